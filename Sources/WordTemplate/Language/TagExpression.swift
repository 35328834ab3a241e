/// What a tag asks for: paths, literals, comparisons, "và"/"hoặc", + − × ÷, three summaries, and nothing else.
indirect enum TagExpression: Hashable, Sendable {
    case literal(Value)
    case field(Reference)
    /// The number of the current round of the nearest loop, from 1.
    case ordinal
    case count(Reference)
    case sum(Reference)
    case average(Reference)
    case calculation(Token.Symbol, TagExpression, TagExpression)
    case comparison(Comparison, TagExpression, TagExpression)
    case among(TagExpression, [TagExpression])
    case contains(TagExpression, TagExpression)
    case filled(TagExpression)
    case not(TagExpression)
    case all(TagExpression, TagExpression)
    case any(TagExpression, TagExpression)
    /// Readings of words that can be read in several ways: the first whose names the data has.
    case firstKnown([TagExpression])

    enum Comparison: Hashable, Sendable {
        case equal, unequal, less, greater, lessOrEqual, greaterOrEqual
    }

    /// The names in it, in order, those of the likeliest reading only.
    var references: [Reference] {
        switch self {
        case .literal, .ordinal: []
        case .field(let name), .count(let name), .sum(let name), .average(let name): [name]
        case .calculation(_, let left, let right), .comparison(_, let left, let right),
            .contains(let left, let right),
            .all(let left, let right), .any(let left, let right):
            left.references + right.references
        case .among(let left, let right): left.references + right.flatMap(\.references)
        case .filled(let inner), .not(let inner): inner.references
        case .firstKnown(let readings): readings.first?.references ?? []
        }
    }

    /// Whether the number of the round stands in it.
    var usesOrdinal: Bool {
        switch self {
        case .ordinal: true
        case .literal, .field, .count, .sum, .average: false
        case .calculation(_, let left, let right), .comparison(_, let left, let right),
            .contains(let left, let right),
            .all(let left, let right), .any(let left, let right):
            left.usesOrdinal || right.usesOrdinal
        case .among(let left, let right): left.usesOrdinal || right.contains(where: \.usesOrdinal)
        case .filled(let inner), .not(let inner): inner.usesOrdinal
        case .firstKnown(let readings): readings.first?.usesOrdinal ?? false
        }
    }
}
