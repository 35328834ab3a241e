import Mustache

/// A model as templates read it: each struct is asked for its names once a page, not once a tag.
///
/// By reflection the engine asks a struct for all its fields at every tag in it: on a list of two hundred rows that took
/// half of a page's time.
struct Fields: MustacheParent {
    private let values: [String: Any]

    init(_ model: Any) {
        var values: [String: Any] = [:]
        for child in Mirror(reflecting: model).children {
            guard let label = child.label, let value = Self.value(child.value) else { continue }
            values[label] = value
        }
        self.values = values
    }

    /// Nil for what the model has not: the engine then looks around it.
    func child(named name: String) -> Any? { values[name] }

    private static func value(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int: return value
        case let words as [String: String]: return Words(words: words)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        // What is nil here is nothing, whatever bears that name further out.
        case .optional: return mirror.children.first.map { self.value($0.value) } ?? Nothing()
        case .collection: return mirror.children.compactMap { self.value($0.value) }
        case .struct: return Fields(value)
        default: return value
        }
    }
}

/// What a model has and leaves empty.
private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

/// Texts by their names.
private struct Words: MustacheParent {
    let words: [String: String]

    func child(named name: String) -> Any? { words[name] }
}

/// Text between tags and in quotes; most has nothing to escape.
struct EscapedText: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.escaped($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let escaped = Self.escaped(byte) {
                bytes += escaped.utf8
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func escaped(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
