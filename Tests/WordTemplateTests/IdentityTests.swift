import Foundation
import Testing

@testable import WordTemplate

@Suite struct IdentityTests {
    private typealias S = Specimen

    private let data: Record = ["A": ["x", "y", "z"], "B": [["C": ["1", "2"]], ["C": ["3"]]]]

    private func values(_ pattern: String, in xml: String) -> [String] {
        xml.components(separatedBy: pattern + "=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private func picture(_ id: Int) -> String {
        "<w:r><w:drawing><wp:inline wp14:anchorId=\"1A\" xmlns:wp14=\"urn:x\"><wp:docPr id=\"\(id)\" name=\"P\"/></wp:inline>"
            + "</w:drawing></w:r>"
    }

    @Test func rule01_drawingsInLoopsGetNewIds() throws {
        let body = "<w:p>\(picture(9))</w:p>" + S.p("{{mỗi A}}") + "<w:p>\(picture(4))</w:p>" + S.p("{{hết}}")
        let xml = try S.fill(body, data).xml
        #expect(values("<wp:docPr id", in: xml) == ["9", "4", "10", "11"])
        #expect(values("anchorId", in: xml) == ["1A"])
    }

    @Test func rule01_nestedLoopsToo() throws {
        let body =
            S.p("{{mỗi B}}") + "<w:p>\(picture(1))</w:p>" + S.p("{{mỗi C}}") + "<w:p>\(picture(2))</w:p>"
            + S.p("{{hết}}") + S.p("{{hết}}")
        let found = values("<wp:docPr id", in: try S.fill(body, data).xml)
        #expect(found == ["1", "2", "3", "4", "5"])
    }

    @Test func rule02_countersStandAboveAllParts() throws {
        var specimen = PackageSpecimen(S.p("{{mỗi A}}") + "<w:p>\(picture(1))</w:p>" + S.p("{{hết}}"))
        specimen.header = "<w:p>\(picture(70))</w:p>"
        let opened = try Opened(try specimen.template().render(data).bytes)
        #expect(values("<wp:docPr id", in: try opened.xml("/word/document.xml")) == ["1", "71", "72"])
    }

    @Test func rule02_shapesGetNewIds() throws {
        let shape = "<w:r><w:pict><v:shape id=\"_x0000_s1026\" style=\"x\"/></w:pict></w:r>"
        let body = S.p("{{mỗi A}}") + "<w:p>\(shape)</w:p>" + S.p("{{hết}}")
        let found = values("<v:shape id", in: try S.fill(body, data).xml)
        #expect(found == ["_x0000_s1026", "_x0000_s1027", "_x0000_s1028"])
    }

    @Test func rule05_sessionAttributesAreStrippedInLoopsOnly() throws {
        let paragraph = "<w:p w14:paraId=\"0A\" w14:textId=\"0B\" w:rsidR=\"00C\">\(S.r("t"))</w:p>"
        let body = paragraph + S.p("{{mỗi A}}") + paragraph + S.p("{{hết}}")
        #expect(values("w14:paraId", in: try S.fill(body, data).xml) == ["0A"])
    }

    @Test func rule06_bookmarksAndTheirReferencesFollowTheRound() throws {
        let link = "<w:hyperlink w:anchor=\"muc\">\(S.r("xem"))</w:hyperlink>"
        let field = "<w:r><w:instrText xml:space=\"preserve\"> REF muc \\h </w:instrText></w:r>"
        let body =
            "<w:p>\(link)</w:p>" + S.p("{{mỗi A}}")
            + "<w:p>\(link)\(field)<w:bookmarkStart w:id=\"5\" w:name=\"muc\"/>\(S.r("{{A}}"))<w:bookmarkEnd w:id=\"5\"/></w:p>"
            + S.p("{{hết}}")
        let xml = try S.fill(body, data).xml
        #expect(values("w:name", in: xml) == ["muc", "muc_6", "muc_7"])
        #expect(values("w:anchor", in: xml) == ["muc", "muc", "muc_6", "muc_7"])
        #expect(values("bookmarkStart w:id", in: xml) == ["5", "6", "7"])
        #expect(values("bookmarkEnd w:id", in: xml) == ["5", "6", "7"])
        #expect(xml.contains(" REF muc_7 \\h "))
    }

    /// Word splits the codes of fields as it splits texts, the name of a bookmark too.
    @Test func splitFieldCodesFollowTheirRound() throws {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let codes = [" REF m", "u", "c \\h "]
            .map { "<w:r><w:instrText xml:space=\"preserve\">\($0)</w:instrText></w:r>" }.joined()
        let field = mark("begin") + codes + mark("separate") + S.r("1") + mark("end")
        let body =
            S.p("{{mỗi A}}")
            + "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"muc\"/>\(S.r("{{A}}"))<w:bookmarkEnd w:id=\"5\"/>\(field)</w:p>"
            + S.p("{{hết}}")
        let xml = try S.fill(body, data).xml
        let found = xml.matches(of: /<w:instrText xml:space="preserve">(.*?)<\/w:instrText>/).map(\.1)
        #expect(found == [" REF muc \\h ", " REF muc_6 \\h ", " REF muc_7 \\h "])
        #expect(!xml.contains("<w:r/>"))
    }

    @Test func rangesThatCrossABlockAreHoisted() throws {
        let body =
            S.p("{{mỗi A}}") + "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"m\"/>\(S.r("{{A}}"))</w:p>"
            + S.p("{{hết}}")
            + "<w:p>\(S.r("sau"))<w:bookmarkEnd w:id=\"5\"/></w:p>"
        let xml = try S.fill(body, data).xml
        #expect(values("bookmarkStart w:id", in: xml) == ["5"])
        #expect(xml.hasPrefix("<w:bookmarkStart w:id=\"5\" w:name=\"m\"/><w:p>"))
    }

    @Test func rangesSurviveAParagraphThatVanishes() throws {
        let body =
            "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"m\"/>\(S.r("{{Rỗng}}"))</w:p>"
            + "<w:p>\(S.r("sau"))<w:bookmarkEnd w:id=\"5\"/></w:p>"
        let xml = try S.fill(body, ["Rỗng": ""]).xml
        #expect(xml.hasPrefix("<w:bookmarkStart w:id=\"5\" w:name=\"m\"/><w:p>"))
        #expect(xml.components(separatedBy: "<w:p>").count == 2)
    }

    @Test func rule10_contentControlsGetNewIds() throws {
        let control =
            "<w:sdt><w:sdtPr><w:id w:val=\"100\"/></w:sdtPr><w:sdtContent>\(S.p("{{A}}"))</w:sdtContent></w:sdt>"
        let body = S.p("{{mỗi A}}") + control + S.p("{{hết}}")
        #expect(values("<w:id w:val", in: try S.fill(body, data).xml) == ["100", "101", "102"])
    }

    @Test func rule37_bothBranchesOfATextBoxAreFilled() throws {
        func box(_ text: String) -> String { "<w:txbxContent>\(S.p(text))</w:txbxContent>" }
        func alternate(_ text: String) -> String {
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box(text))</w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict>\(box(text))</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        }
        let xml = try S.fill(alternate("{{mỗi A}}{{A}}{{ngăn}}-{{hết}}"), data).xml
        #expect(xml.components(separatedBy: "y").count == 3)
        #expect(!xml.contains("{{"))
        // What is wrong in both is said once.
        #expect(try S.fill(alternate("{{Không có}}"), data).faults.map(\.code) == [.missingName])
        #expect(try S.fill(alternate("{{}}"), data).faults.map(\.code) == [.emptyTag])
        let after = alternate("t") + S.p("{{}}")
        #expect(try S.fill(after, data).faults.first?.place?.paragraph == 3)
    }
}
