import Messages

/// What is wrong with how the command was called, or with what it found; the floors below do not know it.
enum CommandFault: Error, Hashable {
    /// There is no data folder.
    case noData(String)
    /// The data folder has no regulations, or does not know which is the agency's.
    case noRegulations(String)
    /// A folder where one is to be made holds something.
    case folderTaken(String)
    /// A moment was given for real data.
    case atOnRealData(String)
    case badMoment(String)
    /// `name=value` without its name or its sign.
    case badPair(option: String, String)
    case badPaper(String)
    case badReference(String, kinds: [String])
    case badValue(option: String, String, expected: [String])
    /// An option that a call cannot do without.
    case missingOption(String, why: Why)
    case notAnObject(file: String)
    case notJSON(file: String, Position?)
    /// The folder in which a file is to be written is not there.
    case noFolder(String)
    /// The output would overwrite what it is made of.
    case outputIsInput(String)
    case unknownWorkflow(String, nearest: [String])
    case nothingIssued(String)
    /// A sender's address that no letter can bear.
    case badAddress(String)
    /// What was typed for a new password differs from what was typed again.
    case passwordsDiffer
    /// A year whose working calendar nobody entered.
    case noCalendar(Int)

    struct Position: Hashable {
        var line: Int
        var column: Int
    }

    /// What an option is needed for.
    enum Why: Hashable {
        case object, form, actor, action, anchorFile, series, second, document, preview, password
    }

    /// The sentence for people.
    func text(_ language: Language) -> String {
        let (vi, en) = sentences
        return language == .vi ? vi : en
    }

    var exit: ErrorKind {
        switch self {
        case .noData, .noRegulations, .nothingIssued, .noCalendar: .noInput
        case .folderTaken, .noFolder, .outputIsInput: .cannotWrite
        case .atOnRealData: .refused
        case .notAnObject, .notJSON: .badData
        default: .usage
        }
    }

    private var sentences: (vi: String, en: String) {
        switch self {
        case .noData(let folder):
            (
                "Không có dữ liệu trong “\(folder)”. Tạo trước bằng: vinhdanh init --data \(folder) --regulation …",
                "There is no data in “\(folder)”. Make it first: vinhdanh init --data \(folder) --regulation …"
            )
        case .noRegulations(let folder):
            (
                "Thiếu bộ quy định trong “\(folder)”. Chép lại thư mục regulations của cơ quan vào đó.",
                "The regulations are missing in “\(folder)”. Copy the agency's regulations folder there."
            )
        case .folderTaken(let folder):
            (
                "“\(folder)” đã có sẵn nên không tạo đè lên. Chọn thư mục khác.",
                "“\(folder)” is there already and is not overwritten. Choose another folder."
            )
        case .atOnRealData(let moment):
            (
                "Không ghi lùi ngày được: --at \(moment) chỉ dùng với dữ liệu mẫu (init --sample).",
                "Nothing can be backdated: --at \(moment) is for sample data only (init --sample)."
            )
        case .badMoment(let text):
            (
                "“\(text)” không phải thời điểm; ghi dạng 2024-11-05T08:30.",
                "“\(text)” is not a moment; write 2024-11-05T08:30."
            )
        case .badPair(let option, let text):
            (
                "\(option) “\(text)” không đúng; ghi dạng \(option) tên=giá-trị.",
                "\(option) “\(text)” is wrong; write \(option) name=value."
            )
        case .badPaper(let text):
            (
                "--paper “\(text)” không đúng; ghi dạng --paper loại=TỆP, hoặc --paper evidence.3=TỆP.",
                "--paper “\(text)” is wrong; write --paper kind=FILE, or --paper evidence.3=FILE."
            )
        case .badReference(let text, let kinds):
            (
                "“\(text)” không phải tên đối tượng; ghi loại/mã, với loại là: \(kinds.joined(separator: ", ")).",
                "“\(text)” names no object; write kind/id, the kind being: \(kinds.joined(separator: ", "))."
            )
        case .badValue(let option, let text, let expected):
            (
                "\(option) “\(text)” không có; chọn: \(expected.joined(separator: ", ")).",
                "\(option) “\(text)” is not known; choose: \(expected.joined(separator: ", "))."
            )
        case .missingOption(let option, let why):
            ("Thiếu \(option) (\(why.vi)).", "\(option) is missing (\(why.en)).")
        case .notAnObject(let file):
            (
                "“\(file)” phải là một đối tượng JSON: {\"Họ và tên\": \"…\"}.",
                "“\(file)” must be a JSON object: {\"Họ và tên\": \"…\"}."
            )
        case .noFolder(let file):
            (
                "Không có thư mục để ghi “\(file)”. Hãy tạo thư mục trước.",
                "There is no folder for “\(file)”. Make the folder first."
            )
        case .notJSON(let file, let position):
            (
                "“\(file)” không phải JSON đúng\(position.map { ": xem dòng \($0.line), cột \($0.column)" } ?? "; có thể thiếu dấu đóng ở cuối").",
                "“\(file)” is not sound JSON\(position.map { ": see line \($0.line), column \($0.column)" } ?? "; perhaps it is not closed at its end")."
            )
        case .outputIsInput(let file):
            (
                "Không ghi đè lên chính tệp đầu vào “\(file)”. Chọn tên khác cho --output.",
                "The input “\(file)” itself is not overwritten. Choose another --output."
            )
        case .unknownWorkflow(let id, let nearest):
            (
                "Không có quy trình “\(id)”.\(nearest.isEmpty ? "" : " Có phải: \(nearest.joined(separator: ", "))?")",
                "There is no workflow “\(id)”.\(nearest.isEmpty ? "" : " Did you mean: \(nearest.joined(separator: ", "))?")"
            )
        case .badAddress(let text):
            ("“\(text)” không phải địa chỉ thư điện tử.", "“\(text)” is not a mail address.")
        case .passwordsDiffer:
            (
                "Hai lần nhập mật khẩu khác nhau. Hãy làm lại.",
                "The password was not typed the same twice. Do it again."
            )
        case .noCalendar(let year):
            (ClockMessage.gap(year, .vi), ClockMessage.gap(year, .en))
        case .nothingIssued(let object):
            ("“\(object)” chưa có văn bản nào được lập.", "No document of “\(object)” was issued yet.")
        }
    }
}

extension CommandFault.Why {
    var vi: String {
        switch self {
        case .object: "cho biết làm với đối tượng nào"
        case .form: "cho biết mẫu nào, hoặc dùng --all"
        case .actor: "cho biết ai thực hiện"
        case .action: "cho biết làm gì"
        case .anchorFile: "cho biết ghi mốc vào tệp nào, hoặc đặt $VINHDANH_ANCHORS"
        case .series: "có nhiều sổ: cho biết sổ của đơn vị và năm nào"
        case .second: "cho biết người thứ hai đã cùng kiểm tra"
        case .document: "cho biết số văn bản làm căn cứ"
        case .preview: "cho biết mã của lần xem trước"
        case .password: "không có bàn phím để hỏi mật khẩu"
        }
    }

    var en: String {
        switch self {
        case .object: "which object"
        case .form: "which form, or use --all"
        case .actor: "who does it"
        case .action: "what to do"
        case .anchorFile: "in which file to keep the head, or set $VINHDANH_ANCHORS"
        case .series: "there are several registers: whose and of which year"
        case .second: "who else has checked it"
        case .document: "on which document it rests"
        case .preview: "the digest of the preview"
        case .password: "there is no keyboard to ask for the password"
        }
    }
}
