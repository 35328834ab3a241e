import Awards
import Testing
import Vietnamese

@testable import Store

/// What waits for somebody in piles: the same as piling it up by hand, and gone through by the holder alone.
struct PileTests {
    private static let today = Day(unixDays: 20_000)
    private static let near = today.adding(days: 7)

    private struct Key: Hashable {
        var urgency: Visit.Urgency
        var state: String
        var form: String
    }

    private func urgency(_ visit: Visit) -> Visit.Urgency {
        guard let day = visit.lastDay else { return visit.clock == .none ? .following : .later }
        if day < Self.today { return .late }
        return day < Self.near && visit.clock != .review ? .soon : .later
    }

    private func visit(_ nomination: Nomination, _ samples: inout Samples) throws -> Visit {
        Visit(
            object: nomination.reference,
            number: 1,
            state: nomination.standing.state,
            revision: 1,
            role: "clerk",
            function: try samples.pick(["clerk", "head"]),
            scope: try samples.pick(["unit-1", "unit-2"]),
            entered: Moment(unixSeconds: 1_700_000_000),
            left: samples.flag() ? nil : Moment(unixSeconds: 1_700_100_000),
            clock: try samples.pick(Visit.Clock.allCases),
            lastDay: samples.maybe { Self.today.adding(days: $0.number(-5...12)) }
        )
    }

    @Test(arguments: UInt64(1)...20)
    func pilesAreWhatOneWouldPileUp(_ seed: UInt64) throws {
        var samples = Samples(seed)
        let store = try Samples.world()
        var units: [String: Unit.ID] = [:]
        var visits: [Visit] = []
        for index in 0..<samples.number(1...40) {
            let form = try samples.pick(["f1", "f2"])
            var nomination = try samples.nomination("n\(index)", form: "\(form)", person: index % 12)
            nomination.frozen = nil
            guard (try? store.write { try $0.begin(nomination) }) != nil else { continue }
            let visit = try visit(nomination, &samples)
            try store.write { try $0.record(visit) }
            visits.append(visit)
            units[nomination.key] = nomination.unit
        }
        let mineOnly: Set = [Scope.Holding("clerk", in: "unit-1")]
        func piles(_ source: PileSource) throws -> [Pile] {
            try store.read { try $0.piles(source, today: Self.today, near: Self.near, most: 3) }
        }
        let piles = try piles(.held(by: mineOnly))
        let mine = visits.filter { $0.left == nil && $0.function == "clerk" && $0.scope == "unit-1" }
        #expect(piles.map(\.count).reduce(0, +) == mine.count)
        for pile in piles {
            let those = mine.filter { urgency($0) == pile.urgency && $0.state == pile.state }
                .sorted { ($0.lastDay?.iso ?? "~", $0.object.id) < ($1.lastDay?.iso ?? "~", $1.object.id) }
            let ofForm = try those.filter { visit in
                try store.read { try $0.find(Nomination.self, key: visit.object.id)?.value.form } == pile.form
            }
            #expect(pile.count == ofForm.count)
            #expect(pile.first == ofForm.prefix(3).map(\.object.id))
            #expect(pile.lastDay == ofForm.first?.lastDay)
            let owners = Set(ofForm.compactMap { units[$0.object.id] })
            #expect(pile.unit == (owners.count == 1 ? owners.first : nil))
        }
        // What stands in a state, and somebody else holds.
        let place = PileSource.Place(state: "eligible", unit: "unit-3")
        let others = visits.filter { visit in
            visit.left == nil && !mine.contains { $0.object == visit.object } && visit.state == "eligible"
                && units[visit.object.id] == "unit-3"
        }
        let standing = try self.count(store, .standing([.nomination: [place]], not: mineOnly))
        #expect(standing == others.count)
        #expect(try self.count(store, .standing([.session: [place]], not: mineOnly)) == 0)
        // The list of the same question names the same things.
        let filter = Filter(holders: [Scope.Holding("clerk", in: "unit-1")])
        #expect(
            try store.read { try $0.all(Nomination.self, where: filter).map(\.value.key) }
                == mine.map(\.object.id).sorted()
        )
    }

    private func count(_ store: Store, _ source: PileSource) throws -> Int {
        try store.read { try $0.piles(source, today: Self.today, near: Self.near, most: 1) }.map(\.count)
            .reduce(0, +)
    }
}
