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
    /// A document's bytes are on the disk before the transaction that names them. Killed in between, the work
    /// still waits and is done again with the same result.
    public func issueQueued(limit: Int = 10_000) throws -> (made: [IssuedDocument], faults: [IssueFault]) {
        var made: [IssuedDocument] = []
        var faults: [IssueFault] = []
        for work in try store.read({ try $0.pending(limit: limit, below: 3) }) where work.kind == "document" {
            let parts = work.payload.split(separator: " ").map(String.init)
            guard parts.count == 2, let day = Day(iso: parts[1]) else { continue }
            do {
                if let document = try issue(parts[0], of: work.object, on: day, actionID: work.actionID) {
                    made.append(document)
                }
                _ = try store.write { try $0.finish(work.id) }
            } catch {
                faults.append(IssueFault(form: parts[0], object: work.object, cause: error))
                _ = try store.write { try $0.fail(work.id, reason: "\(error)") }
            }
        }
        return (made, faults)
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
        return try issue(form, of: object, on: clock().day, actionID: "issue")
    }

    /// What people call the form of an issued document.
    public func formTitle(of document: IssuedDocument) throws -> String {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: document.day)
            let rulebook = try shelf.rulebook(of: try shelf.find(document.object))
            return rulebook.forms[document.form]?.manifest.title.vi ?? document.form
        }
    }

    /// The path of the Word template an issued document was filled from, below the folder of regulations.
    public func templatePath(of document: IssuedDocument) throws -> String {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: document.day)
            let rulebook = try shelf.rulebook(of: try shelf.find(document.object))
            return "templates/\(rulebook.forms[document.form]?.template ?? document.form)"
        }
    }

    private func issue(
        _ form: String,
        of object: ObjectReference,
        on day: Day,
        actionID: String
    ) throws -> IssuedDocument? {
        let (filled, folder, template) = try store.read { view in
            let facts = FactBook(view: view, library: library, today: day)
            return try facts.fill(form, of: object)
        }
        let digest = try store.files.put(filled.bytes)
        return try store.write { books in
            let earlier = try books.documents(of: object).filter { $0.form == form }
                .max { $0.issue < $1.issue }
            if let earlier, earlier.digest == digest, earlier.fileName == filled.fileName { return earlier }
            let document = IssuedDocument(
                form: form,
                object: object,
                issue: (earlier?.issue ?? 0) + 1,
                fileName: filled.fileName,
                folder: folder,
                digest: digest,
                templateDigest: template,
                actionID: actionID,
                day: day
            )
            try books.record(document)
            return document
        }
    }
}

extension FactBook {
    /// Fills a form with what the records say of a thing.
    func fill(
        _ form: String,
        of reference: ObjectReference
    ) throws -> (document: FilledDocument, folder: String, template: String) {
        let object = try find(reference)
        let rulebook = try rulebook(of: object)
        guard let manifest = rulebook.forms[form]?.manifest, let template = rulebook.templateDigest(form)
        else {
            throw ActFault.unknownForm(form)
        }
        let ready = try rulebook.form(form)
        let filled: FilledDocument
        switch object {
        case let value as Nomination where manifest.scope == "award":
            guard let facts = try awardFacts(of: value) else {
                throw ActFault.unknownReference("decision", value.key)
            }
            filled = try ready.fill(facts)
        case let value as Nomination: filled = try ready.fill(try facts(of: value))
        case let value as Submission: filled = try ready.fill(try facts(of: value))
        case let value as Session: filled = try ready.fill(try facts(of: value))
        case let value as Decision: filled = try ready.fill(try facts(of: value))
        case let value as MovementReport: filled = try ready.fill(try facts(of: value))
        case let value as RollUp:
            filled = try ready.fill(try facts(of: value, to: manifest.condition.addressee))
        case let value as Campaign: filled = try ready.fill(try facts(of: value))
        default: throw ActFault.unknownForm(form)
        }
        return (filled, try folder(of: object), template)
    }

    /// Where a clerk looks for the documents of a thing: by unit.
    private func folder(of object: any Tracked) throws -> String {
        let version = try organisation().version(object.unit, on: today)
        return (version?.shortName ?? object.unit.rawValue).replacing("/", with: "-")
    }
}
