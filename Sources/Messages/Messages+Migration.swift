extension RefusalMessage {
    /// Why a campaign, or something in it, cannot go over to other rules.
    static let migration: [String: Phrase] = [
        "migration-no-way": Phrase(
            "quy trình mới không nêu cách chuyển từ bản đang dùng[: {object}].",
            "the new workflow does not say how to come from the version in use[: {object}]."
        ),
        "migration-state-gone": Phrase(
            "quy trình mới không có bước[ “{state}”][ ({object})].",
            "the new workflow has no step[ “{state}”][ ({object})]."
        ),
        "migration-numbered": Phrase(
            "hồ sơ đã có số[, ở bước “{state}”][ ({object})]; quy trình mới phải nêu rõ bước này mới chuyển được.",
            "it bears an official number[, at “{state}”][ ({object})]; the new workflow must name this step."
        ),
        "migration-open-ballot": Phrase(
            "phiên họp đang bỏ phiếu hoặc chưa ký biên bản[ ({object})]. Hãy chuyển sau.",
            "a ballot is open or its minutes are not signed[ ({object})]. Do it afterwards."
        ),
        "migration-second-person": Phrase(
            "cần người thứ hai, khác người thực hiện, là lãnh đạo thường trực, thủ trưởng hoặc quản trị của cơ quan.",
            "a second person is needed, not the same one: the standing head, the head or an administrator."
        ),
        "migration-paper": Phrase(
            "thiếu số văn bản làm căn cứ chuyển.",
            "the number of the document on which it rests is missing."
        ),
        "migration-same-rules": Phrase(
            "đợt xét đã theo đúng bộ quy định này.",
            "the campaign is under these rules already."
        ),
    ]
}
