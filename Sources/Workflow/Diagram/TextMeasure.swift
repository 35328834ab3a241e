/// How wide a text may be drawn, guessed from above, since no font is at hand here.
struct TextMeasure {
    /// Points from the top of the letters to the next line's.
    let size: Double
    let isBold: Bool

    init(_ size: Double, isBold: Bool = false) {
        self.size = size
        self.isBold = isBold
    }

    func width(_ text: some StringProtocol) -> Double {
        text.reduce(0) { $0 + share(of: $1) } * size * (isBold ? 1.1 : 1)
    }

    /// The part of the size that a letter takes: wide ones as wide as in the widest common typeface.
    private func share(of letter: Character) -> Double {
        switch letter {
        case "i", "ì", "í", "ỉ", "ĩ", "ị", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "(", ")", " ",
            "-":
            0.42
        case "m", "w", "M", "W", "…", "→": 1
        default: letter.isUppercase ? 0.8 : 0.64
        }
    }

    /// Words put into lines no wider than this; a single longer word stands alone.
    func lines(_ text: String, within width: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            guard let last = lines.last, self.width("\(last) \(word)") <= width else {
                lines.append(String(word))
                continue
            }
            lines[lines.count - 1] = "\(last) \(word)"
        }
        return lines
    }
}
