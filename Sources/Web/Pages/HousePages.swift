import Awards
import Messages
import Secretariat
import Store
import Vietnamese
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

/// What of the rules nobody has confirmed.
struct LawPage: Page {
    struct Line {
        let place: String
        let basis: String
        let mark: String
    }

    let template = "law"
    let frame: Frame
    let why: String
    let lines: [Line]

    init(_ rules: RulesView, frame: Frame, _ language: Language) {
        self.frame = frame
        why = PageWords.text(
            "lawWhy",
            [
                "id": rules.id, "count": String(rules.unconfirmed.count),
                "unknown": String(rules.unconfirmed.count(where: \.isUnknown)),
            ],
            language
        )
        lines = rules.unconfirmed.map { value in
            Line(
                place: value.place,
                basis: rules.citations[value.basis]?.short ?? value.basis,
                mark: value.isUnknown
                    ? PageWords.text("notKnown", language) : PageWords.mark(value.mark, language)
            )
        }
    }
}

/// The units of a day.
struct OrganisationPage: Page {
    struct Line {
        let name: String
        let kind: String
        let parent: String
        let head: String
        let since: String
        let madeOf: String?
    }

    let template = "organisation"
    let frame: Frame
    let day: String
    let count: String
    let lines: [Line]

    init(_ view: OrganisationView, frame: Frame, _ language: Language) {
        self.frame = frame
        day = view.day.iso
        count = PageWords.text(
            "unitCount",
            ["count": String(view.lines.count), "day": view.day.short],
            language
        )
        lines = view.lines.map { line in
            Line(
                name: line.name,
                kind: PageWords.unitKind(line.kind, language),
                parent: line.parent,
                head: line.head,
                since: line.since.short,
                madeOf: line.predecessors.joined(separator: ", ").orNil
            )
        }
    }
}

/// What the check of the journal proves.
struct JournalPage: Page {
    struct Event {
        let when: String
        let what: String
        let who: String
    }

    let template = "journal"
    let frame: Frame
    let verdict: String?
    let counts: String?
    let faults: [String]

    init(_ report: StoreReport?, frame: Frame, _ language: Language) {
        self.frame = frame
        verdict = report.map {
            $0.firstFault == nil
                ? JournalWords.verdict($0.journal, language) : JournalWords.broken(language)
        }
        counts = report.map {
            PageWords.text(
                "journalCounts",
                [
                    "records": String($0.journal.records), "events": String($0.journal.events),
                    "files": String($0.files.named),
                ],
                language
            )
        }
        faults =
            report.map { report in
                report.damage + report.journal.faults.map { JournalWords.text($0, language) }
                    + report.files.missing.map { JournalWords.file("file-missing", $0, language) }
                    + report.files.altered.map { JournalWords.file("file-altered", $0, language) }
            } ?? []
    }
}

/// How each role works here.
struct HelpPage: Page {
    struct Part {
        let id: String
        let title: String
        let steps: [String]
    }

    let template = "help"
    let frame: Frame
    let parts: [Part]

    init(frame: Frame, _ language: Language) {
        self.frame = frame
        parts = HelpText.pages.map {
            Part(id: $0.id, title: $0.title(language), steps: $0.steps(language))
        }
    }
}
