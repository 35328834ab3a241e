import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// Nobody sees beyond his scope (promise P5): every person × every thing of a short year against rules written
/// down here anew, and nothing that is not seen changes what is.
struct ScopeTests {
    private static let agencyEyes: Set<String> = ["director", "deputy", "officer", "standing-head"]
    private static let texts = ["nguyen", "Nguyễn", "an", "12", "7/", "Đợt xét thử", "tỉnh", "hiem xa hoi"]

    /// Both provinces at work: a decided commendation with a cancellation, lines before the sector council, drafts,
    /// letters of the agency, reports, a difficulty, delegations.
    private func busyWorld() throws -> World {
        let world = try World()
        try world.does(
            "registry",
            "send",
            "letter/dot.guidance",
            ["number": "7", "signer": "director"]
        )
        try world.decides("binh", ["binh1", "binh"], number: 12)
        try world.proposesCancelling("binh", ["binh1"])
        try world.arrives("an", World.merit, ["an1", "an2", "an3"], number: 7)
        try world.does(
            "officer",
            "request-supplement",
            "nomination/dot.\(World.merit).an3",
            reason: "missing-paper"
        )
        try world.does(
            "registry",
            "send",
            "letter/dot.supplement.an",
            ["number": "31", "signer": "standing-head"]
        )
        try world.appraises("officer", World.merit, ["an1", "an2"])
        _ = try world.plan("vn", World.merit, ["an1"])
        try world.nominate("binh", World.merit, ["binh3"])
        try world.imports("an-clerk", "bc.csv", ReportTests.table([("an", 40, 12)]), year: 2024)
        try world.imports("binh-clerk", "bc.csv", ReportTests.table([("binh", 41, 12)]), year: 2024)
        try world.does("officer", "create", "roll-up/2024")
        try lend(world, "UQ-1", from: "an-head", to: "an-m1", ["head"], unit: "an")
        try lend(world, "UQ-2", from: "binh-head", to: "an8", ["head"], unit: "binh", ["nomination"])
        try lend(world, "UQ-3", from: "director", to: "s9", ["head"], unit: "vn", ["submission"])
        return world
    }

    private func lend(
        _ world: World,
        _ id: String,
        from: String,
        to: String,
        _ functions: [String],
        unit: String,
        _ kinds: [String] = []
    ) throws {
        var input: [String: Datum] = [
            "from": .text(from), "to": .text(to), "functions": .list(functions.map { .text($0) }),
            "unit": .text(unit), "until": .text(world.now.day.adding(days: 10).iso), "number": "12/UQ",
            "date": .text(world.now.day.iso), "grounds": "Đi công tác",
        ]
        if !kinds.isEmpty { input["kinds"] = .list(kinds.map { .text($0) }) }
        try world.does(from, "create", "delegation/\(id)", input)
    }

    private static let people = [
        "admin", "director", "deputy", "officer", "standing-head", "registry", "sector-secretary", "s1", "s9",
        "an-clerk", "an-head", "an-registry", "an-officer", "an-secretary", "an-m1", "an-m2", "an1", "an8",
        "binh-clerk", "binh-head", "binh-registry", "binh-officer", "binh-secretary", "binh-m4", "binh1",
    ]

    // MARK: - The rules, written anew

    /// Everything the store has, with what the rules ask of it.
    private struct Books {
        var things: [any TrackedRecord]
        var sessions: [Session]
        var decisions: [Decision]
        var visits: [ObjectReference: [Visit]]

        init(_ view: Reading) throws {
            func all<Value: TrackedRecord>(_ type: Value.Type) throws -> [any TrackedRecord] {
                try view.all(type).map(\.value)
            }
            let kinds: [any TrackedRecord.Type] = [
                Campaign.self, Nomination.self, Submission.self, Session.self, BallotRound.self,
                Decision.self, MovementReport.self, RollUp.self, Delegation.self, Cancellation.self,
                Complaint.self, Correction.self, Difficulty.self, Letter.self,
            ]
            things = try kinds.flatMap { try all($0) }
            sessions = try view.all(Session.self).map(\.value)
            decisions = try view.all(Decision.self).map(\.value)
            visits = [:]
            for thing in things { visits[thing.reference] = try view.visits(of: thing.reference) }
        }
    }

