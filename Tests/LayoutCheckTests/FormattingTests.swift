import Foundation
import Testing
import XMLTree

@testable import LayoutCheck

/// The effective format of runs and paragraphs.
struct FormattingTests {
    private func paragraph(
        _ body: String,
        styles: String = Specimen.plainStyles,
        numbering: String? = nil,
        theme: Element? = nil
    ) throws -> StoryParagraph {
        var specimen = Specimen(name: "format", body: body)
        specimen.styles = styles
        specimen.numbering = numbering
        var parts = try specimen.parts()
        parts.theme = theme
        let root = try #require(parts.document.word("body"))
        let story = StoryReader.read(root, part: "/word/document.xml", styles: StyleSheet(parts))
        return try #require(story.paragraphs.first)
    }

    private func run(_ body: String, styles: String = Specimen.plainStyles) throws -> RunProperties {
        try #require(try paragraph(body, styles: styles).runs.first).format
    }

    @Test func takesDefaultsThenStyleThenDirect() throws {
        #expect(try run("<w:p><w:r><w:t>x</w:t></w:r></w:p>").size == 14)
        let styled = "<w:p><w:pPr><w:pStyle w:val=\"Bold\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        #expect(try run(styled).bold == true)
        let direct = styled.replacing(
            "<w:r>",
            with: "<w:r><w:rPr><w:b w:val=\"0\"/><w:sz w:val=\"25\"/></w:rPr>"
        )
        #expect(try run(direct).bold == false)
        #expect(try run(direct).size == 12.5)
    }

    @Test func togglesCancelOut() throws {
        let both = """
            <w:p><w:pPr><w:pStyle w:val="Bold"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>x</w:t></w:r></w:p>
            """
        #expect(try run(both).bold == false)
        #expect(try run(both.replacing("Bold", with: "Body")).bold == true)
    }

    @Test func followsStyleChainsAndSurvivesCircles() throws {
        let styles =
            Specimen.plainStyles + """
                <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:i/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:i w:val="0"/><w:sz w:val="30"/></w:rPr></w:style>
                """
        let format = try run(
            "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
            styles: styles
        )
        #expect(format.italic == true)
        #expect(format.size == 15)
    }

    @Test func resolvesThemeFonts() throws {
        let markup = """
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">\
            <a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>\
            </a:fontScheme></a:themeElements></a:theme>
            """
        let theme = try Document(parsing: Array(markup.utf8)).root
        let body = """
            <w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/></w:rPr>\
            <w:t>aế</w:t></w:r></w:p>
            """
        let run = try #require(try paragraph(body, theme: theme).runs.first)
        #expect(run.usedFonts == ["Calibri", "Cambria"])
    }

    @Test func takesTableStyles() throws {
        let styles =
            Specimen.plainStyles + """
                <w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>\
                <w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>
                """
        let table = Specimen.table(
            [1000],
            [["<w:p><w:r><w:t>x</w:t></w:r></w:p>"]],
            properties: "<w:tblStyle w:val=\"Grid\"/>"
        )
        let found = try paragraph(table, styles: styles)
        #expect(found.format.alignment == "right")
        #expect(found.runs.first?.format.italic == true)
        #expect(found.cell?.textWidth == 1000)
    }

    @Test func takesListsBelowDirectFormat() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:pPr>\
            <w:ind w:left="900" w:hanging="333"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let body = """
            <w:p><w:pPr><w:pStyle w:val="Body"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>
            """
        let list = try paragraph(body, numbering: numbering)
        #expect(list.format.firstLine == -333)
        #expect(list.format.left == 900)
        #expect(list.list?.text == "-")
        let direct = body.replacing("</w:pPr>", with: "<w:ind w:firstLine=\"567\"/></w:pPr>")
        #expect(try paragraph(direct, numbering: numbering).format.firstLine == 567)
        let none = body.replacing("w:numId w:val=\"1\"", with: "w:numId w:val=\"0\"")
        #expect(try paragraph(none, numbering: numbering).format.firstLine == 567)
    }

    @Test func readsTextAsItIsSeen() throws {
        let body = """
            <w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r><w:del><w:r><w:delText>x</w:delText>\
            </w:r></w:del><w:ins><w:r><w:t>d</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r>\
            <w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>e</w:t></w:r>\
            </w:sdtContent></w:sdt></w:p>
            """
        let found = try paragraph(body)
        #expect(found.runs.map(\.text).joined() == "a\tb\nc-de")
        #expect(found.lines(index: 0).map(\.text) == ["a b", "c-de"])
    }
}

