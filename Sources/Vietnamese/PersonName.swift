/// The name of a person taken apart by position: family name, middle names, given name.
///
/// For sorting and checking only; a name is always shown whole.
public struct PersonName: Hashable, Sendable {
    /// The first syllable, or empty when there is only one.
    public let family: String
    /// What stands between.
    public let middle: String
    /// The last syllable.
    public let given: String

    public init(_ name: String) {
        let syllables = name.nfc.collapsingBlanks().split(separator: " ")
        given = syllables.last.map(String.init) ?? ""
        family = syllables.count > 1 ? syllables.first.map(String.init) ?? "" : ""
        middle = syllables.dropFirst().dropLast().joined(separator: " ")
    }
}

/// Something in a name that a person should look at; nothing is ever changed on its account.
public struct NameFinding: Hashable, Sendable {
    /// What was noticed.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case blank
        /// Written in TCVN3 or VNI.
        case legacyEncoding
        /// Combining marks, or letters that only look Vietnamese (Ð for Đ).
        case brokenLetters
        /// Blanks in front, behind, doubled, or zero-width characters.
        case strayBlanks
        case digits
        /// Signs that no name has.
        case signs
        /// A title or form of address in front (TS., Ông…); NĐ 30/2020 allows none before a signer's name.
        case title
        /// "Ng.", "N.V."
        case abbreviation
        case allCapitals
        /// A syllable that does not begin with a capital, or has a capital inside.
        case capitals
        case oneSyllable
        /// A syllable that is not written like Vietnamese; right for foreign names, else a slip.
        case unusualSyllable
    }

    public let code: Code
    /// The part of the name it is about.
    public let fragment: String
    /// The whole name as it might be meant; nil when there is nothing to propose.
    public let proposal: String?
}

extension PersonName {
    /// What is suspicious in a name, worst first; empty for a name like "Nguyễn Văn An" or "H'Hen Niê".
    public static func findings(in name: String) -> [NameFinding] {
        if let encoding = LegacyText.detect(name) {
            let proposal = LegacyText.decode(name, encoding).collapsingBlanks().withCapitalWords
            return [NameFinding(code: .legacyEncoding, fragment: name, proposal: proposal)]
        }
        let clean = name.nfc.repairingLookAlikes
        let tidy = clean.collapsingBlanks()
        guard !tidy.isEmpty else { return [NameFinding(code: .blank, fragment: name, proposal: nil)] }
        var found: [NameFinding] = []
        if !clean.unicodeScalars.elementsEqual(name.unicodeScalars) {
            found.append(NameFinding(code: .brokenLetters, fragment: name, proposal: tidy))
        }
        if tidy != clean { found.append(NameFinding(code: .strayBlanks, fragment: name, proposal: tidy)) }
        let (title, rest) = splittingTitle(tidy)
        if let title { found.append(NameFinding(code: .title, fragment: title, proposal: rest)) }
        found += characters(rest)
        return found + capitals(rest) + syllables(rest)
    }

    /// The degrees and forms of address in front, and the name behind them.
    private static func splittingTitle(_ name: String) -> (title: String?, rest: String) {
        let words = name.split(separator: " ")
        let titles = words.prefix { formsOfAddress.contains($0.lowercased().replacing(".", with: "")) }
        guard !titles.isEmpty, titles.count < words.count else { return (nil, name) }
        return (titles.joined(separator: " "), words.dropFirst(titles.count).joined(separator: " "))
    }

    private static func characters(_ name: String) -> [NameFinding] {
        var found: [NameFinding] = []
        let digits = name.filter(\.isNumber)
        if !digits.isEmpty { found.append(NameFinding(code: .digits, fragment: digits, proposal: nil)) }
        let signs = name.filter { !$0.isLetter && !$0.isNumber && !" .'’-".contains($0) }
        if !signs.isEmpty { found.append(NameFinding(code: .signs, fragment: signs, proposal: nil)) }
        for word in name.split(separator: " ") where word.contains(".") {
            found.append(NameFinding(code: .abbreviation, fragment: String(word), proposal: nil))
        }
        return found
    }

    /// Forms of address and degrees, in small letters and without dots.
    private static let formsOfAddress: Set<String> = [
        "gs", "pgs", "ts", "tskh", "ths", "bs", "bsckii", "bscki", "cn", "ks", "ds", "ls", "gsts", "pgsts",
        "ông", "bà",
        "đ/c", "đc", "mr", "mrs", "ms",
    ]

    private static func capitals(_ name: String) -> [NameFinding] {
        let letters = name.filter(\.isLetter)
        let proposal = name.lowercased().withCapitalWords
        if letters.count > 2, !letters.contains(where: \.isLowercase) {
            return [NameFinding(code: .allCapitals, fragment: name, proposal: proposal)]
        }
        // Signs hide words that are no part of the name: "(nam)".
        guard name.allSatisfy({ $0.isLetter || " .'’-".contains($0) }) else { return [] }
        guard name != name.withCapitalWords || name.hasInnerCapital else { return [] }
        return [NameFinding(code: .capitals, fragment: name, proposal: proposal)]
    }

    private static func syllables(_ name: String) -> [NameFinding] {
        let words = name.split(separator: " ")
        var found: [NameFinding] = []
        if words.count == 1 { found.append(NameFinding(code: .oneSyllable, fragment: name, proposal: nil)) }
        for word in words
        where word.allSatisfy({ $0.isLetter || "'’-".contains($0) }) && !isSyllableOfAName(word) {
            found.append(NameFinding(code: .unusualSyllable, fragment: String(word), proposal: nil))
        }
        return found
    }

    /// A Vietnamese syllable, one with a clan prefix ("H'Hen"), or a name of the Highlands and Khmer ("Niê", "Ksor").
    private static func isSyllableOfAName(_ word: Substring) -> Bool {
        let parts = word.split { "'’-".contains($0) }
        return !parts.isEmpty
            && parts.enumerated().allSatisfy { index, part in
                if part.count == 1, parts.count > 1, index == 0 { return true }
                return Syllable.isVietnamese(part) || minorityNames.contains(String(part).folded)
            }
    }

    /// Frequent family names and syllables of the ethnic minorities that are not written like Vietnamese.
    private static let minorityNames: Set<String> = [
        "adrong", "ayun", "bkrong", "blong", "bnuor", "chamale", "cil", "eban", "hdok", "hen", "hlong",
        "hwing", "kator",
        "kbuor", "kdoh", "knul", "kpa", "kra", "ksor", "ktla", "mdrang", "mlo", "nie", "pinang", "rcom",
        "rmah",
        "rocham", "siu", "srey",
    ]
}

extension String {
    fileprivate var hasInnerCapital: Bool {
        split(separator: " ").contains { word in
            let parts = word.split { ".'’".contains($0) }
            return parts.contains { $0.dropFirst().contains(where: \.isUppercase) }
        }
    }
}
