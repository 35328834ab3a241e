import Workflow

extension RefusalMessage {
    /// The codes that have a sentence; a test compares them with the codes in use.
    static let phrases: [String: Phrase] = machine.merging(dossier) { $1 }.merging(rules) { $1 }
        .merging(contents) { $1 }
        .merging(council) { $1 }.merging(ballot) { $1 }.merging(papers) { $1 }
        .merging(delegation) { $1 }.merging(migration) { $1 }.merging(cases) { $1 }
        .merging(letters) { $1 }.merging(clock) { $1 }

    private static let machine: [String: Phrase] = [
        Unmet.unknownAction: Phrase(
            "không có thao tác[ “{action}”].[ Có phải: {nearest}?]",
            "there is no action[ “{action}”].[ Did you mean: {nearest}?]"
        ),
        Unmet.wrongState: Phrase(
            "hồ sơ[ đang ở bước “{state}”] chưa làm được việc này[; việc này làm ở bước: {allowed}].",
            "this cannot be done now[, at “{state}”][; it is done at: {allowed}]."
        ),
        Unmet.wrongRole: Phrase(
            "bước này do người có vai trò khác thực hiện[: {may}].",
            "this step is for people in another role[: {may}]."
        ),
        Unmet.samePerson: Phrase(
            "người thực hiện phải khác người đã làm hoặc được đề nghị[: {with}]. Hãy chuyển cho người khác.",
            "it must be another person than who acted before or is nominated[: {with}]. Hand it to somebody else."
        ),
        Unmet.reasonMissing: Phrase(
            "cần ghi lý do[; chọn một trong: {allowed}].",
            "a reason is needed[; choose one of: {allowed}]."
        ),
        Unmet.reasonNotListed: Phrase(
            "lý do[ “{reason}”] không có trong danh mục[; chọn một trong: {allowed}].",
            "the reason[ “{reason}”] is not in the list[; choose one of: {allowed}]."
        ),
        Unmet.paperMissing: Phrase(
            "thiếu giấy tờ kèm theo[: {papers}]. Hãy đính kèm rồi làm lại.",
            "papers are missing[: {papers}]. Attach them and try again."
        ),
        "changed-meanwhile": Phrase(
            "hồ sơ đã thay đổi từ lúc mở[: {who} vừa thực hiện “{what}” lúc {when} ngày {day}][; nay ở bước “{state}”]. Hãy mở lại để xem rồi làm tiếp.",
            "it changed since it was opened[: {who} did “{what}” at {when} on {day}][; it now stands at “{state}”]. Open it again, look, and go on."
        ),
        "second-factor-needed": Phrase(
            "người quyết định cần xác thực hai lớp. Hãy bấm vào tên của mình, bật xác thực hai lớp trong “Tài khoản của tôi”, rồi làm lại.",
            "who decides needs a second factor. Follow your name to “My account”, set it up there, and try again."
        ),
        "preview-changed": Phrase(
            "dữ liệu đã thay đổi từ lần xem trước, chưa ghi gì. Hãy xem trước lại.",
            "the data changed since the preview; nothing was written. Please preview again."
        ),
        "undo-too-late": Phrase(
            "không hoàn tác được nữa: đã quá thời gian cho phép, hoặc đã hoàn tác rồi. Muốn đổi lại, hãy làm thao tác khác trên hồ sơ.",
            "it can no longer be undone: the time is over, or it was undone before. To change it, do another action on the thing."
        ),
        "undo-followed": Phrase(
            "không hoàn tác được nữa, vì đã có việc tiếp theo[: {what}][ ({who})]. Không có gì thay đổi.",
            "it can no longer be undone, because something followed[: {what}][ ({who})]. Nothing was changed."
        ),
        "group-stops": Phrase(
            "việc này làm cho cả nhóm hoặc không làm[: {count} dòng khác chưa làm được]. Hãy bỏ các dòng đó ra, rồi xem trước lại.",
            "this is done to all of them or to none[: {count} others cannot be done]. Leave those out and look again."
        ),
        "count-not-typed": Phrase(
            "việc này không lấy lại được, nên cần gõ đúng số dòng sẽ làm[: {count}][ (đã gõ “{typed}”)]. Chưa ghi gì.",
            "there is no way back from this, so type the number of rows that it is done to[: {count}][ (you typed “{typed}”)]. Nothing was written."
        ),
        Unmet.unknownGuard: Phrase(
            "chương trình chưa biết điều kiện[ “{guard}”] mà quy trình nêu. Hãy cập nhật chương trình hoặc báo người quản trị.",
            "the program does not know the guard[ “{guard}”] that the workflow names. Update it or tell the administrator."
        ),
    ]

