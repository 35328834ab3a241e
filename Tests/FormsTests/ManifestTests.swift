import Foundation
import Testing
import WordTemplate

@testable import Forms

@Suite struct ManifestTests {
    @Test(arguments: FormFolder.names) func everyFormHasItsManifest(_ name: String) throws {
        let manifest = try FormFolder.manifest(name)
        #expect(manifest.form == name)
        #expect(!manifest.title.vi.isEmpty && !manifest.title.en.isEmpty)
        #expect(manifest.issued.on == "demand" || manifest.issued.on.split(separator: ".").count == 2)
        let file = try FileName(form: name, pattern: manifest.file).filled(
            FieldDictionary.sample(of: manifest.scope)
        )
        #expect(file.hasSuffix(".docx") && !file.contains("{{"))
    }

    @Test func fileNamesAreSafe() throws {
        let record: Record = [
            "Số": "12/QĐ: \"A\"", "Ngày ký": .empty, "Họ tên": .text(String(repeating: "ế", count: 200)),
        ]
        func name(_ pattern: String) throws -> String {
            try FileName(form: "x", pattern: pattern).filled(record)
        }
        #expect(try name("QĐ {{Số}} {{Ngày ký | yyyy-MM-dd}}.docx") == "QĐ 12-QĐ- -A-.docx")
        #expect(try name("{{Họ tên}}.docx").utf8.count <= 200)
        #expect(try name("{{Ngày ký}}.docx") == "-.docx")
        #expect(throws: FormsError(.unknownFileNameField, form: "x", evidence: "Sô", nearest: ["Số"])) {
            try name("{{Sô}}.docx")
        }
        #expect(throws: FormsError(.unknownFileNameFormat, form: "x", evidence: "Số | yyyy")) {
            try name("{{Số | yyyy}}.docx")
        }
    }
}
