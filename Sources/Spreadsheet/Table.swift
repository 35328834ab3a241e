/// The rows under a header row that was found by its headings.
public struct Table: Hashable, Sendable {
    /// A column that has a heading.
    public struct Column: Hashable, Sendable {
        /// Counted from 0.
        public let index: Int
        /// The heading as written.
        public let heading: String
        /// The wanted heading that it answers, if any.
        public let wanted: String?
    }

    public let sheet: String
    /// The header's row as Excel numbers it.
    public let headerRow: Int
    public let columns: [Column]
    /// The rows below the header that hold something, with their numbers.
    public let rows: [Row]

    /// The column that answers a wanted heading.
    public func column(for wanted: String) -> Column? {
        columns.first { $0.wanted == wanted }
    }

    /// The value under a wanted heading; empty when no column answers it.
    public func value(_ wanted: String, in row: Row) -> CellValue {
        column(for: wanted).map { row[$0.index] } ?? .empty
    }

    /// The place of a value, in Excel's words, for messages.
    public func place(_ wanted: String, in row: Row) -> CellPlace {
        let column = column(for: wanted)
        return CellPlace(
            sheet: sheet,
            row: row.number,
            column: column?.index,
            heading: column?.heading ?? wanted
        )
    }
}

extension Sheet {
    /// How headings are compared unless the caller knows better: capitals, spaces, and a final "*" or ":" do not count.
    public static func plainHeading(_ text: String) -> String {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.reversed().drop { "*: ".contains($0) }.reversed())
    }

    /// The table under the first row in which enough of the wanted headings stand.
    ///
    /// Titles above are skipped. Of two columns with one heading the first counts. Values in merged cells count once.
    /// - Parameter atLeast: how many wanted headings make a header row; nil means all of them.
    /// - Parameter normalised: what must be equal for headings to match.
    public func table(
        wanted: [String],
        atLeast: Int? = nil,
        normalised: (String) -> String = Sheet.plainHeading
    ) throws(SpreadsheetError) -> Table {
        let keys = wanted.map(normalised)
        let needed = max(1, min(atLeast ?? wanted.count, wanted.count))
        var best: (row: Row, columns: [Table.Column], hits: Int)?
        for (place, row) in rows.enumerated() {
            var open = Set(wanted.indices)
            let columns = row.cells.filter { !$0.value.isBlank && !$0.isMergedCopy }.map { cell in
                let key = normalised(cell.value.text)
                let hit = open.sorted().first { keys[$0] == key }
                if let hit { open.remove(hit) }
                return Table.Column(
                    index: cell.column,
                    heading: cell.value.text,
                    wanted: hit.map { wanted[$0] }
                )
            }
            let hits = wanted.count - open.count
            if hits >= needed {
                let below = Array(rows[(place + 1)...])
                return Table(sheet: name, headerRow: row.number, columns: columns, rows: below)
            }
            if hits > best?.hits ?? -1 { best = (row, columns, hits) }
        }
        let header = SpreadsheetError.HeaderEvidence(
            wanted: wanted,
            bestRow: best?.row.number,
            found: best?.columns.map(\.heading) ?? [],
            missing: wanted.filter { wish in best?.columns.contains { $0.wanted == wish } != true }
        )
        throw SpreadsheetError(
            .headerNotFound,
            at: CellPlace(sheet: name, row: best?.row.number),
            header: header
        )
    }
}
