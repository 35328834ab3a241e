import GRDB
import Synchronization

/// A table of reference records that every action asks and few change.
enum KeptTable: String, CaseIterable, Sendable {
    case unit, council
}

/// Values made of whole tables, kept from one transaction to the next.
///
/// A value is kept under the generation that its table had, which triggers of the schema raise with every
/// change, in the transaction that changes it. Whoever asks reads the generation in his own view first: a
/// change by another connection or program is therefore seen by every transaction that begins after it, and a
/// reader's older view goes on getting the older value.
final class KeptTables: Sendable {
    struct Entry: Sendable {
        var table: KeptTable
        var generation: Int
        var value: any Sendable
    }

    private let entries = Mutex<[KeptTable: Entry]>([:])

    func value(of table: KeptTable, generation: Int) -> (any Sendable)? {
        entries.withLock { known in
            guard let entry = known[table], entry.generation == generation else { return nil }
            return entry.value
        }
    }

    /// Keeps values of committed data; a newer generation is never replaced by an older reader's.
    func keep(_ made: [Entry]) {
        entries.withLock { known in
            for entry in made where entry.generation >= known[entry.table]?.generation ?? 0 {
                known[entry.table] = entry
            }
        }
    }
}

extension Reading {
    /// The value made of a table as this view sees it: kept, or made now.
    func kept<Value: Sendable>(_ table: KeptTable, make: () throws -> Value) throws -> Value {
        let generation = try generation(of: table)
        let own = made.first { $0.table == table && $0.generation == generation }?.value
        if let known = own ?? tables?.value(of: table, generation: generation), let value = known as? Value {
            return value
        }
        let value = try make()
        made.removeAll { $0.table == table }
        made.append(KeptTables.Entry(table: table, generation: generation, value: value))
        return value
    }

    /// How often the table has changed, in this view.
    private func generation(of table: KeptTable) throws -> Int {
        let row = try row("SELECT number FROM generation WHERE name = ?", [table.rawValue])
        guard let row else { throw StoreError(.damaged, place: "generation", value: table.rawValue) }
        return row["number"]
    }

    /// Hands what was made here to those who come later; only when what was read is committed.
    ///
    /// A transaction that is undone may have raised a generation that the next one raises again with other
    /// records: what it made must not outlive it.
    func handOn() {
        guard !made.isEmpty else { return }
        tables?.keep(made)
    }
}
