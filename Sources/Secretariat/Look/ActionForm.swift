import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// What a person fills in to do an action: its named values, each with what can be chosen, as the thing stands.
public struct ActionForm: Hashable, Sendable {
    /// Something that can be chosen, and what people call it.
    public struct Choice: Hashable, Sendable {
        public var value: String
        public var label: String

        public init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    /// What a value looks like.
    public indirect enum Shape: Hashable, Sendable {
        case line, paragraph, number, day, moment, flag
        case choice([Choice])
        case several([Choice])
        /// A value for each of these; those left empty are not given.
        case each([Choice], Shape)
    }

    public struct Field: Hashable, Sendable {
        /// The name under which it is given.
        public var name: String
        public var shape: Shape
        /// What most people would say.
        public var preset: String?
        /// Of a number: the highest that its series bears here this year, as it is printed.
        public var latest: String?
        /// What its rows have in common, said once.
        public var about: String?
        /// Under which name it is told how to fill it in; nil for its own.
        public var hint: String?

        public init(
            _ name: String,
            _ shape: Shape,
            preset: String? = nil,
            latest: String? = nil,
            about: String? = nil,
            hint: String? = nil
        ) {
            self.name = name
            self.shape = shape
            self.preset = preset
            self.latest = latest
            self.about = about
            self.hint = hint
        }
    }

    /// Whether anything is to be filled in at all.
    public var asks: Bool { !fields.isEmpty || action.reason != .none }

    /// Whether it only lets the contents be changed, elsewhere: it moves nothing and asks for nothing.
    public var isEditing: Bool { !asks && action.to == nil && action.effects.isEmpty }

    public var action: Action
    public var fields: [Field]
    /// The reasons to choose from; empty where the reason is free text.
    public var reasons: [Choice]
}

/// Reads the form of an action off the thing it is about.
struct FormReader {
    let shelf: Shelf
    let subject: any TrackedRecord
    let rulebook: Rulebook
    /// What whoever fills it in may see: nothing else can be chosen.
    let scope: Scope
    /// Who fills it in.
    let person: Person.ID
    private var regulation: Regulation { rulebook.regulation }

    /// - Parameter reasons: Why it cannot be done as things stand.
    func form(of action: Action, _ reasons: [Unmet] = []) throws -> ActionForm {
        let isHopeless = reasons.contains { Unmet.hopeless.contains($0.code) }
        var choices: [ActionForm.Choice] = []
        if case .fromList(let list) = action.reason, let known = Reason.List(rawValue: list) {
            choices = (regulation.reasons[known] ?? []).map { .init($0.id, $0.label.vi) }
        }
        return ActionForm(
            action: action,
            fields: try action.inputs(of: subject.reference.kind)
                .filter { asksFor($0, isHopeless: isHopeless) }
                .map { name in
                    .init(
                        name,
                        try shape(name),
                        preset: try preset(name),
                        latest: name == "number" ? try latestNumber(by: action) : nil,
                        about: about(name),
                        hint: hint(name)
                    )
                },
            reasons: choices
        )
    }

    /// What was numbered last in the series out of which an action takes a number of the thing's own unit.
    private func latestNumber(by action: Action) throws -> String? {
        let kinds: [ObjectKind] = [.decision, .session, .submission, .letter, .movementReport]
        guard kinds.contains(subject.reference.kind) else { return nil }
        let own = action.effects.lazy.compactMap { $0.parameters["series"]?.text }.first
        let letter = try (subject as? Letter).flatMap { try rulebook.manifest(ofLetter: $0.purpose).series }
        guard let series = own ?? letter else { return nil }
        let register = RegisterSeries(series, unit: subject.unit, year: shelf.today.year)
        return try shelf.view.lastEntry(of: register)?.text
    }

    /// What would change nothing here is not asked.
    private func asksFor(_ name: String, isHopeless: Bool) -> Bool {
        switch name {
        case "knowingly": isHopeless
        // Minutes are signed by whoever took the chair.
        case "signer": !(subject is Session)
        default: true
        }
    }

    private func preset(_ name: String) throws -> String? {
        switch name {
        case "signer":
            let held = try shelf.view.assignments(of: person)
            let isHead = held.contains {
                $0.function == "head" && $0.scope == subject.unit.rawValue && $0.period.contains(shelf.today)
            }
            return try isHead ? person.rawValue : shelf.agreed(to: subject)?.rawValue
        case "started":
            guard let planned = (subject as? Session)?.plannedAt, planned.day < shelf.today else {
                return nil
            }
            return planned.iso
        default: return nil
        }
    }

    /// The award form on which a vote is held.
    private func about(_ name: String) -> String? {
        guard name == "lines", let round = subject as? BallotRound else { return nil }
        return regulation.forms[round.group.form]?.short ?? round.group.form
    }

    /// What minutes print is told beside the fields that they print.
    private func hint(_ name: String) -> String? {
        subject is Session && ["discussion", "conclusion"].contains(name) ? "minutes.\(name)" : nil
    }

