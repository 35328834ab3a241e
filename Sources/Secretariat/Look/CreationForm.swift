public import Awards
import Regulations
import Store
import Vietnamese
import Workflow

/// What a person says to bring a thing into being; the office makes its id out of it.
public struct CreationForm: Hashable, Sendable {
    public var kind: ObjectKind
    public var fields: [ActionForm.Field]

    /// The kinds of things that people begin by filling in a form.
    public static let kinds: [ObjectKind] = [
        .campaign, .nomination, .submission, .session, .decision, .movementReport, .rollUp, .delegation,
    ]

    /// The names whose values make up the id of a kind, in order.
    static func identity(of kind: ObjectKind) -> [String] {
        switch kind {
        case .campaign: ["id"]
        case .nomination: ["campaign", "form", "nominee"]
        case .submission, .decision: ["campaign", "unit", "form"]
        case .session: ["campaign", "council", "form"]
        case .movementReport: ["year", "unit"]
        case .rollUp: ["year"]
        default: []
        }
    }

    /// What a new thing of a kind has in common with another that it is made for, as the other's id says it.
    public static func shared(with object: ObjectReference, by kind: ObjectKind) -> [(
        name: String, value: String
    )] {
        let parts = object.id.split(separator: ".").map(String.init)
        let own = Set(identity(of: kind))
        return Array(zip(identity(of: object.kind), parts)).filter { own.contains($0.0) }.map { ($0.0, $0.1) }
    }

    /// Of which there may be several alike: the next one bears a number.
    static let numbered: Set<ObjectKind> = [.submission, .session, .decision, .delegation]
}

extension Office {
    /// The form for a new thing, with what this person may choose; nil for kinds that nobody begins so.
    func creationForm(of kind: ObjectKind, for viewer: Viewer) throws -> CreationForm? {
        guard CreationForm.kinds.contains(kind) else { return nil }
        return try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            return try CreationReader(shelf: shelf, viewer: viewer).form(of: kind)
        }
    }

    /// Brings a thing into being: its id says what it is about, and is the answer with what became of it.
    ///
    /// - Throws: `ActFault.missingInput` for what the id is made of.
    func create(
        _ kind: ObjectKind,
        _ input: Input,
        as actor: Person.ID,
        key: String?
    ) throws -> ActAnswer {
        let names = CreationForm.identity(of: kind)
        let parts = try names.map { try input.required($0) }
        var rest = input.fields
        // An id says the unit of most things; of a nomination it is said beside.
        for name in names { rest[name] = nil }
        rest["years"] = rest["years"].map(Self.years)
        var act = Act(
            actor: actor,
            action: Desk.creation,
            objects: [ObjectReference(kind, parts.joined(separator: "."))],
            input: Input(rest),
            key: key
        )
        // A delegation is named after who gives it: it is about nothing else that has a name.
        if kind == .delegation { act.objects = [ObjectReference(kind, "uq-\(actor.rawValue.lowercased())")] }
        if CreationForm.numbered.contains(kind) { try number(&act) }
        guard let answer = try self.act(act).first else { throw ActFault.noWorkflow(kind.rawValue) }
        return answer
    }

    /// "2024" or "2023-2025", as people write years: the first and the last.
    private static func years(_ datum: Datum) -> Datum {
        guard let text = datum.text else { return datum }
        let years = text.split(whereSeparator: { !$0.isNumber }).map { Datum.text(String($0)) }
        return .list(years.count == 1 ? years + years : years)
    }

    /// Gives the first number that is free, or the one that was given under the same key before.
    private func number(_ act: inout Act) throws {
        let wanted = act.objects[0]
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            var number = 1
            while try shelf.exists(act.objects[0]), try view.answer(to: act, on: act.objects[0]) == nil {
                number += 1
                act.objects = [
                    ObjectReference(
                        wanted.kind,
                        wanted.id + (wanted.kind == .delegation ? "-" : ".") + "\(number)"
                    )
                ]
            }
        }
    }
}

/// Reads what can be chosen for a new thing.
private struct CreationReader {
    let shelf: Shelf
    let viewer: Viewer

