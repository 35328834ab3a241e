import Vietnamese

/// What one reading of a regulation gathers: its faults, its readers, and the names it refers to.
final class FaultLog {
    /// What a name refers to.
    enum Target: String, CaseIterable {
        case citation, form, level, rating, meritKind, recognition, function, workflow, movement, stage
        case section, deadline, addressee, indicator, fund, paper, series
    }

    struct Reference {
        var target: Target
        var id: String
        var place: Place
        var path: String
    }

    var faults: [RegulationFault] = []
    var readers: [MapReader] = []
    var references: [Reference] = []

    func add(
        _ code: RegulationFault.Code,
        at place: Place,
        path: String,
        found: String = "",
        expected: String = "",
        nearest: [String] = []
    ) {
        faults.append(
            RegulationFault(code, at: place, path: path, found: found, expected: expected, nearest: nearest)
        )
    }

    /// Reports every key that no reader asked for, once everything was read.
    func reportUnknownKeys() {
        for reader in readers { reader.reportUnknownKeys() }
        readers = []
    }

    /// Reports every name that nothing in the regulation bears.
    func reportDangling(known: [Target: Set<String>]) {
        for reference in references {
            let names = known[reference.target] ?? []
            guard !names.contains(reference.id) else { continue }
            add(
                .unknownReference,
                at: reference.place,
                path: reference.path,
                found: reference.id,
                expected: "the id of a \(reference.target.rawValue)",
                nearest: nearest(to: reference.id, in: names)
            )
        }
    }
}

extension MapReader {
    /// A required id of something declared in the regulation.
    func reference(_ key: String, to target: FaultLog.Target) -> String {
        let id = text(key)
        if !id.isEmpty { note(id, key, target) }
        return id
    }

    func referenceIfAny(_ key: String, to target: FaultLog.Target) -> String? {
        guard let id = textIfAny(key) else { return nil }
        note(id, key, target)
        return id
    }

    func references(_ key: String, to target: FaultLog.Target) -> [String] {
        let ids = texts(key)
        for id in ids { note(id, key, target) }
        return ids
    }

    func referencesIfAny(_ key: String, to target: FaultLog.Target) -> [String]? {
        let ids = textsIfAny(key)
        for id in ids ?? [] { note(id, key, target) }
        return ids
    }

    /// The id under which this map stands names something of another section.
    func selfReference(_ id: String, to target: FaultLog.Target) {
        log.references.append(FaultLog.Reference(target: target, id: id, place: node.place, path: path))
    }

    private func note(_ id: String, _ key: String, _ target: FaultLog.Target) {
        let place = raw(key)?.place ?? node.place
        log.references.append(FaultLog.Reference(target: target, id: id, place: place, path: join(key)))
    }
}
