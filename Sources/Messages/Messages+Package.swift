public import OPC
public import Zip

/// Sentences for files that cannot be opened, changed or saved as Office files.
public enum PackageMessage {
    /// Says for instance "Tệp “mau.doc” là văn bản Word đời cũ (.doc) … Hãy … lưu lại thành .docx (Tệp → Lưu thành).".
    public static func text(_ error: PackageError, _ language: Language, file: String? = nil) -> String {
        let sentence = sentence(error.code, part: error.part, evidence: error.evidence, language, file: file)
        guard let xml = error.xml else { return sentence }
        return "\(sentence) \(XMLMessage.remark(xml, language))"
    }

    /// The sentence for an archive: what is wrong with it is also what would be wrong with the package in it.
    public static func text(_ error: ZipError, _ language: Language, file: String? = nil) -> String {
        let code: PackageError.Code =
            switch error.code {
            case .empty, .noEntries: .empty
            case .truncated: .truncated
            case .notZip: .notZip
            case .compoundFile: compound(error.evidence)
            case .inconsistent, .corruptEntry, .badChecksum: .damaged
            case .encryptedEntry: .encrypted
            case .unsafeName: .unsafePath
            case .duplicateName: .duplicatePart
            case .unsupportedMethod: .unsupportedMethod
            case .tooManyEntries: .tooManyParts
            case .entryTooLarge, .tooLarge: .tooLarge
            case .ratio: .ratio
            case .noSuchEntry: .noSuchPart
            case .writeFailed: .writeFailed
            case .outOfMemory: .outOfMemory
            }
        return sentence(code, part: error.entry, evidence: error.evidence, language, file: file)
    }

    private static func compound(_ kind: String) -> PackageError.Code {
        switch FileKind(rawValue: kind) {
        case .encryptedOffice: .encrypted
        case .legacyWord: .legacyWord
        case .legacyExcel: .legacyExcel
        case .legacyPowerPoint: .legacyPowerPoint
        default: .compoundFile
        }
    }

    static func sentence(
        _ code: PackageError.Code,
        part: String? = nil,
        evidence: String = "",
        _ language: Language,
        file: String? = nil
    ) -> String {
        let words = [
            "file": file ?? "",
            "part": part.map { Words.part($0, language) } ?? "",
            "kind": Words.fileKind(evidence, language),
            "limit": Words.number(Words.limit(evidence), language),
        ]
        return (phrases[code] ?? unknown).filled(words, language)
    }

    private static let unknown = Phrase(
        "Không đọc được tệp[ “{file}”].",
        "The file[ “{file}”] cannot be read."
    )

