// The guards of the closed registry, as conditions that people read.

extension StepWriter {
    static let conditions: [String: Phrase] = dossiers.merging(sessions) { $1 }.merging(cases) { $1 }
        .merging(papers) { $1 }

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
        "some_line_in": Phrase(
            "có đề nghị trong danh sách đang ở[ {states}]",
            "a nomination listed stands at[ {states}]"
        ),
        "lines_ended": Phrase("mọi đề nghị trong danh sách đã kết thúc", "all nominations listed have ended"),
    ]

    private static let sessions: [String: Phrase] = [
        "session_in": Phrase("phiên họp đang ở[ {states}]", "the session stands at[ {states}]"),
        "no_open_ballot": Phrase("không đang bỏ phiếu", "no ballot is open"),
        "votes_left": Phrase("còn nội dung chưa bỏ phiếu", "something is left to vote on"),
        "day_has_come": Phrase("đã đến ngày họp", "the day of the meeting has come"),
        "opened_on_day": Phrase("họp đúng ngày đã mời", "it is the day for which it was called"),
        "time_in_session": Phrase("thời gian nằm trong phiên họp", "the time lies within the session"),
        "quorum_met": Phrase("đủ số thành viên dự họp", "enough members attend"),
        "no_count": Phrase("chưa công bố kết quả nào", "no count is published"),
        "lines_uncounted": Phrase("trường hợp này chưa có kết quả kiểm phiếu", "the line is not counted yet"),
        "accepted_late": Phrase("Hội đồng đồng ý bổ sung", "the council accepts it late"),
        "round_free": Phrase("không có lần bỏ phiếu khác đang mở", "no other round is under way"),
        "round_has_lines": Phrase("có trường hợp để bỏ phiếu", "there are lines to vote on"),
        "conflicts_recorded": Phrase("đã ghi thành viên không được biểu quyết", "recusals are recorded"),
        "tellers_named": Phrase("đã nêu người kiểm phiếu", "tellers are named"),
        "can_pass": Phrase("còn có thể đạt tỷ lệ phiếu", "it can still pass"),
        "second_person": Phrase(
            "người nhập lần hai khác người nhập lần đầu",
            "another person enters the count again"
        ),
        "counts_agree": Phrase("[{is}]", "[{is}]"),
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

    private static let cases: [String: Phrase] = [
        "lines_cancellable": Phrase(
            "mọi trường hợp đã được khen, chưa có vụ việc hủy khác",
            "all lines are decided and in no other cancellation"
        ),
        "opinion_grounded": Phrase(
            "có biên bản hoặc văn bản ý kiến của Hội đồng",
            "the council's minutes or letter is there"
        ),
        "opinion_recorded": Phrase("đã ghi ý kiến của Hội đồng", "the council's opinion is recorded"),
        "decided_by": Phrase("[{is}]", "[{is}]"),
        "recovery_is": Phrase("[{is}]", "[{is}]"),
        "revocation_case_in": Phrase(
            "vụ việc hủy đang ở[ {states}]",
            "the cancellation stands at[ {states}]"
        ),
        "corrections_apply": Phrase("nội dung đính chính dùng được", "what is to be corrected can be"),
        "settled_here": Phrase("kết quả do đơn vị này quyết định", "the result was decided by this unit"),
        "verified": Phrase("đã ghi kết quả xác minh", "findings are recorded"),
        "remedy_exists": Phrase("đã lập việc sửa kết quả", "what mends the result is on its way"),
        "instructed": Phrase("đã có ý kiến chỉ đạo", "there is an instruction"),
        "convertible": Phrase("hình thức mới dùng được cho người này", "the other form suits the nominee"),
        "takes_up": Phrase(
            "nếu lập lại theo kiến nghị: kiến nghị đang được xác minh, đề nghị trước đã bị từ chối",
            "when it takes up an earlier one: a complaint is open and the earlier one was refused"
        ),
        "returns_below": Phrase(
            "trả lại chưa quá[ {max}] lần; quá thì do[ {then}] quyết định",
            "it was returned at most[ {max}] times; after that it is for[ {then}]"
        ),
    ]

    private static let papers: [String: Phrase] = [
        "delegation_own": Phrase("việc được ủy quyền là của mình", "what is lent is one's own"),
        "delegation_sound": Phrase(
            "giấy ủy quyền ghi đủ, đúng thời hạn",
            "the delegation is complete and in time"
        ),
        "authority_in_force": Phrase(
            "đúng thẩm quyền vào ngày này",
            "the authority is the right one on the day"
        ),
        "timeliness": Phrase("[{is}]", "[{is}]"),
        "number_free": Phrase("số văn bản chưa dùng trong sổ", "the number is free in its register"),
        "letter_number_free": Phrase("số văn bản chưa dùng trong sổ", "the number is free in its register"),
        "letter_about_something": Phrase(
            "có nội dung để nêu trong văn bản",
            "the letter has something to say"
        ),
        "opinions_closed": Phrase(
            "đã có đủ ý kiến hiệp y, hoặc đã hết hạn trả lời",
            "every authority asked has answered, or its time is over"
        ),
        "posted_days": Phrase(
            "đã hết thời gian công khai danh sách (với hình thức phải công khai)",
            "the public posting has ended, where the form asks for one"
        ),
        "deadline_passed": Phrase("đã quá thời hạn", "the deadline has passed"),
        "deadline_runs": Phrase("bước này có thời hạn", "the step has a deadline"),
        "reports_late": Phrase(
            "có đơn vị quá hạn báo cáo, chưa được đôn đốc trong ngày",
            "a unit's report is late and no letter of today urges it"
        ),
        "submissions_late": Phrase(
            "có đơn vị quá hạn gửi tờ trình, chưa được đôn đốc trong ngày",
            "a unit's submission is late and no letter of today urges it"
        ),
        "letter_still_owed": Phrase(
            "báo cáo hoặc tờ trình được đôn đốc vẫn chưa gửi",
            "what a letter urges for is still owed"
        ),
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
        "decided_by.here": Phrase("quyết định do cơ quan này ký", "the decision was signed here"),
        "decided_by.above": Phrase("quyết định do cấp trên ký", "the decision was signed above"),
        "recovery_is.complete": Phrase("đã thu hồi đủ", "everything is recovered"),
        "recovery_is.in-part": Phrase("chưa thu hồi đủ", "not everything is recovered"),
        "counts_agree.same": Phrase("hai lần nhập khớp nhau", "both entries agree"),
        "counts_agree.different": Phrase("hai lần nhập không khớp", "the entries differ"),
        "quorum": Phrase("số thành viên tối thiểu", "quorum"),
        "threshold": Phrase("tỷ lệ phiếu", "threshold"),
        "authority": Phrase("thẩm quyền", "authority"),
    ]
}
