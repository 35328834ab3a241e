import Awards
import Vietnamese

extension RegulationReader {
    /// Movements with their stages, addressees and criteria.
    func readMovements(_ regulation: inout Regulation) {
        regulation.movements = table("movements") { id, map in
            var classes: [SubjectClass] = []
            var criteria: [String: [Criterion]] = [:]
            for (id, entry) in map.inOrder("classes") {
                let label = entry.wording("label")
                guard let subject = entry.choice("subject", SubjectKind.self) else { continue }
                classes.append(SubjectClass(id: id, label: label, subject: subject))
            }
            for (id, entry) in map.entries("criteria") {
                if !classes.contains(where: { $0.id == id }) {
                    entry.log.add(
                        .unknownReference,
                        at: entry.node.place,
                        path: entry.path,
                        found: id,
                        expected: "the id of a class of the movement",
                        nearest: nearest(to: id, in: classes.map(\.id))
                    )
                }
                criteria[id] = MapReader.inOrder(entry.allEntries()).map { criterion($0.id, $0.map) }
            }
            return Movement(
                id: id,
                title: map.wording("title"),
                basis: map.references("launched_by", to: .citation),
                meritKind: map.reference("merit_kind", to: .meritKind),
                stages: map.entries("stages").compactMap { stage($0.id, $0.map) }
                    .sorted { ($0.years.last, $0.id) < ($1.years.last, $1.id) },
                linked: map.maps("linked").map { Wording(vi: $0.text("vi"), en: $0.text("en")) },
                classes: classes,
                criteria: criteria
            )
        }
    }

    private func stage(_ id: String, _ map: MapReader) -> Movement.Stage? {
        let label = map.wording("label")
        let forms = map.references("forms", to: .form)
        let (first, last) = (map.int("first_year"), map.int("last_year"))
        if first > last { map.bad("last_year", found: "\(last)", expected: "a year not before \(first)") }
        guard let kind = map.choice("kind", Movement.Stage.Kind.self) else { return nil }
        return Movement.Stage(
            id: id,
            label: label,
            kind: kind,
            years: ClosedYears(first, last),
            forms: forms
        )
    }

    private func criterion(_ id: String, _ map: MapReader) -> Criterion {
        Criterion(
            id: id,
            label: map.wording("label"),
            text: map.text("text"),
            basis: map.reference("stated_in", to: .citation),
            check: map.mapIfAny("check").flatMap(check),
            accepted: map.sourcedIfAny("accepted") { map in
                map.mustStand("recognitions")
                return map.referencesIfAny("recognitions", to: .recognition)
            },
            threshold: map.sourcedIfAny("threshold") { map in
                map.mustStand("value")
                return map.intIfAny("value")
            }
        )
    }
}

extension MapReader {
    /// Entries by their `order`: what is printed in an order states it, for the order of keys in a file says nothing.
    fileprivate func inOrder(_ key: String) -> [(id: String, map: MapReader)] {
        MapReader.inOrder(entries(key))
    }

    fileprivate static func inOrder(
        _ entries: [(id: String, map: MapReader)]
    ) -> [(id: String, map: MapReader)] {
        entries.map { ($0.map.int("order"), $0) }
            .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
            .map(\.1)
    }
}
