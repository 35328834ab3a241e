import ArgumentParser
import Messages
import Workflow

/// A workflow as a page for people.
struct WorkflowStepsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps",
        abstract: "Viết một quy trình thành lời: hồ sơ đi qua các bước nào.",
        discussion: """
            Với mỗi bước: ai làm, thời hạn, giấy tờ, đi tiếp đến đâu và với điều kiện nào.

            Ví dụ:
              vinhdanh workflow steps nomination-commendation
              vinhdanh workflow steps session --regulation bhxh-2024 --lang en
            """
    )

    @OptionGroup var choice: WorkflowChoice
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: LanguageOptions

    struct Entry: Encodable {
        var workflow: String
        var version: Int
        var title: String
        var start: [WayEntry]
        var steps: [StepEntry]
    }

    struct StepEntry: Encodable {
        var state: String
        var label: String
        var final: Bool
        var time: String
        var editors: [String]
        var ways: [WayEntry]
    }

    struct WayEntry: Encodable {
        var action: String
        var label: String
        var who: [String]
        var system: Bool
        var to: String?
        var conditions: [String]
        var papers: [String]
        var reason: String?

        init(_ way: StepsPage.Way) {
            action = way.action
            label = way.label
            who = way.who
            system = way.isSystem
            to = way.to
            conditions = way.conditions
            papers = way.papers
            reason = way.reason
        }
    }

    func run() throws {
        try Failures.reported(speech.language) {
            let (definition, others) = try choice.found()
            let page = StepsPage(definition, among: others, speech.language)
            guard !output.json else {
                return try JSONText.print(
                    Entry(
                        workflow: definition.id,
                        version: definition.version,
                        title: page.title,
                        start: page.start.map(WayEntry.init),
                        steps: page.steps.map { step in
                            StepEntry(
                                state: step.state,
                                label: step.label,
                                final: step.isFinal,
                                time: step.clock,
                                editors: step.editors,
                                ways: step.ways.map(WayEntry.init)
                            )
                        }
                    )
                )
            }
            for (indent, text) in page.paragraphs(speech.language) {
                Terminal.print(text.isEmpty ? "" : TextBlock(text, indent: indent).text())
            }
        }
    }
}
