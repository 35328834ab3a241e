import Messages
import Secretariat

/// What a list of nominees needs, in words and as a sample file.
struct GuideModel {
    struct Subject {
        let title: String
        let criteria: [String]
    }

    let campaign: String
    let required: String
    let optional: String
    let forms: String
    let subjects: [Subject]

    init(_ guide: ListGuide, _ language: Language) {
        func listed(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
        campaign = guide.campaign
        required = listed(guide.required)
        optional = listed(guide.optional.filter { !Self.isBeyond($0, guide.criteria) })
        forms = guide.forms.joined(separator: "; ")
        subjects = guide.subjects.map {
            Subject(
                title: PageWords.text("criteriaOf", ["subject": $0.label], language),
                criteria: $0.criteria
            )
        }
    }

    /// Columns for more criteria than the plan has.
    private static func isBeyond(_ heading: String, _ criteria: Int) -> Bool {
        heading.split(separator: " ").last.flatMap { Int($0) }.map { $0 > criteria } ?? false
    }

    /// The sheets of a sample file: an empty list with its headings, and what to write in each column.
    static func sheets(_ guide: ListGuide, _ language: Language) -> [PlainTable] {
        func word(_ name: String, _ evidence: [String: String] = [:]) -> String {
            PageWords.text(name, evidence, language)
        }
        let (name, form, summary) = (guide.required[0], guide.required[1], guide.required[2])
        let numbers = guide.criteria == 0 ? [] : Array(1...guide.criteria)
        var columns: [(heading: String, width: Double, meaning: String)] = [
            ("STT", 6, ""), ("Mã", 14, word("columnCode")), (name, 30, word("columnName")),
            (form, 22, word("columnForm", ["forms": guide.forms.joined(separator: "; ")])),
            (summary, 50, word("columnSummary")),
        ]
        columns += numbers.map { number in
            let criteria = guide.subjects.compactMap { subject in
                subject.criteria.count >= number
                    ? "\(subject.label): \(subject.criteria[number - 1])" : nil
            }
            return ("Tiêu chí \(number)", 40, criteria.joined(separator: "\n"))
        }
        columns += numbers.map {
            ("Minh chứng \($0)", 26, word("columnEvidence", ["number": String($0)]))
        }
        return [
            PlainTable(
                name: word("listSheet"),
                columns: columns.map { ($0.heading, $0.width) },
                rows: []
            ),
            PlainTable(
                name: word("howSheet"),
                titles: [guide.campaign],
                columns: [(word("sampleColumn"), 26), (word("sampleMeaning"), 110)],
                rows: columns.map { [$0.heading, $0.meaning] }
            ),
        ]
    }
}
