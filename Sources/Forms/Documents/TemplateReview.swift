public import WordTemplate

/// What is to be said about a Word template before it becomes a form.
public enum TemplateReview {
    /// All that compiling finds; where it compiles, also what does not fit the dictionary of the scope.
    public static func faults(of docx: [UInt8], for scope: Scope?) -> [TemplateFault] {
        do throws(TemplateFaults) {
            let template = try Template(compiling: docx)
            guard let scope else { return template.notes }
            return template.notes + template.check(against: FieldDictionary.schema(of: scope))
        } catch {
            return error.faults
        }
    }
}
