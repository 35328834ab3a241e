public import Workflow

/// Where an action leads from where a thing stands; in this order actions are offered.
public enum Bearing: Int, Comparable, Sendable {
    /// Moves on.
    case onward
    /// Is done on the way; the thing stays.
    case aside
    /// Notes something that has to be explained; the thing stays.
    case noted
    /// Sends back, puts off, gives up, or takes another action back.
    case back

    public static func < (left: Bearing, right: Bearing) -> Bool { left.rawValue < right.rawValue }
}

extension Action {
    /// Where it leads from a state.
    public func bearing(from state: StateID) -> Bearing {
        let moves = to.map { $0 != state } ?? false
        if reason == .none, undoes == nil { return moves ? .onward : .aside }
        return moves || undoes != nil ? .back : .noted
    }
}

extension Definition {
    /// What people do next at a state when nothing goes wrong.
    func leading(from state: StateID) -> Action? {
        let own = actions.filter { $0.from.contains(state) && !isSystem($0) && !$0.creates }
        return own.first { $0.bearing(from: state) == .onward }
            ?? own.first { $0.bearing(from: state) == .aside && !$0.effects.isEmpty }
    }
}
