import TestSupport
import Testing
import XMLTree

@Suite struct WriterTests {
    @Test(arguments: UInt64(0)..<300)
    func parsingUndoesWriting(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let document = Document(
            root: .random(&random, depth: 5),
            standalone: [true, false, nil].randomElement(using: &random) ?? nil,
            prolog: Bool.random(using: &random) ? [.comment(" before ")] : [],
            epilog: Bool.random(using: &random) ? [.instruction(target: "after", data: "")] : []
        )
        let bytes = document.bytes()
        let again = try Document(parsing: bytes)
        #expect(again == document)
        #expect(again.bytes() == bytes)
    }

    @Test func writesWhatItRead() throws {
        let markup = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:p xmlns:w="urn:w" xmlns:w14="urn:w14" w:b="a&#9;&#10;&#13;&amp;&lt;&quot;" a="ễ"><w:t xml:space="preserve"> x &amp; y&#13;
            </w:t><w:br/></w:p>
            """
        #expect(String(decoding: try Document(parsing: Array(markup.utf8)).bytes(), as: UTF8.self) == markup)
    }

    @Test(arguments: [
        ("a<b>c&d", "a&lt;b&gt;c&amp;d"), ("\"'\t\n\r", "\"'\t\n&#13;"), ("]]>", "]]&gt;"),
        ("\u{0}\u{8}x\u{1F}\u{FFFE}y\u{FFFF}\u{FFFD}", "xy\u{FFFD}"), ("ếđ😀", "ếđ😀"), ("", ""),
    ])
    func escapesText(_ text: String, _ expected: String) {
        #expect(escapedText(text) == expected)
    }

    @Test(arguments: [("a<b>c&d\"'", "a&lt;b&gt;c&amp;d&quot;'"), ("\t\n\r\u{1}", "&#9;&#10;&#13;")])
    func escapesAttributes(_ text: String, _ expected: String) {
        #expect(escapedAttribute(text) == expected)
    }

    @Test func spacesOutWhatCommentsCannotHold() throws {
        var writer = Writer()
        writer.node(
            .element(
                Element(
                    name: Name(local: "r"),
                    children: [.comment("--a---"), .comment("-"), .instruction(target: "t", data: "x?>y")]
                )
            )
        )
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text == "<r><!--- -a- - - --><!--- --><?t x? >y?></r>")
        #expect(throws: Never.self) { try Document(parsing: writer.bytes) }
    }

    @Test func editsAttributesInPlace() {
        var element = Element(
            name: Name(prefix: "w", local: "p", namespace: "urn:w"),
            attributes: [Attribute(name: Name(prefix: "w", local: "a", namespace: "urn:w"), value: "1")]
        )
        element["a", "urn:w"] = "2"
        element["b", "urn:w"] = "3"
        element["c"] = "4"
        #expect(element.attributes.map { "\($0.name.qualified)=\($0.value)" } == ["w:a=2", "w:b=3", "c=4"])
        element["a", "urn:w"] = nil
        #expect(element.attributes.count == 2)
    }
}
