public import Awards

extension PageWords {
    /// Of the pages about the office itself: rules, units, journal, help.
    static let house: [String: Phrase] = [
        "help": Phrase("Hướng dẫn", "Help"),
        "workflows": Phrase("Quy trình", "Workflows"),
        "workflowVersion": Phrase("phiên bản {version}", "version {version}"),
        "workflowPicture": Phrase("Sơ đồ", "Drawing"),
        "workflowSteps": Phrase("Các bước", "Steps"),
        "wholePicture": Phrase("Mở sơ đồ riêng", "Open the drawing by itself"),
        "standHere": Phrase("{count} hồ sơ đang ở đây", "{count} stand here"),
        "organisation": Phrase("Tổ chức", "Organisation"),
        "onDay": Phrase("Ngày", "On"),
        "unitCount": Phrase("{count} đơn vị ngày {day}.", "{count} units on {day}."),
        "parentUnit": Phrase("Trực thuộc", "Under"),
        "headOfUnit": Phrase("Thủ trưởng", "Head"),
        "sinceDay": Phrase("Từ ngày", "Since"),
        "madeOf": Phrase("Hợp nhất từ", "Made of"),
        "law": Phrase("Giá trị chưa xác nhận", "Unconfirmed values"),
        "lawWhy": Phrase(
            "Quy định đang dùng: {id}. {count} giá trị sau chưa có ai xác nhận: {unknown} chưa biết, còn lại là giả định. Giá trị được xác nhận có hiệu lực với đợt xét mở sau đó; đợt đã mở giữ quy định của mình cho đến khi chuyển đổi (vinhdanh migrate).",
            "The rules in use: {id}. Nobody has confirmed these {count} values: {unknown} are not known, the others assumed. What is confirmed holds for campaigns that open afterwards; those that have opened keep their rules until they are migrated (vinhdanh migrate)."
        ),
        "place": Phrase("Nơi ghi", "Where it stands"),
        "basis": Phrase("Căn cứ", "Basis"),
        "certainty": Phrase("Mức chắc chắn", "How sure"),
        "notKnown": Phrase("chưa biết", "not known"),
        "journal": Phrase("Nhật ký và kiểm chứng", "Journal and its check"),
        "checkJournal": Phrase("Kiểm chứng bây giờ", "Check it now"),
        "journalWhy": Phrase(
            "Kiểm chứng đọc lại toàn bộ nhật ký và các tệp: với nhiều năm dữ liệu có thể mất vài phút.",
            "The check reads the whole journal and all files: with years of data it may take minutes."
        ),
    ]

    private static let marks: [Mark: Phrase] = [
        .verified: Phrase("đã đối chiếu", "verified"),
        .secondary: Phrase("theo nguồn khác", "from another source"),
        .recalled: Phrase("theo trí nhớ", "recalled"),
        .recalledLow: Phrase("theo trí nhớ, không chắc", "recalled, not sure"),
        .inference: Phrase("suy ra", "inferred"),
        .unknown: Phrase("chưa biết", "not known"),
        .assumed: Phrase("giả định", "assumed"),
    ]

    /// How sure a value of the law is.
    public static func mark(_ mark: Mark?, _ language: Language) -> String {
        mark.flatMap { marks[$0]?[language] } ?? ""
    }
}
