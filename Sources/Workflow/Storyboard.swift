/// A definition told as a list of steps, for a page or for a person who must accept it.
public struct Storyboard: Hashable, Sendable {
    /// A state, and the ways out of it.
    public struct Step: Hashable, Sendable {
        public let state: State
        public let ways: [Way]
    }

    /// One action out of a state.
    public struct Way: Hashable, Sendable {
        public let action: Action
        /// Who may take it.
        public let roles: [Role]
        /// Nil when the object stays.
        public let to: State?
    }

    public let id: String
    public let version: Int
    public let title: Label
    /// In the order of the work; the first is where it begins.
    public let steps: [Step]
}

extension Definition {
    public var storyboard: Storyboard {
        let steps = states.map { state in
            let ways = actions.filter { $0.from.contains(state.id) }.map { action in
                Storyboard.Way(
                    action: action,
                    roles: action.by.compactMap(role),
                    to: action.to.flatMap { self.state($0) }
                )
            }
            return Storyboard.Step(state: state, ways: ways)
        }
        return Storyboard(id: id, version: version, title: label, steps: steps)
    }
}

extension Storyboard {
    /// The steps as lines of plain text.
    public func text(in language: Label.Language) -> String {
        var lines = ["\(title[language]) (\(id)@\(version))"]
        for (index, step) in steps.enumerated() {
            let mark = step.state.isFinal ? "■" : "\(index + 1)."
            lines.append("\(mark) \(step.state.label[language]) [\(step.state.id)]")
            for way in step.ways {
                let target = way.to.map { " → \($0.label[language])" } ?? ""
                let who = way.roles.map { $0.label[language] }.joined(separator: ", ")
                lines.append("     \(way.action.label[language]) (\(who))\(target)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
