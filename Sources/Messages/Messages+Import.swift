public import Secretariat
import Vietnamese

/// Sentences for rows of a clerk's table: where, what, and what would mend it.
public enum RowMessage {
    /// Says for instance "Trang tính “Danh sách”, dòng 17, cột “Ngày sinh”: …".
    public static func text(_ fault: RowFault, _ language: Language) -> String {
        var place = ["row": String(fault.row), "column": fault.column ?? ""]
        place["sheet"] = fault.sheet == "CSV" ? "" : fault.sheet
        let here = Phrase(
            "[Trang tính “{sheet}”, ]dòng {row}[, cột “{column}”]",
            "[Sheet “{sheet}”, ]row {row}[, column “{column}”]"
        ).filled(place, language)
        return "\(here.capitalisedFirst): \(what(fault, language))"
    }

    /// What is told of a row whose nomination has gone on.
    public static func text(_ sent: SentRow, _ language: Language) -> String {
        Phrase(
            "Dòng {row}: “{name}” ({form}) nay ở bước “{state}”, không sửa gì.[ Danh sách ghi khác ở: {differences}.]",
            "Row {row}: “{name}” ({form}) stands at “{state}”; nothing was changed.[ The list says otherwise in: {differences}.]"
        ).filled(
            [
                "row": String(sent.row), "name": sent.name, "form": sent.form, "state": sent.state,
                "differences": sent.differences.listed(),
            ],
            language
        )
    }

    private static func what(_ fault: RowFault, _ language: Language) -> String {
        var evidence = ["value": fault.value, "help": fault.help.listed(), "more": ""]
        var phrase = phrases[fault.code]
        switch fault.code {
        case .badDate where !fault.help.isEmpty:
            phrase = endsBeforeItBegins
        case .suspiciousName:
            let code = fault.help.first.flatMap(NameFinding.Code.init(rawValue:))
            evidence["help"] = code.map { Words.name($0)[language] } ?? fault.help.first ?? ""
            evidence["more"] = fault.help.dropFirst().listed()
        case .nameDiffers:
            evidence["help"] = fault.help.first ?? ""
            evidence["more"] = fault.help.dropFirst().listed()
        case .wrongSubject:
            evidence["help"] = fault.help.map { Words.word($0, Words.things, language) }.listed()
        case .refused:
            let reasons = fault.help.map { RefusalMessage.phrases[$0]?.filled([:], language) ?? $0 }
            evidence["help"] = reasons.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.listed("; ")
        case .sumRows, .belowTable, .emptyKept:
            evidence["help"] = fault.help.map { "“\($0)”" }.listed("; ")
        default: break
        }
        return phrase?.filled(evidence, language) ?? fault.code.rawValue
    }

    private static let endsBeforeItBegins = Phrase(
        "ngày kết thúc {value} ở trước ngày bắt đầu {help}. Hãy sửa một trong hai.",
        "the last day {value} is before the first day {help}. Mend one of them."
    )

    static let phrases: [RowFault.Code: Phrase] = cells.merging(people) { $1 }.merging(rows) { $1 }

