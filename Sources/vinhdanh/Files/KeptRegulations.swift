import Foundation
import Secretariat
import Store

/// The agency's regulations inside the store, so that a backup holds them and a restore brings them back.
enum KeptRegulations {
    private static let setting = "regulations"

    private struct Bundle: Codable, Equatable {
        var texts: [String: String]
        var templates: [String: Data]
    }

    /// Keeps the folder as it is now; nothing is written where nothing changed.
    static func put(from data: URL, into store: Store) throws {
        let folder = data.appending(path: DataOptions.regulations)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw CommandFault.noRegulations(folder.relativePath)
        }
        let files = try RuleFiles(reading: [folder])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bundle = Bundle(texts: files.texts, templates: files.templates.mapValues { Data($0) })
        let text = String(decoding: try encoder.encode(bundle), as: UTF8.self)
        guard try store.read({ try $0.setting(setting) }) != text else { return }
        try store.write { try $0.set(setting, to: text) }
    }

    /// Writes them beside a restored store.
    static func write(from store: Store, to data: URL) throws {
        guard let text = try store.read({ try $0.setting(setting) }) else { return }
        let bundle = try JSONDecoder().decode(Bundle.self, from: Data(text.utf8))
        let files = RuleFiles(texts: bundle.texts, templates: bundle.templates.mapValues { [UInt8]($0) })
        try files.write(to: data.appending(path: DataOptions.regulations))
    }
}
