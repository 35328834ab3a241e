public import Awards

extension PageWords {
    /// Of what waits for one, and of lists and what they are narrowed to.
    static let lists: [String: Phrase] = [
        "severalUnits": Phrase("nhiều đơn vị", "several units"),
        "handedOn": Phrase("Đã chuyển, đang ở người khác", "Handed on, now with others"),
        "nextStep": Phrase("Việc tiếp theo", "Next step"),
        "open": Phrase("Mở", "Open"),
        "onlyMine": Phrase("Chờ tôi", "Waiting for me"),
        "narrowed": Phrase("Đang lọc", "Narrowed to"),
        "widen": Phrase("bỏ lọc {filter}", "not only {filter}"),
    ]

    private static let several = Phrase("{count} {kind}", "{kind}: {count}")

    /// "20 đề nghị".
    public static func many(_ kind: ObjectKind, _ count: Int, _ language: Language) -> String {
        let name = self.kind(kind, language)
        let inSentence = language == .vi ? name.prefix(1).lowercased() + name.dropFirst() : name
        return several.filled(["count": String(count), "kind": inSentence], language)
    }
}
