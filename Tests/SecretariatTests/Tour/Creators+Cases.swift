import Awards
import Store
import TestSupport
import Vietnamese
import Workflow

@testable import Secretariat

/// Things that are about a nomination which has come far: decisions, cases, letters.
extension Creators {
    /// A decision lists lines that stand where the way to its action wants them.
    func decision() throws -> Start {
        let wanted = path.compactMap { $0.parameter("states", of: "lines_in")?.list }.first
        let moved = machine.actions.reduce(into: Set<ActionID>()) { $0.formUnion($1.childActions) }
        let listed = Set(
            tour.all(Decision.self).filter { $0.standing.state != "discarded" }.flatMap(\.nominations)
        )
        func states(_ definition: Definition) -> Set<StateID> {
            let own = Set(definition.actions.filter { moved.contains($0.id) }.flatMap(\.from))
            return wanted.map { own.intersection($0) } ?? own
        }
        let found = tour.all(Nomination.self).first { line in
            guard let definition = tour.machine(of: line), wishes["line"] ?? line.key == line.key else {
                return false
            }
            return states(definition).contains(line.standing.state) && !listed.contains(line.id)
        }
        if let found {
            let unit = deciding(found)
            let id = "\(campaign).\(unit).\(found.form).\(tour.made)"
            return .new(id: id, unit: unit, about: found.key)
        }
        guard wishes["line"] == nil else { return .first(.nowhere) }
        return .first(
            try bring { definition in
                definition.actions.first {
                    moved.contains($0.id) && !states(definition).isDisjoint(with: $0.from)
                }
            }
        )
    }

    /// A cancellation or a correction of a line that was decided here or above.
    func matter() throws -> Start {
        let isAbove = wishes["decided_by"].map { $0 == "above" }
        let needsCertificate =
            path.contains { $0.has(effect: "record_recovery") } || wishes["recovery_is"] != nil
        let states: Set = needsCertificate ? ["conferred"] : ["decided", "conferred"]
        let taken = Set(tour.all(Cancellation.self).filter { !tour.isFinal($0) }.flatMap(\.lines))
        let found = tour.all(Nomination.self).first { line in
            guard states.contains(line.standing.state), wishes["line"] ?? line.key == line.key,
                !taken.contains(line.id), let decision = decision(of: line)
            else { return false }
            return isAbove.map { $0 == (decision.outside != nil) } ?? true
        }
        if let found, let unit = decision(of: found)?.unit.rawValue {
            return .new(
                id: "\(campaign).\(unit).\(tour.made)_\(found.form)_\(found.nominee.id)",
                unit: unit
            )
        }
        guard wishes["line"] == nil else { return .first(.nowhere) }
        let outside = tour.rules.workflows["decision"]?.actions.first {
            $0.has(effect: "record_outside_decision")
        }
        let beyond = Set(outside?.parameter("states", of: "lines_in")?.list ?? [])
        return .first(
            try bring { definition in
                let decide = definition.action("decide")
                let goesUp = !beyond.isDisjoint(with: decide?.from ?? [])
                guard isAbove ?? goesUp == goesUp else { return nil }
                return definition.actions.first { $0.has(effect: "allocate_register_number") }
            }
        )
    }

    func complaint() throws -> Start {
        let needsAward = path.contains { step in step.guards.contains { $0.name == "remedy_exists" } }
        let found = tour.all(Nomination.self).filter { line in
            !needsAward || ["decided", "conferred"].contains(line.standing.state)
        }.randomElement(using: &tour.random)
        if let found {
            let unit = deciding(found)
            return .new(
                id: "\(campaign).\(unit).\(tour.made)_\(found.form)_\(found.nominee.id)",
                unit: unit
            )
        }
        return .first(
            try bring { definition in
                definition.actions.first { $0.has(effect: "allocate_register_number") }
            }
        )
    }

    func letter() throws -> Start {
        guard ["consultation", "posting"].contains(machine.id) else {
            let sent = tour.all(Submission.self).first { $0.sentOn != nil && $0.unit != "vn" }
            if let unit = sent?.unit.rawValue {
                return .new(id: free(.letter, "\(campaign).result.\(unit)"), unit: "vn")
            }
            guard let submissions = tour.rules.workflows["submission"],
                let receive = submissions.action("receive")
            else { return .first(.nowhere) }
            return .first(try tour.way(to: receive, in: submissions, [:], depth))
        }
        let isConsultation = machine.id == "consultation"
        let waiting = try tour.all(Nomination.self).first { line in
            try ["appraisal", "supplement"].contains(line.standing.state)
                && wishes["line"] ?? line.key == line.key && line.form != "commendation"
                && (!isConsultation || (try tour.isConsultedOn(line) && !isAsked(line)))
        }
        if let waiting {
            let about = isConsultation ? waiting.unit.rawValue : waiting.form
            return .new(id: free(.letter, "\(campaign).\(machine.id).\(about)"), unit: "vn")
        }
        guard wishes["line"] == nil else { return .first(.nowhere) }
        let name = isConsultation ? "opinions_closed" : "posted_days"
        return .first(
            try bring(isConsultation ? ["collective": "yes"] : [:]) { definition in
                definition.actions.first { action in action.guards.contains { $0.name == name } }
            }
        )
    }

    private func isAsked(_ line: Nomination) -> Bool {
        tour.all(Letter.self).contains { letter in
            letter.purpose == .consultation && !tour.isFinal(letter)
                && letter.lines.contains { $0.nomination == line.id }
        }
    }

    private func decision(of line: Nomination) -> Decision? {
        line.decision.flatMap { tour.objects[ObjectReference(.decision, $0.rawValue)] as? Decision }
    }

    private func deciding(_ line: Nomination) -> String {
        tour.rules.regulation.isDecidedByOwnUnit(line.form, on: today) ? line.unit.rawValue : "vn"
    }

    /// A nomination of one of the machines towards an action of it, the nearest first.
    private func bring(_ asked: Explorer.Wishes = [:], to goal: (Definition) -> Action?) throws
        -> Explorer.Way
    {
        let machines = tour.rules.workflows.values.filter { $0.subject == ObjectKind.nomination.rawValue }
            .compactMap { definition in goal(definition).map { (definition, $0) } }
        let near = machines.map { definition, action in
            let own = tour.all(Nomination.self).filter { $0.standing.workflow == definition.id }
                .compactMap { definition.distance(from: $0.standing.state, to: action) }
            return (definition, action, own.min() ?? 50)
        }.sorted { ($0.2, $0.0.id) < ($1.2, $1.0.id) }
        for (definition, action, _) in near {
            let way = try tour.line(of: definition, to: action, asked, depth + 1)
            if way.leads { return way }
        }
        return .nowhere
    }
}