    func form(of kind: ObjectKind) throws -> CreationForm {
        let names: [String] =
            switch kind {
            case .campaign: ["id", "title", "movement", "years", "period", "opens", "closes", "forms"]
            case .nomination: ["campaign", "form", "unit", "nominee"]
            case .submission, .decision: ["campaign", "unit", "form"]
            case .session: ["campaign", "council", "form", "at", "place", "secret"]
            case .movementReport: ["year", "unit"]
            case .delegation:
                [
                    "unit", "functions", "to", "campaign", "begins", "until", "number", "date", "signing",
                    "grounds",
                ]
            default: ["year"]
            }
        return CreationForm(kind: kind, fields: try names.map { .init($0, try shape($0, of: kind)) })
    }

    private func shape(_ name: String, of kind: ObjectKind) throws -> ActionForm.Shape {
        switch name {
        case "campaign": .choice(try campaigns().map { .init($0.id.rawValue, $0.title) })
        case "unit": .choice(try units())
        case "form": .choice(try forms(of: kind))
        case "forms":
            .several(try regulation().forms.values.sorted { $0.id < $1.id }.map { .init($0.id, $0.short) })
        case "movement": .choice(try movements())
        case "council": .choice(try councils())
        case "at": .moment
        case "functions": .several(try functions().map { .init($0, $0) })
        case "to": .choice(try colleagues())
        case "signing":
            .choice(
                Assignment.SigningAuthority.allCases.filter { $0 != .own }.map {
                    .init($0.rawValue, $0.rawValue)
                }
            )
        case "grounds": .paragraph
        case "opens", "closes", "begins", "until", "date": .day
        case "secret": .flag
        case "year": .number
        default: .line
        }
    }

    private func campaigns() throws -> [Campaign] {
        try shelf.view.all(Campaign.self, where: Filter(scope: viewer.scope)).map(\.value)
            .filter { try !shelf.rulebook(of: $0).isFinal($0.standing) }
    }

    /// The award forms of the open campaigns; where none is open, those of the rules in force.
    private func forms(of kind: ObjectKind) throws -> [ActionForm.Choice] {
        let campaigns = try campaigns()
        // What the unit's own head decides goes up to nobody.
        func suits(_ form: AwardForm, _ regulation: Regulation) -> Bool {
            kind != .submission || !regulation.isDecidedByOwnUnit(form.id, on: shelf.today)
        }
        let rules = try regulation()
        let forms =
            try campaigns.isEmpty
            ? rules.forms.values.filter { suits($0, rules) }
            : campaigns.flatMap { campaign in
                let rules = try shelf.rulebook(of: campaign).regulation
                return rules.forms.values.filter {
                    (campaign.forms.isEmpty || campaign.forms.contains($0.id)) && suits($0, rules)
                }
            }
        let names = Dictionary(forms.map { ($0.id, $0.short) }) { first, _ in first }
        return names.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
    }

    private func movements() throws -> [ActionForm.Choice] {
        try regulation().movements.values.sorted { $0.id < $1.id }.map { .init($0.id, $0.title.vi) }
    }

    /// The rules under which a campaign would open today.
    private func regulation() throws -> Regulation {
        try shelf.library.inForce(shelf.view.setting("regulation"), on: shelf.today).regulation
    }

    /// The units for which the person works today.
    private func units() throws -> [ActionForm.Choice] {
        let organisation = try shelf.organisation()
        let councils = try shelf.view.councils(seating: viewer.person).map(\.unit.rawValue)
        let held = try shelf.view.assignments(of: viewer.person).filter { $0.period.contains(shelf.today) }
        var seen: Set<String> = []
        return (held.map(\.scope) + councils).filter { seen.insert($0).inserted }.compactMap { id in
            organisation.version(Unit.ID(id), on: shelf.today).map { .init(id, $0.name) }
        }
    }

    /// The functions that the person holds today, in any unit.
    private func functions() throws -> [String] {
        let held = try shelf.view.assignments(of: viewer.person).filter { $0.period.contains(shelf.today) }
        return Set(held.map(\.function)).sorted()
    }

    /// Who works in the same units today.
    private func colleagues() throws -> [ActionForm.Choice] {
        let units = Set(try units().map(\.value))
        return try shelf.view.people()
            .filter {
                $0.id != viewer.person && units.contains($0.post(on: shelf.today)?.unit.rawValue ?? "")
            }
            .sorted { NameOrder($0.name) < NameOrder($1.name) }
            .map { .init($0.id.rawValue, "\($0.name) (\($0.id))") }
    }

    private func councils() throws -> [ActionForm.Choice] {
        let units = Set(try units().map(\.value))
        return try shelf.view.councils().filter { units.contains($0.unit.rawValue) }
            .map { .init($0.id.rawValue, $0.name) }
    }
}
