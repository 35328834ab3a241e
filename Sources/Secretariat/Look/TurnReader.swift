import Awards
import Store
import Workflow

/// Says whose turn it is in a session or one of its votes: a vote under way goes before the session itself.
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
            let turn = try turn(of: round)
        {
            return turn
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

    /// Nil once the vote has ended.
    func turn(of round: BallotRound) throws -> Meeting.Turn? {
        guard !rulebook.isFinal(round.standing), let machine = rulebook.workflows[round.standing.workflow],
            let action = machine.leading(from: round.standing.state)
        else { return nil }
        let title = try facts.title(of: round, rulebook)
        // Who entered a count does not enter it again.
        let isSecond = action.guards.contains { $0.name == "second_person" }
        let first = isSecond ? round.first?.by : nil
        return try turn(.round(round.reference), action, machine, on: round, title, without: first)
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
        func holders(named: Bool) throws -> [(role: Role, people: [Person.ID])] {
            try roles.map { role in
                let all = try desk.holders(of: role, thing)
                let own = named ? try desk.named(all, of: role.function, for: thing) : all
                return (role, own.filter { $0 != first })
            }
        }
        // Where nobody is left of those who were named, it is for whoever else may.
        var held = try holders(named: true)
        if held.allSatisfy(\.people.isEmpty) { held = try holders(named: false) }
        let people = held.flatMap(\.people).reduce(into: [Person.ID]()) { people, person in
            if !people.contains(person) { people.append(person) }
        }
        return Meeting.Turn(
            place: place,
            action: action.label,
            thing: title,
            roles: (people.isEmpty ? roles : held.filter { !$0.people.isEmpty }.map(\.role)).map(\.label),
            people: try people.map { try facts.view.person($0)?.name ?? $0.rawValue },
            isMine: people.contains(desk.actor)
        )
    }
}
