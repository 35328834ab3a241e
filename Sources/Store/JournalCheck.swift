import Awards
import GRDB

extension Reading {
    /// The newest event of every chain as one text, a line each: kind, id, sequence, hash, between tabs.
    ///
    /// Two lines more say how many documents and numbers were recorded, and the digest of them all.
    /// Printed, mailed or kept elsewhere it is the anchor: with it the check finds a journal that was cut or
    /// rebuilt as a whole.
    public func heads() throws -> String {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT kind, object, sequence, hash FROM event AS head
                WHERE sequence = (SELECT MAX(sequence) FROM event
                    WHERE event.kind = head.kind AND event.object = head.object)
                ORDER BY kind, object
                """
        )
        var text = ""
        while let row = try cursor.next() {
            let sequence: Int = row["sequence"]
            text +=
                "\(row["kind"] as String)\t\(row["object"] as String)\t\(sequence)\t\(row["hash"] as String)\n"
        }
        for list in AppendOnlyList.allCases {
            let count = try list.count(database)
            text += "\(list.rawValue)\t\t\(count)\t\(try list.digest(ofFirst: count, database, digest))\n"
        }
        return text
    }

    /// Checks every chain, every record against its newest event, and the heads of an earlier day.
    ///
    /// - Parameter anchor: What `heads` said then; nil when none is at hand.
    public func verifyJournal(against anchor: String? = nil) throws -> JournalReport {
        var check = JournalCheck(digest: digest)
        try check.readChains(database)
        for kind in TrackedKinds.all { try check.readRecords(kind, database) }
        check.reportOrphanChains()
        if let anchor { try check.compare(anchor, database) }
        check.report.faults.sort {
            ($0.kind, $0.object, $0.sequence ?? .max) < ($1.kind, $1.object, $1.sequence ?? .max)
        }
        return check.report
    }
}

/// The state of one run of the check.
private struct JournalCheck {
    let digest: Digest
    var report = JournalReport()
    /// The content hash in the newest event of each chain; a chain leaves when its record was seen.
    private var sealed: [Chain: String] = [:]

    private struct Chain: Hashable {
        var kind: String
        var object: String
    }

    init(digest: @escaping Digest) { self.digest = digest }

    mutating func readChains(_ database: Database) throws {
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY kind, object, sequence")
        let reading = Reading(database, digest: digest)
        var current: Chain?
        var (sequence, hash, isBroken) = (0, "", false)
        while let row = try cursor.next() {
            let chain = Chain(kind: row["kind"], object: row["object"])
            if chain != current {
                report.chains += 1
                (current, sequence, hash, isBroken) = (chain, 0, "", false)
            }
            report.events += 1
            sequence += 1
            sealed[chain] = row["content_hash"]
            if !isBroken, let what = fault(of: row, reading, sequence: sequence, previous: hash) {
                isBroken = true
                report.faults.append(
                    .init(what, kind: chain.kind, object: chain.object, sequence: sequence)
                )
            }
            hash = row["hash"]
        }
    }

    private func fault(
        of row: Row,
        _ reading: Reading,
        sequence: Int,
        previous: String
    ) -> JournalReport.Fault.What? {
        guard let event = try? reading.event(row) else { return .unreadableEvent }
        if event.sequence != sequence { return .missingEvent }
        if event.previousHash != previous { return .brokenLink }
        if event.hash != digest(Array(event.sealedText.utf8)) { return .alteredEvent }
        return nil
    }

    mutating func readRecords<Value: TrackedRecord>(_ type: Value.Type, _ database: Database) throws {
        let table = Value.table
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM \(table.name) ORDER BY id")
        while let row = try cursor.next() {
            report.records += 1
            let id: String = row["id"]
            let body: String = row["body"]
            let kind = Value.kind.rawValue
            let seal = sealed.removeValue(forKey: Chain(kind: kind, object: id))
            if seal == nil {
                report.faults.append(.init(.recordWithoutEvents, kind: kind, object: id))
            } else if seal != digest(Array(body.utf8)) {
                report.faults.append(.init(.alteredRecord, kind: kind, object: id))
            } else if let value = try? CanonicalText.read(type, from: body, table: table.name, key: id) {
                let differing = table.columns.first { row[$0.name] as DatabaseValue != $0.cell(value) }
                guard let differing else { continue }
                report.faults.append(
                    .init(.alteredColumns, kind: kind, object: id, column: differing.name)
                )
            } else {
                report.faults.append(.init(.unreadableRecord, kind: kind, object: id))
            }
        }
    }

    mutating func reportOrphanChains() {
        report.faults += sealed.keys.map { .init(.eventsWithoutRecord, kind: $0.kind, object: $0.object) }
    }

    mutating func compare(_ anchor: String, _ database: Database) throws {
        report.isAnchored = true
        for line in anchor.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let found = fields.count == 4 ? try anchored(fields, database) : nil
            guard found == nil || found != fields[3] else { continue }
            report.faults.append(
                .init(
                    .anchorNotMet,
                    kind: fields[0],
                    object: fields.count > 1 ? fields[1] : "",
                    sequence: fields.count > 2 ? Int(fields[2]) : nil
                )
            )
        }
    }

    /// What the store has now where the anchor has its last field.
    private func anchored(_ fields: [String], _ database: Database) throws -> String? {
        if let list = AppendOnlyList(rawValue: fields[0]) {
            return try list.digest(ofFirst: Int(fields[2]) ?? 0, database, digest)
        }
        return try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT hash FROM event WHERE kind = ? AND object = ? AND sequence = ?"
            ),
            arguments: [fields[0], fields[1], Int(fields[2])]
        )
    }
}
