import Foundation
import Secretariat

/// Reads folders of regulations from the disk: each place is one regulation's folder or a folder of them.
enum RuleFolders {
    static func read(_ places: [URL]) throws -> RuleFiles {
        var files = RuleFiles()
        for place in places {
            for folder in try folders(at: place) { try add(folder, to: &files) }
        }
        return files
    }

    /// Writes regulations below a folder as they were read.
    static func write(_ files: RuleFiles, to folder: URL) throws {
        let texts = files.texts.mapValues { Data($0.utf8) }
        let all = texts.merging(files.templates.mapValues { Data($0) }) { text, _ in text }
        for (path, bytes) in all.sorted(by: { $0.key < $1.key }) {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try bytes.write(to: file)
        }
    }

    /// Where regulations are looked for when nobody says: the environment, beside the command, here.
    static func standard(named option: String?) -> URL {
        let environment = ProcessInfo.processInfo.environment["VINHDANH_TEMPLATES"]
        if let named = option ?? environment { return URL(filePath: named) }
        let command = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let beside = command.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "share/vinhdanh/templates")
        if FileManager.default.fileExists(atPath: beside.path) { return beside }
        return URL(filePath: "templates")
    }

    private static func folders(at place: URL) throws -> [URL] {
        if isRegulation(place) { return [place] }
        return try sorted(place).filter(isRegulation)
    }

    private static func isRegulation(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "regulation.yaml").path)
    }

    private static func add(_ folder: URL, to files: inout RuleFiles) throws {
        let name = folder.lastPathComponent
        files.texts["\(name)/regulation.yaml"] = try text(folder.appending(path: "regulation.yaml"))
        for kind in ["workflows", "forms"] {
            let inside = folder.appending(path: kind)
            guard FileManager.default.fileExists(atPath: inside.path) else { continue }
            for file in try sorted(inside) {
                let path = "\(name)/\(kind)/\(file.lastPathComponent)"
                switch file.pathExtension {
                case "yaml": files.texts[path] = try text(file)
                case "docx": files.templates[path] = [UInt8](try Data(contentsOf: file))
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
