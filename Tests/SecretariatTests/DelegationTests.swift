import Awards
import Foundation
import Secretariat
import Store
import Testing
import TestSupport
import Vietnamese
import Workflow

/// Who acts in another's place: never more than the other holds, never to oneself, never in circles, never
/// after its end (promise P12); separation of duties holds through it both ways.
struct DelegationTests {
    private func lay(
        _ world: World,
        _ id: String = "UQ-1",
        from: String = "an-head",
        to: String = "an-m1",
        functions: [String] = ["head"],
        unit: String = "an",
        days: Int = 10,
        more: [String: Datum] = [:],
        by: String? = nil
    ) throws -> [String] {
        var input: [String: Datum] = [
            "from": .text(from), "to": .text(to), "functions": .list(functions.map { .text($0) }),
            "unit": .text(unit), "until": .text(world.now.day.adding(days: days).iso), "number": "12/UQ",
            "date": .text(world.now.day.iso), "grounds": "Đi công tác",
        ]
        input.merge(more) { $1 }
        return try world.refused(by ?? from, "create", "delegation/\(id)", input)
    }

    private let done = "done(from: nil, to: \"in-force\")"

    /// A submission of An that waits for the head's signature.
    private func waiting(_ world: World) throws -> String {
        try world.nominate("an", World.merit, ["an1", "an2"])
        try world.meets("an", World.merit, ["an1", "an2"], number: "1")
        let id = "submission/dot.an.\(World.merit)"
        try world.does("an-clerk", "create", id)
        try world.each("an-clerk", "add-to-submission", World.merit, ["an1", "an2"])
        try world.does("an-clerk", "submit-for-approval", id)
        return id
    }

