public import Awards

/// Documents as files for people, the newest issue of each, and what was handed in: each under a path of its own.
public struct PaperList: Sendable {
    public struct Entry: Hashable, Sendable {
        /// nil for what was handed in.
        public var document: IssuedDocument?
        /// Under which its bytes are kept.
        public var digest: String
        /// Folders and name, joined by "/"; no two are alike, capitals or not.
        public var path: String
    }

    /// In order of folders and names.
    public let entries: [Entry]

    /// A file that was handed in, and where it lies, parts joined by "/".
    public typealias Handed = (folder: String, file: HandedFile)

    /// - Parameter folder: Where a document lies, parts joined by "/".
    public init(
        newestOf documents: [IssuedDocument],
        handed: [Handed] = [],
        in folder: (IssuedDocument) -> String
    ) {
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
        let files = handed.sorted {
            ($0.folder, $0.file.name, $0.file.digest) < ($1.folder, $1.file.name, $1.file.digest)
        }
        var taken: Set<String> = []
        entries =
            newest.map { folder, document in
                Entry(
                    document: document,
                    digest: document.digest,
                    path: Self.free(folder, document.fileName, &taken)
                )
            }
            + files.map { folder, file in
                Entry(digest: file.digest, path: Self.free(folder, Self.fileName(file.name), &taken))
            }
    }

    /// The path of a file, with a number where another has it.
    private static func free(_ folder: String, _ name: String, _ taken: inout Set<String>) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var candidate = "\(folder)/\(name)"
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(folder)/\(name[..<dot]) (\(number))\(name[dot...])"
            number += 1
        }
        return candidate
    }

    /// The name that a file came with, as file systems bear it; what kind it is stays at its end.
    static func fileName(_ text: String) -> String {
        guard let dot = text.lastIndex(of: "."), text.distance(from: dot, to: text.endIndex) < 8 else {
            return folderName(text)
        }
        return folderName(String(text[..<dot])) + folderName(String(text[dot...]))
    }

    /// A text as the name of a folder: what file systems do not bear becomes "-".
    static func folderName(_ text: String) -> String {
        var name = String(text.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 }.prefix(80))
        while let last = name.last, last == " " || last == "." { name.removeLast() }
        return name.isEmpty ? "-" : name
    }
}
