import Foundation

/// Any JSON as data: numbers stay exact, null is empty, ISO dates are texts that date formats read.
extension Value: Decodable {
    public init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        // Texts are what there is most of, and each wrong guess costs an error thrown.
        if let text = try? single.decode(String.self) {
            self = .text(text)
        } else if single.decodeNil() {
            self = .empty
        } else if let fields = try? decoder.container(keyedBy: AnyKey.self) {
            let keys = fields.allKeys.sorted { $0.stringValue < $1.stringValue }
            self = .record(
                Record(try keys.map { ($0.stringValue, try fields.decode(Value.self, forKey: $0)) })
            )
        } else if let items = try? single.decode([Value].self) {
            self = .list(Value.sharingShapes(items))
        } else if let flag = try? single.decode(Bool.self) {
            self = .bool(flag)
        } else {
            self = .number(try single.decode(Decimal.self))
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

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
