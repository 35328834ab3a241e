import Awards
import Store
import TestSupport
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// What is to be signed or published is read before.
struct DraftTests {
    private let who = ["an1", "an2"]

    private func counted(_ world: World) throws -> (session: String, round: ObjectReference) {
        try world.nominate("an", World.merit, who)
        let id = try world.plan("an", World.merit, who)
        try world.opens(id, "an")
        let round = "ballot-round/\(id).persons.1"
        try world.opensBallot("\(id).persons.1", "an")
        try world.does("an-m3", "close", round)
        try world.does(
            "an-secretary",
            "enter-count",
            round,
            world.count("an", ["an1": .map(["yes": 3, "no": 2])])
        )
        return (id, World.reference(round))
    }

    private func forms(_ object: ObjectReference, _ person: String, _ world: World) throws -> [String] {
        let office = world.office.at(world.now)
        return try office.look(at: object, for: office.viewer(Person.ID(person))).drafts.map(\.id)
    }

    @Test func minutesAreReadBeforeTheyAreSigned() throws {
        let world = try World()
        let (id, round) = try counted(world)
        let same = world.count("an", ["an1": .map(["yes": 3, "no": 2])])
        try world.does("an-m3", "compare-count", "ballot-round/\(round.id)", same)
        try world.does("an-head", "publish", "ballot-round/\(round.id)")
        // Nothing is waited for any more: it is work of this week.
        let work = try world.office.at(world.now).work(of: "an-secretary").entries
            .first { $0.line.object == ObjectReference(.session, id) }
        #expect(work?.urgency == .soon && work?.next?.action == "finish-count")
        #expect(work?.line.name.contains("01/10/2024: Bằng khen") == true)
        try world.does("an-secretary", "finish-count", "session/\(id)")
        try world.does("an-secretary", "draft-minutes", "session/\(id)", ["conclusion": "Nhất trí."])
        let session = ObjectReference(.session, id)
        #expect(try forms(session, "an-head", world) == ["council-minutes-unit"])
        let office = world.office.at(world.now)
        let before = try office.store.read { try $0.documents(of: session) }
        let draft = try office.draft("council-minutes-unit", of: session, for: office.viewer("an-head"))
        #expect(draft.name.hasPrefix("DỰ THẢO "))
        let text = try DocumentText.plain(draft.bytes)
        #expect(text.hasPrefix("DỰ THẢO") && text.contains("Nhất trí.") && text.contains("Ban kiểm phiếu"))
        #expect(try office.store.read { try $0.documents(of: session) } == before)
        // What is signed is no draft, and is read as a paper from then on.
        world.issuesAtOnce = true
        try world.does("an-head", "sign-minutes", "session/\(id)", ["number": "1"])
        #expect(try !world.printed("council-minutes-unit", of: "session/\(id)").contains("DỰ THẢO"))
        #expect(try forms(session, "an-head", world) == [])
    }

    enum Held: String, CaseIterable, Sendable { case unit, deputy, sector }

