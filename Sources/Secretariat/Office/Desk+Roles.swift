import Awards
import Vietnamese
import Workflow

extension Desk {
    /// The roles of a definition that the actor holds for an object today.
    func roles(in definition: Definition, for subject: any Tracked, bySystem: Bool) throws -> Set<RoleID> {
        guard !bySystem else {
            return Set(definition.roles.filter { $0.scope == .system }.map(\.id))
        }
        let held = try books.assignments(of: actor).filter { $0.period.contains(today) }
        let seats = try councilFunctions(for: subject)
        let roles = try definition.roles.filter { role in
            switch role.scope {
            case .system: false
            case .council: seats.contains(role.function)
            case .unit, .addressee, .agency:
                try holds(role.function, held, in: try scopes(of: role.scope, subject))
            }
        }
        return Set(roles.map(\.id))
    }

    private func holds(_ function: String, _ held: [Assignment], in scopes: Set<String>) throws -> Bool {
        held.contains { $0.function == function && scopes.contains($0.scope) }
    }

    /// The units in which a function counts for this object.
    ///
    /// A unit that has ended leaves its work to its successors.
    private func scopes(of scope: Role.Scope, _ subject: any Tracked) throws -> Set<String> {
        switch scope {
        case .unit:
            return try heirs(of: subject.unit)
        case .agency:
            return Set([try organisation().agency(on: today)?.id.rawValue].compactMap { $0 })
        case .addressee:
            return try heirs(of: addressee(of: subject))
        case .council, .system:
            return []
        }
    }

    private func heirs(of unit: Unit.ID) throws -> Set<String> {
        let organisation = try organisation()
        guard organisation[unit]?.version(on: today) == nil else { return [unit.rawValue] }
        return Set(organisation.successors(of: unit).map(\.id.rawValue) + [unit.rawValue])
    }

    /// Who receives and appraises: the level that decides the award form.
    func addressee(of subject: any Tracked) throws -> Unit.ID {
        let agency = try organisation().agency(on: today)?.id ?? subject.unit
        let form: String? =
            switch subject {
            case let value as Nomination: value.form
            case let value as Submission: value.form
            case let value as Session: value.form
            case let value as Decision: value.form
            default: nil
            }
        guard let form else { return agency }
        let regulation = try rulebook(of: subject).regulation
        return regulation.isDecidedByOwnUnit(form, on: today) ? subject.unit : agency
    }

    /// The functions that a seat on the session's council gives.
    private func councilFunctions(for subject: any Tracked) throws -> Set<String> {
        guard let council = try council(of: subject) else { return [] }
        let seats = council.members.filter { $0.person == actor && $0.period.contains(today) }.map(\.seat)
        return Set(
            seats.flatMap { seat -> [String] in
                switch seat {
                case .chair, .viceChair: ["council-chair", "council-member"]
                case .standingMember, .member: ["council-member"]
                case .secretary: ["council-secretary"]
                }
            }
        )
    }

    private func council(of subject: any Tracked) throws -> Council? {
        switch subject {
        case let session as Session:
            return try books.council(session.council)
        case let nomination as Nomination:
            guard let id = nomination.session else { return try agencyCouncil(for: nomination) }
            return try books.council(try find(Session.self, id.rawValue).council)
        default:
            return nil
        }
    }

    /// Before a session is named, the councils that could take it: the unit's own or the agency's.
    private func agencyCouncil(for nomination: Nomination) throws -> Council? {
        let agency = try organisation().agency(on: today)?.id
        let councils = try books.councils().filter { $0.unit == nomination.unit || $0.unit == agency }
        return councils.first { $0.members.contains { $0.person == actor && $0.period.contains(today) } }
    }

    /// What the actor already is for this object: actions done on this revision, and whether it honours them.
    func appearances(on subject: any Tracked) throws -> Set<String> {
        var seen = Set(
            try books.events(of: subject.reference).filter { $0.actor == actor }.map(\.action)
        )
        if let nomination = subject as? Nomination, nomination.nominee == .person(actor) {
            seen.insert(Separation.nominee)
        }
        return seen
    }

    /// The actor's signature today, by the function that signs: KT., TL. and titles resolved on the date.
    func signature(as functions: [String], of unit: Unit.ID) throws -> Signature? {
        let held = try books.assignments(of: actor)
            .filter { $0.period.contains(today) && functions.contains($0.function) && $0.scope == unit.rawValue }
        guard let assignment = held.first, let person = try books.person(actor) else { return nil }
        let version = try organisation().version(unit, on: today)
        let head = (version?.headTitle ?? "").inCapitals
        let own = (person.post(on: today)?.title ?? "").inCapitals
        let lines: [String] =
            switch assignment.signing {
            case .own: [head]
            case .acting: ["Q. \(head)"]
            case .onBehalfOfHead: ["KT. \(head)", (version?.deputyTitle ?? "").inCapitals]
            case .byOrder: ["TL. \(head)", own]
            case .byAuthorisation: ["TUQ. \(head)", own]
            case .forCollective: ["TM. \(head)", own]
            }
        return Signature(person: actor, name: person.name, lines: lines.filter { !$0.isEmpty }, day: today)
    }
}
