extension Words {
    /// What actions and imports ask for, by the names under which it is given.
    static let inputs: [String: Phrase] = [
        "absent": Phrase("thành viên vắng mặt", "absent members"),
        "agrees": Phrase("Hội đồng đồng ý hay không", "whether the council agrees"),
        "answer": Phrase("nội dung trả lời", "answer"),
        "addressee": Phrase("nơi nhận", "addressee"),
        "at": Phrase("thời gian họp", "time of the meeting"),
        "begins": Phrase("ngày bắt đầu", "first day"),
        "campaign": Phrase("đợt xét khen thưởng", "campaign"),
        "certificate": Phrase("đã thu hồi bằng", "certificate given back"),
        "complainant": Phrase("người khiếu nại", "complainant"),
        "corrections": Phrase("nội dung đính chính của từng người", "corrections of each nominee"),
        "closes": Phrase("ngày hết hạn nhận hồ sơ", "last day"),
        "conclusion": Phrase("kết luận cuộc họp", "conclusion"),
        "date": Phrase("ngày văn bản", "date of the paper"),
        "decision": Phrase("quyết định khen thưởng", "award decision"),
        "discussion": Phrase("nội dung thảo luận", "discussion"),
        "ended": Phrase("giờ kết thúc họp", "end of the meeting"),
        "from": Phrase("người ủy quyền", "delegator"),
        "functions": Phrase("chức năng được ủy quyền", "functions"),
        "grounds": Phrase("lý do ủy quyền", "grounds"),
        "finding": Phrase("nội dung kết luận, xác minh", "finding"),
        "form": Phrase("hình thức khen thưởng", "form of award"),
        "instruction": Phrase("ý kiến chỉ đạo", "instruction"),
        "invalid": Phrase("số phiếu không hợp lệ", "invalid ballots"),
        "issued": Phrase("số phiếu phát ra", "ballots issued"),
        "issuer": Phrase("cơ quan ban hành", "issuer"),
        "kinds": Phrase("loại hồ sơ", "kinds of things"),
        "lines": Phrase("kết quả từng trường hợp", "result of each line"),
        "money": Phrase("số tiền thu hồi", "money given back"),
        "movement": Phrase("phong trào", "movement"),
        "nominations": Phrase("danh sách được khen", "the honoured"),
        "nominee": Phrase("người được đề nghị", "nominee"),
        "nominees": Phrase("những người được đề nghị", "nominees"),
        "note": Phrase("ghi chú", "note"),
        "notes": Phrase("ghi chú thẩm định", "notes of the appraisal"),
        "number": Phrase("số văn bản", "number of the paper"),
        "on": Phrase("hồ sơ cần xử lý", "object"),
        "opinion": Phrase("ý kiến của Hội đồng", "the council's opinion"),
        "opens": Phrase("ngày bắt đầu nhận hồ sơ", "first day"),
        "period": Phrase("giai đoạn xét", "period"),
        "person": Phrase("người thực hiện", "person"),
        "place": Phrase("địa điểm", "place"),
        "proposal": Phrase("đề xuất, kiến nghị", "proposal"),
        "quotas": Phrase("số lượng được đề nghị của từng hình thức", "quotas by form"),
        "recover_by": Phrase("thời hạn thu hồi", "last day of recovery"),
        "regulation": Phrase("bộ quy định áp dụng", "regulation"),
        "remedies": Phrase("việc đã lập để sửa kết quả", "what corrects the result"),
        "report": Phrase("nội dung báo cáo", "report"),
        "returned": Phrase("số phiếu thu về", "ballots returned"),
        "secret": Phrase("bỏ phiếu kín", "secret ballot"),
        "session": Phrase("phiên họp", "session"),
        "signer": Phrase("người ký", "signer"),
        "signing": Phrase("cách ký thay", "way of signing"),
        "stage": Phrase("giai đoạn của phong trào", "stage of the movement"),
        "subject": Phrase("vấn đề phản ánh", "subject"),
        "tellers": Phrase("Ban kiểm phiếu", "tellers"),
        "text": Phrase("nội dung", "text"),
        "texts": Phrase("nội dung các mục", "texts of the sections"),
        "title": Phrase("tên đợt", "title"),
        "to": Phrase("người được ủy quyền", "delegate"),
        "until": Phrase("ngày kết thúc", "last day"),
        "unit": Phrase("đơn vị", "unit"),
        "verdict": Phrase("kết quả thẩm định", "verdict"),
        "verdicts": Phrase("kết quả thẩm định từng tiêu chí", "verdict on each criterion"),
        "written": Phrase("thành viên gửi ý kiến bằng văn bản", "members who wrote"),
        "year": Phrase("năm báo cáo", "year of the report"),
        "years": Phrase("các năm xét thành tích", "years of merit"),
    ]

