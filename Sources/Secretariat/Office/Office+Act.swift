public import Awards
import Store
import Vietnamese
public import Workflow

/// Ends a dry run: everything it did in the transaction is undone.
private struct DryRunEnds: Error {
    var outcome: ActAnswer.Outcome
}

extension Office {
    /// Does one thing to each of the objects: one transaction an object, so that one refusal leaves the rest.
    ///
    /// A document that lists its rows (submission, session, decision) is one object: its rows move with it.
    public func act(_ act: Act) throws -> [ActAnswer] {
        var answers: [ActAnswer] = []
        for object in act.objects { answers.append(try self.act(act, on: object)) }
        return answers
    }

    private func act(_ act: Act, on object: ObjectReference) throws -> ActAnswer {
        let key = act.key.map { "\($0)/\(object)" }
        if !act.isDryRun { try keep(act.papers) }
        do {
            let outcome = try store.write { books -> ActAnswer.Outcome in
                if let key, try books.answer(for: key, of: act.actor) != nil { return .doneBefore }
                let desk = try desk(books, actor: act.actor, name: "\(act.action) \(object)")
                let outcome = try desk.carryOut(act, on: object)
                if act.isDryRun { throw DryRunEnds(outcome: outcome) }
                if let key {
                    try books.remember(Array(desk.actionID.utf8), for: key, of: act.actor, at: desk.now)
                }
                return outcome
            }
            return ActAnswer(object: object, outcome: outcome)
        } catch let end as DryRunEnds {
            return ActAnswer(object: object, outcome: end.outcome)
        } catch let refusal as Refusal {
            return ActAnswer(object: object, outcome: .refused(refusal))
        } catch let fault as ActFault {
            return ActAnswer(object: object, outcome: .faulty(fault))
        } catch let gap as LawError {
            return ActAnswer(object: object, outcome: .refused(refusal(act, gap)))
        }
    }

    /// A value that the law lacks, found only while the action was carried out.
    private func refusal(_ act: Act, _ gap: LawError) -> Refusal {
        Refusal(definition: "", action: act.action, actionLabel: nil, state: nil, reasons: [gap.unmet])
    }

    /// Files are on the disk before the transaction that names them.
    private func keep(_ papers: [HandedPaper]) throws {
        for paper in papers { _ = try store.files.put(paper.bytes) }
    }

    func desk(_ books: Transaction, actor: Person.ID, name: String) throws -> Desk {
        guard try books.person(actor) != nil else { throw ActFault.unknownPerson(actor.rawValue) }
        let now = clock()
        let count = (Int(try books.setting("actions") ?? "0") ?? 0) + 1
        try books.set("actions", to: String(count))
        let seal = Office.digest(Array("\(count) \(now.iso) \(actor) \(name)".utf8)).prefix(12)
        return Desk(
            books: books,
            library: library,
            actor: actor,
            now: now,
            actionID: "\(count)-\(seal)"
        )
    }

    /// What the actor could do with an object now, and why not where not.
    public func options(for actor: Person.ID, on object: ObjectReference) throws -> [(
        action: Action, answer: Result<Transition, Refusal>
    )] {
        // Looking changes nothing, not even the count of actions.
        try store.write { books in
            guard try books.person(actor) != nil else { throw ActFault.unknownPerson(actor.rawValue) }
            let desk = Desk(books: books, library: library, actor: actor, now: clock(), actionID: "look")
            return try desk.options(on: object)
        }
    }
}
