import Foundation

/// What the agency itself has said of one value of a regulation: that it is so, and by which instrument.
///
/// Laid over the merged files as the last layer. It holds for the text it was said of and no other: when the file
/// says something else, the value is unconfirmed again.
public struct LawConfirmation: Hashable, Codable, Sendable {
    /// The file in a regulation's folder that holds what was confirmed, beside `regulation.yaml`.
    public static let file = "confirmations.json"

    /// The key path: "votes/commendation/threshold".
    public var place: String
    /// The canonical text of the value that it was said of.
    public var was: String
    /// The keys that were filled in or put right, as text.
    public var values: [String: String]
    /// Who, when, by which instrument.
    public var confirmedBy: String

    public init(place: String, was: String, values: [String: String], confirmedBy: String) {
        self.place = place
        self.was = was
        self.values = values
        self.confirmedBy = confirmedBy
    }

    /// The text of the file: the same for the same confirmations.
    public static func text(of all: [LawConfirmation]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let sorted = all.sorted { $0.place < $1.place }
        return String(decoding: try encoder.encode(sorted), as: UTF8.self)
    }

    static func read(_ text: String, file: String) throws(RegulationError) -> [LawConfirmation] {
        do {
            return try JSONDecoder().decode([LawConfirmation].self, from: Data(text.utf8))
        } catch {
            throw RegulationError([RegulationFault(.fileUnreadable, at: Place(file: file))])
        }
    }
}

/// One value of the law as it stands in the files, key by key.
public struct LawValue: Hashable, Sendable {
    public struct Key: Hashable, Sendable {
        public var name: String
        /// Nil where it is not known, or does not apply.
        public var text: String?
        /// Whether it is one word or number, which can be typed; lists and maps cannot.
        public var isPlain: Bool
    }

    public var place: String
    public var basis: String
    public var keys: [Key]
    /// The canonical text, by which a confirmation knows what it was said of.
    public var text: String
}

extension ResolvedRegulation {
    /// The value of the law at a key path; nil where there is none.
    public func value(at place: String) -> LawValue? {
        guard let setting = root.value(at: SettingPath(place).steps[...]), let entries = setting.entries,
            setting.value("confirmed_by") != nil
        else { return nil }
        let keys = entries.filter { !SettingPath.source.contains($0.key) }.map { entry in
            switch entry.value.content {
            case .null: LawValue.Key(name: entry.key, text: nil, isPlain: true)
            case .text(let text): LawValue.Key(name: entry.key, text: text, isPlain: true)
            case .list, .map:
                LawValue.Key(
                    name: entry.key,
                    text: entry.value.canonicalLines().joined(separator: "; "),
                    isPlain: false
                )
            }
        }
        var basis = ""
        if case .text(let text) = setting.value("basis")?.content { basis = text }
        return LawValue(place: place, basis: basis, keys: keys, text: setting.canonicalText)
    }
}

/// A key path such as "sections[2]/rule" in steps.
struct SettingPath {
    enum Step { case key(String), index(Int) }

    /// The keys that say what a value rests on.
    static let source: Set = ["basis", "confirmed_by", "mark"]

    let steps: [Step]

    init(_ text: String) {
        steps = text.split(separator: "/").flatMap { part -> [Step] in
            let pieces = part.split(separator: "[")
            guard let key = pieces.first else { return [] }
            let indices = pieces.dropFirst().compactMap { Int($0.dropLast()) }
            return [.key(String(key))] + indices.map { .index($0 - 1) }
        }
    }
}

extension Setting {
    var canonicalText: String { canonicalLines().sorted().joined(separator: "\n") }

    func value(at steps: ArraySlice<SettingPath.Step>) -> Setting? {
        guard let step = steps.first else { return self }
        switch (step, content) {
        case (.key(let key), .map): return value(key)?.value(at: steps.dropFirst())
        case (.index(let index), .list(let items)):
            return items.indices.contains(index) ? items[index].value(at: steps.dropFirst()) : nil
        default: return nil
        }
    }

    /// With what was confirmed laid over it; unchanged where the file says something else by now.
    func confirmed(by confirmation: LawConfirmation) -> Setting {
        let steps = SettingPath(confirmation.place).steps[...]
        guard let old = value(at: steps), old.canonicalText == confirmation.was else { return self }
        return replacing(at: steps) { $0.confirmed(confirmation) }
    }

    private func replacing(at steps: ArraySlice<SettingPath.Step>, _ change: (Setting) -> Setting) -> Setting
    {
        guard let step = steps.first else { return change(self) }
        var changed = self
        switch (step, content) {
        case (.key(let key), .map(var entries)):
            guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
            entries[index].value = entries[index].value.replacing(at: steps.dropFirst(), change)
            changed.content = .map(entries)
        case (.index(let index), .list(var items)):
            guard items.indices.contains(index) else { return self }
            items[index] = items[index].replacing(at: steps.dropFirst(), change)
            changed.content = .list(items)
        default: break
        }
        return changed
    }

    private func confirmed(_ confirmation: LawConfirmation) -> Setting {
        guard var entries else { return self }
        func set(_ key: String, _ text: String) {
            let value = Setting(content: .text(text), place: place)
            if let index = entries.firstIndex(where: { $0.key == key }) {
                entries[index].value = value
            } else {
                entries.append(Entry(key: key, keyPlace: place, value: value))
            }
        }
        for (key, text) in confirmation.values where !SettingPath.source.contains(key) {
            switch value(key)?.content {
            case .null?, .text?: set(key, text)
            default: break
            }
        }
        set("confirmed_by", confirmation.confirmedBy)
        set("mark", "verified")
        return Setting(content: .map(entries), place: place)
    }
}
