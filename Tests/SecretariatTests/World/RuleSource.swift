import Foundation
import Secretariat
import Store

/// The regulations of the project, read once for all tests.
enum RuleSource {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let shared = Result { try (store: Store.temporary(digest: Office.digest), files: files()) }
    private static let built = Result {
        try RuleLibrary(files: shared.get().files, kept: shared.get().store.files)
    }

    /// The Word template with a digest.
    static func template(_ digest: String) throws -> [UInt8]? { try templates.get()[digest] }

    private static let templates = Result {
        Dictionary(
            try files().templates.values.map { (Office.digest($0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    static func library() throws -> RuleLibrary { try built.get() }

    /// All shipped regulations, and the sample's that confirms its values as assumed.
    static func files() throws -> RuleFiles {
        var files = RuleFiles()
        let templates = root.appending(path: "templates")
        for name in try names(in: templates) { try add(templates.appending(path: name), to: &files) }
        try add(root.appending(path: "samples/yearly-2024"), to: &files)
        return files
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
            .sorted()
    }

    private static func add(_ folder: URL, to files: inout RuleFiles) throws {
        let name = folder.lastPathComponent
        let regulation = folder.appending(path: "regulation.yaml")
        guard FileManager.default.fileExists(atPath: regulation.path) else { return }
        files.texts["\(name)/regulation.yaml"] = try String(contentsOf: regulation, encoding: .utf8)
        for kind in ["workflows", "forms"] {
            let inside = folder.appending(path: kind)
            guard FileManager.default.fileExists(atPath: inside.path) else { continue }
            for file in try names(in: inside) {
                let url = inside.appending(path: file)
                if file.hasSuffix(".yaml") {
                    files.texts["\(name)/\(kind)/\(file)"] = try String(contentsOf: url, encoding: .utf8)
                } else if file.hasSuffix(".docx") {
                    files.templates["\(name)/\(kind)/\(file)"] = [UInt8](try Data(contentsOf: url))
                }
            }
        }
    }
}

extension RuleSource {
    /// The sample's regulation with a list of forms to be posted, and with one that is unknown.
    static func posting() throws -> RuleLibrary {
        var files = try files()
        for (id, forms) in [("posting-2024", "[certificate-of-the-ministry]"), ("posting-unknown", "null")] {
            files.texts["\(id)/regulation.yaml"] = """
                regulation: \(id)
                title: {vi: "Công khai", en: "Posting"}
                extends: yearly-2024
                valid: {from: 2024-01-01, until: 2025-06-30}
                lists:
                  posting: {forms: \(forms), basis: law-2022, confirmed_by: null, mark: assumed}
                """
        }
        return try RuleLibrary(files: files, kept: Store.temporary(digest: Office.digest).files)
    }
}
