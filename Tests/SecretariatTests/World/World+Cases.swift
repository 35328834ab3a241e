import Awards
import Secretariat
import Store
import Testing
import Vietnamese

/// What happens beside the main path: a cancellation from the conclusion to its decision.
extension World {
    static let conclusion: [String: Datum] = [
        "finding": "Kê khai sáng kiến không có thật", "number": "5/KL-TTr", "date": "2024-10-01",
        "issuer": "Thanh tra",
    ]

    /// The decision `id` on these commendations of a unit, signed.
    func decides(_ unit: String, _ who: [String], number: Int) throws {
        try passesCommendation(unit, who, number: number)
        try does("\(unit)-officer", "create", "decision/\(Self.campaign).\(unit).commendation")
        try does(
            "\(unit)-head",
            "sign",
            "decision/\(Self.campaign).\(unit).commendation",
            ["number": .text(String(number))],
            papers: ["signed-decision"]
        )
    }

    /// A case of the unit against some of its own commendations, up to the deciding level.
    @discardableResult
    func proposesCancelling(_ unit: String, _ who: [String], name: String = "1") throws -> String {
        let id = "cancellation/\(Self.campaign).\(unit).\(name)"
        var input = Self.conclusion
        input["decision"] = .text("\(Self.campaign).\(unit).commendation")
        input["nominees"] = .list(who.map { .text($0) })
        try does("\(unit)-officer", "create", id, input, reason: "fraud", papers: ["conclusion"])
        try does("\(unit)-secretary", "put-before-council", id)
        try does(
            "\(unit)-secretary",
            "record-opinion",
            id,
            ["agrees": .bool(true), "opinion": "Nhất trí"],
            papers: ["council-opinion"]
        )
        try does("\(unit)-head", "send-to-decider", id, ["number": "71"])
        return id
    }

    func cancels(_ unit: String, _ who: [String], number: String) throws -> String {
        let id = try proposesCancelling(unit, who)
        try does(
            "\(unit)-head",
            "decide",
            id,
            ["number": .text(number), "recover_by": .text(now.day.adding(days: 30).iso)],
            papers: ["revocation-decision"]
        )
        return id
    }
}

extension World {
    func refuses(_ who: String, _ action: String, _ on: String, _ codes: [String]) throws {
        #expect(try refused(who, action, on) == codes)
    }

    /// An and Bình become Mới three days from now; Mới has a clerk and a head of its own.
    func mergesUnits() throws {
        let last = now.day.adding(days: 3)
        let day = last.adding(days: 1)
        try office.store.write { books in
            for id in provinces {
                guard let unit = try books.unit(Awards.Unit.ID(id)) else { continue }
                var versions = unit.versions
                versions[versions.count - 1].period.until = last
                try books.record(try Awards.Unit(id: unit.id, versions: versions))
            }
            try books.record(
                try Awards.Unit(
                    id: "moi",
                    versions: [
                        Awards.Unit.Version(
                            period: Period(from: day, until: nil),
                            name: "Bảo hiểm xã hội tỉnh Mới",
                            symbol: "BHXH",
                            kind: .province,
                            parent: "vn",
                            headTitle: "Giám đốc",
                            deputyTitle: "Phó Giám đốc",
                            place: "Hà Nội",
                            confirmedBy: "giả định"
                        )
                    ],
                    predecessors: provinces.map { Awards.Unit.ID($0) }
                )
            )
            for function in ["clerk", "head"] {
                let code = "moi-\(function)"
                try books.record(
                    Assignment(
                        person: Person.ID(code),
                        function: function,
                        scope: "moi",
                        period: Period(from: day, until: nil)
                    )
                )
            }
        }
    }
}
