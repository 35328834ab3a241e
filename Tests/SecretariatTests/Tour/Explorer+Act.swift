import Awards
import Foundation
import Store
import TestSupport
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// What the explorer does, and what must be so afterwards.
extension Explorer {
    func perform(_ choice: Choice) throws -> [String] {
        let reference = choice.reference
        let before = choice.object?.standing.state
        let key = choice.object == nil ? "create \(choice.machine.id)" : "\(reference) \(choice.action.id)"
        if choice.action.id == "edit", let moved = try fillIn(choice) {
            story.append("\(world.now.iso) \(reference) is filled in by a clerk's table")
            return try look(at: moved)
        }
        guard let act = try act(choice) else {
            story.append("\(world.now.iso) nobody can \(choice.action.id) \(reference)")
            refusals[key, default: 0] += 1
            return []
        }
        // A second entry is never previewed: it would tell what to enter.
        let isBlind = choice.action.has(effect: "compare_count")
        let preview = try !isBlind && chance(12) ? world.office.at(world.now).preview(act) : nil
        let answer = try carryOut(act)
        story.append(
            "\(world.now.iso) \(act.actor) \(act.action) \(reference) \(act.input.fields): "
                + (answer.isDone ? "done" : "\(answer.outcome)")
        )
        var faults: [String] = []
        if let preview, preview.answers.first?.outcome != answer.outcome {
            faults.append("the preview says \(preview.answers.map(\.outcome)), the act \(answer.outcome)")
        }
        guard answer.isDone else {
            refusals[key, default: 0] += 1
            return faults + (try unchanged(reference))
        }
        done += 1
        if case .done(let from, let to) = answer.outcome {
            let wanted = choice.action.to ?? before ?? choice.machine.initial
            // What the system does to the thing itself thereupon is where it ends.
            let further = choice.machine.actions.filter { action in
                choice.machine.isSystem(action) && action.from.contains(wanted)
            }.compactMap(\.to)
            if from != before || (to != wanted && !further.contains(to)) {
                faults.append(
                    "\(act.action) was to lead from \(before ?? "nothing") to \(wanted), not \(from ?? "nothing") to \(to)"
                )
            }
        }
        // What has moved may be asked again what it refused before.
        refusals[key] = nil
        if before != choice.action.to {
            for object in answer.moved.map(\.object) {
                refusals = refusals.filter { !$0.key.hasPrefix("\(object) ") }
            }
        }
        // An answer that is given again does not say what it moved when it was given first.
        let moved = answer.isRepeated ? Array(objects.keys) + [reference] : answer.moved.map(\.object)
        return faults + (try look(at: moved))
    }

    /// Contents come in by tables, each of which says something else: what is drawn up by hand is empty.
    func fillIn(_ choice: Choice) throws -> [ObjectReference]? {
        guard let object = choice.object, world.provinces.contains(object.unit.rawValue) else { return nil }
        made += 1
        switch object {
        case let nomination as Nomination:
            let table = try world.table(nomination.form, [nomination.nominee.id])
                .replacingOccurrences(of: "Thành tích của", with: "Thành tích (bản \(made)) của")
            try world.imports("\(nomination.unit)-clerk", "ds.csv", table, unit: nomination.unit.rawValue)
        case let report as MovementReport:
            let figures = [(report.unit.rawValue, 38 + made % 5, 12)]
            try world.imports("\(report.unit)-clerk", "bc.csv", ReportTests.table(figures), year: report.year)
        default: return nil
        }
        return [choice.reference]
    }

    func act(_ choice: Choice) throws -> Act? {
        try world.office.store.read { view in
            let subject =
                choice.object ?? Stub(reference: choice.reference, unit: choice.unit)
            let deciding = deciding(choice.reference, subject)
            let players = try Cast(view: view, today: world.now.day)
                .players(of: choice.action, in: choice.machine, for: subject, deciding: deciding)
                .filter { mayFollow($0, choice) }
            guard let actor = players.randomElement(using: &random) else { return nil }
            made += 1
            var input = try Providers(
                view: view,
                now: world.now,
                subject: subject,
                reference: choice.reference,
                action: choice.action,
                actor: actor,
                wishes: choice.wishes,
                number: made,
                rules: rules
            ).input(&random)
            if choice.reference.kind == .nomination, choice.action.creates {
                input["unit"] = .text(subject.unit.rawValue)
            }
            return Act(
                actor: actor,
                action: choice.action.id,
                objects: [choice.reference],
                input: Input(input),
                reason: reason(choice.action),
                papers: papers(of: choice.action)
            )
        }
    }

    /// Who counted first does not count again; a delegation is ended by him who gave it.
    private func mayFollow(_ person: Person.ID, _ choice: Choice) -> Bool {
        switch choice.object {
        case let round as BallotRound:
            !choice.action.guards.contains { $0.name == "second_person" } || round.first?.by != person
        case let delegation as Delegation: delegation.from == person
        default: true
        }
    }

    func reason(_ action: Action) -> GivenReason? {
        switch action.reason {
        case .none: nil
        case .required: GivenReason(text: "vì thế")
        case .fromList(let list):
            GivenReason(
                id: Reason.List(rawValue: list).flatMap { rules.regulation.reasons[$0] }?.randomElement(
                    using: &random
                )?.id,
                text: "vì thế"
            )
        }
    }

    /// What the action asks for, and the council's opinion where no session stands behind it.
    func papers(of action: Action) -> [HandedPaper] {
        let extra = action.effects.contains { $0.name == "record_opinion" } ? ["council-opinion"] : []
        return (action.requires + extra).map(World.paper)
    }

    /// The unit that decides, which is the addressee.
    func deciding(_ reference: ObjectReference, _ subject: any Tracked) -> Awards.Unit.ID {
        if let matter = subject as? Cancellation { return matter.decidedBy }
        return reference.id.contains(".commendation") ? subject.unit : "vn"
    }
}

/// A thing that is not there yet: only whose it will be is known.
private struct Stub: Tracked {
    static let kind = ObjectKind.campaign
    var reference: ObjectReference
    var unit: Awards.Unit.ID
    var standing = Standing(workflow: "", version: 0, state: "", since: Moment(unixSeconds: 0))
    var remark: Remark?
    var key: String { reference.id }
}
