import Awards
import Secretariat
import Store

extension Office {
    /// The objects a step of a story means.
    func resolve(_ target: Story.Target) throws -> [ObjectReference] {
        switch target {
        case .named(let names): try names.map { try ObjectReference(name: $0) }
        case .selected(let kind, let conditions): try select(kind, conditions)
        }
    }

    private func select(_ kind: String, _ conditions: [String: Datum]) throws -> [ObjectReference] {
        func texts(_ name: String) -> Set<String>? {
            conditions[name].map { Set($0.items.compactMap(\.text)) }
        }
        let filter = Filter(
            units: texts("unit").map { Set($0.map { Unit.ID($0) }) },
            states: texts("state"),
            campaigns: texts("campaign").map { Set($0.map { Campaign.ID($0) }) },
            forms: texts("form")
        )
        let only = texts("only")
        let except = texts("except") ?? []
        func chosen(_ codes: [String], _ reference: ObjectReference) -> ObjectReference? {
            let names = Set(codes + [reference.id])
            if let only, only.isDisjoint(with: names) { return nil }
            return except.isDisjoint(with: names) ? reference : nil
        }
        return try store.read { view in
            switch kind {
            case "nominations":
                return try view.all(Nomination.self, where: filter)
                    .compactMap { chosen([$0.value.nominee.id], $0.value.reference) }
            case "submissions":
                return try view.all(Submission.self, where: filter)
                    .compactMap { chosen([$0.value.unit.rawValue], $0.value.reference) }
            case "sessions":
                return try view.all(Session.self, where: filter)
                    .compactMap { chosen([$0.value.council.rawValue], $0.value.reference) }
            case "ballot-rounds":
                return try view.all(BallotRound.self, where: filter)
                    .compactMap { chosen([$0.value.session.rawValue], $0.value.reference) }
            case "decisions":
                return try view.all(Decision.self, where: filter)
                    .compactMap { chosen([$0.value.unit.rawValue], $0.value.reference) }
            case "movement-reports":
                var wanted = Filter(units: filter.units, states: filter.states)
                wanted.years = conditions["year"]?.integer.map { [$0] }
                return try view.all(MovementReport.self, where: wanted)
                    .compactMap { chosen([$0.value.unit.rawValue], $0.value.reference) }
            default:
                throw ActFault.badInput(
                    "on",
                    kind,
                    expected:
                        "nominations, submissions, sessions, ballot-rounds, decisions, movement-reports"
                )
            }
        }
    }
}
