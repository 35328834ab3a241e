import Foundation
import OPC
import Testing
import TestSupport
import XMLTree

@testable import WordTemplate

@Suite struct PropertyTests {
    /// More of them by the environment: `PROPERTY_SEEDS=1000:1300`; `PROPERTY_OUT=FOLDER` keeps the documents.
    private static let seeds: Range<UInt64> = {
        let given = (ProcessInfo.processInfo.environment["PROPERTY_SEEDS"] ?? "").split(separator: ":")
            .compactMap { UInt64($0) }
        return given.count == 2 && given[0] < given[1] ? given[0]..<given[1] : 0..<40
    }()

    @Test(arguments: seeds)
    func filledTemplatesSayWhatTheModelSays(_ seed: UInt64) throws {
        var random = RandomPackage(seed: seed)
        let bytes = try random.bytes()
        let data = try random.data()
        let template = try Template(compiling: bytes)
        let filled = try template.render(data).bytes
        try keep(bytes, "\(seed)-template")
        try keep(filled, "\(seed)")
        let opened = try Opened(filled)
        for (name, blocks) in random.stories.sorted(by: { $0.key < $1.key }) {
            let shown = try RandomPackage.shown(name, in: opened)
            let expected = random.template.expected(blocks, data)
            #expect(shown.lines == expected.lines, "\(name)")
            #expect(shown.notes == expected.notes, "\(name)")
            #expect(shown.boxes == expected.boxes, "\(name)")
            let root = try opened.package.document(PartName("/word/\(name).xml")).root
            #expect(structuralFaults(in: root).isEmpty)
            #expect(strayReferences(in: root).isEmpty)
        }
        #expect(try template.render(data).bytes == filled)
    }

    /// The same documents, judged by a checker that is not ours: schema, ids, references, leftover tags.
    @Test(arguments: seeds.count > 40 ? seeds : 0..<6)
    func filledTemplatesConform(_ seed: UInt64) throws {
        var random = RandomPackage(seed: seed)
        let bytes = try random.bytes()
        let filled = try Template(compiling: bytes).render(random.data()).bytes
        guard let complaints = try ConformanceCheck.complaints(filled, template: bytes) else {
            return
        }
        #expect(complaints.isEmpty, "\(complaints)")
    }

    private func keep(_ bytes: [UInt8], _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["PROPERTY_OUT"] else { return }
        try Data(bytes).write(to: URL(filePath: folder).appending(path: "\(name).docx"))
    }

    /// References whose name is not that of the bookmark before them: each round of a loop has its own.
    private func strayReferences(in root: Element) -> [String] {
        var last = ""
        var code: String?
        var found: [String] = []
        func walk(_ element: Element) {
            switch element.name.local {
            case "bookmarkStart":
                let name = element.own("name") ?? ""
                if name.hasPrefix("dấu") { last = name }
            case "fldChar":
                if element.own("fldCharType") == "begin" { code = "" }
                if element.own("fldCharType") == "separate", let words = code?.split(separator: " "),
                    words.first == "REF"
                {
                    if words.dropFirst().first.map(String.init) != last { found.append(code ?? "") }
                    code = nil
                }
            case "instrText": code = (code ?? "") + element.text
            default: break
            }
            for child in element.elements { walk(child) }
        }
        walk(root)
        return found
    }

    private func structuralFaults(in element: Element) -> [String] {
        var found = element.elements.flatMap { structuralFaults(in: $0) }
        switch element.name.local {
        case "tc" where element.elements.last?.name.local != "p": found.append("tc without p")
        case "tbl" where !element.elements.contains { $0.name.local == "tr" }: found.append("tbl without tr")
        case "tr" where !element.elements.contains { $0.name.local == "tc" }: found.append("tr without tc")
        case "p" where element.elements.contains { ["p", "tbl"].contains($0.name.local) }:
            found.append("p in p")
        default: break
        }
        let names = element.elements.map(\.name.local)
        if zip(names, names.dropFirst()).contains(where: { $0 == "tbl" && $1 == "tbl" }),
            element.name.local != "x"
        {
            found.append("adjacent tables")
        }
        return found
    }

    /// Any bytes in any place of a template: a fault or a document, never a crash.
    @Test(arguments: UInt64(0)..<150)
    func brokenTagsAreFaultsNotCrashes(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let scraps = [
            "{{", "}}", "<<", ">>", "«", "»", "mỗi A", "hết", "hết A", "nếu A là \"x\"", "nếu không",
            "hoặc nếu B", "hết nếu",
            "A", "B.C", "|", "số", "\"", "(", ")", " và ", "STT", "ngăn", "ngắt trang", "là", "×", "tổng A.B",
            " ", "ghi chú:",
        ]
        func text() -> String {
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                scraps[Int.random(in: 0..<scraps.count, using: &generator)]
            }.joined()
        }
        let body = (0..<4).map { _ in
            Bool.random(using: &generator)
                ? Specimen.p(text()) : Specimen.table([text(), text()], [text(), text()])
        }.joined(separator: Specimen.p("giữa"))
        let data: Record = ["A": [["B": 1, "C": "x"], ["B": 2, "C": ""]], "B": ["C": "y"]]
        let result = try Specimen.fill(body, data)
        #expect(result.faults.isEmpty == false || !result.xml.isEmpty)
    }
}
