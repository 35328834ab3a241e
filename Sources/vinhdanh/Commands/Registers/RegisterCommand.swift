import ArgumentParser
import Awards
import Messages
import Secretariat
import Store

/// The registers: numbers that were given, voided, left out.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Sổ văn bản, sổ khen thưởng: xem số đã cấp, giải trình số bỏ trống, hủy số.",
        discussion: """
            Ví dụ:
              vinhdanh register list
              vinhdanh register show decision --unit bhxh-vn --year 2024
              vinhdanh register explain decision 1900-1901 --unit bhxh-vn --year 2024 \\
                --reason "Văn bản khác của cơ quan" --as NV0011
              vinhdanh register void decision 1902 --unit bhxh-vn --year 2024 \\
                --reason "In sai" --as NV0011
            """,
        subcommands: [
            RegisterListCommand.self, RegisterShowCommand.self, RegisterExplainCommand.self,
            RegisterVoidCommand.self,
        ]
    )
}

/// Which register is meant.
struct RegisterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Đơn vị giữ sổ.", valueName: "mã")) var unit: String?
    @Option(help: ArgumentHelp("Năm của sổ.", valueName: "năm")) var year: Int?

    func sheets(_ series: String?, _ office: Office) throws -> [RegisterSheet] {
        if let unit { try office.require(Awards.Unit.ID(unit)) }
        let found = try office.registers(
            series: series,
            unit: unit.map { Awards.Unit.ID($0) },
            year: year,
            for: nil
        )
        guard found.isEmpty, let series else { return found }
        let known = Set(try office.registers(for: nil).map(\.series.series)).sorted()
        throw CommandFault.badValue(option: "register", series, expected: known)
    }

    /// The one register of a series that the options leave.
    func one(_ series: String, _ office: Office) throws -> RegisterSheet {
        let found = try sheets(series, office)
        guard found.count == 1 else { throw CommandFault.missingOption("--unit --year", why: .series) }
        return found[0]
    }
}

/// Every register with its last number and what does not fit.
struct RegisterListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Các sổ: số cuối, số bỏ trống, số đã hủy.",
        discussion: """
            Ví dụ:
              vinhdanh register list --year 2024
            """
    )

    @OptionGroup var which: RegisterOptions
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var series: String
        var unit: String
        var year: Int
        var count: Int
        var last: Int
        var gaps: [String]
        var explained: Int
        var voids: Int
        var outOfOrder: Int
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let entries = try which.sheets(nil, try place.office()).map { sheet in
                (
                    sheet.unitName,
                    Entry(
                        series: sheet.series.series,
                        unit: sheet.series.unit.rawValue,
                        year: sheet.series.year,
                        count: sheet.entries.count,
                        last: sheet.entries.last?.number ?? 0,
                        gaps: sheet.report.gaps.map(RegisterText.range),
                        explained: sheet.report.explained.count,
                        voids: sheet.report.voids.count,
                        outOfOrder: sheet.report.outOfOrder.count
                    )
                )
            }
            guard !output.json else { return try JSONText.print(entries.map(\.1)) }
            let headings =
                speech.language == .vi
                ? ["Sổ", "Đơn vị", "Năm", "Đã cấp", "Số cuối", "Bỏ trống", "Hủy"]
                : ["Series", "Unit", "Year", "Given", "Last", "Gaps", "Void"]
            let rows = entries.map { name, entry in
                [
                    entry.series, name, String(entry.year), String(entry.count), String(entry.last),
                    entry.gaps.joined(separator: " "), entry.voids == 0 ? "" : String(entry.voids),
                ]
            }
            Terminal.print(TextTable(headings: headings, rows: rows, whole: [0, 2]).text())
        }
    }
}

/// The words of registers.
enum RegisterText {
    static func range(_ numbers: ClosedRange<Int>) -> String {
        numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)"
    }

    /// "7" or "5-6".
    static func numbers(_ text: String) throws -> ClosedRange<Int> {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), let first = parts[0], let last = parts.last ?? first,
            first >= 1, last >= first
        else { throw CommandFault.badValue(option: "register", text, expected: ["7", "5-6"]) }
        return first...last
    }
}
