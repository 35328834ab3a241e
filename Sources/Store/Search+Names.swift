import Awards
import GRDB
import Vietnamese

/// The search by names.
///
/// Names are looked through first, and only then what bears them, the best names before the others: a piece of a name
/// that half of all nominees bear costs no more than a rare one.
extension Reading {
    /// Names that fit equally well: as printed, and whose they are now.
    private struct Names {
        var printed: [String] = []
        /// Personnel codes and unit ids.
        var nominees: [String] = []

        /// Where so many names fit, what bears them is met soon enough by going through all in order.
        var areMany: Bool { printed.count + nominees.count > 200 }
    }

    /// Nominations by their nominee's name, as printed or as it is now; the best first.
    public func nominations(found text: SearchText, within scope: Scope, limit: Int) throws -> [SearchMatch] {
        var found: [SearchMatch] = []
        var known: Set<String> = []
        for (rank, names) in try names(fitting: text).sorted(by: { $0.key < $1.key }) {
            guard found.count < limit else { break }
            // Those that are known already may be among them.
            let ids = try nominations(bearing: names, within: scope, limit: limit)
                .filter { known.insert($0).inserted }
            found += ids.prefix(limit - found.count).map {
                SearchMatch(ObjectReference(.nomination, $0), rank: rank)
            }
        }
        return found
    }

    /// The names that fit, by how well.
    private func names(fitting text: SearchText) throws -> [Int: Names] {
        let printed = names(
            "1, printed",
            "(SELECT DISTINCT printed, folded FROM nomination WHERE printed IS NOT NULL)",
            text,
            column: "folded",
            name: "printed"
        )
        let people = names(
            "0, id",
            "person",
            text,
            column: "folded",
            name: "json_extract(body, '$.name')"
        )
        // A unit has the names of all times, a line each.
        let units = names("0, id", "unit", text, column: "replace(folded, char(10), ' ')", name: "body")
        let ways = [printed, people, units]
        let rows = try Row.fetchCursor(
            database,
            sql: ways.map(\.sql).joined(separator: " UNION ALL "),
            arguments: StatementArguments(ways.flatMap(\.arguments))
        )
        var names: [Int: Names] = [:]
        while let row = try rows.next() {
            if row[0] as Int == 1 {
                names[row[2], default: Names()].printed.append(row[1])
            } else {
                names[row[2], default: Names()].nominees.append(row[1])
            }
        }
        return names
    }

    private func names(
        _ found: String,
        _ source: String,
        _ text: SearchText,
        column: String,
        name: String
    ) -> Condition {
        let rank = text.rank(column, name: name)
        let fits = text.fits(column)
        return Condition(
            sql: "SELECT \(found), \(rank.sql) FROM \(source) WHERE \(fits.sql)",
            arguments: rank.arguments + fits.arguments
        )
    }

    /// What the scope lets be seen of what bears one of the names, in order of ids.
    private func nominations(bearing names: Names, within scope: Scope, limit: Int) throws -> [String] {
        let seen = scope.condition(on: .nomination)
        // A plus keeps SQLite from an index: see `areMany`.
        let mark = names.areMany ? "+" : ""
        let lists = try [names.printed, names.nominees].map { try CanonicalText.of($0).databaseValue }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT id FROM nomination WHERE (\(mark)printed IN (SELECT value FROM json_each(?)) \
                OR \(mark)nominee IN (SELECT value FROM json_each(?))) AND \(seen.sql) \
                ORDER BY id LIMIT \(max(0, limit))
                """,
            arguments: StatementArguments(lists + seen.arguments)
        ).map { $0["id"] }
    }
}
