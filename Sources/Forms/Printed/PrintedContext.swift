import Vietnamese
import WordTemplate

/// What a name means at one place of a document: the records of the loops around it, the nearest last.
struct PrintedContext {
    /// Fields by their name's key, of the whole chain, nearest winning.
    private let values: [String: Value]
    /// The names that the innermost record brought.
    private let own: Set<String>

    func value(_ name: String) -> Value? { values[name.nameKey] }

    func owns(_ name: String) -> Bool { own.contains(name.nameKey) }

    /// The facts themselves and every item of every list in them.
    static func all(of record: Record) -> [PrintedContext] {
        all(of: record, around: [:], extra: [:])
    }

    private static func all(
        of record: Record,
        around: [String: Value],
        extra: [String: Value]
    ) -> [PrintedContext] {
        var fields = extra
        for (label, value) in zip(record.labels, record.values) { fields[label.nameKey] = value }
        let values = around.merging(fields) { _, near in near }
        var contexts = [PrintedContext(values: values, own: Set(fields.keys))]
        for (label, value) in zip(record.labels, record.values) {
            guard case .list(let items) = value else { continue }
            for (index, item) in items.enumerated() {
                let ordinal = ["stt": Value.text(String(index + 1))]
                if case .record(let inner) = item {
                    contexts += all(of: inner, around: values, extra: ordinal)
                } else {
                    let own = ordinal.merging([label.nameKey: item]) { $1 }
                    contexts.append(
                        PrintedContext(values: values.merging(own) { $1 }, own: Set(own.keys))
                    )
                }
            }
        }
        return contexts
    }
}
