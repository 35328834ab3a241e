import Workflow

extension RefusalMessage {
    /// Reasons about letters, and about what others are asked of a nomination.
    static let letters: [String: Phrase] = [
        "campaign-opens-later": Phrase(
            "đợt xét[ “{campaign}”] chưa đến ngày nhận hồ sơ[ ({opens})].",
            "the campaign[ “{campaign}”] takes nominations only later[, from {opens}]."
        ),
        "form-not-offered": Phrase(
            "đợt xét này không xét hình thức[ “{form}”]. Hãy chọn hình thức khác.",
            "this campaign does not offer the form[ “{form}”]. Choose another."
        ),
        "component-missing": Phrase(
            "thẩm định thấy thiếu[ “{paper}”][ – {note}]. Hãy yêu cầu đơn vị bổ sung.",
            "the appraisal found a paper missing[: “{paper}”][ – {note}]. Ask the unit for it."
        ),
        "component-wrong-form": Phrase(
            "thẩm định thấy[ “{paper}”] chưa đúng mẫu[ – {note}]. Hãy yêu cầu đơn vị bổ sung.",
            "the appraisal found a paper in the wrong form[: “{paper}”][ – {note}]. Ask the unit for it."
        ),
        "nobody-late": Phrase(
            "không có đơn vị nào quá hạn báo cáo. Chưa cần đôn đốc.",
            "no unit's report is late. Nobody has to be urged."
        ),
        "all-urged": Phrase(
            "[{count} ]đơn vị quá hạn đã có công văn đôn đốc chờ ký hoặc gửi trong ngày. Không lập thêm.",
            "the[ {count}] late units have letters that wait to be signed or went out today. No more are drafted."
        ),
        "no-submission-late": Phrase(
            "không có đơn vị nào quá hạn gửi tờ trình. Chưa cần đôn đốc.",
            "no unit's submission is late. Nobody has to be urged."
        ),
        "no-submission-owed": Phrase(
            "đơn vị nhận không còn nợ tờ trình quá hạn. Hãy bỏ dự thảo.",
            "the addressee owes no late submission. Discard the draft."
        ),
        "nothing-owed": Phrase(
            "đơn vị nhận không còn nợ báo cáo quá hạn. Hãy bỏ dự thảo.",
            "the addressee owes no late report. Discard the draft."
        ),
        "opinion-not-asked": Phrase(
            "chưa lấy ý kiến hiệp y[ của {authority}]. Hãy lập công văn xin hiệp y.",
            "the opinion[ of {authority}] has not been asked. Draw up the letter."
        ),
        "opinion-letter-not-sent": Phrase(
            "công văn xin hiệp y[ gửi {authority}] chưa được ký gửi[; đã có ý kiến {closed}/{asked}].",
            "the letter asking for an opinion[ of {authority}] is not yet sent[; {closed} of {asked} closed]."
        ),
        "opinion-awaited": Phrase(
            "[{authority} ]chưa trả lời hiệp y[, hạn {due}][; đã có ý kiến {closed}/{asked}].",
            "[{authority} ]has not answered yet[; due {due}][; {closed} of {asked} closed]."
        ),
        "posting-missing": Phrase(
            "chưa công khai danh sách. Hãy lập thông báo công khai.",
            "the list has not been posted. Draw up the notice."
        ),
        "posting-runs": Phrase(
            "đang trong thời gian công khai[, đến hết ngày {until}].",
            "the list is still posted[, until {until}]."
        ),
        "posting-not-closed": Phrase(
            "đã hết thời gian công khai[ ({until})] nhưng chưa ghi kết thúc. Hãy ghi kết luận.",
            "the posting[, until {until},] is over but not closed. Record its conclusion."
        ),
    ]
}
