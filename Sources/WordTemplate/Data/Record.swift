import Vietnamese

/// Ordered fields, found by label or alias in any spelling that means the same name.
///
/// Rows of one list should share a ``Shape``: the index of names is then built once, and a template looks each
/// name up once for all rows.
public struct Record: Hashable, Sendable {
    public let shape: Shape
    public internal(set) var values: [Value]

    /// A record of a known shape; missing values are filled with `.empty`, surplus ones dropped.
    public init(shape: Shape, values: [Value]) {
        self.shape = shape
        let wanted = shape.labels.count
        if values.count == wanted {
            self.values = values
        } else {
            self.values = (0..<wanted).map { $0 < values.count ? values[$0] : .empty }
        }
    }

    /// A record from labels and values; when a label comes twice, the later value holds.
    public init(_ fields: [(String, Value)] = []) {
        var labels: [String] = []
        var values: [Value] = []
        var places: [NameKey: Int] = [:]
        for (label, value) in fields {
            let key = NameKey(label)
            if let place = places[key] {
                values[place] = value
            } else {
                places[key] = labels.count
                labels.append(label)
                values.append(value)
            }
        }
        shape = Shape(labels)
        self.values = values
    }

    /// The labels, in order.
    public var labels: [String] { shape.labels }

    /// The value under a label or alias in any accepted spelling, nil when there is no such field.
    public subscript(_ name: String) -> Value? {
        let key = NameKey(name)
        return shape.index(of: key).map { values[$0] }
    }

    public static func == (left: Record, right: Record) -> Bool {
        (left.shape === right.shape || left.shape.labels == right.shape.labels) && left.values == right.values
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(shape.labels)
        hasher.combine(values)
    }
}

extension Record: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral fields: (String, Value)...) { self.init(fields) }
}

extension Record {
    /// The names of a record's fields with their index; shared by all records that have the same fields.
    public final class Shape: Sendable {
        public let labels: [String]
        private let places: [NameKey: Int]
        /// Fields by their name without marks; -1 where two fields share it.
        private let plainPlaces: [String: Int]

        /// Fields in order; `aliases` are further names (codes, former labels) for the field at the same position.
        public init(_ labels: [String], aliases: [[String]] = []) {
            self.labels = labels
            var places: [NameKey: Int] = [:]
            var plainPlaces: [String: Int] = [:]
            for (index, label) in labels.enumerated() {
                let names = [label] + (index < aliases.count ? aliases[index] : [])
                for name in names {
                    let key = NameKey(name)
                    if places[key] == nil { places[key] = index }
                    let plain = key.text.folded
                    if let other = plainPlaces[plain], other != index {
                        plainPlaces[plain] = -1
                    } else {
                        plainPlaces[plain] = index
                    }
                }
            }
            self.places = places
            self.plainPlaces = plainPlaces
        }

        /// Whether the key is a field's own, marks and all.
        func isExact(_ key: NameKey) -> Bool { places[key] != nil }

        /// The field with exactly this key, otherwise the only field whose name without marks it is.
        func index(of key: NameKey) -> Int? {
            if let place = places[key] { return place }
            guard key.isPlain, let place = plainPlaces[key.text], place >= 0 else { return nil }
            return place
        }
    }
}
