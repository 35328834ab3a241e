import Foundation
import Testing

/// A round of a clerk's work on the tables of a sample, from an empty folder to a restored one.
@Suite("the clerk's day")
struct ClerkTests {
    private let folder: WorkingFolder
    private let sample = "samples/yearly-2024"

    init() throws { folder = try WorkingFolder() }

    private var data: [String] { ["--data", folder.path("data")] }

    @discardableResult
    private func run(_ words: String..., at moment: String? = nil) throws -> BuiltCommand.Answer {
        let answer = try BuiltCommand.run(words + data + (moment.map { ["--at", $0] } ?? []))
        let isForPeople = Set(words).isDisjoint(with: ["--json", "--csv", "heads"])
        #expect(!isForPeople || answer.tooWide == [])
        return answer
    }

    private func initialise(sample isSample: Bool = true) throws {
        let answer = try BuiltCommand.run(
            ["init", "--regulation", "yearly-2024", "--templates", "templates", "--templates", sample] + data
                + (isSample ? ["--sample"] : [])
        )
        #expect(answer.code == 0, "\(answer.errors)")
    }

    /// The units, people, functions and councils, and an open campaign.
    private func prepare() throws {
        try initialise()
        let tables = ["units", "people", "assignments", "councils"].map { "\(sample)/\($0).csv" }
        let imported = try BuiltCommand.run(
            ["import"] + tables + data + ["--as", "NV0001", "--at", "2024-10-01T08:00", "--json"]
        )
        #expect(imported.code == 0, "\(imported.errors)")
        let created = try run(
            "act",
            "create",
            "campaign/c1",
            "--as",
            "NV0007",
            "--set",
            "title=Xét khen: đợt 1",
            "--set",
            "movement=learning-society",
            "--set",
            "years=[2024,2024]",
            "--set",
            "period=năm 2024",
            "--set",
            "opens=2024-10-15",
            "--set",
            "closes=2024-11-29",
            at: "2024-10-14T08:30"
        )
        #expect(created.code == 0, "\(created.output)\(created.errors)")
        #expect(try run("act", "open", "campaign/c1", "--as", "NV0005", at: "2024-10-15T08:00").code == 0)
    }

    private func importNominees(_ more: String...) throws -> BuiltCommand.Answer {
        try BuiltCommand.run(
            [
                "import", "\(sample)/nominations/nghe-an/giay-khen.xlsx", "--as", "NV0153", "--campaign",
                "c1",
                "--unit", "bhxh-nghe-an", "--at", "2024-11-11T08:05",
            ] + data + more
        )
    }

    /// Everything in the data: the seal of a backup covers each row, the files have their digests as names.
    private func contents() throws -> Set<String> {
        let backup = folder.path(UUID().uuidString)
        let answer = try run("backup", backup, "--json")
        let seal = try #require((answer.json as? [String: Any])?["seal"] as? String)
        return try folder.files(in: "data/files").union([seal])
    }

    @Test("from an empty folder to a restored backup")
    func wholeDay() throws {
        try prepare()
        #expect(try importNominees().code == 0)
        let status = try run("status", "--campaign", "c1")
        #expect(status.output.contains("nomination/c1.commendation.‹mã›"))
        let csv = try run("status", "--csv")
        #expect(csv.output.hasPrefix("\u{FEFF}Đối tượng,"))
        let missing = try run("missing", "--campaign", "c1", "--json")
        #expect((missing.json as? [Any])?.count == 6)
        let one = "nomination/c1.commendation.NV0264"
        let options = try run("act", "--list", one, "--as", "NV0153", at: "2024-11-12T08:00")
        #expect(options.output.contains("submit: Trình thẩm định"))
        let done = try run("act", "submit", one, "--as", "NV0153", at: "2024-11-12T08:00")
        #expect(done.code == 0, "\(done.output)\(done.errors)")
        #expect(done.output.contains("Đã lập"))
        #expect(try run("act", "submit", one, "--as", "NV0153", at: "2024-11-12T08:01").code == 77)
        #expect(try run("journal", "show", one).output.contains("Trình thẩm định"))
        try restored(one)
    }

    /// What was backed up is all there again: journal, documents, and the rules to issue new ones.
    private func restored(_ object: String) throws {
        let heads = try folder.write(try run("journal", "heads").output, to: "heads.txt")
        #expect(try run("journal", "verify", "--against", heads).output.contains("khớp với mốc"))
        let backup = folder.path("backup.vinhdanh")
        #expect(try run("backup", backup).code == 0)
        #expect(try run("backup", backup).code == 73)
        let copy = folder.path("copy")
        #expect(try BuiltCommand.run(["restore", backup, "--data", copy]).code == 0)
        #expect(try BuiltCommand.run(["restore", backup, "--data", copy]).code == 73)
        #expect(try BuiltCommand.run(["journal", "verify", "--data", copy, "--against", heads]).code == 0)
        let issued = try BuiltCommand.run(
            ["document", "issue", "leader-page", "campaign/c1", "--as", "NV0007", "--data", copy]
        )
        #expect(issued.code == 0, "\(issued.errors)")
        let again = try BuiltCommand.run([
            "document", "reissue", object, "--all", "--as", "NV0007", "--data", copy,
        ])
        #expect(again.code == 0, "\(again.errors)")
        let torn = try folder.write(
            Array(try Data(contentsOf: URL(filePath: backup)).dropLast(5000)),
            to: "torn"
        )
        #expect(try BuiltCommand.run(["restore", torn, "--data", folder.path("c2")]).code == 65)
    }

