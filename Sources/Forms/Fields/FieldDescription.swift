public import WordTemplate

/// What a template may say: one field of a scope.
public struct FieldDescription: Hashable, Sendable {
    /// The stable name in data, such as "nominee.name".
    public let code: String
    /// The words of the data-entry screens and of the tags, such as "Họ và tên".
    public let label: String
    public let type: FieldType
    /// A plausible value, as it is printed; empty for lists, whose fields have their own.
    public let example: String

    public init(code: String, label: String, type: FieldType, example: String = "") {
        self.code = code
        self.label = label
        self.type = type
        self.example = example
    }
}

/// What a field holds.
public indirect enum FieldType: Hashable, Sendable {
    case text
    case number
    case money
    case date
    case flag
    /// Plain texts; inside the loop the list's own name means the current one.
    case texts
    case list(of: [FieldDescription])
}

extension FieldDescription {
    /// The field as templates are checked against it: its code is a second name.
    public var schema: FieldSchema.Field {
        FieldSchema.Field(label, aliases: [code], type.kind)
    }
}

extension FieldType {
    var kind: FieldSchema.Kind {
        switch self {
        case .text: .text
        case .number, .money: .number
        case .date: .date
        case .flag: .bool
        case .texts: .list(.text)
        case .list(let fields): .list(.record(fields.map(\.schema)))
        }
    }
}
