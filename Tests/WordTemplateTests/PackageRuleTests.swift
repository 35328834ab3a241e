import Foundation
import OPC
import Testing
import XMLTree

@testable import WordTemplate

/// Rules 39-48: the package, speed, safety, faults.
@Suite struct PackageRuleTests {
    private typealias S = Specimen

    private let data: Record = ["Số": "12/QĐ", "A": ["x", "y"]]

    @Test(
        "Rule 39: a picture's type follows from its bytes; types are stated once, whatever the capitals; all is declared"
    )
    func rule39() throws {
        let pictures: Record = [
            "A": .picture(try Pictures.png(6, 4)), "B": .picture(try Pictures.jpeg(8, 8)),
        ]
        var specimen = PackageSpecimen(S.p("{{A}}{{B}}"))
        specimen.header = S.p("{{A}}")
        let bytes = try specimen.bytes()
        let filled = try Template(compiling: bytes).render(pictures).bytes
        let opened = try Opened(filled)
        let media = opened.package.parts.filter { $0.path.contains("/media/") }
        #expect(media.map(\.fileExtension).sorted() == ["jpeg", "png"])
        #expect(media.allSatisfy { opened.package.contentTypes[$0]?.hasPrefix("image/") == true })
        let header = try opened.package.relationships(of: PartName("/word/header1.xml"))
        #expect(header.ofType(.image).count == 1)
        if let complaints = try ConformanceCheck.complaints(filled, template: bytes) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
        #expect(throws: TemplateFault.self) { try Picture(Array("GIF89a".utf8)) }
    }

