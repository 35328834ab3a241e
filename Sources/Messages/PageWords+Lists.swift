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
        "chosen": Phrase("Đã chọn", "Chosen:"),
        "chosenBeyond": Phrase("và {count} dòng ngoài danh sách này", "and {count} beyond this list"),
        "chosenFull": Phrase("(mỗi lần chọn tối đa {most} dòng)", "({most} rows at most at once)"),
        "seeChosen": Phrase("xem danh sách", "see them"),
        "chooseEvery": Phrase("Chọn cả {count}", "Choose all {count}"),
        "chooseNone": Phrase("Bỏ chọn hết", "Choose none"),
        "onlyChosen": Phrase("Đã chọn", "Chosen"),
        "noneChosen": Phrase(
            "Chưa chọn dòng nào. Hãy đánh dấu các dòng, rồi xem trước.",
            "No row is chosen. Tick some rows, then look first."
        ),
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
