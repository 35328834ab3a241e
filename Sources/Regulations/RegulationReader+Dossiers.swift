import Awards
import Vietnamese

extension RegulationReader {
    /// Papers, dossiers, deadlines and reasons.
    func readDossiers(_ regulation: inout Regulation) {
        regulation.papers = table("papers") { id, map in PaperKind(id: id, label: map.wording("label")) }
        regulation.dossiers = table("dossiers") { form, map in
            map.selfReference(form, to: .form)
            return DossierRule(
                form: form,
                copies: map.sourcedIfAny("copies") { map in
                    map.mustStand("value")
                    return map.intIfAny("value")
                },
                components: map.entries("papers").map { component($0.id, $0.map) }
                    .sorted { $0.id < $1.id }
            )
        }
        regulation.deadlines = table("deadlines") { id, map in
            let label = map.wording("label")
            return Deadline(id: id, label: label, rule: map.sourced("rule", deadlineRule))
        }
        regulation.consultations = table("consultations", consultation)
        guard let reasons = root.mapIfAny("reasons") else { return }
        for list in Reason.List.allCases {
            regulation.reasons[list] = reasons.entries(list.rawValue).map { id, map in
                Reason(
                    id: id,
                    label: map.wording("label"),
                    clause: map.textIfAny("clause"),
                    basis: map.referenceIfAny("stated_in", to: .citation)
                )
            }.sorted { ($0.clause ?? "", $0.id) < ($1.clause ?? "", $1.id) }
        }
    }

    private func consultation(_ id: String, _ map: MapReader) -> ConsultationRule? {
        let kinds = map.texts("unit_kinds").compactMap { text -> Unit.Kind? in
            if let kind = Unit.Kind(rawValue: text) { return kind }
            let known = Unit.Kind.allCases.map(\.rawValue)
            map.bad(
                "unit_kinds",
                found: text,
                expected: "one of \(known.joined(separator: ", "))",
                nearest: nearest(to: text, in: known)
            )
            return nil
        }
        return ConsultationRule(
            id: id,
            label: map.wording("label"),
            forms: map.sourced("applies") { map in
                map.mustStand("forms")
                return map.referencesIfAny("forms", to: .form)
            },
            unitKinds: kinds,
            includesHeads: map.flag("heads"),
            topics: map.texts("topics"),
            deadline: map.reference("deadline", to: .deadline)
        )
    }

    private func component(_ id: String, _ map: MapReader) -> DossierRule.Component {
        map.selfReference(id, to: .paper)
        return DossierRule.Component(
            id: id,
            subjects: map.subjects("subjects"),
            meritKinds: map.referencesIfAny("merit_kinds", to: .meritKind) ?? [],
            condition: map.wordingIfAny("condition"),
            isRequired: map.asSourced { map -> Bool? in
                map.mustStand("required")
                return map.flagIfAny("required")
            }
        )
    }

    /// `{before: "12-10"}`, `{by: "12-15"}`, `{working_days: 10}` or `{days: 90}`, null while unknown.
    private func deadlineRule(_ map: MapReader) -> Deadline.Rule? {
        let keys = ["before", "by", "working_days", "days"].filter(map.has)
        guard keys.count == 1, let key = keys.first else {
            map.log.add(
                .incompleteValue,
                at: map.node.place,
                path: map.path,
                found: keys.isEmpty ? "no rule" : keys.joined(separator: ", "),
                expected: "exactly one of before, by, working_days, days"
            )
            return nil
        }
        switch key {
        case "before": return monthAndDay(map, key).map { .before(month: $0.month, day: $0.day) }
        case "by": return monthAndDay(map, key).map { .by(month: $0.month, day: $0.day) }
        case "working_days": return days(map, key).map { .workingDays($0) }
        default: return days(map, key).map { .calendarDays($0) }
        }
    }

    private func days(_ map: MapReader, _ key: String) -> Int? {
        guard let days = map.intIfAny(key) else { return nil }
        if !(1...3650).contains(days) { map.bad(key, found: "\(days)", expected: "1 to 3650 days") }
        return days
    }

    /// "12-10"; 29 February is refused, for it does not come every year.
    private func monthAndDay(_ map: MapReader, _ key: String) -> (month: Int, day: Int)? {
        guard let text = map.textIfAny(key) else { return nil }
        guard let day = Day(iso: "2023-\(text)") else {
            map.bad(key, found: text, expected: "a month and day of every year, \"12-10\"")
            return nil
        }
        return (day.month, day.day)
    }
}
