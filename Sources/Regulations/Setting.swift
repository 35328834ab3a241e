import Awards
import Vietnamese

/// A piece of a file of settings with the place where it stands, so that merged values keep their origin.
struct Setting: Sendable {
    enum Content: Sendable {
        case null
        case text(String)
        case list([Setting])
        case map([Entry])
    }

    struct Entry: Sendable {
        var key: String
        var keyPlace: Place
        var value: Setting
    }

    var content: Content
    var place: Place

    var isNull: Bool { if case .null = content { true } else { false } }

    /// The entries of a map, or nil for anything else.
    var entries: [Entry]? {
        guard case .map(let entries) = content else { return nil }
        return entries
    }

    func value(_ key: String) -> Setting? { entries?.first { $0.key == key }?.value }

    /// What it is, in words for an error.
    var kind: String {
        switch content {
        case .null: "null"
        case .text(let text): "\"\(text.prefix(60))\""
        case .list: "a list"
        case .map: "a map"
        }
    }

    /// Every scalar with its path, sorted: the same text for the same values, whatever the files' layout.
    func canonicalLines(_ path: String = "") -> [String] {
        switch content {
        case .null: return ["\(path) = null"]
        case .text(let text): return ["\(path) = \(Setting.quoted(text))"]
        case .list(let nodes):
            guard !nodes.isEmpty else { return ["\(path) = []"] }
            return nodes.enumerated().flatMap { index, node in
                // Six digits keep the order of the list when lines are sorted.
                let number = String(index + 1_000_000).dropFirst()
                return node.canonicalLines("\(path)[\(number)]")
            }
        case .map(let entries):
            guard !entries.isEmpty else { return ["\(path) = {}"] }
            return entries.sorted { $0.key < $1.key }.flatMap {
                $0.value.canonicalLines(path.isEmpty ? $0.key : "\(path)/\($0.key)")
            }
        }
    }

    /// Every value of the law below that nobody has confirmed yet, in the order of the files.
    func unconfirmed(_ path: String = "") -> [Unconfirmed] {
        switch content {
        case .null, .text: return []
        case .list(let nodes):
            return nodes.enumerated().flatMap { $1.unconfirmed("\(path)[\($0 + 1)]") }
        case .map(let entries):
            let below = entries.flatMap {
                $0.value.unconfirmed(path.isEmpty ? $0.key : "\(path)/\($0.key)")
            }
            guard value("confirmed_by")?.isNull ?? false else { return below }
            func text(_ key: String) -> String? {
                if case .text(let text) = value(key)?.content { text } else { nil }
            }
            let own = Unconfirmed(
                place: path,
                basis: text("basis") ?? "",
                mark: text("mark").flatMap { Mark(rawValue: $0) },
                isUnknown: value("value")?.isNull ?? false
            )
            return [own] + below
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.nfc.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
