import Vietnamese

/// Lays one regulation over those it extends.
///
/// Maps merge key by key; lists, scalars and values of the law (a map with `basis` or `confirmed_by`) are replaced whole, so that
/// a changed number never keeps the confirmation or the basis of the one it replaces.
struct Layering {
    /// Keys that belong to one file and are never inherited.
    static let own: Set<String> = ["extends", "remove"]

    private(set) var faults: [RegulationFault] = []

    mutating func lay(_ upper: Setting, over lower: Setting?) -> Setting {
        var base = lower ?? Setting(content: .map([]), place: upper.place)
        if let remove = upper.value("remove") { base = removing(remove, from: base, path: "") }
        let entries = (upper.entries ?? []).filter { !Self.own.contains($0.key) }
        return merge(Setting(content: .map(entries), place: upper.place), over: base)
    }

    private func merge(_ upper: Setting, over lower: Setting) -> Setting {
        guard let top = upper.entries, var entries = lower.entries else { return upper }
        guard !upper.isValueOfLaw && !lower.isValueOfLaw else { return upper }
        for entry in top {
            if let index = entries.firstIndex(where: { $0.key == entry.key }) {
                entries[index].value = merge(entry.value, over: entries[index].value)
                entries[index].keyPlace = entry.keyPlace
            } else {
                entries.append(entry)
            }
        }
        return Setting(content: .map(entries), place: upper.place)
    }

    private mutating func removing(_ remove: Setting, from node: Setting, path: String) -> Setting {
        guard let keys = remove.entries else {
            faults.append(
                RegulationFault(
                    .wrongType,
                    at: remove.place,
                    path: "remove\(path)",
                    found: remove.kind,
                    expected: "a map with null at the keys to remove"
                )
            )
            return node
        }
        guard var entries = node.entries else { return node }
        for key in keys {
            guard let index = entries.firstIndex(where: { $0.key == key.key }) else {
                faults.append(
                    RegulationFault(
                        .nothingToRemove,
                        at: key.keyPlace,
                        path: "remove\(path)/\(key.key)",
                        found: key.key,
                        nearest: nearest(to: key.key, in: entries.map(\.key))
                    )
                )
                continue
            }
            if key.value.isNull {
                entries.remove(at: index)
            } else {
                let inner = removing(key.value, from: entries[index].value, path: "\(path)/\(key.key)")
                entries[index].value = inner
            }
        }
        return Setting(content: .map(entries), place: node.place)
    }
}

extension Setting {
    /// A map that says what it rests on or who confirmed it.
    fileprivate var isValueOfLaw: Bool { value("basis") != nil || value("confirmed_by") != nil }
}
