extension RefusalMessage {
    /// Why something cannot be lent, or not by this person.
    static let delegation: [String: Phrase] = [
        "delegation-to-self": Phrase(
            "không ai ủy quyền cho chính mình. Hãy chọn người khác.",
            "nobody delegates to himself. Choose somebody else."
        ),
        "delegation-not-own": Phrase(
            "chỉ người ủy quyền[, {person},] hoặc văn thư, quản trị ghi hộ mới làm được việc này.",
            "only the delegator[, {person},] or the registry or administrator for him may do this."
        ),
        "delegation-of-votes": Phrase(
            "quyền biểu quyết ở Hội đồng không ủy quyền được[: {functions}]; người vắng gửi ý kiến bằng văn bản.",
            "a seat on a council cannot be delegated[: {functions}]; who is absent writes."
        ),
        "delegation-not-held": Phrase(
            "người ủy quyền[, {person},] không giữ chức năng này[: {functions}][ ở {unit}].",
            "the delegator[, {person},] does not hold this[: {functions}][ in {unit}]."
        ),
        "delegation-again": Phrase(
            "quyền đã nhận ủy quyền thì không ủy quyền tiếp[: {functions}][ của {person}].",
            "what was delegated is not delegated again[: {functions}][ of {person}]."
        ),
        "delegation-circle": Phrase(
            "các giấy ủy quyền đang có sẽ thành vòng tròn. Hãy chấm dứt giấy kia trước.",
            "with the delegations there are, it would go in a circle. End the other one first."
        ),
        "delegation-without-end": Phrase(
            "thời hạn ủy quyền không đúng: cần ngày kết thúc, không trước ngày bắt đầu và không trước hôm nay.",
            "the period is wrong: it needs a last day, not before the first one and not before today."
        ),
    ]
}
