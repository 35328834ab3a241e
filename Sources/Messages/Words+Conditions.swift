// The guards of the closed registry, as conditions that people read.

extension StepWriter {
    static let conditions: [String: Phrase] = dossiers.merging(sessions) { $1 }.merging(papers) { $1 }

    private static let dossiers: [String: Phrase] = [
        "campaign_open": Phrase("đợt xét đang mở", "the campaign is open"),
        "form_complete": Phrase("hồ sơ đã ghi đủ nội dung", "the dossier is filled in"),
        "evidence_complete": Phrase("đủ giấy tờ và minh chứng", "papers and evidence are complete"),
        "checklist_done": Phrase("đã thẩm định đạt mọi tiêu chí", "every criterion is appraised as met"),
        "preconditions": Phrase(
            "đạt tiêu chuẩn, không thuộc trường hợp không được xét",
            "the standards are met and nothing bars the award"
        ),
        "one_achievement_one_award": Phrase(
            "thành tích này chưa đề nghị hình thức khác",
            "the achievement is not nominated for another form"
        ),
        "within_quota": Phrase("còn trong số lượng được đề nghị", "the unit has places left"),
        "has_decision": Phrase("đã có quyết định khen thưởng", "there is an award decision"),
        "parent_in": Phrase("tờ trình đang ở[ {states}]", "the submission stands at[ {states}]"),
        "lines_in": Phrase(
            "mọi đề nghị trong danh sách đang ở[ {states}]",
            "all nominations listed stand at[ {states}]"
        ),
        "lines_not_in": Phrase(
            "không đề nghị nào trong danh sách đang ở[ {states}]",
            "no nomination listed stands at[ {states}]"
        ),
        "lines_ended": Phrase("mọi đề nghị trong danh sách đã kết thúc", "all nominations listed have ended"),
    ]

    private static let sessions: [String: Phrase] = [
        "session_in": Phrase("phiên họp đang ở[ {states}]", "the session stands at[ {states}]"),
        "no_open_ballot": Phrase("không đang bỏ phiếu", "no ballot is open"),
        "quorum_met": Phrase("đủ số thành viên dự họp", "enough members attend"),
        "count_consistent": Phrase("số phiếu nhập vào khớp nhau", "the counts entered agree"),
        "count_recorded": Phrase("đã có kết quả kiểm phiếu", "the count is recorded"),
        "threshold": Phrase("[{is}]", "[{is}]"),
        "minutes_signed": Phrase("biên bản đã ký", "the minutes are signed"),
        "confirmed_values": Phrase(
            "quy định đã được xác nhận[ ({of})]",
            "the rules are confirmed[ ({of})]"
        ),
        "same_session": Phrase(
            "các đề nghị qua cùng một phiên họp",
            "the nominations passed the same session"
        ),
    ]

    private static let papers: [String: Phrase] = [
        "authority_in_force": Phrase(
            "đúng thẩm quyền vào ngày này",
            "the authority is the right one on the day"
        ),
        "timeliness": Phrase("[{is}]", "[{is}]"),
        "number_free": Phrase("số văn bản chưa dùng trong sổ", "the number is free in its register"),
        "report_complete": Phrase("báo cáo đã đủ nội dung", "the report is complete"),
        "not_frozen": Phrase("chưa đưa vào số liệu tổng hợp", "it is not in a roll-up yet"),
        "addressee_complete": Phrase("đã gửi đủ nơi nhận", "every addressee has been sent its letter"),
    ]

    /// Values of parameters.
    static let values: [String: Phrase] = [
        "threshold.met": Phrase("đạt tỷ lệ phiếu cần thiết", "the votes reach the threshold"),
        "threshold.not_met": Phrase(
            "không đạt tỷ lệ phiếu cần thiết",
            "the votes do not reach the threshold"
        ),
        "timeliness.on_time": Phrase("nộp đúng hạn", "it came in time"),
        "timeliness.late": Phrase("nộp muộn", "it came late"),
        "quorum": Phrase("số thành viên tối thiểu", "quorum"),
        "threshold": Phrase("tỷ lệ phiếu", "threshold"),
        "authority": Phrase("thẩm quyền", "authority"),
    ]
}
