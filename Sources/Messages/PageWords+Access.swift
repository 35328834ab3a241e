/// What is said about who may come in and who may decide.
extension PageWords {
    static let access: [String: Phrase] = [
        "setupTitle": Phrase("Thiết lập lần đầu", "First start"),
        "setupWhy": Phrase(
            "Văn phòng này chưa có quản trị. Người thiết lập trở thành quản trị đầu tiên: tạo tài khoản, nhập đơn vị, cán bộ và phân công.",
            "This office has no administrator yet. Whoever sets it up becomes the first: he makes accounts and imports units, people and functions."
        ),
        "setupCode": Phrase(
            "Mã thiết lập (hiện ở cửa sổ chạy chương trình)",
            "Setup code (shown where the program was started)"
        ),
        "agencyCode": Phrase("Mã cơ quan, ví dụ bhxh-vn", "Code of the agency, such as bhxh-vn"),
        "agencyName": Phrase("Tên cơ quan", "Name of the agency"),
        "fullName": Phrase("Họ và tên", "Full name"),
        "setupDo": Phrase("Tạo quản trị đầu tiên", "Make the first administrator"),
        "setupDone": Phrase(
            "Đã tạo quản trị đầu tiên. Hãy đăng nhập.",
            "The first administrator is made. Sign in."
        ),
    ]
}
