/// The place of a person in a list of names: by given name (the last syllable), then family name (the first),
/// then the syllables between, each in Vietnamese order; case decides last.
public struct NameOrder: Hashable, Sendable, Comparable {
    let parts: [CollationKey]

    public init(_ name: String) {
        let name = PersonName(name)
        parts = [name.given, name.family, name.middle].map { CollationKey($0) }
    }

    public static func < (left: NameOrder, right: NameOrder) -> Bool {
        for (mine, other) in zip(left.parts, right.parts) {
            let order = mine.orderIgnoringCase(other)
            if order != .same { return order == .before }
        }
        for (mine, other) in zip(left.parts, right.parts) {
            let order = mine.order(other)
            if order != .same { return order == .before }
        }
        return false
    }
}
