import Awards
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The reading room: a dossier beside its criteria, one after the other.
struct AppraisalPage: Page {
    struct Choice {
        let id: String
        let name: String
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Evidence {
        /// Nil where no file lies there.
        let file: String?
        let name: String
    }

    struct Criterion {
        let number: Int
        let label: String
        let claim: String?
        let evidence: [Evidence]
        let hasEvidence: Bool
        let choices: [Choice]
        let noteName: String
        let noteID: String
        let note: String
    }

    struct Component {
        let label: String
        let choices: [Choice]
        let noteName: String
        let noteID: String
        let note: String
    }

    let template = "appraisal"
    let frame: Frame
    let t: [String: String]
    let notice: String?
    let title: String
    let unit: String
    let thing: String
    let place: String
    let due: String?
    let summary: String?
    let criteria: [Criterion]
    let components: [Component]
    let hasComponents: Bool
    let address: String
    let label: String
    let canRecord: Bool
    let version: String
    let key: String
    let back: String
    let actions: [ActionModel]
    let closed: ClosedActions
    /// The element that asks for a supplement; nil where that cannot be done.
    let supplement: String?
    let lacking: [LackingModel]
    let hasGaps: Bool
    let previous: String?
    let next: String?

    init(_ appraisal: Appraisal, frame: Frame, notice: String, today: Day, _ language: Language) {
        self.frame = frame
        t = PageWords.all(language)
        self.notice = notice.orNil
        let view = appraisal.view
        let object = view.line.object
        title = view.name(language)
        unit = view.line.unitName
        thing = Links.thing(object)
        place = PageWords.text(
            "placeInQueue",
            ["place": String(appraisal.place), "count": String(appraisal.count)],
            language
        )
        due = DueText.text(view.line, today: today, language).orNil
        summary = view.dossier?.summary.orNil
        func choices(_ list: String, _ item: String, _ values: [String], _ chosen: String?) -> [Choice] {
            values.map { value in
                Choice(
                    id: "\(list)-\(item)-\(value)",
                    name: "set.\(list).\(item)",
                    value: value,
                    label: PageWords.value(value, language),
                    isChosen: value == chosen
                )
            }
        }
        criteria = appraisal.criteria.enumerated().map { index, criterion in
            Criterion(
                number: index + 1,
                label: criterion.label.said(language),
                claim: criterion.claim.orNil,
                evidence: criterion.evidence.map {
                    Evidence(
                        file: $0.digest.map {
                            Links.handed(
                                $0,
                                with: ObjectReference(.nomination, appraisal.nomination.rawValue)
                            )
                        },
                        name: $0.name
                    )
                },
                hasEvidence: !criterion.evidence.isEmpty,
                choices: choices(
                    "verdicts",
                    criterion.id,
                    Verdict.allCases.map(\.rawValue),
                    criterion.finding?.verdict.rawValue
                ),
                noteName: "set.notes.\(criterion.id)",
                noteID: "note-\(criterion.id)",
                note: criterion.finding?.note ?? ""
            )
        }
        components = appraisal.components.map { component in
            Component(
                label: component.label.said(language),
                choices: choices(
                    "components",
                    component.id,
                    Dossier.Component.State.allCases.map(\.rawValue),
                    component.found?.state.rawValue
                ),
                noteName: "set.notes.\(component.id)",
                noteID: "note-\(component.id)",
                note: component.found?.note ?? ""
            )
        }
        hasComponents = !components.isEmpty
        let recording = appraisal.recording
        address = Links.act(recording.form.action.id, on: object)
        label = recording.form.action.label.said(language)
        canRecord = recording.isPossible
        version = String(view.version)
        key = PageKey.fresh()
        let here = Links.appraisal(appraisal.nomination)
        back = here
        previous = appraisal.previous.map(Links.appraisal)
        next = appraisal.next.map(Links.appraisal)
        let others = view.options.filter {
            !$0.form.isEditing && $0.form.action.id != recording.form.action.id
        }
        let onward = next ?? Links.appraisals
        actions = others.filter(\.isPossible).enumerated().map { index, option in
            ActionModel(
                option,
                on: object,
                version: view.version,
                id: "a\(index)",
                // What ends the reading of this dossier leads to the next one.
                back: option.form.action.to == nil ? here : onward,
                isMain: index == 0 && option.bearing <= .aside,
                language
            )
        }
        supplement = zip(others.filter(\.isPossible), actions)
            .first { $0.0.form.action.effects.contains { $0.name == "ask_supplement" } }
            .map { "\($0.1.id)-act" }
        closed = others.closed(on: object, language)
        lacking = view.lacking.map { LackingModel($0, language) }
        hasGaps = !lacking.isEmpty
    }
}

/// Nothing waits to be appraised.
struct NoAppraisalPage: Page {
    let template = "no-appraisal"
    let frame: Frame
    let notice: String?
    let sentence: String
    /// Whether others may wait.
    let isQueued: Bool
}
