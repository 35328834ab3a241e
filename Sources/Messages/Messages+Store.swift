import Awards
public import Store
import Vietnamese

/// Sentences for the agency's own data: what could not be read or written, and what to do.
public enum StoreMessage {
    public static func text(_ error: StoreError, _ language: Language) -> String {
        let table = String(error.place.prefix { $0 != "." })
        var evidence = [
            "place": Words.word(error.place, places, language),
            "thing": Words.things[table]?[language] ?? "",
            "value": error.value,
            "expected": error.expected ?? "",
            "found": error.found ?? "",
        ]
        if let last = error.last {
            evidence["what"] = last.label
            evidence["when"] = last.at.formatted("HH:mm") ?? last.at.short
            evidence["day"] = last.at.day.short
            evidence["who"] = last.actor?.rawValue
        }
        return phrases[error.code]?.filled(evidence, language) ?? error.code.rawValue
    }

    /// What does not fit in a backup, in words.
    private static let places: [String: Phrase] = [
        "backup": Phrase("bản sao lưu", "the backup"),
        "seal": Phrase("dấu niêm phong không khớp", "its seal does not fit"),
        "integrity_check": Phrase("nội dung bên trong bị hỏng", "its contents are damaged"),
        "application_id": Phrase(
            "không phải bản sao lưu của chương trình này",
            "it is no backup of this program"
        ),
        "files": Phrase("các tệp kèm theo không khớp", "its files do not fit"),
        "transaction": Phrase("lần ghi bị ngắt", "the writing was cut off"),
    ]

    static let phrases: [StoreError.Code: Phrase] = opening.merging(writing) { $1 }.merging(keeping) { $1 }

    private static let opening: [StoreError.Code: Phrase] = [
        .busy: Phrase(
            "Dữ liệu đang được người khác ghi, việc này chưa được lưu. Hãy đợi một lát rồi làm lại.",
            "Somebody else is writing the data; nothing was saved. Please wait a moment and try again."
        ),
        .cannotOpen: Phrase(
            "Không mở được dữ liệu[ “{place}”]. Hãy kiểm tra đường dẫn và quyền truy cập; nếu chưa có dữ liệu, chạy lệnh vinhdanh init.",
            "The data[ “{place}”] cannot be opened. Check the path and the access rights; where there is no data yet, run vinhdanh init."
        ),
        .newerSchema: Phrase(
            "Dữ liệu[ “{place}”] do phiên bản mới hơn của chương trình tạo ra. Hãy cập nhật chương trình rồi mở lại.",
            "The data[ “{place}”] was written by a newer version of this program. Update the program and try again."
        ),
        .unsafeSetting: Phrase(
            "Ổ đĩa này không bảo đảm ghi an toàn[ ({place}: cần {expected}, đang là {found})]. Hãy chuyển thư mục dữ liệu sang ổ đĩa trong máy.",
            "This disk does not write safely[ ({place}: {expected} is needed, it is {found})]. Move the data folder to a disk inside the machine."
        ),
        .damaged: Phrase(
            "Tệp dữ liệu bị hỏng. Hãy ngừng làm việc trên dữ liệu này, phục hồi từ bản sao lưu gần nhất và báo người quản trị.",
            "The data file is damaged. Stop working with it, restore the newest backup and tell the administrator."
        ),
        .disk: Phrase(
            "Không ghi được xuống ổ đĩa[ ({place})]. Hãy kiểm tra dung lượng trống và quyền ghi rồi làm lại.",
            "The disk could not be written[ ({place})]. Check the free space and the access rights, then try again."
        ),
        .unreadableRecord: Phrase(
            "Không đọc được một mục trong dữ liệu[: {thing}][ “{value}”]. Hãy báo người quản trị; có thể phải phục hồi từ bản sao lưu.",
            "An entry of the data cannot be read[: {thing}][ “{value}”]. Tell the administrator; a backup may have to be restored."
        ),
        .database: Phrase(
            "Cơ sở dữ liệu báo lỗi[ ({found})], việc này chưa được lưu. Hãy làm lại; nếu vẫn gặp, báo người quản trị.",
            "The database reports an error[ ({found})]; nothing was saved. Try again, and tell the administrator if it stays."
        ),
    ]

