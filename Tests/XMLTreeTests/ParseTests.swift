import TestSupport
import Testing
import XMLTree

private let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

private func parse(_ text: String, limits: XMLLimits = .standard) throws(XMLError) -> Document {
    try Document(parsing: Array(text.utf8), limits: limits)
}

private func code(_ text: String, limits: XMLLimits = .standard) -> XMLError.Code? {
    do throws(XMLError) {
        _ = try parse(text, limits: limits)
        return nil
    } catch {
        return error.code
    }
}

@Suite struct ParseTests {
    @Test func keepsPrefixesDeclarationsAndOrder() throws {
        let document = try parse(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:p xmlns:w="\(w)" xmlns="urn:d" w:b="2" a="1" xml:space="preserve"><x/>Vinh danh<w:r w:a="&amp;&lt;&#9;"/></w:p>
            """
        )
        #expect(document.standalone == true)
        let root = document.root
        #expect(root.name == Name(prefix: "w", local: "p", namespace: w))
        #expect(root.name.qualified == "w:p")
        #expect(root.declarations.map(\.prefix) == ["w", ""])
        #expect(root.attributes.map(\.name.qualified) == ["w:b", "a", "xml:space"])
        #expect(root["b", w] == "2")
        #expect(root["a"] == "1")
        #expect(root["space", "http://www.w3.org/XML/1998/namespace"] == "preserve")
        #expect(root.elements.map(\.name.namespace) == ["urn:d", w])
        #expect(root.first("r", w)?["a", w] == "&<\t")
        #expect(root.text == "Vinh danh")
    }

    @Test(arguments: [
        ("<a>x<![CDATA[<&]]>y</a>", "x<&y"),
        ("<a>&lt;&gt;&amp;&apos;&quot;&#x1EA1;&#13;</a>", "<>&'\"ạ\r"),
        ("<a>b\r\nc</a>", "b\nc"),
        ("<a>Bảo hiểm xã hội Việt Nam</a>", "Bảo hiểm xã hội Việt Nam"),
        ("<a>x<!-- no -->y<?pi z?></a>", "xy"),
    ])
    func readsText(_ markup: String, _ expected: String) throws {
        #expect(Array(try parse(markup).root.text.utf8) == Array(expected.utf8))
    }

    @Test(arguments: [
        (#"a="&amp;#38;""#, "&#38;"), (#"a="&#38;amp;""#, "&amp;"), (#"a="&lt;b&gt;&quot;""#, "<b>\""),
        (#"a="x&#10;y&#13;&#9;z""#, "x\ny\r\tz"), ("a=\"x\ny\"", "x y"), (#"a="&&#38;""#, nil),
        (#"a='đ"e'"#, "đ\"e"), (#"a="&amp;&amp;amp;&#x26;""#, "&&amp;&"),
    ])
    func readsAttributes(_ attribute: String, _ expected: String?) throws {
        let value = try? parse("<r \(attribute)/>").root["a"]
        #expect(value.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test func keepsWhatStandsAroundTheRoot() throws {
        let document = try parse("<!--a--><?b c?><r/><!--d-->")
        #expect(document.prolog == [.comment("a"), .instruction(target: "b", data: "c")])
        #expect(document.epilog == [.comment("d")])
        #expect(document.standalone == nil)
    }

    @Test func readsOtherEncodings() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Nguyễn</a>"
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Document(parsing: utf16).root.text == "Nguyễn")
        let bigEndian: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try Document(parsing: bigEndian).root.text == "Nguyễn")
        #expect(try Document(parsing: [0xEF, 0xBB, 0xBF] + Array("<a>ễ</a>".utf8)).root.text == "ễ")
        let latin =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(try Document(parsing: latin).root.text == "é")
    }

    @Test(arguments: [
        ("", XMLError.Code.empty), ("   ", .empty), ("<a>", .truncated), ("<a><b></a>", .mismatchedTag),
        ("<a", .notWellFormed), ("<a/><b/>", .notWellFormed), ("<a b='1' b='2'/>", .duplicateAttribute),
        ("<a xmlns:x='u' xmlns:y='u' x:b='' y:b=''/>", .duplicateAttribute), ("<w:a/>", .undeclaredPrefix),
        ("<a w:b='1'/>", .undeclaredPrefix), ("<a>&nope;</a>", .undeclaredEntity),
        ("<a b='&nope;'/>", .undeclaredEntity), ("<!DOCTYPE a><a/>", .doctype),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", .doctype),
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .doctype), ("<a>\u{1}</a>", .notWellFormed),
        ("<?xml version='1.0' encoding='no-such'?><a/>", .encoding), ("not xml", .empty),
    ])
    func refuses(_ markup: String, _ expected: XMLError.Code) {
        #expect(code(markup) == expected)
    }

    @Test func refusesBytesThatAreNotOfTheEncoding() {
        #expect(throws: XMLError.self) {
            try Document(parsing: Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8))
        }
    }

    @Test func saysWhere() throws {
        do throws(XMLError) {
            _ = try parse("<a>\n  <w:b/>\n</a>")
            Issue.record("an undeclared prefix was accepted")
        } catch {
            #expect(error.line == 2)
            #expect(error.column != nil)
            #expect(error.evidence == "w")
            #expect(error.description.contains("undeclaredPrefix (w)"))
        }
    }

    @Test func holdsTheLimits() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(code(nested(250)) == nil)
        #expect(code(nested(300)) == .tooDeep)
        #expect(code(nested(11), limits: XMLLimits(depth: 10)) == .tooDeep)
        #expect(code(nested(10), limits: XMLLimits(depth: 10)) == nil)
        #expect(code("<a></a>", limits: XMLLimits(bytes: 6)) == .tooLarge)
        #expect(code("<a><b/><b/></a>", limits: XMLLimits(nodes: 2)) == .tooManyNodes)
        #expect(code("<a><b/><b/></a>", limits: XMLLimits(nodes: 3)) == nil)
    }

    @Test func acceptsAnOddNamespace() {
        #expect(code("<a xmlns:x='not a uri' xmlns:y='relative'/>") == nil)
    }

    @Test(arguments: UInt64(0)..<400)
    func survivesMutation(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Document(root: .random(&random, depth: 4)).bytes()
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(index..<min(bytes.count, index + 9))
            default: bytes.insert(contentsOf: bytes.prefix(index).suffix(12), at: index)
            }
        }
        // Whatever is accepted must come back the same after writing.
        guard let document = try? Document(parsing: bytes) else { return }
        #expect((try? Document(parsing: document.bytes())) == document)
    }

    @Test func parsesOnManyThreads() async {
        let bytes = Array("<a xmlns:w='\(w)'><w:b>x</w:b></a>".utf8)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { (try? Document(parsing: bytes))?.root.text == "x" } }
            for await right in group { #expect(right) }
        }
    }
}
