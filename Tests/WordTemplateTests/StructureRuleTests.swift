import Foundation
import OPC
import Testing
import XMLTree

@testable import WordTemplate

/// Rules 11-25: loops and conditions never cut the tree.
@Suite struct StructureRuleTests {
    private typealias S = Specimen

    private let data: Record = [
        "A": ["x", "y"], "Trống": [], "Có": true, "Số": 5, "Bí danh": "",
        "Nhóm": [
            ["Đơn vị": "P1", "Tên": "An"], ["Đơn vị": "P1", "Tên": "Bình"], ["Đơn vị": "P2", "Tên": "Cúc"],
        ],
    ]

    @Test("Rule 11: runs are split at tags; a body is whole siblings under one ancestor")
    func rule11() throws {
        let body =
            "<w:p>" + S.r("a{{mỗi A}}b", "<w:b/>") + "<w:hyperlink w:anchor=\"h\">" + S.r("{{A}}")
            + "</w:hyperlink>"
            + S.r("c{{h", "<w:i/>") + S.r("ết}}d") + "</w:p>"
        #expect(try S.lines(body, data) == ["abxcbycd"])
        let inLink =
            "<w:p><w:hyperlink w:anchor=\"h\">\(S.r("{{mỗi A}}b"))</w:hyperlink>\(S.r("{{A}}{{hết}}"))</w:p>"
        #expect(try S.lines(inLink, data) == ["bxby"])
    }

    @Test("Rule 12: blocks that overlap each other or a table are faults that show both tags")
    func rule12() throws {
        let table = S.p("{{mỗi A}}") + S.table(["a", "b{{hết}}"])
        let fault = try #require(try S.fill(table, data).faults.first)
        #expect(fault.code == .crossingBlocks)
        #expect(fault.tag == "{{mỗi A}}" && fault.other?.tag == "{{hết}}")
        #expect(fault.place?.table == nil && fault.other?.place.column == 2)
        let blocks = S.p("{{mỗi A}}") + S.p("x{{hết A}}{{nếu Có}}y") + S.p("{{hết nếu}}")
        #expect(try S.fill(blocks, data).faults.map(\.code) == [.crossingBlocks])
    }

    @Test("Rule 13: any tags may share a paragraph with each other and with text")
    func rule13() throws {
        let body = S.p("{{nếu Có}}{{mỗi A}}[{{A}}]{{hết}}{{hết nếu}} {{nếu Có}}sau{{nếu không}}-{{hết nếu}}")
        #expect(try S.lines(body, data) == ["[x][y] sau"])
        let spanning = S.p("{{mỗi A}}{{nếu Có}}") + S.p("{{A}}") + S.p("{{hết nếu}}{{hết A}}")
        #expect(try S.lines(spanning, data) == ["x", "y"])
    }

    @Test("Rule 14: a table in a repeated cell repeats with it, at any depth")
    func rule14() throws {
        let deep: Record = ["A": [["T": "1", "B": [["T": "2", "C": ["3", "4"]]]], ["T": "5", "B": []]]]
        let third = S.table(["{{mỗi C}}{{C}}{{hết C}}"])
        let second = S.table(["{{mỗi B}}{{B.T}}", third + S.p("k"), "{{hết B}}"])
        let body = S.table(["{{mỗi A}}{{A.T}}", second + S.p("n"), "{{hết A}}"]) + S.p("hết")
        #expect(try S.lines(body, deep) == ["1 | 2 | 34/k | /n | ", "5 | n | ", "hết"])
    }

    @Test("Rule 15: one model, as many rounds as items: no sample row stays")
    func rule15() throws {
        let body = S.table(["TT", "Tên"], ["{{mỗi A}}{{STT}}", "{{A}}{{hết}}"], ["", "cộng"])
        #expect(try S.lines(body, data) == ["TT | Tên", "1 | x", "2 | y", " | cộng"])
        #expect(try S.lines(body, ["A": ["một"]]) == ["TT | Tên", "1 | một", " | cộng"])
    }

