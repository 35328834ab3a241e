import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// One page of the things of a kind as a person looks at them, with how many stand where.
public struct ListView: Sendable {
    public struct State: Hashable, Sendable {
        public var id: String
        public var label: Label
        public var count: Int
    }

    public var lines: [StatusLine]
    /// Those in which something stands, by their labels.
    public var states: [State]
    /// How many there are: in the state asked for, or in all.
    public var total: Int
    /// What follows the last line; nil at the end.
    public var next: String?
    /// What may be done to many of them at once; only where all stand in one state.
    public var bulk: [Action]
}

extension Office {
    /// The things of a kind that a viewer may see, in order of ids.
    ///
    /// - Parameters:
    ///   - state: Only what stands in it.
    ///   - after: The id of the last line of the page before.
    func list(
        of kind: ObjectKind,
        state: String?,
        after: String?,
        limit: Int,
        for viewer: Viewer
    ) throws -> ListView {
        let filter = Filter(states: state.map { [$0] })
        let found = try page(of: kind, where: filter, after: after, limit: limit + 1, for: viewer)
        let lines = Array(found.prefix(limit))
        let counts = try counts(of: kind, for: viewer)
        let labels = try stateLabels(of: kind)
        return ListView(
            lines: lines,
            states: counts.map { id, count in
                .init(id: id, label: labels[id] ?? Label(vi: id, en: id), count: count)
            }.sorted { ($0.label.vi, $0.id) < ($1.label.vi, $1.id) },
            total: state.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +),
            next: found.count > limit ? lines.last?.object.id : nil,
            bulk: try state == nil
                ? []
                : lines.first.map { first in
                    try options(for: viewer.person, on: first.object).map(\.action).filter(\.bulk)
                } ?? []
        )
    }

    /// What people call the states of a kind, by the rules in force today; the first where machines differ.
    private func stateLabels(of kind: ObjectKind) throws -> [String: Label] {
        let chosen = try store.read { try $0.setting("regulation") }
        let machines = try library.inForce(chosen, on: clock().day).workflows.values
            .filter { $0.subject == kind.rawValue }.sorted { $0.id < $1.id }
        let labels = machines.flatMap { $0.states.map { ($0.id, $0.label) } }
        return Dictionary(labels) { first, _ in first }
    }
}
