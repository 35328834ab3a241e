/// How objects of earlier versions of a machine come into this one, as data: old state → new state, by version.
///
/// A state that is not named keeps its name, unless it bears an official number: that one is only moved where it
/// is named.
public struct DefinitionMigration: Hashable, Sendable {
    public var states: [Int: [StateID: StateID]]

    public init(_ states: [Int: [StateID: StateID]] = [:]) { self.states = states }

    public var isEmpty: Bool { states.isEmpty }
}

/// What becomes of an object when it goes over to another version of its machine.
public enum MigrationStep: Hashable, Sendable {
    case moves(to: StateID)
    /// The new version does not say how objects of the old one come into it.
    case noWay
    /// The state has no place in the new version.
    case stateGone
    /// The state bears an official number, and the new version does not name it.
    case numbered
}

extension Definition {
    /// Where an object of an earlier version that stands in a state comes to stand in this one.
    public func step(from old: Definition, in state: StateID) -> MigrationStep {
        let map = migrateFrom.states[old.version]
        guard old == self || old.version == version || map != nil else { return .noWay }
        if let target = map?[state] {
            return self.state(target) == nil ? .stateGone : .moves(to: target)
        }
        if old.state(state)?.numbered ?? false { return .numbered }
        return self.state(state) == nil ? .stateGone : .moves(to: state)
    }
}
