import Foundation

extension String {
    /// The search key: no marks, đ as d, lower case, blanks collapsed ("Nguyễn  Đức" is "nguyen duc").
    public var folded: String {
        let base = nfc.repairingLookAlikes
        var result = UnicodeScalarView()
        for scalar in base.unicodeScalars {
            if let letter = VietnameseLetter(scalar) {
                result.append(letter.base)
            } else if scalar.value < 0xC0 {
                result.append(scalar)
            } else {
                let apart = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                result.append(contentsOf: apart.filter { $0.properties.generalCategory != .nonspacingMark })
            }
        }
        return String(result).lowercased().collapsingBlanks()
    }

    /// The key by which tags and labels are the same name, marks kept: NFC, the tone mark at one place
    /// (hoà is hòa), Ð as Đ, lower case, every kind of blank, line break and "_" one space, no zero-width
    /// characters.
    public var nameKey: String {
        nfc.repairingLookAlikes.lowercased().placingTones()
            .collapsingBlanks { $0.properties.isWhitespace || $0 == "_" }
    }

    /// One space for each run of blanks, none at the ends; zero-width characters removed.
    func collapsingBlanks(
        _ isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    ) -> String {
        var result = UnicodeScalarView()
        var pending = false
        for scalar in unicodeScalars where !scalar.isZeroWidth {
            if isBlank(scalar) {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Characters that print nothing and take no room: joiners, direction marks, the soft hyphen, the byte order mark.
    var isZeroWidth: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }
}
