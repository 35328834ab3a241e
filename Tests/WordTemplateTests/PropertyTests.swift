import Foundation
import OPC
import Testing
import TestSupport
import XMLTree

@testable import WordTemplate

@Suite struct PropertyTests {
    @Test(arguments: UInt64(0)..<150)
    func filledTemplatesSayWhatTheModelSays(_ seed: UInt64) throws {
        var random = RandomTemplate(seed: seed)
        let body = random.markup()
        let data = random.data()
        let bytes = try PackageSpecimen(body).bytes()
        let template = try Template(compiling: bytes)
        let filled = try template.render(data).bytes
        let opened = try Opened(filled)
        let root = try opened.package.document(opened.package.mainDocument).root
        let lines = Specimen.text(of: root.elements[0]).filter { !isEmptyLine($0) }
        let expected = random.expectedLines(data).filter { !isEmptyLine($0) }
        #expect(lines == expected, "\(body)")
        #expect(structuralFaults(in: root).isEmpty)
        #expect(try template.render(data).bytes == filled)
    }

    /// The same documents, judged by a checker that is not ours: schema, ids, references, leftover tags.
    @Test(arguments: UInt64(1000)..<1008)
    func filledTemplatesConform(_ seed: UInt64) throws {
        var random = RandomTemplate(seed: seed)
        var specimen = PackageSpecimen(random.markup())
        specimen.header = Specimen.p("{{V1}}")
        specimen.title = "{{V2}}"
        let bytes = try specimen.bytes()
        let filled = try Template(compiling: bytes).render(random.data()).bytes
        guard let complaints = try ConformanceCheck.complaints(filled, template: bytes) else {
            return
        }
        #expect(complaints.isEmpty, "\(complaints)")
    }

    /// Lines without anything but blanks: whether they stay is for other tests to say.
    private func isEmptyLine(_ line: String) -> Bool {
        line.allSatisfy { $0.isWhitespace || $0 == "|" }
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
