import Foundation
import Testing

@testable import WordTemplate

@Suite struct BlockTests {
    private typealias S = Specimen

    private let data: Record = [
        "Cơ quan": "BHXH", "Có": true, "Sai": false, "Rỗng": [],
        "Cá nhân": [["Họ tên": "An", "Tuổi": 30], ["Họ tên": "Bình", "Tuổi": 40]],
        "Danh hiệu": ["CSTĐ", "LĐTT"],
        "Đơn vị": [
            ["Tên": "P1", "Cá nhân": [["Họ tên": "An"], ["Họ tên": "Bình"]]],
            ["Tên": "P2", "Cá nhân": [["Họ tên": "Cúc"]]],
        ],
    ]

    @Test func paragraphsRepeatAndTagLinesVanish() throws {
        let body =
            S.p("đầu") + S.p("{{mỗi Cá nhân}}") + S.p("{{STT}}. {{Họ tên}}") + S.p("{{hết Cá nhân}}")
            + S.p("cuối")
        #expect(try S.lines(body, data) == ["đầu", "1. An", "2. Bình", "cuối"])
    }

    @Test func theListsOwnNameIsTheItem() throws {
        #expect(
            try S.lines(S.p("{{mỗi Danh hiệu}}") + S.p("- {{Danh hiệu}}") + S.p("{{hết}}"), data) == [
                "- CSTĐ", "- LĐTT",
            ]
        )
        let body =
            S.p("{{mỗi Cá nhân}}") + S.p("{{Cá nhân.Họ tên}} {{Họ tên của Cá nhân}} {{Cơ quan}}")
            + S.p("{{hết}}")
        #expect(try S.lines(body, data) == ["An An BHXH", "Bình Bình BHXH"])
    }

    @Test func aPairThatSpansParagraphsRepeatsWholeParagraphs() throws {
        let body = S.p("Ông {{mỗi Cá nhân}}{{Họ tên}}") + S.p("{{Tuổi}} tuổi{{hết}}.")
        #expect(try S.lines(body, data) == ["Ông An", "30 tuổi.", "Ông Bình", "40 tuổi."])
        #expect(try S.fill(body, data).faults.map(\.code) == [.textBesideTags, .textBesideTags])
    }

    @Test func aPairInOneParagraphRepeatsInline() throws {
        #expect(
            try S.lines(S.p("Gồm: {{mỗi Cá nhân}}{{Họ tên}}{{ngăn}}, {{hết}}."), data) == ["Gồm: An, Bình."]
        )
        #expect(try S.lines(S.p("{{mỗi Danh hiệu}}{{Danh hiệu}} {{hết}}"), data) == ["CSTĐ LĐTT "])
    }

    @Test func aListItemThatHoldsNothingElseRepeatsWhole() throws {
        let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>"
        #expect(
            try S.lines(S.p("{{mỗi Danh hiệu}}{{Danh hiệu}}{{hết}}", pPr: item), data) == ["CSTĐ", "LĐTT"]
        )
        #expect(
            try S.lines(S.p("Gồm {{mỗi Danh hiệu}}{{Danh hiệu}} {{hết}}", pPr: item), data) == [
                "Gồm CSTĐ LĐTT "
            ]
        )
        let styled = S.p("{{mỗi Danh hiệu}}{{Danh hiệu}}{{hết}}", pPr: "<w:pStyle w:val=\"Gach\"/>")
        #expect(try S.lines(styled, data, listStyles: ["Gach"]) == ["CSTĐ", "LĐTT"])
    }

    @Test func conditionsChooseOneBranch() throws {
        let body =
            S.p("{{nếu Sai}}") + S.p("a") + S.p("{{hoặc nếu Có}}") + S.p("b") + S.p("{{nếu không}}")
            + S.p("c")
            + S.p("{{hết nếu}}")
        #expect(try S.lines(body, data) == ["b"])
        #expect(try S.lines(S.p("x{{nếu Sai}}a{{nếu không}}b{{hết nếu}}y"), data) == ["xby"])
        let beside = S.p("{{nếu Sai}}a") + S.p("{{nếu không}}b{{hết nếu}}")
        #expect(try S.lines(beside, data) == ["b"])
    }

    @Test func nestedLoops() throws {
        let body =
            S.p("{{mỗi Đơn vị}}") + S.p("{{STT}}. {{Tên}}: {{Tổng số Cá nhân}}") + S.p("{{mỗi Cá nhân}}")
            + S.p("- {{Họ tên}} ({{Tên}}, {{Cơ quan}})") + S.p("{{hết Cá nhân}}") + S.p("{{hết Đơn vị}}")
        #expect(
            try S.lines(body, data)
                == ["1. P1: 2", "- An (P1, BHXH)", "- Bình (P1, BHXH)", "2. P2: 1", "- Cúc (P2, BHXH)"]
        )
    }

    @Test func rowsRepeatFromFirstToLastCell() throws {
        let body = S.table(
            ["STT", "Họ tên"],
            ["{{mỗi Cá nhân}}{{STT}}", "{{Họ tên}}{{hết}}"],
            ["Cộng", "{{Tổng số Cá nhân}}"]
        )
        #expect(try S.lines(body, data) == ["STT | Họ tên", "1 | An", "2 | Bình", "Cộng | 2"])
    }

    @Test func tagsInCellsOfTheirOwnLeaveTheCell() throws {
        let body = S.table(["{{mỗi Cá nhân}}", "{{Họ tên}}", "{{hết}}"])
        #expect(try S.lines(body, data) == [" | An | ", " | Bình | "])
    }

    @Test func rowsOfTagsVanishAndSeveralRowsRepeat() throws {
        let body = S.table(
            ["Đơn vị", ""],
            ["{{mỗi Đơn vị}}", ""],
            ["{{Tên}}", "({{Tổng số Cá nhân}})"],
            ["{{mỗi Cá nhân}}", ""],
            ["{{STT}}", "{{Họ tên}}"],
            ["{{hết}}", ""],
            ["{{hết}}", ""]
        )
        #expect(
            try S.lines(body, data)
                == ["Đơn vị | ", "P1 | (2)", "1 | An", "2 | Bình", "P2 | (1)", "1 | Cúc"]
        )
    }

    @Test func groupHeaderRowsAndItemRows() throws {
        let body = S.table(
            ["{{mỗi Đơn vị}}{{Tên}}", ""],
            ["{{mỗi Cá nhân}}{{STT}}", "{{Họ tên}}{{hết Cá nhân}}{{hết Đơn vị}}"]
        )
        #expect(try S.lines(body, data) == ["P1 | ", "1 | An", "2 | Bình", "P2 | ", "1 | Cúc"])
    }

    @Test func rowsRepeatByThemselves() throws {
        let body = S.table(["STT", "Họ tên"], ["{{STT}}", "{{Cá nhân.Họ tên}}"])
        #expect(try S.lines(body, data) == ["STT | Họ tên", "1 | An", "2 | Bình"])
        let record = S.table(["{{Ông.Tên}}"])
        #expect(try S.lines(record, ["Ông": ["Tên": "An"]]) == ["An"])
        let explicit = S.table(["{{mỗi Cá nhân}}{{Cá nhân.Họ tên}}", "{{hết}}"])
        #expect(try S.lines(explicit, data) == ["An | ", "Bình | "])
        let joined = S.table(["{{Cá nhân.Họ tên | nối \", \"}}"])
        #expect(try S.lines(joined, data) == ["An, Bình"])
        let two = S.table(["{{A.x}}", "{{B.x}}"])
        let twoLists: Record = ["A": [["x": 1]], "B": [["x": 2]]]
        #expect(try S.fill(two, twoLists).faults.map(\.code) == [.ambiguousRow])
    }

    @Test func bothTagsInOneCellRepeatInTheCell() throws {
        let body = S.table(["a", S.p("{{mỗi Danh hiệu}}") + S.p("{{Danh hiệu}}") + S.p("{{hết}}")])
        #expect(try S.lines(body, data) == ["a | CSTĐ/LĐTT"])
    }

    @Test func rule16_emptyContainersKeepWhatTheSchemaDemands() throws {
        let cell = S.table(["a", S.p("{{mỗi Rỗng}}") + S.p("x") + S.p("{{hết}}")])
        let result = try S.fill(cell, data)
        #expect(result.xml.contains("<w:tc><w:p/></w:tc>"))
        let table = S.p("a") + S.table(["{{mỗi Rỗng}}x", "{{hết}}"]) + S.p("b")
        #expect(try S.lines(table, data) == ["a", "b"])
        let header = S.table(["đầu"], ["{{mỗi Rỗng}}x{{hết}}"], ["{{mỗi Rỗng}}"], ["x"], ["{{hết}}"])
        #expect(try S.lines(header, data) == ["đầu", ""])
    }

    @Test func rule16_theSpareParagraphKeepsItsProperties() throws {
        let paragraph = S.p("{{mỗi Rỗng}}", pPr: "<w:jc w:val=\"center\"/>") + S.p("x") + S.p("{{hết}}")
        let result = try S.fill(S.table([paragraph]), data)
        #expect(result.xml.contains("<w:tc><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>"))
    }

    @Test func rule17_aTableNeverEndsACell() throws {
        let inner = S.table(["x"])
        let cell = S.table([inner + S.p("{{nếu Sai}}") + S.p("y") + S.p("{{hết nếu}}")])
        #expect(try S.fill(cell, data).xml.contains("</w:tbl>\(S.thin)</w:tc>"))
    }

    @Test func rule18_repeatedTablesStayApart() throws {
        let body = S.p("{{mỗi Danh hiệu}}") + S.table(["{{Danh hiệu}}"]) + S.p("{{hết}}")
        let xml = try S.fill(body, data).xml
        #expect(xml.components(separatedBy: "<w:tbl>").count == 3)
        #expect(!xml.contains("</w:tbl><w:tbl>"))
        #expect(xml.hasSuffix("</w:tbl>\(S.thin)"))
    }

    @Test func tablesInTables() throws {
        let inner = S.table(
            ["{{mỗi Cá nhân}}{{Họ tên}}{{hết}}", "{{mỗi Cá nhân}}{{Họ tên}}"],
            ["", "{{hết}}"]
        )
        let body = S.table(["{{mỗi Đơn vị}}{{Tên}}", inner + S.p("sau"), "{{hết}}"])
        _ = inner
        let nested = S.table([
            "{{mỗi Đơn vị}}{{Tên}}", S.table(["{{mỗi Cá nhân}}{{Họ tên}}{{hết}}"]) + S.p("sau"), "{{hết}}",
        ])
        #expect(try S.lines(nested, data) == ["P1 | AnBình/sau | ", "P2 | Cúc/sau | "])
        let rows = S.table([
            "{{mỗi Đơn vị}}{{Tên}}", S.table(["{{mỗi Cá nhân}}{{Họ tên}}", "{{hết}}"]) + S.p("sau"),
            "{{hết}}",
        ])
        #expect(try S.lines(rows, data) == ["P1 | An | /Bình | /sau | ", "P2 | Cúc | /sau | "])
        #expect(try S.fill(body, data).faults.isEmpty)
    }

    @Test func conditionalRows() throws {
        let body = S.table(["a"], ["{{nếu Sai}}"], ["b"], ["{{nếu không}}"], ["c"], ["{{hết nếu}}"])
        #expect(try S.lines(body, data) == ["a", "c"])
        #expect(try S.lines(S.table(["{{nếu Sai}}a", "b{{hết nếu}}"], ["c", "d"]), data) == ["c | d"])
    }

    @Test func pageBreaksAndSectionsInTagLinesStay() throws {
        let broken =
            "<w:p>\(S.r("{{mỗi Danh hiệu}}"))</w:p>" + S.p("{{Danh hiệu}}")
            + "<w:p><w:r><w:br w:type=\"page\"/></w:r>\(S.r("{{hết}}"))</w:p>"
        #expect(try S.lines(broken, data) == ["CSTĐ", "⏎page", "LĐTT", "⏎page"])
        let outside =
            S.p("{{mỗi Danh hiệu}}") + S.p("{{Danh hiệu}}")
            + "<w:p>\(S.r("{{hết}}"))<w:r><w:br w:type=\"page\"/></w:r></w:p>"
        #expect(try S.lines(outside, data) == ["CSTĐ", "LĐTT", "⏎page"])
        let section = S.p("{{mỗi Danh hiệu}}", pPr: "<w:sectPr/>") + S.p("{{Danh hiệu}}") + S.p("{{hết}}")
        #expect(try S.fill(section, data).xml.components(separatedBy: "<w:sectPr/>").count == 3)
        let between = S.p("{{mỗi Danh hiệu}}") + S.p("{{Danh hiệu}}") + S.p("{{ngắt trang}}") + S.p("{{hết}}")
        #expect(try S.lines(between, data) == ["CSTĐ", "⏎page", "LĐTT"])
    }

    @Test(arguments: [
        ("{{mỗi A}}", "", TemplateFault.Code.unclosedBlock), ("{{hết}}", "", .unopenedBlock),
        ("{{nếu không}}", "", .unopenedBlock), ("{{mỗi A}}{{nếu B}}", "{{hết A}}{{hết nếu}}", .mismatchedEnd),
        ("{{nếu B}}x{{nếu không}}y{{nếu không}}z", "{{hết nếu}}", .branchAfterElse),
        ("{{STT}}", "", .outsideLoop), ("{{ngăn}}", "", .unopenedBlock),
        ("{{mỗi A}}x", "y{{hết A}}{{mỗi B}}z{{hết B}} {{A | xóa hàng nếu trống}}", .misplacedFormat),
    ])
    func rule47_brokenBlocksAreFaults(_ first: String, _ second: String, _ code: TemplateFault.Code) throws {
        let result = try S.fill(S.p(first) + S.p("giữa") + S.p(second), data)
        #expect(result.faults.contains { $0.code == code }, "\(result.faults)")
    }

    @Test func rule12_crossingBlocksAreFaults() throws {
        let shared = S.p("{{mỗi A}}") + S.p("x{{hết A}}{{mỗi B}}y") + S.p("{{hết B}}")
        #expect(try S.fill(shared, data).faults.map(\.code) == [.crossingBlocks])
        let table = S.p("{{mỗi Cá nhân}}") + S.table(["a", "b{{hết}}"])
        let result = try S.fill(table, data)
        #expect(result.faults.map(\.code) == [.crossingBlocks])
        #expect(result.faults.first?.other?.tag == "{{hết}}")
        #expect(result.faults.first?.other?.place.column == 2)
        let clean =
            S.p("{{mỗi Danh hiệu}}") + S.p("x") + S.p("{{hết}}{{mỗi Danh hiệu}}") + S.p("y") + S.p("{{hết}}")
        #expect(try S.lines(clean, data) == ["x", "x", "y", "y"])
    }

    @Test func rule21_tornMergesAreFaults() throws {
        let start = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
        let more = "<w:tcPr><w:vMerge/></w:tcPr>"
        let body =
            S.table(["<w:tcPr/>" + S.p("x")])
            + "<w:tbl><w:tr><w:tc>\(start)\(S.p("{{mỗi Cá nhân}}a{{hết}}"))</w:tc></w:tr></w:tbl>"
        #expect(try S.fill(body, data).faults.isEmpty)
        let torn =
            "<w:tbl><w:tr><w:tc>\(start)\(S.p("{{mỗi Cá nhân}}"))</w:tc><w:tc>\(S.p("{{hết}}"))</w:tc></w:tr>"
            + "<w:tr><w:tc>\(more)\(S.p(""))</w:tc><w:tc>\(S.p(""))</w:tc></w:tr></w:tbl>"
        #expect(try S.fill(torn, data).faults.map(\.code) == [.mergeCrossesBlock])
    }

    /// A list item that is a list within its line, with something between the rounds.
    @Test func aListItemWithASeparatorStaysOneItem() throws {
        let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        let data: Record = ["A": [["T": "a"], ["T": "b"], ["T": "c"]]]
        #expect(try S.lines(S.p("{{mỗi A}}{{T}}{{ngăn}}; {{hết}}", pPr: item), data) == ["a; b; c"])
        #expect(try S.lines(S.p("{{mỗi A}}{{T}}{{hết}}", pPr: item), data) == ["a", "b", "c"])
    }

    /// A paragraph whose tags print nothing stays for the text box that hangs on it.
    @Test func aTextBoxKeepsItsParagraph() throws {
        let box = "<w:drawing><w:txbxContent>\(S.p("khung"))</w:txbxContent></w:drawing>"
        let run =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice></mc:AlternateContent></w:r>"
        #expect(try S.fill("<w:p>\(S.r("{{A}}"))\(run)</w:p>", ["A": ""]).xml.contains("khung"))
        let inBlock = "<w:p>\(S.r("{{nếu B}}"))\(run)\(S.r("{{hết nếu}}"))</w:p>"
        #expect(try S.fill(inBlock, ["B": true]).xml.contains("khung"))
        #expect(try S.fill(inBlock + S.p("x"), ["B": false]).xml == S.p("x"))
        // Nor does a list item repeat with the shape that stands before its loop, though there is no word in it.
        let item = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        let shape = run.replacing(S.p("khung"), with: "<w:p/>")
        let listed = "<w:p>\(item)\(shape)\(S.r("{{mỗi A}}{{A}}{{hết}}"))</w:p>"
        #expect(try S.fill(listed, ["A": ["a", "b"]]).xml.matches(of: /<mc:Choice/).count == 1)
    }
}
