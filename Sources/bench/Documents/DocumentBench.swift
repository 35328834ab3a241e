import Foundation
import WordTemplate

/// Fills the benchmark templates and prints what it took as JSON, a line per document.
///
/// `bench documents FOLDER OUT [S M L]`: FOLDER holds S.docx and S.json, and so on; the filled documents go to OUT.
/// `Tools/bench/documents.sh` makes the folder and puts the peers beside it.
enum DocumentBench {
    static func run(_ arguments: [String]) async throws {
        guard arguments.count >= 2 else {
            FileHandle.standardError.write(Data("usage: bench documents FOLDER OUT [S M L]\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[0])
        let out = URL(filePath: arguments[1])
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        let names = arguments.count > 2 ? Array(arguments.dropFirst(2)) : ["S", "M", "L"]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for name in names {
            let template = try Data(contentsOf: folder.appending(path: "\(name).docx"))
            let json = try Data(contentsOf: folder.appending(path: "\(name).json"))
            guard case .record(let data) = try JSONDecoder().decode(Value.self, from: json) else {
                throw CocoaError(.fileReadCorruptFile)
            }
            let result = try await Measure.run(
                name,
                Array(template),
                data,
                out: out.appending(path: "ours_\(name).docx")
            )
            print(String(decoding: try encoder.encode(result), as: UTF8.self))
            fflush(nil)
        }
    }
}
