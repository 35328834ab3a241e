import Awards
import Secretariat
import Store
import Vietnamese
import Workflow

/// Who can play a role for a thing, found in the records: assignments by unit, seats by council.
struct Cast {
    let view: Reading
    let today: Day

    /// Everybody who holds one of an action's roles for the subject, in order.
    func players(
        of action: Action,
        in machine: Definition,
        for subject: any Tracked,
        deciding: Awards.Unit.ID
    ) throws
        -> [Person.ID]
    {
        let roles = action.by.compactMap { machine.role($0) }.filter { $0.scope != .system }
        return try Set(roles.flatMap { try players(of: $0, for: subject, deciding: deciding) }).sorted()
    }

    private func players(of role: Role, for subject: any Tracked, deciding: Awards.Unit.ID) throws -> [Person
        .ID]
    {
        let scope: String
        switch role.scope {
        case .unit: scope = subject.unit.rawValue
        case .agency: scope = "vn"
        case .addressee: scope = deciding.rawValue
        case .council:
            scope =
                (subject as? Session)?.council.rawValue ?? (subject as? BallotRound)?.council.rawValue
                ?? "hd-\(subject.unit)"
        case .system: return []
        }
        let held = try view.assignments(in: scope)
            .filter { $0.function == role.function && $0.period.contains(today) }.map(\.person)
        let councils = try view.councils().filter { $0.id.rawValue == scope || $0.unit.rawValue == scope }
        let seated = councils.flatMap { council in
            council.members.filter { $0.period.contains(today) && seats(role.function).contains($0.seat) }
                .map(\.person)
        }
        return held + seated
    }

    private func seats(_ function: String) -> [Council.Seat] {
        switch function {
        case "council-chair": [.chair, .viceChair]
        case "council-secretary": [.secretary]
        case "council-member": [.chair, .viceChair, .member, .standingMember]
        case "council-teller": [.member, .standingMember]
        default: []
        }
    }
}