    @Test(
        "Rule 40: a picture's size is whole, above nothing, within the text; its frame is the author's where one was placed"
    )
    func rule40() throws {
        let wide = try Picture(Pictures.png(4000, 10).bytes)
        let size = Renderer.size(of: wide, Formatting([]), widest: 5_000_000, highest: 9_000_000)
        #expect(size.width == 5_000_000 && size.height == 12_500)
        let tiny = try Picture(Pictures.png(10_000, 1).bytes)
        #expect(
            Renderer.size(of: tiny, Formatting([.pictureWidth(3)]), widest: 5_000_000, highest: 1).height == 1
        )
        let tall = Formatting([.pictureHeight(720_000)])
        #expect(
            try Renderer.size(of: Pictures.png(10, 20), tall, widest: 5_000_000, highest: 9_000_000) == (
                360_000, 720_000
            )
        )
        let placed =
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"100\" cy=\"200\"/><wp:docPr id=\"1\" name=\"P\" descr=\"{{Ảnh}}\"/>"
            + "<a:graphic xmlns:a=\"urn:a\"><a:blip xmlns:r=\"urn:r\" r:embed=\"rId9\"/><a:stretch/></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        let xml = try S.fill(placed, ["Ảnh": .picture(try Pictures.png(10, 10, "Chân dung"))]).xml
        #expect(xml.contains("cx=\"100\" cy=\"200\"") && xml.contains("descr=\"Chân dung\""))
        #expect(xml.contains("<a:srcRect l=\"0\" t=\"-50000\" r=\"0\" b=\"-50000\"/><a:stretch/>"))
        #expect(!xml.contains("rId9"))
        #expect(try !S.fill(placed, ["Ảnh": ""]).xml.contains("drawing"))
        #expect(try S.fill(placed, ["Ảnh": "chữ"]).faults.map(\.code) == [.notAPicture])
    }

    @Test(
        "Rule 41: parts without tags keep their packed bytes, whatever their encoding; the others become UTF-8"
    )
    func rule41() throws {
        var specimen = PackageSpecimen(S.p("{{Số}}"))
        specimen.styles =
            "<w:style  w:type='paragraph' w:styleId=\"A\" ><w:name w:val=\"a\"/></w:style><!-- x -->"
        let bytes = try specimen.bytes()
        var package = try Package(word: bytes)
        let odd = try PartName("/customXml/item1.xml")
        let wide =
            [UInt8]([0xFF, 0xFE])
            + "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ế</a>".utf16.flatMap {
                [UInt8($0 & 0xFF), UInt8($0 >> 8)]
            }
        try package.add(odd, type: "application/xml", .bytes(wide))
        let opened = try Opened(try Template(compiling: package.saved()).render(data).bytes)
        #expect(try opened.package.bytes(of: odd) == wide)
        #expect(try opened.xml("/word/styles.xml") == Opened(bytes).xml("/word/styles.xml"))
        #expect(try opened.xml("/word/document.xml").hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
    }

    @Test(
        "Rule 42: stories are found by relationship, whatever their names and however the target is written"
    )
    func rule42() throws {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        let main = try PartName("/doc/document2.xml")
        let body = Specimen.document(S.p("{{Số}}"))
        var package = try Package(
            mainDocument: main,
            type: word + "document.main+xml",
            .bytes(Array(body.utf8))
        )
        var links = Relationships()
        for (name, kind) in [("/x/header.xml", RelationshipType.header), ("/doc/chân.xml", .footer)] {
            let root = kind == .header ? "hdr" : "ftr"
            let xml = "<w:\(root) xmlns:w=\"\(S.w)\">\(S.p("{{Số}}"))</w:\(root)>"
            try package.add(
                PartName(name),
                type: word + "\(kind == .header ? "header" : "footer")+xml",
                .bytes(Array(xml.utf8))
            )
            links.add(kind, target: kind == .header ? "/x/header.xml" : "./chân.xml")
        }
        try package.setRelationships(links, of: main)
        let opened = try Opened(try Template(compiling: package.saved()).render(data).bytes)
        for part in ["/doc/document2.xml", "/x/header.xml", "/doc/chân.xml"] {
            #expect(try opened.xml(part).contains(">12/QĐ<"), "\(part)")
        }
    }

    @Test("Rule 43: the work grows with the output only: so many steps, look-ups and bytes a row, no more")
    func rule43() throws {
        let body = S.table(["{{mỗi A}}{{a}}", "{{b}}", "{{c}}", "{{d}}", "{{e}}", "{{f}}{{hết}}"])
        var compiler = PartCompiler()
        _ = compiler.compile(
            try Document(parsing: Array(S.document(body).utf8)),
            part: "/x",
            kind: .paragraphs
        )
        func work(_ rows: Int) -> (steps: Int, lookups: Int, bytes: Int) {
            let row: Record = ["a": "1", "b": "2", "c": "3", "d": "4", "e": "5", "f": "6"]
            let items = (0..<rows).map { _ in Value.record(Record(shape: row.shape, values: row.values)) }
            var renderer = Renderer(
                plan: compiler.plan,
                tags: compiler.findings.tags,
                limits: .standard,
                data: Record([("A", .list(items))])
            )
            let bytes = renderer.render(compiler.plan.parts[0]).count
            return (renderer.steps, renderer.lookups, bytes)
        }
        let (one, some, many) = (work(1), work(100), work(10_000))
        let perRow = (some.steps - one.steps) / 99
        #expect(perRow <= 16)
        #expect(many.steps - some.steps == 9_900 * perRow)
        // Each name is looked up once a list, however many rows it has.
        #expect(many.lookups == one.lookups)
        #expect((many.bytes - some.bytes) % 9_900 == 0)
    }

    @Test(
        "Rule 44: plans are kept by content within a budget of bytes, the least used goes, threads share them"
    )
    func rule44() async throws {
        let sources = try (0..<6).map { try PackageSpecimen(S.p("{{Số}} \($0)")).bytes() }
        let one = try Template(compiling: sources[0]).weight
        let cache = TemplateCache(budget: one * 3 + one / 2)
        func take(_ number: Int) throws -> Template {
            try cache.template("\(number)") { sources[number] }
        }
        for number in 0..<3 { _ = try take(number) }
        #expect(cache.count == 3)
        // What is known is not even read.
        _ = try cache.template("0") { throw TemplateFaults([]) }
        #expect(cache.hits == 1)
        _ = try take(3)
        #expect(cache.count == 3 && cache.weight <= one * 3 + one / 2)
        _ = try take(0)
        #expect(cache.hits == 2)
        _ = try take(1)
        #expect(cache.misses == 5)
        let results = await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<40 { group.addTask { try? take(4).render(self.data).bytes } }
            return await group.reduce(into: Set<[UInt8]?>()) { $0.insert($1) }
        }
        #expect(results.count == 1 && !results.contains(nil))
    }

    @Test("Rule 45: expressions are closed: a hostile template reaches nothing and ends soon")
    func rule45() throws {
        let hostile = [
            "{{''.__class__.__mro__}}", "{{config.items()}}", "{{#set($x=1)}}", "{{file:///etc/passwd}}",
            "{{constructor.constructor('x')()}}", "{{chèn \"/etc/passwd\"}}", "{{T(java.lang.Runtime)}}",
            "{{ảnh \"https://a.vn/x.png\"}}",
        ]
        for tag in hostile {
            let result = try S.fill(S.p(tag), data)
            #expect(result.faults.contains { $0.severity == .error }, "\(tag)")
        }
        let long = S.p("{{" + String(repeating: "(", count: 20_000) + "}}")
        #expect(try S.fill(long, data).faults.map(\.code) == [.unreadableExpression])
        let deep =
            String(repeating: S.p("{{mỗi A}}"), count: 200) + String(repeating: S.p("{{hết}}"), count: 200)
        #expect(try S.fill(deep, data).faults.contains { $0.code == .nestedTooDeep })
    }

    @Test(
        "Rule 46: every fault says part, paragraph, cell, the words around, the tag and a proposal; all at once"
    )
    func rule46() throws {
        var specimen = PackageSpecimen(
            S.p("{{mỗi A}}") + S.table(["x", "về việc {{Số | bằng chữ số}} kèm theo"]) + S.p("{{}}")
        )
        specimen.header = S.p("{{hết}}")
        let faults = try #require(throws: TemplateFaults.self) { try specimen.template() }.faults
        #expect(faults.map(\.code) == [.unclosedBlock, .unknownFormat, .emptyTag, .unopenedBlock])
        #expect(
            faults.map { $0.place?.part } == Array(repeating: "/word/document.xml", count: 3) + [
                "/word/header1.xml"
            ]
        )
        #expect(faults[1].place?.row == 1 && faults[1].place?.column == 2 && faults[1].place?.paragraph == 3)
        #expect(faults[1].context == "về việc {{Số | bằng chữ số}} kèm theo")
        #expect(faults[1].tag == "{{Số | bằng chữ số}}" && faults[1].nearest.first == "bằng chữ")
    }

    @Test(
        "Rule 47: pairs without an end or beginning are faults of the template: nothing is filled",
        arguments: [
            ("{{mỗi A}}x", TemplateFault.Code.unclosedBlock), ("x{{hết}}", .unopenedBlock),
            ("{{nếu A}}x", .unclosedBlock),
            ("{{nếu không}}x", .unopenedBlock), ("{{mỗi A}}{{nếu A}}{{hết A}}{{hết nếu}}", .mismatchedEnd),
        ]
    )
    func rule47(_ text: String, _ code: TemplateFault.Code) throws {
        let error = #expect(throws: TemplateFaults.self) {
            try PackageSpecimen(S.p(text) + S.p("{{Số}}")).template()
        }
        #expect(error?.faults.contains { $0.code == code } == true)
    }

    @Test("Rule 48: namespaces and what may be ignored stay as written; reading alone changes nothing")
    func rule48() throws {
        let root =
            "<w:document xmlns:w=\"\(S.w)\" xmlns:w14=\"urn:w14\" xmlns:wp14=\"urn:wp14\" xmlns:unused=\"urn:u\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14 wp14\">"
        let main = try PartName("/word/document.xml")
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        func filled(_ body: String) throws -> String {
            let xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(root)<w:body>\(body)</w:body></w:document>"
            let package = try Package(mainDocument: main, type: type, .bytes(Array(xml.utf8)))
            return try Opened(try Template(compiling: package.saved()).render(data).bytes).xml(main.path)
        }
        #expect(
            try filled(S.p("{{Số}}")).hasPrefix(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(root)"
            )
        )
        let untouched = S.p("không có thẻ") + "<!-- giữ -->"
        #expect(try filled(untouched).contains("\(root)<w:body>\(untouched)</w:body>"))
    }
}
