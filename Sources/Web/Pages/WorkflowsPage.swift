import Messages
import Secretariat
import Workflow

/// Every machine by name, and how many things stand in each of its states.
struct WorkflowsPage: Page {
    struct Line {
        let address: String
        let title: String
        let version: String
    }

    let template = "workflows"
    let frame: Frame
    let lines: [Line]

    init(_ rules: RulesView, frame: Frame, _ language: Language) {
        self.frame = frame
        lines = rules.workflows.values.map { definition in
            Line(
                address: Links.workflow(definition.id),
                title: definition.label.said(language),
                version: PageWords.text(
                    "workflowVersion",
                    ["version": String(definition.version)],
                    language
                )
            )
        }.sorted { $0.title < $1.title }
    }
}
