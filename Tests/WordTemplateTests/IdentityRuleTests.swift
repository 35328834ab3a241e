import Foundation
import OPC
import Testing
import XMLTree

@testable import WordTemplate

/// Rules 1-10: what must never be cloned.
@Suite struct IdentityRuleTests {
    private typealias S = Specimen

    private let data: Record = ["A": ["x", "y", "z"], "Trống": [], "Ngoài": "n"]

    private func values(_ pattern: String, in xml: String) -> [String] {
        xml.components(separatedBy: pattern + "=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private func drawing(_ id: Int, inner: String = "") -> String {
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"\(id)\" name=\"P\"/>\(inner)</wp:inline></w:drawing></w:r>"
    }

    private func looped(_ content: String) -> String { S.p("{{mỗi A}}") + content + S.p("{{hết}}") }

    @Test("Rule 1: the first round keeps a drawing's id, later rounds draw from above the highest; always on")
    func rule01() throws {
        let xml = try S.fill("<w:p>\(drawing(9))</w:p>" + looped("<w:p>\(drawing(4))</w:p>"), data).xml
        #expect(values("<wp:docPr id", in: xml) == ["9", "4", "10", "11"])
    }

    @Test(
        "Rule 2: the counter is that of the whole package and covers docPr, cNvPr, shapes and what names them"
    )
    func rule02() throws {
        let inner =
            "<pic:cNvPr xmlns:pic=\"urn:p\" id=\"7\" name=\"\"/><a:stCxn xmlns:a=\"urn:a\" id=\"7\" idx=\"0\"/>"
        let shape =
            "<w:r><w:pict><v:shape id=\"_x0000_s1026\" style=\"x\"/></w:pict><w:object>"
            + "<o:OLEObject xmlns:o=\"urn:o\" ShapeID=\"_x0000_s1026\"/></w:object></w:r>"
        var specimen = PackageSpecimen(looped("<w:p>\(drawing(1, inner: inner))\(shape)</w:p>"))
        specimen.header = "<w:p>\(drawing(70))</w:p>"
        let xml = try Opened(try specimen.template().render(data).bytes).xml("/word/document.xml")
        #expect(values("<wp:docPr id", in: xml) == ["1", "71", "73"])
        #expect(values("cNvPr xmlns:pic=\"urn:p\" id", in: xml) == ["7", "72", "74"])
        #expect(values("stCxn xmlns:a=\"urn:a\" id", in: xml) == ["7", "72", "74"])
        let shapes = values("v:shape id", in: xml)
        #expect(Set(shapes).count == 3)
        #expect(values("ShapeID", in: xml) == shapes)
    }

    @Test("Rule 3: ids follow the rounds of every loop around them, whatever writes them")
    func rule03() throws {
        let nested: Record = ["B": [["A": ["1", "2"]], ["A": ["3"]]]]
        let body =
            S.p("{{mỗi B}}") + "<w:p>\(drawing(1))</w:p>" + looped("<w:p>\(drawing(2))</w:p>")
            + S.p("{{hết B}}")
        let xml = try S.fill(body, nested).xml
        #expect(values("<wp:docPr id", in: xml) == ["1", "2", "3", "4", "5"])
    }

    @Test("Rule 4: ids that Word accepts twice refuse no template")
    func rule04() throws {
        let control =
            "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>\(S.p("t"))</w:sdtContent></w:sdt>"
        var specimen = PackageSpecimen(
            "<w:p>\(drawing(3))\(drawing(3))</w:p>\(control)\(control)" + S.p("{{Ngoài}}")
        )
        specimen.header = "<w:p>\(drawing(3))</w:p>"
        let opened = try Opened(try specimen.template().render(data).bytes)
        #expect(try opened.lines().last == "n")
        #expect(values("<wp:docPr id", in: try opened.xml("/word/document.xml")) == ["3", "3"])
    }

    @Test(
        "Rule 5: in loops session attributes are stripped in both branches of an alternative, elsewhere none"
    )
    func rule05() throws {
        let paragraph = "<w:p w14:paraId=\"0A\" w14:textId=\"0B\" w:rsidR=\"00C\">\(S.r("t"))</w:p>"
        let box = { (text: String) in "<w:txbxContent>\(text)</w:txbxContent>" }
        let alternative =
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box(paragraph))</mc:Choice>"
            + "<mc:Fallback>\(box(paragraph))</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let xml = try S.fill(paragraph + looped(paragraph + alternative), data).xml
        #expect(values("w14:paraId", in: xml) == ["0A"])
        #expect(values("w:rsidR", in: xml) == ["00C"])
    }

