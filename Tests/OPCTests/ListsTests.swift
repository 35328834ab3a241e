import OPC
import Testing
import XMLTree

@Suite struct ListsTests {
    @Test func contentTypesReadAndWrite() throws {
        var types = ContentTypes()
        let part = try PartName("/word/document.xml")
        types.set("application/x", for: part)
        types.setDefault("image/jpeg", for: "JPEG")
        types.setDefault("image/other", for: "jpeg")
        #expect(types.defaults.map(\.fileExtension) == ["rels", "xml", "JPEG"])
        #expect(try types[PartName("/a.jpeg")] == "image/jpeg")
        types.set("image/jpeg", for: try PartName("/b.jpeg"))
        #expect(types.overrides.map(\.part) == [part])
        #expect(try ContentTypes(Document(parsing: types.bytes())) == types)
        types.set("application/xml", for: part)
        #expect(types.overrides.isEmpty && types[part] == "application/xml")
    }

    @Test func relationshipsReadAndWrite() throws {
        var list = Relationships()
        #expect(list.add(.styles, target: "styles.xml") == "rId1")
        #expect(list.add(.hyperlink, target: "https://example.vn/?a=1&b=2", isExternal: true) == "rId2")
        list.remove("rId1")
        #expect(list.add(.header, target: "header1.xml") == "rId3")
        var package = try Package(mainDocument: PartName("/a.xml"), type: "t", .bytes([]))
        try package.setRelationships(list, of: package.mainDocument)
        #expect(try package.relationships(of: package.mainDocument) == list)
        #expect(list.ofType(.hyperlink).first?.isExternal == true)
        #expect(
            RelationshipType.styles.matches("http://purl.oclc.org/ooxml/officeDocument/relationships/styles")
        )
        let link = try #require(list["rId2"])
        #expect(throws: PackageError(.unsafeTarget, part: "/a.xml", evidence: link.target)) {
            try package.target(of: link, from: package.mainDocument)
        }
    }
}
