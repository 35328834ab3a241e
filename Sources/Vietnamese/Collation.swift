/// The place of a text in a Vietnamese list: letters first, then tones, then case, each over the whole text.
///
/// The order of CLDR's `vi` collation, which Excel users expect: a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư; tones
/// ngang, huyền, hỏi, ngã, sắc, nặng; small before capital; blanks before signs before digits before letters.
public struct CollationKey: Hashable, Sendable, Comparable {
    let letters: [UInt32]
    let tones: [UInt8]
    let capitals: [Bool]
    /// Keeps texts apart that differ in nothing else.
    let text: [UInt32]

    public init(_ text: String) {
        var letters: [UInt32] = []
        var tones: [UInt8] = []
        var capitals: [Bool] = []
        let nfc = text.nfc
        for scalar in nfc.unicodeScalars where !scalar.isZeroWidth {
            let weight = CollationKey.weight(of: scalar)
            letters.append(weight.letter)
            tones.append(weight.tone)
            capitals.append(weight.isCapital)
        }
        self.letters = letters
        self.tones = tones
        self.capitals = capitals
        self.text = nfc.unicodeScalars.map(\.value)
    }

    public static func < (left: CollationKey, right: CollationKey) -> Bool {
        left.order(right) == .before
    }

    enum Order { case before, same, after }

    func order(_ other: CollationKey) -> Order {
        let loose = orderIgnoringCase(other)
        guard loose == .same else { return loose }
        if let order = CollationKey.order(capitals.map { $0 ? 1 : 0 }, other.capitals.map { $0 ? 1 : 0 }) {
            return order
        }
        return CollationKey.order(text, other.text) ?? .same
    }

    func orderIgnoringCase(_ other: CollationKey) -> Order {
        CollationKey.order(letters, other.letters) ?? CollationKey.order(tones, other.tones) ?? .same
    }

    private static func order<Weight: Comparable>(_ left: [Weight], _ right: [Weight]) -> Order? {
        guard left != right else { return nil }
        return left.lexicographicallyPrecedes(right) ? .before : .after
    }
}

// MARK: - Weights

extension CollationKey {
    private typealias Weight = (letter: UInt32, tone: UInt8, isCapital: Bool)

    /// Classes of primary weights, lowest first; within a class the scalar values decide.
    private enum Class: UInt32 {
        case blank = 0
        case sign = 0x0020_0000
        case digit = 0x0040_0000
        case letter = 0x0060_0000
    }

    private static let alphabet: [Unicode.Scalar: UInt32] = Dictionary(
        uniqueKeysWithValues: zip("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars, UInt32(1)...)
    )

    private static func weight(of scalar: Unicode.Scalar) -> Weight {
        if let letter = VietnameseLetter(scalar) {
            let rank = alphabet[letter.shaped] ?? 0
            return (Class.letter.rawValue + rank, UInt8(letter.tone.rawValue), letter.isUpper)
        }
        let properties = scalar.properties
        let small = properties.lowercaseMapping.unicodeScalars.first ?? scalar
        let isCapital = small != scalar
        if let rank = alphabet[small] { return (Class.letter.rawValue + rank, 0, isCapital) }
        if properties.isAlphabetic {
            // A foreign letter sorts with its base letter, behind the six tones.
            if let rank = String(small).folded.unicodeScalars.first.flatMap({ alphabet[$0] }) {
                return (Class.letter.rawValue + rank, UInt8(Tone.allCases.count), isCapital)
            }
            return (Class.letter.rawValue + 0x100 + small.value, 0, isCapital)
        }
        if properties.numericType != nil { return (Class.digit.rawValue + scalar.value, 0, false) }
        if properties.isWhitespace { return (Class.blank.rawValue, 0, false) }
        return (Class.sign.rawValue + scalar.value, 0, false)
    }
}

extension Sequence<String> {
    /// The texts in Vietnamese order (CLDR `vi`).
    public func sortedInVietnamese() -> [String] {
        map { (key: CollationKey($0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
    }

    /// Names of people by given name, then family name, then the rest.
    public func sortedByName() -> [String] {
        map { (key: NameOrder($0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
    }
}
