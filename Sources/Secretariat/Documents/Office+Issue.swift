public import Awards
import Forms
import Regulations
import Store
import Vietnamese

/// A document that could not be made: which, of what, and why.
public struct IssueFault: Error, Sendable {
    public var form: String
    public var object: ObjectReference
    public var cause: any Error
}

extension Office {
    /// Makes the documents that actions have queued, in order, and answers what was made and what was not.
    ///
    /// A document's bytes are on the disk before the transaction that names them and takes its work off the
    /// queue. Killed in between, the work still waits and is done again with the same result.
    public func issueQueued(limit: Int = 10_000) throws -> (made: [IssuedDocument], faults: [IssueFault]) {
        let works = try store.read { try $0.pending(limit: limit, below: 3) }
            .compactMap { DocumentWork($0) }
        var made: [IssuedDocument] = []
        var faults: [IssueFault] = []
        for start in stride(from: 0, to: works.count, by: Self.batch) {
            let batch = Array(works[start..<min(start + Self.batch, works.count)])
            do {
                let (documents, failures) = try issue(batch)
                made += documents
                faults += failures
            } catch {
                // One that cannot be recorded must not stop the others.
                for work in batch {
                    let (documents, failures) = try issueAlone(work)
                    made += documents
                    faults += failures
                }
            }
        }
        return (made, faults)
    }

    /// How many documents are made out of one view and recorded in one transaction.
    private static var batch: Int { 64 }

    private func issueAlone(_ work: DocumentWork) throws -> ([IssuedDocument], [IssueFault]) {
        do {
            return try issue([work])
        } catch {
            _ = try store.write { try $0.fail(work.id, reason: "\(error)") }
            return ([], [IssueFault(form: work.form, object: work.object, cause: error)])
        }
    }

    private func issue(_ works: [DocumentWork]) throws -> ([IssuedDocument], [IssueFault]) {
        let drafts = try store.read { view in
            var books: [Day: FactBook] = [:]
            return works.map { work in
                let facts = books[work.day] ?? FactBook(view: view, library: library, today: work.day)
                books[work.day] = facts
                return Result { try facts.fill(work.form, of: work.object) }
            }
        }
        let kept = drafts.map { draft in
            Result { try draft.get() }.flatMap { draft in
                Result { (draft: draft, digest: try store.files.put(draft.document.bytes)) }
            }
        }
        return try store.write { books in
            var made: [IssuedDocument] = []
            var faults: [IssueFault] = []
            for (work, kept) in zip(works, kept) {
                switch kept {
                case .success(let (draft, digest)):
                    made.append(try books.record(draft, digest: digest, as: work))
                    _ = try books.finish(work.id)
                case .failure(let error):
                    faults.append(IssueFault(form: work.form, object: work.object, cause: error))
                    _ = try books.fail(work.id, reason: "\(error)")
                }
            }
            return (made, faults)
        }
    }

    /// Issues one form of one thing now, by the records as they are.
    ///
    /// The same records give the same bytes: then nothing new is issued, and the earlier issue is the answer.
    public func issueNow(_ form: String, of object: ObjectReference, as actor: Person.ID) throws
        -> IssuedDocument?
    {
        try store.write { books in
            guard try books.person(actor) != nil else { throw ActFault.unknownPerson(actor.rawValue) }
        }
        let work = DocumentWork(id: 0, form: form, object: object, day: clock().day, actionID: "issue")
        let draft = try store.read { view in
            try FactBook(view: view, library: library, today: work.day).fill(form, of: object)
        }
        let digest = try store.files.put(draft.document.bytes)
        return try store.write { try $0.record(draft, digest: digest, as: work) }
    }

    /// What people call the form of an issued document.
    public func formTitle(of document: IssuedDocument) throws -> String {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: document.day)
            let rulebook = try shelf.rulebook(of: document.object)
            return rulebook.forms[document.form]?.manifest.title.vi ?? document.form
        }
    }

    /// The path of the Word template an issued document was filled from, below the folder of regulations.
    public func templatePath(of document: IssuedDocument) throws -> String {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: document.day)
            let rulebook = try shelf.rulebook(of: document.object)
            return "templates/\(rulebook.forms[document.form]?.template ?? document.form)"
        }
    }
}

/// A document that is to be made: which form of what, by the records of which day.
struct DocumentWork {
    var id: Work.ID
    var form: String
    var object: ObjectReference
    var day: Day
    var actionID: String

