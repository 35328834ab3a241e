public import Regulations

/// Sentences for the files of a regulation: file, line, entry, what stands there, what should.
public enum RegulationMessage {
    /// Says for instance "bhxh-2024/regulation.yaml, dòng 12, mục votes/commendation: …".
    public static func text(_ fault: RegulationFault, _ language: Language) -> String {
        let here = place(fault.place.file, line: fault.place.line, key: fault.path, language)
        if fault.code == .badWorkflow, let told = WorkflowMessage.retold(fault.found, language) {
            return "\(here): \(told)"
        }
        let evidence = [
            "found": Expectation.text(fault.found, language),
            "expected": Expectation.text(fault.expected, language),
            "nearest": fault.nearest.listed(),
        ]
        return "\(here): \(phrases[fault.code]?.filled(evidence, language) ?? fault.code.rawValue)"
    }

    static func place(_ file: String, line: Int?, key: String, _ language: Language) -> String {
        let line = line.flatMap { $0 > 0 ? String($0) : nil } ?? ""
        return Phrase("{file}[, dòng {line}][, mục {key}]", "{file}[, line {line}][, entry {key}]")
            .filled(["file": file, "line": line, "key": key], language)
    }

    static let phrases: [RegulationFault.Code: Phrase] = form.merging(meaning) { $1 }

    private static let form: [RegulationFault.Code: Phrase] = [
        .tooLarge: Phrase(
            "tệp quá lớn[; {expected}]. Hãy chia nhỏ tệp.",
            "the file is too large[; {expected}]. Split it."
        ),
        .tooDeep: Phrase(
            "các mục lồng nhau quá sâu[; {expected}]. Hãy bớt cấp.",
            "the entries are nested too deep[; {expected}]. Use fewer levels."
        ),
        .notYAML: Phrase(
            "viết sai cú pháp[ (trình đọc báo: {found})]. Hãy kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc kép.",
            "the syntax is wrong[ (the reader says: {found})]. Check the indents, colons and quotation marks."
        ),
        .aliasNotAllowed: Phrase(
            "không được dùng lối viết tắt[ “{found}”] ở đây. Hãy ghi đầy đủ giá trị.",
            "the shorthand[ “{found}”] is not allowed here. Write the value out."
        ),
        .duplicateKey: Phrase(
            "mục[ “{found}”] ghi hai lần. Hãy xóa một lần.",
            "the entry[ “{found}”] stands twice. Delete one."
        ),
        .fileMissing: Phrase(
            "thiếu tệp này[; thư mục quy định cần có {expected}]. Hãy bổ sung tệp.",
            "this file is missing[; a regulation's folder needs {expected}]. Please add it."
        ),
        .fileUnreadable: Phrase(
            "không đọc được tệp[; cần {expected}]. Hãy kiểm tra quyền đọc và lưu lại dạng UTF-8.",
            "the file cannot be read[; it must be {expected}]. Check the access rights and save it as UTF-8."
        ),
        .unexpectedFile: Phrase(
            "tệp này không thuộc bộ quy định.[ Có phải: {nearest}?] Hãy đổi tên hoặc chuyển đi nơi khác.",
            "this file does not belong to a regulation.[ Did you mean: {nearest}?] Rename it or move it away."
        ),
        .unknownKey: Phrase(
            "không có mục[ “{found}”].[ Có phải: {nearest}?] Hãy sửa tên hoặc xóa mục.",
            "there is no entry[ “{found}”].[ Did you mean: {nearest}?] Mend its name or delete it."
        ),
        .missingKey: Phrase(
            "thiếu mục này[; cần {expected}]. Hãy bổ sung.",
            "the entry is missing[; wanted: {expected}]. Please add it."
        ),
        .wrongType: Phrase(
            "giá trị không đúng dạng[: đang là {found}][; cần {expected}].",
            "the value is of the wrong kind[: it is {found}][; wanted: {expected}]."
        ),
        .badValue: Phrase(
            "giá trị không dùng được[: {found}][; cần {expected}].[ Có phải: {nearest}?]",
            "the value cannot be used[: {found}][; wanted: {expected}].[ Did you mean: {nearest}?]"
        ),
        .badID: Phrase(
            "mã[ “{found}”] không đúng cách viết[; cần {expected}].",
            "the id[ “{found}”] is not written as it should be[; wanted: {expected}]."
        ),
        .incompleteValue: Phrase(
            "giá trị chưa đủ[: {found}][; cần {expected}].",
            "the value is incomplete[: {found}][; wanted: {expected}]."
        ),
    ]

    private static let meaning: [RegulationFault.Code: Phrase] = [
        .idIsNotFolder: Phrase(
            "mã bộ quy định[ “{found}”] không trùng tên thư mục[; cần {expected}].",
            "the regulation's id[ “{found}”] is not the folder's name[; wanted: {expected}]."
        ),
        .unknownBase: Phrase(
            "không có bộ quy định[ “{found}”] để kế thừa.[ Có phải: {nearest}?]",
            "there is no regulation[ “{found}”] to build upon.[ Did you mean: {nearest}?]"
        ),
        .circularExtends: Phrase(
            "các bộ quy định kế thừa vòng quanh[: {found}]. Hãy bỏ một liên kết.",
            "the regulations build upon each other in a circle[: {found}]. Remove one link."
        ),
        .nothingToRemove: Phrase(
            "không có gì để bỏ[: {found}].[ Có phải: {nearest}?]",
            "there is nothing to remove[: {found}].[ Did you mean: {nearest}?]"
        ),
        .unknownReference: Phrase(
            "[“{found}” ]chưa được khai báo[; cần {expected}].[ Có phải: {nearest}?]",
            "[“{found}” ]is not declared[; wanted: {expected}].[ Did you mean: {nearest}?]"
        ),
        .overlappingDates: Phrase(
            "hai giai đoạn áp dụng trùng ngày[: {found}][; cần {expected}].",
            "two periods overlap[: {found}][; wanted: {expected}]."
        ),
        .badFormula: Phrase(
            "không hiểu công thức[: {found}][; cần {expected}].",
            "the formula is not understood[: {found}][; wanted: {expected}]."
        ),
        .circularFormula: Phrase(
            "công thức quay vòng về chính nó[: {found}]. Hãy bỏ một chỗ.",
            "the formula comes back to itself[: {found}]. Remove one of its parts."
        ),
        .badWorkflow: Phrase(
            "quy trình có lỗi[: {found}][; cần {expected}].",
            "the workflow has a fault[: {found}][; wanted: {expected}]."
        ),
        .unknownRegulation: Phrase(
            "không có bộ quy định[ “{found}”].[ Có phải: {nearest}?][ Hiện có: {expected}.]",
            "there is no regulation[ “{found}”].[ Did you mean: {nearest}?][ There are: {expected}.]"
        ),
        .noRegulationOnDate: Phrase(
            "không có bộ quy định nào áp dụng cho ngày[ {found}].[ Hiện có: {expected}.] Hãy bổ sung bộ quy định của ngày đó.",
            "no regulation is in force on[ {found}].[ There are: {expected}.] Add the regulation of that day."
        ),
    ]
}
