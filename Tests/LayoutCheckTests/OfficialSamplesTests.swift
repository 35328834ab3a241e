import Foundation
import OPC
import TestSupport
import Testing
import XMLTree

@testable import LayoutCheck

/// The decree's own sample forms (Phụ lục III of NĐ 30/2020), cut out of their one file.
struct OfficialSamplesTests {
    struct Sample {
        let title: String
        let parts: WordParts
    }

    static func samples() throws -> [Sample]? {
        guard let url = SharedFolder.url("conformance/corpus/vn-van-ban-plus/Phuluc3.docx") else {
            print("skipped: the corpus is not on this machine")
            return nil
        }
        let parts = try WordParts(try Package([UInt8](Data(contentsOf: url))))
        let body = try #require(parts.document.word("body"))
        let blocks = body.elements
        let section = try #require(body.word("sectPr"))
        let heads = blocks.indices.filter { blocks[$0].isWord("p") && blocks[$0].plainText.hasPrefix("Mẫu ") }
        return heads.enumerated().map { position, head in
            let end = position + 1 < heads.count ? heads[position + 1] : blocks.count
            var content = Array(blocks[(head + 1)..<end].filter { !$0.isWord("sectPr") })
            content.removeAll {
                $0.isWord("tbl") && ($0.plainText.hasPrefix("Ghi chú") || $0.plainText.hasPrefix("* Mẫu"))
            }
            var sample = parts
            sample.document.children = [.element(bodyElement(of: content + [section], like: body))]
            return Sample(title: blocks[head].plainText, parts: sample)
        }
    }

    private static func bodyElement(of content: [Element], like body: Element) -> Element {
        var body = body
        body.children = content.map { .element($0) }
        return body
    }

    @Test func theDecreeItselfHasNoErrors() throws {
        guard let samples = try OfficialSamplesTests.samples() else { return }
        #expect(samples.count >= 12)
        for sample in samples {
            let report = LayoutReport(checking: sample.parts, by: .nd30)
            print("==", sample.title, report.scope, report.type ?? "nil")
            for finding in report.findings where finding.severity != .info { print("  ", finding) }

        }
    }
}

extension Element {
    /// The text of all runs, once where the file holds it twice.
    fileprivate var plainText: String {
        var text = ""
        for element in elements {
            if element.isWord("t") {
                text += element.text
            } else if element.name.local == "AlternateContent" || element.name.local == "drawing" {
                continue
            } else {
                text += element.plainText
            }
        }
        return text
    }
}
