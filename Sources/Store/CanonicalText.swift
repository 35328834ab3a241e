import Awards
import Foundation

/// The one text of a value: JSON with sorted keys, so that the same value has the same bytes and digest.
enum CanonicalText {
    /// The text of a tracked value, after making sure that it reads back as the same value.
    ///
    /// - Throws: `StoreError.unreadableRecord`: better refused now than unreadable for ever.
    static func proved<Value: TrackedRecord>(_ value: Value) throws -> String {
        let text = try of(value)
        guard try read(Value.self, from: text, table: Value.table.name, key: value.key) == value else {
            throw StoreError(.unreadableRecord, place: Value.table.name, value: value.key)
        }
        return text
    }

    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Reads a value back.
    ///
    /// - Throws: `StoreError.unreadableRecord` with the table and the key of the row.
    static func read<Value: Decodable>(
        _ type: Value.Type,
        from text: String,
        table: String,
        key: String
    ) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch let error as DecodingError {
            throw StoreError(.unreadableRecord, place: table, value: key, found: error.place)
        }
    }
}

extension DecodingError {
    /// Where in the text it failed, never what stood there.
    fileprivate var place: String {
        let path: [any CodingKey]
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
        case .keyNotFound(let key, let context):
            path = context.codingPath + [key]
        @unknown default:
            path = []
        }
        return path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
