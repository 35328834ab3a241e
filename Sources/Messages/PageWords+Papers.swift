import Awards

/// Of papers: a campaign's in one file, one as PDF, and the templates they are made of.
extension PageWords {
    static let taking: [String: Phrase] = [
        "allPapers": Phrase("Tải tất cả văn bản", "Download all papers"),
        "papersOf": Phrase("Văn bản của {campaign}", "Papers of {campaign}"),
        "papersWhy": Phrase(
            "Lần lập mới nhất của mỗi văn bản trong phạm vi của đồng chí, gói thành một tệp .zip: thư mục theo đơn vị, rồi theo loại văn bản.",
            "The newest issue of every paper that you may see, in one .zip file: folders by unit, then by kind."
        ),
        "paperKinds": Phrase("Loại văn bản", "Kinds of papers"),
        "packPapers": Phrase("Gói thành tệp .zip", "Pack into a .zip"),
        "chooseKinds": Phrase(
            "Chưa chọn loại văn bản nào. Hãy chọn ít nhất một loại.",
            "No kind of papers is chosen. Choose at least one."
        ),
        "noPapersYet": Phrase(
            "Đợt này chưa có văn bản nào trong phạm vi của đồng chí.",
            "No paper that you may see was issued in this campaign yet."
        ),
        "packetWaiting": Phrase(
            "Đang chờ: máy chủ gói xong tệp của người trước sẽ gói tệp này.",
            "Waiting: the server packs somebody else's papers first."
        ),
        "packetProgress": Phrase("Đã gói {done}/{total} văn bản.", "{done} of {total} papers are packed."),
        "packetLeave": Phrase(
            "Có thể đóng trang này; việc gói vẫn tiếp tục.",
            "You may close this page; packing goes on."
        ),
        "packetRefresh": Phrase("Cập nhật tiến độ", "See how far it is"),
        "packetStop": Phrase("Dừng và bỏ tệp này", "Stop and drop this file"),
        "packetReady": Phrase(
            "Đã gói xong {total} văn bản. Tệp được giữ một giờ.",
            "All {total} papers are packed. The file is kept for an hour."
        ),
        "packetDownload": Phrase("Tải tệp .zip", "Download the .zip"),
        "packetFailed": Phrase(
            "Không gói được: có văn bản không đọc được hoặc máy chủ hết chỗ. Hãy thử lại; nếu vẫn vậy, báo người quản trị.",
            "Packing failed: a paper cannot be read, or the server has no room. Try again, then tell the administrator."
        ),
        "packetGone": Phrase(
            "Tệp đã gói không còn: quá một giờ, đã bỏ, phạm vi của đồng chí đã đổi, hoặc máy chủ đã khởi động lại. Hãy gói lại.",
            "The packed file is gone: its hour is over, it was dropped, your scope changed, or the server was started anew. Pack again."
        ),
        "noPDF": Phrase("Chưa có bản PDF", "No PDF now"),
        "pdfNotInstalled": Phrase(
            "Máy chủ chưa cài LibreOffice nên không tạo được PDF. Hãy quay lại tải bản .docx, mở bằng Word rồi lưu thành PDF.",
            "LibreOffice is not on the server, so it makes no PDF. Go back, take the .docx and save it as PDF in Word."
        ),
        "pdfBusy": Phrase(
            "Nhiều người đang chờ tạo PDF. Hãy thử lại sau ít phút, hoặc quay lại tải bản .docx.",
            "Many wait for a PDF. Try again in some minutes, or go back and take the .docx."
        ),
        "pdfTooSlow": Phrase(
            "Tạo PDF quá lâu nên đã dừng. Hãy thử lại, hoặc quay lại tải bản .docx.",
            "Making the PDF took too long and was stopped. Try again, or go back and take the .docx."
        ),
        "pdfFailed": Phrase(
            "LibreOffice không tạo được PDF từ văn bản này. Hãy quay lại tải bản .docx, mở bằng Word rồi lưu thành PDF.",
            "LibreOffice made no PDF of this paper. Go back, take the .docx and save it as PDF in Word."
        ),
        "templates": Phrase("Mẫu văn bản", "Templates"),
        "templatesWhy": Phrase(
            "Các mẫu Word của bộ quy định đang áp dụng. Tải mẫu về sửa trong Word, rồi kiểm tra ở đây trước khi dùng.",
            "The Word templates of the rules in force. Take one, change it in Word, and check it here before it is used."
        ),
        "templatesActivation": Phrase(
            "Để dùng mẫu đã sửa, quản trị thay tệp .docx cùng tên trong thư mục forms của bộ quy định rồi khởi động lại chương trình; đợt đang mở giữ mẫu cũ cho đến khi được chuyển sang bộ mới (vinhdanh migrate).",
            "To put a changed template to use, an administrator replaces the .docx of that name in the forms folder of the rules and starts the program anew; open campaigns keep the old one until they are moved (vinhdanh migrate)."
        ),
        "template": Phrase("Mẫu", "Template"),
        "factsOf": Phrase("In dữ liệu của", "Prints the facts of"),
        "issuedWhen": Phrase("Lập khi", "Made when"),
        "onDemand": Phrase("Khi có người yêu cầu", "When somebody asks for it"),
        "takeTemplate": Phrase("Tải mẫu .docx", "Take the .docx"),
        "takeSample": Phrase("Bản điền thử", "Filled with examples"),
        "checkTemplate": Phrase("Kiểm tra mẫu đã sửa", "Check a changed template"),
        "checkFor": Phrase("Sẽ dùng làm mẫu", "It is to be used as"),
        "templateFile": Phrase("Tệp .docx (tối đa 8 MB)", "The .docx (at most 8 MB)"),
        "noTemplate": Phrase(
            "Chưa có tệp nào. Hãy chọn tệp .docx, và mẫu mà tệp sẽ thay.",
            "There is no file. Choose a .docx, and the template that it is to replace."
        ),
        "templateTooLarge": Phrase(
            "Tệp lớn hơn 8 MB. Hãy thu nhỏ hình trong mẫu rồi thử lại.",
            "The file is larger than 8 MB. Make its pictures smaller and try again."
        ),
        "templateGood": Phrase(
            "“{file}” dùng được làm mẫu “{form}”.",
            "“{file}” can be used as “{form}”."
        ),
        "templateBad": Phrase(
            "“{file}” chưa dùng được làm mẫu “{form}”: {count} lỗi.",
            "“{file}” cannot be used as “{form}” yet: {count} faults."
        ),
        "takeAnnotated": Phrase("Tải bản có ghi chú trong Word", "Take a copy with the remarks in Word"),
        "packetElsewhere": Phrase(
            "Đang có một tệp của đợt khác. Gói tệp mới thì tệp đó bị bỏ.",
            "You have a file of another campaign. A new one takes its place."
        ),
    ]

    private static let scopes: [String: Phrase] = [
        "award": Phrase("Khen thưởng", "An award"),
        "report": Phrase("Báo cáo năm", "A yearly report"),
        "appraisal": Phrase("Thẩm định", "An appraisal"),
        "guidance": Phrase("Hướng dẫn", "Guidance"),
    ]

    /// Whose facts a template prints.
    public static func scope(_ name: String, _ language: Language) -> String {
        if let phrase = scopes[name] { return phrase[language] }
        return ObjectKind(rawValue: name).map { kind($0, language) } ?? name
    }
}
