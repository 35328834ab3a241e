import Foundation

extension String {
    /// The text in Unicode normal form C; Vietnamese marks in the wrong order are joined as well.
    ///
    /// Repairs decomposed text (macOS file names), half-composed text (Windows-1258 and "Unicode tổ hợp": ê with
    /// a combining dot) and a tone typed before the letter's own mark (á with a combining circumflex), which
    /// canonical composition alone leaves apart.
    public var nfc: String {
        guard unicodeScalars.contains(where: \.mayNeedComposition) else { return self }
        let composed = precomposedStringWithCanonicalMapping
        guard
            composed.unicodeScalars.contains(where: { $0.properties.canonicalCombiningClass != .notReordered }
            )
        else { return composed }
        return composed.joiningMarks()
    }

    /// Joins marks that still stand behind a Vietnamese vowel.
    private func joiningMarks() -> String {
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            if let last = result.last, let letter = VietnameseLetter(last),
                let joined = letter.joined(with: scalar)
            {
                result.removeLast()
                result.append(joined.scalar)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension VietnameseLetter {
    fileprivate func joined(with mark: Unicode.Scalar) -> VietnameseLetter? {
        guard isVowel else { return nil }
        if tone == .level, let tone = Tone(mark: mark) { return with(tone: tone) }
        return shaped(by: mark)
    }
}

extension Unicode.Scalar {
    /// False for the scalars of ordinary composed Vietnamese text; those need no look at their neighbours.
    fileprivate var mayNeedComposition: Bool {
        switch value {
        case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027, 0x2030...0x205E, 0x20AB: false
        default: true
        }
    }
}
