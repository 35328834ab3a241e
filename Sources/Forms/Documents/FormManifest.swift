/// What a form's manifest says, as far as filling needs it; the regulation reads it from `<form>.yaml`.
public struct FormManifest: Hashable, Sendable {
    public var form: String
    public var title: Title
    public var scope: Scope
    public var issued: Issued
    /// The name of the file, with tags; characters that files cannot bear become "-".
    public var file: String
    /// The profile of layout rules that the document is checked by.
    public var layout: String

    public struct Title: Hashable, Sendable {
        public var vi: String
        public var en: String

        public init(vi: String, en: String) {
            (self.vi, self.en) = (vi, en)
        }
    }

    /// When the document comes into being: "subject.state" of a workflow, or "demand".
    public struct Issued: Hashable, Sendable {
        public var on: String

        public init(on: String) {
            self.on = on
        }
    }

    public init(form: String, title: Title, scope: Scope, issued: Issued, file: String, layout: String) {
        self.form = form
        self.title = title
        self.scope = scope
        self.issued = issued
        self.file = file
        self.layout = layout
    }
}