    private static let dossier: [String: Phrase] = [
        "campaign-not-open": Phrase(
            "đợt xét[ “{campaign}”] chưa mở hoặc đã đóng.",
            "the campaign[ “{campaign}”] is not open."
        ),
        "summary-missing": Phrase(
            "chưa có tóm tắt thành tích. Hãy bổ sung.",
            "the summary of merit is missing. Please add it."
        ),
        "claim-missing": Phrase(
            "chưa ghi kết quả của tiêu chí[ “{criterion}”]. Hãy bổ sung.",
            "nothing is written for the criterion[ “{criterion}”]. Please add it."
        ),
        "evidence-missing": Phrase(
            "tiêu chí[ “{criterion}”] chưa có minh chứng. Hãy bổ sung.",
            "the criterion[ “{criterion}”] has no evidence. Please add it."
        ),
        "appraisal-missing": Phrase(
            "chưa ghi kết quả thẩm định tiêu chí[ “{criterion}”].",
            "the criterion[ “{criterion}”] is not appraised."
        ),
        "criterion-not-met": Phrase(
            "kết quả thẩm định: không đạt tiêu chí[ “{criterion}”][ – {note}].",
            "appraised as not met: the criterion[ “{criterion}”][ – {note}]."
        ),
        "criterion-not-enough-evidence": Phrase(
            "kết quả thẩm định: chưa đủ căn cứ cho tiêu chí[ “{criterion}”][ – {note}]. Hãy bổ sung minh chứng.",
            "appraised: not enough evidence for the criterion[ “{criterion}”][ – {note}]. Please add some."
        ),
        "no-criteria-stated": Phrase(
            "Kế hoạch không nêu tiêu chí cho[ “{class}”,] đối tượng này; Hội đồng tự xem xét.",
            "the plan states no criteria for this kind of nominee[, “{class}”]; the council judges."
        ),
        "nominated-for-other-form": Phrase(
            "đã có trong danh sách đề nghị hình thức khác[: “{form}”][ ({state})] cho cùng thành tích. Hãy chọn một hình thức.",
            "already nominated for another form[: “{form}”][ ({state})] for the same achievement. Choose one form."
        ),
        "quota-used-up": Phrase(
            "đơn vị đã dùng hết số lượng được đề nghị[ ({used}/{quota})].",
            "the unit has used all its places[ ({used} of {quota})]."
        ),
    ]

    private static let rules: [String: Phrase] = [
        "bar-refuses": Phrase(
            "thuộc trường hợp không được xét khen thưởng[: {bar}].",
            "the rules forbid an award in this case[: {bar}]."
        ),
        "bar-holds": Phrase(
            "tạm dừng xét cho đến khi có kết luận[: {bar}].",
            "it must wait until a pending matter is settled[: {bar}]."
        ),
        "standard-not-met": Phrase(
            "chưa đạt tiêu chuẩn[ “{route}”][: {checks}][ (căn cứ {basis})].",
            "the standard is not met[, “{route}”][: {checks}][ (basis {basis})]."
        ),
        "value-unconfirmed": Phrase(
            "quy định chưa có người xác nhận[: mục {place}][ (căn cứ {basis})]. Hãy ghi người xác nhận ở confirmed_by trong regulation.yaml.",
            "the rule is unconfirmed[: {place}][ (basis {basis})]. Write who confirmed it at confirmed_by in regulation.yaml."
        ),
        "value-unknown": Phrase(
            "quy định chưa có giá trị[: mục {place}][ (căn cứ {basis})]. Hãy điền và ghi người xác nhận trong regulation.yaml.",
            "the rule has no value[: {place}][ (basis {basis})]. Fill it in and name who confirmed it in regulation.yaml."
        ),
        "authority-unknown": Phrase(
            "quy định chưa nêu ai có thẩm quyền quyết định[ “{form}”]. Hãy bổ sung vào tệp quy định.",
            "the regulation does not say who decides[ “{form}”]. Add it to its file."
        ),
        "authority-elsewhere": Phrase(
            "việc này thuộc thẩm quyền của cấp khác[: {authority}]. Hãy trình cấp có thẩm quyền.",
            "this is for another authority to decide[: {authority}]. Submit it there."
        ),
    ]

