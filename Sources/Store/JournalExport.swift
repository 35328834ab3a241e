import Awards
import Foundation
import GRDB

/// The journal as a file of lines, one JSON text each, that can be checked without the data folder.
enum JournalLine: Codable {
    case event(Event)
    /// A row of issued documents or of given numbers, as it lies in the store.
    case listed(list: String, cells: [Cell])
    /// The digest of a record as it is now.
    case record(kind: String, object: String, digest: String)
    case head(JournalHead)

    enum Cell: Codable {
        case null
        case number(Int64)
        case text(String)

        init(_ value: DatabaseValue) {
            switch value.storage {
            case .null: self = .null
            case .int64(let number): self = .number(number)
            case .string(let text): self = .text(text)
            case .double(let number): self = .text(String(number))
            case .blob(let data): self = .text(data.base64EncodedString())
            }
        }

        var value: DatabaseValue {
            switch self {
            case .null: .null
            case .number(let number): number.databaseValue
            case .text(let text): text.databaseValue
            }
        }
    }
}

extension Reading {
    /// Writes the whole journal line by line: heads, lists, records, and the events in the order in which they
    /// were written.
    public func exportJournal(_ write: (String) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func put(_ line: JournalLine) throws {
            try write(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
        try write(JournalProof.firstLine)
        for head in try journalHeads() { try put(.head(head)) }
        for list in AppendOnlyList.allCases {
            try list.eachRow(database) { row in
                try put(.listed(list: list.rawValue, cells: row.map { JournalLine.Cell($0.1) }))
            }
        }
        for kind in TrackedKinds.all { try exportRecords(of: kind, put) }
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY rowid")
        while let row = try cursor.next() { try put(.event(try event(row))) }
    }

    private func exportRecords<Value: TrackedRecord>(
        of type: Value.Type,
        _ put: (JournalLine) throws -> Void
    ) throws {
        let cursor = try Row.fetchCursor(
            database,
            sql: "SELECT id, body FROM \(Value.table.name) ORDER BY id"
        )
        while let row = try cursor.next() {
            let body: String = row["body"]
            try put(
                .record(kind: Value.kind.rawValue, object: row["id"], digest: digest(Array(body.utf8)))
            )
        }
    }
}
