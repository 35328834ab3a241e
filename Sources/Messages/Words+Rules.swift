import Vietnamese

extension Words {
    /// Functions and roles, where the definition of a workflow gave no label.
    static let functions: [String: Phrase] = [
        "administrator": Phrase("quản trị", "administrator"),
        "clerk": Phrase("cán bộ thi đua của đơn vị", "the unit's clerk"),
        "head": Phrase("thủ trưởng đơn vị", "head of the unit"),
        "registry": Phrase("văn thư", "registry"),
        "standing-officer": Phrase("chuyên viên thẩm định", "appraising officer"),
        "standing-head": Phrase("lãnh đạo thường trực", "standing head"),
        "viewer": Phrase("người xem", "viewer"),
        "council-chair": Phrase("Chủ tịch Hội đồng", "council chair"),
        "council-member": Phrase("thành viên Hội đồng", "council member"),
        "council-secretary": Phrase("thư ký Hội đồng", "council secretary"),
        "council-teller": Phrase("Ban kiểm phiếu", "teller"),
        "system": Phrase("chương trình", "the program"),
        "nominee": Phrase("người được đề nghị", "the nominee"),
    ]

    /// The checks of a standard, by the names that regulation files give them.
    static let checks: [String: Phrase] = [
        "rating-at-least": Phrase("mức xếp loại chất lượng hằng năm", "the yearly rating"),
        "title-run": Phrase("danh hiệu thi đua liên tục các năm", "a run of titles year by year"),
        "awards-in-window": Phrase(
            "số lần được khen thưởng trong thời gian xét",
            "the awards within the window"
        ),
        "initiatives-in-window": Phrase("số sáng kiến được công nhận", "the recognised initiatives"),
        "recognised-as": Phrase("đã được công nhận mô hình, điển hình", "being recognised as a model"),
        "chosen-in-movement": Phrase("được bình chọn trong phong trào", "being chosen in the movement"),
        "award-before-window": Phrase("hình thức khen thưởng đã có từ trước", "an earlier award"),
    ]

    /// The bars of the national regulations, by their ids.
    static let bars: [String: Phrase] = [
        "under-review": Phrase(
            "đang bị xem xét kỷ luật, thanh tra, điều tra hoặc xác minh đơn thư",
            "under review or investigation"
        ),
        "disciplined": Phrase(
            "bị kỷ luật trong thời gian xét thành tích",
            "disciplined within the years of merit"
        ),
        "same-achievement": Phrase(
            "thành tích này đã được khen thưởng",
            "the achievement was already honoured"
        ),
        "thematic-awards": Phrase(
            "khen thưởng chuyên đề, đột xuất không dùng làm căn cứ",
            "thematic and sudden awards are no basis"
        ),
        "gap-prime-minister": Phrase(
            "chưa đủ thời gian kể từ Bằng khen của Thủ tướng lần trước",
            "too soon after the last certificate of the Prime Minister"
        ),
        "gap-ministry": Phrase(
            "chưa đủ thời gian kể từ Bằng khen cấp Bộ lần trước",
            "too soon after the last certificate of the ministry"
        ),
    ]

    /// Papers that actions ask for.
    static let papers: [String: Phrase] = [
        "evidence": Phrase("minh chứng", "evidence"),
        "consultation-answer": Phrase("văn bản trả lời hiệp y", "the answer to the consultation"),
        "signed-decision": Phrase("quyết định đã ký", "the signed decision"),
        "outside-decision": Phrase("quyết định của cấp trên", "the decision from above"),
        "revocation-decision": Phrase("quyết định hủy bỏ, thu hồi", "the decision of revocation"),
        "withdrawal-letter": Phrase("văn bản xin rút", "the letter of withdrawal"),
        "letter-from-above": Phrase("văn bản của cấp trên", "the letter from above"),
        "conclusion": Phrase("kết luận của cơ quan có thẩm quyền", "the conclusion of the competent body"),
        "council-opinion": Phrase("văn bản ý kiến của Hội đồng", "the council's opinion"),
        "complaint-letter": Phrase("đơn khiếu nại, kiến nghị", "the letter of complaint"),
        "hold-grounds": Phrase("văn bản làm căn cứ tạm dừng", "the paper that grounds the hold"),
        "hold-conclusion": Phrase("văn bản kết luận vụ việc", "the paper that concludes the matter"),
    ]

    /// What looks wrong in a name.
    static func name(_ code: NameFinding.Code) -> Phrase {
        switch code {
        case .blank: Phrase("tên đang trống", "is blank")
        case .legacyEncoding: Phrase("gõ bằng phông chữ cũ", "typed in an old font")
        case .brokenLetters:
            Phrase("có chữ cái không phải chữ Việt Unicode", "has letters that are not Vietnamese Unicode")
        case .strayBlanks: Phrase("có dấu cách thừa", "has stray blanks")
        case .digits: Phrase("có chữ số", "has digits")
        case .signs: Phrase("có ký hiệu lạ", "has signs that no name has")
        case .title: Phrase("có học vị hoặc cách xưng hô đứng trước tên", "has a title in front")
        case .abbreviation: Phrase("có chữ viết tắt", "is abbreviated")
        case .allCapitals: Phrase("viết hoa toàn bộ", "is all in capitals")
        case .capitals: Phrase("viết hoa chưa đúng", "has capitals in unusual places")
        case .oneSyllable: Phrase("chỉ có một chữ", "has one syllable only")
        case .unusualSyllable:
            Phrase("có chữ không đúng chính tả tiếng Việt", "has a syllable unusual in Vietnamese")
        }
    }
}
