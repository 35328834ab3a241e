public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// What comes of an act beside its answers: read off what it wrote, not worked out.
public struct Consequences: Hashable, Sendable {
    /// Things that go to one state, and how many.
    public struct Step: Hashable, Sendable {
        public var kind: ObjectKind
        public var label: Label
        /// Whether it stood there before.
        public var isStaying = false
        public var count: Int
    }

    public struct Paper: Hashable, Sendable {
        public var title: String
        public var count: Int
    }

    /// Somebody who gets mail of it.
    public struct Told: Hashable, Sendable {
        public var name: String
        public var count: Int
    }

    /// Where the objects themselves go.
    public var steps: [Step] = []
    /// What else is written, and where it stands then.
    public var others: [Step] = []
    public var papers: [Paper] = []
    public var told: [Told] = []

    /// Where the queues of work ended before.
    struct Mark {
        let work: Work.ID
        let mail: Mail.ID

        init(_ view: Reading) throws {
            work = try view.lastWork()
            mail = try view.lastMail()
        }
    }
}

extension Office {
    /// What was written and queued since a mark, by an act with these answers.
    func consequences(of answers: [ActAnswer], since mark: Consequences.Mark, _ books: Transaction) throws
        -> Consequences
    {
        let shelf = Shelf(view: books, library: library, today: clock().day)
        let done = answers.filter(\.isDone)
        let own = Set(done.map(\.object))
        // A thing that several of them write is counted once.
        let others = Set(done.flatMap(\.moved).map(\.object)).subtracting(own)
        var found = Consequences()
        let staying = Set(done.filter(\.isStaying).map(\.object))
        found.steps = try shelf.steps(done.map(\.object), staying: staying)
        found.others = try shelf.steps(others.sorted { $0.description < $1.description })
        found.papers = Self.counted(
            try books.work(after: mark.work).map { work in
                let form = String(work.payload.prefix { $0 != " " })
                return try shelf.rulebook(of: shelf.find(work.object)).forms[form]?.manifest.title.vi ?? form
            }
        ).map { .init(title: $0, count: $1) }
        found.told = Self.counted(
            try books.mail(after: mark.mail).map { try shelf.personName($0.person) }
        ).map { .init(name: $0, count: $1) }
        return found
    }

    /// How often each stands there, in the order in which each first does.
    private static func counted(_ names: [String]) -> [(String, Int)] {
        var counts: [(String, Int)] = []
        for name in names {
            if let index = counts.firstIndex(where: { $0.0 == name }) {
                counts[index].1 += 1
            } else {
                counts.append((name, 1))
            }
        }
        return counts
    }
}

extension Shelf {
    fileprivate func steps(_ objects: [ObjectReference], staying: Set<ObjectReference> = []) throws
        -> [Consequences.Step]
    {
        var steps: [Consequences.Step] = []
        for object in objects {
            let subject = try find(object)
            let state = subject.standing.state
            let label = try definition(of: subject)?.state(state)?.label ?? Label(vi: state, en: state)
            var step = Consequences.Step(kind: object.kind, label: label, count: 0)
            step.isStaying = staying.contains(object)
            if let index = steps.firstIndex(where: {
                ($0.kind, $0.label, $0.isStaying) == (step.kind, label, step.isStaying)
            }) {
                steps[index].count += 1
            } else {
                step.count = 1
                steps.append(step)
            }
        }
        return steps
    }
}

extension ActAnswer {
    fileprivate var isStaying: Bool {
        if case .done(let from, let to) = outcome { from == to } else { false }
    }
}