    init(id: Work.ID, form: String, object: ObjectReference, day: Day, actionID: String) {
        self.id = id
        self.form = form
        self.object = object
        self.day = day
        self.actionID = actionID
    }

    /// Nil for work of another kind.
    init?(_ work: Work) {
        let parts = work.payload.split(separator: " ").map(String.init)
        guard work.kind == "document", parts.count == 2, let day = Day(iso: parts[1]) else { return nil }
        self.init(id: work.id, form: parts[0], object: work.object, day: day, actionID: work.actionID)
    }
}

extension Transaction {
    /// Records an issue; the same bytes under the same name are not issued again.
    fileprivate func record(_ draft: DraftDocument, digest: String, as work: DocumentWork) throws
        -> IssuedDocument
    {
        let earlier = try documents(of: work.object).filter { $0.form == work.form }
            .max { $0.issue < $1.issue }
        if let earlier, earlier.digest == digest, earlier.fileName == draft.document.fileName {
            return earlier
        }
        let document = IssuedDocument(
            form: work.form,
            object: work.object,
            issue: (earlier?.issue ?? 0) + 1,
            fileName: draft.document.fileName,
            folder: draft.folder,
            digest: digest,
            templateDigest: draft.template,
            actionID: work.actionID,
            day: work.day
        )
        try record(document)
        return document
    }
}

/// A filled form with where it belongs and what it was filled from.
struct DraftDocument {
    var document: FilledDocument
    var folder: String
    var template: String
}

extension FactBook {
    /// Fills a form with what the records say of a thing.
    ///
    /// - Parameter asked: The thing as it is to be printed, where that is not as it lies in the records.
    func fill(
        _ form: String,
        of reference: ObjectReference,
        as asked: (any TrackedRecord)? = nil
    ) throws -> DraftDocument {
        let rulebook = try rulebook(of: reference)
        guard let manifest = rulebook.forms[form]?.manifest, let template = rulebook.templateDigest(form)
        else {
            throw ActFault.unknownForm(form)
        }
        let ready = try rulebook.form(form)
        if let register = RegisterReference(reference) {
            let filled = try ready.fill(try registerFacts(of: reference))
            return DraftDocument(
                document: filled,
                folder: try folder(of: register.series.unit),
                template: template
            )
        }
        let object = try asked ?? find(reference)
        let filled: FilledDocument
        switch object {
        case let value as Nomination where manifest.scope == "award":
            guard let facts = try awardFacts(of: value) else {
                throw ActFault.unknownReference("decision", value.key)
            }
            filled = try ready.fill(facts)
        case let value as Nomination where manifest.scope == "appraisal":
            filled = try ready.fill(try appraisalFacts(of: value))
        case let value as Nomination: filled = try ready.fill(try facts(of: value))
        case let value as Letter where manifest.scope == "guidance":
            filled = try ready.fill(try guidanceFacts(of: value))
        case let value as Letter: filled = try ready.fill(try facts(of: value))
        case let value as Submission: filled = try ready.fill(try facts(of: value))
        case let value as Session: filled = try ready.fill(try facts(of: value))
        case let value as BallotRound: filled = try ready.fill(try facts(of: value))
        case let value as Decision: filled = try ready.fill(try facts(of: value))
        case let value as MovementReport: filled = try ready.fill(try facts(of: value))
        case let value as RollUp:
            filled = try ready.fill(try facts(of: value, to: manifest.condition.addressee))
        case let value as Cancellation:
            filled = try ready.fill(try facts(of: value, deciding: manifest.series == "decision"))
        case let value as Correction: filled = try ready.fill(try facts(of: value))
        case let value as Difficulty:
            let isAnswer = manifest.issuedOn.contains("difficulty.answered")
            filled = try ready.fill(try facts(of: value, answering: isAnswer))
        case let value as Campaign: filled = try ready.fill(try facts(of: value))
        default: throw ActFault.unknownForm(form)
        }
        return DraftDocument(document: filled, folder: try folder(of: object.unit), template: template)
    }

    /// Where a clerk looks for the documents of a thing: by unit.
    func folder(of unit: Unit.ID) throws -> String {
        let version = try organisation().version(unit, on: today)
        return (version?.shortName ?? unit.rawValue).replacing("/", with: "-")
    }
}
