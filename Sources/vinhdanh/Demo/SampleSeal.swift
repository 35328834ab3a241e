import Foundation
import Secretariat

/// The digest of everything a sample's replay depends on: the sample's files and the regulations.
///
/// Another digest than the one kept beside the data means that somebody changed a row or a vote: the replay
/// then begins anew, so that the documents follow.
struct SampleSeal {
    private let digest: String

    init(of folders: [URL]) throws {
        var lines: [String] = []
        for folder in folders {
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
                let file = folder.appending(path: name)
                guard let data = try? Data(contentsOf: file) else { continue }
                lines.append("\(name) \(Office.digest([UInt8](data)))")
            }
        }
        digest = Office.digest(Array(lines.joined(separator: "\n").utf8))
    }

    func beginAnewIfChanged(_ data: URL) throws {
        let files = FileManager.default
        let note = data.appending(path: "sample.sha256")
        if let kept = try? String(contentsOf: note, encoding: .utf8), kept == digest { return }
        if files.fileExists(atPath: data.path) { try files.removeItem(at: data) }
        try files.createDirectory(at: data, withIntermediateDirectories: true)
        try Data(digest.utf8).write(to: note)
    }
}
