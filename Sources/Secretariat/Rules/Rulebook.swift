public import Awards
import Forms
import Regulations
import Store
import WordTemplate
public import Workflow

/// The rules something is pinned to: regulation, workflows, forms.
public final class Rulebook: Sendable {
    public let pin: RegulationPin
    public let regulation: Regulation
    public let workflows: [String: Definition]
    let forms: [String: ResolvedRegulation.Form]
    /// The forms that the entering of a state issues, by "kind.state", each list in order of ids.
    let formsByEvent: [String: [ResolvedRegulation.Form]]
    /// The states in which things of a kind have ended, by whichever of its machines.
    private let ends: [String: Set<String>]
    private let digests: [String: String]
    private let kept: FileStore
    private let compiled: TemplateCache

    init(
        pin: RegulationPin,
        resolved: ResolvedRegulation,
        templates: [String: String],
        kept: FileStore,
        compiled: TemplateCache
    ) {
        self.compiled = compiled
        self.pin = pin
        regulation = resolved.regulation
        workflows = resolved.workflows
        forms = resolved.forms
        let issued = resolved.forms.values.flatMap { form in form.manifest.issuedOn.map { ($0, form) } }
        formsByEvent = Dictionary(grouping: issued, by: \.0)
            .mapValues { $0.map(\.1).sorted { $0.id < $1.id } }
        ends = Dictionary(grouping: resolved.workflows.values, by: \.subject).mapValues { machines in
            Set(machines.flatMap { $0.states.filter(\.isFinal).map(\.id) })
        }
        digests = templates
        self.kept = kept
    }

    /// What people call the state in which a thing stands.
    public func label(of standing: Standing) -> String {
        workflows[standing.workflow]?.state(standing.state)?.label.vi ?? standing.state
    }

    /// Whether the thing has ended.
    public func isFinal(_ standing: Standing) -> Bool {
        workflows[standing.workflow]?.state(standing.state)?.isFinal ?? false
    }

    func finalStates(of kind: ObjectKind) -> Set<String> { ends[kind.rawValue] ?? [] }

    /// The manifest of the form that prints letters for this purpose.
    func manifest(ofLetter purpose: Letter.Purpose) throws -> Regulations.FormManifest {
        let found = forms.values.filter { $0.manifest.letter == purpose }.min { $0.id < $1.id }
        guard let found else { throw ActFault.unknownForm(purpose.rawValue) }
        return found.manifest
    }

    /// The digest of a form's Word template.
    func templateDigest(_ form: String) -> String? {
        forms[form]?.template.flatMap { digests[$0] }
    }

    /// A form ready to be filled: compiled once, shared by all documents.
    func form(_ id: String) throws -> Form {
        guard let shipped = forms[id], let digest = templateDigest(id) else { throw ActFault.unknownForm(id) }
        guard let manifest = shipped.printed else { throw ActFault.unknownForm(id) }
        return try Form(
            manifest: manifest,
            from: compiled,
            digest: digest,
            reading: { try kept.read(digest) }
        )
    }
}

extension ResolvedRegulation.Form {
    /// What filling needs of the manifest; nil where it names a scope that there is not.
    var printed: Forms.FormManifest? {
        guard let scope = Scope(rawValue: manifest.scope) else { return nil }
        return Forms.FormManifest(
            form: id,
            title: .init(vi: manifest.title.vi, en: manifest.title.en),
            scope: scope,
            issued: .init(on: manifest.issuedOn.joined(separator: ", ")),
            file: manifest.file,
            layout: manifest.layout ?? ""
        )
    }
}
