extension PageWords {
    /// Of the pages on which contents are written: reports, dossiers, what changed in them.
    static let writing: [String: Phrase] = [
        "notSaved": Phrase("Chưa lưu được", "Not saved"),
        "savedAt": Phrase("Đã lưu lúc {time}.", "Saved at {time}."),
        "saveDraft": Phrase("Lưu nháp", "Save the draft"),
        "required": Phrase("(bắt buộc)", "(required)"),
        "readContents": Phrase("Xem nội dung", "See the contents"),
        "notWritten": Phrase("Chưa viết.", "Not written yet."),
        "storedNow": Phrase("Đang lưu", "Saved now"),
        "lastYear": Phrase("Năm trước viết", "Last year's text"),
        "yearLabel": Phrase("Năm {year}", "Year {year}"),
        "figure": Phrase("Chỉ tiêu", "Figure"),
        "explanation": Phrase("Giải trình", "Explanation"),
        "computedFrom": Phrase("Tự tính từ: {names}", "Computed from: {names}"),
        "reportProgress": Phrase("Đã có {given}/{asked} mục", "{given} of {asked} items given"),
        "awardsCounted": Phrase(
            "Tự đếm theo quyết định đã vào sổ, không nhập tay",
            "Counted by the registered decisions, not typed"
        ),
        "noAwardsCounted": Phrase(
            "Chưa có quyết định khen thưởng nào vào sổ trong năm; mục này tự đếm, không nhập tay.",
            "No decision is registered in this year yet; this part is counted, not typed."
        ),
        "collectives": Phrase("Tập thể", "Collectives"),
        "individuals": Phrase("Cá nhân", "Individuals"),
        "printed": Phrase("Bản in", "On paper"),
        "seePrinted": Phrase("Xem bản in", "As it prints"),
        "printedIsDraft": Phrase(
            "Bản in theo nội dung đã lưu, chưa có số và chữ ký, không lưu vào hồ sơ.",
            "Printed out of what is saved; without number and signature, and kept nowhere."
        ),
        "changedSince": Phrase("Đã sửa từ khi bị trả lại", "Changed since it was returned"),
        "takenOut": Phrase("đã bỏ", "taken out"),
        "compareLink": Phrase("So sánh hai bản", "Compare the revisions"),
        "compareTitle": Phrase("So sánh hai bản", "Two revisions compared"),
        "compareFrom": Phrase("Từ bản", "From"),
        "compareTo": Phrase("đến bản", "to"),
        "compareButton": Phrase("So sánh", "Compare"),
        "nowSide": Phrase("hiện nay", "as it is now"),
        "changedFields": Phrase("Các mục đã sửa", "What was changed"),
        "unchangedFields": Phrase("Các mục giữ nguyên", "What stayed"),
        "nothingChanged": Phrase("Hai bản giống nhau.", "The two are alike."),
        "field": Phrase("Mục", "Field"),
        "solutions": Phrase("Giải pháp, sáng kiến", "Solutions"),
        "wordTitle": Phrase("Báo cáo thành tích viết trong Word", "The report written in Word"),
        "wordWrite": Phrase("Viết trong Word", "Write it in Word"),
        "wordHow": Phrase(
            "Tải mẫu về, viết vào các ô có khung, lưu lại rồi gửi tệp lên đây; phần mềm cho xem trước khi ghi.",
            "Download the form, write into its boxes, save it and hand it in here; you see what it would change first."
        ),
        "wordDownload": Phrase("Tải mẫu về", "Download the form"),
        "wordFile": Phrase("Tệp Word đã viết (.docx)", "The Word file (.docx)"),
        "wordHandIn": Phrase("Xem trước", "Look first"),
        "wordNotTaken": Phrase("Phần không ghi được", "What cannot be taken"),
        "wordWould": Phrase("Các mục sẽ thay đổi", "What would change"),
        "wordPreview": Phrase(
            "Xem trước, chưa ghi gì: {count} mục khác với nội dung đang lưu.",
            "A preview, nothing is written: {count} fields differ from what is saved."
        ),
        "wordTake": Phrase("Ghi {count} mục", "Take {count} fields"),
        "wordSame": Phrase(
            "Tệp không khác gì nội dung đang lưu.",
            "The file is the same as what is saved."
        ),
        "inWord": Phrase("Trong tệp Word", "In the Word file"),
        "onePerLine": Phrase("Mỗi dòng một giải pháp.", "One a line."),
        "profile": Phrase("Về tập thể", "About the collective"),
        "found": Phrase("Thẩm định", "Appraisal"),
        "takeOut": Phrase("Bỏ tệp này", "Take it out"),
        "handInEvidence": Phrase("Thêm minh chứng (chọn nhiều tệp)", "Add evidence (choose several)"),
        "handInPaper": Phrase("Thêm tệp", "Add a file"),
        "nothingMissing": Phrase("Hồ sơ không còn thiếu gì.", "Nothing is missing."),
    ]

    private static let componentStates: [String: Phrase] = [
        "component-present": Phrase("✓ Đã có", "✓ There"),
        "component-missing": Phrase("✗ Chưa có", "✗ Missing"),
        "component-wrong-form": Phrase("✗ Chưa đúng mẫu", "✗ Not in the form in use"),
        "component-later": Phrase("Lập ở bước sau", "Made at a later step"),
        "component-unstated": Phrase("Chưa xác định", "Not said yet"),
        "component-not-asked": Phrase("Chỉ cần khi có điều kiện nêu trên", "Only under the condition"),
    ]

    /// How a paper that the rules ask for lies in the dossier.
    public static func componentState(_ word: String, _ language: Language) -> String {
        componentStates[word]?[language] ?? word
    }
}
