import OPC
public import XMLTree

/// Sentences for contents that are not well-formed: for a clerk the file is damaged, and Word mends it.
public enum XMLMessage {
    public static func text(_ error: XMLError, _ language: Language, file: String? = nil) -> String {
        let start = PackageMessage.sentence(.badXML, language, file: file)
        return "\(start) \(remark(error, language))"
    }

    /// "(Dòng 1, cột 230: thiếu phần cuối.)": for who looks closer.
    static func remark(_ error: XMLError, _ language: Language) -> String {
        let evidence = [
            "line": error.line.map { Words.number(String($0), language) } ?? "",
            "column": error.column.map { Words.number(String($0), language) } ?? "",
        ]
        let place = Phrase("[Dòng {line}][, cột {column}]", "[Line {line}][, column {column}]")
            .filled(evidence, language)
        return "(\([place, phrases[error.code]?[language] ?? ""].listed(": ")).)"
    }

    static let phrases: [XMLError.Code: Phrase] = [
        .empty: Phrase("không có nội dung", "there are no contents"),
        .tooLarge: Phrase("nội dung lớn hơn mức cho phép", "the contents are larger than allowed"),
        .tooDeep: Phrase("nội dung lồng nhau quá nhiều cấp", "the contents are nested too deep"),
        .tooManyNodes: Phrase("có quá nhiều thành phần", "there are too many elements"),
        .doctype: Phrase(
            "có khai báo bị cấm vì lý do an toàn",
            "it has a declaration that is forbidden for safety"
        ),
        .undeclaredEntity: Phrase(
            "có ký hiệu viết tắt chưa được khai báo",
            "an abbreviation is not declared"
        ),
        .undeclaredPrefix: Phrase("có tên chưa được khai báo", "a name is not declared"),
        .duplicateAttribute: Phrase("một thuộc tính ghi hai lần", "an attribute stands twice"),
        .mismatchedTag: Phrase("phần mở và phần đóng không khớp", "opening and closing do not match"),
        .truncated: Phrase("thiếu phần cuối", "the end is missing"),
        .encoding: Phrase("bảng mã chữ không đúng", "the character encoding is wrong"),
        .notWellFormed: Phrase("viết sai cú pháp", "the syntax is wrong"),
        .outOfMemory: Phrase("máy không đủ bộ nhớ", "there is not enough memory"),
    ]
}