/// The six ways to draw a rule.
struct HorizontalRuleTests {
    private static let drawing = """
        <w:p><w:r><w:drawing xmlns:wp="urn:wp" xmlns:a="urn:a"><wp:anchor><wp:extent cx="2032000" cy="0"/><a:graphic><a:prstGeom \
        prst="line"/></a:graphic></wp:anchor></w:drawing></w:r></w:p>
        """
    private static let vector = """
        <w:p><w:r><w:pict xmlns:v="urn:v"><v:line from="10pt,0" to="170pt,0"/></w:pict></w:r></w:p>
        """
    private static let connector = """
        <w:p><w:r><w:pict xmlns:v="urn:v"><v:shape type="#_x0000_t32" style="position:absolute;width:160pt;height:0"/></w:pict></w:r></w:p>
        """

    /// Each in the place of the rule below the motto, 158.6 pt wide.
    @Test(arguments: [
        drawing, vector, connector, Specimen.rule(1186), Specimen.p("________________________", "center 13"),
        Specimen.p("{{Vạch dưới tiêu ngữ}}", "6"),
    ])
    func knowsRules(_ rule: String) throws {
        let report = try Specimen.decision.replacing(Specimen.rule(1200), rule).report()
        #expect(report.findings.filter { $0.severity != .info } == [], "\(report.findings)")
    }

    @Test(arguments: [
        drawing.replacing("2032000", with: "1016000"), vector.replacing("170pt", with: "90pt"),
        connector.replacing("160pt", with: "80pt"),
        Specimen.rule(2000), Specimen.p("____________", "center 13"),
    ])
    func measuresRules(_ rule: String) throws {
        let report = try Specimen.decision.replacing(Specimen.rule(1200), rule).report()
        #expect(report.warnings.map(\.aspect) == [.length], "\(report.findings)")
        #expect(report.warnings.map(\.rule) == [.motto])
    }

    @Test func takesUnderliningForARuleOnlyBelowTheMotto() throws {
        let motto = Specimen.p("Độc lập - Tự do - Hạnh phúc", "center b 13")
        let underlined = motto.replacing("<w:b/>", with: "<w:b/><w:u w:val=\"single\"/>")
        let report = try Specimen.decision.replacing(motto + Specimen.rule(1200), underlined).report()
        #expect(report.errors == [])
        #expect(report.warnings.map(\.rule) == [.motto])
        let subject = Specimen.p("Về việc tặng Giấy khen", "center b 14")
        let other = subject.replacing("<w:b/>", with: "<w:b/><w:u w:val=\"single\"/>")
        let second = try Specimen.decision.replacing(subject + Specimen.rule(3900), other).report()
        #expect(second.errors.map(\.rule) == [.subject])
    }
}

struct ScopeTests {
    @Test func leavesPartyDocumentsAlone() throws {
        let specimen = Specimen.decision.replacing(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM"
        )
        .replacing(Specimen.p("Độc lập - Tự do - Hạnh phúc", "center b 13"), "")
        let report = try specimen.report()
        #expect(report.scope == .none)
        #expect(report.errors == [])
    }

