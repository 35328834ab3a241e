import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese

/// One register, line by line, with its gaps where they are.
struct RegisterShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Xem một sổ: từng số, ngày, cấp cho gì; số hủy và số bỏ trống.",
        discussion: """
            Ví dụ:
              vinhdanh register show certificate --unit bhxh-nghe-an --year 2024
            """
    )

    @Argument(help: ArgumentHelp("Loại sổ.", valueName: "sổ")) var series: String
    @OptionGroup var which: RegisterOptions
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Line: Encodable {
        var number: String
        var text: String
        var day: String?
        var object: String?
        var void: String?
        /// Why the number was never given; empty for a gap that nobody has explained.
        var gap: String?
        var isOutOfOrder = false
    }

    struct Sheet: Encodable {
        var series: String
        var unit: String
        var year: Int
        var lines: [Line]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let sheets = try which.sheets(series, try place.office())
            if output.json { return try JSONText.print(sheets.map(entry)) }
            for sheet in sheets { print(sheet) }
        }
    }

    private func entry(_ sheet: RegisterSheet) -> Sheet {
        Sheet(
            series: sheet.series.series,
            unit: sheet.series.unit.rawValue,
            year: sheet.series.year,
            lines: lines(sheet)
        )
    }

    private func lines(_ sheet: RegisterSheet) -> [Line] {
        sheet.lines.map { line in
            Line(
                number: RegisterText.range(line.numbers),
                text: line.entry?.text ?? "",
                day: line.entry?.day.iso,
                object: line.entry?.object.name,
                void: line.entry?.void,
                gap: line.gap,
                isOutOfOrder: line.isOutOfOrder
            )
        }
    }

    private func print(_ sheet: RegisterSheet) {
        let vietnamese = speech.language == .vi
        Terminal.print("\(sheet.series.series)/\(sheet.series.year): \(sheet.unitName)")
        let rows = lines(sheet).map { line -> [String] in
            var note = line.void.map { (vietnamese ? "hủy: " : "void: ") + $0 } ?? ""
            if let gap = line.gap {
                note = vietnamese ? "bỏ trống: \(gap)" : "gap: \(gap)"
                if gap.isEmpty { note = vietnamese ? "bỏ trống, chưa giải trình" : "gap, not explained" }
            }
            if line.isOutOfOrder { note += vietnamese ? " ngược ngày" : " out of order" }
            let day = line.day.map { $0.split(separator: "-").reversed().joined(separator: "/") } ?? ""
            return [line.text.isEmpty ? line.number : line.text, day, line.object ?? "", note]
        }
        let headings =
            vietnamese ? ["Số", "Ngày", "Cấp cho", "Ghi chú"] : ["Number", "Day", "Given to", "Note"]
        Terminal.print(TextTable(headings: headings, rows: rows, whole: [0, 1]).text())
    }
}
