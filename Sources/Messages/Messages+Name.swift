public import Vietnamese

/// Sentences for what looks odd in a name; the name itself is never changed.
public enum NameMessage {
    /// "có chữ số" or, where there is a proposal, "viết hoa toàn bộ. Có phải: Nguyễn Văn An?"
    public static func text(_ finding: NameFinding, _ language: Language) -> String {
        Phrase("{what}[. Có phải: {proposal}?]", "{what}[. Did you mean: {proposal}?]").filled(
            ["what": Words.name(finding.code)[language], "proposal": finding.proposal ?? ""],
            language
        )
    }
}
