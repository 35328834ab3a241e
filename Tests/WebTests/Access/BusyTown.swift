import Awards
import Secretariat
import Vietnamese

@testable import Web

/// Two provinces at work, each unseen by the other; nothing has gone up to the agency yet but what it sent itself.
struct BusyTown {
    /// Who looks, by what he is to Nghệ An ("own") where he is anything.
    static let people: KeyValuePairs<String, String> = [
        "clerk": "NV0153", "head": "NV0152", "registry": "NV0154", "officer": "NV0202", "member": "NV0204",
        "delegate": "NV0203", "other-clerk": "NV0066", "other-head": "NV0065", "other-officer": "NV0206",
        "elsewhere": "NV0014", "agency-officer": "NV0007", "standing-head": "NV0005", "director": "NV0002",
        "agency-registry": "NV0010", "viewer": "NV0011", "administrator": "NV0001", "nominee": "NV0266",
    ]

    let town: Town
    let things: [String: ObjectReference]
    /// Under which the clerk keeps what came of an action on several things.
    static let run = "k1"
    /// What the clerk has handed in with the first dossier.
    static let scan = Array("%PDF-1.4 biên bản".utf8)

    init() throws {
        let town = try Town()
        for (_, person) in Self.people {
            try town.office.setPassword(of: Person.ID(person), to: Town.password, by: nil)
        }
        func does(_ who: String, _ action: String, _ object: String, _ input: [String: Datum] = [:]) throws {
            try town.does(who, action, object, input)
        }
        try town.takes("nghe-an/giay-khen.xlsx", as: "NV0153", unit: "bhxh-nghe-an")
        try town.takes("ha-noi/danh-sach-de-nghi.xlsx", as: "NV0066", unit: "bhxh-ha-noi")
        let all = try town.office.status(kinds: [.nomination], for: nil)
        let own = all.filter { $0.unit == "bhxh-nghe-an" && $0.state == "drafting" }.map(\.object)
        let others = all.filter { $0.unit == "bhxh-ha-noi" && $0.state == "drafting" }.map(\.object)
        guard own.count > 2, let other = others.first else {
            throw Town.Failed(action: "import")
        }
        let minutes = TypedDossier.File(component: "council-minutes", name: "Biên bản.pdf", bytes: Self.scan)
        _ = try town.office.write(
            TypedDossier(files: [minutes]),
            into: Nomination.ID(own[0].id),
            as: "NV0153",
            key: nil,
            version: nil
        )
        try town.doesMany("NV0153", "submit", Array(own[1...2]), key: Self.run)
        try does("NV0202", "appraise", "\(own[2])", ["verdict": "met"])
        try does("NV0202", "find-eligible", "\(own[2])")
        let meeting: [String: Datum] = ["at": "2024-10-21T14:00", "place": "Phòng họp số 2", "secret": "yes"]
        try does("NV0153", "create", "session/dot.hd-nghe-an.commendation", meeting)
        try does(
            "NV0153",
            "put-before-council",
            "\(own[2])",
            ["session": "dot.hd-nghe-an.commendation"]
        )
        try does("NV0066", "create", "session/dot.hd-ha-noi.certificate-of-the-ministry", meeting)
        try does("NV0153", "create", "submission/dot.bhxh-nghe-an.certificate-of-the-ministry")
        try does("NV0153", "create", "movement-report/2024.bhxh-nghe-an")
        try does("NV0066", "create", "movement-report/2024.bhxh-ha-noi")
        try does("NV0010", "send", "letter/dot.guidance", ["number": "3321", "signer": "NV0003"])
        let lent: [String: Datum] = [
            "from": "NV0152", "to": "NV0203", "functions": .list(["head"]), "unit": "bhxh-nghe-an",
            "until": "2024-10-24", "number": "12/UQ", "date": "2024-10-14", "grounds": "Đi công tác",
        ]
        try does("NV0152", "create", "delegation/UQ-1", lent)
        _ = try town.office.issueQueued()
        self.town = town
        things = [
            "campaign": ObjectReference(.campaign, "dot"), "own-drafting": own[0], "own-appraisal": own[1],
            "own-before-council": own[2],
            "own-session": ObjectReference(.session, "dot.hd-nghe-an.commendation"),
            "own-submission": ObjectReference(.submission, "dot.bhxh-nghe-an.certificate-of-the-ministry"),
            "own-report": ObjectReference(.movementReport, "2024.bhxh-nghe-an"),
            "other-drafting": other,
            "other-session": ObjectReference(.session, "dot.hd-ha-noi.certificate-of-the-ministry"),
            "other-report": ObjectReference(.movementReport, "2024.bhxh-ha-noi"),
            "letter": ObjectReference(.letter, "dot.guidance"),
            "delegation": ObjectReference(.delegation, "UQ-1"),
        ]
    }
}
