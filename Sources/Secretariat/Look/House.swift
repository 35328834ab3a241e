public import Awards
import Regulations
import Store
public import Vietnamese
public import Workflow

/// The rules under which things begin today.
public struct RulesView: Sendable {
    public var id: String
    public var citations: [String: Citation]
    public var unconfirmed: [Unconfirmed]
    /// What the regulation calls that to which a key belongs.
    public var labels: [String: Wording]
    /// Every machine, by id.
    public var workflows: [String: Definition]
}

/// The units of one day, each with who leads it.
public struct OrganisationView: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var id: Unit.ID
        public var name: String
        public var kind: Unit.Kind
        public var parent: String
        public var head: String
        /// The day from which it bears this name.
        public var since: Day
        public var predecessors: [String]
    }

    public var day: Day
    public var lines: [Line]
}

extension Office {
    /// The rules in force today.
    func rules() throws -> RulesView {
        let chosen = try store.read { try $0.setting("regulation") }
        let resolved = try library.inForce(chosen, on: clock().day)
        return RulesView(
            id: resolved.id,
            citations: resolved.regulation.citations,
            unconfirmed: resolved.unconfirmed,
            labels: resolved.regulation.labels,
            workflows: resolved.workflows
        )
    }

    /// The units as they were on a day, by name; no secret, and the same for everybody.
    func organisation(on day: Day) throws -> OrganisationView {
        try store.read { view in
            let organisation = try view.organisation()
            let heads = try view.assignments().filter { $0.function == "head" && $0.period.contains(day) }
            let leading = Dictionary(heads.map { ($0.scope, $0.person) }) { first, _ in first }
            let lines = try organisation.all.compactMap { unit -> OrganisationView.Line? in
                guard let version = unit.version(on: day) else { return nil }
                return OrganisationView.Line(
                    id: unit.id,
                    name: version.name,
                    kind: version.kind,
                    parent: version.parent.flatMap { organisation.version($0, on: day)?.shortName } ?? "",
                    head: try leading[unit.id.rawValue].flatMap { try view.person($0)?.name } ?? "",
                    since: version.period.from,
                    predecessors: unit.predecessors.compactMap {
                        organisation.version($0, on: day)?.shortName
                    }
                )
            }
            return OrganisationView(
                day: day,
                lines: lines.sorted { CollationKey($0.name) < CollationKey($1.name) }
            )
        }
    }
}

extension Office {
    /// How many things that a viewer sees stand in each state of a machine.
    func counts(in workflow: String, for viewer: Viewer) throws -> [String: Int] {
        guard let subject = try rules().workflows[workflow]?.subject,
            let kind = ObjectKind(rawValue: subject), kind.travels
        else { return [:] }
        func count<Value: TrackedRecord>(_ type: Value.Type, _ view: Reading) throws -> [String: Int] {
            try view.countByState(type, where: Filter(scope: viewer.scope), runningOn: workflow)
        }
        let type = try Shelf.type(of: kind)
        return try store.read { try count(type, $0) }
    }
}

extension Regulation {
    /// What bears a label, by its key; a key that two bear is called as the first.
    fileprivate var labels: [String: Wording] {
        var labels = forms.mapValues(\.label)
        let others: [[String: Wording]] = [
            papers.mapValues(\.label), deadlines.mapValues(\.label), series.mapValues(\.label),
            movements.mapValues(\.title), consultations.mapValues(\.label), bars.compactMapValues(\.label),
            citations.mapValues { Wording(vi: $0.short, en: $0.short) },
        ]
        for more in others { labels.merge(more) { first, _ in first } }
        return labels
    }
}
