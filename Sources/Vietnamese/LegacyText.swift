import Foundation

/// Vietnamese text of the time before Unicode, which shows its letters only in its own fonts.
public enum LegacyText {
    /// The two encodings that old Word and Excel files hold.
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
        /// TCVN3 (ABC): fonts whose names begin with ".Vn".
        case tcvn3
        /// VNI for Windows: fonts whose names begin with "VNI-".
        case vni
    }

    /// The encoding that a font shows, and whether it shows all letters as capitals (".VnTimeH"); nil for other fonts.
    public static func encoding(ofFont font: String) -> (encoding: Encoding, capitals: Bool)? {
        let name = font.lowercased()
        if name.hasPrefix(".vn") { return (.tcvn3, name.hasSuffix("h")) }
        return name.hasPrefix("vni-") ? (.vni, false) : nil
    }

    /// The text of one run in Unicode, by the font of that run; nil when the font is no legacy font.
    ///
    /// Text that is Unicode already (it holds a letter that only Unicode has) comes back as it is, so that
    /// converting twice does no harm there.
    public static func convert(_ text: String, font: String) -> String? {
        guard let (encoding, capitals) = encoding(ofFont: font) else { return nil }
        let converted = isUnicode(text) ? text.nfc : decode(text, encoding)
        return capitals ? converted.uppercased() : converted
    }

    /// The text read in an encoding, whatever it holds.
    ///
    /// TCVN3 text of a capitals font comes out in small letters.
    public static func decode(_ text: String, _ encoding: Encoding) -> String {
        let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.withoutSymbolOffset)
        return switch encoding {
        case .tcvn3: decodeTCVN3(scalars)
        case .vni: decodeVNI(scalars)
        }
    }

    /// A letter that none of the legacy encodings contains as a character: the text is not legacy text.
    static func isUnicode(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF,
                0x1B0:
                true
            case 0x300...0x36F: true
            default: false
            }
        }
    }
}

extension Unicode.Scalar {
    /// Symbol fonts store the code in the private area U+F000…F0FF.
    fileprivate var withoutSymbolOffset: Unicode.Scalar {
        guard (0xF020...0xF0FF).contains(value) else { return self }
        return Unicode.Scalar(value - 0xF000) ?? self
    }
}

// MARK: - TCVN3

extension LegacyText {
    /// One code, one letter.
    ///
    /// Toned capitals have no code: they are the small letters in a capitals font.
    static let tcvn3: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(tcvn3Codes, tcvn3Letters.unicodeScalars).compactMap { code, letter in
            Unicode.Scalar(code).map { ($0, letter) }
        }
    )

    private static let tcvn3Codes: [UInt32] =
        Array(0xA1...0xA7) + Array(0xA8...0xAE) + Array(0xB5...0xB9) + Array(0xBB...0xBE) + Array(0xC6...0xCC)
        + Array(0xCE...0xD8) + Array(0xDC...0xDF) + Array(0xE1...0xEF) + Array(0xF1...0xFE)

    private static let tcvn3Letters =
        "ĂÂÊÔƠƯĐ" + "ăâêôơưđ" + "àảãáạ" + "ằẳẵắ" + "ặầẩẫấậè" + "ẻẽéẹềểễếệìỉ" + "ĩíịò" + "ỏõóọồổỗốộờởỡớợù"
        + "ủũúụừửữứựỳỷỹýỵ"

    private static func decodeTCVN3(_ scalars: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars.map { tcvn3[$0] ?? $0 })
        return String(result)
    }
}

// MARK: - VNI

extension LegacyText {
    /// Letters that stand alone; the mark set below never holds one of them, so that decoding is unambiguous.
    static let vniSingles: [Unicode.Scalar: Unicode.Scalar] = [
        "ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ",
        "Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Í": "Í", "Ò": "Ị", "Î": "Ỵ",
    ]

