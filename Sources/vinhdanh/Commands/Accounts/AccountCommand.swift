import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Vietnamese

/// Who may sign in to the office in the browser.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Tài khoản đăng nhập: đặt mật khẩu, đăng xuất, xác thực hai lớp, nhật ký.",
        discussion: """
            Ví dụ:
              vinhdanh account set NV0001
              vinhdanh account list
              vinhdanh account sign-out NV0152
              vinhdanh account second-factor NV0152 --off
              vinhdanh account close NV0152
              vinhdanh account log --limit 20
            """,
        subcommands: [
            AccountSetCommand.self, AccountListCommand.self, AccountSignOutCommand.self,
            AccountSecondFactorCommand.self, AccountCloseCommand.self, AccountLogCommand.self,
        ]
    )
}

/// What every change of an account asks for.
struct AccountOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Mã cán bộ.", valueName: "mã")) var person: String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var person: String
        var name: String
        var done: String
        var sessionsEnded: Int?
    }

    var id: Person.ID { Person.ID(person) }

    /// Does it and says so.
    ///
    /// - Parameter work: Answers how many sign-ins it ended, where that is what was asked.
    func change(
        _ done: AccessEvent.Action,
        _ work: (Office) throws -> Int? = { _ in nil }
    ) throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            guard let name = try office.store.read({ try $0.person(id)?.name }) else {
                throw ActFault.unknownPerson(person)
            }
            let ended = try work(office)
            guard !output.json else {
                return try JSONText.print(
                    Entry(person: person, name: name, done: done.rawValue, sessionsEnded: ended)
                )
            }
            let count = ended.map { " (\($0))" } ?? ""
            Terminal.print("\(name) (\(person)): \(AccountMessage.text(done, speech.language))\(count).")
        }
    }
}

/// Sets a password.
struct AccountSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Đặt mật khẩu cho một cán bộ; mọi phiên đăng nhập cũ kết thúc.",
        discussion: """
            Mật khẩu được hỏi hai lần và không hiện ra; với --stdin thì đọc dòng đầu của
            đầu vào chuẩn. Mật khẩu cần ít nhất 12 ký tự.

            Ví dụ:
              vinhdanh account set NV0001
              vinhdanh account set NV0001 --stdin < mat-khau.txt
            """
    )

    @OptionGroup var options: AccountOptions
    @Flag(name: .customLong("stdin"), help: "Đọc mật khẩu từ đầu vào chuẩn.") var fromInput = false

    func run() throws {
        try options.change(.passwordSet) { office in
            try office.setPassword(of: options.id, to: try password(), by: nil)
            return nil
        }
    }

    private func password() throws -> String {
        if fromInput { return SecretInput.line() ?? "" }
        guard SecretInput.isTerminal else { throw CommandFault.missingOption("--stdin", why: .password) }
        let isVietnamese = options.speech.language == .vi
        let first = SecretInput.ask(isVietnamese ? "Mật khẩu mới: " : "New password: ")
        let again = SecretInput.ask(isVietnamese ? "Nhập lại: " : "Again: ")
        guard let first, first == again else { throw CommandFault.passwordsDiffer }
        return first
    }
}

/// Ends every sign-in of a person.
struct AccountSignOutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-out",
        abstract: "Kết thúc mọi phiên đăng nhập của một cán bộ.",
        discussion: """
            Ví dụ:
              vinhdanh account sign-out NV0152
            """
    )

    @OptionGroup var options: AccountOptions

    func run() throws {
        try options.change(.sessionsRevoked) { try $0.revokeSessions(of: options.id, by: nil) }
    }
}

/// Takes a second factor away.
struct AccountSecondFactorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "second-factor",
        abstract: "Tắt xác thực hai lớp của một cán bộ, ví dụ khi mất điện thoại.",
        discussion: """
            Ví dụ:
              vinhdanh account second-factor NV0152 --off
            """
    )

    @OptionGroup var options: AccountOptions
    @Flag(help: "Tắt; cán bộ tự bật lại sau khi đăng nhập.") var off = false

    func run() throws {
        try options.change(.secondFactorRemoved) { office in
            guard off else { throw CommandFault.missingOption("--off", why: .action) }
            try office.removeSecondFactor(of: options.id, by: nil)
            return nil
        }
    }
}

/// Takes an account away.
struct AccountCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Đóng tài khoản: không đăng nhập được nữa, việc đã làm vẫn còn.",
        discussion: """
            Ví dụ:
              vinhdanh account close NV0152
            """
    )

    @OptionGroup var options: AccountOptions

    func run() throws {
        try options.change(.accountClosed) { office in
            try office.closeAccount(of: options.id, by: nil)
            return nil
        }
    }
}
