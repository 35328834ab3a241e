import Awards
import Secretariat
import Store
import Testing

/// Whatever people do, in whatever order, the records agree with each other and with the journal.
struct RandomTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func theInvariantsHoldAfterEveryStep(_ seed: UInt64) throws {
        let world = try World()
        try begin(world, seed)
        // Every other day looks at each act first: the result is the preview (P15).
        world.previewsEverything = seed.isMultiple(of: 2)
        var day = RandomDay(world, seed: seed)
        var story: [String] = []
        for number in 1...450 {
            story.append(try day.step())
            let faults = try world.office.store.read { view in
                let journal =
                    number % 20 == 0 ? try view.verifyJournal(against: nil).faults.map(\.description) : []
                return try Invariants(view, world).faults() + journal
            }
            guard faults.isEmpty else {
                Issue.record(
                    "seed \(seed), step \(number): \(faults.joined(separator: "; "))\n\(story.suffix(12).joined(separator: "\n"))"
                )
                return
            }
        }
        #expect(day.done > 60, "most of what functions allow is done: \(day.done) of \(day.tried)")
        let (_, faults) = try world.office.at(world.now).issueQueued()
        #expect(faults.isEmpty, "\(faults.prefix(3))")
        let states = try world.office.store.read {
            try Set($0.all(Nomination.self).map(\.value.standing.state))
        }
        print("random day \(seed): \(day.done) of \(day.tried) acts done, \(states.sorted())")
    }

    /// Some days begin with fresh lists, some with lines before the sector council, some with lines to decide.
    private func begin(_ world: World, _ seed: UInt64) throws {
        switch seed % 3 {
        case 0:
            try world.passesCommendation("an", ["an1", "an2"], number: 61)
            try world.passes("an", World.merit, ["an3", "an4"], number: 62)
            try world.passes("an", World.premier, ["an5"], number: 63)
        case 1:
            try world.arrives("an", World.merit, ["an1", "an2", "an3"], number: 61)
            try world.arrives("binh", World.premier, ["binh1", "binh2"], number: 62)
            try world.nominate("binh", "commendation", ["binh3", "binh4"])
        default:
            try world.nominate("an", "commendation", ["an1", "an2"])
            try world.nominate("an", World.merit, ["an3", "an4", "an5"])
            try world.nominate("binh", World.premier, ["binh1", "binh2"])
        }
    }
}
