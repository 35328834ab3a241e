import ArgumentParser
import Awards
import Messages
import Secretariat
import Workflow

/// What dossiers still lack, while there is time to mend it.
struct MissingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing",
        abstract: "Xem hồ sơ còn thiếu gì: minh chứng, kết quả theo tiêu chí, tiêu chuẩn chưa đạt.",
        discussion: """
            Mã thoát là 0 dù hồ sơ còn thiếu.

            Ví dụ:
              vinhdanh missing --campaign xhht-2024 --unit bhxh-nghe-an
              vinhdanh missing nomination/xhht-2024.commendation.NV0261
            """
    )

    @Argument(help: ArgumentHelp("Các đề nghị; để trống là tất cả.", valueName: "đề nghị")) var nominations:
        [String] = []
    @Option(help: ArgumentHelp("Chỉ đợt xét này.", valueName: "mã")) var campaign: String?
    @Option(help: ArgumentHelp("Chỉ đơn vị này.", valueName: "mã")) var unit: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var nomination: String
        var name: String
        var unit: String
        var state: String
        var gaps: [Reason]
        var remarks: [Reason]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            try office.requireScope(campaign: campaign, unit: unit)
            let ids = try nominations.map { try nomination($0, office) }
            let reports = try office.missing(
                campaign: campaign.map { Campaign.ID($0) },
                unit: unit.map { Unit.ID($0) },
                nominations: ids,
                for: nil
            )
            try output.json ? JSONText.print(reports.map(entry)) : print(reports)
        }
    }

    /// The id of a nomination there is.
    private func nomination(_ name: String, _ office: Office) throws -> String {
        let reference = try ObjectReference(name: name)
        guard reference.kind == .nomination else {
            throw CommandFault.badReference(name, kinds: [ObjectKind.nomination.rawValue])
        }
        try office.require(reference)
        return reference.id
    }

    private func print(_ reports: [MissingReport]) {
        let vietnamese = speech.language == .vi
        var remarks: [String: Int] = [:]
        for report in reports {
            for remark in report.remarks {
                remarks[RefusalMessage.reason(remark, speech.language), default: 0] += 1
            }
            guard !report.gaps.isEmpty else { continue }
            Terminal.print(
                TextBlock("\(report.name), \(report.unitName) (\(report.stateLabel))", indent: "").text()
            )
            Terminal.print("  \(ObjectReference(.nomination, report.nomination.rawValue).name)")
            for gap in report.gaps {
                Terminal.print(TextBlock(RefusalMessage.reason(gap, speech.language), indent: "  - ").text())
            }
            Terminal.print("")
        }
        let lacking = reports.count { !$0.gaps.isEmpty }
        Terminal.print(
            vietnamese
                ? "\(reports.count) hồ sơ đang xét: \(lacking) còn thiếu, \(reports.count - lacking) đủ."
                : "\(reports.count) dossiers under way: \(lacking) lack something, \(reports.count - lacking) are complete."
        )
        guard !remarks.isEmpty else { return }
        Terminal.print(vietnamese ? "\nLưu ý (không cản trở):" : "\nRemarks (nothing is stopped):")
        for (text, count) in remarks.sorted(by: { $0.key < $1.key }) {
            let times = count == 1 ? "" : vietnamese ? " (\(count) hồ sơ)" : " (\(count) dossiers)"
            Terminal.print(TextBlock(text + times, indent: "  - ").text())
        }
    }

    private func entry(_ report: MissingReport) -> Entry {
        Entry(
            nomination: ObjectReference(.nomination, report.nomination.rawValue).name,
            name: report.name,
            unit: report.unitName,
            state: report.stateLabel,
            gaps: report.gaps.map { Reason($0, speech.language) },
            remarks: report.remarks.map { Reason($0, speech.language) }
        )
    }
}

/// One reason why not, for programs.
struct Reason: Encodable {
    var code: String
    var evidence: [String: String]
    var text: String

    init(_ unmet: Unmet, _ language: Language) {
        code = unmet.code
        evidence = Dictionary(unmet.evidence.items.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        text = RefusalMessage.reason(unmet, language)
    }
}
