import OPC
import Testing

@testable import WordTemplate

@Suite struct AnnotationTests {
    private typealias S = Specimen

    @Test func faultsBecomeCommentsWhereTheyStand() throws {
        var specimen = PackageSpecimen(S.p("tốt") + S.table(["a", "{{mỗi B}}"]))
        specimen.header = S.p("{{hết}}")
        let bytes = try specimen.bytes()
        let error = #expect(throws: TemplateFaults.self) { try Template(compiling: bytes) }
        let faults = try #require(error).faults
        let annotations = faults.map { TemplateAnnotation($0, text: "Lỗi \($0.code.rawValue)\n\($0.tag)") }
        let copy = try Template.annotated(bytes, with: annotations, author: "Vinh danh")
        let opened = try Opened(copy)
        let main = try opened.xml("/word/document.xml")
        #expect(
            main.contains("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">{{mỗi B}}")
        )
        #expect(main.contains("<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\">tốt"))
        #expect(try opened.xml("/word/comments.xml").contains("{{mỗi B}}"))
        if let complaints = try ConformanceCheck.complaints(
            copy,
            template: bytes,
            options: ["--strict", "--nfc"]
        ) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
    }

    @Test func commentsThatWereThereStay() throws {
        var specimen = PackageSpecimen(S.p("{{}}"))
        specimen.comment = "cũ"
        let bytes = try specimen.bytes()
        let copy = try Template.annotated(
            bytes,
            with: [TemplateAnnotation(TemplateFault(.emptyTag), text: "mới")],
            author: "A"
        )
        let comments = try Opened(copy).xml("/word/comments.xml")
        #expect(comments.contains("cũ") && comments.contains("mới") && comments.contains("w:id=\"1\""))
    }
}
