/// The languages in which the program speaks: Vietnamese first.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case vi, en
}

/// One text in both languages.
struct Phrase: Sendable {
    let vi: String
    let en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    subscript(language: Language) -> String { language == .vi ? vi : en }

    /// The text with `{name}` replaced by the evidence of that name; what is not given leaves nothing.
    func filled(_ evidence: [String: String], _ language: Language) -> String {
        var text = ""
        var rest = self[language][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += evidence[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
