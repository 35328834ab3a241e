public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// One dossier after the other, as the person who appraises them reads: claims beside the criteria.
public struct Appraisal: Sendable {
    /// One criterion: what is claimed, what proves it, and what was found so far.
    public struct Criterion: Hashable, Sendable {
        public var id: String
        public var label: Label
        public var claim: String
        public var evidence: [Dossier.Paper]
        public var finding: Dossier.Finding?
    }

    /// One part of the dossier that the rules ask for, and how it was found to lie there.
    public struct Component: Hashable, Sendable {
        public var id: String
        public var label: Label
        public var found: Dossier.Component?
    }

    public var view: ObjectView
    public var nomination: Nomination.ID
    public var criteria: [Criterion]
    public var components: [Component]
    /// The action that records what was found.
    public var recording: ObjectView.Option
    /// Where it stands among those that wait, counted from one.
    public var place: Int
    public var count: Int
    public var previous: Nomination.ID?
    public var next: Nomination.ID?
}

extension Office {
    /// The nomination to appraise, among those that wait for this person; nil where none does, or not that one.
    ///
    /// - Parameter id: The first that waits where none is named.
    func appraisal(_ id: String?, for viewer: Viewer) throws -> Appraisal? {
        try looking(for: viewer) { desk, facts in
            try AppraisalReader(desk: desk, facts: facts, viewer: viewer).appraisal(id)
        }
    }
}

private struct AppraisalReader {
    let desk: Desk
    let facts: FactBook
    let viewer: Viewer

    func appraisal(_ id: String?) throws -> Appraisal? {
        let waiting = try waiting()
        guard let index = id.map({ id in waiting.firstIndex { $0.key == id } }) ?? waiting.indices.first
        else {
            return nil
        }
        let nomination = waiting[index]
        let view = try facts.view(
            of: nomination.reference,
            options: desk.options(on: nomination.reference),
            for: viewer
        )
        guard let recording = view.options.first(where: { Self.records($0.form.action) }) else { return nil }
        let check = try DossierCheck(facts, nomination)
        let regulation = check.regulation
        return Appraisal(
            view: view,
            nomination: nomination.id,
            criteria: try check.criteria().map { criterion in
                let claim = nomination.dossier.claim(criterion.id)
                return .init(
                    id: criterion.id,
                    label: Label(vi: criterion.label.vi, en: criterion.label.en),
                    claim: claim?.text ?? "",
                    evidence: nomination.dossier.evidence(for: criterion.id),
                    finding: claim?.appraisal
                )
            },
            components: (regulation.dossiers[nomination.form]?.components ?? []).map { component in
                let label = regulation.papers[component.id]?.label
                return .init(
                    id: component.id,
                    label: Label(vi: label?.vi ?? component.id, en: label?.en ?? component.id),
                    found: nomination.dossier.components.first { $0.paper == component.id }
                )
            },
            recording: recording,
            place: index + 1,
            count: waiting.count,
            previous: index > 0 ? waiting[index - 1].id : nil,
            next: index + 1 < waiting.count ? waiting[index + 1].id : nil
        )
    }

    private static func records(_ action: Action) -> Bool {
        action.inputs(of: .nomination).contains("verdicts")
    }

    /// The nominations that lie with a function of his, at a step where findings are recorded; the most urgent first.
    private func waiting() throws -> [Nomination] {
        try facts.view.openVisits(heldBy: desk.holdings(of: viewer.person)).filter {
            $0.object.kind == .nomination
        }
        .compactMap { visit in
            let nomination = try facts.find(Nomination.self, visit.object.id)
            let machine = try facts.rulebook(of: nomination).workflows[nomination.standing.workflow]
            let here = machine?.actions.filter { $0.from.contains(nomination.standing.state) } ?? []
            return here.contains(where: Self.records) ? nomination : nil
        }
    }
}
