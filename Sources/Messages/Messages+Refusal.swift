public import Workflow

/// Sentences for the answer "no": all the reasons, each with what would mend it.
public enum RefusalMessage {
    /// Says for instance "Chưa làm được “Ký”, vì 2 lý do: (1) … (2) …".
    public static func text(_ refusal: Refusal, _ language: Language) -> String {
        let label = label(of: refusal, language)
        let reasons = refusal.reasons.map { reason($0, language) }
        guard reasons.count != 1, !reasons.isEmpty else {
            return Phrase("Chưa làm được “{label}”[: {only}]", "Not done, “{label}”[: {only}]")
                .filled(["label": label, "only": reasons.first ?? ""], language)
        }
        let list = reasons.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: " ")
        return Phrase(
            "Chưa làm được “\(label)”, vì \(reasons.count) lý do: ",
            "Not done, “\(label)”, for \(reasons.count) reasons: "
        )[language] + list
    }

    private static func label(of refusal: Refusal, _ language: Language) -> String {
        if let label = refusal.actionLabel { return language == .vi ? label.vi : label.en }
        let words = refusal.action.split(separator: " ").map(String.init)
        guard words.count == 2, words[0] == "import", let table = Words.tables[words[1]] else {
            return refusal.action
        }
        return Phrase("Nhập \(table.vi)", "Import of \(table.en)")[language]
    }

    /// One reason as a sentence.
    public static func reason(_ unmet: Unmet, _ language: Language) -> String {
        var evidence = Dictionary(unmet.evidence.items.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        for (key, value) in evidence where key.hasSuffix(".\(language.rawValue)") {
            evidence[String(key.dropLast(3))] = value
        }
        for (key, table) in codes {
            evidence[key] = evidence[key].map { Words.list($0, table, language) }
        }
        guard let phrase = phrases[unmet.code] else { return "\(unmet.code) \(unmet.evidence)" }
        return phrase.filled(evidence, language)
    }

    /// Evidence that may hold codes, with the words for them.
    private static let codes: [(key: String, table: [String: Phrase])] = [
        ("may", Words.functions), ("with", Words.functions), ("checks", Words.checks),
        ("papers", Words.papers), ("functions", Words.functions),
        ("bar", Words.bars), ("input", Words.inputs),
    ]
}
