import Foundation
import Secretariat

/// What a form on a page was filled in with: names and texts in the order of the page.
struct FormPairs: Sendable {
    /// A file that was chosen on the page.
    struct File: Sendable {
        let field: String
        let name: String
        let bytes: [UInt8]
    }

    var pairs: [(name: String, text: String)]
    var files: [File]

    init(_ pairs: [(name: String, text: String)] = [], files: [File] = []) {
        self.pairs = pairs
        self.files = files
    }

    /// Reads `application/x-www-form-urlencoded`; a piece that is not UTF-8 is left out.
    init(encoded: String) {
        files = []
        pairs = encoded.split(separator: "&").compactMap { piece in
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = sides.map {
                $0.replacing("+", with: " ").removingPercentEncoding
            }
            guard let name = decoded.first ?? nil, !name.isEmpty else { return nil }
            guard decoded.count < 2 || decoded[1] != nil else { return nil }
            return (name, Self.plain(decoded.count > 1 ? decoded[1] ?? "" : ""))
        }
    }

    /// Typed on another system a name may come decomposed, and lines end in two characters.
    static func plain(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.replacing("\r\n", with: "\n")
    }

    /// The papers that were handed in, by their kinds: the files of the fields `paper.KIND`.
    var papers: [HandedPaper] {
        files.filter { $0.field.hasPrefix("paper.") }.map {
            HandedPaper(kind: String($0.field.dropFirst(6)), name: $0.name, bytes: $0.bytes)
        }
    }

    /// Where a page names a paper that was handed in with a form that was refused.
    static func keptPaper(_ kind: String) -> String { "kept.paper.\(kind)" }

    func file(_ field: String) -> File? { files.first { $0.field == field } }

    subscript(name: String) -> String? { pairs.first { $0.name == name }?.text }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.text) }

    /// The named values of an act: what begins with `set.`, dots making maps and repetition lists; what was
    /// left empty is not given.
    ///
    /// A row of a table (`row`) is given even where all of it is empty.
    var input: Input {
        var root = Datum.map([:])
        var seen: Set<String> = []
        for name in all("row") where name.hasPrefix("set.") {
            guard let path = Self.path(name) else { continue }
            root = root.setting(path[...], to: .map([:]))
        }
        for (name, _) in pairs where name.hasPrefix("set.") && seen.insert(name).inserted {
            let texts = all(name).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter {
                !$0.isEmpty
            }
            guard let first = texts.first else { continue }
            guard let path = Self.path(name) else { continue }
            let value = texts.count == 1 ? Datum.text(first) : .list(texts.map { .text($0) })
            root = root.setting(path[...], to: value)
        }
        if case .map(let fields) = root { return Input(fields) }
        return Input()
    }

    /// The parts of "set.a.b"; nil where one is empty.
    private static func path(_ name: String) -> [String]? {
        let path = name.dropFirst(4).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return path.contains("") ? nil : path
    }
}
