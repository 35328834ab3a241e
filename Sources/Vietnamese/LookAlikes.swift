extension String {
    /// The text with letters that only look Vietnamese replaced by the real ones: Icelandic Ð and African Ɖ
    /// by Đ, ð by đ, Ƣ by Ơ; Cyrillic and Greek twins of Latin letters inside words that hold Latin letters too.
    public var repairingLookAlikes: String {
        guard unicodeScalars.contains(where: { $0.alwaysMeans != nil || $0.latinTwin != nil }) else {
            return self
        }
        var result = UnicodeScalarView()
        var word: [Unicode.Scalar] = []
        func flush() {
            let isLatin = word.contains { $0.properties.isAlphabetic && $0.latinTwin == nil && $0.isLatin }
            result.append(contentsOf: word.map { isLatin ? ($0.latinTwin ?? $0) : $0 })
            word = []
        }
        for scalar in unicodeScalars {
            let scalar = scalar.alwaysMeans ?? scalar
            if scalar.properties.isAlphabetic {
                word.append(scalar)
            } else {
                flush()
                result.append(scalar)
            }
        }
        flush()
        return String(result)
    }
}

extension Unicode.Scalar {
    /// The Vietnamese letter for which this one is always a slip.
    fileprivate var alwaysMeans: Unicode.Scalar? {
        switch value {
        case 0xD0, 0x189: "Đ"
        case 0xF0, 0x256: "đ"
        case 0x1A2: "Ơ"
        case 0x1A3: "ơ"
        default: nil
        }
    }

    fileprivate var isLatin: Bool {
        value < 0x250 || (0x1E00...0x1EFF).contains(value)
    }

    /// The Latin letter that a Cyrillic or Greek letter cannot be told from by eye.
    fileprivate var latinTwin: Unicode.Scalar? {
        guard (0x370...0x4FF).contains(value) else { return nil }
        return Unicode.Scalar.twins[self]
    }

    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        // Cyrillic
        "\u{410}": "A", "\u{412}": "B", "\u{421}": "C", "\u{415}": "E", "\u{41D}": "H", "\u{406}": "I",
        "\u{408}": "J", "\u{41A}": "K", "\u{41C}": "M", "\u{41E}": "O", "\u{420}": "P", "\u{405}": "S",
        "\u{422}": "T", "\u{425}": "X", "\u{423}": "Y", "\u{430}": "a", "\u{441}": "c", "\u{435}": "e",
        "\u{456}": "i", "\u{458}": "j", "\u{43E}": "o", "\u{440}": "p", "\u{455}": "s", "\u{445}": "x",
        "\u{443}": "y",
        // Greek
        "\u{391}": "A", "\u{392}": "B", "\u{395}": "E", "\u{396}": "Z", "\u{397}": "H", "\u{399}": "I",
        "\u{39A}": "K", "\u{39C}": "M", "\u{39D}": "N", "\u{39F}": "O", "\u{3A1}": "P", "\u{3A4}": "T",
        "\u{3A5}": "Y", "\u{3A7}": "X", "\u{3BD}": "v", "\u{3BF}": "o",
    ]
}