    private static let council: [String: Phrase] = [
        "session-missing": Phrase(
            "chưa nêu phiên họp. Hãy chọn phiên họp.",
            "no session is named. Choose one."
        ),
        "session-elsewhere": Phrase(
            "phiên họp chưa ở bước phù hợp[; đang ở “{state}”].",
            "the session is not at the right step[; it stands at “{state}”]."
        ),
        "session-for-other-form": Phrase(
            "phiên họp[ {session}] dành cho đợt hoặc hình thức khác. Hãy chọn phiên họp khác.",
            "the session[ {session}] is for another campaign or form. Choose another."
        ),
        "ballot-open": Phrase(
            "đang bỏ phiếu hoặc chờ ký biên bản[: {session}]. Hãy đợi xong, hoặc hủy lần bỏ phiếu và nêu lý do.",
            "a ballot is open or waits for the minutes[: {session}]. Wait for it, or annul it with the reason."
        ),
        "attendance-missing": Phrase("chưa điểm danh thành viên Hội đồng.", "the roll has not been called."),
        "round-unfinished": Phrase(
            "chưa bỏ phiếu và kiểm phiếu xong[: {round}].",
            "the vote is not finished and counted[: {round}]."
        ),
        "count-unpublished": Phrase(
            "đã kiểm phiếu xong[ {round}], chờ Chủ tịch Hội đồng công bố.",
            "the count is finished[: {round}]; the chair is to publish it."
        ),
        "votes-done": Phrase(
            "mọi nội dung đã bỏ phiếu và công bố xong; điểm danh không đổi được nữa.",
            "everything has been voted on and published; the roll cannot be changed any more."
        ),
        "day-not-come": Phrase(
            "chưa đến ngày họp[ {called}]. Họp sớm hơn thì “Đổi lịch” trước.",
            "the day of the meeting has not come[: {called}]. To meet earlier, reschedule it first."
        ),
        "opened-on-other-day": Phrase(
            "phiên họp được mời[ ngày {called}], không phải[ ngày {day}]. Họp ngày khác thì “Đổi lịch” trước; "
                + "đã họp đúng ngày thì ghi giờ khai mạc của ngày đó.",
            "the session was called[ for {called}], not[ for {day}]. To meet on another day, reschedule it first; "
                + "if it met on its day, enter when it opened."
        ),
        "time-unsaid": Phrase(
            "chưa ghi[ {input}]. Hôm nay không phải ngày họp: hãy ghi giờ thật theo sổ họp.",
            "the time[ “{input}”] is not said. Today is not the day of the meeting: enter the real time."
        ),
        "time-too-early": Phrase(
            "[{input} ]không thể là[ {time}]: phải sau[ {earliest}].",
            "[{input} ]cannot be[ {time}]: it must be after[ {earliest}]."
        ),
        "time-ahead": Phrase(
            "thời gian[ {time}] chưa đến[: bây giờ là {now}].",
            "the time[ {time}] is still to come[: it is {now}]."
        ),
        "quorum-not-met": Phrase(
            "chưa đủ thành viên dự họp[: có {attending}/{members}][, cần ít nhất {needed}].",
            "too few members attend[: {attending} of {members}][, {needed} are needed]."
        ),
        "not-a-member": Phrase(
            "[{person} ]không phải thành viên Hội đồng vào ngày họp.",
            "[{person} ]was not a member on that day."
        ),
        "not-on-agenda": Phrase(
            "[{line} ]không có trong nội dung phiên họp.",
            "[{line} ]is not on the agenda."
        ),
        "count-published": Phrase(
            "đã công bố kết quả bỏ phiếu[ {round}]. Hãy hoãn xét các trường hợp còn lại rồi kết thúc kiểm phiếu.",
            "a count is published[: {round}]. Postpone the remaining lines and finish the count."
        ),
        "line-counted": Phrase(
            "[{line} ]đã có kết quả kiểm phiếu được công bố.",
            "[{line} ]has a published count."
        ),
        "late-item-not-accepted": Phrase(
            "Hội đồng không nhận xét trường hợp ngoài chương trình[: {yes} đồng ý][, cần {needed} trên {base}].",
            "the council did not take the late item[: {yes} yes][, {needed} of {base} needed]."
        ),
        "hands-impossible": Phrase(
            "số người giơ tay[ ({sum})] không hợp với số có mặt[ ({present})].",
            "the hands shown[ ({sum})] do not fit those present[ ({present})]."
        ),
        "threshold": Phrase(
            "chưa đủ tỷ lệ phiếu[: {yes} phiếu đồng ý][, cần {needed} trên {base}].",
            "the vote does not suffice[: {yes} yes][, {needed} of {base} needed]."
        ),
        "minutes-not-signed": Phrase("biên bản họp chưa được ký.", "the minutes are not signed."),
        "several-sessions": Phrase(
            "các trường hợp được thông qua ở nhiều phiên họp[: {sessions}]. Hãy lập riêng từng quyết định.",
            "the lines were passed in several sessions[: {sessions}]. Make a decision for each."
        ),
    ]

    private static let clock: [String: Phrase] = [
        "calendar-missing": Phrase(
            "chưa có lịch làm việc[ năm {year}], không tính được hạn. Hãy bổ sung ngày nghỉ của năm vào mục calendar của tệp regulation.yaml.",
            "there is no working calendar[ of {year}] to count the last day by. Add the year's days off under calendar in regulation.yaml."
        ),
        "deadline-not-passed": Phrase(
            "chưa hết hạn[; hạn đến hết ngày {due}].",
            "the last day is not past[; it is {due}]."
        ),
        "no-deadline-here": Phrase(
            "bước này không có hạn ngày.",
            "this step has no last day."
        ),
    ]

