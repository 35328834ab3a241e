import TestSupport
import Testing
import Vietnamese
import WordTemplate

@testable import Forms

/// What every label of every scope says of known facts, as golden text: a field that reads the wrong fact shows here.
@Suite struct RecordTests {
    static let facts: [(String, any ScopedFacts)] = [
        ("nomination-individual", Sample.nomination(.individual, .longest)),
        ("nomination-collective", Sample.nomination(.collective, .longest)),
        ("submission", Sample.submission([.collective, .individual], .shortest)),
        ("session", Sample.session([.collective, .individual], .shortest)),
        ("decision", Sample.decision([.collective, .individual], .shortest, awardForm: "Giấy khen")),
        ("award", Sample.award(.individual, .longest)),
        ("report", Sample.report(.longest)),
        ("roll-up", Sample.rollUp(.longest)),
        ("campaign", Sample.campaign(.longest)),
        ("letter", Sample.letter([.collective, .individual], .longest, lines: 2)),
        ("register", Sample.register(lines: 2)),
        ("guidance", Sample.guidance(.longest)),
        ("appraisal", Sample.appraisal(.individual, .longest)),
    ]

    @Test(arguments: facts.map(\.0)) func everyLabelSaysItsFact(_ name: String) throws {
        let facts = try #require(RecordTests.facts.first { $0.0 == name }).1
        try expectGolden(RecordTests.text(facts.record, indent: ""), "\(name).txt")
    }

    /// A line a field; only the first item of each list, and the beginning of long texts.
    static func text(_ record: Record, indent: String) -> String {
        zip(record.labels, record.values).map { label, value in
            "\(indent)\(label): \(text(value, indent: indent))"
        }.joined(separator: "\n")
    }

    private static func text(_ value: Value, indent: String) -> String {
        switch value {
        case .empty, .picture: "–"
        case .rich(let text): text.plainText
        case .text(let text): String(text.split(separator: "\n").joined(separator: " / ").prefix(80))
        case .number(let number): NumberFormat.grouped(number)
        case .date(let day): day.iso
        case .bool(let flag): flag ? "có" : "không"
        case .record(let record): "\n" + RecordTests.text(record, indent: indent + "    ")
        case .list(let items): "\(items.count)" + (items.first.map { " ⟶ " + text($0, indent: indent) } ?? "")
        }
    }
}
