public import Awards
import Foundation
import GRDB

extension Reading {
    /// The resolved text of a pinned regulation.
    public func pinnedText(_ pin: RegulationPin) throws -> String? {
        try row("SELECT text FROM pin WHERE hash = ?", [pin.hash])?["text"]
    }

    /// Every regulation text ever pinned, by id and hash.
    public func pins() throws -> [RegulationPin] {
        try rows("SELECT id, hash FROM pin ORDER BY id, hash").map {
            RegulationPin(id: $0["id"], hash: $0["hash"])
        }
    }

    /// The digests of the Word templates that pinned rules name: without them nothing could be issued again.
    func pinnedFiles() throws -> Set<String> {
        let texts = try rows("SELECT text FROM pin").map { $0["text"] as String }
        let bundles = texts.compactMap {
            try? JSONDecoder().decode(PinnedTemplates.self, from: Data($0.utf8))
        }
        return Set(bundles.flatMap(\.templates.values))
    }

    /// What a pin's text says of files: path → digest.
    private struct PinnedTemplates: Decodable {
        var templates: [String: String]
    }

    public func setting(_ name: String) throws -> String? {
        try row("SELECT value FROM setting WHERE name = ?", [name])?["value"]
    }
}

extension Transaction {
    /// Keeps the text of a regulation for ever; the same pin with the same text is kept once.
    ///
    /// A text that is a JSON object names under `templates` the digests of files that backups keep with it.
    ///
    /// - Throws: `StoreError.alreadyExists` when the hash is that of another text.
    @discardableResult
    public func keep(_ pin: RegulationPin, text: String) throws -> Recording {
        if let known = try pinnedText(pin) {
            guard known == text else { throw StoreError(.alreadyExists, place: "pin.hash", value: pin.hash) }
            return .unchanged
        }
        try run("INSERT INTO pin (hash, id, text) VALUES (?, ?, ?)", [pin.hash, pin.id, text], value: pin.id)
        return .created
    }

    /// Sets a setting of the agency; nil removes it.
    public func set(_ name: String, to value: String?) throws {
        guard let value else {
            try run("DELETE FROM setting WHERE name = ?", [name])
            return
        }
        try run(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, value],
            value: name
        )
    }
}