    private static let papers: [String: Phrase] = [
        "submission-missing": Phrase(
            "chưa lập tờ trình[ {submission}]. Hãy lập tờ trình trước.",
            "the submission[ {submission}] does not exist. Create it first."
        ),
        "submission-elsewhere": Phrase(
            "tờ trình chưa ở bước phù hợp[; đang ở “{state}”].",
            "the submission is not at the right step[; it stands at “{state}”]."
        ),
        "no-lines": Phrase(
            "danh sách chưa có ai. Hãy thêm người vào danh sách.",
            "the list is empty. Add somebody."
        ),
        "line-elsewhere": Phrase(
            "[{line} ]chưa ở bước phù hợp[; đang ở “{state}”].",
            "[{line} ]is not at the right step[; it stands at “{state}”]."
        ),
        "line-too-far": Phrase(
            "[{line} ]đã sang bước sau[: “{state}”].",
            "[{line} ]has gone too far[: “{state}”]."
        ),
        "no-line-there": Phrase(
            "không đề nghị nào trong danh sách ở bước cần thiết.",
            "no nomination of the list is at the step needed."
        ),
        "line-not-ended": Phrase(
            "[{line} ]chưa xử lý xong[ (“{state}”)].",
            "[{line} ]has not ended[ (“{state}”)]."
        ),
        "line-of-other-unit": Phrase("[{line} ]thuộc đơn vị khác.", "[{line} ]belongs to another unit."),
        "arrived-late": Phrase(
            "ký sau hạn[ {due}]. Đề nghị lãnh đạo thường trực xem xét tiếp nhận muộn.",
            "it was signed after the last day[, {due}]. The standing head may accept it as late."
        ),
        "arrived-in-time": Phrase(
            "đã nộp đúng hạn[ ({due})], không cần tiếp nhận muộn.",
            "it arrived in time[ ({due})]; it need not be accepted as late."
        ),
        "number-not-whole": Phrase(
            "số văn bản[ “{number}”] phải là số nguyên.",
            "the number[ “{number}”] must be a whole number."
        ),
        "number-taken": Phrase(
            "số[ {number}] đã cấp cho văn bản khác[ ngày {day}]. Hãy lấy số khác.",
            "the number[ {number}] is given to another paper[ of {day}]. Take another."
        ),
        "number-out-of-order": Phrase(
            "số[ {number}] không theo thứ tự ngày[: số {other} ghi ngày {day}]. Hãy kiểm tra lại số, hoặc ghi lý do bằng lời.",
            "the number[ {number}] breaks the order of days[: {other} is of {day}]. Check it, or give the reason in words."
        ),
        "number-in-use": Phrase(
            "số[ {number}] đã cấp[ cho {object}], không phải số bỏ trống.",
            "the number[ {number}] was given[ to {object}]; it is no gap."
        ),
        "number-explained": Phrase(
            "số[ {number}] đã được giải trình là bỏ trống[: {reason}], không dùng lại.",
            "the number[ {number}] is explained as a gap[: {reason}] and is not used."
        ),
        "number-not-reached": Phrase(
            "sổ chưa đến số[ {number}][; số cuối là {last}].",
            "the register has not come to[ {number}][; its last is {last}]."
        ),
        "number-unknown": Phrase(
            "trong sổ không có số[ {number}].",
            "the register has no number[ {number}]."
        ),
        "number-void": Phrase(
            "số[ {number}] đã hủy từ trước[: {reason}].",
            "the number[ {number}] is void already[: {reason}]."
        ),
        "decision-missing": Phrase("chưa có quyết định.", "there is no decision yet."),
        "section-missing": Phrase(
            "thiếu mục[ “{section}”]. Hãy bổ sung.",
            "the section[ “{section}”] is missing. Please add it."
        ),
        "figures-missing": Phrase("chưa nhập số liệu.", "no figures are given."),
        "figure-unexplained": Phrase(
            "số liệu[ “{indicator}” là {value}][, so với {against}] cần một câu giải trình.",
            "the figure[ “{indicator}” is {value}][, against {against},] needs a sentence of explanation."
        ),
        "figures-not-frozen": Phrase("chưa chốt số liệu.", "the figures are not frozen."),
        "report-frozen": Phrase(
            "báo cáo đã được chốt vào báo cáo tổng hợp, không sửa được.",
            "the report is frozen in a roll-up and cannot be changed."
        ),
        "letter-not-sent": Phrase("chưa gửi[ {addressee}].", "a letter is not yet sent[ to {addressee}]."),
    ]
}
