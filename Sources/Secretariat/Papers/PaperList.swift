public import Awards

/// Documents as files for people: the newest issue of each, under a path of its own.
public struct PaperList: Sendable {
    public struct Entry: Hashable, Sendable {
        public var document: IssuedDocument
        /// Folders and name, joined by "/"; no two are alike, capitals or not.
        public var path: String
    }

    /// In order of folders and names.
    public let entries: [Entry]

    /// - Parameter folder: Where a document lies, parts joined by "/".
    public init(newestOf documents: [IssuedDocument], in folder: (IssuedDocument) -> String) {
        struct Place: Hashable {
            let object: ObjectReference
            let form: String
        }
        let newest = Dictionary(grouping: documents) { Place(object: $0.object, form: $0.form) }
            .compactMap { $0.value.max { $0.issue < $1.issue } }
            .map { (folder: folder($0), document: $0) }
            .sorted {
                ($0.folder, $0.document.fileName, $0.document.object.id, $0.document.form)
                    < ($1.folder, $1.document.fileName, $1.document.object.id, $1.document.form)
            }
        var taken: Set<String> = []
        entries = newest.map { folder, document in
            Entry(document: document, path: Self.free("\(folder)/\(document.fileName)", &taken))
        }
    }

    /// The path, with a number where another document has it.
    private static func free(_ path: String, _ taken: inout Set<String>) -> String {
        var candidate = path
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = path.replacing(".docx", with: " (\(number)).docx")
            number += 1
        }
        return candidate
    }

    /// A text as the name of a folder: what file systems do not bear becomes "-".
    static func folderName(_ text: String) -> String {
        var name = String(text.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 }.prefix(80))
        while let last = name.last, last == " " || last == "." { name.removeLast() }
        return name.isEmpty ? "-" : name
    }
}
