/// What is said about who may come in and who may decide.
extension PageWords {
    static let access: [String: Phrase] = [
        "secondFactorIsOn": Phrase(
            "Đang bật: mỗi lần đăng nhập cần mã trên điện thoại. Mất điện thoại, hãy nhờ quản trị tắt.",
            "It is on: every sign-in asks for a code of your phone. If the phone is lost, have an administrator turn it off."
        ),
        "secondFactorExpected": Phrase(
            "Chức năng của đồng chí có quyền ký hoặc quyết định: chưa bật thì chỉ xem được, chưa quyết định được.",
            "You sign or decide by one of your functions: until it is on you may look, but not decide."
        ),
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
