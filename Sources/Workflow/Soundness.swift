/// How large a definition may be, so that every check stays exact and quick.
public enum SizeBound {
    public static let states = 60
    public static let actions = 200
    /// Characters in the label of a state or an action.
    public static let label = 50
    /// Characters in the label of a definition.
    public static let title = 100
    /// Characters in the label of a rule.
    public static let rule = 140
}

extension Definition {
    /// Everything that is wrong with the definition, in a fixed order; empty when it is sound.
    ///
    /// A sound definition has one beginning; each of its states can be reached and can come to an end; what
    /// must be passed cannot be passed by; nothing turns in circles by itself; a number is never taken back.
    /// Names of other definitions are checked by `DefinitionSet`.
    public func faults(in vocabulary: Vocabulary) -> [Fault] {
        guard states.count <= SizeBound.states, actions.count <= SizeBound.actions else {
            return sizeFaults()
        }
        let names =
            NameCheck(definition: self, vocabulary: vocabulary).faults()
            + ClockCheck(definition: self, vocabulary: vocabulary).faults()
        let graph = Graph(self)
        guard graph.states.contains(initial) else {
            let nearest = NearestName.of(initial, in: graph.states) ?? ""
            let evidence: Evidence = ["name": initial, "nearest": nearest]
            return names + [Fault(.noInitialState, definition: id, place: "initial", evidence)]
        }
        let ways = WayCheck(definition: self, vocabulary: vocabulary, graph: graph)
        return names + ways.faults()
    }

    private func sizeFaults() -> [Fault] {
        [("states", states.count, SizeBound.states), ("actions", actions.count, SizeBound.actions)]
            .filter { $0.1 > $0.2 }
            .map { place, count, most in
                Fault(.tooLarge, definition: id, place: place, ["count": "\(count)", "most": "\(most)"])
            }
    }
}
