import OPC
import TestSupport
import Testing
import XMLTree
import Zip

private let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
private let relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"

private func archive(_ entries: [(String, String)]) throws -> [UInt8] {
    var writer = try ZipWriter()
    for (name, text) in entries { try writer.add(name, Array(text.utf8)) }
    return try writer.close()
}

private func types(_ main: String = wordType, at path: String = "/word/document.xml") -> (String, String) {
    (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="XML" ContentType="application/xml"/><Default Extension="xml" ContentType="text/xml"/>\
        <Override PartName="\(path)" ContentType="\(main)"/></Types>
        """
    )
}

private func relationships(_ name: String, _ list: [(id: String, type: String, target: String)]) -> (
    String, String
) {
    let items = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }
        .joined()
    return (name, "<Relationships xmlns=\"\(relationshipsNamespace)\">\(items)</Relationships>")
}

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
private let root = relationships("_rels/.rels", [("rId1", office + "officeDocument", "word/document.xml")])

private func sample() throws -> [UInt8] {
    try archive([
        types(), root, ("word/", ""), ("word/document.xml", "<w/>"),
        relationships(
            "word/_rels/document.xml.rels",
            [
                ("rId1", office + "header", "header.xml"), ("rId2", office + "header", "gone.xml"),
                ("rId3", office + "image", "NULL"), ("rId4", office + "header", "../../out.xml"),
            ]
        ),
        ("word/header.xml", "<h/>"),
    ])
}

private func code(_ bytes: [UInt8], _ open: ([UInt8]) throws(PackageError) -> Package) -> PackageError.Code? {
    do throws(PackageError) {
        _ = try open(bytes)
        return nil
    } catch {
        return error.code
    }
}

private func open(_ bytes: [UInt8]) throws(PackageError) -> Package { try Package(bytes) }

@Suite struct PackageTests {
    @Test func readsParts() throws {
        let package = try Package(word: sample())
        #expect(package.kind == .docx)
        #expect(package.mainDocument.path == "/word/document.xml")
        #expect(package.parts.map(\.path).contains("/word/header.xml") && package.parts.count == 4)
        #expect(package.contentType(of: package.mainDocument) == wordType)
        #expect(try package.contentType(of: PartName("/Word/Header.xml")) == "application/xml")
        #expect(try package.bytes(of: PartName("/word/HEADER.xml")) == Array("<h/>".utf8))
        #expect(try package.document(package.mainDocument).root.name.local == "w")
        #expect(
            try package.related(to: package.mainDocument, by: .header).map(\.path) == ["/word/header.xml"]
        )
        #expect(try package.relationships(of: PartName("/word/header.xml")).all.isEmpty)
        #expect(throws: PackageError.self) { try package.bytes(of: PartName("/word/gone.xml")) }
    }

    @Test func findsTheMainDocumentWhateverItsName() throws {
        let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
        for (type, target) in [
            (strict, "/word/document2.xml"), (office + "officeDocument", "word/Document2.XML"),
        ] {
            let bytes = try archive([
                types(at: "/word/document2.xml"), relationships("_rels/.rels", [("a", type, target)]),
                ("word/document2.xml", "<w/>"),
            ])
            #expect(try Package(word: bytes).mainDocument.path == "/word/document2.xml")
        }
    }

    @Test(arguments: [
        (wordType, DocumentKind.docx), (wordType.uppercased(), .docx),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", .docm),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml; charset=utf-8", .xlsx),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", .pptx),
        ("application/xml", .other),
    ])
    func tellsKinds(_ type: String, _ kind: DocumentKind) throws {
        #expect(try Package(archive([types(type), root, ("word/document.xml", "<w/>")])).kind == kind)
    }

    @Test func refusesWithACode() throws {
        #expect(code([], open) == .empty)
        #expect(code(Array("Kính gửi".utf8), open) == .notZip)
        #expect(code(Array(try sample().prefix(300)), open) == .truncated)
        #expect(code(try archive([root, ("word/document.xml", "")]), open) == .missingContentTypes)
        #expect(code(try archive([types(), ("word/document.xml", "")]), open) == .missingMainDocument)
        #expect(code(try archive([types(), root]), open) == .missingMainDocument)
        #expect(code(try archive([("[Content_Types].xml", "<Types/>"), root]), open) == .badStructure)
        #expect(code(try archive([("[Content_Types].xml", "<Types"), root]), open) == .badXML)
        #expect(code(try archive([types(), ("_rels/.rels", "<a/>")]), open) == .badStructure)
        let twins = try archive([
            types(), root, ("a b.xml", ""), ("a%20b.xml", ""), ("word/document.xml", ""),
        ])
        #expect(code(twins, open) == .duplicatePart)
        let outside = relationships("_rels/.rels", [("a", office + "officeDocument", "../word/document.xml")])
        #expect(code(try archive([types(), outside, ("word/document.xml", "")]), open) == .unsafeTarget)
        let plain = try archive([types("text/xml"), root, ("word/document.xml", "")])
        #expect(code(plain) { bytes throws(PackageError) in try Package(word: bytes) } == .notWord)
        #expect(
            code(try sample()) { bytes throws(PackageError) in try Package(spreadsheet: bytes) }
                == .notSpreadsheet
        )
    }

    @Test func resolvesOneRelationship() throws {
        let package = try Package(sample())
        let list = try package.relationships(of: package.mainDocument)
        let header = try #require(list["rId1"])
        #expect(try package.target(of: header, from: package.mainDocument).path == "/word/header.xml")
        for (id, code) in [("rId2", PackageError.Code.noSuchPart), ("rId4", .unsafeTarget)] {
            let relationship = try #require(list[id])
            do throws(PackageError) {
                _ = try package.target(of: relationship, from: package.mainDocument)
                Issue.record("\(id) was resolved")
            } catch {
                #expect(error.code == code)
            }
        }
    }

    @Test func changesPartsAndKeepsTheRest() throws {
        var package = try Package(sample())
        let header = try PartName("/word/header.xml")
        let image = try PartName("/word/media/image1.png")
        try package.replace(header, with: .bytes(Array("<new/>".utf8)))
        try package.add(image, type: "image/png", .packed(PackedData(packing: [1, 2, 3])))
        var list = try package.relationships(of: package.mainDocument)
        #expect(list.add(.image, target: "media/image1.png") == "rId5")
        list.remove("rId2")
        try package.setRelationships(list, of: package.mainDocument)
        #expect(throws: PackageError(.partExists, part: "/word/media/image1.png")) {
            try package.add(image, type: "image/png", .bytes([]))
        }
        let bytes = try package.saved()
        #expect(try package.saved() == bytes)
        let again = try Package(bytes)
        #expect(again.parts == package.parts)
        #expect(try again.bytes(of: header) == Array("<new/>".utf8))
        #expect(try again.bytes(of: image) == [1, 2, 3])
        #expect(try package.bytes(of: image) == [1, 2, 3])
        #expect(again.contentType(of: image) == "image/png")
        #expect(try again.related(to: again.mainDocument, by: .image) == [image])
        #expect(
            try again.relationships(of: again.mainDocument).all.map(\.id) == ["rId1", "rId3", "rId4", "rId5"]
        )

        try package.remove(image)
        #expect(!package.contains(image) && package.contentType(of: image) == nil)
        #expect(try Package(package.saved()).contains(header))
        #expect(throws: PackageError(.noSuchPart, part: image.path)) { try package.remove(image) }
    }

    @Test func isMadeFromNothing() throws {
        let main = try PartName("/word/document.xml")
        let package = try Package(mainDocument: main, type: wordType, .bytes(Array("<w/>".utf8)))
        let again = try Package(word: package.saved())
        #expect(again.mainDocument == main)
        #expect(try again.bytes(of: main) == Array("<w/>".utf8))
    }

    @Test func frozenSavesManyTimes() async throws {
        let frozen = try Package(sample()).frozen()
        let main = try PartName("/word/document.xml")
        let image = try PartName("/word/media/i.png")
        let text = Array("<filled/>".utf8)
        let plain = try frozen.saved(replacing: [main: .bytes(text)])
        let packed = try frozen.saved(replacing: [main: .packed(PackedData(packing: text))])
        #expect(try Package(plain).bytes(of: main) == text)
        #expect(try Package(packed).bytes(of: main) == text)
        #expect(try ZipReader(plain).entries.map(\.name) == ZipReader(sample()).entries.map(\.name))
        let grown = try Package(frozen.saved(adding: [.init(image, type: "image/png", .bytes([7]))]))
        #expect(grown.contentType(of: image) == "image/png")
        #expect(try grown.bytes(of: image) == [7])
        #expect(throws: PackageError(.noSuchPart, part: image.path)) {
            try frozen.saved(replacing: [image: .bytes([])])
        }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<32 {
                group.addTask { (try? frozen.saved(replacing: [main: .bytes(text)])) == plain }
            }
            for await same in group { #expect(same) }
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func survivesMutation(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var writer = try ZipWriter()
        let reader = try ZipReader(sample())
        for (index, entry) in reader.entries.enumerated() {
            var bytes = try reader.read(index)
            if !bytes.isEmpty, Bool.random(using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            try writer.add(entry.name, bytes)
        }
        guard let package = try? Package(try writer.close()) else { return }
        for part in package.parts { _ = try? package.relationships(of: part) }
        #expect(throws: Never.self) { try package.saved() }
    }
}
