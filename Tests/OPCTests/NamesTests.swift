import OPC
import TestSupport
import Testing

private func code<Value>(_ work: () throws(PackageError) -> Value) -> PackageError.Code? {
    do throws(PackageError) {
        _ = try work()
        return nil
    } catch {
        return error.code
    }
}

@Suite struct NamesTests {
    @Test(arguments: [
        "/word/document.xml", "/a", "/[trash]/0000.dat", "/hình/ảnh 1.png", "/a%20b.xml", "/100%.xml",
    ])
    func takesPartNames(_ path: String) throws {
        #expect(try PartName(path).path == path)
        #expect(try PartName(path).entry == String(path.dropFirst()))
    }

    @Test(arguments: [
        "", "word/document.xml", "/", "//a", "/a/", "/a/../b", "/a/.", "/a.", "/a\\b", "/a%2Fb", "/a%5cb",
        "/a\u{1}",
        "/a%FF", "/%2e%2e/a",
    ])
    func refusesOtherNames(_ path: String) {
        #expect(code { () throws(PackageError) in try PartName(path) } == .badPartName)
    }

    @Test func comparesWithoutCapitalsAndEncoding() throws {
        #expect(try PartName("/Word/Ảnh 1.PNG") == PartName("/word/%E1%BA%A2nh%201.png"))
        #expect(try PartName("/a") != PartName("/b"))
        #expect(try Set([PartName("/A.xml"), PartName("/a.XML")]).count == 1)
        #expect(try PartName("/word/Media/Image.JPEG").fileExtension == "jpeg")
        #expect(try PartName("/word/document").fileExtension == "")
        #expect(try PartName("/word/document.xml").relationshipPart.path == "/word/_rels/document.xml.rels")
        #expect(try PartName("/a.xml").relationshipPart.path == "/_rels/a.xml.rels")
        #expect(try PartName("/word/_rels/document.xml.rels").isRelationshipPart)
        #expect(try !PartName("/word/document.xml.rels").isRelationshipPart)
    }

    @Test(arguments: [
        ("header1.xml", "/word/header1.xml"), ("/word/header1.xml", "/word/header1.xml"),
        ("../customXml/item1.xml", "/customXml/item1.xml"), ("./media/a.png#x", "/word/media/a.png"),
        ("media\\a.png", "/word/media/a.png"), ("a%20b.png", "/word/a b.png"),
    ])
    func resolvesTargets(_ target: String, _ expected: String) throws {
        #expect(try PartName("/word/document.xml").resolving(target) == PartName(expected))
    }

    @Test(arguments: [
        "../../etc/passwd", "file:///etc/passwd", "http://example.com/a", "//server/share", "C:\\a", "/../a",
        "",
        "#bookmark", "a%2Fb",
    ])
    func refusesTargetsOutside(_ target: String) throws {
        let source = try PartName("/document.xml")
        #expect(code { () throws(PackageError) in try source.resolving(target) } == .unsafeTarget)
    }

    @Test(arguments: UInt64(0)..<300)
    func neverLeavesThePackage(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = ["..", ".", "a", "/", "\\", "%2e", "%2F", "#", "ả", " ", ":", "%", "b.xml", "_rels"]
        let target = (0..<Int.random(in: 0...7, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined(separator: Bool.random(using: &random) ? "/" : "")
        guard let name = try? PartName("/word/document.xml").resolving(target) else { return }
        #expect(name.path.hasPrefix("/") && !name.path.split(separator: "/").contains(".."))
        #expect(try PartName(name.path) == name)
    }
}
