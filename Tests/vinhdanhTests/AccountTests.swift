import Foundation
import Testing

/// Accounts on the command line: the first way in.
@Suite("accounts")
struct AccountTests {
    private let folder: WorkingFolder

    init() throws { folder = try WorkingFolder() }

    private func run(_ words: String..., input: String = "") throws -> BuiltCommand.Answer {
        let answer = try BuiltCommand.run(words + ["--data", folder.path("data")], input: input)
        #expect(words.contains("--json") || answer.tooWide == [])
        return answer
    }

    @Test func aPasswordIsSetListedAndTakenAway() throws {
        let sample = BuiltCommand.root.appending(path: "samples/yearly-2024")
        let made = try BuiltCommand.run(
            ["init", "--regulation", "yearly-2024", "--templates", "templates", "--templates", sample.path]
                + ["--data", folder.path("data")]
        )
        #expect(made.code == 0, "\(made.errors)")
        // The agency and its first person are enough.
        for table in ["units", "people"] {
            let text = try String(contentsOf: sample.appending(path: "\(table).csv"), encoding: .utf8)
            let rows = text.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
            let first = rows.replacing(",tt-cntt,", with: ",bhxh-vn,")
            let file = folder.path("\(table).csv")
            try Data(first.utf8).write(to: URL(filePath: file))
            let imported = try BuiltCommand.run(
                ["import", file, "--data", folder.path("data"), "--as", "NV0001", "--json"]
            )
            #expect(imported.code == 0, "\(imported.errors)\(imported.output)")
        }

        // Nobody sits before it.
        #expect(try run("account", "set", "NV0001").code == 64)
        let short = try run("account", "set", "NV0001", "--stdin", input: "ngắn\n")
        #expect(short.code == 65 && short.sentence.contains("ít nhất 12 ký tự"))

        let set = try run("account", "set", "NV0001", "--stdin", input: "bốn từ rất xa nhau\n")
        #expect(set.code == 0 && set.output.hasSuffix("(NV0001): đặt mật khẩu.\n"), "\(set.errors)")
        let listed = try #require(try run("account", "list", "--json").json as? [[String: Any]])
        let line = try #require(listed.first)
        #expect(listed.count == 1 && line["person"] as? String == "NV0001")
        #expect(line["secondFactor"] as? Bool == false && line["sessions"] as? Int == 0)

        #expect(try run("account", "second-factor", "NV0001", "--off").code == 77)
        #expect(try run("account", "close", "NV0001").code == 0)
        let log = try run("account", "log", "NV0001", "--lang", "en").output
        #expect(log.contains("account closed") && log.contains("password set"))
    }
}
