public import Awards
import Forms
import Store
import Vietnamese
public import Workflow

/// A dossier as its writer has it before him: what it asks, what stands there, what is still missing.
public struct DossierForm: Sendable {
    /// What is claimed for one criterion of the movement, and what proves it.
    public struct Part: Sendable {
        public var criterion: Criterion
        public var text: String
        public var papers: [Dossier.Paper]
        /// What the appraiser found.
        public var finding: Dossier.Finding?
    }

    /// A paper that the rules ask for.
    public struct Component: Sendable {
        public enum State: String, Hashable, Sendable, CaseIterable {
            case present, missing, later, unstated
            case wrongForm = "wrong-form"
            case notAsked = "not-asked"
        }

        public var paper: NeededPaper
        public var state: State
        /// What the appraiser said of it.
        public var note: String
        public var files: [Dossier.Paper]
    }

    public var view: ObjectView
    public var nomination: Nomination
    public var unitName: String
    public var parts: [Part]
    /// What a collective tells about itself; none for a person.
    public var profile: [(heading: String, text: String)]
    public var components: [Component]
    /// The movement states no criteria for this kind of nominee.
    public var remarks: [Unmet]
    /// What was changed since it came back.
    public var changes: [Comparison.Field]
    /// Whether this person may write it where it stands.
    public var canWrite: Bool
    /// The forms it can be printed on.
    public var prints: [PrintableForm]
}

extension Office {
    /// The form of a dossier for this person; looking changes nothing.
    ///
    /// - Throws: `ActFault.unknownObject` when there is no such nomination; ask `sees` first.
    func dossierForm(_ id: Nomination.ID, for viewer: Viewer) throws -> DossierForm {
        try looking(for: viewer) { desk, facts in
            let nomination = try facts.find(Nomination.self, id.rawValue)
            let view = try facts.view(
                of: nomination.reference,
                options: desk.options(on: nomination.reference),
                for: viewer
            )
            return try facts.form(of: nomination, view)
        }
    }
}

extension FactBook {
    fileprivate func form(of nomination: Nomination, _ view: ObjectView) throws -> DossierForm {
        let check = try DossierCheck(self, nomination)
        let dossier = nomination.dossier
        let submission = try nomination.submission.flatMap { try lookUp(Submission.self, $0.rawValue) }
        let isOwn = check.regulation.isDecidedByOwnUnit(nomination.form, on: today)
        return DossierForm(
            view: view,
            nomination: nomination,
            unitName: try nominee(nomination).unit ?? view.line.unitName,
            parts: try check.criteria().map { criterion in
                let claim = dossier.claim(criterion.id)
                return DossierForm.Part(
                    criterion: criterion,
                    text: claim?.text ?? "",
                    papers: dossier.evidence(for: criterion.id),
                    finding: claim?.appraisal
                )
            },
            profile: nomination.nominee.isPerson
                ? [] : Dossier.profileHeadings.map { ($0, dossier.profile[$0] ?? "") },
            components: try check.neededPapers().map { paper in
                let said = dossier.components.first { $0.paper == paper.id }
                let state = try check.state(of: paper, isOwn: isOwn, submission).shown
                return DossierForm.Component(
                    paper: paper,
                    state: state,
                    note: said?.note ?? "",
                    files: dossier.papers.filter { $0.component == paper.id }
                )
            },
            remarks: [try check.criteriaGap()].compactMap(\.self),
            changes: try changesSinceItCameBack(nomination),
            canWrite: view.options.contains { $0.form.action.id == Desk.editing && $0.isPossible },
            prints: printable(nomination, try rulebook(of: nomination))
        )
    }
}

extension ComponentFacts.State {
    fileprivate var shown: DossierForm.Component.State {
        switch self {
        case .present: .present
        case .missing: .missing
        case .wrongForm: .wrongForm
        case .later: .later
        case .unstated: .unstated
        case .notAsked: .notAsked
        }
    }
}
