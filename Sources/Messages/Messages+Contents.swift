extension RefusalMessage {
    /// What is wrong with contents that somebody wrote, typed or handed in.
    static let contents: [String: Phrase] = [
        "word-not-docx": Phrase(
            "tệp này không phải văn bản Word .docx. Hãy lưu lại thành .docx (Word: Tệp → Lưu thành).",
            "this file is no Word document (.docx). Save it as .docx (Word: File → Save as)."
        ),
        "word-not-ours": Phrase(
            "tệp không có các ô của mẫu. Hãy viết trên mẫu đã tải ở trang này và không xóa các ô có khung.",
            "the file lacks the boxes of the form. Write on the form downloaded here, and leave its boxes in place."
        ),
        "word-other-nominee": Phrase(
            "tệp này là báo cáo của[ “{name}”], không phải của[ “{own}”].",
            "this is the report of[ “{name}”], not of[ “{own}”]."
        ),
        "word-field-missing": Phrase(
            "trong tệp không còn ô[ “{field}”]; mục này giữ như đang lưu.",
            "the box[ “{field}”] is gone from the file; what is saved stays."
        ),
        "word-strange-criterion": Phrase(
            "không có tiêu chí[ “{criterion}”]; phần viết dưới tên đó không được ghi.",
            "there is no criterion[ “{criterion}”]; what is written under it is not taken."
        ),
        "word-criterion-twice": Phrase(
            "tiêu chí[ “{criterion}”] có hai lần trong tệp; chỉ lần đầu được ghi.",
            "the criterion[ “{criterion}”] stands twice in the file; only the first is taken."
        ),
        "file-too-large": Phrase(
            "tệp[ “{file}”] lớn hơn 20 MB. Hãy nén hoặc chia nhỏ.",
            "the file[ “{file}”] is larger than 20 MB. Compress or split it."
        ),
        "file-unknown": Phrase(
            "tệp[ “{file}”] rỗng, hoặc không phải tài liệu, ảnh hay bản quét. Hãy gửi tệp PDF, ảnh, Word, Excel hoặc văn bản thuần.",
            "the file[ “{file}”] is empty, or no document, picture or scan. Hand in a PDF, picture, Word, Excel or plain text file."
        ),
        "figure-unreadable": Phrase(
            "[“{indicator}”: ][“{value}” ]không phải số. Hãy ghi, ví dụ: 1.234,5.",
            "[“{indicator}”: ][“{value}” ]is not a number. Write, for instance: 1.234,5."
        ),
    ]
}
