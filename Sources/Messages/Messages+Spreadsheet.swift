import OPC
public import Spreadsheet

/// Sentences for tables, with the place in Excel's own words.
public enum SpreadsheetMessage {
    /// Says for instance "Tệp “a.xlsx” có ô quá dài: trang tính “Danh sách”, dòng 3, cột C (Ngày sinh).".
    public static func text(_ error: SpreadsheetError, _ language: Language, file: String? = nil) -> String {
        let isKind = error.code == .notSpreadsheet
        var evidence = [
            "file": file ?? "",
            "place": error.place.map { ": " + place($0, language) } ?? "",
            "evidence": isKind ? "" : error.evidence,
            "kind": isKind ? Words.fileKind(error.evidence, language) : "",
            "limit": Words.number(Words.limit(error.evidence), language),
            "part": error.package?.part.map { Words.part($0, language) } ?? "",
        ]
        if let header = error.header {
            evidence["wanted"] = header.wanted.listed()
            evidence["missing"] = header.missing.listed()
            evidence["row"] = header.bestRow.map(String.init)
        }
        return phrases[error.code]?.filled(evidence, language) ?? error.code.rawValue
    }

    /// Says for instance "trang tính “Danh sách”, dòng 3, cột C (Ngày sinh)".
    public static func place(_ place: CellPlace, _ language: Language) -> String {
        var evidence = ["sheet": place.sheet == "CSV" ? "" : place.sheet, "heading": place.heading ?? ""]
        evidence["row"] = place.row.map(String.init)
        evidence["column"] = place.column.map(CellPlace.letters(of:))
        let words = Phrase(
            "[, trang tính “{sheet}”][, dòng {row}][, cột {column}][ ({heading})]",
            "[, sheet “{sheet}”][, row {row}][, column {column}][ ({heading})]"
        ).filled(evidence, language)
        return String(words.drop { $0 == "," || $0 == " " })
    }

    static let phrases: [SpreadsheetError.Code: Phrase] = [
        .empty: Phrase(
            "Tệp[ “{file}”] trống, không có dòng nào. Hãy kiểm tra lại tệp đã chọn.",
            "The file[ “{file}”] is empty or has no rows. Please check which file was chosen."
        ),
        .legacyExcel: Phrase(
            "Tệp[ “{file}”] là bảng tính Excel đời cũ (.xls), chương trình không đọc được. Hãy mở bằng Excel rồi lưu lại thành .xlsx (Tệp → Lưu thành).",
            "The file[ “{file}”] is an old Excel workbook (.xls), which cannot be read. Open it in Excel and save it as .xlsx (File → Save As)."
        ),
        .binaryWorkbook: Phrase(
            "Tệp[ “{file}”] là bảng tính dạng nhị phân (.xlsb). Hãy mở bằng Excel rồi lưu lại thành .xlsx (Tệp → Lưu thành).",
            "The file[ “{file}”] is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx (File → Save As)."
        ),
        .encrypted: Phrase(
            "Tệp[ “{file}”] có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
            "The file[ “{file}”] is protected by a password. Open it in Excel, remove the password and save it."
        ),
        .damaged: Phrase(
            "Tệp[ “{file}”] bị hỏng[ ở {part}][{place}]. Hãy mở bằng Excel để sửa rồi lưu lại, hoặc dùng bản khác.",
            "The file[ “{file}”] is damaged[ in {part}][{place}]. Open it in Excel to repair and save it, or use another copy."
        ),
        .notSpreadsheet: Phrase(
            "Tệp[ “{file}”] không phải bảng tính[ mà là {kind}]. Hãy chọn tệp .xlsx hoặc .csv.",
            "The file[ “{file}”] is no spreadsheet[ but {kind}]. Please choose an .xlsx or .csv file."
        ),
        .unknownEncoding: Phrase(
            "Không nhận ra bảng mã chữ của tệp[ “{file}”]. Hãy mở bằng Excel rồi lưu lại thành “CSV UTF-8” hoặc .xlsx.",
            "The character encoding of the file[ “{file}”] cannot be told. Open it in Excel and save it as “CSV UTF-8” or .xlsx."
        ),
        .openQuote: Phrase(
            "Tệp[ “{file}”] có dấu ngoặc kép mở mà không đóng[{place}]. Hãy thêm dấu ngoặc kép đóng hoặc xóa dấu mở.",
            "The file[ “{file}”] has a quotation mark that is never closed[{place}]. Close it or delete it."
        ),
        .noSheet: Phrase(
            "Bảng tính[ “{file}”] không có trang tính nào chứa dữ liệu. Hãy kiểm tra lại tệp đã chọn.",
            "The workbook[ “{file}”] has no sheet with rows. Please check which file was chosen."
        ),
        .noSuchSheet: Phrase(
            "Bảng tính[ “{file}”] không có trang tính cần tìm[; hiện có: {evidence}]. Hãy đổi tên trang tính cho đúng.",
            "The workbook[ “{file}”] lacks the sheet[; there are: {evidence}]. Please rename the sheet."
        ),
        .headerNotFound: Phrase(
            "Không tìm thấy dòng tiêu đề trong tệp[ “{file}”][{place}].[ Cần các cột: {wanted}.][ Gần nhất là dòng {row}, còn thiếu: {missing}.]",
            "No row of headings was found in the file[ “{file}”][{place}].[ Wanted: {wanted}.][ The nearest is row {row}; it lacks: {missing}.]"
        ),
        .tooManyRows: Phrase(
            "Tệp[ “{file}”] có quá nhiều dòng[ (nhiều nhất {limit})][{place}]. Hãy chia thành nhiều tệp.",
            "The file[ “{file}”] has too many rows[ (at most {limit})][{place}]. Split it into several files."
        ),
        .tooManyColumns: Phrase(
            "Tệp[ “{file}”] có quá nhiều cột[ (nhiều nhất {limit})][{place}]. Hãy xóa các cột thừa.",
            "The file[ “{file}”] has too many columns[ (at most {limit})][{place}]. Delete those not needed."
        ),
        .cellTooLong: Phrase(
            "Tệp[ “{file}”] có ô quá dài[ (nhiều nhất {limit} ký tự)][{place}]. Hãy rút ngắn nội dung ô đó.",
            "The file[ “{file}”] has a cell that is too long[ (at most {limit} characters)][{place}]. Shorten it."
        ),
        .tooLarge: Phrase(
            "Tệp[ “{file}”] lớn hơn mức cho phép. Hãy xóa trang tính, ô không dùng đến hoặc chia thành nhiều tệp.",
            "The file[ “{file}”] is larger than allowed. Delete sheets and cells that are not used, or split it."
        ),
        .badSheetName: Phrase(
            "Tên trang tính[ “{evidence}”] không dùng được hoặc bị trùng. Hãy đặt tên khác, không quá 31 ký tự.",
            "The sheet name[ “{evidence}”] cannot be used or stands twice. Choose another of at most 31 characters."
        ),
        .writeFailed: Phrase(
            "Không ghi được bảng tính[ “{file}”]. Hãy kiểm tra dung lượng trống của ổ đĩa và đóng tệp nếu đang mở.",
            "The workbook[ “{file}”] could not be written. Check the free space of the disk, and close the file if it is open."
        ),
    ]
}
