import Awards
import Store
import TestSupport
import Vietnamese
import Workflow

@testable import Secretariat

/// Ids for new things of each kind, and what must be there before; a new kind needs a line here.
struct Creators {
    enum Start {
        case new(id: String, unit: String, about: String? = nil)
        /// What a new thing is about is brought about first.
        case first(Explorer.Way)
    }

    let tour: Explorer
    let machine: Definition
    /// From the beginning of the thing through the action that it is made for.
    let path: [Action]
    let wishes: Explorer.Wishes
    let depth: Int

    var campaign: String { World.campaign }
    var today: Day { tour.world.now.day }

    typealias Make = @Sendable (Creators) throws -> Start

    static let known: [ObjectKind: Make] = [
        .campaign: { .new(id: "khac-\($0.tour.made)", unit: "vn") },
        .nomination: { $0.nomination() },
        .submission: { context in
            guard let (unit, form) = context.place({ $0.has(effect: "join_submission") }) else {
                return .first(.nowhere)
            }
            return .new(id: context.free(.submission, "\(context.campaign).\(unit).\(form)"), unit: unit)
        },
        .session: { context in
            guard let (unit, form) = context.place({ $0.has(effect: "put_on_agenda") }) else {
                return .first(.nowhere)
            }
            let council = context.wishes["unit"] ?? unit
            let id = "\(context.campaign).hd-\(council).\(form)"
            return .new(id: context.free(.session, id), unit: council)
        },
        .ballotRound: { try $0.round() },
        .decision: { try $0.decision() },
        .movementReport: { context in
            let wantsLate = context.wishes["timeliness"] == "late"
            let years = [0, 1, 2, 3].map { context.today.year - $0 }.filter { year in
                let due = context.tour.rules.regulation.dueDay(ofReport: "movement-report", year: year)
                return due.map { ($0 < context.today) == wantsLate } ?? false
            }
            let ids = years.flatMap { year in context.tour.world.provinces.map { (year, $0) } }
            let free = ids.first { year, unit in
                context.tour.objects[ObjectReference(.movementReport, "\(year).\(unit)")] == nil
            }
            return free.map { .new(id: "\($0.0).\($0.1)", unit: $0.1) } ?? .first(.nowhere)
        },
        .rollUp: { context in
            let report = context.wishes["line"].flatMap { key in
                context.tour.all(MovementReport.self).first { $0.key == key }
            }
            let years = report.map { [$0.year] } ?? [0, 1, 2].map { context.today.year - $0 }
            let names = years.flatMap { ["\($0)", "\($0 - 1)-\($0)", "\($0 - 2)-\($0)"] }
            let free = names.first { context.tour.objects[ObjectReference(.rollUp, $0)] == nil }
            return free.map { .new(id: $0, unit: "vn") } ?? .first(.nowhere)
        },
        .delegation: { .new(id: "uy-quyen-\($0.tour.made)", unit: $0.anyUnit(orAgency: true)) },
        .cancellation: { try $0.matter() },
        .correction: { try $0.matter() },
        .complaint: { try $0.complaint() },
        .difficulty: { context in
            let unit = context.anyUnit()
            return .new(id: "\(context.today.year).\(unit).vuong-mac-\(context.tour.made)", unit: unit)
        },
        .letter: { try $0.letter() },
    ]

    func anyUnit(orAgency: Bool = false) -> String {
        let units = tour.world.provinces + (orAgency ? ["vn"] : [])
        return units.randomElement(using: &tour.random) ?? "an"
    }

    /// The id, or the id with the first number that is free.
    func free(_ kind: ObjectKind, _ id: String) -> String {
        guard tour.objects[ObjectReference(kind, id)] != nil else { return id }
        let number = (2...).first { tour.objects[ObjectReference(kind, "\(id).\($0)")] == nil } ?? 2
        return "\(id).\(number)"
    }

    func line(_ key: String) -> Nomination? {
        tour.objects[ObjectReference(.nomination, key)] as? Nomination
    }

    func route(of form: String) -> Definition? { tour.route(of: form) }

