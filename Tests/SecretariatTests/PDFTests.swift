import Foundation
import Store
import Testing
import Vietnamese

@testable import Secretariat

/// PDFs out of another program: made once, one at a time, and what is said when there is none.
///
/// The program here is a small one of the test's own; LibreOffice itself is not needed.
@Suite struct PDFTests {
    private let office: Office
    private let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")

    init() throws {
        let store = try Store.temporary(digest: Office.digest)
        office = Office(
            store: store,
            library: try RuleLibrary(files: RuleFiles(), kept: store.files),
            clock: { Moment(unixSeconds: 0) }
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A program that notes that it runs, and then does as told; `$out` is where LibreOffice would write.
    private func program(_ lines: String) throws -> String {
        let file = folder.appending(path: "soffice")
        let text = """
            #!/bin/sh
            out="$9/paper.pdf"
            echo "run" >> "\(folder.path)/runs"
            \(lines)
            """
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    private var runs: Int {
        ((try? String(contentsOf: folder.appending(path: "runs"), encoding: .utf8)) ?? "").split(
            separator: "\n"
        )
        .count
    }

    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: office.store.folder.appending(path: "pdf").path)
    }

    @Test func isMadeOnce() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = #"{ printf '%%PDF-1.7\n'; cat "${10}"; printf '%%%%EOF\n'; } > "$out""#
        let converter = PDFConverter(for: office, program: try program(copy))
        let wanted = Array("%PDF-1.7\nmột%%EOF\n".utf8)
        async let first = converter.pdf(of: "a1", Array("một".utf8))
        async let second = converter.pdf(of: "a1", Array("một".utf8))
        #expect(try await [first, second] == [wanted, wanted])
        #expect(runs == 1)
        #expect(try await converter.pdf(of: "a2", Array("hai".utf8)) != wanted)
        #expect(runs == 2)
        #expect(try left().sorted() == ["a1.pdf", "a2.pdf"])
        // Another program, which has none of the first one's memory, finds it too, damaged or not.
        let next = PDFConverter(for: office, program: nil)
        #expect(try await next.pdf(of: "a1", []) == wanted)
        try Data("%PDF-1.7".utf8).write(to: office.store.folder.appending(path: "pdf/a1.pdf"))
        await #expect(throws: PDFFault.notInstalled) { try await next.pdf(of: "a1", []) }
    }

    @Test(arguments: [
        ("exit 1", PDFFault.failed), ("exit 0", .failed), (#"echo "<html>" > "$out""#, .failed),
        (#"printf '%%PDF-1.7 cut' > "$out""#, .failed), ("sleep 30 & wait", .tooSlow),
    ]) func whatFailsLeavesNothing(_ lines: String, _ fault: PDFFault) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let converter = PDFConverter(
            for: office,
            program: try program(lines),
            patience: fault == .tooSlow ? 1 : 60
        )
        await #expect(throws: fault) { try await converter.pdf(of: "a1", [1]) }
        #expect(try left() == [])
    }

    @Test func whoComesTooLateIsToldSo() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let going = folder.appending(path: "go").path
        let lines = "while [ ! -e \"\(going)\" ]; do sleep 0.02; done; exit 1"
        let converter = PDFConverter(for: office, program: try program(lines), most: 1)
        let first = Task { try await converter.pdf(of: "b1", []) }
        while runs == 0 { try await Task.sleep(for: .milliseconds(10)) }
        await #expect(throws: PDFFault.busy) { try await converter.pdf(of: "b2", []) }
        try Data().write(to: URL(filePath: going))
        await #expect(throws: PDFFault.failed) { try await first.value }
        await #expect(throws: PDFFault.failed) { try await converter.pdf(of: "b2", []) }
    }
}
