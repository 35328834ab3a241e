extension TagExpression {
    /// A name in an expression, with what it must be for the expression to have a value.
    struct Mention {
        var name: Reference
        var kind: TemplateSchema.Field.Kind
        var type: TemplateSchema.Field.Form
    }

    /// The names in it, those of the likeliest reading only.
    ///
    /// - Parameters:
    ///   - kind: what a name is that stands for itself.
    ///   - type: what the format of the tag asks for.
    func mentions(
        _ kind: TemplateSchema.Field.Kind,
        _ type: TemplateSchema.Field.Form = .text
    ) -> [Mention] {
        switch self {
        case .literal, .ordinal: []
        case .field(let name): [Mention(name: name, kind: kind, type: type)]
        case .count(let list): [Mention(name: list, kind: .list, type: .text)]
        case .sum(let name), .average(let name): TagExpression.summed(name)
        case .calculation(_, let left, let right):
            left.mentions(.value, .number) + right.mentions(.value, .number)
        case .comparison(_, let left, let right):
            left.mentions(kind, right.form ?? type) + right.mentions(kind, left.form ?? type)
        case .contains(let left, let right), .all(let left, let right), .any(let left, let right):
            left.mentions(kind) + right.mentions(kind)
        case .among(let left, let choices):
            left.mentions(kind, choices.first?.form ?? type) + choices.flatMap { $0.mentions(kind) }
        case .filled(let inner), .not(let inner): inner.mentions(kind)
        case .firstKnown(let readings): TagExpression.likeliest(readings)?.mentions(kind, type) ?? []
        }
    }

    /// Numbers that are added up stand in a list, or in the items of one.
    private static func summed(_ name: Reference) -> [Mention] {
        let path = name.likelyPath
        guard path.count > 1 else { return [Mention(name: name, kind: .list, type: .number)] }
        return [
            Mention(name: Reference(path.dropLast().joined(separator: ".")), kind: .list, type: .text),
            Mention(name: name, kind: .value, type: .number),
        ]
    }

    /// A summary or calculation says more about the data than the field that might have its name.
    private static func likeliest(_ readings: [TagExpression]) -> TagExpression? {
        guard case .field? = readings.first else { return readings.first }
        return readings.first {
            switch $0 {
            case .count, .sum, .average, .calculation: true
            default: false
            }
        } ?? readings.first
    }

    /// What the other side of a comparison with it must be; nil where nothing is known.
    private var form: TemplateSchema.Field.Form? {
        switch self {
        case .literal(.number), .ordinal, .count, .sum, .average, .calculation: .number
        case .literal(.date): .date
        case .firstKnown(let readings): TagExpression.likeliest(readings)?.form
        default: nil
        }
    }
}
