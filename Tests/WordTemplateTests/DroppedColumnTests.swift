import Testing

@testable import WordTemplate

private typealias S = Specimen

@Suite struct DroppedColumnTests {
    /// A table over the whole width: three columns of 2000, 1000 and 3000.
    private func table(_ rows: String...) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"3000\"/>"
            + "</w:tblGrid>\(rows.joined())</w:tbl>"
    }

    private func row(_ cells: String..., span: String = "") -> String {
        let widths = span.isEmpty ? [2000, 1000, 3000] : [3000, 3000]
        return "<w:tr>"
            + zip(cells, widths).map { text, width in
                let merged = width == 3000 && text == cells[0] && !span.isEmpty ? span : ""
                return
                    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(merged)</w:tcPr>\(S.p(text))</w:tc>"
            }.joined() + "</w:tr>"
    }

    private func data(_ notes: Value...) -> Record {
        ["A": .list(zip(["An", "Bình"], notes).map { .record(["Tên": .text($0), "Ghi chú": $1, "Số": 1]) })]
    }

    private var list: String {
        table(
            row("Tên", "Ghi chú", "Số"),
            row("{{mỗi A}}{{Tên}}", "{{Ghi chú | xóa cột nếu trống}}", "{{Số}}{{hết}}")
        )
    }

    @Test func aColumnWithoutValuesGoes() throws {
        let xml = try S.fill(list, data("", .empty)).xml
        #expect(try S.lines(list, data("", .empty)) == ["Tên | Số", "An | 1", "Bình | 1"])
        // The others take its width: 6000 stay 6000.
        #expect(xml.contains("<w:tblGrid><w:gridCol w:w=\"2400\"/><w:gridCol w:w=\"3600\"/></w:tblGrid>"))
        #expect(xml.matches(of: /<w:tcW w:w="(2400|3600)"/).count == 6)
    }

    @Test func oneValueKeepsTheColumn() throws {
        let rows = ["Tên | Ghi chú | Số", "An |  | 1", "Bình | x | 1"]
        #expect(try S.lines(list, data("", "x")) == rows)
        #expect(try S.fill(list, data("", "x")).xml.contains("<w:gridCol w:w=\"1000\"/>"))
    }

    @Test func aListWithoutItemsHasNoValues() throws {
        #expect(try S.lines(list, ["A": []]) == ["Tên | Số"])
    }

    @Test func rowsThatRepeatByThemselvesAreLookedThroughToo() throws {
        let body = table(
            row("Tên", "Ghi chú", "Số"),
            row("{{A.Tên}}", "{{A.Ghi chú | xóa cột nếu trống}}", "{{A.Số}}")
        )
        #expect(try S.lines(body, data("", "")) == ["Tên | Số", "An | 1", "Bình | 1"])
        #expect(try S.lines(body, data("x", "")).count == 3)
    }

    @Test func cellsOverTheColumnShrink() throws {
        let head = row("Tên và ghi chú", "Số", span: "<w:gridSpan w:val=\"2\"/>")
        let body = table(head, row("{{mỗi A}}{{Tên}}", "{{Ghi chú | xóa cột nếu trống}}", "{{Số}}{{hết}}"))
        #expect(try S.fill(body, data("", "")).xml.contains("<w:gridSpan w:val=\"1\"/>"))
        #expect(try S.fill(body, data("x", "")).xml.contains("<w:gridSpan w:val=\"2\"/>"))
    }

    @Test func severalColumnsGoEachForItself() throws {
        let body = table(
            row("a", "b", "c"),
            row("{{X | xóa cột nếu trống}}", "{{Y | xóa cột nếu trống}}", "giữ"),
            row("{{Z | xóa cột nếu trống}}", "", "giữ")
        )
        func lines(_ x: Value, _ y: Value, _ z: Value) throws -> [String] {
            try S.lines(body, ["X": x, "Y": y, "Z": z])
        }
        #expect(try lines("", "", "") == ["c", "giữ", "giữ"])
        #expect(try lines("", "", "1") == ["a | c", " | giữ", "1 | giữ"])
        #expect(try lines("", "2", "") == ["b | c", "2 | giữ", " | giữ"])
        #expect(try S.fill(body, ["X": "", "Y": "", "Z": ""]).xml.contains("<w:gridCol w:w=\"6000\"/>"))
    }

    @Test func whereNoColumnCanGoIsAFault() throws {
        let tag = "{{X | xóa cột nếu trống}}"
        let bodies = [
            // Outside a table; all columns; a table without a grid; a merged cell; cells over such columns only.
            S.p(tag), table(row(tag, tag, tag)), S.table([tag, "x"]),
            table(row(tag, "x", span: "<w:gridSpan w:val=\"2\"/>")),
            table(row("x", "y", span: "<w:gridSpan w:val=\"2\"/>"), row(tag, tag, "z")),
        ]
        for body in bodies {
            let codes = try S.fill(body, ["X": "1"]).faults.map(\.code)
            #expect(codes.first == .misplacedFormat, "\(body)")
        }
    }

    @Test func missingNamesAreSaidOnce() throws {
        let body = table(row("a", "b", "c"), row("{{B | xóa cột nếu trống}}", "b", "c"))
        #expect(try S.fill(body, [:]).faults.map(\.code) == [.missingName])
    }
}
