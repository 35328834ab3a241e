import Awards
import Store
import Vietnamese
import Workflow

extension Shelf {
    /// The row version of a thing; 0 when it is not there.
    func version(of object: ObjectReference) throws -> Int {
        guard try exists(object) else { return 0 }
        _ = try find(object)
        return known[object]?.version ?? 0
    }

    /// The refusal for who acts on what he no longer sees: who was first, when, and what it did; nil when nothing
    /// changed since.
    func staleness(_ act: Act, on object: ObjectReference) throws -> Refusal? {
        guard let expected = act.versions[object] else { return nil }
        let found = try version(of: object)
        guard found != expected else { return nil }
        var evidence: Evidence = ["seen": String(expected), "version": String(found)]
        if let last = try view.lastEvent(of: object) {
            if let actor = last.actor, let person = try view.person(actor) {
                evidence.add("who.vi", person.addressed)
                evidence.add("who.en", person.name)
            }
            evidence.add("what", last.label)
            evidence.add("when", last.at.formatted("HH:mm") ?? last.at.short)
            evidence.add("day", last.at.day.short)
        }
        guard found > 0 else { return refusal(act, nil, nil, evidence) }
        let subject = try find(object)
        let definition = try rulebook(of: subject).workflows[subject.standing.workflow]
        if let label = definition?.state(subject.standing.state)?.label {
            evidence.add("state.vi", label.vi)
            evidence.add("state.en", label.en)
        }
        return refusal(act, definition, subject.standing.state, evidence)
    }

    private func refusal(
        _ act: Act,
        _ definition: Definition?,
        _ state: String?,
        _ evidence: Evidence
    ) -> Refusal {
        Refusal(
            definition: definition.map { "\($0.id)@\($0.version)" } ?? "",
            action: act.action,
            actionLabel: definition?.action(act.action)?.label,
            state: state,
            reasons: [Unmet("changed-meanwhile", evidence)]
        )
    }
}

extension Person {
    /// "bà Nguyễn Thị Lan"; the name alone where the record does not say.
    var addressed: String {
        switch sex {
        case .female: "bà \(name)"
        case .male: "ông \(name)"
        case nil: name
        }
    }
}
