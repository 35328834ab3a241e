import Foundation
import Regulations
import Secretariat
import Store
import Workflow

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

    private static let resolved = Result {
        let read = try files()
        return try RegulationLibrary(files: read.texts, templates: Set(read.templates.keys))
    }

    /// A regulation with its workflows, as it lies on the disk.
    static func regulation(_ id: String) throws -> ResolvedRegulation { try resolved.get().regulation(id) }

    static func workflows(_ id: String) throws -> [String: Definition] { try regulation(id).workflows }

    static func library() throws -> RuleLibrary { try built.get() }

    /// All shipped regulations, and the samples' that confirm their values as assumed.
    static func files() throws -> RuleFiles {
        let samples = ["yearly-2024", "review-2023-2025"].map { root.appending(path: "samples/\($0)") }
        return try RuleFiles(reading: [root.appending(path: "templates")] + samples)
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
