extension String {
    /// Capitals, the same on every machine ("IN HOA").
    public var inCapitals: String { nfc.uppercased() }

    /// Small letters, the same on every machine ("in thường").
    public var inSmallLetters: String { nfc.lowercased() }

    /// The first letter a capital, the rest untouched.
    public var withFirstCapital: String {
        let text = nfc
        guard let first = text.firstIndex(where: \.isLetter) else { return text }
        return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
    }

    /// Every word with a capital ("Viết Hoa").
    ///
    /// Capitals inside a word stay ("TP.HCM", "BHXH") unless the whole text is in capitals, which then counts as
    /// shouting: "NGUYỄN VĂN AN" is "Nguyễn Văn An". A letter behind a one-letter clan prefix is a capital
    /// too ("H'Hen Niê"), a letter behind a hyphen is not ("Vla-đi-mia", NĐ 30/2020, Phụ lục II, II.2).
    public var withCapitalWords: String {
        let text = nfc
        let isShouting = !text.contains(where: \.isLowercase)
        var result = ""
        var lettersInWord = 0
        var afterPrefix = false
        for character in text {
            if character.isLetter || character.isNumber {
                let begins = lettersInWord == 0 || afterPrefix
                result +=
                    begins ? character.uppercased() : isShouting ? character.lowercased() : String(character)
                lettersInWord += 1
                afterPrefix = false
            } else {
                let isApostrophe = character == "'" || character == "\u{2019}"
                afterPrefix = isApostrophe && lettersInWord == 1
                if !isApostrophe, character != "-" { lettersInWord = 0 }
                result.append(character)
            }
        }
        return result
    }
}
