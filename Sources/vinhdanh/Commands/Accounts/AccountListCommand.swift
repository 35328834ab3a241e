import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese

/// Every account.
struct AccountListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Các tài khoản: đặt mật khẩu lúc nào, xác thực hai lớp, đang đăng nhập ở mấy nơi.",
        discussion: """
            Ví dụ:
              vinhdanh account list
            """
    )

    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var person: String
        var name: String
        var setAt: String
        var secondFactor: Bool
        var sessions: Int
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let entries = try place.office().accounts().compactMap { line in
                line.account.map { account in
                    Entry(
                        person: line.person.rawValue,
                        name: line.name,
                        setAt: account.setAt.iso,
                        secondFactor: account.hasSecondFactor,
                        sessions: account.sessions
                    )
                }
            }
            if output.json { return try JSONText.print(entries) }
            let isVietnamese = speech.language == .vi
            guard !entries.isEmpty else {
                return Terminal.print(isVietnamese ? "Chưa có tài khoản nào." : "There is no account yet.")
            }
            let headings =
                isVietnamese
                ? ["Mã", "Họ và tên", "Đặt mật khẩu", "Hai lớp", "Phiên"]
                : ["Code", "Name", "Password set", "Two factors", "Sign-ins"]
            let rows = entries.map { entry in
                [
                    entry.person, entry.name, String(entry.setAt.replacing("T", with: " ").prefix(16)),
                    entry.secondFactor ? (isVietnamese ? "có" : "yes") : "", String(entry.sessions),
                ]
            }
            Terminal.print(TextTable(headings: headings, rows: rows, whole: [0, 2]).text())
        }
    }
}

/// What happened to accounts, the newest first.
struct AccountLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Nhật ký tài khoản: ai đăng nhập, từ đâu, ai đặt mật khẩu cho ai; mới nhất trước.",
        discussion: """
            Ví dụ:
              vinhdanh account log
              vinhdanh account log NV0152 --limit 20
            """
    )

    @Argument(help: ArgumentHelp("Chỉ tài khoản của cán bộ này.", valueName: "mã")) var person: String?
    @Option(help: ArgumentHelp("Số dòng.", valueName: "số")) var limit = 50
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var at: String
        var action: String
        var person: String?
        var by: String?
        var address: String
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let events = try office.store.read { view in
                try view.accessEvents(of: person.map { Person.ID($0) }, limit: limit)
            }
            if output.json {
                return try JSONText.print(
                    events.map { event in
                        Entry(
                            at: event.at.iso,
                            action: event.action.rawValue,
                            person: event.person?.rawValue,
                            by: event.by?.rawValue,
                            address: event.address
                        )
                    }
                )
            }
            let headings =
                speech.language == .vi
                ? ["Lúc", "Tài khoản", "Việc", "Người làm", "Từ"]
                : ["At", "Account", "What", "By", "From"]
            let rows = events.map { event in
                [
                    String(event.at.iso.replacing("T", with: " ").prefix(16)), event.person?.rawValue ?? "?",
                    AccountMessage.text(event.action, speech.language), event.by?.rawValue ?? "",
                    event.address,
                ]
            }
            Terminal.print(TextTable(headings: headings, rows: rows, whole: [0, 1]).text())
        }
    }
}