    @Test(
        "Rule 6: bookmarks and what refers to them follow the round; references from outside keep the first"
    )
    func rule06() throws {
        let link = "<w:hyperlink w:anchor=\"muc\">\(S.r("xem"))</w:hyperlink>"
        let simple = "<w:fldSimple w:instr=\" PAGEREF muc \\h \">\(S.r("1"))</w:fldSimple>"
        let code = "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \\l \"muc\" </w:instrText></w:r>"
        let mark =
            "<w:bookmarkStart w:id=\"5\" w:name=\"muc\"/>\(S.r("{{A}}"))<w:bookmarkEnd w:id=\"5\"/>"
        let xml = try S.fill("<w:p>\(link)</w:p>" + looped("<w:p>\(link)\(simple)\(code)\(mark)</w:p>"), data)
            .xml
        #expect(values("w:name", in: xml) == ["muc", "muc_6", "muc_7"])
        #expect(values("w:anchor", in: xml) == ["muc", "muc", "muc_6", "muc_7"])
        #expect(xml.contains("PAGEREF muc \\h") && xml.contains("PAGEREF muc_7 \\h"))
        #expect(xml.contains("HYPERLINK \\l \"muc_6\""))
        #expect(values("bookmarkStart w:id", in: xml) == values("bookmarkEnd w:id", in: xml))
    }

    @Test("Rule 7: authors' comments leave with their parts, in loops too")
    func rule07() throws {
        let commented =
            "<w:p><w:commentRangeStart w:id=\"0\"/>\(S.r("{{A}}"))<w:commentRangeEnd w:id=\"0\"/>"
            + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
        var specimen = PackageSpecimen(looped(commented))
        specimen.comment = "hỏi lại"
        let opened = try Opened(try specimen.template().render(data).bytes)
        #expect(try opened.lines() == ["x", "y", "z"])
        #expect(try !opened.xml("/word/document.xml").contains("comment"))
        #expect(opened.package.parts.allSatisfy { !$0.path.contains("comments") })
    }

    @Test("Rule 8: links in a loop get relationships of their own, one for each target, written once")
    func rule08() throws {
        func link(_ address: String) -> Value { .rich(RichText([[.init("xem", link: address)]])) }
        let links: Record = [
            "A": [link("https://a.vn/?x=1&y=2"), link("https://b.vn"), link("https://a.vn/?x=1&y=2")]
        ]
        let opened = try Opened(try PackageSpecimen(looped(S.p("{{A}}"))).template().render(links).bytes)
        let xml = try opened.xml("/word/document.xml")
        let ids = values("r:id", in: xml)
        #expect(ids.count == 3 && ids[0] == ids[2] && ids[0] != ids[1])
        let relations = try opened.package.relationships(of: opened.package.mainDocument)
        #expect(relations[ids[0]]?.target == "https://a.vn/?x=1&y=2")
        #expect(relations[ids[1]]?.target == "https://b.vn")
        #expect(relations.ofType(.hyperlink).count == 2)
        #expect(relations.ofType(.hyperlink).allSatisfy { $0.isExternal })
    }

    @Test(
        "Rule 9: what is taken into the package is taken by content: the same picture once, another beside it"
    )
    func rule09() throws {
        let (one, two) = (try Pictures.png(4, 3), try Pictures.png(5, 5))
        let pictures: Record = ["A": [.picture(one), .picture(two), .picture(one)]]
        var specimen = PackageSpecimen(looped(S.p("{{A}}")))
        specimen.header = S.p("{{mỗi A}}{{A}}{{hết}}")
        let opened = try Opened(try specimen.template().render(pictures).bytes)
        #expect(opened.package.parts.count { $0.path.contains("/media/") } == 2)
        #expect(values("r:embed", in: try opened.xml("/word/document.xml")).count == 3)
    }

    @Test(
        "Rule 10: a content control's id is its own in each round; an item of a repeating section is a unit"
    )
    func rule10() throws {
        func control(_ properties: String, _ content: String) -> String {
            "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let w15 = "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
        let item = { (text: String) in
            control("<w:id w:val=\"8\"/><w15:repeatingSectionItem \(w15)/>", S.p(text))
        }
        let section = control(
            "<w:tag w:val=\"{{mỗi A}}\"/><w:id w:val=\"7\"/><w15:repeatingSection \(w15)/>",
            item("{{A}}") + item("mẫu thứ hai")
        )
        let result = try S.fill(section, data)
        #expect(result.faults.isEmpty)
        #expect(values("<w:id w:val", in: result.xml) == ["7", "8", "9", "10"])
        #expect(try S.lines(section, data) == ["x", "y", "z"])
        #expect(try S.fill(section, ["A": []]).xml.contains("<w:sdtContent><w:p/></w:sdtContent>"))
        // Around the rows of a table.
        let row = control(
            "<w:id w:val=\"8\"/><w15:repeatingSectionItem \(w15)/>",
            S.row(["{{STT}}", "{{A}}"])
        )
        let rows = control("<w:tag w:val=\"{{mỗi A}}\"/><w15:repeatingSection \(w15)/>", row)
        let table = "<w:tbl><w:tblPr/><w:tblGrid/>\(S.row(["đầu", "A"]))\(rows)</w:tbl>"
        let filled = try S.fill(table, data)
        #expect(filled.faults.isEmpty)
        #expect(filled.xml.matches(of: /<w:tr>/).count == 4)
        #expect(values("<w:id w:val", in: filled.xml) == ["8", "9", "10"])
    }
}
