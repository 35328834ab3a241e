import Awards
import Foundation
import Vietnamese

/// Reads one map strictly: every key asked for is checked, every key never asked for is a fault.
///
/// A required value that is missing or wrong leaves a fault and a stand-in, so that one pass finds all faults;
/// a result with faults is never handed out.
final class MapReader {
    let node: Setting
    let path: String
    let log: FaultLog
    private let entries: [String: Setting.Entry]
    private var asked: Set<String> = []

    init(_ node: Setting, path: String, log: FaultLog) {
        self.node = node
        self.path = path
        self.log = log
        entries = Dictionary((node.entries ?? []).map { ($0.key, $0) }) { first, _ in first }
        if node.entries == nil {
            log.add(.wrongType, at: node.place, path: path, found: node.kind, expected: "a map")
        }
        log.readers.append(self)
    }

    /// Whether the key stands there, null or not; asking makes the key known.
    func has(_ key: String) -> Bool { raw(key) != nil }

    /// The node at a key, null included; asking makes the key known.
    func raw(_ key: String) -> Setting? {
        asked.insert(key)
        return entries[key]?.value
    }

    /// Nothing more is asked of a map whose kind is already wrong: its other keys say nothing.
    func ignoreRest() { asked.formUnion(entries.keys) }

    /// Called when everything was read: keys nobody asked for are faults.
    func reportUnknownKeys() {
        for entry in entries.values where !asked.contains(entry.key) {
            log.add(
                .unknownKey,
                at: entry.keyPlace,
                path: join(entry.key),
                found: entry.key,
                nearest: nearest(to: entry.key, in: asked)
            )
        }
    }

    func join(_ key: String) -> String { path.isEmpty ? key : "\(path)/\(key)" }

    func wrong(_ node: Setting, _ key: String, expected: String) {
        log.add(.wrongType, at: node.place, path: join(key), found: node.kind, expected: expected)
    }

    func bad(_ key: String, found: String, expected: String, nearest: [String] = []) {
        let place = entries[key]?.value.place ?? node.place
        log.add(.badValue, at: place, path: join(key), found: found, expected: expected, nearest: nearest)
    }

    /// A required, non-null node.
    private func required(_ key: String, _ expected: String) -> Setting? {
        guard let value = raw(key) else {
            log.add(.missingKey, at: node.place, path: join(key), expected: expected)
            return nil
        }
        guard !value.isNull else {
            wrong(value, key, expected: expected)
            return nil
        }
        return value
    }

    private func optional(_ key: String) -> Setting? {
        guard let value = raw(key), !value.isNull else { return nil }
        return value
    }

    // MARK: - Scalars

    func text(_ key: String) -> String {
        guard let node = required(key, "text") else { return "" }
        return text(node, key)
    }

    func textIfAny(_ key: String) -> String? { optional(key).map { text($0, key) } }

    private func text(_ node: Setting, _ key: String) -> String {
        guard case .text(let text) = node.content else {
            wrong(node, key, expected: "text")
            return ""
        }
        return text
    }

    func int(_ key: String) -> Int {
        guard let node = required(key, "a whole number") else { return 0 }
        return int(node, key)
    }

    func intIfAny(_ key: String) -> Int? { optional(key).map { int($0, key) } }

    private func int(_ node: Setting, _ key: String) -> Int {
        guard case .text(let text) = node.content, let number = Int(text), "\(number)" == text else {
            wrong(node, key, expected: "a whole number")
            return 0
        }
        return number
    }

    func decimalIfAny(_ key: String) -> Decimal? {
        guard let node = optional(key) else { return nil }
        let text = text(node, key)
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard (1...2).contains(parts.count), areDigits, text.count <= 20, let number = Decimal(string: text)
        else {
            wrong(node, key, expected: "a number with a point, \"1.5\"")
            return nil
        }
        return number
    }

    func flag(_ key: String) -> Bool {
        guard let node = required(key, "true or false") else { return false }
        return flag(node, key)
    }

    func flagIfAny(_ key: String) -> Bool? { optional(key).map { flag($0, key) } }

    private func flag(_ node: Setting, _ key: String) -> Bool {
        switch text(node, key) {
        case "true": return true
        case "false": return false
        default:
            wrong(node, key, expected: "true or false")
            return false
        }
    }

    func dayIfAny(_ key: String) -> Day? {
        guard let node = optional(key) else { return nil }
        guard case .text(let text) = node.content, let day = Day(iso: text) else {
            wrong(node, key, expected: "a date yyyy-MM-dd")
            return nil
        }
        return day
    }

    func choice<Word>(_ key: String, _ type: Word.Type) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        guard let node = required(key, words(type)) else { return nil }
        return choice(node, key, type)
    }

    func choiceIfAny<Word>(_ key: String, _ type: Word.Type) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        optional(key).flatMap { choice($0, key, type) }
    }

    private func choice<Word>(_ node: Setting, _ key: String, _ type: Word.Type) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        let text = text(node, key)
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        bad(key, found: text, expected: words(type), nearest: nearest(to: text, in: known))
        return nil
    }

    private func words<Word>(_ type: Word.Type) -> String
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        "one of " + Word.allCases.map(\.rawValue).joined(separator: ", ")
    }

    // MARK: - Parts

    func wording(_ key: String) -> Wording {
        guard let map = map(key) else { return Wording(vi: "", en: "") }
        return Wording(vi: map.text("vi"), en: map.text("en"))
    }

    func wordingIfAny(_ key: String) -> Wording? { optional(key) == nil ? nil : wording(key) }

    func texts(_ key: String) -> [String] {
        guard required(key, "a list") != nil else { return [] }
        return textsIfAny(key) ?? []
    }

    /// A list of texts, or one text alone.
    func textOrTexts(_ key: String) -> [String] {
        if let node = optional(key), case .text = node.content { return [text(key)] }
        return texts(key)
    }

    func textsIfAny(_ key: String) -> [String]? {
        guard let node = optional(key) else { return nil }
        guard case .list(let items) = node.content else {
            wrong(node, key, expected: "a list")
            return nil
        }
        return items.map { text($0, key) }
    }

    func map(_ key: String) -> MapReader? {
        required(key, "a map").map { MapReader($0, path: join(key), log: log) }
    }

    func mapIfAny(_ key: String) -> MapReader? {
        optional(key).map { MapReader($0, path: join(key), log: log) }
    }

    /// The entries of a map of maps under ids; absent means none.
    func entries(_ key: String) -> [(id: String, map: MapReader)] {
        mapIfAny(key)?.allEntries() ?? []
    }

    /// Every entry of this map, taken as a map under an id.
    func allEntries() -> [(id: String, map: MapReader)] {
        (node.entries ?? []).compactMap { entry in
            asked.insert(entry.key)
            guard MapReader.isID(entry.key) else {
                log.add(
                    .badID,
                    at: entry.keyPlace,
                    path: join(entry.key),
                    found: entry.key,
                    expected: "small letters, digits and hyphens"
                )
                return nil
            }
            return (entry.key, MapReader(entry.value, path: join(entry.key), log: log))
        }
    }

    /// A list of maps.
    func maps(_ key: String) -> [MapReader] {
        guard let node = optional(key) else { return [] }
        guard case .list(let items) = node.content else {
            wrong(node, key, expected: "a list of maps")
            return []
        }
        return items.enumerated().map { MapReader($1, path: "\(join(key))[\($0)]", log: log) }
    }

    static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 64
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
