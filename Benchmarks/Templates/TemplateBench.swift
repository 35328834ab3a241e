import Foundation
import WordTemplate

/// Fills the benchmark templates and prints what it took as JSON, a line per document.
///
/// Usage: template-bench FOLDER OUT [S M L]. FOLDER holds S.docx and S.json, and so on; the filled documents are
/// written to OUT.
@main struct TemplateBench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 2 else {
            FileHandle.standardError.write(Data("usage: template-bench FOLDER OUT [S M L]\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1])
        let out = URL(filePath: arguments[2])
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        let names = arguments.count > 2 ? Array(arguments.dropFirst(2)) : ["S", "M", "L"]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for name in names {
            let template = try Data(contentsOf: folder.appending(path: "\(name).docx"))
            let data = try Record(json: folder.appending(path: "\(name).json"))
            let result = try await Measure.run(
                name,
                Array(template),
                data,
                out: out.appending(path: "ours_\(name).docx")
            )
            print(String(decoding: try encoder.encode(result), as: UTF8.self))
        }
    }
}