    private func mayKnow(_ who: String, _ thing: any TrackedRecord, _ books: Books) -> Bool {
        if Self.agencyEyes.contains(who) { return true }
        if let paper = thing as? Delegation, [paper.from.rawValue, paper.to.rawValue].contains(who) {
            return true
        }
        if who == "an-m1", !(thing is Delegation), worksIn("an", thing, books) { return true }
        if who == "an8" { return thing is Campaign || thing is Nomination && worksIn("binh", thing, books) }
        if who == "s9", thing is Submission { return true }
        switch who {
        // Who administers keeps the organisation, and opens no dossier.
        case "admin": return thing is Campaign || thing is Delegation
        case "registry": return worksIn("vn", thing, books)
        case "sector-secretary":
            let waited = books.visits[thing.reference, default: []].contains {
                $0.function == "council-secretary" && $0.scope == "vn"
            }
            return worksIn("vn", thing, books) || sitsOn("hd-vn", thing, books) || waited
        case "s1", "s9": return sitsOn("hd-vn", thing, books)
        default: break
        }
        let parts = who.split(separator: "-")
        guard parts.count == 2 else { return false }
        let isMember = parts[1].hasPrefix("m")
        let unit = String(parts[0])
        return sitsOn("hd-\(unit)", thing, books) && (isMember || ["head", "secretary"].contains(parts[1]))
            || !isMember && worksIn(unit, thing, books)
    }

    private func worksIn(_ unit: String, _ thing: any TrackedRecord, _ books: Books) -> Bool {
        if thing is Campaign || thing.unit.rawValue == unit { return true }
        switch thing {
        case let line as Nomination:
            return books.decisions.contains {
                $0.unit.rawValue == unit && $0.nominations.contains(line.id)
            } || books.sessions.contains { $0.unit.rawValue == unit && $0.agenda.contains(line.id) }
        case let matter as Cancellation: return matter.decidedBy.rawValue == unit
        case let letter as Letter:
            guard letter.sentOn != nil else { return false }
            return letter.addressee == .units || letter.addressee == .unit(Awards.Unit.ID(unit))
        default: return false
        }
    }

    private func sitsOn(_ council: String, _ thing: any TrackedRecord, _ books: Books) -> Bool {
        let sessions = books.sessions.filter { $0.council.rawValue == council }
        switch thing {
        case is Campaign: return true
        case let session as Session: return session.council.rawValue == council
        case let round as BallotRound: return sessions.contains { $0.id == round.session }
        case let line as Nomination: return sessions.contains { $0.agenda.contains(line.id) }
        default: return false
        }
    }

    // MARK: - The matrix

    @Test func everybodySeesWhatTheRulesLetHimAndNothingElse() throws {
        let world = try busyWorld()
        let office = world.office.at(world.now)
        let books = try office.store.read { try Books($0) }
        let kinds = ObjectKind.allCases.filter(\.travels)
        let director = try office.viewer("director")
        let everything = Dictionary(
            uniqueKeysWithValues: try Self.texts.map {
                ($0, try office.search($0, for: director, limit: 1000))
            }
        )
        let allDue = try office.due(for: nil).map(\.object)
        var cells: [Bool: Int] = [:]
        var seenKinds: Set<ObjectKind> = []
        for who in Self.people {
            let viewer = try office.viewer(Person.ID(who))
            let expected = Set(books.things.filter { mayKnow(who, $0, books) }.map(\.reference))
            for thing in books.things {
                let sees = try office.sees(viewer, thing.reference)
                #expect(sees == expected.contains(thing.reference), "\(who): \(thing.reference)")
                cells[sees, default: 0] += 1
                if sees { seenKinds.insert(thing.reference.kind) }
            }
            for kind in kinds {
                let mine = expected.filter { $0.kind == kind }
                let listed = try office.status(kinds: [kind], for: viewer).map(\.object)
                #expect(Set(listed) == mine && listed.count == mine.count, "\(who): \(kind)")
                let paged = try office.page(of: kind, limit: 1000, for: viewer).map(\.object)
                #expect(paged == listed)
                let counts = try office.counts(of: kind, for: viewer)
                #expect(counts.values.reduce(0, +) == mine.count, "\(who): \(kind)")
            }
            let due = try office.due(for: viewer).map(\.object)
            #expect(due == allDue.filter(expected.contains), "\(who)")
            for text in Self.texts {
                let mine = try office.search(text, for: viewer, limit: 1000)
                let all = everything[text, default: []]
                #expect(mine.allSatisfy { $0.object.map(expected.contains) ?? viewer.scope.opens($0.unit) })
                let seen = all.filter { $0.object.map(expected.contains) ?? viewer.scope.opens($0.unit) }
                #expect(Set(mine) == Set(seen) && mine.count == seen.count, "\(who): \(text)")
            }
            for report in try office.missing(campaign: nil, for: viewer) {
                #expect(expected.contains(ObjectReference(.nomination, report.nomination.rawValue)))
            }
            #expect(try office.sees(viewer, ObjectReference(.nomination, "dot.nothing")) == false)
        }
        // The matrix has both answers in number, and most kinds are in it.
        #expect(cells[true, default: 0] > 150 && cells[false, default: 0] > 300, "\(cells)")
        #expect(seenKinds.count >= 10, "\(seenKinds)")
        try whoMayActSees(world, books)
        try whatIsNotSeenChangesNothing(world)
    }

