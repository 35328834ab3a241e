import GRDB

/// One digest over everything a backup holds, so that any later change of it shows.
enum Seal {
    /// The digest over schema and rows: every value with its type and length.
    ///
    /// Of archived files only the names count, because the bytes have their own digest.
    static func of(_ database: Database, digest: @escaping Digest) throws -> String {
        var sealing = Sealing(digest: digest)
        let schema = try Row.fetchAll(
            database,
            sql: "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
        )
        for row in schema { sealing.add(row) }
        let tables = schema.filter { $0["type"] == "table" }.map { $0["name"] as String }
        for table in tables where table != Archive.notes {
            sealing.add(text: table)
            let what = table == Archive.files ? "digest" : "*"
            // The order in which the rows lie is part of what is sealed, and the quickest to read.
            let cursor = try Row.fetchCursor(database, sql: "SELECT \(what) FROM \(table) ORDER BY rowid")
            while let row = try cursor.next() { sealing.add(row) }
        }
        return sealing.close()
    }
}

/// Digests a long stream piece by piece: each piece begins with the digest of what came before.
struct Sealing {
    let digest: Digest
    private var piece: [UInt8] = []
    private let size = 1 << 20

    init(digest: @escaping Digest) { self.digest = digest }

    mutating func add(_ row: Row) { add(row.map(\.1)) }

    mutating func add(_ values: [DatabaseValue]) {
        for value in values {
            switch value.storage {
            case .null: add("n", [])
            case .int64(let number): add("i", Array(String(number).utf8))
            case .double(let number): add("d", Array(String(number).utf8))
            case .string(let text): add("t", Array(text.utf8))
            case .blob(let data): add("b", Array(data))
            }
        }
        if piece.count >= size { piece = Array(digest(piece).utf8) }
    }

    mutating func add(text: String) { add("t", Array(text.utf8)) }

    private mutating func add(_ type: String, _ bytes: [UInt8]) {
        piece += Array("\(type)\(bytes.count):".utf8)
        piece += bytes
    }

    func close() -> String { digest(piece) }
}