    /// "số văn bản (number)": in words, with the name under which it is given.
    static func input(_ name: String, _ language: Language) -> String {
        guard let words = inputs[name]?[language] else { return "“\(name)”" }
        return words == name ? name : "\(words) (\(name))"
    }

    /// What a value should look like.
    static let shapes: [String: Phrase] = [
        "date": Phrase("ngày, ví dụ 05/01/2024", "a date such as 05/01/2024"),
        "whole-number": Phrase("số nguyên", "a whole number"),
        "date-and-time": Phrase(
            "ngày giờ, ví dụ 2024-11-20T08:00",
            "a date and time such as 2024-11-20T08:00"
        ),
        "campaign.form.nominee": Phrase(
            "mã gồm đợt.hình thức.người được đề nghị",
            "an id of campaign.form.nominee"
        ),
        "campaign.unit.form": Phrase("mã gồm đợt.đơn vị.hình thức", "an id of campaign.unit.form"),
        "campaign.council.form": Phrase("mã gồm đợt.hội đồng.hình thức", "an id of campaign.council.form"),
        "met | not-met | not-enough-evidence": Phrase(
            "met (đạt), not-met (không đạt) hoặc not-enough-evidence (chưa đủ căn cứ)",
            "met, not-met or not-enough-evidence"
        ),
        "campaign.unit.name": Phrase("mã gồm đợt.đơn vị.tên riêng", "an id of campaign.unit.name"),
        "year.unit.name": Phrase("mã gồm năm.đơn vị.tên riêng", "an id of year.unit.name"),
        "kind/id": Phrase("tên đầy đủ của hồ sơ, ví dụ correction/…", "a full name such as correction/…"),
        "a certificate still out": Phrase("bằng chưa thu hồi", "a certificate still out"),
        "cancellation": Phrase("một hồ sơ hủy bỏ", "a cancellation"),
        "complaint": Phrase("một đơn khiếu nại", "a complaint"),
        "correction": Phrase("một quyết định đính chính", "a correction"),
        "difficulty": Phrase("một phản ánh khó khăn, vướng mắc", "a difficulty"),
        "campaign": Phrase("một đợt xét khen thưởng", "a campaign"),
        "nomination": Phrase("một đề nghị khen thưởng", "a nomination"),
        "submission": Phrase("một tờ trình", "a submission"),
        "session": Phrase("một phiên họp Hội đồng", "a council session"),
        "decision": Phrase("một quyết định khen thưởng", "a decision"),
        "movement-report": Phrase("một báo cáo phong trào", "a movement report"),
        "roll-up": Phrase("một báo cáo tổng hợp", "a roll-up"),
        "delegation": Phrase("một giấy ủy quyền", "a delegation"),
        "signing": Phrase("TUQ., KT., TL., TM. hoặc Q.", "TUQ., KT., TL., TM. or Q."),
    ]

    /// What a table of the clerk's is about.
    static let tables: [String: Phrase] = [
        "units": Phrase("danh sách đơn vị", "units"),
        "people": Phrase("danh sách cán bộ", "people"),
        "assignments": Phrase("bảng phân công", "assignments"),
        "delegations": Phrase("danh sách giấy ủy quyền", "delegations"),
        "councils": Phrase("danh sách Hội đồng", "councils"),
        "merits": Phrase("bảng thành tích đã có", "merits on record"),
        "nominees": Phrase("danh sách đề nghị khen thưởng", "nominees"),
        "reports": Phrase("bảng số liệu báo cáo", "report figures"),
    ]
}
