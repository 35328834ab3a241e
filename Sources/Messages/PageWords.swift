public import Awards

/// The words of the pages: titles, headings, buttons, notices.
public enum PageWords {
    /// The words of each part of the office, in files of their own.
    private static let words: [String: Phrase] = [
        everywhere,
        lists,
        importing,
        overview,
        meeting,
        appraising,
        house,
        access,
        accounts,
        writing,
        reports,
        taking,
        confirming,
        organisation,
        names,
        bulk,
        keys,
        registers,
    ].reduce(into: [:]) { all, some in
        all.merge(some) { first, _ in first }
    }

    private static let everywhere: [String: Phrase] = [
        "office": Phrase("Thi đua, khen thưởng", "Emulation and commendation"),
        "sampleNotice": Phrase(
            "Dữ liệu mẫu: mọi người và đơn vị trong này đều là giả định.",
            "Sample data: everybody in here is invented."
        ),
        "skip": Phrase("Đến nội dung chính", "Skip to the content"),
        "signIn": Phrase("Đăng nhập", "Sign in"),
        "signOut": Phrase("Đăng xuất", "Sign out"),
        "code": Phrase("Mã cán bộ", "Personnel code"),
        "password": Phrase("Mật khẩu", "Password"),
        "secondFactor": Phrase("Mã xác thực (nếu có)", "One-time code (if you have one)"),
        "signInRefused": Phrase(
            "Mã cán bộ hoặc mật khẩu không đúng. Hãy nhập lại, hoặc hỏi người quản trị.",
            "The code or the password is wrong. Try again, or ask the administrator."
        ),
        "codeNeeded": Phrase(
            "Tài khoản này cần mã xác thực. Hãy nhập mã trong ứng dụng xác thực.",
            "This account needs a one-time code. Enter the one your authenticator shows."
        ),
        "account": Phrase("Tài khoản của tôi", "My account"),
        "changePassword": Phrase("Đổi mật khẩu", "Change the password"),
        "oldPassword": Phrase("Mật khẩu hiện tại", "Present password"),
        "newPassword": Phrase("Mật khẩu mới (ít nhất 12 ký tự)", "New password (at least 12 characters)"),
        "newPasswordAgain": Phrase("Nhập lại mật khẩu mới", "The new password again"),
        "passwordsDiffer": Phrase(
            "Hai lần nhập mật khẩu mới khác nhau. Hãy nhập lại.",
            "The two new passwords differ. Enter them again."
        ),
        "passwordChanged": Phrase(
            "Đã đổi mật khẩu; các máy khác đã bị đăng xuất.",
            "The password is changed; every other session has ended."
        ),
        "secondFactorTitle": Phrase("Xác thực hai lớp", "Second factor"),
        "secondFactorWhy": Phrase(
            "Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã trên điện thoại. Nên bật với người ký và người quyết định.",
            "Besides the password, every sign-in then asks for a code on your phone. Meant for those who sign and decide."
        ),
        "secondFactorBegin": Phrase("Bật xác thực hai lớp", "Turn it on"),
        "secondFactorHow": Phrase(
            "Nhập chuỗi này vào ứng dụng xác thực trên điện thoại, rồi gõ mã ứng dụng hiện ra. Chuỗi chỉ hiện một lần.",
            "Enter this key into the authenticator on your phone, then type the code it shows. The key is shown once."
        ),
        "secondFactorOpen": Phrase("Mở trong ứng dụng xác thực", "Open in the authenticator"),
        "secondFactorCode": Phrase("Mã 6 chữ số", "Six-digit code"),
        "confirmCode": Phrase("Xác nhận mã", "Confirm the code"),
        "secondFactorOn": Phrase("Đã bật xác thực hai lớp.", "The second factor is on."),
        "throttled": Phrase(
            "Đã nhập sai nhiều lần. Hãy thử lại sau {until}.",
            "Too many failures. Try again after {until}."
        ),
        "myWork": Phrase("Việc của tôi", "My work"),
        "late": Phrase("Quá hạn", "Late"),
        "soon": Phrase("Trong tuần này", "This week"),
        "later": Phrase("Sau đó", "Later"),
        "following": Phrase("Chờ việc khác", "Waiting for something else"),
        "noWork": Phrase(
            "Đồng chí không còn việc nào. Khi có hồ sơ chuyển đến, hồ sơ sẽ hiện ở đây.",
            "Nothing waits for you. What comes to you will appear here."
        ),
        "name": Phrase("Tên", "Name"),
        "form": Phrase("Hình thức", "Form"),
        "unit": Phrase("Đơn vị", "Unit"),
        "state": Phrase("Bước hiện tại", "Step"),
        "holder": Phrase("Người đang giữ", "Held by"),
        "due": Phrase("Hạn", "Due"),
        "kind": Phrase("Loại", "Kind"),
        "search": Phrase("Tìm kiếm", "Search"),
        "searchLabel": Phrase(
            "Tên người, đơn vị, số văn bản (không cần gõ dấu)",
            "Name, unit, number (marks not needed)"
        ),
        "noHits": Phrase(
            "Không tìm thấy trong phạm vi của đồng chí. Hãy thử ít chữ hơn, hoặc chỉ gõ tên.",
            "Nothing found in your scope. Try fewer words, or the given name alone."
        ),
        "all": Phrase("Tất cả", "All"),
        "emptyList": Phrase(
            "Chưa có gì ở đây trong phạm vi của đồng chí.",
            "There is nothing here yet in your scope."
        ),
        "nextPage": Phrase("Trang sau", "Next page"),
        "since": Phrase("từ ngày", "since"),
        "campaign": Phrase("Đợt xét", "Campaign"),
        "canDo": Phrase("Làm được ngay", "Can be done now"),
        "cannotDo": Phrase("Chưa làm được, vì", "Cannot be done yet, because"),
        "othersWork": Phrase("Việc của người khác", "What others do here"),
        "nothingToDo": Phrase(
            "Bước này không có việc nào của đồng chí.",
            "There is nothing for you to do at this step."
        ),
        "missing": Phrase("Hồ sơ còn thiếu", "Still missing"),
        "missingFor": Phrase("Để “{step}”", "For “{step}”"),
        "foreseen": Phrase(
            "Làm được, nhưng hồ sơ chưa đủ để được “{step}”:",
            "This can be done, but the dossier is not ready for “{step}”:"
        ),
        "foreseenLines": Phrase(
            "Làm được, nhưng {count} hồ sơ trong danh sách chưa đủ để được “{step}”:",
            "This can be done, but {count} dossiers of the list are not ready for “{step}”:"
        ),
        "foreseenMore": Phrase("và {count} hồ sơ khác", "and {count} more"),
        "contains": Phrase("Danh sách", "List"),
        "belongsTo": Phrase("Thuộc", "Belongs to"),
        "papers": Phrase("Văn bản", "Papers"),
        "issue": Phrase("lần", "issue"),
        "handedIn": Phrase("Bản quét, tệp đã nộp kèm", "Scans and files handed in"),
        "noPapers": Phrase("Chưa có văn bản nào.", "No papers yet."),
        "history": Phrase("Diễn biến", "History"),
        "when": Phrase("Lúc", "When"),
        "what": Phrase("Việc", "What"),
        "who": Phrase("Người thực hiện", "Who"),
        "note": Phrase("Ghi chú", "Note"),
        "remark": Phrase("Ý kiến lần trước", "Last remark"),
        "summary": Phrase("Tóm tắt thành tích", "Summary"),
        "claims": Phrase("Thành tích theo tiêu chí", "Claims by criterion"),
        "evidence": Phrase("Minh chứng", "Evidence"),
        "reason": Phrase("Lý do", "Reason"),
        "reasonText": Phrase("Nội dung", "In words"),
        "noChoice": Phrase("Chưa có gì để chọn; hãy lập trước.", "Nothing to choose yet; draw it up first."),
        "chooseReason": Phrase("– chọn –", "– choose –"),
        "confirm": Phrase(
            "Việc này không rút lại được. Tôi đã kiểm tra.",
            "This cannot be taken back. I have checked it."
        ),
        "papersNeeded": Phrase("Giấy tờ kèm theo", "Papers to hand in"),
        "back": Phrase("Quay lại", "Back"),
        "cannotTitle": Phrase("Chưa làm được", "Not done yet"),
        "doneNotice": Phrase("Đã thực hiện: {action}.", "Done: {action}."),
        "newTitle": Phrase("Lập mới: {kind}", "New: {kind}"),
        "way": Phrase("Các bước khi thuận lợi", "The steps when all goes well"),
        "latestNumber": Phrase(
            "Số lớn nhất đã ghi vào sổ này trong năm: {number}.",
            "The highest number in this register this year: {number}."
        ),
        "newLink": Phrase("Lập mới", "New"),
        "create": Phrase("Lập", "Create"),
        "choose": Phrase("Chọn", "Choose"),
        "actionOnChosen": Phrase("Việc với các dòng đã chọn", "Do with the chosen rows"),
        "lookFirst": Phrase("Xem trước", "Look first"),
        "lookAgain": Phrase("Xem trước lại", "Look again"),
        "outcome": Phrase("Kết quả", "Outcome"),
        "faultTitle": Phrase("Lỗi", "Fault"),
        "notFound": Phrase(
            "Không có trang này, hoặc không thuộc phạm vi của đồng chí. Hãy trở về Việc của tôi.",
            "There is no such page, or it is outside your scope. Go back to My work."
        ),
        "staleForm": Phrase(
            "Phiên làm việc đã đổi. Hãy mở lại trang rồi gửi lại.",
            "Your session has changed. Open the page again and send it again."
        ),
        "sessionEnded": Phrase(
            "Phiên làm việc đã hết hạn. Nội dung vừa gửi chưa được ghi nhưng vẫn giữ ở trang này: hãy đăng nhập lại để gửi tiếp.",
            "Your session has ended. What you sent is not written yet, but kept on this page: sign in again to send it on."
        ),
        "resendTitle": Phrase("Gửi tiếp nội dung đã viết", "Send on what you wrote"),
        "resendWhy": Phrase(
            "Đã đăng nhập lại. Nội dung viết trước khi hết phiên chưa được ghi; bấm “Gửi tiếp” để ghi.",
            "You are signed in again. What you wrote before is not written yet; send it on."
        ),
        "resendFiles": Phrase(
            "Tệp đã chọn không giữ được; việc nào cần tệp thì trang sau hỏi lại.",
            "Files that you chose are not kept; the next page asks for those that are needed."
        ),
        "resend": Phrase("Gửi tiếp", "Send on"),
        "resendNot": Phrase("Bỏ nội dung này", "Drop it"),
        "badRequest": Phrase(
            "Trình duyệt gửi nội dung không đọc được. Hãy mở lại trang rồi thử lại.",
            "What the browser sent cannot be read. Open the page again and try again."
        ),
        "serverFault": Phrase(
            "Hệ thống gặp lỗi; những gì đã ghi vẫn còn. Mã để báo:",
            "Something failed on our side; what was saved is kept. The code to report:"
        ),
    ]

