/// Text that may have been meant as a tag: braces that a Telex keyboard or an input method changed.
///
/// These are warnings only. Legal texts do hold braces and brackets.
enum LookAlikeTags {
    private static let pairs: [(opening: [Unicode.Scalar], closing: [Unicode.Scalar])] = [
        (["{"], ["}"]), (["[", "["], ["]", "]"]), (["｛", "｛"], ["｝", "｝"]), (["Ơ", "Ơ"], ["Ư", "Ư"]),
        (["ơ", "ơ"], ["ư", "ư"]), (["Ư", "Ư"], ["Ơ", "Ơ"]),
    ]

    /// The longest text between the marks that can be a tag.
    private static let longest = 60

    static func find(in text: [Unicode.Scalar]) -> [TagScan.Problem] {
        var found: [TagScan.Problem] = []
        for (opening, closing) in pairs {
            var index = 0
            while index + opening.count <= text.count {
                guard matches(opening, text, at: index),
                    let end = end(of: closing, text, from: index + opening.count)
                else {
                    index += 1
                    continue
                }
                let body = text[(index + opening.count)..<end]
                let meant = "{{" + String(scalars: body) + "}}"
                found.append(
                    .init(code: .looksLikeTag, range: index..<(end + closing.count), evidence: meant)
                )
                index = end + closing.count
            }
        }
        return found
    }

    /// Exactly these marks: one more of the same kind belongs to something else.
    private static func matches(_ mark: [Unicode.Scalar], _ text: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + mark.count <= text.count, zip(mark, text[index...]).allSatisfy({ $0 == $1 }) else {
            return false
        }
        let before = index > 0 && text[index - 1] == mark[0]
        let after = index + mark.count < text.count && text[index + mark.count] == mark[0]
        return !before && !after
    }

    private static func end(of mark: [Unicode.Scalar], _ text: [Unicode.Scalar], from start: Int) -> Int? {
        var index = start
        while index < text.count, index - start <= longest {
            if matches(mark, text, at: index) {
                return text[start..<index].contains { $0.properties.isAlphabetic } ? index : nil
            }
            if "{}\n\u{FFFC}".unicodeScalars.contains(text[index]) { return nil }
            index += 1
        }
        return nil
    }
}
