import Awards
import Foundation
import Store
import Testing
import Vietnamese

/// Budgets generous enough for a busy machine and a debug build; what was measured is printed.
@Suite(.serialized) struct SpeedTests {
    private func seconds(_ what: String, _ work: () throws -> Void) throws -> Double {
        let clock = ContinuousClock()
        let duration = try clock.measure(work)
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        print("speed: \(what): \((seconds * 1e4).rounded() / 10) ms")
        return seconds
    }

    @Test func twentyThousandNominationsAreReadAndAskedQuickly() throws {
        let store = try Samples.world()
        var samples = Samples(1)
        var values: [Nomination] = []
        for index in 0..<20_000 { values.append(try samples.nomination("n\(index)", form: "f\(index)")) }
        let written = try seconds("writing 20,000 nominations") { () throws in
            try store.write { (transaction) throws in for value in values { try transaction.insert(value) } }
        }
        #expect(written < 60)
        let read = try seconds("reading 20,000 nominations") { () throws in
            #expect(try store.read { try $0.all(Nomination.self) }.count == 20_000)
        }
        #expect(read < 20)
        let byID = try seconds("reading 20,000 nominations by their ids") { () throws in
            let ids = Set(values.map(\.key))
            #expect(try store.read { try $0.all(Nomination.self, where: Filter(ids: ids)) }.count == 20_000)
        }
        #expect(byID < 20)
        let counted = try seconds("counting by state in one unit") { () throws in
            let filter = Filter(units: [Samples.units[0]], campaigns: [Samples.campaign])
            #expect(try store.read { try $0.countByState(Nomination.self, where: filter) }.count == 3)
        }
        #expect(counted < 0.5)
        let searched = try seconds("searching a name") { () throws in
            #expect(try store.read { try $0.count(Nomination.self, where: Filter(name: "hoà")) } > 0)
        }
        #expect(searched < 1)
    }

    @Test func theJournalIsCheckedQuickly() throws {
        let store = try Samples.world()
        var samples = Samples(1)
        var values: [Nomination] = []
        for index in 0..<3_000 { values.append(try samples.nomination("n\(index)", form: "f\(index)")) }
        try store.write { (transaction) throws in
            for value in values { try transaction.begin(value) }
        }
        let verified = try seconds("checking the journal of 3,000 things") { () throws in
            #expect(try store.read { try $0.verifyJournal() }.isIntact)
        }
        #expect(verified < 20)
    }

    @Test func anActionCostsLittleApartFromTheDisk() throws {
        let store = try Samples.world()
        var samples = Samples(1)
        let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)
        var values: [Nomination] = []
        for index in 0..<300 { values.append(try samples.nomination("n\(index)", form: "f\(index)")) }
        let spent = try seconds("300 actions of two records, event, number and work") { () throws in
            for value in values {
                try store.write { (transaction) throws in
                    try transaction.begin(value)
                    var changed = value
                    changed.standing.revision += 1
                    try transaction.change(changed, expecting: 1)
                    try transaction.takeNumber(in: series, on: .first, for: value.reference) { "\($0)" }
                    try transaction.enqueue("render", for: value.reference, payload: "", actionID: value.key)
                }
            }
        }
        #expect(spent / 300 < 0.05)
    }
}