    private static let toneMarks: [Unicode.Scalar: Tone] = [
        "ø": .grave, "û": .hook, "õ": .tilde, "ù": .acute, "ï": .dot,
    ]
    private static let breveMarks: [Unicode.Scalar: Tone] = [
        "ê": .level, "è": .grave, "ú": .hook, "ü": .tilde, "é": .acute, "ë": .dot,
    ]
    private static let circumflexMarks: [Unicode.Scalar: Tone] = [
        "â": .level, "à": .grave, "å": .hook, "ã": .tilde, "á": .acute, "ä": .dot,
    ]

    /// The letter of a vowel and the mark behind it, or nil when they do not belong together.
    ///
    /// The mark has the case of its vowel; a small mark behind a capital is taken too.
    private static func vniPair(_ vowel: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard mark.value > 0x7F, let letter = VietnameseLetter(vniSingles[vowel] ?? vowel), letter.isVowel,
            letter.tone == .level
        else { return nil }
        let small = mark.properties.lowercaseMapping.unicodeScalars.first ?? mark
        guard small == mark || letter.isUpper else { return nil }
        let isPlain = letter.shaped == letter.base
        if isPlain, letter.base == "a", let tone = breveMarks[small] {
            return letter.shaped(by: "\u{306}")?.with(tone: tone).scalar
        }
        if isPlain, let tone = circumflexMarks[small], let shaped = letter.shaped(by: "\u{302}") {
            return shaped.with(tone: tone).scalar
        }
        // i has its own letters for all its tones.
        guard letter.base != "i", let tone = toneMarks[small] else { return nil }
        return letter.with(tone: tone).scalar
    }

    private static func decodeVNI(_ scalars: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if index + 1 < scalars.count, let letter = vniPair(scalar, scalars[index + 1]) {
                result.append(letter)
                index += 2
            } else {
                result.append(vniSingles[scalar] ?? scalar)
                index += 1
            }
        }
        return String(result)
    }
}

// MARK: - Detection

extension LegacyText {
    /// The encoding that a text without font information is in, or nil when it is plain, Unicode or unclear.
    ///
    /// The words with letters beyond ASCII are read in each encoding; at least nine of ten must become Vietnamese
    /// syllables, and clearly more than are so unread.
    public static func detect(_ text: String) -> Encoding? {
        guard !isUnicode(text) else { return nil }
        let words = text.precomposedStringWithCanonicalMapping.unicodeScalars
            .map(\.withoutSymbolOffset)
            .split { $0.isASCII && !$0.properties.isAlphabetic || $0.properties.isWhitespace }
            .map { String(String.UnicodeScalarView($0)).strippingPunctuation }
            .filter(isEvidence)
        guard !words.isEmpty else { return nil }
        func share(_ read: (String) -> String) -> Double {
            Double(words.filter { Syllable.isVietnamese(read($0)) }.count) / Double(words.count)
        }
        let unread = share { $0 }
        let candidates = Encoding.allCases.map { encoding in (encoding, share { decode($0, encoding) }) }
        guard let best = candidates.max(by: { $0.1 < $1.1 }) else { return nil }
        let isUnique = candidates.filter { $0.1 == best.1 }.count == 1
        return best.1 >= 0.9 && best.1 >= unread + 0.3 && isUnique ? best.0 : nil
    }

    /// Words with letters beyond ASCII beside ASCII letters; lone signs (·, ®, §) and units (µm) prove nothing.
    private static func isEvidence(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        let hasBoth =
            scalars.contains { !$0.isASCII } && scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        return hasBoth && !["µm", "µg", "µl", "µs"].contains(word)
    }
}

extension String {
    /// Without quotation marks, dashes and dots of Windows-1252 at the ends, which are no legacy letters.
    fileprivate var strippingPunctuation: String {
        let isMark: (Unicode.Scalar) -> Bool = { (0x2010...0x2040).contains($0.value) }
        var scalars = Array(unicodeScalars.drop(while: isMark))
        while let last = scalars.last, isMark(last) { scalars.removeLast() }
        return String(UnicodeScalarView(scalars))
    }
}
