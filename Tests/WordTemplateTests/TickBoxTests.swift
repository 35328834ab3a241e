import Testing

@testable import WordTemplate

private typealias S = Specimen

@Suite struct TickBoxTests {
    private func box(_ tag: String, _ content: String = "", states: String = "") -> String {
        let run = "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"28\"/></w:rPr><w:t>☐</w:t></w:r>"
        return
            "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/><w:id w:val=\"7\"/><w14:checkbox><w14:checked w14:val=\"0\"/>"
            + states
            + "</w14:checkbox></w:sdtPr><w:sdtContent>\(content.isEmpty ? run : content)</w:sdtContent></w:sdt>"
    }

    @Test(arguments: [
        (Value.bool(true), "☒", "1"), (.bool(false), "☐", "0"), (.empty, "☐", "0"), ("không", "☐", "0"),
        ("có", "☒", "1"),
    ])
    func aBoxIsTickedByItsField(_ value: Value, _ sign: String, _ state: String) throws {
        let body = "<w:p>\(box("{{Đã nộp}}"))\(S.r(" đã nộp"))</w:p>"
        let result = try S.fill(body, ["Đã nộp": value])
        #expect(result.faults.isEmpty)
        #expect(result.xml.contains("<w14:checkbox><w14:checked w14:val=\"\(state)\"/></w14:checkbox>"))
        #expect(
            result.xml.contains(
                "<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" "
                    + "w:eastAsia=\"MS Gothic\"/><w:sz w:val=\"28\"/></w:rPr><w:t>\(sign)</w:t></w:r></w:sdtContent>"
            )
        )
    }

    @Test func aBoxIsTickedByACondition() throws {
        let tag = "{{nếu Điểm ít nhất 9}}"
        #expect(try S.lines("<w:p>\(box(tag))</w:p>", ["Điểm": 9]) == ["☒"])
        #expect(try S.lines("<w:p>\(box(tag))</w:p>", ["Điểm": 8]) == ["☐"])
        // Around a paragraph and around a cell, as Word puts controls that are alone there.
        #expect(try S.lines(box(tag, S.p("☐")), ["Điểm": 9]) == ["☒"])
        let row = "<w:tbl><w:tr>\(box(tag, "<w:tc>\(S.p("☐"))</w:tc>"))\(S.cell("{{Điểm}}"))</w:tr></w:tbl>"
        #expect(try S.fill(row, ["Điểm": 9]).xml.contains(">☒<"))
    }

    @Test func symbolFontsKeepTheirCharacters() throws {
        let states =
            "<w14:checkedState w14:val=\"F0FE\" w14:font=\"Wingdings\"/>"
            + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"Segoe UI Symbol\"/>"
        let body = "<w:p>\(box("{{A}}", states: states))</w:p>"
        #expect(try S.fill(body, ["A": true]).xml.contains("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"))
        #expect(try S.fill(body, ["A": false]).xml.contains("w:ascii=\"Segoe UI Symbol\""))
        #expect(try S.fill(body, ["A": false]).xml.contains(states))
    }

    @Test func eachRowOfAListHasItsOwnBox() throws {
        let body = S.table(["<w:p>\(S.r("{{mỗi A}}"))\(box("{{a}}"))</w:p>", "{{b}}{{hết}}"])
        let data: Record = ["A": [["a": true, "b": 1], ["a": false, "b": 2], ["a": true, "b": 3]]]
        #expect(try S.lines(body, data) == ["☒ | 1", "☐ | 2", "☒ | 3"])
        let ids = try S.fill(body, data).xml.matches(of: /<w:id w:val="(\d+)"/).map(\.1)
        #expect(Set(ids).count == 3 && ids.first == "7")
    }

    @Test func whatIsWrongIsSaidOnce() throws {
        func codes(_ tag: String) throws -> [TemplateFault.Code] {
            try S.fill("<w:p>\(box(tag))</w:p>", ["A": true]).faults.map(\.code)
        }
        #expect(try codes("{{B}}") == [.missingName])
        #expect(try codes("{{A | số}}") == [.misplacedFormat])
        #expect(try codes("{{mỗi A}}") == [.misplacedTag])
        #expect(try codes("A") == [])
    }
}
