public import Secretariat
public import Store
import Vietnamese

/// Sentences about accounts and signing in.
public enum AccountMessage {
    public static func text(_ fault: AccountFault, _ language: Language) -> String {
        phrase(fault)[language]
    }

    private static func phrase(_ fault: AccountFault) -> Phrase {
        switch fault {
        case .passwordTooShort(let least):
            Phrase(
                "Mật khẩu cần ít nhất \(least) ký tự. Hãy dùng vài từ dễ nhớ ghép lại, ví dụ bốn từ không liên quan.",
                "The password needs at least \(least) characters. Put a few words together that you remember, such as four that have nothing to do with each other."
            )
        case .passwordTooLong(let most):
            Phrase(
                "Mật khẩu dài quá \(most) ký tự. Hãy chọn mật khẩu ngắn hơn.",
                "The password is longer than \(most) characters. Choose a shorter one."
            )
        case .passwordTooSimple:
            Phrase(
                "Mật khẩu quá dễ đoán: lặp lại ít ký tự hoặc đi theo hàng phím. Hãy chọn mật khẩu khác.",
                "The password is too easy to guess: it repeats few characters or runs along the keyboard. Choose another one."
            )
        case .passwordTellsName:
            Phrase(
                "Mật khẩu chứa họ tên hoặc mã cán bộ nên dễ đoán. Hãy chọn mật khẩu khác.",
                "The password has the name or personnel code in it and is easy to guess. Choose another one."
            )
        case .wrongPassword:
            Phrase(
                "Mật khẩu đang dùng không đúng. Hãy nhập lại.",
                "The present password is not right. Enter it again."
            )
        case .samePassword:
            Phrase(
                "Mật khẩu mới phải khác mật khẩu được cấp. Hãy chọn mật khẩu khác.",
                "The new password must differ from the one that was made for you. Choose another one."
            )
        case .noAccount(let code):
            Phrase(
                "Cán bộ “\(code)” chưa có tài khoản. Tạo bằng: vinhdanh account set \(code)",
                "The person “\(code)” has no account yet. Make one with: vinhdanh account set \(code)"
            )
        case .notAdministrator:
            Phrase(
                "Chỉ quản trị của cơ quan mới làm việc này cho người khác.",
                "Only an administrator of the agency does this for somebody else."
            )
        case .ownAccount:
            Phrase(
                "Không tự làm việc này cho tài khoản của mình. Hãy đổi mật khẩu bằng mật khẩu đang dùng, hoặc nhờ quản trị khác.",
                "Nobody does this to an account of his own. Change the password with the present one, or ask another administrator."
            )
        case .secondFactorInUse:
            Phrase(
                "Xác thực hai lớp đang dùng. Hãy nhờ quản trị tắt trước khi cài lại.",
                "The second factor is in use. Have an administrator turn it off before setting it up anew."
            )
        case .noSecondFactor:
            Phrase(
                "Tài khoản chưa cài xác thực hai lớp.",
                "The account has no second factor."
            )
        case .wrongSetupCode:
            Phrase(
                "Mã thiết lập không đúng. Hãy nhập mã hiện ở cửa sổ chạy chương trình.",
                "The setup code is not right. Enter the one shown where the program was started."
            )
        case .setupIncomplete:
            Phrase("Hãy điền đủ các ô.", "Fill in every field.")
        case .noAdministrator(let code):
            Phrase(
                "Theo danh sách phân công đã nhập, “\(code)” không phải quản trị của cơ quan. Hãy nhập mã của người được phân công quản trị.",
                "By the assignments that were imported, “\(code)” does not administer the agency. Enter the code of somebody who does."
            )
        case .administratorExists:
            Phrase(
                "Cơ quan đã có quản trị. Hãy đăng nhập, hoặc nhờ quản trị tạo tài khoản.",
                "The agency has an administrator. Sign in, or have him make an account."
            )
        case .secondFactorUnreadable:
            Phrase(
                "Không đọc được khóa của xác thực hai lớp (thường là sau khi khôi phục dữ liệu sang máy khác). Hãy nhờ quản trị tắt xác thực hai lớp rồi cài lại.",
                "The key of the second factor cannot be read, as happens after data were restored on another machine. Have an administrator turn it off, then set it up anew."
            )
        case .keyUnreadable:
            Phrase(
                "Không đọc hoặc tạo được tệp khóa secrets.key trong thư mục dữ liệu. Hãy báo người quản trị.",
                "The key file secrets.key in the data folder cannot be read or made. Tell the administrator."
            )
        case .secondFactorNeeded:
            Phrase(
                "Việc này cần xác thực hai lớp. Hãy bật trong “Tài khoản của tôi” rồi làm lại.",
                "This needs a second factor. Set it up under “My account”, then try again."
            )
        case .wrongCode:
            Phrase(
                "Mã không đúng hoặc đã dùng rồi. Hãy chờ mã mới trên điện thoại và nhập lại; kiểm tra giờ của điện thoại.",
                "The code is not right or was used before. Wait for the next one on the phone and enter it; check the time of the phone."
            )
        }
    }

    /// What whoever tried to sign in is told; nil when he is in.
    ///
    /// A wrong name, a wrong password and a wrong code read the same.
    public static func text(_ answer: SignIn, _ language: Language) -> String? {
        switch answer {
        case .signedIn: nil
        case .refused:
            Phrase(
                "Mã cán bộ, mật khẩu hoặc mã xác thực không đúng. Hãy kiểm tra và nhập lại.",
                "The personnel code, the password or the code of the second factor is not right. Check and enter them again."
            )[language]
        case .throttled(let until):
            Phrase(
                "Đã thử quá nhiều lần. Hãy thử lại sau \(until.short). Nếu quên mật khẩu, hãy nhờ quản trị đặt lại.",
                "It was tried too often. Try again after \(until.short). If the password is forgotten, have an administrator set a new one."
            )[language]
        case .needsCode:
            Phrase(
                "Hãy nhập mã xác thực 6 chữ số trên điện thoại.",
                "Enter the code of 6 digits that the phone shows."
            )[language]
        }
    }

    /// What a line of the journal of accounts says.
    public static func text(_ action: AccessEvent.Action, _ language: Language) -> String {
        let phrase =
            switch action {
            case .passwordSet: Phrase("đặt mật khẩu", "password set")
            case .passwordChanged: Phrase("tự đổi mật khẩu", "password changed")
            case .accountClosed: Phrase("đóng tài khoản", "account closed")
            case .signedIn: Phrase("đăng nhập", "signed in")
            case .refused: Phrase("đăng nhập không được", "sign-in refused")
            case .throttled: Phrase("tạm khóa vì nhập sai nhiều lần", "locked after many failures")
            case .signedOut: Phrase("đăng xuất", "signed out")
            case .sessionsRevoked: Phrase("đăng xuất khỏi mọi nơi", "signed out everywhere")
            case .secondFactorBegun: Phrase("bắt đầu cài xác thực hai lớp", "second factor begun")
            case .secondFactorConfirmed: Phrase("bật xác thực hai lớp", "second factor on")
            case .secondFactorRemoved: Phrase("tắt xác thực hai lớp", "second factor off")
            case .functionGiven: Phrase("phân công chức năng", "function given")
            case .functionEnded: Phrase("kết thúc chức năng", "function ended")
            }
        return phrase[language]
    }
}
