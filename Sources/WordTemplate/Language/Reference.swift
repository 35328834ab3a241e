import Vietnamese

/// A name in a tag, with every way to read it as a path.
///
/// "Đơn vị của Cá nhân" may be one field's label, or the field "Đơn vị" of "Cá nhân"; "Cá nhân.Đơn vị" likewise.
/// The data decides: the readings are tried in order, the whole name first.
struct Reference: Hashable, Sendable {
    /// The name as written, blanks tidied.
    let text: String
    let paths: [[NameKey]]
    /// The words of each path as written.
    let spellings: [[String]]

    /// A name as it stands in a tag; a quoted one is never taken apart.
    init(_ name: String, quoted: Bool = false) {
        let words = name.nfc.split(whereSeparator: { $0.isWhitespace || $0 == "_" })
        let tidy = words.joined(separator: " ")
        text = tidy
        var spellings = [[tidy]]
        if !quoted {
            for reading in Reference.readings(of: words.map(String.init)) where reading.count > 1 {
                spellings.append(reading)
            }
        }
        self.spellings = spellings
        paths = spellings.map { $0.map { NameKey($0) } }
    }

    /// Splits at dots, and at "của" from the end forwards: the last owner comes first.
    private static func readings(of words: [String]) -> [[String]] {
        let owners = words.indices.filter { $0 > 0 && $0 < words.count - 1 && words[$0].nameKey == "của" }
        var found: [[String]] = []
        // Fewest cuts first; with more than three "của" only the uncut and the fully cut readings are tried.
        let masks = owners.count > 3 ? [0, (1 << owners.count) - 1] : Array(0..<(1 << owners.count))
        for mask in masks.sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }) {
            var pieces: [String] = []
            var start = 0
            for (bit, owner) in owners.enumerated() where mask & (1 << bit) != 0 {
                pieces.append(words[start..<owner].joined(separator: " "))
                start = owner + 1
            }
            pieces.append(words[start...].joined(separator: " "))
            found.append(pieces.reversed())
            let dotted = pieces.reversed().flatMap { piece in
                piece.split(separator: ".").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
            }
            if dotted.count > pieces.count { found.append(dotted) }
        }
        return found
    }

    /// The longest reading: what most likely is meant when nothing is known about the data.
    var likelyPath: [String] {
        spellings.first { $0.count > 1 } ?? [text]
    }
}

extension String {
    var trimmingBlanks: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.isBlank { scalars.removeFirst() }
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        return String(scalars)
    }
}
