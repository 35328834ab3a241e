/// One of the six tones, in the order of dictionaries and of CLDR's `vi` collation.
enum Tone: Int, Sendable, CaseIterable, Comparable {
    case level, grave, hook, tilde, acute, dot

    static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }

    /// The tone that a combining mark writes, compatibility tone marks included.
    init?(mark: Unicode.Scalar) {
        switch mark.value {
        case 0x300, 0x340: self = .grave
        case 0x309: self = .hook
        case 0x303: self = .tilde
        case 0x301, 0x341: self = .acute
        case 0x323: self = .dot
        default: return nil
        }
    }
}

/// A Vietnamese letter taken apart: ệ is the plain e, shaped ê, with the dot.
struct VietnameseLetter: Hashable, Sendable {
    /// Lower-case ASCII letter.
    let base: Unicode.Scalar
    /// Lower-case letter without its tone (ê for Ệ).
    let shaped: Unicode.Scalar
    let tone: Tone
    let isUpper: Bool

    var isVowel: Bool { base != "d" }

    /// The letter as one scalar.
    var scalar: Unicode.Scalar { VietnameseLetter.scalars[self] ?? shaped }

    func with(tone: Tone) -> VietnameseLetter {
        VietnameseLetter(base: base, shaped: shaped, tone: tone, isUpper: isUpper)
    }

    /// The letter of a scalar: the 134 with marks, and the plain vowels and d.
    init?(_ scalar: Unicode.Scalar) {
        guard let letter = VietnameseLetter.letters[scalar] else { return nil }
        self = letter
    }

    private init(base: Unicode.Scalar, shaped: Unicode.Scalar, tone: Tone, isUpper: Bool) {
        self.base = base
        self.shaped = shaped
        self.tone = tone
        self.isUpper = isUpper
    }
}

extension VietnameseLetter {
    /// The vowels of the alphabet with their six tones, and đ.
    private static let rows: [(base: Unicode.Scalar, lower: String, upper: String)] = [
        ("a", "aàảãáạ", "AÀẢÃÁẠ"), ("a", "ăằẳẵắặ", "ĂẰẲẴẮẶ"), ("a", "âầẩẫấậ", "ÂẦẨẪẤẬ"),
        ("d", "d", "D"), ("d", "đ", "Đ"),
        ("e", "eèẻẽéẹ", "EÈẺẼÉẸ"), ("e", "êềểễếệ", "ÊỀỂỄẾỆ"), ("i", "iìỉĩíị", "IÌỈĨÍỊ"),
        ("o", "oòỏõóọ", "OÒỎÕÓỌ"), ("o", "ôồổỗốộ", "ÔỒỔỖỐỘ"), ("o", "ơờởỡớợ", "ƠỜỞỠỚỢ"),
        ("u", "uùủũúụ", "UÙỦŨÚỤ"), ("u", "ưừửữứự", "ƯỪỬỮỨỰ"), ("y", "yỳỷỹýỵ", "YỲỶỸÝỴ"),
    ]

    private static let letters: [Unicode.Scalar: VietnameseLetter] = {
        var table: [Unicode.Scalar: VietnameseLetter] = [:]
        for row in rows {
            let shaped = row.lower.unicodeScalars.first ?? row.base
            for (text, isUpper) in [(row.lower, false), (row.upper, true)] {
                for (scalar, tone) in zip(text.unicodeScalars, Tone.allCases) {
                    table[scalar] = VietnameseLetter(
                        base: row.base,
                        shaped: shaped,
                        tone: tone,
                        isUpper: isUpper
                    )
                }
            }
        }
        return table
    }()

    private static let scalars: [VietnameseLetter: Unicode.Scalar] =
        Dictionary(uniqueKeysWithValues: letters.map { ($0.value, $0.key) })

    /// The letter of a plain vowel with a shape mark (breve, circumflex, horn), or nil.
    func shaped(by mark: Unicode.Scalar) -> VietnameseLetter? {
        let result: Unicode.Scalar? =
            switch (shaped, mark.value) {
            case ("a", 0x306): "ă"
            case ("a", 0x302): "â"
            case ("e", 0x302): "ê"
            case ("o", 0x302): "ô"
            case ("o", 0x31B): "ơ"
            case ("u", 0x31B): "ư"
            default: nil
            }
        guard let result else { return nil }
        return VietnameseLetter(base: base, shaped: result, tone: tone, isUpper: isUpper)
    }
}