    private func shape(_ name: String) throws -> ActionForm.Shape {
        switch name {
        case "date", "closes", "opens", "due", "until", "begins", "recover_by": .day
        case "at", "started", "opened", "closed", "counted", "ended": .moment
        case "issued", "returned", "invalid": .number
        case "agrees", "secret", "knowingly", "certificate": .flag
        case "finding", "conclusion", "instruction", "answer", "text", "proposal", "report", "discussion",
            "grounds":
            .paragraph
        case "opinion": subject is Letter ? .choice(Self.opinions) : .paragraph
        case "opinions": .each(try lines(), .choice(Self.opinions))
        case "verdict": .choice(Self.verdicts)
        case "verdicts": .each(try criteria(), .choice(Self.verdicts))
        case "notes": .each(try criteria() + components(), .line)
        case "components": .each(components(), .choice(Self.componentStates))
        case "missing": .several(components())
        case "texts": .each(sections(), .paragraph)
        case "nominee": .choice(try lines())
        case "nominees": .several(try lines())
        case "marks": .each(try lines(), .line)
        case "lines": .each(try ballotLines(), .each(Self.votes, .number))
        case "hands": .each(Self.hands, .number)
        case "person": .choice(try members())
        case "tellers": .several(try members())
        case "absent", "written", "persons": .each(try members(), .line)
        case "units": .several(try lateUnits())
        case "signer": try signers().map { .choice($0) } ?? .line
        case "submission": .choice(try open(Submission.self, in: ["drafting"]))
        case "session": .choice(try open(Session.self, in: ["planned"]))
        default: .line
        }
    }

    private static let opinions: [ActionForm.Choice] = [
        .init("agreed", "agreed"), .init("disagreed", "disagreed"),
    ]
    private static let verdicts = Verdict.allCases.map { ActionForm.Choice($0.rawValue, $0.rawValue) }
    private static let componentStates = Dossier.Component.State.allCases
        .map { ActionForm.Choice($0.rawValue, $0.rawValue) }
    private static let votes = ["yes", "no", "blank"].map { ActionForm.Choice($0, $0) }
    private static let hands = ["yes", "no", "abstaining"].map { ActionForm.Choice($0, $0) }

    /// Who signs for the unit today: whoever holds the head's function there, and whom one of them lent it; nil
    /// where another function signs, as it does letters.
    private func signers() throws -> [ActionForm.Choice]? {
        guard
            subject is Decision || subject is Submission || subject is MovementReport || subject is Correction
        else { return nil }
        let (unit, today) = (subject.unit, shelf.today)
        let heads = try shelf.view.assignments(in: unit.rawValue)
            .filter { $0.function == "head" && $0.period.contains(today) }.map(\.person)
        let lent = try shelf.view.all(Delegation.self, where: Filter(units: [unit])).map(\.value.to)
            .filter { person in
                try shelf.delegations(to: person, covering: subject).flatMap(\.1)
                    .contains { $0.function == "head" && $0.scope == unit.rawValue }
            }
        var known: Set<Person.ID> = []
        return try (heads + lent).filter { known.insert($0).inserted }.map { code in
            let person = try shelf.view.person(code)
            let office = person?.post(on: today)?.title ?? ""
            return .init(
                code.rawValue,
                [person?.name ?? code.rawValue, office].filter { !$0.isEmpty }.joined(separator: ", ")
            )
        }
    }

    private func lines() throws -> [ActionForm.Choice] {
        // In the order in which they stand on papers.
        let lines = try shelf.lines(of: subject)
        let named = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
        return try shelf.inPrintedOrder(lines).compactMap { named[$0] }.map { line in
            .init(line.nominee.id, try shelf.title(of: line, rulebook))
        }
    }

    /// The lines of a vote as its ballot bears them: in its order, by their names alone.
    private func ballotLines() throws -> [ActionForm.Choice] {
        try shelf.lines(of: subject).map { .init($0.nominee.id, try shelf.name(ofNominee: $0)) }
    }

    private func criteria() throws -> [ActionForm.Choice] {
        guard let nomination = subject as? Nomination else { return [] }
        return try DossierCheck(shelf, nomination).criteria().map { .init($0.id, $0.label.vi) }
    }

    private func components() -> [ActionForm.Choice] {
        guard let nomination = subject as? Nomination else { return [] }
        return (regulation.dossiers[nomination.form]?.components ?? [])
            .map { .init($0.id, regulation.papers[$0.id]?.label.vi ?? $0.id) }
    }

    private func sections() -> [ActionForm.Choice] {
        regulation.sections.values.filter { $0.kind == .text }.sorted { $0.id < $1.id }
            .map { .init($0.id, $0.label.vi) }
    }

    /// Whom a letter may urge for its submission.
    private func lateUnits() throws -> [ActionForm.Choice] {
        guard let campaign = subject as? Campaign else { return [] }
        return try shelf.toUrge(campaign).map { unit, _ in
            let name = try shelf.organisation().version(unit, on: shelf.today)?.shortName
            return .init(unit.rawValue, name ?? unit.rawValue)
        }
    }

    private func members() throws -> [ActionForm.Choice] {
        let council: (id: Council.ID, day: Day)? =
            switch subject {
            case let value as Session: (value.council, value.plannedAt.day)
            case let value as BallotRound: (value.council, shelf.today)
            default: nil
            }
        guard let council, let found = try shelf.view.council(council.id) else { return [] }
        return try found.members(on: council.day).map {
            .init($0.person.rawValue, try shelf.view.person($0.person)?.name ?? $0.person.rawValue)
        }
    }

    private func open<Value: TrackedRecord>(_ type: Value.Type, in states: Set<String>) throws
        -> [ActionForm.Choice]
    {
        guard let campaign = try shelf.campaign(of: subject)?.id else { return [] }
        let filter = Filter(states: states, campaigns: [campaign], scope: scope)
        return try shelf.view.all(type, where: filter).map(\.value)
            .filter { type != Submission.self || $0.unit == subject.unit }
            .map { .init($0.key, try shelf.title(of: $0, rulebook)) }
    }
}