    @Test(
        "Rule 16: what a loop leaves empty is what the schema allows: cells keep a paragraph, tables without rows go"
    )
    func rule16() throws {
        let cell = S.table([
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(S.r("{{mỗi Trống}}"))</w:p>" + S.p("x")
                + S.p("{{hết}}")
        ])
        #expect(
            try S.fill(cell, data).xml.contains(
                "<w:tc><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>"
            )
        )
        let table = S.p("trước") + S.table(["{{mỗi Trống}}a", "b{{hết}}"]) + S.p("sau")
        #expect(try S.lines(table, data) == ["trước", "sau"])
        #expect(try !S.fill(table, data).xml.contains("w:tbl"))
        let caption =
            S.p("Bảng 1. Danh sách", pPr: "<w:keepNext/>") + S.table(["{{mỗi Trống}}a", "b{{hết}}"])
        #expect(try S.lines(S.p("trước") + caption + S.p("sau"), data) == ["trước", "sau"])
        let kept = caption.replacing("Trống", with: "A")
        #expect(try S.lines(kept + S.p("sau"), data) == ["Bảng 1. Danh sách", "a | b", "a | b", "sau"])
        for holder in ["txbxContent", "footnote w:id=\"2\""] {
            let name = holder.prefix { $0 != " " }
            let inside = S.p("{{mỗi Trống}}") + S.p("x") + S.p("{{hết}}")
            let wrapped = "<w:p><w:r><w:pict><w:\(holder)>\(inside)</w:\(name)></w:pict></w:r></w:p>"
            #expect(try S.fill(wrapped, data).xml.contains("<w:\(holder)><w:p/></w:\(name)>"))
        }
    }

    @Test("Rule 17: a paragraph is put behind a table only where the schema wants one, one point high")
    func rule17() throws {
        let rows = S.table(["{{mỗi A}}{{A}}", "{{hết}}"])
        let cell = S.table([rows + S.p("{{Bí danh | xóa dòng nếu trống}}")])
        #expect(try S.fill(cell, data).xml.hasSuffix("</w:tbl>\(S.thin)</w:tc></w:tr></w:tbl>"))
        let header =
            "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>\(S.r("{{Số}}"))<w:bookmarkEnd w:id=\"1\"/></w:p>"
        #expect(
            try S.lines(header + S.table(["a"]) + S.p("{{nếu Có}}c{{hết nếu}}"), data) == ["5", "a", "c"]
        )
    }

    @Test(
        "Rule 18: tags on lines of their own leave no line; tables that come to touch keep one thin paragraph"
    )
    func rule18() throws {
        let xml = try S.fill(S.p("{{mỗi A}}") + S.table(["{{A}}"]) + S.p("{{hết}}") + S.p("sau"), data).xml
        #expect(xml.components(separatedBy: S.thin).count == 2)
        #expect(xml.contains("</w:tbl>\(S.thin)<w:tbl>") && xml.contains("</w:tbl><w:p><w:r>"))
    }

    @Test("Rule 19: a section in a loop repeats with its headers; page breaks stand between rounds")
    func rule19() throws {
        let section =
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\" xmlns:r=\"urn:r\"/><w:type w:val=\"nextPage\"/></w:sectPr>"
        let body = S.p("{{mỗi A}}") + S.p("{{A}}") + S.p("", pPr: section) + S.p("{{hết}}") + S.p("sau")
        let xml = try S.fill(body, data).xml
        #expect(xml.components(separatedBy: "r:id=\"rId1\"").count == 3)
        #expect(xml.components(separatedBy: "nextPage").count == 3)
        let pages = S.p("{{mỗi A}}") + S.p("{{A}}") + S.p("{{ngắt trang}}") + S.p("{{hết}}") + S.p("sau")
        #expect(try S.lines(pages, data) == ["x", "⏎page", "y", "sau"])
        let inline = S.p("{{mỗi A}}{{A}}{{hết}}", pPr: section)
        #expect(try S.fill(inline, data).xml.components(separatedBy: "nextPage").count == 2)
    }

    @Test(
        "Rule 20: filling ends: its work is the sum of the rounds, and limits are on the data, said in words"
    )
    func rule20() throws {
        let line = S.p("{{nếu Có}}{{mỗi A}}{{nếu Có}}{{A}}{{hết nếu}}{{hết A}}{{hết nếu}}")
        #expect(try S.lines(line, data) == ["xy"])
        let many = Record([("A", .list(Array(repeating: "", count: 3_000)))])
        let nested = try PackageSpecimen(
            S.p("{{mỗi A}}") + S.p("{{mỗi A}}") + S.p("{{mỗi A}}") + S.p("{{A}}") + S.p("{{hết}}")
                + S.p("{{hết}}")
                + S.p("{{hết}}")
        ).template()
        let error = #expect(throws: TemplateFaults.self) {
            try nested.render(many, limits: TemplateLimits(rounds: 200_000))
        }
        #expect(error?.faults.map(\.code) == [.tooManyRounds])
        #expect(error?.faults.first?.evidence == "200000")
    }

    @Test("Rule 21: cells merge by a declared group; merges that reach out of a repeated row are faults")
    func rule21() throws {
        let body = S.table(["{{mỗi Nhóm}}{{Đơn vị | gộp ô}}", "{{Tên}}{{hết}}"]) + S.p("")
        let xml = try S.fill(body, data).xml
        let start = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
        #expect(xml.components(separatedBy: start).count == 3)
        #expect(xml.contains("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>\(S.p("Bình"))</w:tc>"))
        #expect(try S.lines(body, data) == ["P1 | An", " | Bình", "P2 | Cúc", ""])
        let two = S.table(["{{mỗi Nhóm}}{{Đơn vị | gộp ô}}", "{{Tên}}"], ["x", "y{{hết}}"])
        #expect(try S.fill(two, data).faults.map(\.code) == [.misplacedFormat])
        let torn =
            "<w:tbl><w:tr><w:tc>\(start)\(S.p("{{mỗi A}}"))</w:tc><w:tc>\(S.p("{{hết}}"))</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(S.p(""))</w:tc><w:tc>\(S.p(""))</w:tc></w:tr></w:tbl>"
        #expect(try S.fill(torn, data).faults.map(\.code) == [.mergeCrossesBlock])
    }

    @Test("Rule 22: a column of the grid repeats or goes as a whole: its width, its cells, the spans over it")
    func rule22() throws {
        let grid = "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"6000\"/></w:tblGrid>"
        func cell(_ text: String, span: Int = 1) -> String {
            "<w:tc><w:tcPr>\(span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "")</w:tcPr>\(S.p(text))</w:tc>"
        }
        let body =
            "<w:tbl><w:tblPr/>\(grid)<w:tr>\(cell("Tiêu đề", span: 2))</w:tr>"
            + "<w:tr>\(cell("Tên"))\(cell("{{mỗi cột Năm}}{{Năm}}{{hết}}"))</w:tr>"
            + "<w:tr>\(cell("{{mỗi Nhóm}}{{Tên}}"))\(cell("{{Năm}}-{{Đơn vị}}{{hết Nhóm}}"))</w:tr></w:tbl>"
            + S.p("")
        var years = data
        years = Record(
            zip(years.labels, years.values).map { ($0, $1) } + [("Năm", ["2023", "2024", "2025"])]
        )
        let result = try S.fill(body, years)
        #expect(result.faults.isEmpty)
        #expect(
            try S.lines(body, years) == [
                "Tiêu đề", "Tên | 2023 | 2024 | 2025", "An | 2023-P1 | 2024-P1 | 2025-P1",
                "Bình | 2023-P1 | 2024-P1 | 2025-P1", "Cúc | 2023-P2 | 2024-P2 | 2025-P2", "",
            ]
        )
        #expect(result.xml.components(separatedBy: "<w:gridCol w:w=\"2000\"/>").count == 5)
        #expect(result.xml.contains("<w:gridSpan w:val=\"4\"/>"))
        var none = years
        none = Record(zip(none.labels, none.values).map { ($0, $0 == "Năm" ? [] : $1) })
        #expect(try S.lines(body, none).prefix(3) == ["Tiêu đề", "Tên", "An"])
        #expect(try S.fill(body, none).xml.contains("<w:gridSpan w:val=\"1\"/>"))
        let wrong = S.table(["{{mỗi cột Năm}}", "{{hết}}"]) + S.p("")
        #expect(try S.fill(wrong, years).faults.map(\.code) == [.misplacedColumn])
        let uneven = body.replacing("{{mỗi Nhóm}}{{Tên}}", with: "{{mỗi Lệch}}x").replacing(
            "hết Nhóm",
            with: "hết Lệch"
        )
        .replacing("{{Năm}}-{{Đơn vị}}", with: "{{Năm}}")
        let other = Record(
            zip(years.labels, years.values).map { ($0, $1) } + [("Lệch", [["Năm": ["1", "2"]]])]
        )
        #expect(try S.fill(uneven, other).faults.map(\.code) == [.unevenColumns])
    }

    @Test("Rule 23: what says the faults never breaks the document")
    func rule23() throws {
        let bytes = try PackageSpecimen(
            S.table(["{{", "{{mỗi A}}"]) + S.p("{{hết}}{{hết}}")
                + "<w:sdt><w:sdtContent>\(S.p("}}"))</w:sdtContent></w:sdt>"
        ).bytes()
        let faults = try #require(throws: TemplateFaults.self) { try Template(compiling: bytes) }.faults
        #expect(faults.count >= 4)
        let notes = faults.map { TemplateAnnotation($0, text: "\($0.code) <&>\n\n\($0.tag)") }
        let copy = try Template.annotated(bytes, with: notes, author: "Vinh danh")
        if let complaints = try ConformanceCheck.complaints(
            copy,
            template: bytes,
            options: ["--strict", "--nfc"]
        ) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
        let opened = try Opened(copy)
        #expect(try opened.xml("/word/comments.xml").contains("&lt;&amp;&gt;"))
        for comment in try opened.package.document(PartName("/word/comments.xml")).root.elements {
            #expect(comment.elements.map(\.name.local) == ["p", "p"])
        }
    }

    @Test(
        "Rule 24: only controls named by a tag are ours, at any level; rendered breaks and marks in a tag are nothing"
    )
    func rule24() throws {
        func control(_ tag: String, _ content: String) -> String {
            "<w:sdt><w:sdtPr><w:alias w:val=\"\(tag)\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let placeholder = S.r("bấm để nhập", "<w:rStyle w:val=\"PlaceholderText\"/><w:b/>")
        let inline = "<w:p>\(S.r("Số "))\(control("{{Số}}", placeholder))\(control("Số", S.r("giữ")))</w:p>"
        #expect(try S.lines(inline, data) == ["Số 5giữ"])
        let xml = try S.fill(inline, data).xml
        #expect(xml.contains("<w:alias w:val=\"{{Số}}\"/>") && !xml.contains("PlaceholderText"))
        #expect(xml.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">5</w:t>"))
        let block = control("<<Số>>".replacing("<", with: "&lt;"), "<w:p>\(placeholder)</w:p>" + S.p("thừa"))
        #expect(try S.lines(block, data) == ["5"])
        let cell =
            "<w:tbl><w:tr>\(control("{{Số}}", "<w:tc><w:p>\(placeholder)</w:p></w:tc>"))</w:tr></w:tbl>"
        #expect(try S.fill(cell, data).xml.contains("<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr>"))
        let broken =
            "<w:p><w:r><w:t>{{S</w:t><w:lastRenderedPageBreak/><w:softHyphen/></w:r><w:proofErr w:type=\"spellEnd\"/>"
            + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>ố}}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
        #expect(try S.lines(broken, data) == ["5"])
    }

    @Test("Rule 25: tracked changes count as accepted, and the author is told")
    func rule25() throws {
        let body =
            "<w:p><w:r><w:t>{{S</w:t></w:r><w:del><w:r><w:delText>xx</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>ố}}</w:t></w:r></w:ins></w:p>"
        let result = try S.fill(body, data)
        #expect(result.faults.map(\.code) == [.trackedChanges])
        #expect(result.faults.first?.severity == .warning)
        #expect(!result.xml.contains("w:ins") && !result.xml.contains("w:del"))
        #expect(try S.lines(body, data) == ["5"])
    }
}
