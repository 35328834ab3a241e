import ArgumentParser
import Awards
import Messages
import Secretariat
import Vietnamese

/// Who had a thing, from when to when, for how long.
struct ClockHeldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "held",
        abstract: "Xem ai đã giữ hồ sơ bao lâu: từng bước, và tổng theo người giữ.",
        discussion: """
            Ngày làm việc tính theo lịch làm việc đã nhập; ngày đến không tính.

            Ví dụ:
              vinhdanh clock held nomination/xhht-2024.commendation.NV0261
              vinhdanh clock held movement-report/2024.bhxh-hue --json
            """
    )

    @Argument(help: ArgumentHelp("Đối tượng.", valueName: "đối-tượng")) var object: String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        struct Stay: Encodable {
            var state: String
            var revision: Int
            var role: String
            var place: String
            var from: String
            var until: String?
            var lastDay: String?
            var rule: String
            var calendar: String?
            var workingDays: Int?
            var calendarDays: Int
            var late: Bool
        }

        struct Sum: Encodable {
            var role: String
            var place: String
            var workingDays: Int?
            var calendarDays: Int
        }

        var object: String
        var stays: [Stay]
        var sums: [Sum]
        var extensions: [Extension]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let report = try place.office().held(try ObjectReference(name: object))
            try output.json ? JSONText.print(entry(report)) : print(report)
        }
    }

    private func print(_ report: HeldReport) {
        let vietnamese = speech.language == .vi
        let stays = report.stays.map { stay in
            [
                stay.visit.entered.day.short, stay.visit.left?.day.short ?? (vietnamese ? "nay" : "now"),
                stay.stateLabel, holder(stay.roleLabel, stay.placeName),
                stay.workingDays.map(String.init) ?? "?", String(stay.calendarDays),
                (stay.visit.lastDay?.short ?? "") + (stay.isLate ? " !" : ""),
            ]
        }
        Terminal.print(
            TextTable(
                headings: vietnamese
                    ? ["Từ", "Đến", "Bước", "Người giữ", "Làm việc", "Lịch", "Hạn"]
                    : ["From", "Until", "State", "Holder", "Working", "Days", "Due"],
                rows: stays,
                whole: [0, 1, 4, 5, 6]
            ).text()
        )
        Terminal.print("")
        Terminal.print(
            TextTable(
                headings: vietnamese
                    ? ["Người giữ", "Ngày làm việc", "Ngày lịch"] : ["Holder", "Working days", "Days"],
                rows: report.sums.map {
                    [
                        holder($0.roleLabel, $0.placeName), $0.workingDays.map(String.init) ?? "?",
                        String($0.calendarDays),
                    ]
                },
                whole: [1, 2]
            ).text()
        )
        for change in report.extensions {
            let before = change.before?.short ?? "–"
            Terminal.print(
                TextBlock(
                    vietnamese
                        ? "Gia hạn từ \(before) đến \(change.after.short): \(change.reason) (\(change.person), \(change.at.short))"
                        : "Extended from \(before) to \(change.after.short): \(change.reason) (\(change.person), \(change.at.short))",
                    indent: "",
                    hanging: 2
                ).text()
            )
        }
    }

    private func holder(_ role: String, _ place: String) -> String {
        [role, place].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func entry(_ report: HeldReport) -> Entry {
        Entry(
            object: report.object.name,
            stays: report.stays.map {
                Entry.Stay(
                    state: $0.visit.state,
                    revision: $0.visit.revision,
                    role: $0.roleLabel,
                    place: $0.placeName,
                    from: $0.visit.entered.iso,
                    until: $0.visit.left?.iso,
                    lastDay: $0.visit.lastDay?.iso,
                    rule: $0.visit.rule,
                    calendar: $0.visit.calendar,
                    workingDays: $0.workingDays,
                    calendarDays: $0.calendarDays,
                    late: $0.isLate
                )
            },
            sums: report.sums.map {
                Entry.Sum(
                    role: $0.roleLabel,
                    place: $0.placeName,
                    workingDays: $0.workingDays,
                    calendarDays: $0.calendarDays
                )
            },
            extensions: report.extensions
        )
    }
}
