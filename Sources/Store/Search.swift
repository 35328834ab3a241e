public import Awards
import GRDB
import Vietnamese

/// Something that a search found, and how well it fits.
public struct SearchMatch: Hashable, Sendable {
    public var object: ObjectReference
    /// 0 for the very text, then by how much of it there is.
    public var rank: Int

    public init(_ object: ObjectReference, rank: Int) {
        self.object = object
        self.rank = rank
    }
}

/// A text that is sought: marks and capitals do not count, all its words must be there.
public struct SearchText: Hashable, Sendable {
    /// Without marks and capitals.
    public let folded: String
    /// As typed, in lower case, where it has marks: what bears the same marks comes first.
    let marked: String?

    /// Nil for a text too short to find anything by.
    public init?(_ text: String) {
        folded = text.folded
        let lower = text.nfc.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        marked = lower == folded ? nil : lower
        guard folded.count >= 2, folded.count <= 200 else { return nil }
    }

    var words: [String] { folded.split(separator: " ").map(String.init) }
    /// Numbers of papers have digits; nothing else is looked for among them.
    var mayBeNumber: Bool { folded.utf8.contains { (48...57).contains($0) } }

    /// How well a name fits; nil when it does not.
    ///
    /// 0: it is the text; 2: it has it as words; 4: its words begin so; 6: it has it anywhere; 8: every word of the
    /// text begins one of its own. Where marks were typed, whatever bears others comes after all that bears these.
    public func rank(in name: String) -> Int? {
        let plain = name.folded
        let spaced = " \(plain) "
        let rank: Int
        if plain == folded {
            rank = 0
        } else if spaced.contains(" \(folded) ") {
            rank = 2
        } else if spaced.contains(" \(folded)") {
            rank = 4
        } else if plain.contains(folded) {
            rank = 6
        } else if words.allSatisfy({ spaced.contains(" \($0)") }) {
            rank = 8
        } else {
            return nil
        }
        return rank + (bears(name) ? 0 : Self.otherMarks)
    }

    private static let otherMarks = 10

    /// Whether the name has the text with its marks; true of every name when it was typed without.
    private func bears(_ name: String) -> Bool {
        marked.map { name.nfc.lowercased().contains($0) } ?? true
    }

    // MARK: - The same as SQL

    /// Whether a column of folded text fits.
    func fits(_ column: String) -> Condition {
        func like(_ text: String, _ pattern: String) -> Condition {
            Condition(sql: "\(text) LIKE ? ESCAPE '\\'", arguments: [pattern.databaseValue])
        }
        let phrase = like(column, SearchPattern.containing(folded))
        guard words.count > 1 else { return phrase }
        let begins = words.map { like("' ' || \(column)", "% \(SearchPattern.plain($0))%") }
        return .any([phrase, .all(begins)])
    }

    /// How well a column of folded text fits, as `rank(in:)`; `name` is where the name stands with its marks.
    func rank(_ column: String, name: String) -> Condition {
        let plain = SearchPattern.plain(folded)
        var rank = Condition(
            sql: """
                (CASE WHEN \(column) = ? THEN 0 WHEN ' ' || \(column) || ' ' LIKE ? ESCAPE '\\' THEN 2 \
                WHEN ' ' || \(column) LIKE ? ESCAPE '\\' THEN 4 WHEN \(column) LIKE ? ESCAPE '\\' THEN 6 \
                ELSE 8 END)
                """,
            arguments: [folded, "% \(plain) %", "% \(plain)%", "%\(plain)%"].map(\.databaseValue)
        )
        if let marked {
            rank.sql += " + \(Self.otherMarks) * (NOT bears(\(name), ?))"
            rank.arguments.append(marked.databaseValue)
        }
        return rank
    }

    /// Whether a name has a text with its marks, whatever its capitals.
    static let bears = DatabaseFunction("bears", argumentCount: 2, pure: true) { values in
        guard let name = String.fromDatabaseValue(values[0]), let text = String.fromDatabaseValue(values[1])
        else { return false }
        return name.nfc.lowercased().contains(text)
    }
}

extension Reading {
    /// Things of a kind by the number of their paper; the best first.
    public func papers(
        _ kind: ObjectKind,
        found text: SearchText,
        within scope: Scope,
        limit: Int
    ) throws -> [SearchMatch] {
        guard text.mayBeNumber, let table = TrackedKinds.tableName(of: kind) else { return [] }
        let columns: [String] =
            switch kind {
            case .decision: ["number", "outside_number"]
            case .submission, .letter, .cancellation, .correction: ["number"]
            default: []
            }
        guard !columns.isEmpty else { return [] }
        let ways = columns.map { column in
            let plain = SearchPattern.plain(text.folded)
            let number = SearchPattern.foldedSymbol(column)
            return Condition(
                sql: """
                    SELECT id AS found, CASE WHEN \(number) = ? THEN 0 \
                    WHEN \(number) LIKE ? ESCAPE '\\' THEN 1 WHEN \(number) LIKE ? ESCAPE '\\' THEN 3 \
                    ELSE 5 END AS rank FROM \(table) \
                    WHERE \(column) IS NOT NULL AND \(number) LIKE ? ESCAPE '\\'
                    """,
                arguments: [text.folded, "\(plain)/%", "\(plain)%", "%\(plain)%"].map(\.databaseValue)
            )
        }
        return try matches(kind, among: ways, scope, limit)
    }

    /// The best of the candidates that the scope lets be seen: in one statement, so that what is not seen takes
    /// nobody's place.
    private func matches(
        _ kind: ObjectKind,
        among ways: [Condition],
        _ scope: Scope,
        _ limit: Int
    ) throws -> [SearchMatch] {
        guard let table = TrackedKinds.tableName(of: kind) else { return [] }
        let seen = scope.condition(on: kind)
        let union = ways.map(\.sql).joined(separator: " UNION ALL ")
        return try Row.fetchAll(
            database,
            sql: """
                SELECT id, rank FROM \(table) \
                JOIN (SELECT found, min(rank) AS rank FROM (\(union)) GROUP BY found) ON found = id \
                WHERE \(seen.sql) ORDER BY rank, id LIMIT \(max(0, limit))
                """,
            arguments: StatementArguments(ways.flatMap(\.arguments) + seen.arguments)
        ).map { SearchMatch(ObjectReference(kind, $0["id"]), rank: $0["rank"]) }
    }
}
