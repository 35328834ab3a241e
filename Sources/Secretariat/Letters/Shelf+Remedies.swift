import Awards
import Store
import Vietnamese

extension Shelf {
    /// What a corrected result opened, as the answer to the complainant cites it: "Quyết định đính chính số
    /// 12/QĐ-BHXH ngày 10/01/2025".
    func remediesText(of complaint: Complaint) throws -> String {
        try complaint.remedies.map { try text(ofRemedy: $0) }.joined(separator: "; ")
    }

    private func text(ofRemedy remedy: ObjectReference) throws -> String {
        switch try find(remedy) {
        case let correction as Correction:
            return cited("Quyết định đính chính", correction.number, correction.signature?.day)
                ?? "đính chính quyết định khen thưởng"
        case let matter as Cancellation:
            return cited("Quyết định hủy bỏ", matter.number, matter.signature?.day)
                ?? "xem xét hủy bỏ quyết định khen thưởng"
        default:
            return "xét lại đề nghị khen thưởng"
        }
    }

    private func cited(_ what: String, _ number: String?, _ day: Day?) -> String? {
        guard let number, let day else { return nil }
        return "\(what) số \(number) ngày \(day.short)"
    }

    /// Whether a complaint has come to what its complainant is told.
    func isConcluded(_ complaint: Complaint) throws -> Bool {
        try complaint.concludedOn != nil || rulebook(of: complaint).isFinal(complaint.standing)
    }
}
