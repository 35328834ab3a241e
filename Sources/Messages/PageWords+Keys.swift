extension PageWords {
    /// The keys that do something, and undoing.
    static let keys: [String: Phrase] = [
        "keysTitle": Phrase("Phím tắt", "Keys"),
        "keysWhere": Phrase("Tắt phím tắt ở “Tài khoản của tôi”", "Switch the keys off in “My account”"),
        "keysClose": Phrase("Đóng", "Close"),
        "keysAreOn": Phrase(
            "Phím tắt đang bật. Không phím nào gửi phiếu bầu, lấy số hay ký.",
            "The keys are on. None of them sends a ballot, takes a number or signs."
        ),
        "keysAreOff": Phrase(
            "Phím tắt đang tắt: phím đơn không làm gì.",
            "The keys are off: single keys do nothing."
        ),
        "keysOn": Phrase("Bật phím tắt", "Switch the keys on"),
        "keysOff": Phrase("Tắt phím tắt", "Switch the keys off"),
        "keySearch": Phrase("tìm kiếm", "search"),
        "keyRows": Phrase(
            "dòng sau, dòng trước; khi thẩm định: hồ sơ sau, hồ sơ trước",
            "next row, previous row; when appraising: next dossier, previous dossier"
        ),
        "keyChoose": Phrase("chọn hoặc bỏ chọn dòng", "choose the row, or not"),
        "keyOpen": Phrase("mở dòng", "open the row"),
        "keyWork": Phrase("Việc của tôi", "My work"),
        "keySessions": Phrase("Phiên họp", "Sessions"),
        "keyHelp": Phrase("bảng phím tắt này", "this list"),
        "keyCriterion": Phrase(
            "khi thẩm định: đánh dấu tiêu chí là đạt",
            "when appraising: this criterion is met"
        ),
        "keyMet": Phrase(
            "khi thẩm định: mọi tiêu chí đạt, rồi Enter để ghi",
            "when appraising: all criteria are met, then Enter to record"
        ),
        "keySupplement": Phrase("khi thẩm định: yêu cầu bổ sung", "when appraising: ask for a supplement"),
        "keyBack": Phrase("rời ô đang gõ; khi thẩm định: quay lại", "leave the field; when appraising: back"),
        "undo": Phrase("Hoàn tác", "Undo"),
        "mayUndo": Phrase(
            "“{label}”: còn hoàn tác được trong {seconds} giây.",
            "“{label}”: can be undone for {seconds} seconds."
        ),
        "willUndo": Phrase("Hoàn tác được trong {seconds} giây", "Can be undone for {seconds} seconds"),
        "undone": Phrase(
            "Đã hoàn tác: mọi thứ trở lại như trước.",
            "Undone: everything is as it was before."
        ),
        "notUndone": Phrase("Chưa hoàn tác được", "Not undone"),
    ]
}
