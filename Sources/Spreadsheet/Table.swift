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
    /// How headings are compared unless the caller knows better: capitals, spaces, and a final "*" or ":"
    /// do not count.
    public static func plainHeading(_ text: String) -> String {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.reversed().drop { "*: ".contains($0) }.reversed())
    }

    /// The table under the first row in which enough of the wanted headings stand.
    ///
    /// Titles above are skipped. A header of several rows is taken whole where a heading is merged
    /// downwards; below it, a row that only numbers the columns ("(1)", "(2)" …) is skipped. Of two columns
    /// with one heading the first counts. The first 200 rows that hold something are searched.
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
        for place in rows.indices.prefix(Self.headerSearch) {
            let band = headerBand(from: place)
            let columns = Self.columns(of: rows[band], wanted, keys, normalised)
            let hits = columns.count { $0.wanted != nil }
            if hits >= needed {
                var below = rows[band.upperBound...]
                if let first = below.first, Self.numbersColumns(first) { below.removeFirst() }
                return Table(sheet: name, headerRow: rows[place].number, columns: columns, rows: Array(below))
            }
            if hits > best?.hits ?? -1 { best = (rows[place], columns, hits) }
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

    /// How many rows with something in them are searched for a header.
    private static let headerSearch = 200

    /// The rows that one header takes: its own, and those into which a heading of it is merged downwards.
    private func headerBand(from place: Int) -> Range<Int> {
        var end = place + 1
        while end < rows.count, rows[end].number - rows[place].number < 5 {
            let reachesDown = rows[place].cells.contains { cell in
                !cell.isMergedCopy
                    && rows[end].cell(cell.column).map { $0.isMergedCopy && $0.value == cell.value } == true
            }
            guard reachesDown else { break }
            end += 1
        }
        return place..<end
    }

    /// The columns of a header; in a band of rows the lowest heading of a column counts, unless a higher
    /// one is wanted.
    private static func columns(
        of band: ArraySlice<Row>,
        _ wanted: [String],
        _ keys: [String],
        _ normalised: (String) -> String
    ) -> [Table.Column] {
        var open = Set(wanted.indices)
        let indices = Set(band.flatMap { row in row.cells.map(\.column) }).sorted()
        return indices.compactMap { index in
            let headings = band.reversed().compactMap { row in row.cell(index) }
                .filter { !$0.isMergedCopy && !$0.value.isBlank }.map(\.value.text)
            guard let lowest = headings.first else { return nil }
            for heading in headings {
                let key = normalised(heading)
                guard let hit = open.sorted().first(where: { keys[$0] == key }) else { continue }
                open.remove(hit)
                return Table.Column(index: index, heading: heading, wanted: wanted[hit])
            }
            return Table.Column(index: index, heading: lowest, wanted: nil)
        }
    }

    /// Whether a row only counts the columns: 1, 2, 3 … or (1), (2), (3) …, perhaps after letters A, B.
    private static func numbersColumns(_ row: Row) -> Bool {
        let marks = row.cells.filter { !$0.value.isBlank }.map { cell in
            cell.value.text.filter { !"() \u{A0}".contains($0) }
        }
        let numbers = Array(marks.drop { $0.count == 1 && ("A"..."H").contains($0) })
        return marks.count >= 3 && numbers.count >= 2 && numbers == (1...numbers.count).map(String.init)
    }
}
