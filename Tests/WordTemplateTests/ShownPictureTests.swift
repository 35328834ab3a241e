import OPC
import Testing

@testable import WordTemplate

/// Pictures of a template that a document shows, no longer shows, or was never to show.
@Suite struct ShownPictureTests {
    private typealias S = Specimen

    private func drawing(_ description: String, _ link: String = "rId1") -> String {
        """
        <w:r><w:drawing><wp:inline><wp:extent cx="100" cy="200"/>\
        <wp:docPr id="1" name="P" descr="\(description)"/>\
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>\
        <pic:cNvPr id="1" name="P"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
        <a:blip r:embed="\(link)"/><a:stretch/></pic:blipFill><pic:spPr/></pic:pic>\
        </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """
    }

    private let image: PartName

    init() throws {
        image = try PartName("/word/media/image1.png")
    }

    /// A template with one picture in its package.
    private func bytes(_ body: String, alsoInHeader: Bool = false) throws -> [UInt8] {
        var specimen = PackageSpecimen(body)
        if alsoInHeader { specimen.header = "<w:p>\(drawing("Logo"))</w:p>" }
        var package = try Package(word: specimen.bytes())
        try package.add(image, type: "image/png", .bytes(Pictures.png(3, 3).bytes))
        let header = try PartName("/word/header1.xml")
        for part in [package.mainDocument] + (alsoInHeader ? [header] : []) {
            var links = try package.relationships(of: part)
            links.add(Relationship(id: "rId9", type: RelationshipType.image.uri, target: "media/image1.png"))
            if part == header {
                links.add(
                    Relationship(id: "rId1", type: RelationshipType.image.uri, target: "media/image1.png")
                )
            }
            try package.setRelationships(links, of: part)
        }
        return try package.saved()
    }

    /// Whether a filled document still has the picture of its template, in the package and in its links.
    private func keeps(_ bytes: [UInt8], _ data: Record) throws -> [Bool] {
        let filled = try Template(compiling: bytes).render(data).bytes
        if let complaints = try ConformanceCheck.complaints(filled, template: bytes) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
        let package = try Package(word: filled)
        let links = try package.relationships(of: package.mainDocument).ofType(.image)
        return [package.contains(image), links.contains { $0.id == "rId9" }]
    }

    @Test func aPlaceholderLeavesThePackage() throws {
        let template = try bytes("<w:p>\(drawing("{{Chân dung}}", "rId9"))</w:p>" + S.p("a"))
        let portrait = Value.picture(try Pictures.png(10, 20))
        #expect(try keeps(template, ["Chân dung": portrait]) == [false, false])
        #expect(try keeps(template, ["Chân dung": ""]) == [false, false])
    }

    @Test func aPictureInWhatWasLeftOutLeavesThePackage() throws {
        let template = try bytes(
            S.p("{{nếu có Dấu}}") + "<w:p>\(drawing("Dấu", "rId9"))</w:p>" + S.p("{{hết}}")
                + "<w:p>\(S.r("{{Dấu | xóa dòng nếu trống}}"))\(drawing("Hoa văn", "rId9"))</w:p>" + S.p("a")
        )
        #expect(try keeps(template, ["Dấu": "x"]) == [true, true])
        #expect(try keeps(template, ["Dấu": ""]) == [false, false])
    }

    @Test func whatSomethingElseShowsStays() throws {
        let template = try bytes(
            "<w:p>\(drawing("{{Chân dung}}", "rId9"))</w:p>" + S.p("a"),
            alsoInHeader: true
        )
        #expect(try keeps(template, ["Chân dung": ""]) == [true, false])
    }

    @Test func wordsBesideTheTagOfAPictureAreAFault() throws {
        let body = "<w:p>\(drawing("ảnh chân dung {{Chân dung}}", "rId9"))</w:p>"
        let error = #expect(throws: TemplateFaults.self) { try Template(compiling: bytes(body)) }
        #expect(error?.faults.map(\.code) == [.wordsBesidePictureTag])
        #expect(error?.faults.first?.evidence == "ảnh chân dung {{Chân dung}}")
        let single = try Template(compiling: bytes("<w:p>\(drawing("{Chân dung}", "rId9"))</w:p>"))
        #expect(single.notes.map(\.code) == [.looksLikeTag])
    }

    @Test func aNameWithoutBracesIsTold() throws {
        let bytes = try bytes(
            "<w:p>\(drawing("Chân dung", "rId9"))\(drawing("Logo", "rId9"))</w:p>" + S.p("{{Số}}")
        )
        let template = try Template(compiling: bytes)
        let schema = FieldSchema([
            .init("Số", .text), .init("Cá nhân", .list(.record([.init("Chân dung", .text)]))),
        ])
        let faults = template.check(against: schema)
        #expect(faults.map(\.code) == [.pictureWithoutTag] && faults[0].nearest == ["Chân dung"])
        #expect(faults[0].severity == .warning)
        #expect(
            try template.render(["Số": "1", "Chân dung": ""]).warnings.map(\.code) == [.pictureWithoutTag]
        )
        #expect(try template.render(["Số": "1"]).warnings.isEmpty)
    }
}
