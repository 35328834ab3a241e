extension PageWords {
    /// Of the page that takes a clerk's list.
    static let importing: [String: Phrase] = [
        "importLink": Phrase("Nhập danh sách", "Import a list"),
        "importTitle": Phrase("Nhập danh sách đề nghị", "Import a list of nominees"),
        "excelFile": Phrase("Tệp Excel (.xlsx) hoặc .csv", "An Excel file (.xlsx) or .csv"),
        "evidenceFiles": Phrase(
            "Các tệp minh chứng: có tên trong danh sách, hoặc dùng chung cho mọi người (chọn nhiều tệp)",
            "Evidence: files that the list names, or that hold for everybody (choose several)"
        ),
        "orPaste": Phrase("Hoặc dán từ Excel, cả dòng tiêu đề", "Or paste out of Excel, with the headings"),
        "pasteHint": Phrase(
            "Dòng tiêu đề trước, rồi mỗi người một dòng",
            "The headings first, then a row for each"
        ),
        "checkList": Phrase("Kiểm tra", "Check"),
        "noList": Phrase(
            "Chưa có danh sách. Hãy chọn tệp, hoặc dán các dòng từ Excel.",
            "There is no list yet. Choose a file, or paste rows out of Excel."
        ),
        "importPreview": Phrase(
            "Xem trước, chưa ghi gì. {right} trong {rows} dòng ghi được: mới {created}, sửa {changed}, giữ nguyên {unchanged}.[ {sent} dòng đã trình, giữ nguyên.][ {faults} dòng sai.]",
            "A preview, nothing is written. {right} of {rows} rows can be taken: {created} new, {changed} changed, {unchanged} as they are.[ {sent} have gone on and stay as they are.][ {faults} are wrong.]"
        ),
        "importTaken": Phrase(
            "Đã ghi {right} trong {rows} dòng: mới {created}, sửa {changed}, giữ nguyên {unchanged}.[ {sent} dòng đã trình, giữ nguyên.][ Còn {faults} dòng sai chưa ghi.]",
            "Taken {right} of {rows} rows: {created} new, {changed} changed, {unchanged} as they are.[ {sent} have gone on and stay as they are.][ {faults} wrong ones are left out.]"
        ),
        "takeRows": Phrase("Ghi {count} dòng đúng", "Take {count} right rows"),
        "wrongRows": Phrase("Dòng sai, chưa ghi", "Wrong rows, left out"),
        "sentRows": Phrase("Đã trình, giữ nguyên", "Gone on, left as they are"),
        "sentRowsWhy": Phrase(
            "Các đề nghị này đã chuyển sang bước sau, nên danh sách không sửa gì. Muốn sửa thì đề nghị trả lại hồ sơ trước.",
            "These nominations have moved on, so the list changes nothing. To change one, ask for it to be returned first."
        ),
        "listDiffers": Phrase("Danh sách ghi khác ở", "The list says otherwise in"),
        "differsNot": Phrase("Không khác", "Nothing"),
        "remarks": Phrase("Lưu ý", "Remarks"),
        "pickOne": Phrase("– chọn –", "– choose –"),
        "formOfAll": Phrase(
            "Hình thức đề nghị của cả danh sách (khi danh sách không có cột này)",
            "The award form of the whole list (where it has no such column)"
        ),
        "inTheList": Phrase("Theo danh sách", "As the list says"),
        "keptFiles": Phrase(
            "Đang giữ, không cần chọn lại: {files}",
            "Kept, no need to choose again: {files}"
        ),
        "listNeeds": Phrase("Danh sách cần có gì", "What a list needs"),
        "sampleList": Phrase("Tệp mẫu: {campaign}", "Sample file: {campaign}"),
        "rowsUnready": Phrase(
            "{count} dòng ghi được nhưng còn thiếu nội dung (xem cột “Còn thiếu”): thiếu kết quả thì chưa trình được, thiếu minh chứng thì trình được nhưng sẽ không được xác nhận. Thêm các cột còn thiếu vào danh sách rồi kiểm tra lại, hoặc viết tiếp ở từng hồ sơ.",
            "{count} rows can be written but lack something (see “Still missing”): without a result they cannot be sent on, without evidence they can, but will not be confirmed. Add the columns to the list and check it again, or write on in each dossier."
        ),
        "columnsNeeded": Phrase("Cột bắt buộc", "Columns that are needed"),
        "columnsMore": Phrase(
            "Cột thêm được; tiêu chí và minh chứng cần có trước khi trình",
            "Columns that may be added; criteria and evidence are needed before sending on"
        ),
        "formsOfCampaign": Phrase("Hình thức của đợt này", "Award forms of this campaign"),
        "criteriaOf": Phrase(
            "Tiêu chí 1, 2, …: {subject}",
            "Criteria 1, 2, …: {subject}"
        ),
        "listHints": Phrase(
            "Tên cột viết hoa hay thường, “Họ tên” hay “Họ và tên” đều được. Không có mã thì tên phải đúng và chỉ có một người mang tên ấy trong đơn vị. Nhiều tệp minh chứng cách nhau bằng dấu chấm phẩy. Nhập lại thì ô trống và cột không có trong danh sách không xóa gì đã ghi.",
            "Headings may be written in capitals or not, “Họ tên” or “Họ và tên”. Without a code the name must be right and only one person of the unit may bear it. Several files of evidence are parted by semicolons. Imported again, empty cells and columns that the list does not have take nothing away."
        ),
        "rightRows": Phrase("Dòng ghi được", "Rows that can be taken"),
        "takenRows": Phrase("Dòng đã ghi", "Rows that were taken"),
        "row": Phrase("Dòng", "Row"),
        "stillMissing": Phrase("Còn thiếu", "Still missing"),
        "nothingMissing": Phrase("Đủ", "Nothing"),
        "resultsMissing": Phrase("kết quả của tiêu chí {numbers}", "results of criteria {numbers}"),
        "evidenceMissing": Phrase("minh chứng của tiêu chí {numbers}", "evidence for criteria {numbers}"),
        "filesOfAll": Phrase("Tệp minh chứng dùng chung", "Evidence of everybody"),
        "filesOfAllWhy": Phrase(
            "Danh sách không nhắc đến các tệp này. Tệp nào là minh chứng của mọi người thì chọn tiêu chí, rồi xem lại.",
            "The list does not name these files. Where one proves something for everybody, choose the criterion and look again."
        ),
        "notUsed": Phrase("Không dùng", "Not used"),
        "forCriterion": Phrase("Mọi người, tiêu chí {number}", "Everybody, criterion {number}"),
        "sendThese": Phrase("Xem và trình các đề nghị này", "See these nominations and submit them"),
        "listSheet": Phrase("Danh sách", "List"),
        "howSheet": Phrase("Cách ghi", "How to fill in"),
        "sampleColumn": Phrase("Cột", "Column"),
        "sampleMeaning": Phrase("Ghi gì", "What to write"),
        "columnCode": Phrase(
            "Mã cán bộ hoặc mã đơn vị; bỏ trống được nếu tên không trùng.",
            "Code of the person or the unit; may be empty where nobody else bears the name."
        ),
        "columnName": Phrase("Tên đúng như hồ sơ cán bộ.", "The name as the records have it."),
        "columnForm": Phrase("Một trong: {forms}.", "One of: {forms}."),
        "columnSummary": Phrase("Một, hai câu.", "One or two sentences."),
        "columnEvidence": Phrase(
            "Tên các tệp minh chứng của tiêu chí {number}, cách nhau bằng dấu chấm phẩy.",
            "Names of the files that prove criterion {number}, parted by semicolons."
        ),
    ]
}
