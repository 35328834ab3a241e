public import Secretariat

/// Sentences for rows of a clerk's table: where, what, and what would mend it.
public enum RowMessage {
    /// "Trang “Danh sách”, dòng 17, cột “Ngày sinh”: …"
    public static func text(_ fault: RowFault, _ language: Language) -> String {
        let sheet = fault.sheet.isEmpty ? "" : Phrase("Trang “\(fault.sheet)”, ", "Sheet “\(fault.sheet)”, ")[language]
        let row = Phrase("dòng \(fault.row)", "row \(fault.row)")[language]
        let column = fault.column.map { Phrase(", cột “\($0)”", ", column “\($0)”")[language] } ?? ""
        let what = phrases[fault.code]?.filled(
            ["value": fault.value, "help": fault.help.joined(separator: "; ")],
            language
        )
        return "\(sheet)\(row)\(column): \(what ?? fault.code.rawValue)"
    }

    static let phrases: [RowFault.Code: Phrase] = [
        .missingValue: Phrase("ô bắt buộc đang trống.", "the cell must not be empty."),
        .badDate: Phrase("“{value}” không phải ngày; ghi dạng 05/01/2024.", "“{value}” is not a date; write 05/01/2024."),
        .badNumber: Phrase("“{value}” không phải số.", "“{value}” is not a number."),
        .badChoice: Phrase("“{value}” không có trong danh mục; chọn: {help}.", "“{value}” is not a choice; use: {help}."),
        .unknownCode: Phrase("không có mã “{value}”. Có phải: {help}?", "there is no code “{value}”. Did you mean: {help}?"),
        .ambiguousName: Phrase("có nhiều người tên “{value}”: {help}; ghi thêm mã.", "several people are called “{value}”: {help}; add the code."),
        .nameNotFound: Phrase("không tìm thấy “{value}” trong đơn vị {help}; ghi mã hoặc sửa tên.", "“{value}” is not found in {help}; add the code or mend the name."),
        .nameDiffers: Phrase("tên “{value}” khác tên đã có của mã này: {help}.", "the name “{value}” differs from the one on record: {help}."),
        .duplicateRow: Phrase("“{value}” đã có ở dòng {help}.", "“{value}” stands already in row {help}."),
        .alreadyNominated: Phrase("“{value}” đã có trong danh sách của {help}.", "“{value}” is already in the list of {help}."),
        .overlappingVersions: Phrase("thời gian của “{value}” trùng với dòng {help}.", "the period of “{value}” overlaps row {help}."),
        .unknownColumn: Phrase("cột không dùng đến; có phải: {help}?", "the column is not used; did you mean: {help}?"),
        .missingFile: Phrase("không có tệp “{value}” cạnh danh sách.", "the file “{value}” is not beside the list."),
        .fileTooLarge: Phrase("tệp “{value}” lớn hơn 20 MB.", "the file “{value}” is larger than 20 MB."),
        .refused: Phrase("không được chấp nhận: {help}.", "refused: {help}."),
        .notOwing: Phrase("“{value}” không phải báo cáo.", "“{value}” owes no report."),
        .legacyConverted: Phrase("chữ gõ bằng phông {help} đã đổi sang Unicode thành “{value}”; đề nghị kiểm tra lại.", "text in the font {help} was converted to “{value}”; please check it."),
        .legacyUnreadable: Phrase("chữ “{value}” là mã cũ không đọc được; gõ lại bằng Unicode.", "the text “{value}” is in an unreadable legacy encoding; type it anew."),
        .suspiciousName: Phrase("nên xem lại tên “{value}” ({help}).", "please look at the name “{value}” ({help})."),
        .waitingForEvidence: Phrase("chờ bổ sung minh chứng cho “{value}”.", "evidence for “{value}” is still to come."),
        .noCriteria: Phrase("Kế hoạch không nêu tiêu chí cho đối tượng “{value}”; Hội đồng tự xem xét.", "the plan states no criteria for “{value}”; the council judges."),
        .wrongSubject: Phrase("“{value}” không dành cho đối tượng này.", "“{value}” is not for this kind of nominee."),
        .cellError: Phrase("ô có lỗi Excel {value}.", "the cell holds the Excel error {value}."),
        .alreadySent: Phrase("hồ sơ đã ở bước “{value}”, không sửa bằng danh sách được.", "it already stands at “{value}” and cannot be changed by a list."),
    ]
}
