import Vietnamese

/// The names that data may have, from the field dictionary: known before there is any data.
public struct FieldSchema: Hashable, Sendable {
    /// One name with its kind.
    public struct Field: Hashable, Sendable {
        /// What people call it.
        public let label: String
        /// Its code and former labels.
        public let aliases: [String]
        public let kind: Kind

        public init(_ label: String, aliases: [String] = [], _ kind: Kind) {
            self.label = label
            self.aliases = aliases
            self.kind = kind
        }
    }

    /// What a name stands for.
    public indirect enum Kind: Hashable, Sendable {
        case text, number, date, bool
        case record([Field])
        case list(Kind)
    }

    public let fields: [Field]

    public init(_ fields: [Field]) {
        self.fields = fields
    }
}

extension FieldSchema {
    /// A text that no real value has; what is wrong with it as a number or date says nothing.
    static let sampleText = "\u{F8FF}"

    /// All names, however deep.
    var names: Set<NameKey> { FieldSchema.names(fields) }

    private static func names(_ fields: [Field]) -> Set<NameKey> {
        fields.reduce(into: []) { found, field in
            found.formUnion(([field.label] + field.aliases).map { NameKey($0) })
            var kind = field.kind
            while case .list(let item) = kind { kind = item }
            if case .record(let inner) = kind { found.formUnion(names(inner)) }
        }
    }

    /// Data that has every name once.
    var sample: Record { FieldSchema.sample(fields) }

    private static func sample(_ fields: [Field]) -> Record {
        let shape = Record.Shape(fields.map(\.label), aliases: fields.map(\.aliases))
        return Record(shape: shape, values: fields.map { sample($0.kind) })
    }

    private static func sample(_ kind: Kind) -> Value {
        switch kind {
        case .text: .text(sampleText)
        case .number: 1
        case .date: .date(.first)
        case .bool: true
        case .record(let fields): .record(sample(fields))
        case .list(let item): .list([sample(item)])
        }
    }
}
