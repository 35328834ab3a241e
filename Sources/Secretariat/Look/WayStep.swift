import Awards
import Store
public import Workflow

/// One of the states that a thing passes when all goes well, and who holds it there.
public struct WayStep: Hashable, Sendable {
    public var label: Label
    /// Nil where nobody holds it: at the end, or where it waits for something else.
    public var holder: Label?
    public var isHere: Bool
    public var isPast: Bool
}

extension Definition {
    /// The way of a thing from its beginning to its end when all goes well; empty where the file names none, or where
    /// the thing does not stand on it.
    ///
    /// - Parameter passed: The states in which it has stood.
    func way(from state: StateID, passed: Set<StateID>) -> [WayStep] {
        let states = straightWay
        guard let here = states.firstIndex(where: { $0.id == state }) else { return [] }
        return states.enumerated().map { index, state in
            WayStep(
                label: state.label,
                holder: state.isFinal ? nil : holder(in: state.id).flatMap(role)?.label,
                isHere: index == here,
                isPast: index < here && passed.contains(state.id)
            )
        }
    }

    /// What must be passed on the way to the first end that a file names, with where it begins and ends.
    var straightWay: [State] {
        guard let passage = mustPass.first else { return [] }
        let begun = passage.through.first == initial ? [] : [initial]
        return (begun + passage.through + [passage.target]).compactMap(state)
    }
}
