import Foundation

extension ErrorMessage {
    /// Sentences for what the machine says when files are read and written.
    static func system(_ error: any Error, _ language: Language, file: String?) -> [String]? {
        if let error = error as? CocoaError {
            let name =
                file
                ?? (error.userInfo[NSFilePathErrorKey] as? String).map {
                    String($0.split(separator: "/").last ?? "")
                }
            return phrase(error.code).map { [$0.filled(["file": name ?? ""], language)] }
        }
        guard let error = error as? DecodingError else { return nil }
        return [decoding(error, language, file: file)]
    }

    private static func phrase(_ code: CocoaError.Code) -> Phrase? {
        switch code {
        case .fileNoSuchFile, .fileReadNoSuchFile:
            Phrase(
                "Không tìm thấy tệp[ “{file}”]. Hãy kiểm tra tên tệp và thư mục.",
                "The file[ “{file}”] is not found. Check its name and folder."
            )
        case .fileReadNoPermission:
            Phrase(
                "Không có quyền đọc tệp[ “{file}”]. Hãy kiểm tra quyền truy cập.",
                "There is no right to read the file[ “{file}”]. Check the access rights."
            )
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly:
            Phrase(
                "Không có quyền ghi tệp[ “{file}”]. Hãy chọn thư mục khác hoặc kiểm tra quyền truy cập.",
                "There is no right to write the file[ “{file}”]. Choose another folder or check the access rights."
            )
        case .fileWriteOutOfSpace:
            Phrase(
                "Ổ đĩa đã đầy, không ghi được tệp[ “{file}”]. Hãy dọn bớt rồi làm lại.",
                "The disk is full; the file[ “{file}”] was not written. Make room and try again."
            )
        case .fileWriteFileExists:
            Phrase(
                "Tệp[ “{file}”] đã có sẵn nên không ghi đè. Hãy chọn tên khác.",
                "The file[ “{file}”] exists already and is not overwritten. Choose another name."
            )
        case .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding:
            Phrase(
                "Không đọc được chữ trong tệp[ “{file}”]. Hãy lưu lại dạng UTF-8.",
                "The text of the file[ “{file}”] cannot be read. Save it as UTF-8."
            )
        case _ where isReading(code):
            Phrase(
                "Không đọc được tệp[ “{file}”]. Hãy kiểm tra lại tệp và ổ đĩa.",
                "The file[ “{file}”] cannot be read. Check the file and the disk."
            )
        case _ where isWriting(code):
            Phrase(
                "Không ghi được tệp[ “{file}”]. Hãy kiểm tra thư mục và ổ đĩa.",
                "The file[ “{file}”] cannot be written. Check the folder and the disk."
            )
        default: nil
        }
    }

    /// Foundation numbers its errors of reading 256–511 and those of writing 512–1023.
    static func isReading(_ code: CocoaError.Code) -> Bool { (256...511).contains(code.rawValue) }

    static func isWriting(_ code: CocoaError.Code) -> Bool { (512...1023).contains(code.rawValue) }

    private static func decoding(_ error: DecodingError, _ language: Language, file: String?) -> String {
        let (path, key): ([any CodingKey], String) =
            switch error {
            case .keyNotFound(let key, let context): (context.codingPath, key.stringValue)
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context.codingPath, "")
            @unknown default: ([], "")
            }
        let place = path.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }.listed("/")
        let phrase =
            key.isEmpty
            ? Phrase(
                "Nội dung tệp[ “{file}”] không đúng dạng[ ở mục {place}]. Hãy sửa giá trị ở đó.",
                "The file[ “{file}”] is not as it should be[ at {place}]. Mend the value there."
            )
            : Phrase(
                "Tệp[ “{file}”] thiếu mục “{key}”[ trong {place}]. Hãy bổ sung.",
                "The file[ “{file}”] lacks the entry “{key}”[ in {place}]. Please add it."
            )
        return phrase.filled(["file": file ?? "", "place": place, "key": key], language)
    }
}
