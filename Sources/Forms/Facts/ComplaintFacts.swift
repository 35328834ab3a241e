public import Vietnamese

/// The complaint that a letter answers.
public struct ComplaintFacts: Hashable, Sendable {
    /// Who complains, as the letter says.
    public var complainant: String
    public var text: String
    public var receivedOn: Day
    /// "28/12/2024: …", each finding of the verification.
    public var findings: [String]
    /// Why it was not accepted; empty for one that was settled.
    public var refusal: String
    public var conclusion: String
    /// "Giữ nguyên kết quả", "Sửa kết quả", "Không thụ lý".
    public var outcome: String
    /// What a corrected result opened: "Quyết định đính chính số 12/QĐ-BHXH ngày 10/01/2025".
    public var remedies: String

    public init(
        complainant: String,
        text: String,
        receivedOn: Day,
        findings: [String] = [],
        refusal: String = "",
        conclusion: String = "",
        outcome: String,
        remedies: String = ""
    ) {
        self.complainant = complainant
        self.text = text
        self.receivedOn = receivedOn
        self.findings = findings
        self.refusal = refusal
        self.conclusion = conclusion
        self.outcome = outcome
        self.remedies = remedies
    }
}

extension ComplaintFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<ComplaintFacts>] = [
        .text("complaint.complainant", "Người gửi đơn", "Bà Đinh Thị Ngọc Oanh") {
            $0.complainant
        },
        .date("complaint.received", "Ngày nhận đơn", "2026-03-20") { $0.receivedOn },
        .text("complaint.text", "Nội dung đơn", "Giấy khen ghi thiếu chữ đệm trong họ tên.") { $0.text },
        .texts("complaint.findings", "Kết quả xác minh", "24/03/2026: hồ sơ cán bộ ghi đủ họ tên.") {
            $0.findings
        },
        .text("complaint.refusal", "Lý do không thụ lý", "Đơn không có chữ ký.") { $0.refusal },
        .text("complaint.outcome", "Kết quả giải quyết", "Sửa kết quả") { $0.outcome },
        .text("complaint.conclusion", "Nội dung kết luận", "Đính chính họ tên tại Quyết định.") {
            $0.conclusion
        },
        .text(
            "complaint.remedies",
            "Việc thực hiện kết luận",
            "Quyết định đính chính số 12/QĐ-BHXH ngày 10/04/2026"
        ) { $0.remedies },
    ]
}
