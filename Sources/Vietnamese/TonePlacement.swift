extension String {
    /// Moves the tone of each syllable to its place by the older rule (hòa, thúy, quý, hoàn).
    ///
    /// Both spellings then give one key. Words with two tones or scattered vowels are left alone.
    func placingTones() -> String {
        guard unicodeScalars.contains(where: { VietnameseLetter($0).map { $0.tone != .level } ?? false })
        else { return self }
        var result = UnicodeScalarView()
        var word: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            if scalar.properties.isAlphabetic {
                word.append(scalar)
            } else {
                result.append(contentsOf: word.placingTone())
                word = []
                result.append(scalar)
            }
        }
        result.append(contentsOf: word.placingTone())
        return String(result)
    }
}

extension [Unicode.Scalar] {
    fileprivate func placingTone() -> [Unicode.Scalar] {
        let letters = map { VietnameseLetter($0) }
        let toned = indices.filter { (letters[$0]?.tone ?? .level) != .level }
        guard toned.count == 1, let from = toned.first, let tone = letters[from]?.tone else { return self }
        guard let to = tonePlace(letters), to != from else { return self }
        var moved = self
        if let bare = letters[from]?.with(tone: .level) { moved[from] = bare.scalar }
        if let dressed = letters[to]?.with(tone: tone) { moved[to] = dressed.scalar }
        return moved
    }

    /// The vowel that carries the tone, or nil when the vowels do not stand together.
    private func tonePlace(_ letters: [VietnameseLetter?]) -> Int? {
        let vowels = indices.filter { letters[$0]?.isVowel ?? false }
        guard var first = vowels.first, let last = vowels.last, last - first == vowels.count - 1 else {
            return nil
        }
        // The u of qu and the i of gi belong to the initial when another vowel follows.
        if first < last, first > 0 {
            let initial = (self[first - 1].properties.lowercaseMapping, letters[first]?.base)
            if initial == ("q", "u") || initial == ("g", "i") { first += 1 }
        }
        if let shaped = (first...last).last(where: { letters[$0].map { $0.shaped != $0.base } ?? false }) {
            return shaped
        }
        let isClosed = last < count - 1
        switch last - first {
        case 0: return first
        case 1: return isClosed ? last : first
        default: return isClosed ? last : first + 1
        }
    }
}
