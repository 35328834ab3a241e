import Testing
import XMLTree

@testable import WordTemplate

/// What was filled into a content control, and edited there since, is read back by the name of its field.
@Suite struct FilledControlTests {
    private typealias S = Specimen

    private func control(_ tag: String, _ content: String, _ properties: String = "") -> String {
        "<w:sdt><w:sdtPr><w:alias w:val=\"Ô\"/><w:tag w:val=\"\(tag)\"/>\(properties)</w:sdtPr>"
            + "<w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    private func read(_ body: String) throws -> [FilledControl] {
        FilledControl.all(in: try Document(parsing: Array(S.document(body).utf8)).root)
    }

    @Test func aFilledValueComesBack() throws {
        let template =
            control("{{Tóm tắt | đoạn}}", S.p("{{Tóm tắt | đoạn}}"))
            + "<w:p>" + control("{{Tên}}", S.r("{{Tên}}")) + S.r(" và hết") + "</w:p>"
        let filled = try S.fill(template, ["Tóm tắt": "Dòng một\nDòng hai", "Tên": "An"])
        #expect(filled.faults.isEmpty)
        let root = try Document(parsing: Array(S.document(filled.xml).utf8)).root
        let found = FilledControl.all(in: root)
        #expect(found.map(\.name) == ["Tóm tắt", "Tên"])
        #expect(found.map(\.text) == ["Dòng một\nDòng hai", "An"])
    }

    @Test func whatALoopPrintedComesBackInItsOrder() throws {
        let item =
            S.p("{{mỗi A}}") + control("{{Kết quả | đoạn}}", S.p("{{Kết quả | đoạn}}")) + S.p("{{hết A}}")
        let filled = try S.fill(item, ["A": [["Kết quả": "Một"], ["Kết quả": ""], ["Kết quả": "Ba"]]])
        let root = try Document(parsing: Array(S.document(filled.xml).utf8)).root
        // An empty one is still a box to write into.
        #expect(FilledControl.all(in: root).map(\.text) == ["Một", "", "Ba"])
    }

    @Test func whatWasEditedIsReadAsItLooks() throws {
        let edited =
            S.p("", "Một") + "<w:p><w:ins>" + S.r("thêm")
            + "</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
            + "<w:r><w:br/><w:t>xuống</w:t><w:tab/><w:t>dòng</w:t></w:r></w:p>" + S.p()
        #expect(try read(control("{{Ô}}", edited)).map(\.text) == ["Một\nthêm\nxuống\tdòng"])
    }

    @Test func aHintIsNoTextAndForeignControlsAreNone() throws {
        #expect(try read(control("{{Ô}}", S.p("Bấm vào đây"), "<w:showingPlcHdr/>")).map(\.text) == [""])
        #expect(try read(control("Ngày", S.p("x")) + "<w:sdt><w:sdtContent/></w:sdt>").isEmpty)
        #expect(try read(control("{{A}} và {{B}}", S.p("x"))).isEmpty)
    }

    @Test func anInnerControlIsReadToo() throws {
        let inner = "<w:p>" + control("{{Trong}}", S.r("b")) + "</w:p>"
        #expect(try read(control("{{Ngoài}}", S.p("a") + inner)).map(\.text) == ["a\nb", "b"])
    }

    @Test func whatIsNoDocumentIsAnError() {
        #expect(throws: (any Error).self) { try FilledControl.all(in: Array("không phải docx".utf8)) }
    }
}
