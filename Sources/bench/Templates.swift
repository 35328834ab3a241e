import Foundation
import Secretariat

/// The shipped regulations, and the sample's that confirms its values as assumed.
enum Templates {
    static func read(_ root: URL) throws -> RuleFiles {
        var files = RuleFiles()
        let shipped = root.appending(path: "templates")
        for name in try names(in: shipped) where !name.contains(".") {
            try add(shipped.appending(path: name), to: &files)
        }
        try add(root.appending(path: "samples/yearly-2024"), to: &files)
        return files
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
            .sorted()
    }

    private static func add(_ folder: URL, to files: inout RuleFiles) throws {
        let name = folder.lastPathComponent
        let rules = try String(contentsOf: folder.appending(path: "regulation.yaml"), encoding: .utf8)
        files.texts["\(name)/regulation.yaml"] = rules
        for kind in ["workflows", "forms"] {
            let inside = folder.appending(path: kind)
            guard FileManager.default.fileExists(atPath: inside.path) else { continue }
            for file in try names(in: inside) {
                let url = inside.appending(path: file)
                let path = "\(name)/\(kind)/\(file)"
                if file.hasSuffix(".yaml") {
                    files.texts[path] = try String(contentsOf: url, encoding: .utf8)
                }
                if file.hasSuffix(".docx") { files.templates[path] = [UInt8](try Data(contentsOf: url)) }
            }
        }
    }
}
