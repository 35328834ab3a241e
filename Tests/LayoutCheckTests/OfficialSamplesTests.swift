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

    /// In the stored copy of Mẫu 1.9 the words " năm …./." lost their format when the file was converted: a
    /// run in Calibri 11.
    ///
    /// That is a fault of the copy, and rightly found.
    static let faultsOfTheCopy: [String: Set<LayoutRule>] = ["Mẫu 1.9": [.font, .bodySize]]

    @Test func theDecreeItselfHasNoErrors() throws {
        guard let samples = try OfficialSamplesTests.samples() else { return }
        #expect(samples.count == 16)
        for sample in samples {
            let report = LayoutReport(checking: sample.parts, by: .nd30)
            let known =
                OfficialSamplesTests.faultsOfTheCopy.first { sample.title.hasPrefix($0.key) }?.value ?? []
            let errors = report.errors.filter { !known.contains($0.rule) }
            #expect(errors == [], "\(sample.title)")
            #expect(Set(report.errors.map(\.rule)) == known, "\(sample.title)")
        }
    }

    @Test func findsWhatTheSamplesAre() throws {
        guard let samples = try OfficialSamplesTests.samples() else { return }
        let types = samples.map { LayoutReport(checking: $0.parts, by: .nd30) }
            .map { $0.scope == .administrative ? $0.type ?? "-" : $0.scope.rawValue }
        // Nghị quyết; Quyết định twice; two attachments; any named document; công văn; Công điện, Giấy mời, Giấy giới
        // thiệu, Biên bản, Giấy nghỉ phép; two annexes; two copies.
        #expect(
            types == [
                "NQ", "QĐ", "QĐ", "reduced", "reduced", "-", "", "CĐ", "GM", "GGT", "BB", "GNP", "", "", "-",
                "-",
            ]
        )
    }

    /// The body of the decree and its other annexes.
    ///
    /// Phụ lục IV shows a stamp on a page with a narrow right margin.
    @Test(arguments: [
        ("30_2020_ND_CP.docx", []), ("Phuluc1.docx", []), ("Phuluc2.docx", []),
        ("Phuluc4.docx", [LayoutRule.rightMargin]),
    ])
    func theOtherFilesHaveNoErrors(_ name: String, _ expected: [LayoutRule]) throws {
        guard let url = SharedFolder.url("conformance/corpus/vn-van-ban-plus/\(name)") else {
            print("skipped: the corpus is not on this machine")
            return
        }
        let report = try LayoutReport(checking: Package([UInt8](Data(contentsOf: url))))
        #expect(report.errors.map(\.rule) == expected, "\(report.errors)")
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
