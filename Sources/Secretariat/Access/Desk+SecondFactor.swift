import Awards
import Regulations
import Store
import Workflow

extension Shelf {
    /// The functions by which nobody acts without a second factor, by the rules in force today.
    ///
    /// Not by the rules that a campaign pinned: how people come in is no part of its law.
    func functionsWithSecondFactor() throws -> Set<String> {
        Set(try library.inForce(view.setting("regulation"), on: today).regulation.secondFactor)
    }

    func hasSecondFactor(_ person: Person.ID) throws -> Bool {
        try view.account(of: person)?.secondFactor?.confirmedAt != nil
    }
}

extension Desk {
    /// The answer to an action, with one reason more where it is done by functions that ask for a second factor
    /// alone and the actor has none.
    func askingSecondFactor(
        _ answer: Result<Transition, Refusal>,
        _ situation: Situation,
        roles: Set<RoleID>
    ) throws -> Result<Transition, Refusal> {
        guard demandsSecondFactor, !situation.definition.isSystem(situation.action) else { return answer }
        let acting = situation.definition.roles.filter {
            roles.contains($0.id) && situation.action.by.contains($0.id)
        }
        // Who may not act at all is told that.
        guard !acting.isEmpty, try !hasSecondFactor(actor) else { return answer }
        let named = try functionsWithSecondFactor()
        guard acting.allSatisfy({ named.contains($0.function) }) else { return answer }
        let needed = Unmet("second-factor-needed")
        switch answer {
        case .failure(var refusal):
            refusal.reasons.insert(needed, at: 0)
            return .failure(refusal)
        case .success(let transition):
            return .failure(
                Refusal(
                    definition: situation.definition.id,
                    action: situation.action.id,
                    actionLabel: situation.action.label,
                    state: transition.from,
                    reasons: [needed]
                )
            )
        }
    }
}
