public import Workflow

/// Sentences for the answer "no": all the reasons, each with what would mend it.
public enum RefusalMessage {
    /// "Chưa làm được “Ký”, còn 2 việc: (1) …; (2) …"
    public static func text(_ refusal: Refusal, _ language: Language) -> String {
        let label = refusal.actionLabel.map { language == .vi ? $0.vi : $0.en } ?? refusal.action
        let reasons = refusal.reasons.map { reason($0, language) }
        guard reasons.count != 1, !reasons.isEmpty else {
            let only = reasons.first ?? ""
            return language == .vi ? "Chưa làm được “\(label)”: \(only)" : "Not done, “\(label)”: \(only)"
        }
        let list = reasons.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: " ")
        return language == .vi
            ? "Chưa làm được “\(label)”, vì \(reasons.count) lý do: \(list)"
            : "Not done, “\(label)”, for \(reasons.count) reasons: \(list)"
    }

    /// One reason as a sentence.
    public static func reason(_ unmet: Unmet, _ language: Language) -> String {
        var evidence = Dictionary(unmet.evidence.items.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        for (key, value) in evidence where key.hasSuffix(".\(language.rawValue)") {
            evidence[String(key.dropLast(3))] = value
        }
        guard let phrase = phrases[unmet.code] else { return "\(unmet.code) \(unmet.evidence)" }
        return phrase.filled(evidence, language)
    }

    /// The codes that have a sentence; a test compares them with the codes in use.
    static let phrases: [String: Phrase] = machine.merging(dossier) { $1 }.merging(council) { $1 }
        .merging(papers) { $1 }

    private static let machine: [String: Phrase] = [
        "unknown-action": Phrase(
            "không có thao tác “{action}”; có phải: {nearest}?",
            "there is no action “{action}”; did you mean {nearest}?"
        ),
        "wrong-state": Phrase(
            "hồ sơ đang ở bước “{state}”, thao tác này chỉ làm được ở bước: {allowed}.",
            "it stands at “{state}”; this can only be done at: {allowed}."
        ),
        "wrong-role": Phrase(
            "bước này do người có vai trò sau thực hiện: {may}.",
            "this is for: {may}."
        ),
        "same-person": Phrase(
            "người thực hiện không được trùng với người đã làm (hoặc được đề nghị): {with}.",
            "it may not be the person who already acted (or is nominated): {with}."
        ),
        "reason-missing": Phrase("cần ghi lý do {allowed}.", "a reason is needed {allowed}."),
        "reason-not-listed": Phrase(
            "lý do “{reason}” không có trong danh mục; chọn một trong: {allowed}.",
            "the reason “{reason}” is not in the list; choose one of: {allowed}."
        ),
        "paper-missing": Phrase("thiếu giấy tờ kèm theo: {papers}.", "papers are missing: {papers}."),
        "unknown-guard": Phrase(
            "chương trình chưa có điều kiện “{guard}” mà quy trình đã ghim đòi hỏi.",
            "the program lacks the guard “{guard}” that the pinned workflow names."
        ),
    ]

    private static let dossier: [String: Phrase] = [
        "campaign-not-open": Phrase("đợt xét “{campaign}” chưa mở hoặc đã đóng.", "the campaign “{campaign}” is not open."),
        "summary-missing": Phrase("chưa có tóm tắt thành tích.", "the summary of merit is missing."),
        "claim-missing": Phrase("chưa viết kết quả cho tiêu chí “{criterion}”.", "nothing is written for the criterion “{criterion}”."),
        "evidence-missing": Phrase("tiêu chí “{criterion}” chưa có minh chứng.", "the criterion “{criterion}” has no evidence."),
        "appraisal-missing": Phrase("chưa ghi kết quả thẩm định tiêu chí “{criterion}”.", "the criterion “{criterion}” is not appraised."),
        "criterion-not-met": Phrase("thẩm định: không đạt tiêu chí “{criterion}” {note}.", "appraised as not met: “{criterion}” {note}."),
        "criterion-not-enough-evidence": Phrase(
            "thẩm định: chưa đủ căn cứ cho tiêu chí “{criterion}” {note}.",
            "appraised: not enough evidence for “{criterion}” {note}."
        ),
        "no-criteria-stated": Phrase(
            "Kế hoạch không nêu tiêu chí cho “{class}”; Hội đồng tự xem xét.",
            "the plan states no criteria for “{class}”; the council judges."
        ),
        "bar-refuses": Phrase("thuộc trường hợp không được xét khen ({bar}).", "a bar forbids the award ({bar})."),
        "bar-holds": Phrase("đang có vụ việc phải chờ kết luận ({bar}).", "a pending matter must be settled first ({bar})."),
        "standard-not-met": Phrase(
            "không đạt tiêu chuẩn theo “{route}” ({checks}; căn cứ {basis}).",
            "the standard is not met by “{route}” ({checks}; basis {basis})."
        ),
        "nominated-for-other-form": Phrase(
            "đã có trong danh sách đề nghị “{form}” ({state}) cho cùng thành tích.",
            "already nominated for “{form}” ({state}) for the same achievement."
        ),
        "quota-used-up": Phrase("đơn vị đã dùng hết {used}/{quota} suất.", "the unit has used {used} of {quota} places."),
        "decision-missing": Phrase("chưa có quyết định.", "there is no decision yet."),
        "value-unconfirmed": Phrase(
            "quy định chưa được xác nhận: {place} (căn cứ {basis}); ghi `confirmed_by` trong regulation.yaml.",
            "the rule is unconfirmed: {place} (basis {basis}); write `confirmed_by` in regulation.yaml."
        ),
        "value-unknown": Phrase(
            "quy định chưa có giá trị: {place} (căn cứ {basis}); điền và xác nhận trong regulation.yaml.",
            "the rule has no value: {place} (basis {basis}); fill in and confirm it in regulation.yaml."
        ),
    ]

    private static let council: [String: Phrase] = [
        "session-missing": Phrase("chưa nêu phiên họp.", "no session is named."),
        "session-elsewhere": Phrase("phiên họp đang ở bước “{state}”.", "the session stands at “{state}”."),
        "session-for-other-form": Phrase("phiên họp {session} dành cho đợt hoặc hình thức khác.", "the session {session} is for another campaign or form."),
        "ballot-open": Phrase("phiên họp {session} đang bỏ phiếu.", "the ballot of {session} is open."),
        "attendance-missing": Phrase("chưa điểm danh thành viên Hội đồng.", "the roll has not been called."),
        "quorum-not-met": Phrase(
            "có mặt {attending}/{members} thành viên, cần ít nhất {needed}.",
            "{attending} of {members} members attend, {needed} are needed."
        ),
        "count-missing": Phrase("chưa có kết quả kiểm phiếu của {line}.", "there is no count for {line}."),
        "count-does-not-add": Phrase(
            "{line}: đồng ý + không đồng ý + trắng = {sum}, phải bằng số phiếu hợp lệ {expected}.",
            "{line}: yes + no + blank = {sum}, but the valid ballots are {expected}."
        ),
        "count-negative": Phrase("{line}: số phiếu không được âm.", "{line}: a count cannot be negative."),
        "too-many-issued": Phrase("phát ra {issued} phiếu cho {voters} người bỏ phiếu.", "{issued} ballots issued to {voters} voters."),
        "too-many-returned": Phrase("thu về {returned} phiếu, phát ra chỉ {issued}.", "{returned} ballots returned of {issued} issued."),
        "too-many-invalid": Phrase("{invalid} phiếu không hợp lệ trong {returned} phiếu thu về.", "{invalid} invalid of {returned} returned ballots."),
        "tellers-missing": Phrase("chưa nêu Ban kiểm phiếu.", "no tellers are named."),
        "teller-is-nominee": Phrase("{person} được đề nghị khen nên không kiểm phiếu.", "{person} is nominated and cannot be a teller."),
        "recused-twice": Phrase("{person} đã được ghi không biểu quyết {line}.", "{person} is already recused from {line}."),
        "not-a-member": Phrase("{person} không phải thành viên Hội đồng hôm đó.", "{person} was not a member that day."),
        "not-on-agenda": Phrase("{line} không có trong nội dung phiên họp.", "{line} is not on the agenda."),
        "threshold": Phrase("{yes} phiếu đồng ý, cần {needed} trên {base}.", "{yes} yes votes, {needed} of {base} needed."),
        "minutes-not-signed": Phrase("biên bản chưa ký.", "the minutes are not signed."),
    ]

    private static let papers: [String: Phrase] = [
        "submission-missing": Phrase("chưa lập tờ trình {submission}.", "the submission {submission} does not exist."),
        "submission-elsewhere": Phrase("tờ trình đang ở bước “{state}”.", "the submission stands at “{state}”."),
        "no-lines": Phrase("danh sách chưa có ai.", "the list is empty."),
        "line-elsewhere": Phrase("{line} đang ở bước “{state}”.", "{line} stands at “{state}”."),
        "line-too-far": Phrase("{line} đã ở bước “{state}”.", "{line} is already at “{state}”."),
        "line-not-ended": Phrase("{line} chưa xong (“{state}”).", "{line} has not ended (“{state}”)."),
        "line-of-other-unit": Phrase("{line} thuộc đơn vị khác.", "{line} belongs to another unit."),
        "arrived-late": Phrase("ký sau hạn {due}; lãnh đạo thường trực quyết định tiếp nhận muộn.", "signed after {due}; the standing head may accept it as late."),
        "arrived-in-time": Phrase("nộp đúng hạn ({due}), không phải trường hợp muộn.", "it arrived in time ({due})."),
        "number-not-whole": Phrase("số văn bản “{number}” không phải số nguyên.", "the number “{number}” is not a whole number."),
        "number-taken": Phrase("số {number} đã cấp ngày {day}.", "the number {number} was given on {day}."),
        "several-sessions": Phrase("các trường hợp được thông qua ở nhiều phiên họp: {sessions}.", "the lines were passed in several sessions: {sessions}."),
        "authority-unknown": Phrase("chưa rõ ai có thẩm quyền quyết định {form}.", "it is unknown who decides {form}."),
        "authority-elsewhere": Phrase("thẩm quyền quyết định thuộc {authority}.", "the authority is with {authority}."),
        "section-missing": Phrase("thiếu mục “{section}”.", "the section “{section}” is missing."),
        "figures-missing": Phrase("chưa nhập số liệu.", "no figures are given."),
        "figure-unexplained": Phrase(
            "“{indicator}” là {value} so với {against}: cần một câu giải trình.",
            "“{indicator}” is {value} against {against}: a sentence of explanation is needed."
        ),
        "figures-not-frozen": Phrase("chưa chốt số liệu.", "the figures are not frozen."),
        "report-frozen": Phrase("báo cáo đã được chốt vào tổng hợp.", "the report is frozen in a roll-up."),
        "letter-not-sent": Phrase("chưa gửi {addressee}.", "not yet sent to {addressee}."),
    ]
}
