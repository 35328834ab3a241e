import Awards
import Regulations
import Store
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// Undone within its seconds, a thing stands as if nothing had been done, and the journal says both.
@Suite struct UndoTests {
    private let world: World
    private let lines = ["an1", "an2"].map { World.reference("nomination/dot.commendation.\($0)") }
    private let session = World.reference("session/dot.hd-an.commendation")

    init() throws {
        world = try World()
        try world.nominate("an", "commendation", ["an1", "an2"])
        try world.each("an-clerk", "submit", "commendation", ["an1", "an2"])
        world.advance(days: 1)
    }

    /// As the world names a thing.
    private func name(_ object: ObjectReference) -> String { "\(object.kind.rawValue)/\(object.id)" }

    private var office: Office { world.office.at(world.now) }

    private func later(_ seconds: Int) -> Office {
        world.office.at(Moment(unixSeconds: world.now.unixSeconds + seconds))
    }

    private func body(_ object: ObjectReference) throws -> String {
        try world.office.store.read { try $0.original(object).body }
    }

    private func stay(_ object: ObjectReference) throws -> Visit? {
        try world.office.store.read { try $0.openVisit(of: object) }
    }

    private func actions(_ object: ObjectReference) throws -> [String] {
        try world.office.store.read { try $0.events(of: object).map(\.action) }
    }

    /// Two eligible lines and a session that is planned.
    private func planned() throws -> Act {
        try world.appraises("an-officer", "commendation", ["an1", "an2"])
        try world.does(
            "an-secretary",
            "create",
            name(session),
            ["at": .text(world.now.iso), "place": "Phòng họp"]
        )
        _ = try office.issueQueued()
        return Act(
            actor: "an-secretary",
            action: "put-before-council",
            objects: lines,
            input: Input(["session": .text(session.id)]),
            key: "k"
        )
    }

    private func doesMany(_ act: Act) throws {
        var act = act
        act.expecting = try office.preview(act).digest
        #expect(try office.act(act).map(\.isDone) == act.objects.map { _ in true })
    }

    @Test func everythingStandsAsBefore() throws {
        let act = try planned()
        let things = lines + [session]
        let (before, stays) = (try things.map(body), try things.map(stay))
        try doesMany(act)
        #expect(try world.state(name(lines[0])) == "before-council")
        #expect(try office.undoOffer("k", for: "an-secretary")?.label.vi == "Đưa vào phiên họp")
        let label = try later(10).undo("k", by: "an-secretary")
        #expect(label.en == "Put before the council")
        #expect(try things.map(body) == before)
        // The clock goes on as if it had never been left.
        for (thing, stay) in zip(things, stays) {
            let now = try #require(try self.stay(thing))
            let then = try #require(stay)
            #expect(now.state == then.state && now.lastDay == then.lastDay && now.ladder == then.ladder)
            #expect((now.role, now.scope, now.budget) == (then.role, then.scope, then.budget))
        }
        // The journal says both, and holds.
        #expect(try actions(lines[0]).suffix(2) == ["put-before-council", "undo"])
        #expect(try actions(session).suffix(3) == ["follow", "follow", "undo"])
        #expect(try world.office.store.check().journal.faults == [])
        // It may be done again.
        var again = act
        again.key = "k2"
        try doesMany(again)
        #expect(try world.state(name(lines[1])) == "before-council")
    }

    @Test func notAfterItsSecondsNorTwiceNorByAnother() throws {
        try doesMany(try planned())
        for attempt in [
            { try self.later(11).undo("k", by: "an-secretary") },
            { try self.office.undo("k", by: "an-clerk") },
            { try self.office.undo("other", by: "an-secretary") },
        ] {
            #expect {
                _ = try attempt()
            } throws: { error in
                (error as? Refusal)?.reasons.map(\.code) == ["undo-too-late"]
            }
        }
        _ = try office.undo("k", by: "an-secretary")
        #expect(throws: Refusal.self) { try office.undo("k", by: "an-secretary") }
        #expect(try world.state(name(lines[0])) == "eligible")
    }

    @Test func notWhenSomethingFollowed() throws {
        try doesMany(try planned())
        try world.does("an-secretary", "close-agenda", name(session))
        #expect {
            try office.undo("k", by: "an-secretary")
        } throws: { error in
            guard let refusal = error as? Refusal else { return false }
            return refusal.reasons.map(\.code) == ["undo-followed"]
                && refusal.reasons[0].evidence["what"] == "Chốt nội dung"
        }
        // Not even what nobody touched is put back.
        #expect(try world.state(name(lines[0])) == "before-council")
        #expect(try actions(lines[0]).last == "put-before-council")
    }

    /// What was spent of its time before counts when it is stopped and goes on afterwards.
    @Test func whatWasUndoneCountsForNothing() throws {
        let line = lines[0]
        let act = Act(
            actor: "an-officer",
            action: "appraise",
            objects: [line],
            input: Input(["verdict": "met"]),
            key: "k"
        )
        let before = try body(line)
        #expect(try office.act(act).map(\.isDone) == [true])
        #expect(try body(line) != before)
        let done = { try self.world.office.store.read { try $0.actions(of: "an-officer", on: line) } }
        #expect(try done() == ["appraise"])
        _ = try office.undo("k", by: "an-officer")
        #expect(try body(line) == before)
        #expect(try done() == [])
        let standing = try world.office.store.read { try $0.standingEvents(of: line).map(\.action) }
        #expect(standing == ["create", "submit"])
    }

    /// What makes a paper or tells somebody stays done.
    @Test func whatMakesAPaperStaysDone() throws {
        try world.each("an-officer", "appraise", "commendation", ["an1"], ["verdict": "met"])
        let act = Act(actor: "an-officer", action: "find-eligible", objects: [lines[0]], key: "k")
        #expect(try office.act(act).map(\.isDone) == [true])
        #expect(try office.undoOffer("k", for: "an-officer") == nil)
    }

    /// The effects that can be put back, and that nothing of them stays.
    @Test func theEffectsThatCanBePutBack() throws {
        let reversible = Effects.shapes.filter(\.isReversible)
        #expect(Set(reversible.map(\.name)) == ["put_on_agenda", "record_findings", "take_off_agenda"])
        #expect(reversible.allSatisfy { !$0.isLasting })
        let rules = try world.office.library.inForce("yearly-2024", on: world.now.day)
        let hasty = Set(
            rules.workflows.values.flatMap(\.actions).filter { $0.undoSeconds != nil }.map(\.id)
        )
        #expect(
            hasty == [
                "receive", "accept-late", "appraise", "put-before-council", "put-before-unit-council",
                "take-from-council", "take-from-unit-council",
            ]
        )
    }
}
