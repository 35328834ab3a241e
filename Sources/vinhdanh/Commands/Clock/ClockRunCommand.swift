import ArgumentParser
import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese

/// One pass of the clock: what came due is queued, and what waits is sent.
struct ClockRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Nhắc những việc đến hạn và gửi thư đang chờ; chạy lại bao nhiêu lần cũng được.",
        discussion: """
            Không nêu --sendmail thì mỗi thư là một tệp .eml trong thư mục mail của dữ
            liệu. Thư gửi hỏng được gửi lại sau, mỗi lần thưa hơn. Bị ngắt giữa lúc gửi
            thì một thư có thể đến hai lần, cùng một Message-ID.

            Ví dụ:
              vinhdanh clock run
              vinhdanh clock run --sendmail /usr/sbin/sendmail --from vinhdanh@coquan.example
              vinhdanh clock run --no-mail --json
            """
    )

    @Option(help: ArgumentHelp("Lệnh gửi thư của hệ thống.", valueName: "đường-dẫn")) var sendmail: String?
    @Option(help: ArgumentHelp("Địa chỉ gửi đi.", valueName: "địa-chỉ")) var from = ClockMailbox.sender
    @Flag(name: .customLong("no-mail"), help: "Chỉ ghi việc cần nhắc, chưa gửi thư.") var noMail = false
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        struct Reminder: Encodable {
            var object: String
            var title: String
            var state: String
            var rung: Int
            var lastDay: String
            var workingDaysLeft: Int?
            var escalation: Bool
            var people: [String]
        }

        var busy: Bool
        var dayOff: Bool
        var reminders: [Reminder]
        var skipped: Int
        var untold: [String]
        var yearsWithoutCalendar: [Int]
        var begun: Int
        var letters: Int
        var notices: Int
        var waiting: Int
        var failures: [String: String]
        var withoutAddress: [String: Int]
    }

    func run() throws {
        try Failures.reported(speech.language) {
            guard let sender = MailAddress(from) else { throw CommandFault.badAddress(from) }
            let office = try place.office()
            let (now, holder) = (Int(Date().timeIntervalSince1970), UUID().uuidString)
            let clock = try office.runClock(as: holder, seconds: now)
            var mail = MailReport()
            if !noMail {
                let mailbox = ClockMailbox(folder: place.folder, language: speech.language)
                mail =
                    try sendmail.map {
                        try mailbox.send(office, by: SendmailCommand(path: $0), sender, holder, now)
                    } ?? mailbox.send(office, by: mailbox.files, sender, holder, now)
            }
            try output.json ? JSONText.print(entry(clock, mail)) : print(clock, mail, office.clock().day)
        }
    }

    private func print(_ clock: ClockReport, _ mail: MailReport, _ today: Day) {
        func say(_ vi: String, _ en: String) {
            Terminal.print(TextBlock(speech.language == .vi ? vi : en, indent: "").text())
        }
        if clock.isBusy || mail.isBusy {
            say(
                "Một lượt khác đang chạy; lượt này không làm gì.",
                "Another pass is running; nothing was done."
            )
        }
        if clock.isDayOff {
            say("Hôm nay là ngày nghỉ: không nhắc.", "Today is a day off: nobody is reminded.")
        }
        if !clock.reminded.isEmpty {
            let rows = clock.reminded.map { reminded in
                [
                    reminded.object.name, reminded.title,
                    ClockMessage.left(reminded.lastDay, reminded.workingDaysLeft, today, speech.language),
                    reminded.people.map(\.rawValue).joined(separator: " "),
                ]
            }
            let headings =
                speech.language == .vi
                ? ["Đối tượng", "Tên", "Hạn", "Nhắc"] : ["Object", "Name", "Due", "Told"]
            Terminal.print(TextTable(headings: headings, rows: rows, whole: [2]).text())
        }
        say(
            "Nhắc \(clock.reminded.count) việc; gửi \(mail.letters) thư (\(mail.notices) thông báo), còn \(mail.waiting) chờ.",
            "\(clock.reminded.count) reminders; \(mail.letters) letters sent (\(mail.notices) notices), \(mail.waiting) waiting."
        )
        if clock.skipped > 0 {
            say(
                "Bỏ qua \(clock.skipped) mốc cũ đã lỡ.",
                "\(clock.skipped) earlier reminders were passed over."
            )
        }
        for object in clock.untold {
            say("Không ai giữ: \(object.name)", "Nobody holds: \(object.name)")
        }
        for year in clock.gaps.sorted() {
            Terminal.print(TextBlock(ClockMessage.gap(year, speech.language), indent: "").text())
        }
        for (person, reason) in mail.failures.sorted(by: { $0.key < $1.key }) {
            say("Chưa gửi được cho \(person): \(reason)", "Not sent to \(person): \(reason)")
        }
        if !mail.withoutAddress.isEmpty {
            let people = mail.withoutAddress.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            let list = people.prefix(20).joined(separator: ", ") + (people.count > 20 ? ", …" : "")
            say(
                "\(people.count) người có thư chờ nhưng chưa có địa chỉ: \(list)",
                "\(people.count) people have notices but no address: \(list)"
            )
        }
    }

    private func entry(_ clock: ClockReport, _ mail: MailReport) -> Entry {
        func texts<Value>(_ map: [Person.ID: Value]) -> [String: Value] {
            Dictionary(map.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        }
        return Entry(
            busy: clock.isBusy || mail.isBusy,
            dayOff: clock.isDayOff,
            reminders: clock.reminded.map {
                Entry.Reminder(
                    object: $0.object.name,
                    title: $0.title,
                    state: $0.state,
                    rung: $0.rung,
                    lastDay: $0.lastDay.iso,
                    workingDaysLeft: $0.workingDaysLeft,
                    escalation: $0.isEscalation,
                    people: $0.people.map(\.rawValue)
                )
            },
            skipped: clock.skipped,
            untold: clock.untold.map(\.name),
            yearsWithoutCalendar: clock.gaps.sorted(),
            begun: clock.begun,
            letters: mail.letters,
            notices: mail.notices,
            waiting: mail.waiting,
            failures: texts(mail.failures),
            withoutAddress: texts(mail.withoutAddress)
        )
    }
}

/// The embedded mailbox of a data folder, and how letters are worded.
struct ClockMailbox {
    static let sender = "vinhdanh@vinhdanh.example"

    let folder: URL
    let language: Language

    var files: FileMailbox { FileMailbox(folder: folder.appending(path: "mail")) }

    func send(
        _ office: Office,
        by transport: some MailTransport,
        _ sender: MailAddress,
        _ holder: String,
        _ now: Int
    ) throws -> MailReport {
        let language = language
        return try office.sendMail(by: transport, from: sender, as: holder, seconds: now) {
            notices,
            name,
            today in
            MailMessage.letter(notices, to: name, today: today, language)
        }
    }
}
