import Awards
import Store
import Vietnamese
import Workflow

@testable import Secretariat

/// What must be done before a guard lets an act pass.
///
/// A new guard needs a line here, or among `nothing`; `TourTests.everyGuardIsKnown` names those that have none.
enum Preparations {
    /// Nil when nothing needs to be done first; it may add to what is wished of the act.
    typealias Prepare =
        @Sendable (Explorer, inout Explorer.Choice, [String: Parameter], Int) throws -> Explorer.Way?

    /// Guards that hold as long as people type in what `Providers` say, or that the system answers for.
    static let nothing: Set = [
        "campaign_open", "takes_up", "preconditions", "one_achievement_one_award", "within_quota",
        "accepted_late", "minutes_signed", "threshold", "returns_below", "deadline_runs",
        "evidence_complete", "convertible", "number_free", "has_decision", "revocation_case_in",
        "lines_not_in", "some_line_in", "lines_ended", "confirmed_values", "round_has_lines", "tellers_named",
        "can_pass",
        "count_consistent", "second_person", "counts_agree", "same_session", "authority_in_force",
        "lines_cancellable", "opinion_grounded", "settled_here", "corrections_apply",
        "letter_about_something", "letter_number_free", "letter_still_owed", "not_frozen", "delegation_own",
        "delegation_sound", "round_free",
    ]

    static let known: [String: Prepare] = dossier.merging(councils) { $1 }.merging(cases) { $1 }

    private static let dossier: [String: Prepare] = [
        "form_complete": { tour, choice, _, depth in
            guard let line = choice.object as? Nomination, line.dossier.claims.isEmpty else { return nil }
            return try tour.edit(line, choice.machine, depth)
        },
        "report_complete": { tour, choice, _, depth in
            guard let report = choice.object as? MovementReport, report.figures.isEmpty else { return nil }
            return try tour.edit(report, choice.machine, depth)
        },
        "checklist_done": { tour, choice, _, depth in
            guard let line = choice.object as? Nomination else { return nil }
            let isDone = line.dossier.claims.allSatisfy { $0.appraisal?.verdict == .met }
            return isDone ? nil : try tour.first(doing: "record_findings", on: choice, depth)
        },
        "parent_in": { tour, choice, parameters, depth in
            guard let line = choice.object as? Nomination else { return nil }
            let wanted = Set(parameters["states"]?.list ?? [])
            if let own = tour.all(Submission.self).first(where: { $0.id == line.submission }) {
                if wanted.contains(own.standing.state) { return nil }
                return try tour.way(to: wanted, of: own, [:], depth)
            }
            let fitting = tour.all(Submission.self).filter { $0.unit == line.unit && $0.form == line.form }
            let asked = fitting.filter { choice.wishes["submission"] ?? $0.key == $0.key }
            if let open = asked.first(where: { wanted.contains($0.standing.state) }) {
                choice.wishes["submission"] = open.key
                return nil
            }
            return try tour.create("submission", ["line": line.key], depth)
        },
        "lines_in": { tour, choice, parameters, depth in
            let wanted = Set(parameters["states"]?.list ?? [])
            switch choice.object {
            case let envelope as Submission:
                let lines = tour.lines(of: envelope)
                if lines.contains(where: { !wanted.contains($0.standing.state) }) { return .nowhere }
                return lines.contains { !tour.isFinal($0) }
                    ? nil : try tour.fill(envelope, depth)
            case let session as Session:
                let lines = tour.lines(of: session)
                return lines.isEmpty ? try tour.fill(session, choice.wishes, depth) : nil
            case let decision as Decision:
                let lines = decision.nominations.compactMap {
                    tour.objects[ObjectReference(.nomination, $0.rawValue)]
                }
                let fits = !lines.isEmpty && lines.allSatisfy { wanted.contains($0.standing.state) }
                return fits ? nil : .nowhere
            default: return nil
            }
        },
        "timeliness": { tour, choice, parameters, _ in
            let wantsLate = parameters["is"]?.text == "late"
            let isLate: Bool
            switch choice.object {
            case let report as MovementReport: isLate = report.isLate
            case let envelope as Submission:
                let closes = (tour.objects[Explorer.campaign] as? Campaign)?.closes
                isLate = envelope.signature.flatMap { signed in closes.map { signed.day > $0 } } ?? false
            default: return nil
            }
            return isLate == wantsLate ? nil : .nowhere
        },
        "deadline_passed": { tour, choice, _, _ in
            let visit = try tour.world.office.store.read { try $0.openVisit(of: choice.reference) }
            guard let last = visit?.lastDay else { return .nowhere }
            let today = tour.world.now.day
            return last < today ? nil : .wait(days: today.days(until: last) + 1)
        },
        "opinions_closed": { tour, choice, _, depth in
            guard let line = choice.object as? Nomination, try tour.isConsultedOn(line) else { return nil }
            guard !line.consultations.isEmpty else {
                return try tour.create("consultation", ["line": line.key], depth)
            }
            guard let open = line.consultations.first(where: { $0.opinion == nil }),
                let letter = tour.objects[ObjectReference(.letter, open.letter.rawValue)],
                let machine = tour.machine(of: letter)
            else { return nil }
            return try tour.way(to: machine.finalStates.subtracting(["discarded"]), of: letter, [:], depth)
        },
        "posted_days": { tour, choice, _, depth in
            guard let line = choice.object as? Nomination,
                tour.rules.regulation.lists[Regulation.postingList]?.value?.contains(line.form) == true
            else { return nil }
            if let posting = line.postings.last {
                guard !posting.isClosed,
                    let letter = tour.objects[ObjectReference(.letter, posting.letter.rawValue)]
                else { return nil }
                return try tour.way(to: ["closed"], of: letter, [:], depth)
            }
            let draft = tour.all(Letter.self).first { letter in
                letter.purpose == .posting && letter.lines.contains { $0.nomination == line.id }
                    && letter.standing.state == "drafting"
            }
            guard let draft else { return try tour.create("posting", ["line": line.key], depth) }
            return try tour.way(to: ["closed"], of: draft, [:], depth)
        },
    ]

