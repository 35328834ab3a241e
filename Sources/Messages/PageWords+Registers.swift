extension PageWords {
    /// Of the registers of numbers.
    static let registers: [String: Phrase] = [
        "registers": Phrase("Sổ văn bản, sổ khen thưởng", "Registers"),
        "noRegisters": Phrase(
            "Chưa có sổ nào trong phạm vi của đồng chí. Sổ có từ khi cấp số đầu tiên.",
            "There is no register in your scope yet. A register begins with its first number."
        ),
        "year": Phrase("Năm", "Year"),
        "lastNumber": Phrase("Số cuối", "Last number"),
        "number": Phrase("Số", "Number"),
        "day": Phrase("Ngày", "Day"),
        "givenTo": Phrase("Cấp cho", "Given to"),
        "numberVoid": Phrase("đã hủy: {reason}", "void: {reason}"),
        "numberGap": Phrase("bỏ trống: {reason}", "not given: {reason}"),
        "numberGapOpen": Phrase("bỏ trống, chưa giải trình", "not given, not explained"),
        "numberOutOfOrder": Phrase(
            "ngày trước ngày của số nhỏ hơn",
            "its day is before that of a lower number"
        ),
    ]
}
