public import Awards
import Forms
import Regulations
import Store
import Vietnamese
public import Workflow

/// A form on which a thing can be printed as it stands, before it is issued.
public struct PrintableForm: Hashable, Sendable {
    public var id: String
    public var title: Label
}

extension Office {
    /// A thing printed as it stands: recorded nowhere, numbered nowhere.
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
}
