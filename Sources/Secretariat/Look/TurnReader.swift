import Awards
import Store
import Workflow

/// Says of a session whose turn it is: a vote under way goes before the session itself.
struct TurnReader {
    let desk: Desk
    let facts: FactBook
    let rulebook: Rulebook

    /// - Parameter hasWaiting: Whether lines wait that the reader can put on the agenda.
    func turn(of session: Session, _ rounds: [BallotRound], hasWaiting: Bool) throws -> Meeting.Turn? {
        guard !rulebook.isFinal(session.standing),
            let machine = rulebook.workflows[session.standing.workflow]
        else { return nil }
        if let round = rounds.first(where: { $0.isRunning }) ?? rounds.first(where: { $0.isPrepared }),
            let machine = rulebook.workflows[round.standing.workflow],
            let action = machine.leading(from: round.standing.state)
        {
            let title = try facts.title(of: round, rulebook)
            return try turn(
                .round(round.reference),
                action,
                machine,
                on: round,
                title,
                without: round.first?.by
            )
        }
        guard let action = machine.leading(from: session.standing.state) else { return nil }
        if session.agenda.isEmpty, hasWaiting {
            var turn = try turn(.waiting, action, machine, on: session)
            turn.action = nil
            return turn
        }
        let roll = machine.actions.first { action in
            action.from.contains(session.standing.state)
                && action.effects.contains { $0.name == "record_attendance" }
        }
        if session.attendance.isEmpty, let roll { return try turn(.roll, roll, machine, on: session) }
        return try turn(.session, action, machine, on: session)
    }

    private func turn(
        _ place: Meeting.Turn.Place,
        _ action: Action,
        _ machine: Definition,
        on thing: any TrackedRecord,
        _ title: String? = nil,
        without first: Person.ID? = nil
    ) throws -> Meeting.Turn {
        let roles = action.by.compactMap { machine.role($0) }
        var people: [Person.ID] = []
        for person in try roles.flatMap({ try holders(of: $0, thing) })
        where person != first && !people.contains(person) {
            people.append(person)
        }
        return Meeting.Turn(
            place: place,
            action: action.label,
            thing: title,
            roles: roles.map(\.label),
            people: try people.map { try facts.view.person($0)?.name ?? $0.rawValue },
            isMine: people.contains(desk.actor)
        )
    }

    /// Of those who may count, the ones that were named for this round.
    private func holders(of role: Role, _ thing: any TrackedRecord) throws -> [Person.ID] {
        let all = try desk.holders(of: role, thing)
        guard role.function == "council-teller", let round = thing as? BallotRound, !round.tellers.isEmpty
        else { return all }
        return all.filter(round.tellers.contains)
    }
}
