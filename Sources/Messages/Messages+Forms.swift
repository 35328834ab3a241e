public import Forms

/// Sentences for forms: which one, what is wrong, and every fault of its template.
public enum FormsMessage {
    public static func lines(_ error: FormsError, _ language: Language, file: String? = nil) -> [String] {
        let evidence = [
            "form": error.form,
            "evidence": error.code == .wrongScope
                ? Words.word(error.evidence, Words.things, language) : error.evidence,
            "nearest": error.nearest.listed(),
        ]
        let head = phrases[error.code]?.filled(evidence, language) ?? error.code.rawValue
        return [head] + error.faults.map { "  " + TemplateMessage.text($0, language, file: file) }
    }

    static let phrases: [FormsError.Code: Phrase] = [
        .wrongScope: Phrase(
            "Mẫu “{form}” không dùng cho {evidence}. Hãy chọn mẫu phù hợp.",
            "The form “{form}” is not for this kind of thing ({evidence}). Please choose another form."
        ),
        .unknownFileNameField: Phrase(
            "Tên tệp của mẫu “{form}” dùng mục không có[: “{evidence}”].[ Có phải: {nearest}?]",
            "The file name of the form “{form}” uses an unknown field[: “{evidence}”].[ Did you mean: {nearest}?]"
        ),
        .unknownFileNameFormat: Phrase(
            "Tên tệp của mẫu “{form}” dùng cách trình bày không hợp với mục đó[: “{evidence}”]. Hãy bỏ hoặc đổi cách trình bày.",
            "The file name of the form “{form}” uses a format that does not fit the field[: “{evidence}”]. Remove or change the format."
        ),
        .templateFaults: Phrase(
            "Chưa điền được mẫu “{form}”. Hãy sửa các chỗ sau trong tệp Word của mẫu:",
            "The form “{form}” could not be filled. Please mend these places in its Word file:"
        ),
    ]
}
