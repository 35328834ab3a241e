import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
    static let commands = [
        "", "init", "import", "status", "missing", "act", "document", "document list", "document issue",
        "document reissue", "document export", "document names", "template", "template fill",
        "template check",
        "template fields", "template schema", "template sample", "workflow", "workflow check",
        "workflow show", "workflow steps", "workflow diagram", "session", "clock", "clock run", "clock due",
        "clock held", "clock extend", "clock calendar", "clock mail", "register", "register list",
        "register show", "register explain", "register void", "migrate", "journal", "journal show",
        "journal verify", "journal heads", "journal anchor", "journal export", "journal prove", "backup",
        "restore", "demo", "account", "account set", "account list", "account sign-out",
        "account second-factor", "account close", "account log",
    ]

    @Test(
        "every screen is as recorded, in Vietnamese, with an example, within eighty columns",
        arguments: commands
    )
    func screen(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let answer = try BuiltCommand.run(words + ["--help"])
        #expect(answer.code == 0)
        #expect(answer.output.contains("Ví dụ:\n  vinhdanh "))
        #expect(answer.tooWide == [])
        let name = words.isEmpty ? "vinhdanh" : words.joined(separator: "-")
        try expectGolden(answer.output, "help-\(name).txt")
    }

    @Test(
        "a wrong call is told with what is wrong, and exits with 64",
        arguments: [
            ["--foo"], ["act"], ["import"], ["status", "--lang", "fr"], ["nothing"], ["restore", "x"],
        ]
    )
    func usage(_ arguments: [String]) throws {
        let answer = try BuiltCommand.run(arguments)
        #expect(answer.code == 64)
        #expect(answer.output == "")
        #expect(answer.errors.hasPrefix("Lỗi: "))
        #expect(answer.tooWide == [])
    }
}
