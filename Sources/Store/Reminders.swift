public import Awards
import GRDB
public import Vietnamese

/// One rung of a ladder that came due.
public struct Reminder: Hashable, Sendable {
    public var rung: Int
    /// The working day it belongs to.
    public var day: Day
    /// A later rung was sent instead of it.
    public var isSkipped: Bool

    public init(rung: Int, day: Day, isSkipped: Bool) {
        self.rung = rung
        self.day = day
        self.isSkipped = isSkipped
    }
}

extension Reading {
    /// What was reminded of in a stay, in order of its ladders and rungs.
    public func reminders(of visit: Visit) throws -> [(ladder: Int, reminder: Reminder)] {
        try rows(
            "SELECT * FROM reminder WHERE kind = ? AND object = ? AND visit = ? ORDER BY ladder, rung",
            [visit.object.kind.rawValue, visit.object.id, visit.number]
        ).map { row in
            guard let day = Day(iso: row["day"] as String) else {
                throw StoreError(.unreadableRecord, place: "reminder", value: visit.object.id)
            }
            let reminder = Reminder(rung: row["rung"], day: day, isSkipped: row["skipped"] as Int == 1)
            return (row["ladder"], reminder)
        }
    }
}

extension Transaction {
    /// Notes that a rung of the stay's present ladder is done with; false when somebody had noted it before.
    @discardableResult
    public func note(_ reminder: Reminder, of visit: Visit, at moment: Moment) throws -> Bool {
        try run(
            """
            INSERT OR IGNORE INTO reminder
                (kind, object, visit, ladder, rung, revision, day, at, skipped)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                visit.object.kind.rawValue, visit.object.id, visit.number, visit.ladder, reminder.rung,
                visit.revision, reminder.day.iso, moment.iso, reminder.isSkipped ? 1 : 0,
            ]
        ) == 1
    }

    /// Takes a lease for a while; false while somebody else holds it.
    ///
    /// Whoever stopped without giving it back loses it when it ends. Seconds are those of the machine, not of
    /// a story: two that run at once see the same.
    public func take(lease name: String, as holder: String, now: Int, seconds: Int) throws -> Bool {
        try run(
            """
            INSERT INTO lease (name, holder, until) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE lease.until <= ? OR lease.holder = excluded.holder OR lease.until > ? + 86400
            """,
            [name, holder, now + seconds, now, now]
        ) == 1
    }

    /// Gives a lease back; nothing happens when it was lost meanwhile.
    public func release(lease name: String, as holder: String) throws {
        try run("DELETE FROM lease WHERE name = ? AND holder = ?", [name, holder])
    }
}
