import ArgumentParser
import Awards
import Messages
import Secretariat
import Vietnamese

/// What has a last day, the earliest first.
struct ClockDueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Xem việc nào đến hạn ngày nào, ai đang giữ; việc quá hạn đứng đầu.",
        discussion: """
            Ví dụ:
              vinhdanh clock due --within 5
              vinhdanh clock due --unit bhxh-nghe-an
              vinhdanh clock due --late --campaign xhht-2024
            """
    )

    @Option(help: ArgumentHelp("Chỉ việc đến hạn trong ngần này ngày.", valueName: "ngày")) var within: Int?
    @Option(help: ArgumentHelp("Chỉ đơn vị này.", valueName: "mã")) var unit: String?
    @Option(help: ArgumentHelp("Chỉ đợt xét này.", valueName: "mã")) var campaign: String?
    @Flag(help: "Chỉ việc đã quá hạn.") var late = false
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var object: String
        var title: String
        var unit: String
        var state: String
        var holder: String
        var lastDay: String
        var due: String
        var workingDaysLeft: Int?
        var review: Bool
        var late: Bool
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            try office.requireScope(campaign: campaign, unit: unit)
            let today = office.clock().day
            let lines = try office.due(
                through: within.map { today.adding(days: $0) } ?? .last,
                unit: unit.map { Unit.ID($0) },
                campaign: campaign.map { Campaign.ID($0) },
                lateOnly: late,
                for: nil
            )
            if output.json { return try JSONText.print(lines.map { entry($0, today) }) }
            guard !lines.isEmpty else {
                return Terminal.print(speech.language == .vi ? "Không có việc nào." : "There is nothing.")
            }
            let headings =
                speech.language == .vi
                ? ["Hạn", "Còn", "Người giữ", "Bước", "Đối tượng"]
                : ["Due", "Left", "Holder", "State", "Object"]
            Terminal.print(
                TextTable(headings: headings, rows: lines.map { row($0, today) }, whole: [0, 1]).text()
            )
        }
    }

    private func row(_ line: DueLine, _ today: Day) -> [String] {
        let left = line.workingDaysLeft.map { String($0) } ?? "?"
        return [
            line.lastDay.short, line.isReview ? "(\(left))" : left, "\(line.roleLabel), \(line.placeName)",
            line.stateLabel, line.object.name,
        ]
    }

    private func entry(_ line: DueLine, _ today: Day) -> Entry {
        Entry(
            object: line.object.name,
            title: line.title,
            unit: line.unit.rawValue,
            state: line.stateLabel,
            holder: "\(line.roleLabel), \(line.placeName)",
            lastDay: line.lastDay.iso,
            due: ClockMessage.due(
                line.lastDay,
                workingDaysLeft: line.workingDaysLeft,
                today: today,
                speech.language
            ),
            workingDaysLeft: line.workingDaysLeft,
            review: line.isReview,
            late: line.isLate
        )
    }
}
