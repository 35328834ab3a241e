import Foundation
import OPC
import TestSupport
import Testing
import XMLTree
import Zip

/// Every package that others made: it opens and keeps what is not touched, or it is refused as
/// `refused.txt` says.
@Suite struct CorpusTests {
    @Test func opensOrRefusesAsReviewed() throws {
        guard let corpus = SharedFolder.url("conformance/corpus") else {
            print("skipped: there is no corpus on this machine")
            return
        }
        let root = corpus.path + "/"
        let files = FileManager.default.enumerator(atPath: corpus.path)?.compactMap { $0 as? String } ?? []
        var refused: [String] = []
        var opened = 0
        var badXML: [String] = []
        var seen: Set<[UInt8]> = []
        for file in files.sorted() where file.contains(".") && !file.hasSuffix(".csv") {
            let data = try Data(contentsOf: URL(filePath: root + file))
            do throws(PackageError) {
                let bytes = [UInt8](data)
                let package = try Package(bytes)
                try expectUntouched(package, bytes, file)
                badXML += expectRoundTrip(package, file, &seen)
                opened += 1
            } catch {
                refused.append("\(file)\t\(error.code.rawValue)")
            }
        }
        #expect(opened > 600)
        refused += badXML
        let list = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "refused.txt")
        let text = refused.joined(separator: "\n") + "\n"
        guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
            try Data(text.utf8).write(to: list)
            Issue.record("recorded refused.txt")
            return
        }
        let expected = try String(contentsOf: list, encoding: .utf8)
        let change = refused.difference(from: expected.split(separator: "\n").map(String.init))
        #expect(change.isEmpty, "\(change.map { "\($0)" }.joined(separator: "\n"))")
    }

    /// Parses and writes every XML part; returns those that are refused, as lines of `refused.txt`.
    private func expectRoundTrip(_ package: Package, _ file: String, _ seen: inout Set<[UInt8]>) -> [String] {
        var refused: [String] = []
        for part in package.parts where ["xml", "rels"].contains(part.fileExtension) {
            do throws(PackageError) {
                let bytes = try package.bytes(of: part)
                // Large parts and those met before tell nothing new and make the test slow.
                guard bytes.count < 100_000, seen.insert(bytes).inserted else { continue }
                let document = try package.document(part)
                let isSame = (try? Document(parsing: document.bytes())) == document
                #expect(isSame, "\(file): \(part)")
            } catch {
                let code = error.xml?.code.rawValue ?? ""
                refused.append("\(file) \(part)\t\(error.code.rawValue) \(code)")
            }
        }
        return refused
    }

    /// Saves the package and compares every entry's packed bytes; then changes one part and compares the
    /// others.
    private func expectUntouched(_ package: Package, _ bytes: [UInt8], _ file: String) throws(PackageError) {
        var changed = package
        try changed.replace(package.mainDocument, with: .bytes(Array("<changed/>".utf8)))
        for (number, copy) in [try package.saved(), try changed.saved()].enumerated() {
            do throws(ZipError) {
                let before = try ZipReader(bytes)
                let after = try ZipReader(copy)
                #expect(before.entries.map(\.name) == after.entries.map(\.name), "\(file)")
                for index in before.entries.indices
                where number == 0 || before.entries[index].name != package.mainDocument.entry {
                    let isSame = try before.packed(index) == after.packed(index)
                    #expect(isSame, "\(file): \(before.entries[index].name)")
                }
            } catch {
                Issue.record("\(file): \(error)")
            }
        }
    }
}
