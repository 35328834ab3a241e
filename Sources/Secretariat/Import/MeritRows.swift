import Awards
import Vietnamese

/// Rows of thành tích đã có: yearly ratings, titles, awards, initiatives, recognitions, disciplines.
struct MeritRows {
    private static let kinds: KeyValuePairs<String, MeritRecord.Kind> = [
        "xếp loại": .rating, "danh hiệu": .title, "hình thức": .award, "sáng kiến": .initiative,
        "công nhận": .recognition, "kỷ luật": .discipline,
    ]

    let regulation: Regulation
    let people: Set<String>
    let units: Set<String>

    func record(_ row: ImportRow) throws(RowFault) -> MeritRecord {
        let subject = try row.required("Mã")
        guard people.contains(subject) || units.contains(subject) else {
            throw row.fault(
                .unknownCode,
                "Mã",
                value: subject,
                help: nearest(to: subject, in: (people.union(units)).sorted())
            )
        }
        guard let yearText = Int(try row.required("Năm")), (1945...2100).contains(yearText) else {
            throw row.fault(.badNumber, "Năm", value: try row.text("Năm"))
        }
        let kind = try row.requiredChoice("Loại", Self.kinds)
        let label = try row.required("Nội dung")
        let level = try row.text("Mức")
        return MeritRecord(
            subject: subject,
            year: yearText,
            kind: kind,
            code: code(kind, label: label, level: level),
            label: label,
            level: self.level(level),
            number: try row.text("Số quyết định").nilIfEmpty,
            date: try row.day("Ngày quyết định"),
            issuer: try row.text("Cơ quan ban hành").nilIfEmpty,
            isThematic: try !row.text("Chuyên đề").isEmpty
        )
    }

    /// The id under which the regulation knows a rating, a form or a recognition; else its folded words.
    private func code(_ kind: MeritRecord.Kind, label: String, level: String) -> String {
        let wanted = [label.folded, level.folded]
        let known: [(id: String, names: [String])] =
            switch kind {
            case .rating: regulation.ratings.values.map { ($0.id, [$0.label.vi.folded]) }
            case .title, .award:
                regulation.forms.values.map { ($0.id, [$0.label.vi.folded, $0.short.folded]) }
            case .recognition: regulation.recognitions.values.map { ($0.id, [$0.label.vi.folded]) }
            case .initiative, .discipline: []
            }
        let match = known.sorted { $0.id < $1.id }
            .first { !$0.names.allSatisfy { name in !wanted.contains(name) } }
        return match?.id ?? label.folded.replacing(" ", with: "-")
    }

    private func level(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let found = regulation.levels.values.first { $0.label.vi.folded == text.folded }
        return found?.id ?? text
    }
}
