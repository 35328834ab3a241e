import ArgumentParser
import Messages
import Workflow

/// A workflow told step by step.
struct WorkflowShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Kể một quy trình theo từng bước: ai làm gì, sang bước nào.",
        discussion: """
            Ví dụ:
              vinhdanh workflow show nomination-commendation
              vinhdanh workflow show session --regulation bhxh-2024 --lang en
            """
    )

    @OptionGroup var choice: WorkflowChoice
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var id: String
        var version: Int
        var label: String
        var states: [StateEntry]
    }

    struct StateEntry: Encodable {
        var state: String
        var label: String
        var final: Bool
        var actions: [ActionEntry]
    }

    struct ActionEntry: Encodable {
        var action: String
        var label: String
        var by: [String]
        var to: String?
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let (definition, _) = try choice.found()
            if output.json { return try JSONText.print(entry(definition.storyboard)) }
            let text = definition.storyboard.text(in: speech.language == .vi ? .vi : .en)
            for line in text.split(separator: "\n").map(String.init) {
                let mark = String(line.prefix { $0 == " " })
                Terminal.print(TextBlock(line, indent: mark, hanging: mark.count + 3).text())
            }
        }
    }

    private func entry(_ board: Storyboard) -> Entry {
        let language: Label.Language = speech.language == .vi ? .vi : .en
        return Entry(
            id: board.id,
            version: board.version,
            label: board.title[language],
            states: board.steps.map { step in
                StateEntry(
                    state: step.state.id,
                    label: step.state.label[language],
                    final: step.state.isFinal,
                    actions: step.ways.map { way in
                        ActionEntry(
                            action: way.action.id,
                            label: way.action.label[language],
                            by: way.roles.map(\.id),
                            to: way.to?.id
                        )
                    }
                )
            }
        )
    }
}
