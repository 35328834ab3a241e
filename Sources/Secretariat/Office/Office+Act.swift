public import Awards
import Store
import Vietnamese
public import Workflow

extension Office {
    /// Does one thing to each of the objects: one transaction an object, so that one refusal leaves the rest.
    ///
    /// A document that lists its rows (submission, session, decision) is one object: its rows move with it. With
    /// `expecting`, everything happens in one transaction and as previewed, or not at all.
    public func act(_ act: Act) throws -> [ActAnswer] {
        if act.isDryRun { return try preview(act).answers }
        try keep(act.papers)
        try readRules(for: act)
        if let digest = act.expecting { return try actAsPreviewed(act, digest: digest) }
        if act.objects.count > 1, let action = try store.read({ try action(of: act, $0) }),
            action.bulk == .group || action.takesNumbers
        {
            // The numbers of a list follow each other without another's between them.
            return try transaction { try answers(act, $0) }
        }
        return try act.objects.map { object in
            try told(act, on: object) {
                try transaction { books in
                    let originals = try originals(for: act, books)
                    let answer = try answer(act, on: object, books, originals: originals)
                    if act.objects.count == 1 { try keepUndo(of: act, [answer], originals, books) }
                    return answer
                }
            }
        }
    }

    /// Reads the rules before the transaction: that takes long when the program has just begun, and others would
    /// wait for it.
    private func readRules(for act: Act) throws {
        guard library.isUnread else { return }
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            guard let first = try act.objects.first(where: shelf.exists) else { return }
            _ = try shelf.rulebook(of: shelf.find(first))
        }
    }

    /// What the act does to the first of its objects that is there.
    func action(of act: Act, _ view: Reading) throws -> Action? {
        let shelf = Shelf(view: view, library: library, today: clock().day)
        guard let first = try act.objects.first(where: shelf.exists) else { return nil }
        return try shelf.definition(of: shelf.find(first))?.action(act.action)
    }

    /// The whole act inside one transaction, its objects one after the other: what is refused to one leaves the
    /// rest, unless the action is for all of them or none.
    ///
    /// - Parameters:
    ///   - isTrial: Whether it may be undone in the end.
    ///   - originals: Takes the records as they stood before.
    func answers(
        _ act: Act,
        _ books: Transaction,
        isTrial: Bool = false,
        originals: Originals? = nil
    ) throws -> [ActAnswer] {
        let isGroup = try action(of: act, books)?.bulk == .group
        do {
            return try books.attempt {
                let answers = try act.objects.map { object in
                    try told(act, on: object) {
                        try books.attempt {
                            try answer(act, on: object, books, isTrial: isTrial, originals: originals)
                        }
                    }
                }
                let count = answers.count { !$0.isDone }
                guard !isGroup || count == 0 else { throw GroupStops(answers: answers, count: count) }
                return answers
            }
        } catch let stop as GroupStops {
            let unmet = Unmet("group-stops", ["count": String(stop.count)])
            return stop.answers.map { answer in
                guard answer.isDone else { return answer }
                return ActAnswer(
                    object: answer.object,
                    outcome: .refused(refusal(act, [unmet])),
                    seen: answer.seen
                )
            }
        }
    }

    /// One act on one object inside a transaction: known answer → row version → action → answer kept.
    ///
    /// - Parameters:
    ///   - isTrial: Whether it may be undone in the end.
    ///   - originals: Takes the records as they stood before.
    ///   - body: What is done; the action of the thing's machine where nothing else is said.
    func answer(
        _ act: Act,
        on object: ObjectReference,
        _ books: Transaction,
        isTrial: Bool = false,
        originals: Originals? = nil,
        doing body: ((Desk) throws -> ActAnswer.Outcome)? = nil
    ) throws -> ActAnswer {
        if let kept = try books.answer(to: act, on: object) { return kept }
        let shelf = Shelf(view: books, library: library, today: clock().day)
        let seen = act.versions[object] ?? 0
        if let stale = try shelf.staleness(act, on: object) {
            let answer = ActAnswer(object: object, outcome: .refused(stale), seen: seen)
            try remember(answer, to: act, books)
            return answer
        }
        let name = "\(act.action) \(object)"
        let desk = try desk(books, actor: act.actor, name: name, isTrial: isTrial, originals: originals)
        let before = try desk.version(of: object)
        let outcome = try body?(desk) ?? desk.carryOut(act, on: object)
        let answer = ActAnswer(
            object: object,
            outcome: outcome,
            seen: before,
            moved: try desk.movements(),
            notes: desk.notes
        )
        try remember(answer, to: act, books)
        return answer
    }

    private func remember(_ answer: ActAnswer, to act: Act, _ books: Transaction) throws {
        guard let key = act.key(on: answer.object) else { return }
        let kept = KeptAnswer(answer, request: act.content)
        try books.remember(kept.keptBytes, for: key, of: act.actor, at: clock())
    }

    /// What stops an act on one object becomes its answer; any other failure stops everything.
    func told(_ act: Act, on object: ObjectReference, _ body: () throws -> ActAnswer) throws -> ActAnswer {
        func answer(_ outcome: ActAnswer.Outcome) -> ActAnswer { ActAnswer(object: object, outcome: outcome) }
        do {
            return try body()
        } catch let refusal as Refusal {
            return answer(.refused(refusal))
        } catch let fault as ActFault {
            return answer(.faulty(fault))
        } catch let gap as LawError {
            return answer(.refused(refusal(act, gap)))
        }
    }

    /// A value that the law lacks, found only while the action was carried out.
    private func refusal(_ act: Act, _ gap: LawError) -> Refusal { refusal(act, [gap.unmet]) }

    /// The refusal of an act for what no machine says.
    func refusal(_ act: Act, _ reasons: [Unmet]) -> Refusal {
        Refusal(definition: "", action: act.action, actionLabel: nil, state: nil, reasons: reasons)
    }

    /// Files are on the disk before the transaction that names them.
    private func keep(_ papers: [HandedPaper]) throws {
        for paper in papers { _ = try store.files.put(paper.bytes) }
    }

    func desk(
        _ books: Transaction,
        actor: Person.ID,
        name: String,
        isTrial: Bool = false,
        originals: Originals? = nil
    ) throws -> Desk {
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
            actionID: "\(count)-\(seal)",
            isTrial: isTrial,
            demandsSecondFactor: demandsSecondFactor,
            originals: originals
        )
    }

    /// A desk at which nothing is done: looking changes nothing, not even the count of actions.
    func lookingDesk(_ books: Transaction, actor: Person.ID) -> Desk {
        Desk(
            books: books,
            library: library,
            actor: actor,
            now: clock(),
            actionID: "look",
            demandsSecondFactor: demandsSecondFactor
        )
    }

    /// Looks at the records together with what a viewer could do with them; nobody waits for it.
    func looking<Result>(for viewer: Viewer, _ body: (Desk, FactBook) throws -> Result) throws -> Result {
        try store.look { books in
            let desk = lookingDesk(books, actor: viewer.person)
            return try body(desk, FactBook(view: books, library: library, today: desk.today))
        }
    }

    /// What the actor could do with an object now, and why not where not.
    public func options(for actor: Person.ID, on object: ObjectReference) throws -> [(
        action: Action, answer: Result<Transition, Refusal>
    )] {
        try store.look { books in
            guard try books.person(actor) != nil else { throw ActFault.unknownPerson(actor.rawValue) }
            return try lookingDesk(books, actor: actor).options(on: object)
        }
    }
}

extension Action {
    /// Whether it gives numbers of a register of ours.
    fileprivate var takesNumbers: Bool { effects.contains { $0.name == "allocate_register_number" } }
}

/// One of a group cannot be done: nothing of it is.
private struct GroupStops: Error {
    let answers: [ActAnswer]
    /// How many stop it.
    let count: Int
}