    /// The unit and the award form of the line that is named, or of one that such an action can still be done to.
    private func place(_ isMeant: (Action) -> Bool) -> (unit: String, form: String)? {
        if let line = wishes["line"].flatMap(line) { return (line.unit.rawValue, line.form) }
        let open = tour.all(Nomination.self).filter { line in
            guard let machine = tour.machine(of: line) else { return false }
            return machine.actions.contains {
                isMeant($0) && machine.distance(from: line.standing.state, to: $0) != nil
            }
        }
        if let line = open.randomElement(using: &tour.random) { return (line.unit.rawValue, line.form) }
        let forms = tour.rules.regulation.forms.keys.sorted().filter { form in
            route(of: form)?.actions.contains(where: isMeant) ?? false
        }
        return forms.randomElement(using: &tour.random).map { (anyUnit(), $0) }
    }

    /// Somebody who is nominated for nothing yet.
    private func nomination() -> Start {
        let wantsUnit = wishes["collective"] != nil
        let forms = tour.rules.regulation.forms.values.filter { form in
            route(of: form.id)?.id == machine.id && wishes["form"] ?? form.id == form.id
                && form.subjects.contains(wantsUnit ? .collective : .individual)
        }.map(\.id).sorted()
        let settled: Set = ["withdrawn", "not-awarded", "revoked", "converted"]
        let taken = Set(
            tour.all(Nomination.self).filter { !settled.contains($0.standing.state) }.map(\.nominee.id)
        )
        let units = wishes["unit"].map { [$0] } ?? tour.world.provinces.shuffled(using: &tour.random)
        for unit in units {
            for form in forms.shuffled(using: &tour.random) {
                let people = wantsUnit ? [unit] : (1...8).map { "\(unit)\($0)" }
                for who in people where !taken.contains(who) {
                    let id = "\(campaign).\(form).\(who)"
                    if tour.objects[ObjectReference(.nomination, id)] == nil {
                        return .new(id: id, unit: unit)
                    }
                }
            }
        }
        return .first(.nowhere)
    }

    /// A further round of a group whose last one was annulled while the session goes on.
    private func round() throws -> Start {
        for session in tour.all(Session.self) where session.standing.state == "in-session" {
            guard wishes["session"] ?? session.key == session.key else { continue }
            let rounds = tour.rounds(of: session)
            for group in Set(rounds.map(\.group)).sorted(by: {
                $0.key(among: session.forms) < $1.key(among: session.forms)
            }) {
                let own = rounds.filter { $0.group == group }
                guard own.allSatisfy({ $0.voidedAt != nil }), let last = own.map(\.ordinal).max() else {
                    continue
                }
                return .new(id: session.roundID(group, last + 1).rawValue, unit: session.unit.rawValue)
            }
        }
        let annul = machine.actions.first { $0.has(effect: "annul_ballot") && !machine.isSystem($0) }
        let running = tour.all(BallotRound.self).filter { round in
            !tour.isFinal(round) && tour.session(round.session)?.standing.state == "in-session"
        }
        if let annul, let round = running.first {
            return .first(try tour.way(to: annul, on: round, [:], depth))
        }
        guard let sessions = tour.rules.workflows["session"],
            let open = sessions.actions.first(where: { $0.has(effect: "open_session") })
        else { return .first(.nowhere) }
        return .first(try tour.way(to: open, in: sessions, [:], depth))
    }
}

extension Explorer {
    func create(_ id: String, _ wishes: Wishes, _ depth: Int) throws -> Way {
        guard let machine = rules.workflows[id], let action = machine.actions.first(where: \.creates) else {
            return .nowhere
        }
        return try create(machine, towards: action, wishes, depth)
    }

    /// A new thing that can come to the action.
    func create(
        _ machine: Definition,
        towards target: Action,
        _ given: Wishes,
        _ depth: Int
    ) throws -> Way {
        guard depth < 24, looks < 300, refusals["create \(machine.id)", default: 0] < 6,
            let kind = ObjectKind(rawValue: machine.subject), let make = Creators.known[kind],
            let action = machine.actions.first(where: \.creates), !machine.isSystem(action)
        else { return .nowhere }
        let path = (machine.path(from: machine.initial, to: Set(target.from)) ?? []) + [target]
        var wishes = given
        for step in path.reversed() { wishes.merge(step.alternatives) { old, _ in old } }
        made += 1
        let context = Creators(tour: self, machine: machine, path: path, wishes: wishes, depth: depth + 1)
        switch try make(context) {
        case .first(let way): return way
        case .new(let id, let unit, let about):
            if let about { wishes["line"] = about }
            return .act(
                Choice(
                    object: nil,
                    reference: ObjectReference(kind, id),
                    action: action,
                    machine: machine,
                    unit: Awards.Unit.ID(unit),
                    wishes: wishes
                )
            )
        }
    }
}
