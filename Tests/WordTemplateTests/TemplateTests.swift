import Foundation
import OPC
import Testing
import TestSupport
import XMLTree

@testable import WordTemplate

@Suite struct TemplateTests {
    private typealias S = Specimen

    private let data: Record = [
        "Số": "12/QĐ-BHXH", "Cơ quan": "BHXH Việt Nam", "Ngày ký": "2026-01-05",
        "Cá nhân": [
            ["Họ tên": "Nguyễn Thị Ánh", "Tiền": 1_000_000], ["Họ tên": "Trần Bình", "Tiền": 500_000],
        ],
    ]

    private func specimen() -> PackageSpecimen {
        var specimen = PackageSpecimen(
            S.p("Số: {{Số}}, {{Ngày ký | ngày dài}}")
                + S.table(
                    ["TT", "Họ tên", "Tiền"],
                    ["{{mỗi Cá nhân}}{{STT}}", "{{Họ tên}}", "{{Tiền | số}}{{hết}}"]
                )
                + S.p("Cộng: {{tổng Cá nhân.Tiền | số}}")
        )
        specimen.header = S.p("{{Cơ quan}}")
        specimen.footnote = S.p("Theo {{Số}}")
        specimen.title = "QĐ {{Số}}"
        return specimen
    }

    @Test func everyPartIsFilled() throws {
        let opened = try Opened(try specimen().template().render(data).bytes)
        #expect(
            try opened.lines() == [
                "Số: 12/QĐ-BHXH, ngày 05 tháng 01 năm 2026", "TT | Họ tên | Tiền",
                "1 | Nguyễn Thị Ánh | 1.000.000",
                "2 | Trần Bình | 500.000", "Cộng: 1.500.000",
            ]
        )
        #expect(try opened.xml("/word/header1.xml").contains(">BHXH Việt Nam<"))
        #expect(try opened.xml("/word/footnotes.xml").contains(">12/QĐ-BHXH<"))
        #expect(try opened.xml("/docProps/core.xml").contains("<dc:title>QĐ 12/QĐ-BHXH</dc:title>"))
    }

    @Test func theSameDataGivesTheSameBytes() throws {
        let template = try specimen().template()
        let first = try template.render(data)
        #expect(try template.render(data) == first)
        #expect(try specimen().template().render(data) == first)
    }

    @Test func rule41_partsWithoutTagsKeepTheirBytes() throws {
        var specimen = specimen()
        let odd = "<w:style  w:type='paragraph' w:styleId=\"A\" ><w:name w:val=\"a\"/></w:style><!-- x -->"
        specimen.styles = odd
        specimen.header = S.p("không có thẻ") + "<!-- y -->"
        let opened = try Opened(try specimen.template().render(data).bytes)
        #expect(try opened.xml("/word/styles.xml").contains(odd))
        let before = try Opened(specimen.bytes())
        #expect(try opened.xml("/word/header1.xml") == before.xml("/word/header1.xml"))
    }

    @Test func rule46_faultsOfAllPartsComeAtOnce() throws {
        var specimen = PackageSpecimen(
            S.p("{{mỗi A}}") + S.table(["x", "y {{B | bằng chữ số}} z"]) + S.p("{{}}")
        )
        specimen.header = S.p("{{hết}}")
        let error = #expect(throws: TemplateFaults.self) { try specimen.template() }
        let faults = try #require(error).faults
        #expect(faults.map(\.code) == [.unclosedBlock, .unknownFormat, .emptyTag, .unopenedBlock])
        #expect(
            faults.map { $0.place?.description } == [
                "/word/document.xml, paragraph 1",
                "/word/document.xml, paragraph 3, table 1, row 1, column 2",
                "/word/document.xml, paragraph 4", "/word/header1.xml, paragraph 1",
            ]
        )
        #expect(faults[1].context == "y {{B | bằng chữ số}} z")
        #expect(faults[1].nearest.first == "bằng chữ")
    }

    @Test func rule07_commentsAreNotesToAuthors() throws {
        var specimen = PackageSpecimen(
            "<w:p><w:commentRangeStart w:id=\"0\"/>\(S.r("{{Số}}"))<w:commentRangeEnd w:id=\"0\"/>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
        )
        specimen.comment = "hỏi lại"
        let opened = try Opened(try specimen.template().render(data).bytes)
        #expect(try opened.lines() == ["12/QĐ-BHXH"])
        #expect(try !opened.xml("/word/document.xml").contains("comment"))
        #expect(opened.package.parts.allSatisfy { !$0.path.contains("comments") })
    }

    @Test func templatesBecomeDocuments() throws {
        var specimen = specimen()
        specimen.type = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
        #expect(try Opened(try specimen.template().render(data).bytes).package.kind == .docx)
    }

    @Test func notAPackage() {
        let error = #expect(throws: TemplateFaults.self) { try Template(compiling: Array("Kính gửi".utf8)) }
        #expect(error?.faults.map(\.code) == [.unreadablePackage])
    }

    @Test func rule43_outputIsLimited() throws {
        let template = try PackageSpecimen(S.p("{{mỗi A}}") + S.p("dòng {{A}}") + S.p("{{hết}}")).template()
        let many = Record([("A", .list(Array(repeating: "x", count: 10_000)))])
        let error = #expect(throws: TemplateFaults.self) {
            try template.render(many, limits: TemplateLimits(outputBytes: 100_000))
        }
        #expect(error?.faults.map(\.code) == [.outputTooLarge])
    }

    @Test func theSchemaListsTheNames() throws {
        let schema = try specimen().template().schema
        func shown(_ fields: [TemplateSchema.Field]) -> [String] {
            fields.map { "\($0.name):\($0.kind.rawValue)\($0.fields.isEmpty ? "" : "\(shown($0.fields))")" }
        }
        #expect(
            shown(schema.fields) == [
                "Số:value", "Ngày ký:value", "Cá nhân:list[\"Tiền:value\", \"Họ tên:value\"]",
                "Cơ quan:value",
            ]
        )
    }

    @Test func filledDocumentsConform() throws {
        let specimen = specimen()
        let bytes = try specimen.bytes()
        let filled = try Template(compiling: bytes).render(data).bytes
        guard let complaints = try ConformanceCheck.complaints(filled, template: bytes) else {
            return
        }
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test func theCorpusCompilesWithoutACrash() throws {
        guard let folder = SharedFolder.url("conformance/corpus") else {
            print("skipped: the corpus is not on this machine")
            return
        }
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var (compiled, refused, filled) = (0, 0, 0)
        while let file = files?.nextObject() as? URL {
            guard ["docx", "dotx", "docm", "dotm"].contains(file.pathExtension.lowercased()) else { continue }
            let bytes = Array(try Data(contentsOf: file))
            do throws(TemplateFaults) {
                let template = try Template(compiling: bytes)
                compiled += 1
                _ = try template.render([:])
                filled += 1
            } catch {
                #expect(!error.faults.isEmpty)
                refused += 1
            }
        }
        print("corpus: \(compiled) compiled, \(filled) filled, \(refused) refused")
        #expect(compiled > 300)
    }
}
