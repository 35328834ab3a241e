public import Awards
import Forms
import Regulations
import Store
import Vietnamese
public import WordTemplate
public import Workflow

/// A form of the rules in force.
public struct ShippedTemplate: Sendable {
    /// On whose coming about it is issued.
    public struct Occasion: Sendable {
        public var kind: ObjectKind
        public var state: Label
    }

    public var form: String
    public var title: Label
    /// Whose facts it prints.
    public var scope: String
    /// Empty where it is made when somebody asks for it.
    public var occasions: [Occasion]
}

/// What a check of somebody's template found.
public struct TemplateCheck: Sendable {
    public var form: ShippedTemplate
    public var faults: [TemplateFault]
    /// Whether it could take the place of the form's template.
    public var isUsable: Bool { errors == 0 }
    public var errors: Int { faults.count { $0.severity == .error } }
    let name: String
    let bytes: [UInt8]
}

extension Shelf {
    /// The functions of the agency by which somebody looks after its templates.
    private static let templateKeepers: Set<Assignment.Function> = [
        "standing-officer", "standing-head", administrator,
    ]

    func keepsTemplates(_ person: Person.ID) throws -> Bool {
        let agency = try organisation().agency(on: today)?.id.rawValue
        return try functions(of: person).contains {
            Self.templateKeepers.contains($0.function) && $0.scope == agency
        }
    }
}

extension Office {
    func keepsTemplates(_ person: Person.ID) throws -> Bool {
        try store.read { view in
            try Shelf(view: view, library: library, today: clock().day).keepsTemplates(person)
        }
    }

    /// The rules in force today.
    private func rulesInForce() throws -> ResolvedRegulation {
        try library.inForce(store.read { try $0.setting("regulation") }, on: clock().day)
    }

    /// The forms of the rules in force that have a Word template, in order of titles.
    func templates() throws -> [ShippedTemplate] {
        let rules = try rulesInForce()
        return rules.forms.values.filter { $0.template != nil }
            .sorted { ($0.manifest.title.vi, $0.id) < ($1.manifest.title.vi, $1.id) }
            .map { ShippedTemplate($0, rules) }
    }

    /// The Word template of a form as it lies on the disk.
    func template(of form: String) throws -> (template: ShippedTemplate, bytes: [UInt8])? {
        let rules = try rulesInForce()
        guard let found = rules.forms[form], let bytes = library.word(of: found) else { return nil }
        return (ShippedTemplate(found, rules), bytes)
    }

    /// A form filled with the examples of its dictionary.
    func templateSample(of form: String) throws -> (template: ShippedTemplate, bytes: [UInt8])? {
        let rules = try rulesInForce()
        guard let found = rules.forms[form], let bytes = library.word(of: found),
            let manifest = found.printed
        else { return nil }
        return (ShippedTemplate(found, rules), try Form(manifest: manifest, docx: bytes).sample().bytes)
    }
}

extension ShippedTemplate {
    init(_ form: ResolvedRegulation.Form, _ rules: ResolvedRegulation) {
        let manifest = form.manifest
        self.init(
            form: form.id,
            title: Label(vi: manifest.title.vi, en: manifest.title.en),
            scope: manifest.scope,
            occasions: manifest.issuedOn.compactMap { occasion in
                let parts = occasion.split(separator: ".").map(String.init)
                guard parts.count == 2, let kind = ObjectKind(rawValue: parts[0]) else { return nil }
                let machines = rules.workflows.values.filter { $0.subject == parts[0] }
                let labels = machines.compactMap { $0.state(parts[1])?.label }.sorted { $0.vi < $1.vi }
                return Occasion(kind: kind, state: labels.first ?? Label(vi: parts[1], en: parts[1]))
            }
        )
    }
}
