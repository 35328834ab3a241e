import ArgumentParser
import Awards
import Messages
import Secretariat
import Workflow

/// Brings a campaign under another version of its rules.
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Chuyển một đợt xét sang bộ quy định khác: xem trước, hai người, có căn cứ.",
        discussion: """
            Xem trước bằng --dry-run; lần làm thật cần mã của lần xem trước, số văn bản
            làm căn cứ và người thứ hai. Tất cả hoặc không gì cả. Không chuyển khi đang
            bỏ phiếu; hồ sơ đã có số chỉ chuyển khi quy trình mới nêu rõ.

            Ví dụ:
              vinhdanh migrate xhht-2024 --to bhxh-2024 --dry-run
              vinhdanh migrate xhht-2024 --to bhxh-2024 --as NV0005 --second NV0001 \\
                --document 1234/QĐ-BHXH --expect 3f0c51ce02a7d4b8
            """
    )

    @Argument(help: ArgumentHelp("Đợt xét.", valueName: "đợt")) var campaign: String
    @Option(help: ArgumentHelp("Bộ quy định mới.", valueName: "mã")) var to: String
    @Flag(help: "Chỉ xem trước.") var dryRun = false
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã"))
    var actor: String?
    @Option(help: ArgumentHelp("Mã người thứ hai đã cùng kiểm tra.", valueName: "mã")) var second: String?
    @Option(help: ArgumentHelp("Số văn bản làm căn cứ.", valueName: "số")) var document: String?
    @Option(help: ArgumentHelp("Mã của lần xem trước.", valueName: "mã")) var expect: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Line: Encodable {
        var object: String
        var before: String
        var after: String
        var from: String
        var to: String
        var clockBefore: String
        var clockAfter: String
        var refusal: Reason?
    }

    struct Entry: Encodable {
        var campaign: String
        var from: String
        var to: String
        var dryRun: Bool
        var digest: String
        var lines: [Line]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let report =
                try dryRun ? office.previewMigration(of: Campaign.ID(campaign), to: to) : real(office)
            try output.json ? JSONText.print(entry(report)) : print(report)
            if !report.refused.isEmpty { throw Exit.refused }
        }
    }

    private func real(_ office: Office) throws -> MigrationReport {
        guard let actor else { throw CommandFault.missingOption("--as", why: .actor) }
        guard let second else { throw CommandFault.missingOption("--second", why: .second) }
        guard let document else { throw CommandFault.missingOption("--document", why: .document) }
        guard let expect else { throw CommandFault.missingOption("--expect", why: .preview) }
        return try office.migrate(
            Campaign.ID(campaign),
            to: to,
            paper: document,
            as: Person.ID(actor),
            with: Person.ID(second),
            expecting: expect
        )
    }

    private func entry(_ report: MigrationReport) -> Entry {
        Entry(
            campaign: report.campaign.rawValue,
            from: report.from.id,
            to: report.to.id,
            dryRun: dryRun,
            digest: report.digest,
            lines: report.lines.map { line in
                Line(
                    object: line.object.name,
                    before: line.before,
                    after: line.after,
                    from: line.from,
                    to: line.to,
                    clockBefore: clock(line.clockBefore),
                    clockAfter: clock(line.clockAfter),
                    refusal: line.refusal.map { Reason($0, speech.language) }
                )
            }
        )
    }

    private func print(_ report: MigrationReport) {
        let vietnamese = speech.language == .vi
        Terminal.print("\(report.campaign): \(report.from.id) → \(report.to.id)")
        let rows = report.lines.map { line -> [String] in
            let states =
                vietnamese ? [line.fromLabel.vi, line.toLabel.vi] : [line.fromLabel.en, line.toLabel.en]
            let clocks = [clock(line.clockBefore), clock(line.clockAfter)]
            return [
                line.object.name,
                states[0] == states[1] ? states[0] : states.joined(separator: " → "),
                clocks[0] == clocks[1] ? clocks[0] : clocks.joined(separator: " → "),
            ]
        }
        let headings = vietnamese ? ["Đối tượng", "Bước", "Thời hạn"] : ["Object", "State", "Clock"]
        Terminal.print(TextTable(headings: headings, rows: rows).text())
        for line in report.refused {
            guard let refusal = line.refusal else { continue }
            Terminal.print(TextBlock(Reason(refusal, speech.language).text, indent: "- ").text())
        }
        guard dryRun else {
            return Terminal.print(
                vietnamese
                    ? "Đã chuyển \(report.lines.count) hồ sơ." : "\(report.lines.count) objects went over."
            )
        }
        Terminal.print(vietnamese ? "Xem trước: chưa ghi gì." : "A preview: nothing was written.")
        guard report.refused.isEmpty else { return }
        Terminal.print(
            vietnamese
                ? "Để chuyển đúng như trên, dùng --expect \(report.digest)"
                : "To have exactly this done, use --expect \(report.digest)"
        )
    }

    /// A clock in a few words.
    private func clock(_ clock: StateClock?) -> String {
        let vietnamese = speech.language == .vi
        switch clock {
        case nil, .none?: return "–"
        case .budget(let days, _)?:
            return vietnamese ? "\(days.workingDays) ngày" : "\(days.workingDays) days"
        case .review(let days, _)?:
            return vietnamese ? "xem lại \(days.workingDays) ngày" : "review \(days.workingDays) days"
        case .until(let day)?: return day
        case .follows(let kind)?: return kind
        }
    }
}
