import Awards
import GRDB
public import Vietnamese

extension Reading {
    /// The heads that were kept, first to last.
    public func journalHeads() throws -> [JournalHead] {
        try rows("SELECT * FROM journal_head ORDER BY sequence").map(head)
    }

    public func newestHead() throws -> JournalHead? {
        try row("SELECT * FROM journal_head ORDER BY sequence DESC LIMIT 1").map(head)
    }

    /// The head of a day: the first one that was kept on it, whatever was kept later.
    public func head(of day: Day) throws -> JournalHead? {
        try row(
            "SELECT * FROM journal_head WHERE at >= ? AND at < ? ORDER BY sequence LIMIT 1",
            [day.iso, day.adding(days: 1).iso]
        ).map(head)
    }

    private func head(_ row: Row) throws -> JournalHead {
        guard let at = Moment(iso: row["at"] as String) else {
            throw StoreError(.unreadableRecord, place: "journal_head", value: row["head"])
        }
        return JournalHead(
            at: at,
            chains: row["chains"],
            events: row["events"],
            documents: row["documents"],
            numbers: row["numbers"],
            root: row["root"],
            lists: row["lists"],
            previous: row["previous"],
            head: row["head"]
        )
    }

    /// The journal as it is in this view.
    func journalState() throws -> JournalState {
        var state = JournalState()
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT kind, object, sequence, hash FROM event AS head
                WHERE sequence = (SELECT MAX(sequence) FROM event
                    WHERE event.kind = head.kind AND event.object = head.object)
                """
        )
        while let row = try cursor.next() {
            state.add(kind: row["kind"], object: row["object"], sequence: row["sequence"], hash: row["hash"])
        }
        state.count(events: try Int.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 0)
        state.documents = try AppendOnlyList.documents.count(database)
        state.numbers = try AppendOnlyList.numbers.count(database)
        state.lists = try listsDigest(documents: state.documents, numbers: state.numbers)
        return state
    }

    private func listsDigest(documents: Int, numbers: Int) throws -> String {
        let parts = [
            try AppendOnlyList.documents.digest(ofFirst: documents, database, digest),
            try AppendOnlyList.numbers.digest(ofFirst: numbers, database, digest),
        ]
        return digest(Array(parts.joined(separator: "\n").utf8))
    }
}

extension Transaction {
    /// Keeps the head of the journal as it is now, unless nothing was written since the last one.
    @discardableResult
    public func keepHead(at moment: Moment) throws -> JournalHead {
        let state = try journalState()
        let last = try newestHead()
        if let last, last.events == state.events, last.lists == state.lists { return last }
        let head = JournalHead(at: moment, state: state, previous: last?.head ?? "", digest: digest)
        let sequence = (try row("SELECT max(sequence) AS last FROM journal_head")?["last"] as Int? ?? 0) + 1
        try run(
            """
            INSERT INTO journal_head (sequence, at, chains, events, documents, numbers, root, lists,
                previous, head)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                sequence, head.at.iso, head.chains, head.events, head.documents, head.numbers, head.root,
                head.lists, head.previous, head.head,
            ],
            value: head.head
        )
        return head
    }

    /// Keeps the day's head, once a day, before anything else of that day hangs on it.
    @discardableResult
    public func keepDailyHead(at moment: Moment) throws -> JournalHead {
        try head(of: moment.day) ?? keepHead(at: moment)
    }
}
