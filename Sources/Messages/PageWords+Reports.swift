extension PageWords {
    /// Of the pages on all yearly reports: the grid, the roll-up before and after it is frozen.
    static let reports: [String: Phrase] = [
        "reportsTitle": Phrase("Báo cáo phong trào năm {year}", "Movement reports of {year}"),
        "gridLink": Phrase("Theo dõi báo cáo năm của các đơn vị", "Yearly reports of all units"),
        "notBegun": Phrase("Chưa lập", "Not begun"),
        "markLate": Phrase("Chậm", "Late"),
        "markExtended": Phrase("Được gia hạn", "Extended"),
        "markReturned": Phrase("Bị trả lại", "Returned"),
        "filter": Phrase("Lọc", "Filter"),
        "seeRollUp": Phrase("Báo cáo tổng hợp", "The roll-up"),
        "urgeLate": Phrase("Đôn đốc các đơn vị chậm", "Urge the late units"),
        "noUnitsHere": Phrase(
            "Không có đơn vị nào như vậy trong phạm vi của đồng chí. Hãy bỏ bớt điều kiện lọc.",
            "No such unit in your scope. Take a filter off."
        ),
        "gridHow": Phrase(
            "Mỗi ô là một đơn vị: chữ là bước, ! chậm, + được gia hạn, ↩ bị trả lại. Danh sách bên dưới nói bằng lời.",
            "Each square is a unit: the letter is the step, ! late, + extended, ↩ returned. The list below says it in words."
        ),
        "inWords": Phrase("Danh sách", "In words"),
        "chooseStateFirst": Phrase(
            "Muốn làm cùng lúc cho nhiều đơn vị, hãy chọn một bước ở trên.",
            "To do something for many units at once, choose a step above."
        ),
        "seeGrid": Phrase("Xem từng đơn vị", "Unit by unit"),
        "wouldFreeze": Phrase(
            "Nếu chốt bây giờ: {sources} báo cáo trên {owing} đơn vị phải gửi; thiếu {missing}, gửi chậm {late}.",
            "Frozen now, it would stand on {sources} reports of {owing} units; {missing} missing, {late} late."
        ),
        "frozenSummary": Phrase(
            "Đã chốt: {sources} báo cáo trên {owing} đơn vị phải gửi; thiếu {missing}, gửi chậm {late}.",
            "Frozen: {sources} reports of {owing} units; {missing} missing, {late} late."
        ),
        "outdatedTitle": Phrase("Đã có thay đổi sau khi chốt", "Changed since it was frozen"),
        "outdatedHow": Phrase(
            "Văn bản vẫn in số đã chốt. Muốn dùng số mới thì mở lại số liệu rồi chốt lại.",
            "The papers print what was frozen. To use what is new, open the figures and freeze them again."
        ),
        "arrivedAfter": Phrase("gửi đến sau khi chốt", "came in after the freeze"),
        "beingMended": Phrase("đang sửa ({state})", "is being mended ({state})"),
        "revisionNumber": Phrase("bản {number}", "revision {number}"),
        "revisionNow": Phrase("nay đã có bản {number}", "now there is revision {number}"),
        "missingUnits": Phrase("Đơn vị còn thiếu", "Units missing"),
        "nobodyMissing": Phrase("Không thiếu đơn vị nào.", "No unit is missing."),
        "lateUnits": Phrase("Gửi chậm", "Late"),
        "exemptUnits": Phrase("Được miễn", "Exempt"),
        "standsOn": Phrase("Các báo cáo được tính", "The reports it stands on"),
        "sumsCaption": Phrase("Số liệu cộng toàn ngành", "Figures of the whole sector"),
        "total": Phrase("Tổng", "Total"),
        "totalNow": Phrase("Nếu chốt lại hôm nay", "Frozen again today"),
        "unitsGiven": Phrase("Số đơn vị có số liệu", "Units that gave it"),
        "fourReports": Phrase("Báo cáo gửi các nơi nhận", "Reports to the addressees"),
        "addressee": Phrase("Nơi nhận", "Addressee"),
        "numberLabel": Phrase("Số", "Number"),
        "signedOn": Phrase("Ngày ký", "Signed on"),
        "sentOn": Phrase("Ngày gửi", "Sent on"),
    ]

    /// One letter for each step of a yearly report, as the grid shows it.
    private static let letters: [String: Phrase] = [
        "not-begun": Phrase("–", "–"),
        "drafting": Phrase("S", "D"),
        "for-approval": Phrase("D", "A"),
        "sent": Phrase("G", "S"),
        "received": Phrase("T", "R"),
        "included": Phrase("H", "I"),
        "completed": Phrase("X", "C"),
        "exempted": Phrase("M", "E"),
    ]

    /// Nil for a step that the catalogue has no letter for.
    public static func letter(ofState id: String, _ language: Language) -> String? { letters[id]?[language] }
}
