/// A condition in code: it looks at the object and says every reason why not.
///
/// A changed meaning is a new version; the old one stays while a live object uses it.
public struct Guard<Context>: Sendable {
    public let shape: CallShape
    public let evaluate: @Sendable (Context, [String: Parameter]) -> [Unmet]

    public init(_ shape: CallShape, evaluate: @escaping @Sendable (Context, [String: Parameter]) -> [Unmet]) {
        self.shape = shape
        self.evaluate = evaluate
    }
}

/// The closed set of guards, and the effects in the order in which they are carried out.
public struct Registry<Context>: Sendable {
    public let guards: [Guard<Context>]
    public let effects: [CallShape]
    /// The reasons in a list of the regulation in force; nil when it has no such list.
    public let reasons: @Sendable (Context, String) -> [String]?
    private let byKey: [String: Int]
    private let order: [String: Int]

    /// Where two share a name and version, the first counts.
    public init(
        guards: [Guard<Context>],
        effects: [CallShape],
        reasons: @escaping @Sendable (Context, String) -> [String]?
    ) {
        self.guards = guards
        self.effects = effects
        self.reasons = reasons
        byKey = Dictionary(zip(guards.map(\.shape.key), guards.indices)) { first, _ in first }
        order = Dictionary(zip(effects.map(\.key), effects.indices)) { first, _ in first }
    }

    /// What definitions may name when they run with this registry.
    public func vocabulary(
        subjects: [String],
        functions: [String],
        reasonLists: Set<String>? = nil,
        papers: Set<String>? = nil,
        citations: Set<String>? = nil,
        dates: Set<String>? = nil,
        deadlines: Set<String>? = nil,
        relations: [Relation] = []
    ) -> Vocabulary {
        Vocabulary(
            guards: guards.map(\.shape),
            effects: effects,
            subjects: subjects,
            functions: functions,
            reasonLists: reasonLists,
            papers: papers,
            citations: citations,
            dates: dates,
            deadlines: deadlines,
            relations: relations
        )
    }

    subscript(call: Call) -> Guard<Context>? {
        byKey[call.key].map { guards[$0] }
    }

    /// The calls in the order of the registry; calls of one name keep the order of the file.
    func inOrder(_ calls: [Call]) -> [Call] {
        calls.enumerated()
            .sorted {
                (order[$0.element.key] ?? order.count, $0.offset)
                    < (order[$1.element.key] ?? order.count, $1.offset)
            }
            .map(\.element)
    }
}
