import Foundation
import Testing
import WordTemplate

@Suite("template")
struct TemplateTests {
    private let folder: WorkingFolder
    private let shipped = "templates/nd98-2023/forms/certificate-of-commendation.docx"

    init() throws { folder = try WorkingFolder() }

    /// Data with an example for every name that a shipped template expects.
    private func data(for template: String) throws -> [String: Any] {
        let schema = try BuiltCommand.run(["template", "schema", template])
        #expect(schema.code == 0)
        let fields = try #require(schema.json as? [[String: Any]])
        var data: [String: Any] = [:]
        for case let name as String in fields.map({ $0["name"] as Any }) { data[name] = "Nguyễn Văn A" }
        return data
    }

    @Test("fill writes a document that holds the data, and the same one again")
    func fill() throws {
        var fields = try data(for: shipped)
        fields["Số sổ"] = 12
        let json = String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
        let given = try folder.write(json, to: "data.json")
        let output = folder.path("out.docx")
        let answer = try BuiltCommand.run(["template", "fill", shipped, given, "--output", output])
        #expect(answer.code == 0, "\(answer.errors)")
        let first = try Data(contentsOf: URL(filePath: output))
        _ = try Template(compiling: [UInt8](first))
        #expect(try BuiltCommand.run(["template", "fill", shipped, given, "--output", output]).code == 0)
        #expect(try Data(contentsOf: URL(filePath: output)) == first)
    }

    @Test("nothing is written where a name is missing, and the template is never overwritten")
    func refusals() throws {
        let bytes = try Data(contentsOf: BuiltCommand.root.appending(path: shipped))
        let copy = try folder.write([UInt8](bytes), to: "mau.docx")
        let given = try folder.write("{\"a\": 1}", to: "data.json")
        let missing = try BuiltCommand.run([
            "template", "fill", copy, given, "--output", folder.path("out.docx"),
        ])
        #expect(missing.code == 65)
        #expect(missing.sentence.contains("Tên người hoặc tập thể"))
        #expect(missing.tooWide == [])
        #expect(!FileManager.default.fileExists(atPath: folder.path("out.docx")))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link.docx"),
            withDestinationPath: copy
        )
        for same in [copy, folder.path("./mau.docx"), folder.path("link.docx"), given] {
            let answer = try BuiltCommand.run(["template", "fill", copy, given, "--output", same])
            #expect(answer.code == 73, "\(same): \(answer.errors)")
        }
        #expect(try Data(contentsOf: URL(filePath: copy)) == bytes)
    }

    @Test("data that cannot be read is told with its place")
    func badData() throws {
        let broken = try folder.write("{\"a\":\n x}", to: "broken.json")
        let answer = try BuiltCommand.run([
            "template", "fill", shipped, broken, "--output", folder.path("o.docx"),
        ])
        #expect(answer.code == 65)
        #expect(answer.sentence.contains("dòng 2, cột"))
        let list = try folder.write("[1]", to: "list.json")
        #expect(
            try BuiltCommand.run(["template", "fill", shipped, list, "--output", folder.path("o.docx")]).code
                == 65
        )
        let nowhere = folder.path("no/where.docx")
        let given = try folder.write(
            String(decoding: try JSONSerialization.data(withJSONObject: data(for: shipped)), as: UTF8.self),
            to: "data.json"
        )
        #expect(try BuiltCommand.run(["template", "fill", shipped, given, "--output", nowhere]).code == 73)
    }

    @Test("files that are no templates: missing 66; old, locked or broken 65")
    func badFiles() throws {
        #expect(try BuiltCommand.run(["template", "check", folder.path("none.docx")]).code == 66)
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let old = try folder.write(mark + [UInt8](repeating: 0, count: 600), to: "old.doc")
        let locked = try folder.write(
            mark + [UInt8](repeating: 0, count: 600) + "EncryptedPackage".utf8.flatMap { [$0, 0] },
            to: "locked.docx"
        )
        let torn = try folder.write("PK\u{3}\u{4}torn", to: "torn.docx")
        for file in [old, locked, torn] {
            let answer = try BuiltCommand.run(["template", "schema", file])
            #expect(answer.code == 65, "\(file)")
            #expect(!answer.errors.isEmpty)
            #expect(answer.output == "")
        }
    }

    @Test("check with a scope finds unknown names, and writes them as comments into a copy")
    func check() throws {
        let fine = try BuiltCommand.run(["template", "check", shipped, "--scope", "award"])
        #expect(fine.code == 0, "\(fine.output)")
        let copy = folder.path("gop-y.docx")
        let wrong = try BuiltCommand.run(
            ["template", "check", shipped, "--scope", "session", "--annotate", copy, "--json"]
        )
        #expect(wrong.code == 65)
        let faults = (wrong.json as? [String: Any])?["faults"] as? [[String: Any]]
        #expect(faults?.contains { $0["code"] as? String == "missingName" } == true)
        #expect(FileManager.default.fileExists(atPath: copy))
        #expect(try BuiltCommand.run(["template", "check", shipped, "--scope", "sesion"]).code == 64)
    }

    @Test("fields of all scopes fit the terminal and come as JSON")
    func fields() throws {
        let text = try BuiltCommand.run(["template", "fields"])
        #expect(text.code == 0)
        #expect(text.output.contains("Họ và tên"))
        let json = try BuiltCommand.run(["template", "fields", "roll-up", "--json"])
        let scopes = json.json as? [[String: Any]]
        #expect(scopes?.first?["scope"] as? String == "roll-up")
    }
}