    @Test func theDelegateSignsInTheDelegatorsPlaceAndTheJournalSaysSo() throws {
        let world = try World()
        let id = try waiting(world)
        #expect(try world.refused("an-m1", "sign", id) == ["wrong-role"])
        #expect(try lay(world) == [done])
        try world.does("an-m1", "sign", id)
        let submission = try world.find(Submission.self, "dot.an.\(World.merit)")
        #expect(submission.signature?.person == "an-m1")
        #expect(submission.signature?.lines == ["TUQ. GIÁM ĐỐC", "CHUYÊN VIÊN"])
        let event = try #require(
            try world.office.store.read { try $0.lastEvent(of: submission.reference) }
        )
        #expect(event.actor == "an-m1" && event.onBehalfOf == "an-head" && event.delegation == "UQ-1")
        let report = try world.office.store.read { try $0.verifyJournal(against: nil) }
        #expect(report.isIntact)
    }

    @Test(
        arguments: [
            ("itself", ["to": "an-head"], ["delegation-to-self"]),
            ("votes", ["functions": .list(["head", "council-chair"])], ["delegation-of-votes"]),
            ("not held", ["functions": .list(["registry"])], ["delegation-not-held"]),
            ("past", ["until": "2024-09-01", "begins": "2024-08-01"], ["delegation-without-end"]),
            ("backwards", ["begins": "2024-10-09", "until": "2024-10-08"], ["delegation-without-end"]),
            (
                "everything", ["to": "an-head", "functions": .list(["registry", "council-member"])],
                ["delegation-to-self", "delegation-of-votes", "delegation-not-held"]
            ),
        ] as [(String, [String: Datum], [String])]
    )
    func whatCannotBeLentIsRefusedWithAllReasons(_: String, _ more: [String: Datum], _ codes: [String]) throws
    {
        let world = try World()
        #expect(try lay(world, more: more) == codes)
    }

    @Test func nothingIsLentOnAndNothingGoesInCircles() throws {
        let world = try World()
        #expect(try lay(world) == [done])
        #expect(try lay(world, "UQ-2", from: "an-m1", to: "an-m2", by: "an-registry") == ["delegation-again"])
        // Two deputies hold the function themselves: they could lend it back to the one it came from.
        try world.office.store.write { books in
            for who in ["an-m1", "an-m2"] {
                try books.record(
                    Assignment(
                        person: Person.ID(who),
                        function: "head",
                        scope: "an",
                        period: Period(from: .first),
                        signing: .onBehalfOfHead
                    )
                )
            }
        }
        #expect(try lay(world, "UQ-2", from: "an-m1", to: "an-m2") == [done])
        #expect(try lay(world, "UQ-3", from: "an-m2", to: "an-head") == ["delegation-circle"])
        try world.does("an-m1", "end", "delegation/UQ-2", text: "đã về")
        #expect(try lay(world, "UQ-3", from: "an-m2", to: "an-head") == [done])
    }

    @Test func onlyTheDelegatorOrWhoRecordsForHimLaysAndEnds() throws {
        let world = try World()
        #expect(try lay(world, by: "an-officer") == ["delegation-not-own"])
        #expect(try lay(world, by: "an-m1") == ["wrong-role", "delegation-not-own"])
        #expect(try lay(world, by: "an-registry") == [done])
        #expect(
            try world.refused("an-m1", "end", "delegation/UQ-1", text: "x")
                == ["wrong-role", "delegation-not-own"]
        )
        try world.does("admin", "end", "delegation/UQ-1", text: "người ủy quyền đã về")
    }

    @Test func itLendsNothingBeforeItsTimeAfterItsEndOrWithoutItsGiver() throws {
        let world = try World()
        let id = try waiting(world)
        let tomorrow = Datum.text(world.now.day.adding(days: 1).iso)
        #expect(try lay(world, days: 2, more: ["begins": tomorrow]) == [done])
        #expect(try world.refused("an-m1", "sign", id) == ["wrong-role"])
        world.advance(days: 3)
        #expect(try world.refused("an-m1", "sign", id) == ["wrong-role"])
        #expect(try lay(world, "UQ-2", days: 5) == [done])
        try world.does("an-head", "end", "delegation/UQ-2", text: "về sớm")
        #expect(try world.refused("an-m1", "sign", id) == ["wrong-role"])
        #expect(try lay(world, "UQ-3", days: 5) == [done])
        // The giver leaves: with his function goes what he lent.
        try world.office.store.write { books in
            let held = try books.assignments(of: "an-head").first { $0.function == "head" }
            var ended = try #require(held)
            ended.period.until = world.now.day.adding(days: -1)
            try books.record(ended)
        }
        #expect(try world.refused("an-m1", "sign", id) == ["wrong-role"])
    }

    @Test(
        arguments: [
            (["kinds": .list(["decision"])], false), (["kinds": .list(["decision", "submission"])], true),
            (["campaign": "dot"], true), ([:], true),
        ] as [([String: Datum], Bool)]
    )
    func itCountsOnlyForWhatItNames(_ more: [String: Datum], _ may: Bool) throws {
        let world = try World()
        let id = try waiting(world)
        #expect(try lay(world, more: more) == [done])
        #expect(
            try world.refused("an-m1", "sign", id).first
                == (may ? "done(from: Optional(\"for-approval\"), to: \"signed\")" : "wrong-role")
        )
    }

    @Test func whereOneOfTheTwoIsNominatedNeitherDecides() throws {
        let world = try World()
        // The head of An is nominated, and so is the officer's delegate.
        try world.passesCommendation("an", ["an-head", "an1"], number: 1)
        try world.does("an-officer", "create", "decision/dot.an.commendation")
        let scan = ["signed-decision"]
        #expect(try lay(world, to: "an-m1") == [done])
        #expect(
            try world.refused(
                "an-m1",
                "sign",
                "decision/dot.an.commendation",
                ["number": "5"],
                papers: scan
            ) == ["same-person"]
        )
        // Nor when the registry names the delegate as the signer.
        #expect(
            try world.refused(
                "an-registry",
                "sign",
                "decision/dot.an.commendation",
                ["number": "5", "signer": "an-m1"],
                papers: scan
            ) == ["same-person"]
        )
    }

    @Test func whoWasActedForHasActed() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.each("an-clerk", "submit", "commendation", ["an1"])
        #expect(try lay(world, from: "an-officer", to: "an-clerk", functions: ["standing-officer"]) == [done])
        try world.does(
            "an-clerk",
            "appraise",
            "nomination/dot.commendation.an1",
            ["verdict": "met"]
        )
        let line = try world.nomination("commendation", "an1")
        let event = try world.office.store.read { try $0.lastEvent(of: line.reference) }
        #expect(event?.onBehalfOf == "an-officer")
        // A delegate who holds the function himself acts for himself.
        try world.does("an-officer", "find-eligible", "nomination/dot.commendation.an1")
        let own = try world.office.store.read { try $0.lastEvent(of: line.reference) }
        #expect(own?.onBehalfOf == nil && own?.delegation == nil)
    }

    @Test func aListOfDelegationsIsTakenRowByRow() throws {
        let world = try World()
        let list = """
            Mã ủy quyền,Người ủy quyền,Người được ủy quyền,Chức năng,Phạm vi,Từ ngày,Đến ngày,Số văn bản,Ngày văn bản,Loại hồ sơ,Ký
            UQ-A,an-head,an-m1,thủ trưởng,an,02/10/2024,12/10/2024,15/UQ-BHXH,01/10/2024,tờ trình; quyết định,
            UQ-B,an-head,an-head,thủ trưởng,an,02/10/2024,12/10/2024,16/UQ-BHXH,01/10/2024,,KT.
            UQ-C,an-head,nobody,thủ trưởng,an,02/10/2024,12/10/2024,17/UQ-BHXH,01/10/2024,,
            """
        let report = try world.imports("admin", "uy-quyen.csv", list)
        #expect(report.kind == .delegations && report.created == 1)
        #expect(report.faults.map(\.code) == [.refused, .unknownCode])
        #expect(try world.imports("admin", "uy-quyen.csv", list).unchanged == 1)
        let changed = list.replacing("12/10/2024,15", with: "13/10/2024,15")
        #expect(try world.imports("admin", "uy-quyen.csv", changed).faults.first?.code == .duplicateRow)
        let kept = try world.find(Delegation.self, "UQ-A")
        #expect(kept.kinds == [.submission, .decision] && kept.signing == .byAuthorisation)
    }

    @Test func everyWayOfSigningHasItsLines() {
        let lines = { (way: Assignment.SigningAuthority) in
            way.lines(head: "GIÁM ĐỐC", deputy: "PHÓ GIÁM ĐỐC", own: ["TRƯỞNG PHÒNG"], collective: "HỘI ĐỒNG")
        }
        #expect(lines(.own) == ["GIÁM ĐỐC"])
        #expect(lines(.acting) == ["Q. GIÁM ĐỐC"])
        #expect(lines(.onBehalfOfHead) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
        #expect(lines(.byOrder) == ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"])
        #expect(lines(.byAuthorisation) == ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"])
        #expect(lines(.forCollective) == ["TM. HỘI ĐỒNG", "TRƯỞNG PHÒNG"])
    }

    @Test(arguments: [
        ("Vụ trưởng", "Vụ Pháp chế", ["Vụ trưởng", "Vụ Pháp chế"]),
        ("Trưởng ban", "Ban Tổ chức cán bộ", ["Trưởng ban Tổ chức cán bộ"]),
        ("Chánh Văn phòng", "Văn phòng", ["Chánh Văn phòng"]),
        ("Phó Chánh Văn phòng", "Văn phòng Hội đồng", ["Phó Chánh Văn phòng Hội đồng"]),
        ("Giám đốc", "Trung tâm Lưu trữ", ["Giám đốc", "Trung tâm Lưu trữ"]),
    ])
    func whoSignsByOrderNamesHisUnit(_ title: String, _ unit: String, _ lines: [String]) throws {
        let since = try #require(Day(iso: "2024-01-01"))
        let post = Person.Post(period: Period(from: since), unit: "u", title: title)
        #expect(post.office(in: unit) == lines)
    }

    /// Random people, assignments and delegations: whatever somebody may do on a day, he or one who lends it to
    /// him directly holds himself that day.
    @Test(arguments: UInt64(1)...20)
    func nobodyEverHasMoreThanHisGiversHold(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let world = try World(opening: false)
        let people = ["an1", "an2", "an3", "an4", "an5", "an6"]
        let functions = ["head", "clerk", "registry", "standing-officer", "council-member"]
        let start = world.now.day
        try world.office.store.write { books in
            for person in people + people where Bool.random(using: &random) {
                let first = start.adding(days: Int.random(in: -5...5, using: &random))
                let length = Int.random(in: 3...20, using: &random)
                try books.record(
                    Assignment(
                        person: Person.ID(person),
                        function: functions.randomElement(using: &random) ?? "head",
                        scope: "an",
                        period: Period(from: first, until: first.adding(days: length))
                    )
                )
            }
        }
        var laid = 0
        for number in 0..<60 {
            let ends = Int.random(in: 0...8, using: &random)
            let answer = try lay(
                world,
                "UQ-\(number)",
                from: people.randomElement(using: &random) ?? "an1",
                to: people.randomElement(using: &random) ?? "an2",
                functions: [functions.randomElement(using: &random) ?? "head"],
                days: ends,
                by: "admin"
            )
            if answer == [done] { laid += 1 }
            if Int.random(in: 0..<4, using: &random) == 0 { world.advance(days: 1) }
            if Int.random(in: 0..<6, using: &random) == 0 {
                _ = try world.act("admin", "end", "delegation/UQ-\(number / 2)", text: "thôi")
            }
            try Self.check(world, people)
        }
        if seed == 1 { #expect(laid > 3) }
    }

    private static func check(_ world: World, _ people: [String]) throws {
        try world.office.store.read { view in
            let today = world.now.day
            let held = try view.assignments().filter { $0.period.contains(today) }
            let laid = try view.all(Delegation.self).map(\.value)
            #expect(laid.allSatisfy { $0.from != $0.to && $0.period.until != nil })
            for person in people {
                for delegation in try view.delegations(to: Person.ID(person)) {
                    let lent = delegation.lent(of: try view.assignments(of: delegation.from), on: today)
                    #expect(lent.allSatisfy(held.contains), "more than the giver holds")
                    #expect(lent.allSatisfy { $0.person == delegation.from }, "lent on")
                    #expect(lent.isEmpty || delegation.period.contains(today), "after its end")
                    #expect(lent.allSatisfy { !Delegation.isVote($0.function) })
                }
            }
            // No way through the delegations in force leads back to where it began.
            let live = laid.filter { $0.isInForce(on: today) }
            for delegation in live { #expect(!delegation.closesCircle(with: live), "a circle") }
        }
    }
}