    static let phrases: [PackageError.Code: Phrase] = [
        .empty: Phrase(
            "Tệp[ “{file}”] trống, không có nội dung. Hãy kiểm tra lại tệp đã chọn.",
            "The file[ “{file}”] is empty. Please check which file was chosen."
        ),
        .truncated: Phrase(
            "Tệp[ “{file}”] bị cụt, có thể do tải về hoặc chép chưa xong. Hãy tải hoặc chép lại.",
            "The file[ “{file}”] is cut off, perhaps by an unfinished download. Please fetch or copy it again."
        ),
        .notZip: Phrase(
            "Tệp[ “{file}”] không phải tệp Word hay Excel[ mà là {kind}]. Hãy mở bằng chương trình đã tạo ra nó rồi lưu thành .docx hoặc .xlsx.",
            "The file[ “{file}”] is no Word or Excel file[ but {kind}]. Open it in the program that made it and save it as .docx or .xlsx."
        ),
        .encrypted: Phrase(
            "Tệp[ “{file}”] có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi lưu lại.",
            "The file[ “{file}”] is protected by a password. Open it, remove the password (File → Info → Protect) and save it."
        ),
        .legacyWord: Phrase(
            "Tệp[ “{file}”] là văn bản Word đời cũ (.doc), chương trình không đọc được. Hãy mở bằng Word rồi lưu lại thành .docx (Tệp → Lưu thành).",
            "The file[ “{file}”] is an old Word document (.doc), which cannot be read. Open it in Word and save it as .docx (File → Save As)."
        ),
        .legacyExcel: Phrase(
            "Tệp[ “{file}”] là bảng tính Excel đời cũ (.xls), chương trình không đọc được. Hãy mở bằng Excel rồi lưu lại thành .xlsx (Tệp → Lưu thành).",
            "The file[ “{file}”] is an old Excel workbook (.xls), which cannot be read. Open it in Excel and save it as .xlsx (File → Save As)."
        ),
        .legacyPowerPoint: Phrase(
            "Tệp[ “{file}”] là bản trình chiếu PowerPoint; ở đây cần văn bản Word (.docx) hoặc bảng tính Excel (.xlsx).",
            "The file[ “{file}”] is a PowerPoint presentation; a Word document (.docx) or an Excel workbook (.xlsx) is needed."
        ),
        .compoundFile: Phrase(
            "Tệp[ “{file}”] thuộc dạng cũ mà chương trình không đọc được. Hãy lưu lại thành .docx hoặc .xlsx.",
            "The file[ “{file}”] is of an old kind that cannot be read. Please save it as .docx or .xlsx."
        ),
        .damaged: Phrase(
            "Tệp[ “{file}”] bị hỏng[ ở {part}]. Hãy mở bằng Word hoặc Excel để sửa rồi lưu lại, hoặc dùng bản khác.",
            "The file[ “{file}”] is damaged[ in {part}]. Open it in Word or Excel to repair and save it, or use another copy."
        ),
        .unsupportedMethod: Phrase(
            "Tệp[ “{file}”] được nén theo cách mà Word không dùng. Hãy mở bằng Word hoặc Excel rồi lưu lại.",
            "The file[ “{file}”] is packed in a way that Word does not use. Open it in Word or Excel and save it."
        ),
        .unsafePath: Phrase(
            "Tệp[ “{file}”] có phần mang tên không an toàn[: {part}]. Hãy dùng tệp lấy từ nguồn tin cậy.",
            "The file[ “{file}”] has a part with an unsafe name[: {part}]. Please use a file from a source you trust."
        ),
        .duplicatePart: Phrase(
            "Tệp[ “{file}”] có hai phần trùng tên[: {part}]. Hãy mở bằng Word hoặc Excel rồi lưu lại.",
            "The file[ “{file}”] has two parts of one name[: {part}]. Open it in Word or Excel and save it."
        ),
        .tooManyParts: Phrase(
            "Tệp[ “{file}”] có quá nhiều phần bên trong[ (nhiều nhất {limit})]. Hãy bỏ bớt hình ảnh, đối tượng không cần thiết.",
            "The file[ “{file}”] has too many parts[ (at most {limit})]. Please remove pictures and objects that are not needed."
        ),
        .tooLarge: Phrase(
            "Tệp[ “{file}”] lớn hơn mức cho phép[ (ở {part})]. Hãy nén hình ảnh hoặc chia nhỏ tệp.",
            "The file[ “{file}”] is larger than allowed[ (in {part})]. Compress its pictures or split it."
        ),
        .ratio: Phrase(
            "Tệp[ “{file}”] nén bất thường[ ở {part}] nên không được mở, để bảo đảm an toàn. Hãy mở bằng Word hoặc Excel rồi lưu lại.",
            "The file[ “{file}”] is packed abnormally tight[ in {part}] and was not opened for safety. Open it in Word or Excel and save it."
        ),
        .missingContentTypes: Phrase(
            "Tệp[ “{file}”] là tệp nén thông thường, không phải tệp Word hay Excel. Hãy chọn tệp .docx hoặc .xlsx.",
            "The file[ “{file}”] is an ordinary archive, no Word or Excel file. Please choose a .docx or .xlsx file."
        ),
        .missingMainDocument: Phrase(
            "Tệp[ “{file}”] thiếu phần nội dung chính. Hãy mở bằng Word hoặc Excel để sửa rồi lưu lại, hoặc dùng bản khác.",
            "The file[ “{file}”] lacks its main contents. Open it in Word or Excel to repair and save it, or use another copy."
        ),
        .badStructure: Phrase(
            "Tệp[ “{file}”] có cấu trúc không đúng chuẩn[ ở {part}]. Hãy mở bằng Word hoặc Excel rồi lưu lại.",
            "The file[ “{file}”] is not built as the standard says[ in {part}]. Open it in Word or Excel and save it."
        ),
        .badXML: Phrase(
            "Tệp[ “{file}”] bị hỏng[ ở {part}]. Hãy mở bằng Word hoặc Excel để sửa rồi lưu lại.",
            "The file[ “{file}”] is damaged[ in {part}]. Open it in Word or Excel to repair and save it."
        ),
        .unsafeTarget: Phrase(
            "Tệp[ “{file}”] có liên kết dẫn ra ngoài tệp một cách không an toàn[ ở {part}]. Hãy gỡ liên kết đó hoặc dùng tệp khác.",
            "The file[ “{file}”] has a link that leads out of it in an unsafe way[ in {part}]. Remove the link or use another file."
        ),
        .notWord: Phrase(
            "Tệp[ “{file}”] không phải văn bản Word[ mà là {kind}]. Hãy chọn tệp .docx.",
            "The file[ “{file}”] is no Word document[ but {kind}]. Please choose a .docx file."
        ),
        .notSpreadsheet: Phrase(
            "Tệp[ “{file}”] không phải bảng tính Excel[ mà là {kind}]. Hãy chọn tệp .xlsx hoặc .csv.",
            "The file[ “{file}”] is no Excel workbook[ but {kind}]. Please choose an .xlsx or .csv file."
        ),
        .noSuchPart: Phrase(
            "Tệp[ “{file}”] thiếu một phần mà văn bản cần đến[: {part}]. Hãy mở bằng Word hoặc Excel rồi lưu lại.",
            "The file[ “{file}”] lacks a part that it needs[: {part}]. Open it in Word or Excel and save it."
        ),
        .partExists: Phrase(
            "Không thêm được vào tệp[ “{file}”] vì đã có phần cùng tên[: {part}].",
            "Nothing could be added to the file[ “{file}”]: a part of that name exists[: {part}]."
        ),
        .badPartName: Phrase(
            "Tệp[ “{file}”] có phần mang tên không hợp lệ[: {part}]. Hãy mở bằng Word hoặc Excel rồi lưu lại.",
            "The file[ “{file}”] has a part with an impossible name[: {part}]. Open it in Word or Excel and save it."
        ),
        .writeFailed: Phrase(
            "Không ghi được tệp[ “{file}”]. Hãy kiểm tra dung lượng trống của ổ đĩa và đóng tệp nếu đang mở.",
            "The file[ “{file}”] could not be written. Check the free space of the disk, and close the file if it is open."
        ),
        .outOfMemory: Phrase(
            "Máy không đủ bộ nhớ để xử lý tệp[ “{file}”]. Hãy đóng bớt chương trình rồi làm lại.",
            "There is not enough memory for the file[ “{file}”]. Close some programs and try again."
        ),
    ]
}
