import Awards
import Secretariat
import Store
import Vietnamese

/// The people who sign in: who they are, and what they do all day.
struct Staff {
    enum Duty: String, CaseIterable, Sendable {
        /// Puts lines into the unit's submission.
        case clerk
        /// Appraises what came in.
        case officer
        /// Looks: heads, secretaries, leaders.
        case reader
        case leader
    }

    struct Member: Hashable, Sendable {
        var code: String
        var duty: Duty
        /// Nil for those who see the whole agency.
        var unit: String?
    }

    static let password = "mot-hai-ba-bon-nam"

    let members: [Member]

    /// So many people: seven of ten in the units, the others in the agency's standing body and at its head.
    init(_ count: Int, of agency: Agency) {
        let central = max(2, count * 3 / 10)
        let officers = (0..<central).map { index in
            let isLeader = index % 3 == 2
            return Member(
                code: isLeader ? "leader-\(index)" : "officer-\(index)",
                duty: isLeader ? .leader : .officer,
                unit: nil
            )
        }
        let posts: [(String, Duty)] = [
            ("clerk", .clerk), ("head", .leader), ("secretary", .reader), ("m1", .reader),
            ("officer", .reader),
            ("registry", .reader),
        ]
        let local = posts.flatMap { post in
            agency.names.map { Member(code: "\($0)-\(post.0)", duty: post.1, unit: $0) }
        }
        members = officers + local.prefix(max(0, count - central))
    }

    /// Gives everybody his function and his account.
    ///
    /// All have one password, made unreadable once: what signing in costs is the same.
    func admit(to office: Office, _ agency: Agency) throws {
        try office.store.write { books in
            for member in members where member.unit == nil {
                let function = member.duty == .leader ? "viewer" : "standing-officer"
                try agency.holder(member.code, function, of: "vn", books)
            }
        }
        guard let first = members.first else { return }
        try office.setPassword(of: Person.ID(first.code), to: Self.password, by: nil)
        try office.store.write { books in
            guard let account = try books.account(of: Person.ID(first.code)) else { return }
            for member in members.dropFirst() {
                try books.record(
                    Account(person: Person.ID(member.code), proof: account.proof, setAt: account.setAt)
                )
            }
        }
    }
}
