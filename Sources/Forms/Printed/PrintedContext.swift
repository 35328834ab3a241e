import Vietnamese
import WordTemplate

/// A name as the form has it, with its key worked out once.
struct FieldName {
    let text: String
    let key: String

    init(_ text: String) {
        self.text = text
        key = text.nameKey
    }
}

/// What a name means at one place of a document: the facts and the items of the loops around it, the nearest last.
struct PrintedContext {
    /// The lists whose items stand around the place, by their name's key.
    let path: [String]
    /// The fields of the facts and of each item, by their name's key.
    private let levels: [[String: Value]]

    /// The value of a name, seen from so many loops inside; the nearest wins.
    func value(_ name: FieldName, depth: Int? = nil) -> Value? {
        for level in levels.prefix((depth ?? path.count) + 1).reversed() {
            if let value = level[name.key] { return value }
        }
        return nil
    }

    /// The facts themselves and every item of every list in them.
    static func all(of record: Record) -> [PrintedContext] {
        all(of: PrintedContext(path: [], levels: [fields(of: record)]))
    }

    private static func all(of context: PrintedContext) -> [PrintedContext] {
        var contexts = [context]
        for (key, value) in context.levels.last ?? [:] {
            guard case .list(let items) = value else { continue }
            for (index, item) in items.enumerated() {
                var level = ["stt": Value.text(String(index + 1))]
                if case .record(let record) = item {
                    level.merge(fields(of: record)) { $1 }
                } else {
                    level[key] = item
                }
                contexts += all(
                    of: PrintedContext(path: context.path + [key], levels: context.levels + [level])
                )
            }
        }
        return contexts
    }

    private static func fields(of record: Record) -> [String: Value] {
        Dictionary(zip(record.labels.map(\.nameKey), record.values)) { $1 }
    }
}
