import Messages
import Secretariat
import Spreadsheet

/// What imports did: counts, wrong rows, remarks; for the screen, for programs and as a spreadsheet.
struct ImportSummary {
    let reports: [ImportReport]
    let language: Language

    struct Line: Encodable {
        var file: String
        var kind: String
        var dryRun: Bool
        var rows: Int
        var created: Int
        var changed: Int
        var unchanged: Int
        /// The rows whose nominations have gone on.
        var sent: [Sent]
        var faults: [Row]
        var notes: [Row]
    }

    struct Sent: Encodable {
        var row: Int
        var nomination: String
        var state: String
        var differences: [String]
    }

    struct Row: Encodable {
        var code: String
        var sheet: String
        var row: Int
        var column: String?
        var value: String
        var help: [String]
        var text: String
    }

    var lines: [Line] {
        reports.map { report in
            Line(
                file: report.file,
                kind: report.kind.rawValue,
                dryRun: report.isDryRun,
                rows: report.rows,
                created: report.created,
                changed: report.changed,
                unchanged: report.unchanged,
                sent: report.sent.map {
                    Sent(
                        row: $0.row,
                        nomination: $0.object.name,
                        state: $0.state,
                        differences: $0.differences
                    )
                },
                faults: report.faults.map(row),
                notes: report.notes.map(row)
            )
        }
    }

    private func row(_ fault: RowFault) -> Row {
        Row(
            code: fault.code.rawValue,
            sheet: fault.sheet,
            row: fault.row,
            column: fault.column,
            value: fault.value,
            help: fault.help,
            text: RowMessage.text(fault, language)
        )
    }

    func print(faultFile: String?) {
        let headings =
            language == .vi
            ? ["Tệp", "Loại", "Dòng", "Mới", "Sửa", "Như cũ", "Sai"]
            : ["File", "Kind", "Rows", "New", "Changed", "Same", "Wrong"]
        let rows = reports.map { report in
            [report.file, name(report.kind)]
                + [report.rows, report.created, report.changed, report.unchanged, report.faults.count].map(
                    String.init
                )
        }
        Terminal.print(TextTable(headings: headings, rows: rows).text())
        section(language == .vi ? "Dòng sai" : "Wrong rows", reports.map { ($0.file, texts($0.faults)) })
        section(
            PageWords.text("sentRows", language),
            reports.map { ($0.file, $0.sent.map { RowMessage.text($0, language) }) }
        )
        section(language == .vi ? "Lưu ý" : "Remarks", reports.map { ($0.file, texts($0.notes)) })
        if let faultFile {
            Terminal.print(
                language == .vi ? "\nDòng sai đã ghi ra \(faultFile)" : "\nWrong rows are in \(faultFile)"
            )
        }
        if reports.contains(where: \.isDryRun) {
            Terminal.print(
                language == .vi ? "\nXem trước: chưa ghi gì." : "\nA preview: nothing was written."
            )
        }
    }

    private func texts(_ faults: [RowFault]) -> [String] { faults.map { RowMessage.text($0, language) } }

    private func section(_ title: String, _ texts: [(file: String, rows: [String])]) {
        let count = texts.reduce(0) { $0 + $1.rows.count }
        guard count > 0 else { return }
        Terminal.print("\n\(title): \(count)")
        for (file, rows) in texts where !rows.isEmpty {
            if reports.count > 1 { Terminal.print(" \(file)") }
            // Two findings in one cell may read the same.
            var told: Set<String> = []
            for text in rows where told.insert(text).inserted {
                Terminal.print(TextBlock(text, indent: "  - ").text())
            }
        }
    }

    private func name(_ kind: ImportKind) -> String {
        guard language == .vi else { return kind.rawValue }
        return switch kind {
        case .units: "đơn vị"
        case .people: "cán bộ"
        case .assignments: "phân công"
        case .delegations: "ủy quyền"
        case .councils: "hội đồng"
        case .merits: "thành tích"
        case .nominees: "đề nghị"
        case .reports: "báo cáo"
        }
    }

    /// The wrong rows with their reasons, for the clerk to work through in Excel.
    func faultTable() throws -> [UInt8] {
        let headings =
            language == .vi
            ? ["Tệp", "Trang", "Dòng", "Cột", "Giá trị", "Lý do"]
            : ["File", "Sheet", "Row", "Column", "Value", "Reason"]
        let columns = zip(headings, [28.0, 16, 8, 22, 26, 70]).map { TableWriter.Column($0, width: $1) }
        let rows = reports.flatMap { report in
            report.faults.map { fault -> [CellValue] in
                [
                    .text(report.file), .text(fault.sheet), .number(ExactNumber(fault.row)),
                    .text(fault.column ?? ""), .text(fault.value), .text(RowMessage.text(fault, language)),
                ]
            }
        }
        var writer = TableWriter()
        try writer.add(sheet: language == .vi ? "Dòng sai" : "Wrong rows", columns: columns, rows: rows)
        return try writer.bytes()
    }
}
