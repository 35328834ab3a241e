public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// What waits for one person today, the most urgent first.
public struct WorkList: Hashable, Sendable {
    /// One thing, or many of a kind that stand at the same step.
    public struct Entry: Hashable, Sendable {
        public var urgency: Visit.Urgency
        /// The thing; the most urgent of many.
        public var line: StatusLine
        public var count: Int
        /// Nil for many of several units.
        public var unit: String?
        public var campaign: String?
        /// What can be done next; nil where nothing can be done now.
        public var next: Next?
        /// The list in which they stand.
        public var question: ListQuestion

        public var isMany: Bool { count > 1 }
    }

    public struct Next: Hashable, Sendable {
        public var action: ActionID
        public var label: Label
        /// It is done where the contents are written.
        public var isEditing: Bool
        /// It moves the thing on.
        public var leadsOn: Bool
    }

    /// What he holds, or could sign.
    public var entries: [Entry] = []
    /// What he had a hand in lately, and somebody else holds now.
    public var handedOn: [Entry] = []

    public var count: Int { entries.map(\.count).reduce(0, +) }

    public func entries(_ urgency: Visit.Urgency) -> [Entry] { entries.filter { $0.urgency == urgency } }
}

extension Office {
    /// What lies with the functions and seats that a person holds today, his own and lent ones.
    ///
    /// - Throws: `ActFault.unknownPerson`.
    func work(of person: Person.ID) throws -> WorkList {
        try store.look { books in
            guard try books.person(person) != nil else { throw ActFault.unknownPerson(person.rawValue) }
            let desk = lookingDesk(books, actor: person)
            let facts = FactBook(view: books, library: library, today: desk.today)
            return try WorkReader(desk: desk, facts: facts).list()
        }
    }
}

private struct WorkReader {
    let desk: Desk
    let facts: FactBook

    /// So many at one step are named one by one.
    private static let few = 3
    /// A last day is near when so many working days or fewer are left.
    private static let nearDays = 5

    /// So many days back somebody remembers what he has handed on.
    private static let memory = 60

    func list() throws -> WorkList {
        let rules = try facts.library.inForce(facts.view.setting("regulation"), on: facts.today).regulation
        let days = facts.library.calendar(of: rules).days
        let near = try? days.day(Self.nearDays + 1, workingDaysAfter: desk.today)
        func piles(_ source: PileSource) throws -> [Pile] {
            try facts.view.piles(source, today: desk.today, near: near, most: Self.few)
        }
        let held = try desk.holdings(of: desk.actor)
        let holdings = Set(held.map { Scope.Holding($0.function, in: $0.scope) })
        let since = desk.today.adding(days: -Self.memory)
        let signing = try piles(.standing(signable(held), not: holdings)).flatMap(entries)
        return WorkList(
            entries: try piles(.held(by: holdings)).flatMap(entries) + signing.filter { $0.next != nil },
            handedOn: try piles(.handedOn(by: desk.actor, since: since, not: holdings)).flatMap(entries).map {
                var entry = $0
                (entry.next, entry.question.isMine) = (nil, false)
                return entry
            }
        )
    }

    /// The states out of which one of these functions signs: a paper waits for everybody who may.
    private func signable(_ held: [Assignment]) throws -> [ObjectKind: Set<PileSource.Place>] {
        let machines = try facts.library.inForce(facts.view.setting("regulation"), on: facts.today).workflows
            .values
        let agency = try facts.organisation().agency(on: facts.today)?.id.rawValue
        var places: [ObjectKind: Set<PileSource.Place>] = [:]
        for machine in machines {
            guard let kind = ObjectKind(rawValue: machine.subject) else { continue }
            for action in machine.actions where Effects.signs(action) {
                for role in action.by.compactMap({ machine.role($0) }) {
                    for own in held where own.function == role.function {
                        let unit: Unit.ID? = role.scope == .unit ? Unit.ID(own.scope) : nil
                        guard unit != nil || (role.scope == .agency && own.scope == agency) else { continue }
                        places[kind, default: []]
                            .formUnion(action.from.map { PileSource.Place(state: $0, unit: unit) })
                    }
                }
            }
        }
        return places
    }

    private func entries(_ pile: Pile) throws -> [WorkList.Entry] {
        guard pile.count <= Self.few else { return [try entry(pile, pile.first[0], count: pile.count)] }
        return try pile.first.map { try entry(pile, $0, count: 1) }
    }

    private func entry(_ pile: Pile, _ id: String, count: Int) throws -> WorkList.Entry {
        let object = ObjectReference(pile.kind, id)
        let subject = try facts.find(object)
        let rulebook = try facts.rulebook(of: subject)
        let form = pile.form.map { rulebook.regulation.forms[$0]?.short ?? $0 } ?? ""
        let line = try facts.line(
            subject,
            name: facts.title(of: subject, rulebook),
            form: count > 1 ? form : ""
        )
        let next = try next(object)
        return WorkList.Entry(
            // What lasts as long as something else waits for nothing when it can be moved on.
            urgency: pile.urgency == .following && next?.leadsOn == true ? .soon : pile.urgency,
            line: line,
            count: count,
            unit: count == 1 ? line.unitName : try pile.unit.map(name(of:)),
            campaign: try pile.campaign.flatMap { try facts.view.find(Campaign.self, $0)?.value.title },
            next: next,
            question: ListQuestion(
                state: pile.state,
                campaign: pile.campaign?.rawValue,
                form: pile.form,
                isMine: true
            )
        )
    }

    private func name(of unit: Unit.ID) throws -> String {
        try facts.organisation().version(unit, on: facts.today)?.shortName ?? unit.rawValue
    }

    /// What leads on, else what is done on the way.
    ///
    /// What sends back or gives up has to say why: it is never next.
    private func next(_ object: ObjectReference) throws -> WorkList.Next? {
        let state = try facts.find(object).standing.state
        let possible = try desk.options(on: object).filter { (try? $0.answer.get()) != nil }.map(\.action)
        let chosen =
            possible.first { $0.bearing(from: state) == .onward }
            ?? possible.first { $0.bearing(from: state) == .aside }
        return chosen.map {
            WorkList.Next(
                action: $0.id,
                label: $0.label,
                isEditing: $0.to == nil && $0.effects.isEmpty,
                leadsOn: $0.bearing(from: state) == .onward
            )
        }
    }
}
