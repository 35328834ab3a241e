public import Awards
import GRDB
import Vietnamese

/// Which tracked things are asked for: all conditions that are set must hold; an empty set lets nothing by.
public struct Filter: Hashable, Sendable {
    public var ids: Set<String>?
    public var units: Set<Unit.ID>?
    public var states: Set<String>?
    public var campaigns: Set<Campaign.ID>?
    public var forms: Set<String>?
    /// Personnel codes or unit ids.
    public var nominees: Set<String>?
    public var submissions: Set<Submission.ID>?
    public var sessions: Set<Session.ID>?
    public var decisions: Set<Decision.ID>?
    public var councils: Set<Council.ID>?
    public var years: Set<Int>?
    /// A piece of the nominee's name, as printed or as it is now; marks and capitals do not count.
    public var name: String?
    /// What stands with one of these functions.
    public var holders: Set<Scope.Holding>?
    /// What the asker may see; nil for everything.
    public var scope: Scope?

    public init(
        ids: Set<String>? = nil,
        units: Set<Unit.ID>? = nil,
        states: Set<String>? = nil,
        campaigns: Set<Campaign.ID>? = nil,
        forms: Set<String>? = nil,
        nominees: Set<String>? = nil,
        submissions: Set<Submission.ID>? = nil,
        sessions: Set<Session.ID>? = nil,
        decisions: Set<Decision.ID>? = nil,
        councils: Set<Council.ID>? = nil,
        years: Set<Int>? = nil,
        name: String? = nil,
        holders: Set<Scope.Holding>? = nil,
        scope: Scope? = nil
    ) {
        self.ids = ids
        self.units = units
        self.states = states
        self.campaigns = campaigns
        self.forms = forms
        self.nominees = nominees
        self.submissions = submissions
        self.sessions = sessions
        self.decisions = decisions
        self.councils = councils
        self.years = years
        self.name = name
        self.holders = holders
        self.scope = scope
    }
}

/// A piece of a WHERE clause with its arguments.
struct Condition {
    var sql: String
    var arguments: [DatabaseValue]

    static let always = Condition(sql: "1 = 1", arguments: [])
    static let never = Condition(sql: "1 = 0", arguments: [])

    static func all(_ parts: [Condition]) -> Condition { joined(parts, by: " AND ", empty: .always) }
    /// What never holds is left out: SQLite takes an index for each alternative only when all have one.
    static func any(_ parts: [Condition]) -> Condition {
        joined(parts.filter { $0.sql != never.sql }, by: " OR ", empty: .never)
    }

    private static func joined(_ parts: [Condition], by word: String, empty: Condition) -> Condition {
        guard !parts.isEmpty else { return empty }
        return Condition(
            sql: "(" + parts.map(\.sql).joined(separator: word) + ")",
            arguments: parts.flatMap(\.arguments)
        )
    }

    static func `in`(_ column: String, _ values: [DatabaseValue]) -> Condition {
        guard !values.isEmpty else { return .never }
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        return Condition(sql: "\(column) IN (\(marks))", arguments: values)
    }
}

extension Filter {
    /// The filter as SQL over one table.
    ///
    /// - Throws: `StoreError.unknownColumn` when the table has no such column: to leave the condition out
    ///   would answer with more than was asked for.
    func condition<Value: Tracked>(for table: TrackedTable<Value>) throws -> Condition {
        var parts: [Condition] = []
        for (column, values) in sets {
            guard let values else { continue }
            guard table.has(column) else {
                throw StoreError(.unknownColumn, place: table.name, value: column)
            }
            // A plus keeps SQLite from an index: by a state alone it finds far more than by anything else.
            parts.append(.in(column == "state" && isNarrow ? "+state" : column, values))
        }
        if let name {
            guard table.has("folded") else {
                throw StoreError(.unknownColumn, place: table.name, value: "folded")
            }
            parts.append(nameCondition(name))
        }
        if let holders {
            let here = Condition(
                sql: "kind = ? AND left_at IS NULL",
                arguments: [Value.kind.rawValue.databaseValue]
            )
            parts.append(.in("id", in: "SELECT object FROM visit", .all([here, .held(by: holders)])))
        }
        if let scope { parts.append(scope.condition(on: Value.kind)) }
        return .all(parts)
    }

    /// Whether anything narrows it but states and years.
    private var isNarrow: Bool {
        sets.contains { $0.1 != nil && !["state", "year"].contains($0.0) } || name != nil || holders != nil
            || scope.map { !$0.everything } ?? false
    }

    private var sets: [(String, [DatabaseValue]?)] {
        [
            ("id", texts(ids)), ("unit", texts(units?.map(\.rawValue))), ("state", texts(states)),
            ("campaign", texts(campaigns?.map(\.rawValue))), ("form", texts(forms)),
            ("nominee", texts(nominees)), ("submission", texts(submissions?.map(\.rawValue))),
            ("session", texts(sessions?.map(\.rawValue))), ("decision", texts(decisions?.map(\.rawValue))),
            ("council", texts(councils?.map(\.rawValue))), ("year", years?.sorted().map(\.databaseValue)),
        ]
    }

    private func texts(_ values: (some Collection<String>)?) -> [DatabaseValue]? {
        values?.sorted().map(\.databaseValue)
    }

    private func nameCondition(_ name: String) -> Condition {
        let pattern = SearchPattern.containing(name).databaseValue
        return Condition(
            sql: """
                (folded LIKE ? ESCAPE '\\' \
                OR person IN (SELECT id FROM person WHERE folded LIKE ? ESCAPE '\\') \
                OR collective IN (SELECT id FROM unit WHERE folded LIKE ? ESCAPE '\\'))
                """,
            arguments: [pattern, pattern, pattern]
        )
    }
}

/// What stands after LIKE.
enum SearchPattern {
    /// Anything that contains the folded text, in which `%` and `_` mean themselves.
    static func containing(_ text: String) -> String { "%\(plain(text.folded))%" }

    /// A text in which `%` and `_` mean themselves.
    static func plain(_ text: String) -> String {
        text.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// The symbol of a document, as `folded` makes it: capital letters may be marked, but bear no tone.
    static func foldedSymbol(_ column: String) -> String {
        let letters = [("Ă", "a"), ("Â", "a"), ("Đ", "d"), ("Ê", "e"), ("Ô", "o"), ("Ơ", "o"), ("Ư", "u")]
        return letters.reduce("lower(\(column))") { text, letter in
            "replace(replace(\(text), '\(letter.0)', '\(letter.1)'), '\(letter.0.lowercased())', '\(letter.1)')"
        }
    }
}
