public import Store
import Vietnamese

/// Sentences for what the check of the journal finds.
public enum JournalWords {
    public static func text(_ fault: JournalReport.Fault, _ language: Language) -> String {
        let (vi, en) = words(fault.what)
        let event = fault.sequence.map { language == .vi ? ", sự kiện \($0)" : ", event \($0)" } ?? ""
        let column = fault.column.map { language == .vi ? ", cột \($0)" : ", column \($0)" } ?? ""
        return "\(fault.kind)/\(fault.object)\(event)\(column): \(language == .vi ? vi : en)"
    }

    /// What the check proves, and what it does not.
    public static func verdict(_ report: JournalReport, _ language: Language) -> String {
        let vietnamese = language == .vi
        switch report.proof {
        case .broken: return broken(language)
        case .intactNotAnchored:
            return vietnamese
                ? "Nguyên vẹn, nhưng chưa có mốc: không chứng minh được là chưa bị làm lại từ đầu."
                : "Intact, but without an anchor: it cannot be proved that it was not made anew."
        case .intactAndAnchored:
            let until = report.anchoredUntil.map { "\($0.iso.replacing("T", with: " ").prefix(16))" } ?? ""
            let later = report.events - report.anchoredEvents
            let end =
                switch (later, vietnamese) {
                case (0, _): ""
                case (_, true): " \(later) sự kiện sau đó nguyên vẹn nhưng chưa có mốc."
                case (_, false): " \(later) later events are intact, but not anchored."
                }
            return
                (vietnamese
                ? "Nguyên vẹn và khớp mốc đến \(until) (\(report.anchoredEvents) sự kiện)."
                : "Intact and anchored until \(until) (\(report.anchoredEvents) events).") + end
        }
    }

    /// How much the check went through.
    public static func counts(_ report: StoreReport, _ language: Language) -> String {
        let (records, events, files) = (report.journal.records, report.journal.events, report.files.named)
        return language == .vi
            ? "\(records) hồ sơ, \(events) sự kiện, \(files) tệp."
            : "\(records) records, \(events) events, \(files) files."
    }

    /// Every fault of the database, the journal and the files: its code, what it is about, and a sentence.
    public static func faults(
        _ report: StoreReport,
        _ language: Language
    ) -> [(code: String, object: String, text: String)] {
        report.damage.map { ("damaged", "", $0) }
            + report.journal.faults.map {
                ($0.what.rawValue, "\($0.kind)/\($0.object)", text($0, language))
            }
            + report.files.missing.map { ("file-missing", $0, file("file-missing", $0, language)) }
            + report.files.altered.map { ("file-altered", $0, file("file-altered", $0, language)) }
    }

    /// What the check of everything proves.
    public static func verdict(_ report: StoreReport, _ language: Language) -> String {
        report.firstFault == nil ? verdict(report.journal, language) : broken(language)
    }

    public static func broken(_ language: Language) -> String {
        language == .vi ? "KHÔNG nguyên vẹn." : "NOT intact."
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