    private static let kinds: [ObjectKind: Phrase] = [
        .campaign: Phrase("Đợt xét", "Campaigns"),
        .nomination: Phrase("Đề nghị", "Nominations"),
        .submission: Phrase("Tờ trình", "Submissions"),
        .session: Phrase("Phiên họp", "Sessions"),
        .ballotRound: Phrase("Lần bỏ phiếu", "Ballot rounds"),
        .decision: Phrase("Quyết định", "Decisions"),
        .letter: Phrase("Văn bản đi", "Letters"),
        .register: Phrase("Sổ", "Registers"),
        .movementReport: Phrase("Báo cáo năm", "Yearly reports"),
        .rollUp: Phrase("Báo cáo tổng hợp", "Roll-ups"),
        .delegation: Phrase("Ủy quyền", "Delegations"),
        .cancellation: Phrase("Hủy khen thưởng", "Cancellations"),
        .complaint: Phrase("Kiến nghị, khiếu nại", "Complaints"),
        .correction: Phrase("Đính chính", "Corrections"),
        .difficulty: Phrase("Khó khăn, vướng mắc", "Difficulties"),
    ]

    private static let values: [String: Phrase] = [
        "met": Phrase("Đạt", "Met"),
        "not-met": Phrase("Không đạt", "Not met"),
        "not-enough-evidence": Phrase("Chưa đủ căn cứ", "Not enough evidence"),
        "agreed": Phrase("Đồng ý", "Agreed"),
        "disagreed": Phrase("Không đồng ý", "Disagreed"),
        "present": Phrase("Có", "There"),
        "missing": Phrase("Thiếu", "Missing"),
        "wrong-form": Phrase("Sai mẫu", "Wrong form"),
        "yes": Phrase("Đồng ý", "Yes"),
        "no": Phrase("Không đồng ý", "No"),
        "blank": Phrase("Phiếu trắng", "Blank"),
        "abstaining": Phrase("Không ý kiến", "Abstaining"),
    ]

