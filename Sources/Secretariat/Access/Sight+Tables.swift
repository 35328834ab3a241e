import Spreadsheet

extension Sight {
    /// A plain table as an .xlsx: its texts are said by whoever asks.
    public func table(
        named name: String,
        titles: [String],
        columns: [(heading: String, width: Double)],
        rows: [[String]]
    ) throws -> [UInt8] {
        try tables([PlainTable(name: name, titles: titles, columns: columns, rows: rows)])
    }

    /// Plain tables as the sheets of one .xlsx.
    public func tables(_ tables: [PlainTable]) throws -> [UInt8] {
        var writer = TableWriter()
        for table in tables {
            try writer.add(
                sheet: table.name,
                titles: table.titles,
                columns: table.columns.map { TableWriter.Column($0.heading, width: $0.width) },
                rows: table.rows.map { $0.map { .text($0) } }
            )
        }
        return try writer.bytes()
    }
}

/// A sheet of texts.
public struct PlainTable: Sendable {
    let name: String
    let titles: [String]
    let columns: [(heading: String, width: Double)]
    let rows: [[String]]

    public init(
        name: String,
        titles: [String] = [],
        columns: [(heading: String, width: Double)],
        rows: [[String]]
    ) {
        self.name = name
        self.titles = titles
        self.columns = columns
        self.rows = rows
    }
}
