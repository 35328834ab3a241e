public import Foundation
public import Testing

/// Compares text with the golden file `Golden/<name>` beside the test; `RECORD=1` rewrites it and fails.
public func expectGolden(
    _ text: String,
    _ name: String,
    at place: SourceLocation = #_sourceLocation,
    file: String = #filePath
) throws {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
        Issue.record("recorded \(name)", sourceLocation: place)
        return
    }
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let change = text.split(separator: "\n", omittingEmptySubsequences: false)
        .difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
    let lines = change.prefix(40).map { step in
        switch step {
        case .insert(let offset, let line, _): "+\(offset + 1) \(line)"
        case .remove(let offset, let line, _): "-\(offset + 1) \(line)"
        }
    }
    let isSame = change.isEmpty
    #expect(
        isSame,
        "\(name) differs in \(change.count) lines:\n\(lines.joined(separator: "\n"))",
        sourceLocation: place
    )
}

/// The folder of facts and corpora beside the project, where it exists.
public enum SharedFolder {
    /// The file at a path inside the shared folder, or nil when the folder is not on this machine.
    public static func url(_ path: String, file: String = #filePath) -> URL? {
        var root = URL(filePath: file)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let candidates = [root, root.deletingLastPathComponent()]
            .map { $0.deletingLastPathComponent().appending(path: "shared/\(path)") }
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
    }
}