    /// Whoever a machine lets act on a thing must see it.
    private func whoMayActSees(_ world: World, _ books: Books) throws {
        let office = world.office.at(world.now)
        let actors = [
            "admin", "registry", "sector-secretary", "s1", "an-clerk", "an-m1", "an8", "binh-registry",
        ]
        for who in actors {
            let viewer = try office.viewer(Person.ID(who))
            for thing in books.things where try !office.sees(viewer, thing.reference) {
                let able = try office.options(for: Person.ID(who), on: thing.reference).filter {
                    switch $0.answer {
                    case .success: true
                    case .failure(let refusal): !refusal.reasons.map(\.code).contains("wrong-role")
                    }
                }
                #expect(able.isEmpty, "\(who): \(thing.reference) \(able.map(\.action.id))")
            }
        }
    }

    /// All that somebody gets to read.
    private func pages(_ who: String, _ office: Office) throws -> [String] {
        let viewer = try office.viewer(Person.ID(who))
        let kinds = ObjectKind.allCases.filter(\.travels)
        var pages = try office.status(kinds: kinds, for: viewer).map { "\($0)" }
        pages += try kinds.map { "\(try office.counts(of: $0, for: viewer).sorted { $0.key < $1.key })" }
        pages += try office.due(for: viewer).map { "\($0)" }
        pages += try office.reportStatus(year: 2024, for: viewer).map { "\($0)" }
        pages += try office.missing(campaign: "dot", for: viewer).map { "\($0)" }
        pages += try office.registers(for: viewer).map { "\($0)" }
        for text in Self.texts {
            for limit in [1, 1000] {
                pages += try office.search(text, for: viewer, limit: limit).map { "\(limit) \($0)" }
            }
        }
        return pages
    }

    private func whatIsNotSeenChangesNothing(_ world: World) throws {
        let watchers = ["an-clerk", "an-m2", "an1", "s1", "sector-secretary"]
        let before = try watchers.map { try pages($0, world.office.at(world.now)) }
        let director = try pages("director", world.office.at(world.now))
        try world.nominate("binh", World.merit, ["binh4", "binh5"])
        try world.nominate("binh", "commendation", ["binh6"])
        try world.does("binh-clerk", "create", "submission/dot.binh.\(World.merit)")
        for (index, who) in watchers.enumerated() {
            #expect(try pages(who, world.office.at(world.now)) == before[index], "\(who)")
        }
        #expect(try pages("director", world.office.at(world.now)) != director)
        #expect(try world.office.viewer("an1").scope == Scope(person: "an1"))
    }

    // MARK: - Dates

    @Test func aFunctionOpensFromItsFirstDayToItsLast() throws {
        let world = try World(opening: false)
        let day = world.now.day
        try world.office.store.write { books in
            try books.record(
                Assignment(
                    person: "an7",
                    function: "clerk",
                    scope: "an",
                    period: Period(from: day.adding(days: 1), until: day.adding(days: 2))
                )
            )
        }
        let units = try (0...3).map { later in
            world.advance(days: later == 0 ? 0 : 1)
            return try world.office.at(world.now).viewer("an7").scope.units
        }
        #expect(units == [[], ["an"], ["an"], []])
        #expect(throws: ActFault.unknownPerson("nobody")) { try world.office.viewer("nobody") }
    }

    @Test func whoSucceededAUnitSeesWhatItLeft() throws {
        let world = try World(opening: false)
        try world.office.store.write { books in
            for function in ["clerk", "head"] {
                try books.record(try World.person("moi-\(function)", in: "an"))
            }
        }
        try world.mergesUnits()
        #expect(try world.office.at(world.now).viewer("moi-clerk").scope.units == [])
        world.advance(days: 5)
        #expect(try world.office.at(world.now).viewer("moi-clerk").scope.units == ["moi", "an", "binh"])
        // Who held a function in the unit that ended still sees it, and nothing of its successor.
        #expect(try world.office.at(world.now).viewer("an-clerk").scope.units == ["an"])
    }

    @Test func aRegisterIsSeenWithItsUnit() throws {
        let world = try World()
        try world.does(
            "registry",
            "send",
            "letter/dot.guidance",
            ["number": "7", "signer": "director"]
        )
        let register = ObjectReference(.register, "guidance.vn.2024")
        let office = world.office.at(world.now)
        let seen = try ["registry", "director", "an-clerk", "s1"].map {
            try office.sees(try office.viewer(Person.ID($0)), register)
        }
        #expect(seen == [true, true, false, false])
        let other = ObjectReference(.register, "guidance.vn.1999")
        #expect(try office.sees(try office.viewer("director"), other) == false)
        #expect(try office.registers(for: try office.viewer("an-clerk")).isEmpty)
    }
}
