/// The languages in which the program speaks: Vietnamese first.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case vi, en
}

/// One text in both languages.
///
/// `{name}` stands for the evidence of that name; what stands in `[…]` is left out when a name within it has no
/// evidence: "không có “{name}”.[ Có phải: {nearest}?]".
struct Phrase: Sendable {
    let vi: String
    let en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    subscript(language: Language) -> String { language == .vi ? vi : en }

    /// The text with its evidence; a name outside brackets that has none leaves nothing.
    func filled(_ evidence: [String: String], _ language: Language) -> String {
        var text = ""
        var rest = self[language][...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            text += Self.filled(rest[..<open], evidence).text
            let inner = Self.filled(rest[rest.index(after: open)..<close], evidence)
            if inner.isComplete { text += inner.text }
            rest = rest[rest.index(after: close)...]
        }
        return text + Self.filled(rest, evidence).text
    }

    private static func filled(_ part: Substring, _ evidence: [String: String]) -> (
        text: String, isComplete: Bool
    ) {
        var text = ""
        var isComplete = true
        var rest = part
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let value = evidence[String(rest[rest.index(after: open)..<close])] ?? ""
            if value.isEmpty { isComplete = false }
            text += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return (text + rest, isComplete)
    }
}

extension Sequence where Element == String {
    /// The parts with text in them, joined; a list for a sentence.
    func listed(_ separator: String = ", ") -> String {
        filter { !$0.isEmpty }.joined(separator: separator)
    }
}
