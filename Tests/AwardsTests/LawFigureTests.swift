import Awards
import Foundation
import Testing
import Vietnamese

/// Formulas, roll-ups, plausibility, rounding and deadlines.
@Suite struct LawFigureTests {
    @Test(arguments: [
        ("a + b * 2", Decimal(7)), ("(a + b) * 2", 8), ("a - b - 1", -3), ("a−b", nil), ("b ÷ a", 3),
        ("sum(a, b, 1.5)", Decimal(string: "5.5")), ("a / zero", nil), ("a + absent", nil),
        ("learning-citizens / staff * 100", 25), ("sum", nil), ("sum / 1", nil),
    ])
    func formulasCompute(_ text: String, _ expected: Decimal?) throws {
        let figures: [String: Decimal] = [
            "a": 1, "b": 3, "zero": 0, "learning-citizens": 5, "staff": 20,
        ]
        #expect(try Formula(text).value(figures) == expected)
    }

    @Test(arguments: [
        ("", Formula.Fault.Code.unexpectedEnd, 1), ("a +", .unexpectedEnd, 4), ("(a", .unclosedBracket, 3),
        ("a b", .unexpectedText, 3), ("1.2.3", .unexpectedText, 6), ("a * (b, c)", .unexpectedText, 11),
        ("system('x')", .unexpectedText, 7), ("+ a", .unexpectedText, 1),
        (String(repeating: "(", count: 200), .tooLong, 51),
        (String(repeating: "a+", count: 600), .tooLong, 1),
    ])
    func formulasRefuse(_ text: String, _ code: Formula.Fault.Code, _ column: Int) {
        let fault = #expect(throws: Formula.Fault.self) { try Formula(text) }
        #expect(fault?.code == code)
        #expect(fault?.column == column)
    }

    private func regulation() throws -> Regulation {
        let label = Wording(vi: "", en: "")
        var regulation = Regulation(
            id: "test",
            title: label,
            validity: Period(from: try #require(Day(iso: "2024-01-01")))
        )
        func add(_ id: String, _ formula: String?, _ tests: [Indicator.Plausibility] = []) throws {
            regulation.indicators[id] = Indicator(
                id: id,
                label: label,
                unit: "",
                kind: .number,
                formula: try formula.map { try Formula($0) },
                isSummed: formula == nil,
                plausibility: tests,
                order: regulation.indicators.count
            )
        }
        try add("staff", nil, [.jump(percent: 50)])
        try add("citizens", nil, [.notAbove("staff")])
        try add("rate", "citizens / staff * 100", [.atMost(100)])
        try add("double", "rate * 2")
        try add("parts", nil, [.sumOf(["staff", "citizens"])])
        return regulation
    }

    @Test func sumsNeverTakeMissingForZero() throws {
        let sums = try regulation().rollUp([
            "a": ["staff": 100, "citizens": 30], "b": ["staff": 50],
            "c": ["staff": 50, "citizens": 30, "rate": 1],
        ])
        #expect(sums.sums["staff"] == 200)
        #expect(sums.sums["citizens"] == 60)
        #expect(sums.sums["rate"] == 30, "rates are computed over the sums, never added")
        #expect(sums.sums["double"] == 60)
        #expect(sums.missing == ["citizens": ["b"], "parts": ["a", "b", "c"]])
    }

    @Test func computedFiguresAreNeverTyped() throws {
        #expect(try regulation().withFormulas(["staff": 10, "rate": 77]) == ["staff": 10])
    }

    @Test func implausibleFiguresAreNamed() throws {
        let figures: [String: Decimal] = ["staff": 151, "citizens": 152, "rate": 101, "parts": 5]
        let found = try regulation().suspicions(figures, lastYear: ["staff": 100])
        #expect(found.map(\.indicator) == ["staff", "citizens", "rate", "parts"])
        #expect(found.map(\.against) == [100, 151, 100, 303])
        let calm: [String: Decimal] = ["staff": 150, "citizens": 150, "parts": 300]
        #expect(try regulation().suspicions(calm, lastYear: ["staff": 100]) == [])
        #expect(try regulation().suspicions(["staff": 5], lastYear: [:]) == [])
    }

    @Test(arguments: [
        (Rounding.Mode.up, 702_000, 710_000), (.nearest, 702_000, 700_000), (.none, 702_000, 702_000),
        (.nearest, 1_192_000, 1_190_000), (.nearest, 447_000, 450_000), (.up, 1_192_000, 1_200_000),
        (.up, 700_000, 700_000), (.nearest, 705_000, 710_000),
    ])
    func rounds(_ mode: Rounding.Mode, _ amount: Int, _ expected: Int) throws {
        let rounding = try #require(Rounding(mode: mode, step: 10_000))
        #expect(rounding.rounded(Decimal(amount)) == Decimal(expected))
        #expect(Rounding(mode: mode, step: 0) == nil)
    }

    @Test(arguments: [
        (Deadline.Rule.before(month: 12, day: 10), "2024-12-09"), (.by(month: 12, day: 15), "2024-12-15"),
        (.before(month: 1, day: 1), "2023-12-31"), (.before(month: 3, day: 1), "2024-02-29"),
    ])
    func lastDays(_ rule: Deadline.Rule, _ expected: String) {
        let deadline = Deadline(
            id: "x",
            label: Wording(vi: "", en: ""),
            rule: Sourced(rule, basis: "plan", place: "deadlines/x")
        )
        #expect(deadline.lastDay(inYear: 2024) == Day(iso: expected))
    }

    @Test func unconfirmedValuesAreListedOnceInOrder() {
        let known = Sourced(1, basis: "b", confirmedBy: "An, 2024-01-01", place: "a")
        let open = Sourced(1, basis: "b", place: "c")
        let unknown = Sourced<Int>(nil, basis: "b", confirmedBy: "An", place: "b")
        let answer = Answer(0, unconfirmed: [known, open, unknown, open].map(\.unconfirmed))
        #expect(answer.unconfirmed.map(\.place) == ["b", "c"])
        #expect(answer.unconfirmed.map(\.isUnknown) == [true, false])
    }
}
