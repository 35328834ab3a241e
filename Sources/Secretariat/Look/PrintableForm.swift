public import Awards
import Forms
import Regulations
import Store
import Vietnamese
import WordTemplate
public import Workflow

/// A form on which a thing can be printed as it stands, before it is issued.
public struct PrintableForm: Hashable, Sendable {
    public var id: String
    public var title: Label
    /// Whether it is printed to be signed: whole but for number and day, which the registry writes in.
    public var isToBeSigned = false
}

extension Office {
    /// A thing's own contents printed as they stand.
    ///
    /// - Throws: `ActFault.unknownForm` when the thing is not printed on that form.
    public func printed(_ object: ObjectReference, on form: String) throws -> (name: String, bytes: [UInt8]) {
        try store.read { view in
            let facts = FactBook(view: view, library: library, today: clock().day)
            let subject = try facts.find(object)
            guard try facts.printable(subject, facts.rulebook(of: subject)).contains(where: { $0.id == form })
            else { throw ActFault.unknownForm(form) }
            let document = try facts.fill(form, of: object).document
            return (document.fileName, document.bytes)
        }
    }

    /// A paper that a next step of a thing will issue: recorded nowhere, numbered nowhere.
    ///
    /// It is marked as a draft until whoever decides has agreed; then it is the paper that he signs.
    ///
    /// - Throws: `ActFault.unknownForm` when no step issues that form, or it is not for this reader.
    func draft(_ form: String, of object: ObjectReference, for viewer: Viewer) throws
        -> (name: String, bytes: [UInt8])
    {
        try looking(for: viewer) { desk, facts in
            let subject = try facts.find(object)
            let rulebook = try facts.rulebook(of: subject)
            let drafts = try facts.drafts(of: subject, rulebook, desk.options(on: object))
            guard let draft = drafts.first(where: { $0.id == form }) else { throw ActFault.unknownForm(form) }
            if draft.isToBeSigned, let signed = try desk.asSigned(subject) {
                let document = try facts.fill(form, of: object, as: signed)
                return ("TRÌNH KÝ \(draft.title.vi), \(document.folder).docx", document.document.bytes)
            }
            let document = try facts.fill(form, of: object).document
            let mark = "DỰ THẢO"
            return ("\(mark) \(document.fileName)", try Template.marked(document.bytes, as: mark))
        }
    }
}

extension FactBook {
    /// The forms of a thing's own contents: of a report its report, of a nomination the achievement report.
    func printable(_ thing: any TrackedRecord, _ rulebook: Rulebook) -> [PrintableForm] {
        let scope: String
        var subject: SubjectKind?
        switch thing {
        case is MovementReport: scope = "report"
        case let value as Nomination:
            scope = "nomination"
            subject = value.nominee.isPerson ? .individual : .collective
        default: return []
        }
        return rulebook.forms.sorted { $0.key < $1.key }.compactMap { id, form in
            let manifest = form.manifest
            guard manifest.scope == scope, manifest.per == subject else {
                return nil
            }
            return PrintableForm(id: id, title: Label(vi: manifest.title.vi, en: manifest.title.en))
        }
    }

    /// The papers that the next steps will issue, to be read before they are signed.
    ///
    /// - Parameter options: What the reader can do: nobody but who may publish a count reads it before.
    func drafts(
        of thing: any TrackedRecord,
        _ rulebook: Rulebook,
        _ options: [(action: Action, answer: Result<Transition, Refusal>)]
    ) throws -> [PrintableForm] {
        guard let definition = rulebook.workflows[thing.standing.workflow] else { return [] }
        let (kind, state) = (thing.reference.kind, thing.standing.state)
        var states: [StateID]
        if let round = thing as? BallotRound {
            guard round.countedAt != nil else { return [] }
            states = options.filter {
                (try? $0.answer.get()) != nil && $0.action.bearing(from: state) == .onward
            }
            .compactMap(\.action.to)
        } else {
            let near = definition.onward(from: state)
            states = near + near.flatMap { definition.onward(from: $0) }
        }
        states = states.reduce(into: []) { if !$0.contains($1), $1 != state { $0.append($1) } }
        let isToBeSigned = try agreed(to: thing) != nil
        var found: [PrintableForm] = []
        for form in states.flatMap({ rulebook.formsByEvent["\(kind.rawValue).\($0)"] ?? [] }) {
            let title = form.manifest.title
            let draft = PrintableForm(
                id: form.id,
                title: Label(vi: title.vi, en: title.en),
                isToBeSigned: isToBeSigned
            )
            guard ObjectKind(scope: form.manifest.scope) == kind, try applies(form.manifest, to: thing),
                !found.contains(draft)
            else { continue }
            found.append(draft)
        }
        return found
    }
}

extension Desk {
    /// A decision as whoever has agreed to it signs it: under his office and name.
    ///
    /// - Returns: nil for all else.
    fileprivate func asSigned(_ thing: any TrackedRecord) throws -> Decision? {
        guard var decision = thing as? Decision, let signer = try agreed(to: decision) else { return nil }
        decision.signature = try signature(of: signer, as: ["head"], of: decision.unit, on: decision)
        return decision.signature == nil ? nil : decision
    }
}

extension Definition {
    /// Where people can move a thing on to from a state.
    fileprivate func onward(from state: StateID) -> [StateID] {
        actions.filter { $0.from.contains(state) && !isSystem($0) && $0.bearing(from: state) == .onward }
            .compactMap(\.to)
    }
}