    @Test("importing twice changes nothing, and a dry run writes nothing")
    func repetition() throws {
        try prepare()
        let before = try contents()
        #expect(try importNominees("--dry-run").output.contains("chưa ghi gì"))
        #expect(try contents() == before)
        #expect(try importNominees().code == 0)
        let heads = try run("journal", "heads").output
        let second = try importNominees("--json")
        let report = (second.json as? [[String: Any]])?.first
        #expect(report?["unchanged"] as? Int == 6)
        #expect(try run("journal", "heads").output == heads)
        let one = "nomination/c1.commendation.NV0264"
        let rest = try contents()
        let dry = try run("act", "submit", one, "--as", "NV0153", "--dry-run", at: "2024-11-12T08:00")
        #expect(dry.code == 0)
        #expect(try contents() == rest)
    }

    @Test("wrong rows are told, written as a spreadsheet, and the right ones taken")
    func wrongRows() throws {
        try prepare()
        let faults = folder.path("faults.xlsx")
        let answer = try run(
            "import",
            "\(sample)/people-bo-sung.xlsx",
            "--as",
            "NV0001",
            "--faults",
            faults,
            at: "2024-10-16T09:00"
        )
        #expect(answer.code == 65)
        #expect(answer.output.contains("31/02/1991"))
        #expect(FileManager.default.fileExists(atPath: faults))
    }

    @Test("each kind of failure has its exit code and its sentence")
    func failures() throws {
        #expect(try run("status").code == 66)
        try prepare()
        #expect(try BuiltCommand.run(["init", "--regulation", "yearly-2024"] + data).code == 73)
        let other = ["--data", folder.path("other")]
        let unknown = try BuiltCommand.run(["init", "--regulation", "bhxh-2042"] + other)
        #expect(unknown.code == 64)
        #expect(unknown.errors.contains("bhxh-2024"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("other")))
        #expect(try run("import", folder.path("none.xlsx"), "--as", "NV0001").code == 66)
        let odd = try folder.write("a,b\n1,2\n", to: "odd.csv")
        #expect(try run("import", odd, "--as", "NV0001").code == 65)
        #expect(try run("import", odd, "--as", "NV0001", "--kind", "unts").code == 64)
        #expect(try run("act", "open", "campaign/c1", "--as", "NV9999").code == 65)
        #expect(try run("act", "open", "campaing/c1", "--as", "NV0005").code == 64)
        #expect(try run("act", "close", "campaign/c1", "--as", "NV0153").code == 77)
        #expect(try run("act", "open", "campaign/c1", "--as", "NV0005", "--set", "x").code == 64)
        #expect(try run("act", "open", "campaign/c1", "--as", "NV0005", "--paper", "x=none.pdf").code == 66)
        #expect(try run("status", "--campaign", "c2").errors.contains("c1"))
        #expect(try run("document", "reissue", "campaign/c1", "--all", "--as", "NV0007").code == 66)
        #expect(try run("journal", "verify", "--against", folder.path("none.txt")).code == 66)
    }

    @Test("nobody backdates acts on real data")
    func backdating() throws {
        try initialise(sample: false)
        let answer = try run("import", "\(sample)/units.csv", "--as", "NV0001", at: "2024-10-01T08:00")
        #expect(answer.code == 77)
        #expect(try run("import", "\(sample)/units.csv", "--as", "NV0001").code == 0)
    }

    @Test("the journal shows when somebody changed a record from outside")
    func tampering() throws {
        try prepare()
        let anchor = try folder.write(
            "campaign\tc1\t2\t\(String(repeating: "0", count: 64))\n",
            to: "heads.txt"
        )
        let answer = try run("journal", "verify", "--against", anchor)
        #expect(answer.code == 65)
        #expect(answer.output.contains("KHÔNG nguyên vẹn"))
    }

    @Test("documents are exported by unit; names are listed for proof")
    func documents() throws {
        try prepare()
        #expect(try importNominees().code == 0)
        let word = folder.path("ten.docx")
        let names = try run(
            "document",
            "names",
            "c1",
            "--as",
            "NV0007",
            "--output",
            word,
            at: "2024-11-12T08:00"
        )
        #expect(names.code == 0, "\(names.errors)")
        #expect(FileManager.default.fileExists(atPath: word))
        let export = try run("document", "export", folder.path("van-ban"), "--campaign", "c1", "--json")
        // The list of names, and the letter that opened the campaign.
        #expect((export.json as? [String: Any])?["files"] as? Int == 2)
    }

    @Test("workflows of the shipped regulations are sound, and can be told")
    func workflows() throws {
        let check = try BuiltCommand.run(["workflow", "check", sample])
        #expect(check.code == 0)
        #expect(check.output.contains("yearly-2024"))
        let show = try BuiltCommand.run(["workflow", "show", "nomination-commendation"])
        #expect(show.code == 0)
        #expect(show.tooWide == [])
        #expect(try BuiltCommand.run(["workflow", "show", "nomination-comendation"]).code == 64)
        #expect(try BuiltCommand.run(["workflow", "check", folder.path("none")]).code == 66)
    }
}
