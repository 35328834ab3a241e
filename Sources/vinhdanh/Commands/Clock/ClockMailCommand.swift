import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese

/// Notices and what became of them.
struct ClockMailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Xem thông báo đã gửi, đang chờ, gửi hỏng, và ai chưa có địa chỉ thư.",
        discussion: """
            Ví dụ:
              vinhdanh clock mail
              vinhdanh clock mail --waiting --json
            """
    )

    @Flag(help: "Chỉ thông báo chưa gửi được.") var waiting = false
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var queued: String
        var person: String
        var address: String?
        var notice: String
        var object: String
        var sent: String?
        var attempts: Int
        var nextTry: String
        var failure: String?
        var messageID: String?
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let entries = try place.store().read { view in
                let people = try view.people(Set(try view.mail().map(\.person)))
                return try view.mail().filter { !waiting || $0.sent == nil }.map { mail in
                    Entry(
                        queued: mail.queued.iso,
                        person: mail.person.rawValue,
                        address: people[mail.person]?.email,
                        notice: mail.notice,
                        object: mail.object.name,
                        sent: mail.sent?.iso,
                        attempts: mail.attempts,
                        nextTry: mail.nextTry.iso,
                        failure: mail.failure,
                        messageID: mail.message
                    )
                }
            }
            if output.json { return try JSONText.print(entries) }
            print(entries)
        }
    }

    private func print(_ entries: [Entry]) {
        let vietnamese = speech.language == .vi
        guard !entries.isEmpty else {
            return Terminal.print(vietnamese ? "Không có thông báo nào." : "There are no notices.")
        }
        let rows = entries.map { entry in
            [String(entry.queued.prefix(10)), entry.person, kind(entry.notice), entry.object, state(entry)]
        }
        let headings =
            vietnamese
            ? ["Ngày", "Người nhận", "Loại", "Đối tượng", "Tình trạng"]
            : ["Day", "To", "Kind", "Object", "State"]
        Terminal.print(TextTable(headings: headings, rows: rows, whole: [0, 1]).text())
    }

    private func kind(_ notice: String) -> String {
        guard speech.language == .vi else { return notice }
        return switch notice {
        case "step": "thông báo"
        case "reminder": "nhắc việc"
        case "escalation": "báo cáo"
        default: notice
        }
    }

    private func state(_ entry: Entry) -> String {
        let vietnamese = speech.language == .vi
        if entry.sent != nil { return vietnamese ? "đã gửi" : "sent" }
        if entry.address == nil { return vietnamese ? "chưa có địa chỉ" : "no address" }
        guard entry.attempts > 0 else { return vietnamese ? "đang chờ" : "waiting" }
        return vietnamese ? "gửi hỏng \(entry.attempts) lần" : "failed \(entry.attempts) times"
    }
}
