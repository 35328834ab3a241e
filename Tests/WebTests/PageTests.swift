import Foundation
import Messages
import Mustache
import Testing

@testable import Web

/// The templates: every word they print is in the catalogue, and nothing goes out unescaped.
@Suite struct PageTests {
    private let sources = Pages.sources.map {
        (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
    }

    @Test func everyWordIsInTheCatalogue() {
        let words = Set(PageWords.all(.vi).keys)
        for (name, text) in sources {
            for found in text.matches(of: /\{\{(?:frame\.)?t\.([A-Za-z]+)\}\}/) {
                #expect(words.contains(String(found.1)), "\(name): \(found.1)")
            }
        }
    }

    /// A word that no page says any more is taken out of the catalogue.
    @Test func everyWordIsSaid() throws {
        let folder = Town.root.appending(path: "Sources/Web")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let text =
            try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined() + sources.map(\.text).joined()
        let unsaid = PageWords.all(.vi).keys.filter {
            !text.contains("\"\($0)\"") && !text.contains("t.\($0)}}")
        }
        #expect(unsaid == [])
    }

    @Test func bothLanguagesSayEverything() {
        let (vi, en) = (PageWords.all(.vi), PageWords.all(.en))
        #expect(Set(vi.keys) == Set(en.keys))
        for (name, text) in vi { #expect(!text.isEmpty && en[name] != text, "\(name)") }
    }

    @Test func nothingIsPrintedUnescaped() {
        for (name, text) in sources {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(
                !text.contains("<script>") && !text.contains("style=") && !text.contains("onclick"),
                "\(name)"
            )
        }
    }

    @Test func everyTemplateOfTheFolderIsKnown() throws {
        let folder = Town.root.appending(path: "Sources/Web/Templates")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }
        #expect(Set(files) == Set(Pages.sources.map(\.name)))
    }

    private struct Model {
        struct Row {
            let title: String
            let form: String?
            let isLate: Bool
        }

        let t = ["name": "Tên & họ"]
        let title = "<b>\"Đào\"</b> 'x' & y"
        let rows = [
            Row(title: "một", form: nil, isLate: true), Row(title: "hai", form: "ba", isLate: false),
        ]
        let none: [Row] = []
        let box: Row? = Row(title: "bốn", form: "năm", isLate: true)
        let number = 5
    }

    /// What templates print of the fields of a model is what the engine prints of the model itself.
    @Test func fieldsReadAsTheModelDoes() throws {
        let text = """
            {{t.name}} {{title}} {{number}} {{#rows}}[{{title}} {{t.name}}{{#form}} ({{form}}){{/form}}\
            {{#isLate}} !{{/isLate}}{{^isLate}} .{{/isLate}}]{{/rows}}{{^none}} none{{/none}}{{#none}}x{{/none}}\
             {{#box}}{{title}} {{number}}{{/box}} {{box.form}} {{missing}}
            """
        // Making the pages makes their kind of text known.
        _ = try Pages()
        let plain = try MustacheTemplate(string: text).render(Model())
        let ours = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(EscapedText.name)}}" + text)
        #expect(ours.render(Fields(Model())) == plain)
        #expect(plain.contains("&lt;b&gt;&quot;Đào&quot;&lt;/b&gt; &#39;x&#39; &amp; y 5"))
        #expect(plain.hasSuffix(" bốn 5 năm "))
    }

    private struct Outer {
        struct Inner {
            let form: String?
        }

        let form = "ngoài"
        let rows = [Inner(form: nil), Inner(form: "trong")]
    }

    /// A row that has none of a thing does not bear that of its page: it once bore the holder of another step.
    @Test func whatIsNilIsNothing() throws {
        let text = "{{#rows}}[{{form}}{{#form}}+{{.}}{{/form}}{{^form}}-{{/form}}]{{/rows}}{{form}}"
        #expect(try MustacheTemplate(string: text).render(Fields(Outer())) == "[-][trong+trong]ngoài")
    }
}
