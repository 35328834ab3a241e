public import Awards

extension PageWords {
    /// Of a session held on one page.
    static let meeting: [String: Phrase] = [
        "number": Phrase("STT", "No."),
        "turnOf": Phrase("Người làm", "Done by"),
        "fillAgenda": Phrase("Đưa đề nghị vào phiên họp", "Put nominations on the agenda"),
        "rollAgain": Phrase("Điểm danh lại", "Call the roll again"),
        "startedAt": Phrase("{planned}; khai mạc {started}", "{planned}; opened {started}"),
        "countToPublish": Phrase(
            "Kết quả kiểm phiếu đã đối chiếu khớp, chưa công bố",
            "The count as both entries agree, not published yet"
        ),
        "countPublished": Phrase("Kết quả kiểm phiếu, công bố {at}", "The count, published {at}"),
        "ballotNumbers": Phrase(
            "Phiếu phát ra {issued}, thu về {returned}, hợp lệ {valid}, không hợp lệ {invalid}.",
            "Ballots issued {issued}, returned {returned}, valid {valid}, invalid {invalid}."
        ),
        "emptyIsZero": Phrase("Ô để trống là 0.", "An empty cell is 0."),
        "voteYes": Phrase("Đồng ý", "Yes"),
        "voteNo": Phrase("Không đồng ý", "No"),
        "voteBlank": Phrase("Phiếu trắng", "Blank"),
        "toBeSigned": Phrase(
            "Bản trình ký: {title} (để trống số, ngày)",
            "To be signed: {title} (number and day are left open)"
        ),
        "draftOf": Phrase("Xem trước: {title}", "Read before: {title}"),
        "anyway": Phrase("vẫn làm", "do it anyway"),
        "holdMeeting": Phrase("Chuẩn bị và điều hành phiên họp", "Prepare and hold the session"),
        "votingMethod": Phrase("Cách biểu quyết", "Voting"),
        "secretVote": Phrase("bỏ phiếu kín", "by secret ballot"),
        "openVote": Phrase("giơ tay", "by show of hands"),
        "notYet": Phrase("Chưa làm được", "Not yet"),
        "sessionOf": Phrase("Phiên họp", "Session:"),
        "projector": Phrase("Trình chiếu", "For the projector"),
        "quorum": Phrase("Số người dự họp", "Attendance"),
        "quorumMet": Phrase(
            "Đủ {attending}/{members} (cần {needed}); có mặt {present}, ý kiến bằng văn bản {written}, vắng {absent}",
            "Enough: {attending} of {members} ({needed} needed); present {present}, in writing {written}, absent {absent}"
        ),
        "quorumNotMet": Phrase(
            "Chưa đủ: {attending}/{members}, cần {needed}; có mặt {present}, ý kiến bằng văn bản {written}, vắng {absent}",
            "Not enough: {attending} of {members}, {needed} needed; present {present}, in writing {written}, absent {absent}"
        ),
        "waitingLines": Phrase("Đề nghị chờ đưa vào phiên họp", "Nominations that wait for a session"),
        "chooseAll": Phrase("Chọn tất cả", "Choose all"),
        "members": Phrase("Thành viên Hội đồng", "Members of the council"),
        "rollCall": Phrase("Điểm danh", "Roll call"),
        "isPresent": Phrase("Có mặt", "Present"),
        "isAbsent": Phrase("Vắng", "Absent"),
        "isWritten": Phrase("Ý kiến bằng văn bản", "In writing"),
        "conflicts": Phrase("Thành viên có thể phải không biểu quyết", "Members who may have to stand aside"),
        "agenda": Phrase("Chương trình và bỏ phiếu", "Agenda and votes"),
        "rule": Phrase("Mức cần đạt: {rule}.", "Needed: {rule}."),
        "roundTitle": Phrase("Lần bỏ phiếu {number}: {state}", "Round {number}: {state}"),
        "mismatches": Phrase(
            "Hai lần nhập đã lệch nhau {count} lần; hãy kiểm lại phiếu.",
            "The two entries differed {count} times; count the ballots again."
        ),
        "postponed": Phrase("Hoãn xét", "Postponed"),
        "passedWith": Phrase("✓ Đạt {yes}/{base} (cần {needed})", "✓ Passed {yes}/{base} ({needed} needed)"),
        "failedWith": Phrase(
            "✗ Không đạt {yes}/{base} (cần {needed})",
            "✗ Not passed {yes}/{base} ({needed} needed)"
        ),
        "needs": Phrase("cần {needed}/{base} phiếu đồng ý", "needs {needed} of {base}"),
        "cannotPass": Phrase(
            "không thể đạt: cần {needed}/{base}, chỉ {voters} người biểu quyết",
            "cannot pass: {needed} of {base} needed, only {voters} vote"
        ),
    ]

    private static let seats: [Council.Seat: Phrase] = [
        .chair: Phrase("Chủ tịch", "Chair"),
        .viceChair: Phrase("Phó Chủ tịch", "Vice chair"),
        .standingMember: Phrase("Ủy viên thường trực", "Standing member"),
        .member: Phrase("Ủy viên", "Member"),
        .secretary: Phrase("Thư ký", "Secretary"),
    ]

    public static func seat(_ seat: Council.Seat, _ language: Language) -> String {
        seats[seat]?[language] ?? seat.rawValue
    }

    private static let bases: [Threshold.Base: Phrase] = [
        .totalMembers: Phrase("tổng số thành viên", "all members"),
        .present: Phrase("số người dự họp", "those present"),
        .validBallots: Phrase("số phiếu hợp lệ", "valid ballots"),
    ]

    private static let shares: [Threshold.Comparison: Phrase] = [
        .moreThan: Phrase("trên {num}/{den} {base}", "more than {num}/{den} of {base}"),
        .atLeast: Phrase("từ {num}/{den} {base} trở lên", "at least {num}/{den} of {base}"),
    ]

    /// "từ 8/10 tổng số thành viên trở lên": how many votes a line needs.
    public static func threshold(_ threshold: Threshold, _ language: Language) -> String {
        shares[threshold.comparison]?.filled(
            [
                "num": String(threshold.num), "den": String(threshold.den),
                "base": bases[threshold.base]?[language] ?? threshold.base.rawValue,
            ],
            language
        ) ?? ""
    }
}