    private static let cases: [String: Prepare] = [
        "opinion_recorded": { tour, choice, _, depth in
            guard let matter = choice.object as? Cancellation, matter.opinion == nil else { return nil }
            return try tour.first(doing: "record_opinion", on: choice, depth)
        },
        "decided_by": { tour, choice, parameters, _ in
            let id: Decision.ID? =
                (choice.object as? Cancellation)?.decision ?? (choice.object as? Correction)?.decision
            let decision = tour.all(Decision.self).first { $0.id == id }
            let isAbove = decision?.outside != nil
            return isAbove == (parameters["is"]?.text == "above") ? nil : .nowhere
        },
        "recovery_is": { tour, choice, parameters, depth in
            guard let matter = choice.object as? Cancellation else { return nil }
            let open = matter.dues.compactMap { matter.outstanding($0) }
            guard parameters["is"]?.text == "complete" else { return open.isEmpty ? .nowhere : nil }
            return open.isEmpty ? nil : try tour.first(doing: "record_recovery", on: choice, depth)
        },
        "verified": { tour, choice, _, depth in
            guard let complaint = choice.object as? Complaint, complaint.findings.isEmpty else { return nil }
            return try tour.first(doing: "record_finding", on: choice, depth)
        },
        "remedy_exists": { tour, choice, _, depth in
            guard let complaint = choice.object as? Complaint, let line = complaint.lines.first else {
                return nil
            }
            let remedies = tour.all(Cancellation.self).filter {
                $0.standing.state != "not-cancelled" && $0.lines.contains(line)
            }
            return remedies.isEmpty ? try tour.create("cancellation", ["line": line.rawValue], depth) : nil
        },
        "instructed": { tour, choice, _, depth in
            guard let matter = choice.object as? Difficulty, matter.instruction == nil else { return nil }
            return try tour.first(doing: "write_instruction", on: choice, depth)
        },
        "addressee_complete": { tour, choice, _, depth in
            guard let rollUp = choice.object as? RollUp, rollUp.letters.contains(where: { $0.sentOn == nil })
            else { return nil }
            return try tour.first(doing: "record_number", on: choice, depth)
        },
        "submissions_late": { tour, choice, _, _ in
            guard let campaign = choice.object as? Campaign else { return nil }
            let today = tour.world.now.day
            return campaign.closes < today ? nil : .wait(days: today.days(until: campaign.closes) + 1)
        },
        "reports_late": { tour, choice, _, _ in
            guard let rollUp = choice.object as? RollUp else { return nil }
            let own = tour.all(MovementReport.self).filter { report in
                rollUp.years.all.contains(report.year)
                    && ["drafting", "for-approval"].contains(report.standing.state)
            }
            guard let due = own.map(\.due).min() else { return .nowhere }
            let today = tour.world.now.day
            return due < today ? nil : .wait(days: today.days(until: due) + 1)
        },
    ]
}

extension Explorer {
    /// The act of the thing that has some effect, before the one that was meant.
    func first(doing effect: String, on choice: Choice, _ depth: Int) throws -> Way {
        guard let object = choice.object,
            let action = choice.machine.actions.first(where: { action in
                action.has(effect: effect) && action.from.contains(object.standing.state)
            })
        else { return .nowhere }
        return try way(to: action, on: object, choice.wishes, depth)
    }

    func edit(_ object: any Tracked, _ machine: Definition, _ depth: Int) throws -> Way {
        guard let edit = machine.action("edit") else { return .nowhere }
        return try way(to: edit, on: object, [:], depth)
    }

    /// A line into an envelope that is being drawn up.
    func fill(_ envelope: Submission, _ depth: Int) throws -> Way {
        guard envelope.standing.state == "drafting", let machine = route(of: envelope.form),
            let join = machine.actions.first(where: { $0.has(effect: "join_submission") })
        else { return .nowhere }
        return try line(
            of: machine,
            to: join,
            ["form": envelope.form, "unit": envelope.unit.rawValue, "submission": envelope.key],
            depth
        )
    }

    /// The nearest nomination of a form and unit to an action, else a new one.
    func line(of machine: Definition, to action: Action, _ wishes: Wishes, _ depth: Int) throws -> Way {
        let own = all(Nomination.self).filter { line in
            line.standing.workflow == machine.id && wishes["form"] ?? line.form == line.form
                && wishes["unit"] ?? line.unit.rawValue == line.unit.rawValue && wishes["other"] != line.key
                && (wishes["collective"] == nil || !line.nominee.isPerson)
        }.compactMap { line in
            machine.distance(from: line.standing.state, to: action).map { (line, $0) }
        }.sorted { ($0.1, $0.0.key) < ($1.1, $1.0.key) }
        for (line, _) in own.prefix(5) {
            let way = try way(to: action, on: line, wishes, depth + 1)
            if way.leads { return way }
        }
        return try create(machine, towards: action, wishes, depth + 1)
    }

    /// Whether the law has another authority consulted about a line.
    func isConsultedOn(_ line: Nomination) throws -> Bool {
        let rules = rules.regulation.consultations.values.filter { rule in
            rule.forms.value?.contains(line.form) == true
        }
        guard !rules.isEmpty else { return false }
        return try world.office.store.read { view in
            let shelf = Shelf(view: view, library: world.office.library, today: world.now.day)
            return try rules.contains { try shelf.concerns($0, line) }
        }
    }
}
