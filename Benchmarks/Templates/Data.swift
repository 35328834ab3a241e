import Foundation
import WordTemplate

/// Data for a template as JSON says it.
struct JSONData: Decodable {
    let value: Value

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            value = .empty
        } else if let flag = try? single.decode(Bool.self) {
            value = .bool(flag)
        } else if let number = try? single.decode(Decimal.self) {
            value = .number(number)
        } else if let text = try? single.decode(String.self) {
            value = .text(text)
        } else if let items = try? single.decode([JSONData].self) {
            value = .list(JSONData.sharingShapes(items.map(\.value)))
        } else {
            let fields = try decoder.container(keyedBy: Key.self)
            let keys = fields.allKeys.sorted { $0.stringValue < $1.stringValue }
            value = .record(
                Record(try keys.map { ($0.stringValue, try fields.decode(JSONData.self, forKey: $0).value) })
            )
        }
    }

    /// Rows with the same fields share their index of names.
    private static func sharingShapes(_ items: [Value]) -> [Value] {
        guard case .record(let first)? = items.first else { return items }
        return items.map { item in
            guard case .record(let record) = item, record.labels == first.labels else { return item }
            return .record(Record(shape: first.shape, values: record.values))
        }
    }
}

extension Record {
    /// Reads a JSON object.
    init(json url: URL) throws {
        guard
            case .record(let record) = try JSONDecoder().decode(JSONData.self, from: Data(contentsOf: url))
                .value
        else { throw CocoaError(.fileReadCorruptFile) }
        self = record
    }
}
