import Awards
import Store
import Vietnamese
import Workflow

@testable import Secretariat

extension Preparations {
    static let councils: [String: Prepare] = [
        "session_in": { tour, choice, parameters, depth in
            let wanted = Set(parameters["states"]?.list ?? [])
            if choice.action.has(effect: "put_on_agenda") { return try tour.agenda(&choice, wanted, depth) }
            let id = (choice.object as? Nomination)?.session ?? (choice.object as? BallotRound)?.session
            guard let session = tour.session(id) else { return .nowhere }
            if wanted.contains(session.standing.state) { return nil }
            return try tour.way(to: wanted, of: session, [:], depth)
        },
        "no_open_ballot": { tour, choice, _, depth in
            let line = choice.object as? Nomination
            guard let session = choice.object as? Session ?? tour.session(line?.session),
                !tour.isFinal(session)
            else { return nil }
            let open = tour.rounds(of: session).first { round in
                guard let line else { return round.isRunning }
                return round.lines.contains(line.id) && (round.isRunning || round.isPublished)
            }
            guard let open else { return nil }
            guard line == nil else { return .nowhere }
            return try tour.way(to: ["published"], of: open, choice.wishes, depth)
        },
        "no_count": { tour, choice, _, _ in
            guard let session = choice.object as? Session else { return nil }
            return tour.rounds(of: session).contains(where: \.isPublished) ? .nowhere : nil
        },
        "lines_uncounted": { tour, choice, _, _ in
            guard let session = choice.object as? Session else { return nil }
            let counted = tour.rounds(of: session).filter(\.isPublished).flatMap(\.lines)
            return session.agenda.allSatisfy(counted.contains) ? .nowhere : nil
        },
        "opened_on_day": { tour, choice, _, _ in
            guard let session = choice.object as? Session else { return nil }
            return session.plannedAt > tour.world.now ? .nowhere : nil
        },
        "day_has_come": { tour, choice, _, _ in
            guard let session = choice.object as? Session else { return nil }
            return session.plannedAt.day > tour.world.now.day ? .nowhere : nil
        },
        "votes_left": { _, _, _, _ in nil },
        "time_in_session": { _, _, _, _ in nil },
        "quorum_met": { tour, choice, _, depth in
            let round = choice.object as? BallotRound
            guard let session = choice.object as? Session ?? tour.session(round?.session),
                let machine = tour.machine(of: session)
            else { return nil }
            guard session.number(.present) * 5 < session.members * 4 || session.attendance.isEmpty else {
                return nil
            }
            guard let record = machine.actions.first(where: { $0.has(effect: "record_attendance") }) else {
                return .nowhere
            }
            return try tour.way(to: record, on: session, ["quorum": "met"], depth)
        },
        "conflicts_recorded": { tour, choice, _, depth in
            let round = choice.object as? BallotRound
            guard let session = tour.session(round?.session), let machine = tour.machine(of: session) else {
                return nil
            }
            let conflict = tour.lines(of: session).first { line in
                let person = Person.ID(line.nominee.id)
                return session.attendance.contains { $0.person == person && $0.presence != .absent }
                    && !session.isRecused(person, from: line.id)
            }
            guard let conflict,
                let record = machine.actions.first(where: { $0.has(effect: "record_recusal") })
            else { return nil }
            let who = conflict.nominee.id
            return try tour.way(to: record, on: session, ["person": who, "nominee": who], depth)
        },
        "count_recorded": { tour, choice, _, depth in
            guard let session = choice.object as? Session, let machine = tour.rules.workflows["ballot-round"]
            else { return nil }
            let rounds = tour.rounds(of: session)
            let counted = rounds.filter(\.isPublished).flatMap(\.lines)
            let missing = session.agenda.filter { !session.isPostponed($0) && !counted.contains($0) }
            guard let line = missing.first else { return nil }
            guard session.standing.state == "in-session" else { return .nowhere }
            guard
                let live = rounds.first(where: { round in
                    round.isRunning || (round.isPrepared && round.lines.contains(line))
                }) ?? rounds.first(where: \.isPrepared)
            else {
                return try tour.create(machine.id, ["session": session.key, "line": line.rawValue], depth)
            }
            return try tour.way(to: ["published"], of: live, choice.wishes, depth)
        },
    ]
}

extension Explorer {
    func rounds(of session: Session) -> [BallotRound] {
        all(BallotRound.self).filter { $0.session == session.id }
    }

    /// A session on whose agenda the line can be put, which is told with the act.
    func agenda(_ choice: inout Choice, _ wanted: Set<StateID>, _ depth: Int) throws -> Way? {
        guard let line = choice.object as? Nomination else { return .nowhere }
        let council = councilUnit(choice.action, choice.machine, line)
        let asked = choice.wishes["session"]
        let fitting = all(Session.self).filter { session in
            session.unit == council && session.forms.contains(line.form) && session.campaign == line.campaign
                && asked ?? session.key == session.key
        }
        if let session = fitting.first(where: { wanted.contains($0.standing.state) }) {
            choice.wishes["session"] = session.key
            return nil
        }
        if !wanted.contains("planned") {
            // It is late only where the others have begun: they are brought together first.
            for session in fitting where !isFinal(session) && session.standing.state != "counted" {
                let way = try way(to: wanted, of: session, ["other": line.key], depth)
                if way.leads { return way }
            }
        }
        guard asked == nil else { return .nowhere }
        return try create("session", ["line": line.key, "unit": council.rawValue], depth)
    }

    /// The unit before whose council an action puts a line.
    func councilUnit(_ action: Action, _ machine: Definition, _ line: Nomination) -> Awards.Unit.ID {
        action.by.contains { machine.role($0)?.scope == .agency } ? "vn" : line.unit
    }

    /// A line onto the agenda of a session that is planned.
    func fill(_ session: Session, _ given: Wishes, _ depth: Int) throws -> Way {
        guard session.standing.state == "planned" else { return .nowhere }
        for form in session.forms {
            guard let machine = route(of: form) else { continue }
            let puts = machine.actions.filter { action in
                action.has(effect: "put_on_agenda") && !action.has(effect: "record_addition")
            }
            for put in puts {
                let isAgency = put.by.contains { machine.role($0)?.scope == .agency }
                guard isAgency == (session.unit == "vn") else { continue }
                var wishes = ["form": form, "session": session.key]
                wishes["other"] = given["other"]
                if !isAgency { wishes["unit"] = session.unit.rawValue }
                let way = try line(of: machine, to: put, wishes, depth)
                if way.leads { return way }
            }
        }
        return .nowhere
    }
}