    /// What the chair reads before is what he signs: number, day and the head of the journal come with signing.
    @Test(arguments: Held.allCases) func theDraftOfMinutesSaysAllThatSigningWrites(_ held: Held) throws {
        let world = try World()
        let council = held == .sector ? "vn" : "an"
        let lines = ["an1", "an2", "an3"]
        if held == .sector {
            try world.arrives("an", World.merit, lines, number: 1)
            try world.appraises("officer", World.merit, lines)
        } else {
            try world.nominate("an", World.merit, lines)
        }
        let id = try world.plan(council, World.merit, lines)
        let (session, round) = ("session/\(id)", "ballot-round/\(id).persons.1")
        let (secretary, teller) = (world.secretary(council), world.teller(council))
        let chair = held == .deputy ? "an-m1" : world.chair(council)
        let away: [String: Datum] = held == .deputy ? ["absent": .map(["an-head": "công tác"])] : [:]
        let present = world.size(council) - away.count
        try world.does(secretary, "close-agenda", session)
        try world.does(secretary, "invite", session)
        try world.does(secretary, "record-attendance", session, away)
        try world.does(chair, "open", session)
        try world.does(
            secretary,
            "record-postponement",
            session,
            ["nominees": .list(["an3"])],
            text: "chờ xác minh"
        )
        try world.does(chair, "open", round, ["tellers": .list([.text(teller)])])
        try world.does(teller, "close", round)
        let failing = Datum.map(["yes": 1, "no": Datum(integerLiteral: present - 1)])
        let count = world.count(council, ["an1": failing], issued: present)
        try world.does(secretary, "enter-count", round, count)
        try world.does(teller, "compare-count", round, count)
        try world.does(chair, "publish", round)
        try world.does(secretary, "finish-count", session)
        // Nobody's opinion noted beside a split vote: nothing is said of what everybody thought.
        let isSilent = held != .unit
        let said: [String: Datum] = isSilent ? [:] : ["discussion": .list(["Một ý kiến."])]
        try world.does(secretary, "draft-minutes", session, said)
        let form = held == .sector ? "council-minutes-sector" : "council-minutes-unit"
        let office = world.office.at(world.now)
        let draft = try office.draft(form, of: World.reference(session), for: office.viewer(Person.ID(chair)))
        let before = try DocumentText.plain(draft.bytes)
        world.issuesAtOnce = true
        try world.does(chair, "sign-minutes", session, ["number": "9"])
        let after = try world.printed(form, of: session)
        let (left, right) = (Self.body(of: before), Self.body(of: after))
        #expect(Set(left).symmetricDifference(right) == [])
        #expect(left.elementsEqual(right))
        for words in ["không đạt tỷ lệ phiếu", "chờ xác minh", "CHỦ TỊCH", "có kết quả “Đạt”"] {
            #expect(before.contains(words), "\(words)")
        }
        #expect(before.contains("PHÓ CHỦ TỊCH") == (held == .deputy) && !before.contains("GIÁM ĐỐC"))
        #expect(before.contains("Không có ý kiến thảo luận được ghi nhận.") == isSilent)
        #expect(before.contains("Một ý kiến.") != isSilent)
        #expect(!before.contains("nhất trí với") && !before.contains("thống nhất đề nghị"))
        // What is open is open: no number, no head of the journal; the form bears no day of signing.
        #expect(!before.contains("Mã nhật ký") && after.contains("Mã nhật ký"))
        #expect(!before.contains("09/") && after.contains("09/"))
    }

