/// Of the pages on which an administrator looks after accounts.
extension PageWords {
    static let accounts: [String: Phrase] = [
        "accounts": Phrase("Tài khoản đăng nhập", "Accounts"),
        "accountsWhy": Phrase(
            "Những người có tài khoản hoặc đang giữ chức năng hôm nay. Người khác: tìm theo tên hoặc mã.",
            "Whoever has an account or holds a function today. For anybody else, search by name or code."
        ),
        "nameOrCode": Phrase("Tên hoặc mã cán bộ", "Name or personnel code"),
        "firstOnly": Phrase(
            "Chỉ hiện {count} người đầu. Hãy tìm theo tên để thu hẹp.",
            "Only the first {count} are shown. Search by name for fewer."
        ),
        "nobodyFound": Phrase(
            "Không có cán bộ nào như vậy. Cán bộ mới được nhập ở trang Tổ chức.",
            "There is nobody like that. New people are imported on the page of the organisation."
        ),
        "functionsHeld": Phrase("Chức năng hôm nay", "Functions today"),
        "accountState": Phrase("Tình trạng tài khoản", "State of the account"),
        "sessionsOpen": Phrase("Phiên đang mở", "Open sessions"),
        "lastSignIn": Phrase("Đăng nhập gần nhất", "Last signed in"),
        "neverSignedIn": Phrase("chưa lần nào", "never"),
        "accountSince": Phrase("có, mật khẩu đặt ngày {day}", "yes, password of {day}"),
        "firstPasswordSince": Phrase(
            "có, chưa thay mật khẩu được cấp ngày {day}",
            "yes, has not replaced the password made on {day}"
        ),
        "hasNoAccount": Phrase("chưa có tài khoản", "no account"),
        "lockedUntil": Phrase(
            "tạm khóa đến {until} vì nhập sai nhiều lần",
            "locked until {until} after many failures"
        ),
        "isOn": Phrase("đang bật", "on"),
        "isOff": Phrase("chưa bật", "off"),
        "postToday": Phrase("Chức vụ, đơn vị", "Post and unit"),
        "accountDoing": Phrase("Quản trị tài khoản", "What can be done"),
        "ownAccount": Phrase(
            "Đây là tài khoản của đồng chí. Không ai tự cấp lại mật khẩu, tắt xác thực hai lớp hay đóng tài khoản của chính mình: nếu đó là quản trị cuối cùng thì không còn ai mở lại được. Đổi mật khẩu bằng mật khẩu đang dùng; việc khác nhờ quản trị khác.",
            "This is your own account. Nobody makes his own password anew, turns off his own second factor or closes his own account: were he the last administrator, nobody could open it again. Change the password with the present one; for the rest ask another administrator."
        ),
        "giveAccount": Phrase("Cấp tài khoản", "Give an account"),
        "makePassword": Phrase("Cấp mật khẩu mới", "Make a new password"),
        "makePasswordWhy": Phrase(
            "Hệ thống tạo mật khẩu và chỉ hiện một lần. Người nhận phải thay bằng mật khẩu của mình khi đăng nhập lần đầu; mọi phiên đang mở kết thúc.",
            "The office makes a password and shows it once. Whoever gets it replaces it when he first signs in; all his sessions end."
        ),
        "passwordMade": Phrase("Mật khẩu được cấp, chỉ hiện lần này:", "The password, shown this once:"),
        "passwordMadeHow": Phrase(
            "Hãy trao tận tay hoặc đọc qua điện thoại, không gửi qua thư. Người nhận thay mật khẩu ngay khi đăng nhập.",
            "Hand it over or read it out on the telephone; do not mail it. Whoever gets it replaces it as soon as he signs in."
        ),
        "takeSecondFactor": Phrase("Tắt xác thực hai lớp", "Turn off the second factor"),
        "takeSecondFactorWhy": Phrase(
            "Khi mất điện thoại: tắt để người đó cài lại. Hãy chắc chắn đúng người yêu cầu. Mọi phiên đang mở kết thúc.",
            "For a lost telephone: turned off so that he sets it up anew. Make sure who asks. All his sessions end."
        ),
        "secondFactorTaken": Phrase("Đã tắt xác thực hai lớp.", "The second factor is off."),
        "endSessions": Phrase("Kết thúc mọi phiên", "End all sessions"),
        "endSessionsWhy": Phrase(
            "Đăng xuất người này khỏi mọi máy; tài khoản vẫn dùng được.",
            "Signs him out everywhere; the account stays."
        ),
        "sessionsEnded": Phrase("Đã kết thúc mọi phiên.", "All sessions have ended."),
        "closeAccount": Phrase("Đóng tài khoản", "Close the account"),
        "closeAccountWhy": Phrase(
            "Không đăng nhập được nữa; việc đã làm vẫn còn. Cấp lại được về sau.",
            "He no longer signs in; what he did stays. An account can be given again."
        ),
        "accountClosed": Phrase("Đã đóng tài khoản.", "The account is closed."),
        "replacePassword": Phrase(
            "Mật khẩu này do quản trị cấp. Hãy thay bằng mật khẩu của đồng chí trước khi làm việc khác.",
            "This password was made for you. Replace it with one of your own before anything else."
        ),
        "signIns": Phrase("Nhật ký đăng nhập", "Journal of accounts"),
        "signInsWhy": Phrase(
            "Ai đăng nhập, ai bị từ chối, ai làm gì với tài khoản nào; mới nhất trước, 200 dòng gần nhất.",
            "Who signed in, who was refused, who did what to which account; the newest first, the last 200."
        ),
        "signInsOfAll": Phrase("Xem của mọi người", "See everybody's"),
        "noSignIns": Phrase("Chưa có gì được ghi.", "Nothing is written down yet."),
        "accountOf": Phrase("Tài khoản", "Account"),
        "whatHappened": Phrase("Việc", "What"),
        "doneBy": Phrase("Người làm", "By"),
        "fromMachine": Phrase("Từ máy", "From"),
        "unknownName": Phrase("tên không có trong danh sách", "a name that nobody has"),
    ]
}
