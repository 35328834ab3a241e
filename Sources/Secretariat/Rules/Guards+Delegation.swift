import Awards
import Store
import Vietnamese
import Workflow

/// Conditions on delegations: what may be lent, by whom, to whom.
extension Guards {
    static let delegationGuards: [Guard<Situation>] = [
        // The delegator himself, or who records the signed paper for him.
        rule("delegation_own") { situation, _ in
            let delegation = try situation.the(Delegation.self)
            guard situation.desk.actor != delegation.from else { return [] }
            let records = try situation.desk.ownFunctions().contains { held in
                (held.function == "registry" && held.scope == delegation.unit.rawValue)
                    || held.function == "administrator"
            }
            guard !records else { return [] }
            return [Unmet("delegation-not-own", ["person": try situation.desk.named(delegation.from)])]
        },
        rule("delegation_sound") { situation, _ in
            let delegation = try situation.the(Delegation.self)
            return try situation.desk.faults(of: delegation)
        },
    ]
}

extension Effects {
    static let delegationEffects: [Entry] = [
        Entry(
            "end_delegation",
            perform: { situation, _ in
                try situation.change(Delegation.self) { $0.endedOn = situation.today }
            }
        )
    ]
}

extension Desk {
    /// Every reason why a delegation cannot be laid as it stands.
    fileprivate func faults(of delegation: Delegation) throws -> [Unmet] {
        var faults: [Unmet] = []
        if delegation.from == delegation.to { faults.append(Unmet("delegation-to-self")) }
        let votes = delegation.functions.filter(Delegation.isVote)
        if !votes.isEmpty {
            faults.append(Unmet("delegation-of-votes", ["functions": votes.joined(separator: ", ")]))
        }
        if delegation.period.until.map({ $0 < delegation.period.from || $0 < today }) ?? true {
            faults.append(Unmet("delegation-without-end"))
        }
        let day = max(delegation.period.from, today)
        let held = try books.assignments(of: delegation.from)
            .filter { $0.period.contains(day) && $0.scope == delegation.unit.rawValue }
        let missing = delegation.functions.filter { function in
            !Delegation.isVote(function) && !held.contains { $0.function == function }
        }
        if !missing.isEmpty {
            let evidence: Evidence = [
                "person": try named(delegation.from), "functions": missing.joined(separator: ", "),
                "unit": try organisation().version(delegation.unit, on: today)?.name ?? "",
            ]
            let isLent = try lent(to: delegation.from).contains { missing.contains($0.function) }
            faults.append(Unmet(isLent ? "delegation-again" : "delegation-not-held", evidence))
        }
        let others = try books.all(Delegation.self).map(\.value)
        if delegation.from != delegation.to, delegation.closesCircle(with: others) {
            faults.append(Unmet("delegation-circle"))
        }
        return faults
    }

    /// "Nguyễn Văn An (NV0012)".
    func named(_ person: Person.ID) throws -> String {
        try books.person(person).map { "\($0.name) (\(person))" } ?? person.rawValue
    }
}