    private static let inBoth: [Language: [String: String]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            (language, words.mapValues { $0[language] })
        }
    )

    /// Every word by its name.
    public static func all(_ language: Language) -> [String: String] { inBoth[language] ?? [:] }

    public static func text(_ name: String, _ language: Language) -> String { words[name]?[language] ?? name }

    public static func text(_ name: String, _ evidence: [String: String], _ language: Language) -> String {
        words[name]?.filled(evidence, language) ?? name
    }

    /// What people call several things of a kind.
    public static func kind(_ kind: ObjectKind, _ language: Language) -> String {
        kinds[kind]?[language] ?? kind.rawValue
    }

    private static let named: [ObjectKind: Phrase] = [
        .movementReport: Phrase("Báo cáo năm {title}", "Report of {title}"),
        .rollUp: Phrase("Báo cáo tổng hợp {title}", "Roll-up of {title}"),
        .submission: Phrase("Tờ trình {title}", "Submission {title}"),
        .session: Phrase("Phiên họp {title}", "Session of {title}"),
        .ballotRound: Phrase("Bỏ phiếu lần {title}", "Ballot {title}"),
        .decision: Phrase("Quyết định {title}", "Decision {title}"),
        .delegation: Phrase("Ủy quyền {title}", "Delegation {title}"),
        .cancellation: Phrase("Hủy khen thưởng: {title}", "Cancellation: {title}"),
        .correction: Phrase("Đính chính: {title}", "Correction: {title}"),
        .complaint: Phrase("Kiến nghị của {title}", "Complaint of {title}"),
    ]

    /// What people call one thing: what its title alone does not say, its kind does.
    public static func name(_ kind: ObjectKind, _ title: String, _ language: Language) -> String {
        named[kind]?.filled(["title": title], language) ?? title
    }

    /// What people call a value that can be chosen; a name of a person or a criterion is its own.
    public static func value(_ text: String, _ language: Language) -> String {
        values[text]?[language] ?? Words.functions[text]?[language] ?? text
    }

    /// What people call a kind of paper.
    public static func paper(_ kind: String, _ language: Language) -> String {
        Words.papers[kind]?[language] ?? kind
    }

    private static let hints: [String: Phrase] = [
        "number": Phrase("Chỉ ghi số, ví dụ 901.", "The number alone, such as 901."),
        "minutes.discussion": Phrase(
            "In sau chữ “Thành viên Hội đồng:”. Để trống thì biên bản ghi: “Không có ý kiến thảo luận được ghi nhận.”",
            "Printed after “Thành viên Hội đồng:”. Left empty, the minutes say: “Không có ý kiến thảo luận được ghi nhận.”"
        ),
        "minutes.conclusion": Phrase(
            "In sau câu Hội đồng đề nghị khen thưởng theo kết quả “Đạt”, câu này luôn có. Để trống thì không in thêm gì.",
            "Printed after the sentence by which the council proposes those who passed, which always stands. Left empty, nothing is added."
        ),
        "started": atOnce, "opened": atOnce, "closed": atOnce, "counted": atOnce, "ended": atOnce,
    ]
    private static let atOnce = Phrase("Để trống nếu là bây giờ.", "Leave it empty if it is now.")

    /// How something that an action asks for is filled in; nil where its label says it.
    public static func hint(_ name: String, _ language: Language) -> String? { hints[name]?[language] }

    /// The label of something that an action asks for.
    public static func input(_ name: String, _ language: Language) -> String {
        guard let words = Words.inputs[name]?[language] else { return name }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
