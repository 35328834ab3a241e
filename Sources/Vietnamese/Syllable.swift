/// What can be a Vietnamese syllable.
public enum Syllable {
    /// Whether the word is written like a Vietnamese syllable: an initial, a rhyme of the language, and a
    /// tone that the rhyme can bear (rhymes in c, ch, p, t bear sắc and nặng only).
    ///
    /// Names from the Highlands such as "Đắk", "Lăk", "Krông" pass as well.
    public static func isVietnamese(_ word: some StringProtocol) -> Bool {
        var bare: [Unicode.Scalar] = []
        var tones: [Tone] = []
        for scalar in String(word).nfc.lowercased().unicodeScalars {
            if let letter = VietnameseLetter(scalar) {
                bare.append(letter.shaped)
                if letter.tone != .level { tones.append(letter.tone) }
            } else {
                guard ("a"..."z").contains(scalar) else { return false }
                bare.append(scalar)
            }
        }
        guard !bare.isEmpty, tones.count <= 1 else { return false }
        let text = String(String.UnicodeScalarView(bare))
        let tone = tones.first ?? .level
        return initials.contains { initial in
            guard text.hasPrefix(initial) else { return false }
            let rhyme = String(text.dropFirst(initial.count))
            return rhymes.contains(rhyme) && bears(rhyme, tone)
        }
    }

    private static func bears(_ rhyme: String, _ tone: Tone) -> Bool {
        guard ["c", "ch", "p", "t"].contains(where: { rhyme.hasSuffix($0) }) else { return true }
        return tone == .acute || tone == .dot
    }

    private static let initials = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "kr", "l", "m", "n", "ng", "ngh", "nh",
        "p", "ph",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rhymes: Set<String> = [
        "a", "ac", "ach", "ai", "ak", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
        "ăc", "ăk", "ăm", "ăn", "ăng", "ăp", "ăt",
        "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây",
        "e", "ec", "ek", "em", "en", "eng", "eo", "ep", "et",
        "ê", "êc", "êch", "êk", "êm", "ên", "êng", "ênh", "êp", "êt", "êu",
        "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "im", "in", "inh", "ip", "it",
        "iu",
        "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oăc",
        "oăm", "oăn",
        "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "ok", "om", "on", "ong", "ooc", "oong", "op",
        "ot",
        "ô", "ôc", "ôi", "ôk", "ôm", "ôn", "ông", "ôông", "ôp", "ôt",
        "ơ", "ơi", "ơm", "ơn", "ơng", "ơp", "ơt",
        "u", "ua", "uân", "uâng", "uât", "uây", "uc", "uê", "uêch", "uên", "uênh", "ui", "um", "un", "ung",
        "uôc",
        "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "up", "ut", "uy", "uya", "uych", "uyên", "uyêt", "uynh",
        "uyp", "uyt",
        "uyu",
        "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
        "ưt", "ưu",
        "y", "ych", "yêm", "yên", "yêng", "yêt", "yêu", "ynh", "yp", "yt", "yu",
    ]
}
