import Awards
import Forms
import WordTemplate

/// The templates of the rules in force: for whoever looks after them in the agency; nil, or false, for all others.
extension Sight {
    public func keepsTemplates() throws -> Bool { try office.keepsTemplates(viewer.person) }

    /// In order of titles.
    public func templates() throws -> [ShippedTemplate]? {
        try keepsTemplates() ? office.templates() : nil
    }

    /// The Word template of a form.
    public func template(of form: String) throws -> (template: ShippedTemplate, bytes: [UInt8])? {
        try keepsTemplates() ? office.template(of: form) : nil
    }

    /// A form filled with made-up facts.
    public func templateSample(of form: String) throws -> (template: ShippedTemplate, bytes: [UInt8])? {
        try keepsTemplates() ? office.templateSample(of: form) : nil
    }

    /// What is wrong with a template that is to take the place of a form's; nothing is changed.
    public func check(template bytes: [UInt8], named name: String, for form: String) throws -> TemplateCheck?
    {
        guard let own = try templates()?.first(where: { $0.form == form }),
            let scope = Scope(rawValue: own.scope)
        else { return nil }
        let faults = TemplateReview.faults(of: bytes, for: scope)
        return TemplateCheck(form: own, faults: faults, name: name, bytes: bytes)
    }

    /// A copy of the checked template with a comment at each fault; nil where there is none, or no room for one.
    ///
    /// - Parameter texts: What is said of each fault, in the order of the faults.
    public func annotated(_ check: TemplateCheck, _ texts: [String]) throws -> KeptFile? {
        let comments = zip(check.faults, texts).map { TemplateAnnotation($0, text: $1) }
        guard !comments.isEmpty,
            let copy = try? Template.annotated(check.bytes, with: comments, author: "vinhdanh")
        else { return nil }
        return try keep(check.name, copy)
    }
}
