import Awards
import Store
import Testing
import Vietnamese

/// Numbers are unique, never reused, and each gap is shown (promise P9).
struct RegisterTests {
    private let series = RegisterSeries("SCB", unit: Samples.units[0], year: 2024)
    private let object = ObjectReference(.nomination, "n")

    private func entry(_ number: Int, _ day: Day = .first, void: String? = nil) -> RegisterEntry {
        RegisterEntry(
            series: series.series,
            unit: series.unit,
            year: series.year,
            number: number,
            text: "\(number)/QĐ",
            day: day,
            object: object,
            void: void
        )
    }

    @Test func aGaplessSeriesCountsAndNeverReuses() throws {
        let store = try Samples.world()
        let taken = try store.write { (transaction) throws in
            try (1...3).map { _ in
                try transaction.takeNumber(in: series, on: .first, for: object) { "\($0)/KT" }.number
            }
        }
        #expect(taken == [1, 2, 3])
        try store.write { try $0.voidNumber(3, of: series, reason: "in sai") }
        #expect(try store.read { try $0.nextNumber(of: series) } == 4)
        let again = storeError { try store.write { try $0.voidNumber(3, of: series, reason: "khác") } }
        #expect(again?.code == .alreadyVoid && again?.found == "in sai")
        #expect(
            storeError { try store.write { try $0.voidNumber(9, of: series, reason: "") } }?.code == .notFound
        )
        let others = [
            RegisterSeries("SCB", unit: Samples.units[1], year: 2024),
            RegisterSeries("SCB", unit: Samples.units[0], year: 2025),
            RegisterSeries("QD", unit: Samples.units[0], year: 2024),
        ]
        for other in others { #expect(try store.read { try $0.nextNumber(of: other) } == 1) }
    }

    @Test func aNumberGivenElsewhereIsCountedOnFrom() throws {
        let store = try Samples.world()
        try store.write { (transaction) throws in
            try transaction.record(entry(5))
            #expect(
                try transaction.takeNumber(in: series, on: .first, for: object) { "\($0)/KT" }.number == 6
            )
        }
        #expect(try store.read { try $0.report(on: series).gaps } == [1...4])
    }

    @Test func anExternalNumberIsUsedOnce() throws {
        let store = try Samples.world()
        try store.write { try $0.record(entry(5)) }
        var other = entry(5)
        other.object = ObjectReference(.decision, "d")
        let taken = storeError { try store.write { try $0.record(other) } }
        #expect(taken?.code == .numberTaken && taken?.found == "nomination n")
        other.number = 6
        #expect(storeError { try store.write { try $0.record(other) } }?.code == .numberTaken)
        #expect(storeError { try store.write { try $0.record(entry(0)) } }?.code == .badNumber)
        #expect(try store.read { try $0.entries(of: object) } == [entry(5)])
        #expect(try store.read { try $0.entry(5, of: series) } == entry(5))
    }

    @Test func theReportShowsGapsVoidsAndDisorder() throws {
        let store = try Samples.world()
        let (early, late) = (Day(unixDays: 100), Day(unixDays: 200))
        let void = entry(4, late, void: "bỏ số")
        try store.write { (transaction) throws in
            for entry in [entry(2, late), void, entry(5, early), entry(9, late)] {
                try transaction.record(entry)
            }
        }
        let report = try store.read { try $0.report(on: series) }
        #expect(report.gaps == [1...1, 3...3, 6...8])
        #expect(report.voids == [void])
        #expect(report.outOfOrder == [entry(5, early)])
        #expect(try store.read { try $0.entries(of: series) }.map(\.number) == [2, 4, 5, 9])
    }
}
