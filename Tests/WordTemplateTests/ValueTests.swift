import Foundation
import Testing

@testable import WordTemplate

@Suite struct ValueTests {
    private let data: Record = ["Họ và tên": "Trần Văn An", "Số": 5, "Bí danh": "", "Ngày ký": "2026-01-05"]

    @Test(arguments: [
        ["Ông {{Họ và tên}}, số {{Số}}"], ["Ông {{H", "ọ và", " tên}}, số {{Số}}"],
        ["Ông {", "{Họ và tên}", "}, số {", "{", "Số", "}", "}"],
        ["Ông ", "{{", "Họ và tên", "}}, số <<Số>>"],
        ["Ông «Họ_và_tên», số «Số»"],
    ])
    func rule26_tagsAreSplitOverAnyRuns(_ runs: [String]) throws {
        let body = "<w:p>" + runs.map { Specimen.r($0) }.joined() + "</w:p>"
        #expect(try Specimen.lines(body, data) == ["Ông Trần Văn An, số 5"])
    }

    @Test func rule26_theValueTakesThePropertiesOfTheFirstCharacterOfTheName() throws {
        let body =
            "<w:p>" + Specimen.r("{{", "<w:i/>") + Specimen.r("Họ", "<w:b/>")
            + "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"x\"/>"
            + Specimen.r(" và tên}} ký", "<w:u w:val=\"single\"/>") + "<w:bookmarkEnd w:id=\"1\"/></w:p>"
        let result = try Specimen.fill(body, data)
        #expect(
            result.xml == "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Trần Văn An</w:t></w:r>"
                + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\"> ký</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
        )
    }

    @Test func rule27_blanksBetweenTagsStay() throws {
        let result = try Specimen.fill(
            "<w:p><w:r><w:t>a  {{Số}} {{Số}}  b</w:t></w:r></w:p>",
            data
        )
        #expect(!result.xml.contains("<w:t>"))
        #expect(
            try Specimen.lines("<w:p><w:r><w:t>a  {{Số}} {{Số}}  b</w:t></w:r></w:p>", data) == ["a  5 5  b"]
        )
    }

    @Test func rule24_renderedPageBreaksAndSoftHyphensInATagDoNotMatter() throws {
        let body =
            "<w:p><w:r><w:t>{{Họ </w:t><w:lastRenderedPageBreak/><w:t>và</w:t><w:tab/><w:t>tê</w:t>"
            + "<w:softHyphen/><w:t>n}}</w:t></w:r></w:p>"
        #expect(try Specimen.lines(body, data) == ["Trần Văn An"])
    }

    @Test func rule31_valuesAreEscapedOnce() throws {
        let hostile: Record = ["A": "a & b < c > \"d\" &amp; ]]>"]
        #expect(try Specimen.lines(Specimen.p("{{A}}"), hostile) == ["a & b < c > \"d\" &amp; ]]>"])
        let loop: Record = ["L": ["a & b", "c < d"]]
        #expect(try Specimen.lines(Specimen.p("{{mỗi L}}{{L}};{{hết}}"), loop) == ["a & b;c < d;"])
    }

    @Test func rule32_illegalCharactersAreLeftOutWithAWarning() throws {
        let result = try Specimen.fill(Specimen.p("[{{A}}]"), ["A": "x\u{0}\u{1}y\u{FFFF}z"])
        #expect(result.xml.contains(">xyz<"))
        #expect(result.warnings.map(\.code) == [.strippedCharacters])
        #expect(result.warnings.first?.evidence == "3")
    }

    @Test func rule33_lineBreaks() throws {
        let host = Specimen.p("Nội dung: {{A}}.", pPr: "<w:spacing w:after=\"120\"/>")
        #expect(try Specimen.lines(host, ["A": "một\r\nhai\u{B}ba\tbốn"]) == ["Nội dung: một⏎hai⏎ba⇥bốn."])
        #expect(try Specimen.lines(host, ["A": "một\n\nhai"]) == ["Nội dung: một", "hai."])
        let result = try Specimen.fill(host, ["A": "một\n\nhai"])
        #expect(result.xml.components(separatedBy: "<w:spacing w:after=\"120\"/>").count == 3)
        #expect(try Specimen.lines(Specimen.p("{{A | đoạn}}"), ["A": "một\nhai\n"]) == ["một", "hai"])
        let justified = Specimen.p("{{A}}", pPr: "<w:jc w:val=\"both\"/>")
        #expect(try Specimen.lines(justified, ["A": "một\nhai"]) == ["một", "hai"])
    }

    @Test func rule36_aParagraphOfTagsThatPrintNothingVanishes() throws {
        let body =
            Specimen.p("a") + Specimen.p("{{Bí danh}}") + Specimen.p("{{Bí danh}} {{Số}}") + Specimen.p("b")
        #expect(try Specimen.lines(body, data) == ["a", " 5", "b"])
        #expect(try Specimen.lines(Specimen.p("{{Bí danh | giữ dòng}}"), data) == [""])
        #expect(try Specimen.lines(Specimen.p("x {{Bí danh}}"), data) == ["x "])
        let inline = Specimen.p("{{nếu có Bí danh}}Bí danh: {{Bí danh}}{{hết nếu}}") + Specimen.p("b")
        #expect(try Specimen.lines(inline, data) == ["b"])
        #expect(try Specimen.lines(inline, ["Bí danh": "X"]) == ["Bí danh: X", "b"])
    }

    @Test func dropsWhatTheFormatSays() throws {
        let line = Specimen.p("a") + Specimen.p("Bí danh: {{Bí danh | xóa dòng nếu trống}}") + Specimen.p("b")
        #expect(try Specimen.lines(line, data) == ["a", "b"])
        let row = Specimen.table(["1", "x"], ["2", "{{Bí danh | xóa hàng nếu trống}}"])
        #expect(try Specimen.lines(row, data) == ["1 | x"])
        let table = Specimen.table(["1", "{{Bí danh | xóa bảng nếu trống}}"]) + Specimen.p("b")
        #expect(try Specimen.lines(table, data) == ["b"])
        let cell = Specimen.table(["Bí danh: {{Bí danh | xóa dòng nếu trống}}", "y"])
        #expect(try Specimen.lines(cell, data) == [" | y"])
    }

    @Test func missingNamesAreReportedAllAtOnceWithPlaces() throws {
        let body = Specimen.p("{{Họ và tênn}}") + Specimen.table(["a", "b {{Ngày ky}} c"])
        let result = try Specimen.fill(body, data)
        #expect(result.faults.map(\.code) == [.missingName, .missingName])
        #expect(result.faults[0].nearest.first == "Họ và tên")
        #expect(result.faults[0].tag == "{{Họ và tênn}}")
        #expect(
            result.faults[1].place
                == TemplatePlace(part: "/word/document.xml", paragraph: 3, table: 1, row: 1, column: 2)
        )
        #expect(result.faults[1].context == "b {{Ngày ky}} c")
    }

    @Test func rule25_trackedChangesCountAsAccepted() throws {
        let body =
            "<w:p><w:r><w:t>{{Họ </w:t></w:r><w:del><w:r><w:delText>xx</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>và tên}}</w:t></w:r></w:ins></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" + Specimen.p("b")
        let result = try Specimen.fill(body, data)
        #expect(result.faults.map(\.code) == [.trackedChanges])
        #expect(!result.xml.contains("w:ins") && !result.xml.contains("w:del"))
        #expect(try Specimen.lines(body, data) == ["Trần Văn An", "ab"])
    }

    @Test func valuesStandInsideHyperlinksAndControls() throws {
        let body =
            "<w:p><w:hyperlink w:anchor=\"x\">\(Specimen.r("{{Số}}"))</w:hyperlink><w:sdt><w:sdtPr>"
            + "<w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent>\(Specimen.r("{{Số}}"))"
            + "</w:sdtContent></w:sdt></w:p>"
        let result = try Specimen.fill(body, data)
        #expect(try Specimen.lines(body, data) == ["55"])
        #expect(!result.xml.contains("dataBinding") && !result.xml.contains("showingPlcHdr"))
    }

    @Test func objectsInTagsAreFaults() throws {
        let body = "<w:p><w:r><w:t>{{Số</w:t><w:drawing/><w:t>}}</w:t></w:r></w:p>"
        #expect(try Specimen.fill(body, data).faults.map(\.code) == [.objectInTag])
    }

    @Test func notesPrintNothing() throws {
        #expect(
            try Specimen.lines(Specimen.p("a") + Specimen.p("{{ghi chú: hỏi lại}}") + Specimen.p("b")) == [
                "a", "b",
            ]
        )
    }
}
