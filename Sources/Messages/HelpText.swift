/// One page of help for each role: what the day looks like, and where to press.
public enum HelpText {
    public struct Page: Sendable {
        public let id: String
        let title: Phrase
        let steps: [Phrase]

        public func title(_ language: Language) -> String { title[language] }
        public func steps(_ language: Language) -> [String] { steps.map { $0[language] } }
    }

    public static let pages: [Page] = [
        Page(
            id: "clerk",
            title: Phrase("Cán bộ thi đua của đơn vị", "The unit's clerk"),
            steps: [
                Phrase(
                    "“Nhập danh sách”: chọn đợt xét và đơn vị, chọn tệp Excel (hoặc dán các dòng; trang ấy có tệp mẫu), chọn cùng lúc các tệp minh chứng, rồi bấm “Kiểm tra”. Chưa có gì được ghi.",
                    "“Import a list”: choose the campaign and the unit, an Excel file (or paste rows; the page has a sample) and the files of evidence, then “Check”. Nothing is written yet."
                ),
                Phrase(
                    "Dòng sai ở lại với lý do; sửa trong Excel và nhập lại cả tệp: dòng đã ghi không bị ghi hai lần, dòng có thay đổi thì được sửa; ô trống và cột không có trong danh sách không xóa gì đã ghi.",
                    "Wrong rows stay with their reasons; mend them in Excel and take the whole file again: rows that were taken are not taken twice, those that differ are changed; empty cells and columns that the list does not have take nothing away."
                ),
                Phrase(
                    "Viết hồ sơ trong trình duyệt (“Sửa hồ sơ” ở trang đề nghị), hoặc tải mẫu báo cáo thành tích, viết trong Word rồi nộp lại; chỉ phần khác mới được ghi. Báo cáo năm có số năm trước bên cạnh.",
                    "Write the dossier in the browser (from the page of the nomination), or take the form of the achievement report, write in Word and hand it back; only what differs is written. The yearly report has last year's figures beside it."
                ),
                Phrase(
                    "Giấy khen: chọn các đề nghị đang soạn và “Trình thẩm định”. Thường trực TĐKT của đơn vị thẩm định, Hội đồng đơn vị bỏ phiếu, rồi Thủ trưởng ký quyết định; không lập tờ trình.",
                    "Letters of commendation: choose the drafts and “Submit for appraisal”. The unit's standing body appraises, the unit's council votes, the head signs the decision; there is no submission."
                ),
                Phrase(
                    "Bằng khen: Hội đồng đơn vị bỏ phiếu trước (lập phiên họp, đưa đề nghị vào); sau đó lập tờ trình (“Tờ trình”, “Lập mới”), chọn các đề nghị và “Đưa vào tờ trình”, rồi “Trình duyệt”: Thủ trưởng đơn vị ký gửi cấp trên.",
                    "Certificates of merit: the unit's council votes first (draw up a session, put the nominations before it); then draw up a submission (“Submissions”, “New”), choose the nominations and “Put into a submission”, then submit it for approval: the head of the unit signs and sends it up."
                ),
                Phrase(
                    "Các bước của từng hình thức: “Mục khác”, “Quy trình”. Đã chuyển đi rồi thì “Việc của tôi” cho biết hồ sơ đang ở ai.",
                    "The steps of each award form: “More”, “Workflows”. What you have handed on, “My work” says where it is now."
                ),
                Phrase(
                    "Hồ sơ bị trả lại hiện ở “Việc của tôi” với ý kiến; sửa xong thì trình lại.",
                    "What is returned appears in “My work” with the remark; mend it and submit it again."
                ),
            ]
        ),
        Page(
            id: "head",
            title: Phrase("Thủ trưởng đơn vị", "The head of a unit"),
            steps: [
                Phrase(
                    "“Việc của tôi” cho thấy những gì chờ ký; bấm vào dòng để xem danh sách và văn bản.",
                    "“My work” shows what waits for a signature; press a row to see its list and papers."
                ),
                Phrase(
                    "Tờ trình: “Ký” hoặc trả lại với lý do. Giấy khen không ký ở từng đề nghị mà ở “Quyết định”. Việc không rút lại được có ô xác nhận riêng.",
                    "A submission is signed, or returned with reasons. A letter of commendation is not signed at each nomination but in “Decisions”. What cannot be taken back has a box of its own to confirm."
                ),
                Phrase(
                    "Quyết định khen thưởng: đọc bản dự thảo, rồi “Đồng ý ký, chuyển văn thư”; văn thư lấy số, nộp bản quét đã ký và ban hành. Cần sửa thì “Lấy lại để sửa dự thảo”.",
                    "An award decision: read the draft, then agree; the registry numbers it, hands in the signed scan and publishes it. Where it needs mending, take it back to the draft."
                ),
                Phrase(
                    "Đi vắng: lập ủy quyền (“Mục khác”, “Ủy quyền”) với số văn bản, việc và thời hạn. Người nhận không có nhiều quyền hơn người giao.",
                    "Away: draw up a delegation (“More”, “Delegations”) with its number, matters and last day. Whoever receives it never has more power than whoever gave it."
                ),
                Phrase(
                    "“Tổng quan” nói hồ sơ của đơn vị đang ở đâu.",
                    "“Overview” says where the unit's dossiers are."
                ),
            ]
        ),
        Page(
            id: "standing",
            title: Phrase("Thường trực Thi đua - Khen thưởng", "The standing body"),
            steps: [
                Phrase(
                    "Tiếp nhận tờ trình: “Tờ trình”, chọn bước “Đã gửi”, chọn nhiều dòng, “Tiếp nhận”. Thiếu giấy tờ thì trả lại ngay hôm đó.",
                    "Receive submissions: “Submissions”, the step “Sent”, choose rows, “Receive”. What lacks a paper is returned the same day."
                ),
                Phrase(
                    "“Thẩm định” (ở “Mục khác”) mở lần lượt từng hồ sơ chờ: chọn Đạt, Không đạt hoặc Chưa đủ căn cứ cho từng tiêu chí, “Ghi kết quả thẩm định”, rồi kết luận; hồ sơ sau mở ra.",
                    "“Appraisal” (under “More”) opens one waiting dossier after the other: met, not met or not enough evidence for each criterion, record it, then conclude; the next one opens."
                ),
                Phrase(
                    "Yêu cầu bổ sung, tạm dừng xem xét, lấy ý kiến hiệp y và thông báo công khai là các bước của đề nghị; văn bản được lập theo.",
                    "Supplements, holds, consultations and public postings are steps of a nomination; their letters are drawn up with them."
                ),
                Phrase(
                    "Báo cáo năm: tiếp nhận, trả lại hoặc gia hạn; đôn đốc đơn vị chậm; chốt báo cáo tổng hợp.",
                    "Yearly reports: receive, return or extend them, urge late units, freeze the roll-up."
                ),
            ]
        ),
        Page(
            id: "council",
            title: Phrase("Thư ký và thành viên Hội đồng", "Secretary and members of a council"),
            steps: [
                Phrase(
                    "“Phiên họp”, “Lập mới”, rồi “Chuẩn bị và điều hành phiên họp”: một trang từ danh sách chờ đến biên bản.",
                    "“Sessions”, “New”, then “Hold the session”: one page from the waiting list to the minutes."
                ),
                Phrase(
                    "Chọn đề nghị đưa vào phiên họp, xem trước, thực hiện; chốt nội dung; mời họp (giấy mời được lập).",
                    "Choose nominations, look first, do so; close the agenda; invite (the invitations are drawn up)."
                ),
                Phrase(
                    "Điểm danh bằng bảng. Thành viên là người được đề nghị phải được ghi không biểu quyết trước khi mở bỏ phiếu.",
                    "Call the roll in the table. A member who is nominated must be recorded as standing aside before a ballot opens."
                ),
                Phrase(
                    "Kiểm phiếu: hai người nhập độc lập, người trong Ban kiểm phiếu đã chọn hoặc Thư ký; ô để trống là 0. Hai lần nhập lệch nhau thì cả hai bỏ, kiểm lại phiếu. Kết quả hiện với mọi người xem được phiên họp sau khi Chủ tịch công bố.",
                    "The count is entered by two people, each for himself, out of the chosen tellers or by the secretary; an empty cell is 0. If they differ both are void and the ballots are counted again. The result shows to everybody who sees the session once the chair has published it."
                ),
                Phrase(
                    "“Lập biên bản”, rồi Chủ tọa đọc bản xem trước: đúng như bản sẽ ký, chỉ để trống số, ngày và mã nhật ký.",
                    "“Draw up the minutes”, then the chair reads the draft: it is what he signs, but for number, day and the head of the journal."
                ),
                Phrase(
                    "“Trình chiếu” là trang cho phòng họp, không có số phiếu chưa công bố.",
                    "“For the projector” is for the room: it has no number that is not published."
                ),
            ]
        ),
        Page(
            id: "leader",
            title: Phrase("Lãnh đạo", "Leaders"),
            steps: [
                Phrase(
                    "“Tổng quan” là một trang: một câu tóm tắt, việc chờ ký, và các hình có lời bên dưới. In ra vừa một tờ A4.",
                    "“Overview” is one page: a sentence, what waits for a signature, and pictures with words below them. It prints on A4."
                ),
                Phrase(
                    "Từ “Việc của tôi”: bấm vào quyết định, đọc danh sách và dự thảo, rồi “Đồng ý ký, chuyển văn thư” hoặc “Trả lại để sửa”. Văn thư in “Bản trình ký”, đồng chí ký trên giấy; văn thư lấy số và nộp bản quét.",
                    "From “My work”: press the decision, read its list and its draft, then agree to it or return it. The registry prints the paper to be signed, you sign it, the registry numbers it and hands in the scan."
                ),
            ]
        ),
        Page(
            id: "registry",
            title: Phrase("Văn thư", "The registry"),
            steps: [
                Phrase(
                    "Văn bản chờ phát hành ở “Việc của tôi”. Số lấy theo sổ, liên tục, không dùng lại; số bị bỏ phải giải thích.",
                    "Papers to be sent are in “My work”. Numbers follow the register without gaps and are never used again; a gap is explained."
                )
            ]
        ),
        Page(
            id: "administrator",
            title: Phrase("Quản trị", "The administrator"),
            steps: [
                Phrase(
                    "Tài khoản: lệnh “vinhdanh account” trên máy chủ đặt mật khẩu lần đầu, đăng xuất người dùng, tắt xác thực hai lớp khi mất điện thoại.",
                    "Accounts: the command “vinhdanh account” on the server sets first passwords, signs people out, turns a second factor off when a phone is lost."
                ),
                Phrase(
                    "Đơn vị, cán bộ, phân công và Hội đồng nhập bằng tệp (`vinhdanh import`); mỗi thay đổi có ngày áp dụng.",
                    "Units, people, assignments and councils come from files (`vinhdanh import`); each change has the day from which it holds."
                ),
                Phrase(
                    "Sao lưu bằng `vinhdanh backup`; “Nhật ký” kiểm chứng rằng không ai sửa dữ liệu từ ngoài. Quản trị không xem hồ sơ khen thưởng.",
                    "Back up with `vinhdanh backup`; “Journal” checks that nobody changed data from outside. The administrator sees no dossiers."
                ),
            ]
        ),
    ]
}
