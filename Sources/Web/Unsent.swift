/// What somebody wrote into a form of ours whose session had ended when he sent it: kept on the page on which he signs
/// in anew, and sent on from there.
///
/// It travels in hidden fields of that page and is kept nowhere else.
struct Unsent {
    struct Field {
        let name: String
        let value: String
    }

    private static let pathName = "unsent.path"
    private static let filesName = "unsent.files"
    private static let prefix = "unsent.field."

    /// Where the form was sent.
    let path: String
    let pairs: [(name: String, text: String)]
    /// Files cannot be put back into a page: whoever chose some is told so.
    let hadFiles: Bool

    /// A form that was sent to an address.
    init(_ form: FormPairs, to path: String) {
        self.path = path
        pairs = form.pairs.filter { $0.name != "csrf" }
        hadFiles = !form.files.isEmpty
    }

    /// What a page of signing in kept; nil where it kept nothing.
    init?(keptIn form: FormPairs) {
        guard let path = Links.ours(form[Self.pathName]) else { return nil }
        self.path = path
        pairs = form.pairs.filter { $0.name.hasPrefix(Self.prefix) }
            .map { (String($0.name.dropFirst(Self.prefix.count)), $0.text) }
        hadFiles = form[Self.filesName] != nil
    }

    /// The hidden fields by which a page keeps it.
    var kept: [Field] {
        [Field(name: Self.pathName, value: path)]
            + (hadFiles ? [Field(name: Self.filesName, value: "yes")] : [])
            + pairs.map { Field(name: Self.prefix + $0.name, value: $0.text) }
    }

    /// The fields as they were, to be sent to where they were meant for.
    var fields: [Field] { pairs.map { Field(name: $0.name, value: $0.text) } }
}