    private static let cells: [RowFault.Code: Phrase] = [
        .missingValue: Phrase(
            "ô bắt buộc đang trống. Hãy điền.",
            "the cell must not be empty. Please fill it in."
        ),
        .badDate: Phrase(
            "“{value}” không phải ngày hợp lệ. Hãy ghi dạng 05/01/2024.",
            "“{value}” is not a valid date. Write 05/01/2024."
        ),
        .badNumber: Phrase(
            "[“{value}” ]không phải số. Hãy ghi, ví dụ: 1.234,5.",
            "[“{value}” ]is not a number. Write, for instance: 1.234,5."
        ),
        .badAddress: Phrase(
            "[“{value}” ]không phải địa chỉ thư điện tử. Hãy ghi, ví dụ: ten.ho@donvi.example.",
            "[“{value}” ]is not a mail address. Write, for instance: name@office.example."
        ),
        .badChoice: Phrase(
            "“{value}” không có trong danh mục.[ Hãy chọn: {help}.]",
            "“{value}” is not one of the choices.[ Use: {help}.]"
        ),
        .unknownCode: Phrase(
            "không có mã “{value}”.[ Có phải: {help}?]",
            "there is no code “{value}”.[ Did you mean: {help}?]"
        ),
        .unknownColumn: Phrase(
            "cột này không dùng đến nên được bỏ qua.[ Có phải: {help}?]",
            "this column is not used.[ Did you mean: {help}?]"
        ),
        .missingFile: Phrase(
            "chưa có tệp “{value}” trong các tệp minh chứng đi kèm danh sách. Hãy thêm tệp hoặc sửa tên.",
            "the file “{value}” is not among the evidence beside the list. Add it or mend the name."
        ),
        .fileTooLarge: Phrase(
            "tệp “{value}” lớn hơn 20 MB. Hãy nén hoặc chia nhỏ.",
            "the file “{value}” is larger than 20 MB. Compress or split it."
        ),
        .fileUnknown: Phrase(
            "tệp “{value}” rỗng, hoặc không phải tài liệu, ảnh hay bản quét. Hãy gửi tệp PDF, ảnh, Word, Excel hoặc văn bản thuần.",
            "the file “{value}” is empty, or no document, picture or scan. Hand in a PDF, picture, Word, Excel or plain text file."
        ),
        .otherSheet: Phrase(
            "trang tính “{value}” không phải danh sách nên được bỏ qua.",
            "the sheet “{value}” is no list and was left out."
        ),
        .cellError: Phrase(
            "ô đang báo lỗi Excel {value}. Hãy sửa công thức hoặc ghi giá trị.",
            "the cell holds the Excel error {value}. Mend the formula or write the value."
        ),
        .legacyConverted: Phrase(
            "chữ gõ bằng phông chữ cũ[ {help}] đã đổi sang Unicode thành “{value}”. Đề nghị xem lại.",
            "text in an old font[ {help}] was converted to “{value}”. Please look at it."
        ),
        .legacyUnreadable: Phrase(
            "chữ “{value}” gõ bằng bảng mã cũ, không đọc được. Hãy gõ lại bằng Unicode.",
            "“{value}” is in an old encoding that cannot be read. Type it again in Unicode."
        ),
    ]

    private static let people: [RowFault.Code: Phrase] = [
        .ambiguousName: Phrase(
            "có nhiều người tên “{value}”[: {help}]. Hãy ghi thêm mã.",
            "several people are called “{value}”[: {help}]. Add the code."
        ),
        .nameNotFound: Phrase(
            "không tìm thấy “{value}”[ trong {help}]. Hãy sửa tên, hoặc ghi mã ở cột “Mã”.",
            "“{value}” is not found[ in {help}]. Mend the name, or give the code in the column “Mã”."
        ),
        .nameDiffers: Phrase(
            "tên “{value}” khác với tên của mã này[: “{help}”][ ở dòng {more}]. Hãy sửa tên hoặc mã.",
            "the name “{value}” differs from that of this code[: “{help}”][ in row {more}]. Mend the name or the code."
        ),
        .suspiciousName: Phrase(
            "nên xem lại tên “{value}”[: {help}].[ Có phải: {more}?]",
            "please look at the name “{value}”[: it {help}].[ Did you mean: {more}?]"
        ),
        .wrongSubject: Phrase(
            "“{value}” không áp dụng cho đối tượng này[ ({help})]. Hãy chọn hình thức khác.",
            "“{value}” is not for this kind of nominee[ ({help})]. Choose another form."
        ),
        .alreadyNominated: Phrase(
            "“{value}” đã có trong danh sách đề nghị[ của {help}]. Hãy bỏ dòng này, hoặc thống nhất với đơn vị đó.",
            "“{value}” is already nominated[ by {help}]. Leave out the row, or settle it with that unit."
        ),
        .noCriteria: Phrase(
            "Kế hoạch không nêu tiêu chí cho “{value}”; Hội đồng tự xem xét.",
            "the plan states no criteria for “{value}”; the council judges."
        ),
        .waitingForEvidence: Phrase(
            "còn chờ minh chứng cho “{value}”. Hãy bổ sung trước khi trình.",
            "evidence for “{value}” is still to come. Add it before handing in."
        ),
    ]

