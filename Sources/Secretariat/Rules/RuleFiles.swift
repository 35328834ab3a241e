public import Foundation

/// The files of regulations as they lie on the disk: the texts, and the bytes of the Word templates.
public struct RuleFiles: Sendable {
    public var texts: [String: String]
    public var templates: [String: [UInt8]]

    public init(texts: [String: String] = [:], templates: [String: [UInt8]] = [:]) {
        self.texts = texts
        self.templates = templates
    }

    /// Reads regulations from the disk: each place is one regulation's folder or a folder of them.
    public init(reading places: [URL]) throws {
        self.init()
        for place in places {
            for folder in try Self.folders(at: place) { try add(folder) }
        }
    }

    /// Writes regulations below a folder as they were read.
    public func write(to folder: URL) throws {
        let texts = texts.mapValues { Data($0.utf8) }
        let all = texts.merging(templates.mapValues { Data($0) }) { text, _ in text }
        for (path, bytes) in all.sorted(by: { $0.key < $1.key }) {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try bytes.write(to: file)
        }
    }

    private static func folders(at place: URL) throws -> [URL] {
        if isRegulation(place) { return [place] }
        return try sorted(place).filter(isRegulation)
    }

    private static func isRegulation(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "regulation.yaml").path)
    }

    private mutating func add(_ folder: URL) throws {
        let name = folder.lastPathComponent
        texts["\(name)/regulation.yaml"] = try Self.text(folder.appending(path: "regulation.yaml"))
        for kind in ["workflows", "forms"] {
            let inside = folder.appending(path: kind)
            guard FileManager.default.fileExists(atPath: inside.path) else { continue }
            for file in try Self.sorted(inside) {
                let path = "\(name)/\(kind)/\(file.lastPathComponent)"
                switch file.pathExtension {
                case "yaml": texts[path] = try Self.text(file)
                case "docx": templates[path] = [UInt8](try Data(contentsOf: file))
                default: break
                }
            }
        }
    }

    private static func sorted(_ folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") && !$0.lastPathComponent.hasPrefix("~$") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private static func text(_ file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