    /// The lines of minutes without what comes with signing.
    private static func body(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            String(line).replacing(/Số: [^\t]*/, with: "Số:")
                .replacing(/\tMã nhật ký.*/, with: "")
        }
        .filter { $0 != "DỰ THẢO" && !$0.isEmpty }
    }

    /// The money that signing writes stands in the draft: who signs reads the same sum on both papers.
    @Test func aDecisionIsReadBeforeWithItsMoney() throws {
        let world = try World()
        try world.passesCommendation("an", who, number: 1)
        let document = "decision/dot.an.commendation"
        try world.does("an-officer", "create", document)
        let decision = World.reference(document)
        let office = world.office.at(world.now)
        let id = try #require(try forms(decision, "an-head", world).first)
        let draft = try office.draft(id, of: decision, for: office.viewer("an-head"))
        let before = try DocumentText.plain(draft.bytes)
        let view = try office.look(at: decision, for: office.viewer("an-head"))
        let signing = try #require(view.options.first { $0.form.action.id == "sign" })
        let signer = try #require(signing.form.fields.first { $0.name == "signer" })
        guard case .choice(let people) = signer.shape else {
            Issue.record("\(signer.shape)")
            return
        }
        #expect(people.map(\.value) == ["an-head"] && signer.preset == "an-head")
        #expect(people.first?.label.contains(try world.name("an-head")) == true)
        // Once he has agreed it is the paper that he signs: whole, under his name, number and day left open.
        try world.does("an-head", "agree", document)
        let asked = world.office.at(world.now)
        let toSign = try asked.draft(id, of: decision, for: asked.viewer("an-registry"))
        let ready = try DocumentText.plain(toSign.bytes)
        #expect(toSign.name.hasPrefix("TRÌNH KÝ Quyết định") && !ready.contains("DỰ THẢO"))
        #expect(try ready.contains(world.name("an-head")) && !before.contains(world.name("an-head")))
        #expect(ready.contains(/ngày\s+tháng/) == before.contains(/ngày\s+tháng/), "\(ready)")
        #expect(try asked.store.read { try $0.documents(of: decision) } == [])
        world.issuesAtOnce = true
        try world.does("an-registry", "number", document, ["number": "5"], papers: ["signed-decision"])
        let after = try world.printed(id, of: document)
        // Certificates are read before they are handed over.
        let line = try world.nomination("commendation", "an1").reference
        let certificate = "certificate-of-commendation"
        #expect(try forms(line, "an-head", world) == [certificate])
        let now = world.office.at(world.now)
        let printed = try now.draft(certificate, of: line, for: now.viewer("an-head"))
        let text = try DocumentText.plain(printed.bytes)
        let name = try world.name("an1")
        #expect(text.contains(name) || text.contains(name.uppercased()))
        #expect(printed.name.hasPrefix("DỰ THẢO Giấy khen"))
        let sums = [before, ready, after].map { text in
            text.matches(of: /Cộng tiền thưởng: ([0-9.]+) đồng/).map { String($0.1) }
        }
        #expect(Set(sums).count == 1 && !sums[0].isEmpty && !sums[0].contains("0"), "\(sums)")
    }

    @Test func aCountIsReadBeforeByWhoeverPublishesIt() throws {
        let world = try World()
        let (id, round) = try counted(world)
        func count(_ person: String) throws -> CountTable? {
            let office = world.office.at(world.now)
            return try office.look(at: round, for: office.viewer(Person.ID(person))).count
        }
        for person in ["an-head", "an-m3", "an-secretary"] {
            #expect(try count(person) == nil)
            #expect(try forms(round, person, world) == [])
        }
        let same = world.count("an", ["an1": .map(["yes": 3, "no": 2])])
        try world.does("an-m3", "compare-count", "ballot-round/\(round.id)", same)
        let table = try #require(try count("an-head"))
        #expect(table.lines.map(\.count.yes).sorted() == [3, 5] && table.ballots?.returned == 5)
        #expect(table.lines.allSatisfy { $0.verdict?.verdict == ($0.count.yes == 5 ? .met : .notMet) })
        #expect(try forms(round, "an-head", world) == ["tally-minutes"])
        for person in ["an-m3", "an-secretary"] {
            #expect(try count(person) == nil)
            #expect(try forms(round, person, world) == [])
        }
        // Published, it is shown to everybody who may see the round, there and on the page of the session.
        try world.does("an-head", "publish", "ballot-round/\(round.id)")
        for person in ["an-head", "an-m1", "an-m3", "an-secretary", "an-clerk"] {
            let office = world.office.at(world.now)
            let viewer = try office.viewer(Person.ID(person))
            #expect(try office.store.read { try $0.sees(viewer.scope, round) })
            let shown = try #require(try count(person), "\(person)")
            #expect(shown.lines == table.lines && shown.ballots == table.ballots)
            let rounds = try office.meeting(id, for: viewer).groups.flatMap(\.rounds)
            #expect(rounds.map { $0.count?.lines } == [table.lines])
        }
        // Annulled, it counts for nothing.
        try world.does("an-head", "annul-published", "ballot-round/\(round.id)", text: "in thiếu phiếu")
        #expect(try count("an-head") == nil)
    }

    @Test func everyDraftOfADecisionsCanBeFilled() throws {
        let world = try World()
        try world.nominate("an", World.merit, who)
        let office = world.office.at(world.now)
        for (kind, person) in [(ObjectKind.submission, "an-head"), (.campaign, "standing-head")] {
            for line in try office.status(kinds: [kind], for: nil) {
                let viewer = try office.viewer(Person.ID(person))
                for form in try forms(line.object, person, world) {
                    #expect(throws: Never.self) { try office.draft(form, of: line.object, for: viewer) }
                }
            }
        }
    }
}
