import Foundation
import OPC
import Testing
import Vietnamese

@testable import WordTemplate

/// Pictures, emphasis, links, batches and made-up data.
@Suite struct RichValueTests {
    private typealias S = Specimen

    @Test func marksAreReadAndMayBeEscaped() {
        let rich = RichText(marked: "a **b *c*** \\*d\\* [e](https://f.vn) [g]\n\nh")
        #expect(rich.paragraphs.count == 2)
        #expect(rich.plainText == "a b c *d* e [g]\n\nh")
        #expect(rich.paragraphs[0].first { $0.text == "c" } == .init("c", isBold: true, isItalic: true))
        #expect(rich.paragraphs[0].contains(.init("e", link: "https://f.vn")))
    }

    @Test func linksThatLeadElsewhereArePrintedAsText() throws {
        let data: Record = ["A": .rich(RichText([[.init("x", link: "file:///etc/passwd")]]))]
        let result = try S.fill(S.p("{{A}}"), data)
        #expect(!result.xml.contains("hyperlink"))
        #expect(result.warnings.map(\.code) == [.unsafeLink])
        let linked = "<w:p><w:hyperlink w:anchor=\"m\">\(S.r("{{A}}"))</w:hyperlink></w:p>"
        #expect(try S.fill(linked, ["A": .rich(RichText(marked: "[x](https://a.vn)"))]).warnings.isEmpty)
    }

    @Test func emphasisKeepsTheOrderOfProperties() throws {
        let run =
            "<w:p>\(S.r("{{A}}", "<w:rStyle w:val=\"X\"/><w:b w:val=\"0\"/><w:u w:val=\"dash\"/>"))</w:p>"
        let xml = try S.fill(run, ["A": .rich(RichText(marked: "**x** [y](mailto:a@b.vn)"))]).xml
        #expect(xml.contains("<w:rStyle w:val=\"X\"/><w:b/><w:u w:val=\"dash\"/></w:rPr>"))
        #expect(
            xml.contains(
                "<w:rStyle w:val=\"X\"/><w:b w:val=\"0\"/><w:color w:val=\"0563C1\"/><w:u w:val=\"dash\"/>"
            )
        )
    }

    @Test func sizesAreReadOffTheFile() throws {
        let picture = try Pictures.jpeg(300, 200)
        #expect((picture.width, picture.height, picture.kind) == (300, 200, .jpeg))
        let size = Renderer.size(of: picture, Formatting([]), widest: 9_000_000, highest: 9_000_000)
        #expect(size.width == 300 * 9525 && size.height == 200 * 9525)
        #expect(throws: TemplateFault(.pictureTooLarge, evidence: "20000 px")) { try Pictures.png(30_000, 1) }
        #expect(throws: TemplateFault(.badPicture)) { try Picture([0x89, 0x50]) }
    }

    @Test func aPictureIsWantedWhereASizeIsGiven() throws {
        let body = S.p("{{ảnh Chữ ký | cao 2 cm}}")
        let picture: Record = ["Chữ ký": .picture(try Pictures.png(100, 50))]
        #expect(try S.fill(body, picture).xml.contains("cx=\"1440000\" cy=\"720000\""))
        #expect(try S.fill(body, ["Chữ ký": "x"]).faults.map(\.code) == [.notAPicture])
        #expect(try S.lines(body + S.p("b"), ["Chữ ký": ""]) == ["b"])
        #expect(try S.lines(S.p("{{Ảnh nền}}"), ["Ảnh nền": "tên tệp"]) == ["tên tệp"])
    }

    /// A frame without a picture leaves no blank line; beside other text the text stays.
    @Test func aFrameWithoutAPictureLeavesNoLine() throws {
        let frame =
            "<w:r><w:drawing><wp:inline><wp:extent cx=\"100\" cy=\"200\"/><wp:docPr id=\"1\" name=\"P\" descr=\"{{Ảnh}}\"/>"
            + "<a:blip xmlns:a=\"a\"/></wp:inline></w:drawing></w:r>"
        let body = "<w:p>\(frame)</w:p>" + "<w:p>\(S.r("bên"))\(frame)</w:p>" + S.p("sau")
        #expect(try S.lines(body, ["Ảnh": ""]) == ["bên", "sau"])
        let shown = try S.fill(body, ["Ảnh": .picture(Pictures.png(1, 1))]).xml
        #expect(shown.matches(of: /<w:drawing>/).count == 2)
    }

    /// The margins that fit a picture into its frame stand beside it, where its own prefix may not reach.
    @Test func marginsDeclareThePrefixOfThePicture() throws {
        let body =
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"100\" cy=\"200\"/><wp:docPr id=\"1\" name=\"P\" descr=\"{{Ảnh}}\"/>"
            + "<x:blip xmlns:x=\"urn:x\"/></wp:inline></w:drawing></w:r></w:p>"
        let xml = try S.fill(body, ["Ảnh": .picture(Pictures.png(9, 1))]).xml
        #expect(xml.contains("<x:srcRect xmlns:x=\"urn:x\" l="))
    }

    @Test func picturesInLoopsConform() throws {
        let pictures: Record = [
            "A": [.picture(try Pictures.png(10, 10, "một & hai")), .picture(try Pictures.jpeg(20, 10))]
        ]
        let table = S.table(["{{mỗi A}}{{STT}}", "{{A | rộng 2 cm}}{{hết}}"]).replacing(
            "<w:tblGrid/>",
            with: "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
        )
        let bytes = try PackageSpecimen(table + S.p("")).bytes()
        let filled = try Template(compiling: bytes).render(pictures).bytes
        if let complaints = try ConformanceCheck.complaints(filled, template: bytes) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
    }

    @Test func manyDocumentsComeInOrderAndAlike() async throws {
        let template = try PackageSpecimen(S.p("số {{Số}}")).template()
        let records = (0..<200).map { Record([("Số", .number(Decimal($0)))]) } + [Record()]
        var seen: [Int] = []
        var faults = 0
        try await template.render(each: records, width: 4) { place, result in
            seen.append(place)
            switch result {
            case .success(let rendered):
                let lines = try Opened(rendered.bytes).lines()
                #expect(lines == ["số \(place)"])
            case .failure: faults += 1
            }
        }
        #expect(seen == Array(0...200))
        #expect(faults == 1)
    }

    @Test func aTemplateMakesUpItsOwnData() throws {
        let body =
            S.p(
                "{{Tên}} {{Ngày | ngày dài}} {{Tiền | bằng chữ}} {{nếu Có}}x{{hết nếu}} {{ảnh Chữ ký | cao 1 cm}}"
            )
            + S.p("{{mỗi A}}") + S.p("{{A.T}}") + S.p("{{hết}}")
        let template = try PackageSpecimen(body).template()
        let types = Dictionary(uniqueKeysWithValues: template.schema.fields.map { ($0.name, $0.type) })
        #expect(types["Ngày"] == .date && types["Tiền"] == .number && types["Tên"] == .text)
        let long = try Opened(template.render(template.schema.sample(.longest)).bytes).lines()
        #expect(long.count == 13 && long[0].contains("ngày 28 tháng 12 năm 2028"))
        #expect(
            try Opened(template.render(template.schema.sample(.empty)).bytes).lines().allSatisfy(\.isBlank)
        )
    }
}
