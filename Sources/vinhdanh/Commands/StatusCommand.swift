import ArgumentParser
import Awards
import Messages
import Secretariat

/// Where everything stands.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Xem từng hồ sơ, tờ trình, phiên họp, quyết định, báo cáo đang ở bước nào.",
        discussion: """
            Tên đầy đủ của một đối tượng, dùng cho act và document, là dòng tiêu đề với
            dấu ‹mã› thay bằng mã ở cột đầu; --refs in sẵn các tên đó.

            Ví dụ:
              vinhdanh status --campaign xhht-2024
              vinhdanh status --campaign xhht-2024 --unit bhxh-nghe-an --csv > tinh-hinh.csv
              vinhdanh status --reports 2024 --late
              vinhdanh status --state drafting --refs | xargs vinhdanh act submit --as NV0152
            """
    )

    @Option(help: ArgumentHelp("Chỉ đợt xét này.", valueName: "mã")) var campaign: String?
    @Option(help: ArgumentHelp("Báo cáo phong trào của năm này.", valueName: "năm")) var reports: Int?
    @Flag(help: "Các giấy ủy quyền.") var delegations = false
    @Option(help: ArgumentHelp("Chỉ đơn vị này.", valueName: "mã")) var unit: String?
    @Option(help: ArgumentHelp("Chỉ những gì ở bước này (mã của bước).", valueName: "bước")) var state:
        String?
    @Flag(help: "Chỉ những gì đang quá hạn, kèm người giữ.") var late = false
    @Flag(help: "In dạng CSV mở được bằng Excel.") var csv = false
    @Flag(help: "Chỉ in tên đối tượng, mỗi dòng một tên.") var refs = false
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let list = StatusList(
                lines: try lines(try place.office()),
                language: speech.language,
                showsHolder: late
            )
            if output.json { return try JSONText.print(list.entries) }
            if csv { return Terminal.print(list.csv, terminator: "") }
            Terminal.print(refs ? list.references : list.tables)
        }
    }

    private func lines(_ office: Office) throws -> [StatusLine] {
        try office.requireScope(campaign: campaign, unit: unit)
        let all =
            if let reports {
                try office.reportStatus(year: reports, for: nil)
            } else if delegations {
                try office.status(kinds: [.delegation], for: nil)
            } else {
                try office.status(
                    campaign: campaign.map { Campaign.ID($0) },
                    kinds: [
                        .campaign, .nomination, .submission, .session, .ballotRound, .decision, .cancellation,
                        .complaint, .correction, .difficulty,
                    ],
                    for: nil
                )
            }
        return all.filter { line in
            (!late || line.isLate) && (unit == nil || line.unit == unit)
                && (state == nil || line.state == state)
                && (campaign == nil || line.object.kind != .campaign || line.object.id == campaign)
        }
    }
}
