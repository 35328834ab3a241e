import Foundation
import Messages
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

    /// What is named by hand is named like what it is.
    @Test func rowsSayAllTheyHave() {
        let row = LineTable.Row(
            address: "a",
            title: "b",
            form: nil,
            unit: "c",
            state: "d",
            holder: "e",
            due: "f",
            isLate: true,
            kind: "g",
            box: "h",
            isChosen: false
        )
        for (name, value) in Mirror(reflecting: row).children {
            let mirror = Mirror(reflecting: value)
            let plain: [Any] = mirror.displayStyle == .optional ? mirror.children.map(\.value) : [value]
            let child = [row.child(named: name ?? "")].compactMap { $0 }
            #expect(child.map { "\($0)" } == plain.map { "\($0)" })
        }
        #expect(row.child(named: "t") == nil)
    }
}
