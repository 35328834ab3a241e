import Awards
import Store
import Vietnamese
import Workflow

extension Desk {
    /// The roles of a definition that the actor has for an object today, his own and lent ones.
    func roles(in definition: Definition, for subject: any TrackedRecord) throws -> Set<RoleID> {
        try powers(in: definition, for: subject).all
    }

    /// The roles that functions give for an object.
    func roles(
        in definition: Definition,
        for subject: any TrackedRecord,
        held: [Assignment]
    ) throws -> Set<RoleID> {
        let council = ((subject as? Session)?.council ?? (subject as? BallotRound)?.council)?.rawValue
        let roles = try definition.roles.filter { role in
            switch role.scope {
            case .system: false
            case .council: held.contains { $0.function == role.function && $0.scope == council }
            case .unit, .addressee, .agency:
                holds(role.function, held, in: try scopes(of: role.scope, subject))
            }
        }
        return Set(roles.map(\.id))
    }

    private func holds(_ function: String, _ held: [Assignment], in scopes: Set<String>) -> Bool {
        held.contains { $0.function == function && scopes.contains($0.scope) }
    }

    /// The units in which a function counts for this object.
    ///
    /// A unit that has ended leaves its work to its successors.
    private func scopes(of scope: Role.Scope, _ subject: any TrackedRecord) throws -> Set<String> {
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
    func addressee(of subject: any TrackedRecord) throws -> Unit.ID {
        if let matter = subject as? Cancellation { return matter.decidedBy }
        let agency = try organisation().agency(on: today)?.id ?? subject.unit
        let form: String? =
            switch subject {
            case let value as Nomination: value.form
            case let value as Submission: value.form
            case let value as BallotRound: value.group.form
            case let value as Decision: value.form
            default: nil
            }
        guard let form else { return agency }
        let regulation = try rulebook(of: subject).regulation
        return regulation.isDecidedByOwnUnit(form, on: today) ? subject.unit : agency
    }

    func councilSeats() throws -> [Assignment] { try councilSeats(of: actor) }

    /// What the actor, and whoever he says has signed, already is for this object: actions done on it, and
    /// whether it honours one of them.
    ///
    /// Who acts in another's place is that other too, and who was acted for has acted: where one of the two is
    /// excluded, neither acts.
    func appearances(in situation: Situation) throws -> Set<String> {
        let subject = situation.subject
        let doers = [actor, situation.delegation?.from].compactMap { $0 }
        var seen = Set(
            try doers.flatMap { try books.actions(of: $0, on: subject.reference) }
        )
        var persons = doers.map(\.rawValue)
        if let signer = situation.input.text("signer") {
            persons.append(signer)
            let lender = try delegation(
                of: Person.ID(signer),
                as: ["head"],
                of: subject.unit,
                covering: subject
            )
            if let lender { persons.append(lender.from.rawValue) }
        }
        let honoured =
            switch subject {
            case let nomination as Nomination: [nomination]
            case is Decision, is Cancellation, is Complaint, is Correction: try situation.lines()
            default: [Nomination]()
            }
        if honoured.contains(where: { $0.nominee.isPerson && persons.contains($0.nominee.id) }) {
            seen.insert(Separation.nominee)
        }
        return seen
    }

    /// A person's signature today, by the function that signs, with prefixes and titles of the date; in the place
    /// of who lent him the function where he does not hold it himself.
    func signature(
        of signer: Person.ID,
        as functions: [String],
        of unit: Unit.ID,
        on subject: (any TrackedRecord)? = nil
    ) throws -> Signature? {
        let held = try books.assignments(of: signer).first {
            // Only the head signs in his own name; the head of a body inside signs by order.
            $0.period.contains(today) && functions.contains($0.function) && $0.scope == unit.rawValue
                && ($0.function == "head" || $0.signing != .own)
        }
        let lender = try delegation(of: signer, as: functions, of: unit, covering: subject)
        guard let authority = held?.signing ?? lender?.signing, let person = try books.person(signer) else {
            return nil
        }
        let version = try organisation().version(unit, on: today)
        let lines = authority.lines(
            head: (version?.headTitle ?? "").inCapitals,
            deputy: (version?.deputyTitle ?? "").inCapitals,
            own: try office(of: person, signingFor: unit)
        )
        return Signature(person: signer, name: person.name, lines: lines, day: today)
    }

    /// The signer's own office; with the name of the unit where it is not the one he signs for.
    private func office(of person: Person, signingFor unit: Unit.ID) throws -> [String] {
        guard let post = person.post(on: today) else { return [] }
        guard post.unit != unit, let own = try organisation().version(post.unit, on: today) else {
            return [post.title.inCapitals]
        }
        return post.office(in: own.name).map(\.inCapitals)
    }
}

extension Council.Seat {
    /// What a seat lets its holder do in the council.
    var functions: [String] {
        switch self {
        case .chair, .viceChair: ["council-chair", "council-member"]
        case .standingMember, .member: ["council-member", "council-teller"]
        case .secretary: ["council-secretary"]
        }
    }
}
