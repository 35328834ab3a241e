import Messages
import Secretariat
import Workflow

/// One machine: drawn, and its steps in plain words.
struct WorkflowPage: Page {
    struct Step {
        let label: String
        let count: String?
        let clock: String?
        let ways: [Way]
    }

    struct Way {
        let label: String
        let who: String
        let to: String?
        let conditions: String?
    }

    let template = "workflow"
    let frame: Frame
    let title: String
    let picture: String
    let steps: [Step]

    init(
        _ definition: Definition,
        among definitions: [String: Definition],
        counts: [String: Int],
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        let page = StepsPage(definition, among: definitions, language)
        title = page.title
        picture = Links.workflow(definition.id) + "/picture.svg"
        steps = page.steps.map { step in
            Step(
                label: step.label,
                count: counts[step.state].map {
                    PageWords.text("standHere", ["count": String($0)], language)
                },
                clock: step.clock.orNil,
                ways: step.ways.map { way in
                    Way(
                        label: way.label,
                        who: way.who.joined(separator: ", "),
                        to: way.to,
                        conditions: way.conditions.joined(separator: "; ").orNil
                    )
                }
            )
        }
    }
}
