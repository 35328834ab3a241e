extension RefusalMessage {
    /// Ballot rounds: counts that cannot be, and what the chair should know before a ballot opens.
    static let ballot: [String: Phrase] = count.merging(round) { $1 }

    private static let round: [String: Phrase] = [
        "round-exists": Phrase(
            "nhóm này đang có lần bỏ phiếu khác[: {round}]. Hãy tiếp tục hoặc hủy lần đó.",
            "the group has a round under way[: {round}]. Go on with it or annul it."
        ),
        "no-lines-to-vote": Phrase(
            "không còn trường hợp nào của nhóm này cần bỏ phiếu.",
            "no line of this group waits for a vote."
        ),
        "ballot-not-open": Phrase("lần bỏ phiếu này chưa mở.", "this ballot was not opened."),
        "conflict-unrecorded": Phrase(
            "[{person} ]là người được đề nghị nhưng chưa được ghi là không biểu quyết. Hãy ghi trước khi mở bỏ phiếu.",
            "[{person} ]is nominated and not yet recused. Record it before the ballot opens."
        ),
        "recusal-proposed": Phrase(
            "[{person} ]đứng đầu tập thể được đề nghị[ ({line})] và vẫn biểu quyết.",
            "[{person} ]heads a nominated collective[ ({line})] and still votes."
        ),
        "teller-not-present": Phrase(
            "[{person} ]không có mặt với tư cách thành viên Hội đồng nên không vào Ban kiểm phiếu.",
            "[{person} ]is not a member who is present and cannot be a teller."
        ),
        "cannot-pass": Phrase(
            "[{line}: ]không thể đạt[: cần {needed}/{base}][, chỉ {voters} người được biểu quyết]. Hãy hoãn xét, hoặc mở với knowingly=true.",
            "[{line}: ]cannot pass[: {needed} of {base} needed][, only {voters} may vote]. Postpone it, or open with knowingly=true."
        ),
        "nobody-votes": Phrase(
            "[{line}: ]không còn ai được biểu quyết.",
            "[{line}: ]nobody is left to vote."
        ),
        "vote-outlook": Phrase(
            "[{line}: ]cần[ {needed}/{base}] đồng ý[; {voters} người được biểu quyết].",
            "[{line}: ]needs[ {needed} of {base}] yes[; {voters} may vote]."
        ),
        "same-person-counts": Phrase(
            "người đối chiếu phải khác người đã nhập lần thứ nhất.",
            "the second entry must be another person's than the first."
        ),
        "no-preview-of-a-count": Phrase(
            "đối chiếu kết quả kiểm phiếu không có xem trước, vì xem trước sẽ lộ số đã nhập.",
            "comparing counts has no preview: it would give the first entry away."
        ),
        "counts-agree": Phrase("hai lần nhập khớp nhau.", "the two entries agree."),
        "counts-differ": Phrase("hai lần nhập không khớp nhau.", "the two entries differ."),
        "papers-differ": Phrase(
            "hai lần nhập không khớp: số phiếu phát ra, thu về hoặc không hợp lệ. Cả hai đã bỏ; hãy kiểm lại phiếu.",
            "the entries differ: papers issued, returned or invalid. Both are void; count again."
        ),
        "count-differs": Phrase(
            "hai lần nhập không khớp[: {line}]. Cả hai đã bỏ; hãy kiểm lại phiếu.",
            "the entries differ[: {line}]. Both are void; count again."
        ),
    ]

    private static let count: [String: Phrase] = [
        "tellers-missing": Phrase(
            "chưa nêu Ban kiểm phiếu (tellers).",
            "no tellers are named (tellers)."
        ),
        "teller-is-nominee": Phrase(
            "[{person} ]được đề nghị khen thưởng nên không tham gia Ban kiểm phiếu.",
            "[{person} ]is nominated and cannot be a teller."
        ),
        "count-missing": Phrase(
            "chưa có kết quả kiểm phiếu[ của {line}].",
            "there is no count[ for {line}]."
        ),
        "count-does-not-add": Phrase(
            "[{line}: ]số phiếu đồng ý, không đồng ý và phiếu trắng[ cộng lại là {sum},] phải bằng số phiếu hợp lệ[ ({expected})].",
            "[{line}: ]yes, no and blank[ make {sum} and] must make the valid ballots[ ({expected})]."
        ),
        "hands-do-not-add": Phrase(
            "[{line}: ]số đồng ý, không đồng ý và không có ý kiến[ cộng lại là {sum},] phải bằng số người được biểu quyết[ ({voters})].",
            "[{line}: ]yes, no and abstaining[ make {sum} and] must make those who may vote[ ({voters})]."
        ),
        "chair-vote-missing": Phrase(
            "[{line}: ]số đồng ý và không đồng ý ngang nhau; hãy ghi ý kiến của chủ tọa (chair).",
            "[{line}: ]yes and no are equal; state how the chair voted (chair)."
        ),
        "count-negative": Phrase(
            "[{line}: ]số phiếu không được âm.",
            "[{line}: ]a count cannot be negative."
        ),
        "papers-negative": Phrase(
            "số phiếu phát ra, thu về, không hợp lệ không được âm.",
            "issued, returned and invalid ballots cannot be negative."
        ),
        "too-many-issued": Phrase(
            "số phiếu phát ra[ ({issued})] nhiều hơn số người được bỏ phiếu[ ({voters})].",
            "more ballots were issued[ ({issued})] than people may vote[ ({voters})]."
        ),
        "too-many-returned": Phrase(
            "số phiếu thu về[ ({returned})] nhiều hơn số phiếu phát ra[ ({issued})].",
            "more ballots were returned[ ({returned})] than issued[ ({issued})]."
        ),
        "too-many-invalid": Phrase(
            "số phiếu không hợp lệ[ ({invalid})] nhiều hơn số phiếu thu về[ ({returned})].",
            "more ballots are invalid[ ({invalid})] than were returned[ ({returned})]."
        ),
    ]
}