    private static let rows: [RowFault.Code: Phrase] = [
        .duplicateRow: Phrase(
            "“{value}” ghi hai lần[, lần trước ở dòng {help}]. Hãy bỏ một dòng.",
            "“{value}” stands twice[, before in row {help}]. Leave out one row."
        ),
        .overlappingVersions: Phrase(
            "thời gian áp dụng của “{value}” trùng nhau[ với dòng {help}]. Hãy sửa ngày bắt đầu hoặc ngày kết thúc.",
            "the periods of “{value}” overlap[ with row {help}]. Mend the first or the last day."
        ),
        .refused: Phrase("chưa được chấp nhận[: {help}].", "it was refused[: {help}]."),
        .notOwing: Phrase(
            "“{value}” không thuộc diện nộp báo cáo này. Hãy bỏ dòng này.",
            "“{value}” owes no such report. Leave out the row."
        ),
        .sumRows: Phrase("bỏ qua[ {value}] dòng cộng[: {help}].", "skipped[ {value}] sums[: {help}]."),
        .belowTable: Phrase(
            "bỏ qua[ {value}] dòng sau bảng[: {help}]. Nếu là người được đề nghị thì ghi số thứ tự và đủ các cột, rồi nhập lại.",
            "skipped[ {value}] rows below the table[: {help}]. If one is a nominee, number it, fill in its columns and import again."
        ),
        .emptyKept: Phrase(
            "ô để trống[ ở cột {help}], giữ nguyên nội dung đã ghi. Muốn xóa thì sửa trong hồ sơ.",
            "the cells[ of {help}] are empty; what was written before stays. To take it away, edit the dossier."
        ),
        .alreadySent: Phrase(
            "hồ sơ đã chuyển sang bước sau[ (“{value}”)], không sửa bằng danh sách được. Hãy đề nghị trả lại trước khi sửa.",
            "it has moved on[ (“{value}”)] and cannot be changed by a list. Ask for it to be returned first."
        ),
    ]
}

/// Sentences for a table whose headings nobody knows: what it comes nearest to, and what it lacks.
public enum TableMessage {
    public static func lines(_ error: UnknownTable, _ language: Language, file: String? = nil) -> [String] {
        if let kind = error.kind { return [lacking(kind, error, language, file: file)] }
        let head = Phrase(
            "Không nhận ra loại bảng trong tệp[ “{file}”].[ Các tiêu đề đọc được: {headings}.]",
            "The kind of table in the file[ “{file}”] is not known.[ Its headings: {headings}.]"
        ).filled(["file": file ?? "", "headings": error.headings.listed()], language)
        let known = ImportKind.allCases.map { kind in
            (kind, missing: kind.missing(among: error.headings))
        }
        let near = known.filter { $0.missing.count < $0.0.required.count }
        // The kind with most headings found; among those the one that lacks least.
        guard
            let best = near.max(by: {
                ($0.0.required.count - $0.missing.count, -$0.missing.count)
                    < ($1.0.required.count - $1.missing.count, -$1.missing.count)
            })
        else {
            let names = ImportKind.allCases.map { Words.word($0.rawValue, Words.tables, language) }.listed()
            return [
                head,
                Phrase("Các bảng nhập được: \(names).", "Tables that can be imported: \(names).")[language],
            ]
        }
        let words = [
            "kind": Words.word(best.0.rawValue, Words.tables, language), "missing": best.missing.listed(),
        ]
        let help = Phrase(
            "Gần nhất là {kind}[, còn thiếu cột: {missing}]. Hãy sửa tiêu đề cột.",
            "It comes nearest to {kind}[, but lacks the columns: {missing}]. Mend the headings."
        )
        return [head, help.filled(words, language)]
    }

    /// The kind is known: what its table needs, and what this one has.
    private static func lacking(
        _ kind: ImportKind,
        _ error: UnknownTable,
        _ language: Language,
        file: String?
    ) -> String {
        Phrase(
            "Tệp[ “{file}”] chưa đọc được như {kind}: chưa có cột {missing}.[ Các tiêu đề đọc được: {headings}.] Hãy đổi tên cột, hoặc chép sang tệp mẫu.",
            "The file[ “{file}”] cannot be read as {kind}: it has no column {missing}.[ Its headings: {headings}.] Rename the columns, or copy the rows into the sample file."
        ).filled(
            [
                "file": file ?? "", "kind": Words.word(kind.rawValue, Words.tables, language),
                "missing": kind.missing(among: error.headings).map { "“\($0)”" }.listed(),
                "headings": error.headings.filter { !$0.isEmpty }.map { "“\($0)”" }.listed(),
            ],
            language
        )
    }
}
