import Messages
import Store

/// Sentences for what the check of the journal finds.
enum JournalWords {
    static func text(_ fault: JournalReport.Fault, _ language: Language) -> String {
        let (vi, en) = words(fault.what)
        let event = fault.sequence.map { language == .vi ? ", sự kiện \($0)" : ", event \($0)" } ?? ""
        let column = fault.column.map { language == .vi ? ", cột \($0)" : ", column \($0)" } ?? ""
        return "\(fault.kind)/\(fault.object)\(event)\(column): \(language == .vi ? vi : en)"
    }

    static func file(_ code: String, _ digest: String, _ language: Language) -> String {
        let name = String(digest.prefix(12))
        if code == "file-missing" {
            return language == .vi ? "Mất tệp \(name)…" : "The file \(name)… is missing"
        }
        return language == .vi ? "Tệp \(name)… đã bị thay đổi" : "The file \(name)… was changed"
    }

    private static func words(_ what: JournalReport.Fault.What) -> (String, String) {
        switch what {
        case .unreadableEvent: ("sự kiện không đọc được.", "the event cannot be read.")
        case .missingEvent: ("thiếu sự kiện.", "an event is missing.")
        case .brokenLink:
            ("sự kiện không nối với sự kiện trước.", "the event does not continue the one before.")
        case .alteredEvent: ("sự kiện đã bị sửa.", "the event was changed.")
        case .alteredRecord: ("hồ sơ đã bị sửa ngoài chương trình.", "the record was changed from outside.")
        case .alteredColumns: ("cột của hồ sơ đã bị sửa.", "a column of the record was changed.")
        case .unreadableRecord: ("hồ sơ không đọc được.", "the record cannot be read.")
        case .recordWithoutEvents: ("hồ sơ không có nhật ký.", "the record has no events.")
        case .eventsWithoutRecord: ("có nhật ký nhưng mất hồ sơ.", "there are events but no record.")
        case .anchorNotMet: ("không khớp với mốc đã giữ.", "it does not fit the anchor.")
        }
    }
}
