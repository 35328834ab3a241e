/// Of the pages on which values of the regulation are confirmed.
extension PageWords {
    static let confirming: [String: Phrase] = [
        "confirmValue": Phrase("Xác nhận", "Confirm"),
        "confirmTitle": Phrase("Xác nhận giá trị của quy định", "Confirm a value of the rules"),
        "confirmWhy": Phrase(
            "Chỉ xác nhận khi đã đối chiếu với văn bản. Tên đồng chí, ngày và căn cứ được ghi cùng giá trị, không sửa hay xóa được; có thể rút lại. Có hiệu lực với đợt xét mở sau đó.",
            "Confirm only what you have compared with the instrument. Your name, the day and the basis are kept with the value and neither changed nor deleted; you can take it back. It holds for campaigns that open afterwards."
        ),
        "lawKeys": Phrase("Giá trị", "The value"),
        "emptyStays": Phrase("bỏ trống nếu không áp dụng", "empty where it does not apply"),
        "instrument": Phrase(
            "Căn cứ: số, ngày văn bản, điều khoản",
            "Basis: number and day of the instrument, article"
        ),
        "confirmedHere": Phrase("Cơ quan đã xác nhận", "Confirmed by the agency"),
        "outdatedValue": Phrase(
            "không còn hiệu lực: bộ quy định đã ghi khác",
            "holds no longer: the rules say something else by now"
        ),
        "withdrawValue": Phrase("Rút lại", "Take back"),
        "valueConfirmed": Phrase("Đã ghi xác nhận.", "The confirmation is recorded."),
        "valueWithdrawn": Phrase("Đã rút xác nhận.", "The confirmation is taken back."),
        "whoConfirms": Phrase(
            "Xác nhận do lãnh đạo bộ phận thường trực thi đua thực hiện (confirms_law trong quy định), không phải quản trị phần mềm: quản trị giữ máy, không trả lời về nội dung luật.",
            "Confirming is for whom the rules name (confirms_law), such as the head of the standing body, and not for the administrator: he keeps the machine and does not answer for the law."
        ),
    ]
}
