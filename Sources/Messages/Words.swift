import Foundation
import Vietnamese

/// Words for the codes that stand in evidence: a code word never reaches a person where a word of theirs exists.
enum Words {
    /// The words for a code; the code itself where it is a name out of the data.
    static func word(_ code: String, _ table: [String: Phrase], _ language: Language) -> String {
        table[code]?[language] ?? code
    }

    /// The words for each code of a list such as "clerk, head".
    static func list(_ codes: String, _ table: [String: Phrase], _ language: Language) -> String {
        codes.split(separator: ", ").map { word(String($0), table, language) }.listed()
    }

    /// A number as the language writes it: 1.048.576 or 1,048,576.
    static func number(_ text: String, _ language: Language) -> String {
        guard let number = Int(text) else { return text }
        let grouped = NumberFormat.grouped(Decimal(number))
        return language == .vi ? grouped : grouped.replacing(".", with: ",")
    }

    /// A number of bytes in MB, as clerks know it; smaller ones in KB.
    static func size(_ bytes: String, _ language: Language) -> String {
        guard let count = Int(bytes) else { return bytes }
        let (size, unit) = count >= 1 << 20 ? (count >> 20, "MB") : (max(count >> 10, 1), "KB")
        return "\(number(String(size), language)) \(unit)"
    }

    /// The limit in "found > limit"; the whole text where there is no such sign.
    static func limit(_ evidence: String) -> String {
        guard let sign = evidence.firstRange(of: " > ") else { return evidence }
        return String(evidence[sign.upperBound...].prefix { $0.isNumber })
    }

    /// What the records and the tables of the store hold.
    static let things: [String: Phrase] = [
        "campaign": Phrase("đợt xét khen thưởng", "campaign"),
        "nomination": Phrase("đề nghị khen thưởng", "nomination"),
        "submission": Phrase("tờ trình", "submission"),
        "session": Phrase("phiên họp Hội đồng", "council session"),
        "cancellation": Phrase("hồ sơ hủy bỏ quyết định", "cancellation"),
        "complaint": Phrase("đơn khiếu nại, kiến nghị", "complaint"),
        "correction": Phrase("quyết định đính chính", "correction"),
        "difficulty": Phrase("phản ánh khó khăn, vướng mắc", "reported difficulty"),
        "ballot-round": Phrase("lần bỏ phiếu", "ballot round"),
        "ballot_round": Phrase("lần bỏ phiếu", "ballot round"),
        "group": Phrase("nhóm nội dung của phiên họp", "agenda group of the session"),
        "decision": Phrase("quyết định khen thưởng", "award decision"),
        "award": Phrase("khen thưởng đã trao", "award conferred"),
        "report": Phrase("báo cáo phong trào", "movement report"),
        "movement-report": Phrase("báo cáo phong trào", "movement report"),
        "movement_report": Phrase("báo cáo phong trào", "movement report"),
        "roll-up": Phrase("báo cáo tổng hợp", "roll-up"),
        "roll_up": Phrase("báo cáo tổng hợp", "roll-up"),
        "delegation": Phrase("giấy ủy quyền", "delegation"),
        "letter": Phrase("văn bản đi", "letter"),
        "register": Phrase("sổ", "register"),
        "appraisal": Phrase("phiếu thẩm định", "appraisal sheet"),
        "guidance": Phrase("hướng dẫn khen thưởng", "guidance on awards"),
        "unit": Phrase("đơn vị", "unit"),
        "person": Phrase("cán bộ", "person"),
        "council": Phrase("Hội đồng", "council"),
        "council-member": Phrase("thành viên Hội đồng", "council member"),
        "assignment": Phrase("phân công", "assignment"),
        "merit": Phrase("thành tích đã có", "merit on record"),
        "proceeding": Phrase("vụ việc đang xem xét", "pending matter"),
        "register_entry": Phrase("số văn bản", "register number"),
        "document": Phrase("văn bản đã phát hành", "issued document"),
        "account": Phrase("tài khoản", "account"),
        "web_session": Phrase("phiên đăng nhập", "browser session"),
        "bulk_run": Phrase("kết quả làm hàng loạt", "result of a batch"),
        "selection": Phrase("các dòng đã chọn", "chosen rows"),
        "undo": Phrase("việc còn hoàn tác được", "what may still be undone"),
        "sign_in_attempt": Phrase("lần đăng nhập", "attempt to sign in"),
        "access_event": Phrase("sự kiện trong nhật ký tài khoản", "event of the journal of accounts"),
        "event": Phrase("sự kiện trong nhật ký", "journal event"),
        "outbox": Phrase("việc chờ thực hiện", "queued work"),
        "law_confirmation": Phrase("xác nhận quy định", "confirmation of a rule"),
        "import_log": Phrase("nhật ký nhập liệu", "import log"),
        "idempotency": Phrase("yêu cầu đã thực hiện", "request already answered"),
        "pin": Phrase("bộ quy định đã ghim", "pinned regulation"),
        "files": Phrase("tệp đính kèm", "attached file"),
        "signer": Phrase("người ký", "signer"),
        "addressee": Phrase("nơi nhận", "addressee"),
        "movement": Phrase("phong trào", "movement"),
        "stage": Phrase("giai đoạn", "stage"),
        "form": Phrase("hình thức khen thưởng", "form of award"),
        "nominee": Phrase("người hoặc tập thể được đề nghị", "nominee"),
        "deadline": Phrase("thời hạn", "deadline"),
        "agency": Phrase("cơ quan vào ngày này", "agency on this day"),
        "lines": Phrase("trường hợp trong danh sách bỏ phiếu", "line on the ballot"),
        "individual": Phrase("cá nhân", "individuals"),
        "collective": Phrase("tập thể", "collectives"),
    ]
}