    private static let writing: [StoreError.Code: Phrase] = [
        .changedMeanwhile: Phrase(
            "[Ông/bà mang mã {who} vừa thực hiện “{what}” lúc {when} ngày {day}. ]Nội dung đã thay đổi so với lúc mở[: {thing}][ “{value}”]. Hãy mở lại để xem rồi làm tiếp.",
            "[The person {who} did “{what}” at {when} on {day}. ]The contents changed since they were opened[: {thing}][ “{value}”]. Open them again, look, and go on."
        ),
        .alreadyExists: Phrase(
            "Đã có[ {thing}][ “{value}”] trong dữ liệu. Hãy sửa bản đã có hoặc dùng mã khác.",
            "There is[ a {thing}][ “{value}”] in the data already. Change that one or use another code."
        ),
        .notFound: Phrase(
            "Không tìm thấy[ {thing}][ “{value}”] trong dữ liệu. Hãy kiểm tra lại mã.",
            "The data has no[ {thing}][ “{value}”]. Please check the code."
        ),
        .unknownReference: Phrase(
            "Mã[ “{value}”] được nhắc đến[ ở {thing}] nhưng chưa có trong dữ liệu. Hãy nhập trước rồi làm lại.",
            "The code[ “{value}”] is named[ in a {thing}] but is not in the data. Bring it in first, then try again."
        ),
        .ruleBroken: Phrase(
            "Không lưu được[ {thing}][ “{value}”] vì nội dung trái quy tắc của dữ liệu. Hãy xem lại; nếu vẫn gặp, báo người quản trị kèm dòng này[: {place}].",
            "The[ {thing}][ “{value}”] could not be saved because it breaks a rule of the data. Look at it; if it stays, tell the administrator this line[: {place}]."
        ),
        .numberTaken: Phrase(
            "Số[ {value}] đã cấp cho văn bản khác[: {found}]. Hãy lấy số tiếp theo.",
            "The number[ {value}] is given to another paper[: {found}]. Take the next one."
        ),
        .badNumber: Phrase(
            "Số văn bản[ “{value}”] không hợp lệ. Số bắt đầu từ 1.",
            "The number[ “{value}”] is not possible. Numbers begin with 1."
        ),
        .alreadyVoid: Phrase(
            "Số[ {value}] đã được hủy trước đó[ (lý do: {found})], không cần hủy lại.",
            "The number[ {value}] was voided before[ (reason: {found})]; nothing more is needed."
        ),
        .keyReused: Phrase(
            "Yêu cầu này mang mã của một yêu cầu khác đã thực hiện[ (“{value}”)]. Hãy gửi lại với mã mới.",
            "This request has the key of another that was carried out[ (“{value}”)]. Send it again with a new key."
        ),
        .nested: Phrase(
            "Lỗi của chương trình: một lần ghi nằm trong lần ghi khác. Dữ liệu đã lưu vẫn còn; hãy báo người quản trị.",
            "A fault of the program: one writing within another. What was saved is kept; please tell the administrator."
        ),
        .unknownColumn: Phrase(
            "Lỗi của chương trình: dữ liệu không có cột[ “{value}”] để tìm theo. Dữ liệu đã lưu vẫn còn; hãy báo người quản trị.",
            "A fault of the program: the data has no column[ “{value}”] to search by. What was saved is kept; please tell the administrator."
        ),
    ]

    private static let keeping: [StoreError.Code: Phrase] = [
        .badDigest: Phrase(
            "Dấu kiểm tra của tệp[ “{value}”] không đúng dạng. Hãy phục hồi từ bản sao lưu và báo người quản trị.",
            "The check mark of a file[ “{value}”] has the wrong form. Restore a backup and tell the administrator."
        ),
        .fileMissing: Phrase(
            "Thiếu một tệp trong dữ liệu[: {place}][ “{value}”]. Hãy phục hồi từ bản sao lưu.",
            "A file is missing from the data[: {place}][ “{value}”]. Please restore it from a backup."
        ),
        .fileAltered: Phrase(
            "Một tệp đã lưu bị thay đổi[: cần {expected}][, đang là {found}]. Hãy phục hồi từ bản sao lưu và báo người quản trị.",
            "A stored file was altered[: {expected} is expected][, it is {found}]. Restore it from a backup and tell the administrator."
        ),
        .wouldOverwrite: Phrase(
            "[“{place}” ]đã có sẵn nên không ghi đè. Hãy chọn tên hoặc thư mục khác.",
            "[“{place}” ]exists already and is not overwritten. Choose another name or folder."
        ),
        .backupAltered: Phrase(
            "Bản sao lưu không còn nguyên vẹn[: {place}][ “{value}”]. Hãy dùng bản sao lưu khác.",
            "The backup is not as it was made[: {place}][ “{value}”]. Please use another backup."
        ),
        .faulty: Phrase(
            "Dữ liệu có chỗ sai[: {place}] nên chưa làm tiếp. Hãy khắc phục, hoặc nêu rõ là chấp nhận dữ liệu có lỗi.",
            "The data has faults[: {place}], so nothing was done. Mend them, or say that faulty data is accepted."
        ),
    ]
}