    @Test func checksCertificatesLightly() throws {
        let body =
            Specimen.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "center b 15")
            + Specimen.p("Độc lập - Tự do - Hạnh phúc", "center b 16")
            + Specimen.rule(3000) + Specimen.p("GIẤY KHEN", "center b 40")
            + Specimen.p("Nguyễn Văn An", "center b 20") + Specimen.section
        let report = try Specimen(name: "certificate", body: body).report()
        #expect(report.scope == .reduced)
        #expect(report.errors == [])
        #expect(report.warnings.contains { $0.rule == .nationalName && $0.aspect == .size })
    }

    /// The letterhead set with tabs instead of a table.
    @Test func readsLetterheadsWithTabs() throws {
        func line(_ left: String, _ right: String, _ format: String) -> String {
            Specimen.p("\(left)\u{9}\(right)", format).replacing(
                "\u{9}",
                with: "</w:t><w:tab/><w:t xml:space=\"preserve\">"
            )
        }
        let body =
            line("BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "b 12")
            + line("", "Độc lập - Tự do - Hạnh phúc", "b 13")
            + line("Số: 5/TB-BHXH", "Nghệ An, ngày 5 tháng 6 năm 2026", "i 13")
            + Specimen.p("THÔNG BÁO", "center b 14") + Specimen.p("Kết quả xét khen thưởng", "center b 14")
            + Specimen.rule(3900)
            + Specimen.text + Specimen.ending() + Specimen.section
        let report = try Specimen(name: "tabs", body: body).report()
        #expect(report.type == "TB")
        let faults = Set(report.errors.map { "\($0.rule.rawValue) \($0.aspect)" })
        #expect(faults.isSuperset(of: ["E05 pattern", "E05 slant", "E06 pattern"]), "\(report.errors)")
        #expect(!faults.contains("E01 absent") && !faults.contains("E01 position"))
    }

    /// Number and date in a table of their own, or in a line with a tab.
    @Test func readsNumbersBelowTheLetterhead() throws {
        let number = Specimen.p("Số: 05/QĐ-BHXH", "center 13")
        let date = Specimen.p("Nghệ An, ngày 05 tháng 01 năm 2026", "center i 13")
        let end = "</w:tr></w:tbl>"
        let body = Specimen.decision.body
        let row = try #require(
            body.firstRange(of: "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"3500\" w:type=\"dxa\"/></w:tcPr>\(number)")
        )
        let rowEnd = try #require(body[row.lowerBound...].firstRange(of: end))
        let head = String(body[..<row.lowerBound]) + "</w:tbl>"
        let rest = String(body[rowEnd.upperBound...])
        let table = Specimen.table([3500, 5571], [[number, date]])
        let second = try Specimen(name: "two tables", body: head + Specimen.p("") + table + rest).report()
        #expect(second.findings.filter { $0.severity != .info } == [], "\(second.findings)")
        let tabbed =
            "<w:p><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>Số: 05/QĐ-BHXH</w:t><w:tab/></w:r><w:r><w:rPr><w:i/>"
            + "<w:sz w:val=\"26\"/></w:rPr><w:t>Nghệ An, ngày 05 tháng 01 năm 2026</w:t></w:r></w:p>"
        let third = try Specimen(name: "tabs", body: head + tabbed + rest).report()
        #expect(third.errors == [], "\(third.findings)")
    }

    @Test func acceptsTagsWhereValuesWillStand() throws {
        var specimen = Specimen.decision
        for (value, tag) in [
            ("05/QĐ-BHXH", "{{Số}}/{{Ký hiệu}}"),
            ("Nghệ An, ngày 05 tháng 01 năm 2026", "{{Địa danh}}, {{Ngày ký | ngày dài}}"),
            ("BẢO HIỂM XÃ HỘI|TỈNH NGHỆ AN", "{{Cơ quan ban hành}}"), ("Nguyễn Văn An", "{{Người ký}}"),
            ("- Như Điều 2;", "- {{Nơi nhận}}"), ("tặng Giấy khen<", "tặng {{Hình thức}}<"),
        ] {
            specimen.body = specimen.body.replacing(
                value.replacing("|", with: "</w:t><w:br/><w:t xml:space=\"preserve\">"),
                with: tag
            )
        }
        specimen.body = specimen.body.replacing(Specimen.p("KT. GIÁM ĐỐC", "center b 14"), with: "")
            .replacing("PHÓ GIÁM ĐỐC<", with: "{{Quyền hạn và chức vụ ký}}<")
        let report = try specimen.report()
        #expect(report.findings == [], "\(report.findings)")
    }

    @Test func numbersParagraphsOfThePart() throws {
        let report = try Specimen.decision.replacing("Nguyễn Văn An", "NGUYỄN VĂN AN").report()
        let finding = try #require(report.errors.first)
        let count = Specimen.decision.body.components(separatedBy: "<w:p>").count - 1
        #expect(finding.place.part == "/word/document.xml")
        #expect(finding.place.paragraph == count)
        #expect(finding.excerpt == "NGUYỄN VĂN AN")
    }
}
