/// Of the page on which names are read before they are printed.
extension PageWords {
    static let names: [String: Phrase] = [
        "namesProof": Phrase("Soát tên trước khi in", "Names to be read before printing"),
        "namesWhy": Phrase(
            "Đọc từng chữ, so với giấy tờ: sai một dấu là phải in lại bằng. Hệ thống chỉ nêu chỗ nên xem lại, không tự sửa tên. Tên đã trình mà sai thì làm đính chính.",
            "Read them letter by letter: one wrong mark and the certificate is printed again. What looks odd is pointed out, no name is changed. A wrong name that was submitted is put right by a correction."
        ),
        "namesCount": Phrase(
            "{names} tên của {units} đơn vị; {odd} tên nên xem lại.",
            "{names} names of {units} units; {odd} to look at."
        ),
        "noNames": Phrase(
            "Chưa có tên nào để soát. Tên hiện ở đây khi đã qua Hội đồng.",
            "There are no names yet. They appear here once they have passed the council."
        ),
        "ofDecision": Phrase("Quyết định", "The decision"),
        "wholeCampaign": Phrase("Cả đợt xét", "The whole campaign"),
        "ordinal": Phrase("STT", "No."),
        "nameAsPrinted": Phrase("Tên, chức vụ như sẽ in", "Name and post as printed"),
        "certificateNumber": Phrase("Số vào sổ cấp bằng", "Number of the certificate"),
        "toLookAt": Phrase("Nên xem lại", "To look at"),
        "readBy": Phrase("Đã soát (ký)", "Read by (initials)"),
    ]
}
