/// The shortest story of a fault between several objects.
public struct Plot: Hashable, Sendable {
    /// One of the objects: its definition, and which of several alike, from 1; 0 where there is only one.
    public struct Actor: Hashable, Sendable {
        public var definition: String
        public var number: Int

        public init(_ definition: String, number: Int = 0) {
            self.definition = definition
            self.number = number
        }
    }

    public struct Step: Hashable, Sendable {
        public var object: Actor
        public var action: ActionID
    }

    public struct Place: Hashable, Sendable {
        public var object: Actor
        public var state: StateID
    }

    public var steps: [Step]
    /// Where the objects of the story stand at its end.
    public var end: [Place]
}

extension Plot: CustomStringConvertible {
    public var description: String {
        let told = steps.map { "\($0.object.shown) \($0.action)" }.joined(separator: " → ")
        return "\(told); then \(end.map { "\($0.object.shown) \($0.state)" }.joined(separator: ", "))"
    }
}

extension Plot.Actor {
    fileprivate var shown: String { number == 0 ? definition : "\(definition) \(number)" }
}
