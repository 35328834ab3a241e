import Awards
import Store
import Vietnamese

extension Shelf {
    /// Whether the law has the authority consulted about this nominee, whatever the form: units of certain
    /// kinds, and their heads.
    func concerns(_ rule: ConsultationRule, _ nomination: Nomination) throws -> Bool {
        let organisation = try organisation()
        func isConcerned(_ unit: Unit.ID) -> Bool {
            organisation.version(unit, on: today).map { rule.unitKinds.contains($0.kind) } ?? false
        }
        switch nomination.nominee {
        case .collective(let unit):
            return isConcerned(unit)
        case .person(let person):
            guard rule.includesHeads else { return false }
            return try view.assignments(of: person).contains { held in
                held.function == "head" && held.period.contains(today)
                    && [.own, .acting].contains(held.signing) && isConcerned(Unit.ID(held.scope))
            }
        }
    }
}
