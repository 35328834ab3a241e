import ArgumentParser
import Awards
import Messages
import Secretariat
import Workflow

/// Does one thing to one or more objects, or tells what can be done.
struct ActCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Thực hiện một thao tác trên hồ sơ, tờ trình, phiên họp, quyết định, báo cáo.",
        usage: """
            vinhdanh act <thao-tác> <đối-tượng> ... --as <mã> [--set <tên=giá-trị>] ...
            vinhdanh act --list <đối-tượng> --as <mã>
            """,
        discussion: """
            Đối tượng ghi dạng loại/mã. Mỗi đối tượng là một lần ghi riêng: cái bị từ
            chối không cản những cái khác. Văn bản kèm theo được lập ngay sau đó.

            Ví dụ:
              vinhdanh act --list nomination/xhht-2024.commendation.NV0261 --as NV0152
              vinhdanh act submit nomination/xhht-2024.commendation.NV0261 --as NV0152
              vinhdanh act create campaign/xhht-2025 --as NV0007 --set title="Đợt xét 2025" \\
                --set movement=learning-society --set years=[2025,2025] \\
                --set period="năm 2025" --set opens=2025-10-15 --set closes=2025-11-28
              vinhdanh act enter-count \\
                ballot-round/xhht-2024.hd-nghe-an.commendation.persons.1 --as NV0201 \\
                --set issued=9 --set returned=9 --set invalid=0 --set lines.NV0031.no=1
              vinhdanh act return nomination/xhht-2024.commendation.NV0261 --as NV0154 \\
                --reason thieu-minh-chung --text "Bổ sung quyết định công nhận" --dry-run
              vinhdanh act submit nomination/xhht-2024.commendation.NV0261 \\
                nomination/xhht-2024.commendation.NV0262 --as NV0152 --expect 3f0c51ce02a7d4b8
            """
    )

    @Argument(help: ArgumentHelp("Thao tác, rồi các đối tượng.", valueName: "thao-tác đối-tượng")) var words:
        [String]
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã")) var actor:
        String
    @Flag(help: "Liệt kê những gì làm được ngay với đối tượng, và vì sao chưa.") var list = false
    @Option(
        name: .customLong("set"),
        parsing: .singleValue,
        help: ArgumentHelp("Thông tin của thao tác; tên có dấu chấm tạo bảng con.", valueName: "tên=giá-trị")
    )
    var pairs: [String] = []
    @Option(help: ArgumentHelp("Mã lý do trong danh mục.", valueName: "mã")) var reason: String?
    @Option(help: ArgumentHelp("Lý do bằng lời.", valueName: "lời")) var text: String?
    @Option(
        name: .customLong("paper"),
        parsing: .singleValue,
        help: ArgumentHelp(
            "Giấy tờ kèm theo; evidence.3=TỆP là minh chứng của tiêu chí 3.",
            valueName: "loại=tệp"
        )
    )
    var paperPairs: [String] = []
    @Option(help: ArgumentHelp("Khóa: gọi lại với cùng khóa không làm lại lần hai.", valueName: "khóa"))
    var key: String?
    @Flag(help: "Chỉ xem trước: làm y như thật rồi bỏ đi.") var dryRun = false
    @Option(
        help: ArgumentHelp(
            "Chỉ làm khi hồ sơ còn ở bản đã xem (số “bản” do --list in; 0: chưa có).",
            valueName: "số"
        )
    )
    var ifVersion: Int?
    @Option(
        help: ArgumentHelp(
            "Chỉ làm khi kết quả đúng như lần xem trước có mã này: tất cả hoặc không gì cả.",
            valueName: "mã"
        )
    )
    var expect: String?
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) { try list ? printOptions() : act() }
    }

    private func printOptions() throws {
        guard !words.isEmpty else { throw CommandFault.missingOption("<đối-tượng>", why: .object) }
        let office = try place.office()
        let lists = try words.map { word in
            let object = try ObjectReference(name: word)
            return OptionList(
                object: object,
                options: try office.options(for: Person.ID(actor), on: object),
                version: try office.version(of: object),
                language: speech.language,
                states: { name(of: $0, on: object, office) }
            )
        }
        if output.json { return try JSONText.print(lists.map(\.entry)) }
        for list in lists { list.print() }
    }

    private func act() throws {
        guard words.count > 1 else { throw CommandFault.missingOption("<đối-tượng>", why: .object) }
        let objects = try words.dropFirst().map { try ObjectReference(name: $0) }
        guard ifVersion == nil || objects.count == 1 else {
            throw CommandFault.badValue(option: "--if-version", "\(ifVersion ?? 0)", expected: ["--expect"])
        }
        let act = Act(
            actor: Person.ID(actor),
            action: words[0],
            objects: objects,
            input: try GivenInput.input(pairs),
            reason: reason == nil && text == nil ? nil : GivenReason(id: reason, text: text ?? ""),
            papers: try GivenInput.papers(paperPairs),
            key: key,
            versions: ifVersion.map { [objects[0]: $0] } ?? [:],
            expecting: expect,
            isDryRun: dryRun
        )
        let office = try place.office()
        let preview = dryRun ? try office.preview(act) : nil
        let answers = try preview?.answers ?? office.act(act)
        let (made, faults) = dryRun ? ([], []) : try office.issueQueued()
        let summary = ActSummary(
            answers: answers,
            made: made,
            faults: faults,
            digest: preview?.digest,
            language: speech.language,
            states: { name(of: $0, on: $1, office) }
        )
        try output.json ? JSONText.print(summary.entry) : summary.print()
        if let code = summary.exit { throw code }
    }

    /// What people call a state; its id where nothing is known.
    private func name(of state: String, on object: ObjectReference, _ office: Office) -> String {
        guard let label = try? office.label(of: state, on: object) else { return state }
        return speech.language == .vi ? label.vi : label.en
    }
}
