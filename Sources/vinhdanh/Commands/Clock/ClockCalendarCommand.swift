import ArgumentParser
import Awards
import Foundation
import Messages
import Secretariat
import Store
import Vietnamese

/// The working calendar of a year, with what nobody has confirmed.
struct ClockCalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Xem lịch làm việc của một năm: ngày nghỉ, ngày làm bù, mục nào chưa xác nhận.",
        discussion: """
            Ví dụ:
              vinhdanh clock calendar 2025
              vinhdanh clock calendar 2025 --json
            """
    )

    @Argument(help: ArgumentHelp("Năm.", valueName: "năm")) var year: Int
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var day: String
        var weekday: String
        var worked: Bool
        var label: String
        var basis: String
        var confirmedBy: String?
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let id = try office.store.read { try $0.setting(DataOptions.regulationSetting) }
            guard let id else { throw CommandFault.noRegulations(place.folder.relativePath) }
            let book = try office.library.calendar(of: id).book
            guard let found = book.years[year] else { throw CommandFault.noCalendar(year) }
            let off = found.off.flatMap { entries($0, worked: false) }
            let worked = found.worked.flatMap { entries($0, worked: true) }
            let all = (off + worked).sorted { $0.day < $1.day }
            if output.json { return try JSONText.print(all) }
            print(all, unconfirmed: book.unconfirmed(year).count)
        }
    }

    private func print(_ entries: [Entry], unconfirmed: Int) {
        let vietnamese = speech.language == .vi
        let rows = entries.map { entry in
            [
                Day(iso: entry.day)?.short ?? entry.day, entry.weekday, entry.label,
                entry.worked ? (vietnamese ? "làm bù" : "worked") : (vietnamese ? "nghỉ" : "off"),
                entry.confirmedBy ?? (vietnamese ? "chưa xác nhận" : "unconfirmed"),
            ]
        }
        let headings =
            vietnamese
            ? ["Ngày", "Thứ", "Tên", "Loại", "Xác nhận"] : ["Day", "Weekday", "Name", "Kind", "Confirmed by"]
        Terminal.print(TextTable(headings: headings, rows: rows, whole: [0]).text())
        guard unconfirmed > 0 else { return }
        Terminal.print(
            TextBlock(
                vietnamese
                    ? "\(unconfirmed) mục chưa có người xác nhận. So với thông báo lịch nghỉ của năm rồi ghi confirmed_by trong working-calendar/regulation.yaml."
                    : "Nobody has confirmed \(unconfirmed) entries. Compare them with the year's notice and write confirmed_by in working-calendar/regulation.yaml.",
                indent: ""
            ).text()
        )
    }

    private func entries(_ group: CalendarBook.Group, worked: Bool) -> [Entry] {
        (group.days.value ?? []).map { day in
            Entry(
                day: day.iso,
                weekday: speech.language == .vi ? day.weekday.name : "\(day.weekday)",
                worked: worked,
                label: speech.language == .vi ? group.label.vi : group.label.en,
                basis: group.days.basis,
                confirmedBy: group.days.confirmedBy
            )
        }
    }
}
