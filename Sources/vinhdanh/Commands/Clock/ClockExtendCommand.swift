import ArgumentParser
import Awards
import Messages
import Secretariat
import Workflow

/// Moves a last day: the action of the thing's machine that does so, with its reason.
struct ClockExtendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "Gia hạn cho hồ sơ hoặc báo cáo, có lý do; việc nhắc bắt đầu lại theo hạn mới.",
        discussion: """
            Cùng là thao tác extend của act; ai được gia hạn do quy trình nêu.

            Ví dụ:
              vinhdanh clock extend movement-report/2024.bhxh-hue --as NV0007 \\
                --until 2024-12-20 --text "Mưa lũ"
            """
    )

    @Argument(help: ArgumentHelp("Các đối tượng.", valueName: "đối-tượng")) var objects: [String]
    @Option(help: ArgumentHelp("Ngày cuối mới, dạng 2024-12-20.", valueName: "ngày")) var until: String
    @Option(help: ArgumentHelp("Lý do.", valueName: "lời")) var text: String
    @Option(name: .customLong("as"), help: ArgumentHelp("Mã cán bộ thực hiện.", valueName: "mã")) var actor:
        String
    @OptionGroup var place: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
        try Failures.reported(speech.language) {
            let office = try place.office()
            let answers = try objects.flatMap { name in
                let object = try ObjectReference(name: name)
                // A campaign has one last day for all that belongs to it.
                let input = object.kind == .campaign ? "closes" : "until"
                return try office.act(
                    Act(
                        actor: Person.ID(actor),
                        action: "extend",
                        objects: [object],
                        input: Input([input: .text(until)]),
                        reason: GivenReason(text: text)
                    )
                )
            }
            let summary = ActSummary(
                answers: answers,
                made: [],
                faults: [],
                digest: nil,
                language: speech.language,
                states: { state, object in
                    guard let label = try? office.label(of: state, on: object) else { return state }
                    return speech.language == .vi ? label.vi : label.en
                }
            )
            try output.json ? JSONText.print(summary.entry) : summary.print()
            if let code = summary.exit { throw code }
        }
    }
}
