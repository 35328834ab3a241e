import Awards
import Store
import Vietnamese
import Workflow

/// What lets somebody act on a thing today: his own functions, and those that others lend him.
struct Powers {
    var own: Set<RoleID>
    /// By the id of the delegation.
    var lent: [(delegation: Delegation, roles: Set<RoleID>)]

    var all: Set<RoleID> { lent.reduce(own) { $0.union($1.roles) } }

    /// On whose behalf an action can be done: nobody's where his own functions suffice, or where nothing does.
    func ways(to action: Action) -> [Delegation?] {
        let suited = lent.filter { !$0.roles.isDisjoint(with: action.by) }.map(\.delegation)
        return action.by.contains(where: own.contains) || suited.isEmpty ? [nil] : suited
    }
}

extension Desk {
    /// Resolves functions, seats and delegations at the moment of the decision: nowhere else is it asked.
    func powers(in definition: Definition, for subject: any TrackedRecord) throws -> Powers {
        let own = try roles(in: definition, for: subject, held: try ownFunctions() + councilSeats())
        let lent = try delegations(to: actor, covering: subject).map { delegation, functions in
            (delegation, try roles(in: definition, for: subject, held: functions))
        }
        return Powers(own: own, lent: lent.filter { !$0.1.isEmpty })
    }

    /// The functions that the actor holds himself today.
    func ownFunctions() throws -> [Assignment] { try functions(of: actor) }

    /// The functions that others lend a person today, for anything at all.
    func lent(to person: Person.ID) throws -> [Assignment] { try delegations(to: person).flatMap(\.1) }

    /// In whose place a person signs for a unit today, where he is not its head (or what else signs) himself.
    func delegation(
        of signer: Person.ID,
        as functions: [String],
        of unit: Unit.ID,
        covering subject: (any TrackedRecord)?
    ) throws -> Delegation? {
        func counts(_ held: Assignment) -> Bool {
            held.period.contains(today) && functions.contains(held.function) && held.scope == unit.rawValue
        }
        guard try !books.assignments(of: signer).contains(where: counts) else { return nil }
        return try delegations(to: signer, covering: subject).first { $0.1.contains(where: counts) }?.0
    }
}
