public import Vietnamese

/// Sentences for dates and numbers as people type them.
public enum VietnameseMessage {
    public static func text(_ error: VietnameseError, _ language: Language) -> String {
        phrases[error.code]?.filled(["value": error.value, "part": error.fragment ?? ""], language)
            ?? error.code.rawValue
    }

    static let phrases: [VietnameseError.Code: Phrase] = [
        .unknownPatternLetter: Phrase(
            "Mẫu ngày “{value}” có chữ không hiểu được[: “{part}”]. Hãy dùng d, M, y và đặt chữ thường trong dấu nháy.",
            "The date pattern “{value}” holds a letter that means nothing[: “{part}”]. Use d, M, y and put plain words in quotation marks."
        ),
        .unclosedQuote: Phrase(
            "Mẫu ngày “{value}” có dấu nháy mở mà chưa đóng. Hãy thêm dấu nháy đóng.",
            "The date pattern “{value}” opens a quotation mark and never closes it. Please close it."
        ),
        .emptyPattern: Phrase(
            "Mẫu ngày[ “{value}”] không có ngày, tháng hay năm. Hãy ghi, ví dụ: dd/MM/yyyy.",
            "The date pattern[ “{value}”] has no day, month or year. Write, for instance: dd/MM/yyyy."
        ),
        .notANumber: Phrase(
            "“{value}” không phải số. Hãy ghi, ví dụ: 1.234,5.",
            "“{value}” is not a number. Write, for instance: 1.234,5."
        ),
    ]
}
