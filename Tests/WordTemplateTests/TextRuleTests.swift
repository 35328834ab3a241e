import Foundation
import OPC
import Testing
import XMLTree

@testable import WordTemplate

/// Rules 26-38: text, names, blanks, lines, lists, text boxes, fields.
@Suite struct TextRuleTests {
    private typealias S = Specimen

    private let data: Record = [
        "Họ và tên": "Trần Văn An", "Số": 5, "Bí danh": "", "Hình thức": "Bằng khen", "A": ["x", "y"],
        "Có": true,
        "Chú giải": "c",
    ]

    @Test(
        "Rule 26: a tag may be split anywhere, between the braces too; its name's first character shows the look"
    )
    func rule26() throws {
        let source = Array("{{Họ và tên}}")
        for cut in 1..<source.count {
            let runs =
                S.r(String(source[..<cut]), "<w:i/>") + "<w:proofErr w:type=\"spellStart\"/>"
                + S.r(String(source[cut...]), "<w:b/>")
            let result = try S.fill("<w:p>\(runs)</w:p>", data)
            let look = cut <= 2 ? "<w:b/>" : "<w:i/>"
            #expect(
                result.xml.contains("<w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">Trần Văn An</w:t>"),
                "\(cut)"
            )
        }
    }

    @Test("Rule 27: blanks stay: every text that is cut or written says so")
    func rule27() throws {
        let body = "<w:p><w:r><w:t>a  {{Số}} {{Số}}  b</w:t></w:r></w:p>"
        #expect(try S.lines(body, data) == ["a  5 5  b"])
        let xml = try S.fill(body, data).xml
        #expect(
            xml.matches(of: /<w:t[ >]/).count == xml.matches(of: /<w:t xml:space="preserve">/).count
        )
        #expect(try S.lines(S.p("[{{Số}}]"), ["Số": "  x  "]) == ["[  x  ]"])
    }

    @Test(
        "Rule 28: every quotation mark means the same",
        arguments: [
            "\"Bằng khen\"", "“Bằng khen”", "„Bằng khen“", "‘Bằng khen’", "«Bằng khen»", "'Bằng khen'",
            "‹Bằng khen›", "″Bằng khen″",
        ]
    )
    func rule28(_ quoted: String) throws {
        #expect(try S.lines(S.p("{{nếu Hình thức là \(quoted)}}đúng{{hết nếu}}"), data) == ["đúng"])
    }

    @Test(
        "Rule 29: every blank in a name is one blank",
        arguments: [
            "\u{A0}", "\u{2003}", "\u{200B} ", "\u{202F}", "\u{3000}", "\u{AD} ", "\u{FEFF} ", "  ", "_",
        ]
    )
    func rule29(_ blank: String) throws {
        #expect(try S.lines(S.p("{{Họ\(blank)và\(blank)tên}}"), data) == ["Trần Văn An"])
        let broken = "<w:p><w:r><w:t>{{Họ</w:t><w:br/><w:t>và</w:t><w:tab/><w:t>tên}}</w:t></w:r></w:p>"
        #expect(try S.lines(broken, data) == ["Trần Văn An"])
    }

    @Test("Rule 30: a name is any text; an unknown one is a fault with the nearest names, never printed")
    func rule30() throws {
        let odd: Record = ["Điểm (tối đa 10)": 9, "Tỷ lệ % đạt": "90", "姓名": "Lý", "họ_tên": "An", "N°1": 1]
        let body = S.p("{{Điểm (tối đa 10)}} {{tỷ lệ % đạt}} {{姓名}} {{Họ tên}} {{N°1}}")
        #expect(try S.lines(body, odd) == ["9 90 Lý An 1"])
        let fault = try #require(try S.fill(S.p("{{Họ và tênn}}"), data).faults.first)
        #expect(fault.code == .missingName && fault.nearest.first == "Họ và tên")
    }

    @Test("Rule 31: values are escaped at one point, once, in every round, in attributes and properties too")
    func rule31() throws {
        let hostile = "a & b < c > \"d\" &amp; ]]> 'e'"
        let list: Record = ["A": [.text(hostile), .text(hostile)]]
        #expect(try S.lines(S.p("{{mỗi A}}{{A}};{{hết}}"), list) == ["\(hostile);\(hostile);"])
        var specimen = PackageSpecimen(S.p("{{T}}"))
        specimen.title = "{{T}}"
        let opened = try Opened(try specimen.template().render(["T": .text(hostile)]).bytes)
        #expect(try opened.package.document(.init("/docProps/core.xml")).root.text == hostile)
    }

    @Test("Rule 32: what XML cannot carry is left out of a value, counted and reported")
    func rule32() throws {
        let result = try S.fill(S.p("[{{A}}]"), ["A": "x\u{0}\u{1}\u{1F}y\u{FFFE}\u{FFFF}z"])
        #expect(result.xml.contains(">xyz<"))
        #expect(result.warnings.map(\.code) == [.strippedCharacters])
        #expect(result.warnings.first?.evidence == "5")
        #expect(
            try S.lines(S.p("{{A}}"), ["A": "\u{202E}عربي\u{202C} e\u{301} 🏅"]) == [
                "\u{202E}عربي\u{202C} é 🏅"
            ]
        )
    }

    @Test(
        "Rule 33: a line break stays a break, an empty line begins a paragraph like the host; so in justified text"
    )
    func rule33() throws {
        let host = S.p("N: {{A}}.", pPr: "<w:spacing w:after=\"120\"/>")
        #expect(try S.lines(host, ["A": "một\r\nhai\n\nba"]) == ["N: một⏎hai", "ba."])
        #expect(try S.fill(host, ["A": "a\n\nb"]).xml.components(separatedBy: "w:after=\"120\"").count == 3)
        #expect(try S.lines(S.p("{{A | đoạn}}"), ["A": "một\nhai"]) == ["một", "hai"])
        #expect(
            try S.lines(S.p("{{A}}", pPr: "<w:jc w:val=\"both\"/>"), ["A": "một\nhai"]) == ["một", "hai"]
        )
    }

    @Test("Rule 34: a value looks as its tag; rich values only add to that")
    func rule34() throws {
        let look = "<w:rFonts w:ascii=\"Times New Roman\"/><w:i/><w:sz w:val=\"28\"/>"
        let body = S.p("{{mỗi A}}") + "<w:p>\(S.r("{{A}}", look))</w:p>" + S.p("{{hết}}")
        #expect(try S.fill(body, data).xml.components(separatedBy: "<w:rPr>\(look)</w:rPr>").count == 3)
        let rich: Record = [
            "A": [.rich(RichText(marked: "thường **đậm** [nối](https://a.vn)\n\nđoạn *hai*"))]
        ]
        let xml = try S.fill(body, rich).xml
        #expect(xml.contains("<w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">thường </w:t>"))
        #expect(
            xml.contains(
                "<w:rFonts w:ascii=\"Times New Roman\"/><w:b/><w:i/><w:sz w:val=\"28\"/></w:rPr>"
                    + "<w:t xml:space=\"preserve\">đậm</w:t>"
            )
        )
        #expect(xml.contains("<w:color w:val=\"0563C1\"/><w:sz w:val=\"28\"/><w:u w:val=\"single\"/>"))
        #expect(try S.lines(body, rich) == ["thường đậm nối", "đoạn hai"])
    }

    @Test("Rule 35: a list wholly in a body begins anew each round, unless the author says “đánh số tiếp”")
    func rule35() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let item = S.p("mục", pPr: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        func lists(_ opening: String, _ extra: String = "") throws -> [String] {
            var specimen = PackageSpecimen(S.p(opening) + S.p("{{A}}") + item + S.p("{{hết}}") + extra)
            specimen.numbering = numbering
            let opened = try Opened(try specimen.template().render(data).bytes)
            let xml = try opened.xml("/word/document.xml")
            let known = try opened.xml("/word/numbering.xml")
            let ids = xml.components(separatedBy: "<w:numId w:val=\"").dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }
            #expect(ids.allSatisfy { known.contains("<w:num w:numId=\"\($0)\"") })
            return ids
        }
        #expect(try lists("{{mỗi A}}") == ["1", "2"])
        #expect(try lists("{{mỗi A | đánh số tiếp}}") == ["1", "1"])
        #expect(try lists("{{mỗi A}}", item) == ["1", "1", "1"])
    }

    @Test(
        "Rule 36: paragraphs and rows of block tags vanish, and paragraphs whose tags print nothing, but for “giữ dòng”"
    )
    func rule36() throws {
        let body = S.p("a") + S.p("{{nếu Có}}") + S.p("{{Bí danh}}") + S.p("{{hết nếu}}") + S.p("b")
        #expect(try S.lines(body, data) == ["a", "b"])
        #expect(try S.lines(S.p("{{Bí danh | giữ dòng}}") + S.p("b"), data) == ["", "b"])
        let rows = S.table(["đầu"], ["{{mỗi A}}"], ["{{A}}"], ["{{hết}}"])
        #expect(try S.lines(rows, data) == ["đầu", "x", "y"])
        let marked = S.p("{{ghi chú: bỏ}}") + S.p("c") + S.p("{{hết mẫu}}") + S.p("hướng dẫn {{Không có}}")
        let result = try S.fill(marked, data)
        #expect(result.faults.isEmpty)
        #expect(try S.lines(marked, data) == ["c"])
    }

    @Test(
        "Rule 37: both branches of a text box say the same; one that says something else goes, with a warning"
    )
    func rule37() throws {
        func box(_ choice: String, _ fallback: String) -> String {
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>\(S.p(choice))</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:pict><w:txbxContent>\(S.p(fallback))</w:txbxContent></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r></w:p>"
        }
        let same = try S.fill(box("Số {{Số}}", "Số {{số}}"), data)
        #expect(same.xml.components(separatedBy: ">5<").count == 3)
        #expect(same.faults.isEmpty)
        let other = try S.fill(box("{{mỗi A}}{{A}}{{hết}}", "{{mỗi A}}{{Họ"), data)
        #expect(other.faults.map(\.code) == [.fallbackDropped])
        #expect(!other.xml.contains("Fallback") && other.xml.contains(">x<"))
        let wrong = try S.fill(box("{{Sốô}}", "{{Sốô}}"), data)
        #expect(wrong.faults.map(\.code) == [.missingName])
    }

    private func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    private func code(_ text: String) -> String {
        "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
    }
    private func field(_ codes: String, _ result: String = "cũ") -> String {
        mark("begin") + codes + mark("separate") + S.r(result) + mark("end")
    }

    @Test(
        "Rule 38: fields are a tree: merge fields are tags, IF and = around them are worked out, others stay"
    )
    func rule38() throws {
        let name = field(code(" MERGEF") + code("IELD Họ_và_tên \\* Upper "))
        #expect(try S.lines("<w:p>\(name)</w:p>", data) == ["TRẦN VĂN AN"])
        let around = field(code("MERGEFIELD Số \\b &quot;(&quot; \\f &quot;)&quot;"))
        #expect(try S.lines("<w:p>\(S.r("n"))\(around)</w:p>", data) == ["n(5)"])
        #expect(try S.lines("<w:p>\(S.r("n"))\(around)</w:p>", ["Số": ""]) == ["n"])
        let kind = field(code("MERGEFIELD Hình_thức"))
        let choice = field(
            code(" IF ") + kind + code(" = &quot;Bằng khen&quot; &quot;tặng ") + name
                + code("&quot; &quot;khen&quot; ")
        )
        #expect(try S.lines("<w:p>\(choice)</w:p>", data) == ["tặng TRẦN VĂN AN"])
        let plain: Record = ["Hình thức": "Giấy khen", "Họ và tên": ""]
        #expect(try S.lines("<w:p>\(choice)</w:p>", plain) == ["khen"])
        let sum = field(code(" = (") + field(code("MERGEFIELD Số")) + code(" + 1) * 2 "))
        #expect(try S.lines("<w:p>\(sum)</w:p>", data) == ["12"])
        let page = "<w:p>\(field(code(" PAGE ")))\(field(code(" REF x ")))\(S.r(" {{Số}}"))</w:p>"
        let xml = try S.fill(page, data).xml
        #expect(xml.contains(" PAGE ") && xml.contains(" REF x "))
        #expect(xml.components(separatedBy: "w:dirty=\"true\"").count == 2)
        let unknown = "<w:p>\(field(code(" ASK ") + name))</w:p>" + S.p("{{Số}}")
        #expect(try S.fill(unknown, data).faults.map(\.code) == [.fieldNotFilled])
    }
}
