import Awards
import Foundation

extension RegulationReader {
    /// Indicators, sections, reports and their addressees.
    func readReports(_ regulation: inout Regulation) {
        regulation.indicators = table("indicators", indicator)
        regulation.sections = table("report_sections") { id, map in
            let label = map.wording("label")
            let isRequired = map.flag("required")
            let indicators = map.referencesIfAny("indicators", to: .indicator) ?? []
            guard let kind = map.choice("kind", ReportSection.Kind.self) else { return nil }
            return ReportSection(
                id: id,
                label: label,
                kind: kind,
                isRequired: isRequired,
                indicators: indicators
            )
        }
        regulation.reports = table("reports") { id, map in
            ReportOutline(
                id: id,
                title: map.wording("title"),
                sections: map.references("sections", to: .section),
                deadline: map.referenceIfAny("deadline", to: .deadline),
                addressees: map.referencesIfAny("addressees", to: .addressee) ?? [],
                basis: map.reference("stated_in", to: .citation)
            )
        }
        regulation.addressees = table("addressees") { id, map in
            Addressee(
                id: id,
                name: map.sourced("name") { $0.knownText("value") },
                isOutside: map.flag("outside"),
                subject: map.text("subject"),
                opening: map.text("opening"),
                purpose: map.text("purpose"),
                signer: map.reference("signer", to: .function)
            )
        }
    }

    private func indicator(_ id: String, _ map: MapReader) -> Indicator? {
        let label = map.wording("label")
        let unit = map.textIfAny("unit") ?? ""
        let isSummed = map.flag("summed")
        let isStock = map.flagIfAny("stock") ?? false
        let order = map.int("order")
        let tests = map.maps("plausible").compactMap(plausibility)
        let formula = formula(map)
        guard let kind = map.choice("kind", Indicator.Kind.self) else { return nil }
        return Indicator(
            id: id,
            label: label,
            unit: unit,
            kind: kind,
            formula: formula,
            isSummed: isSummed,
            isStock: isStock,
            plausibility: tests,
            order: order
        )
    }

    private func formula(_ map: MapReader) -> Formula? {
        guard let text = map.textIfAny("formula") else { return nil }
        do {
            let formula = try Formula(text)
            for name in formula.names.sorted() {
                let place = map.raw("formula")?.place ?? map.node.place
                log.references.append(
                    FaultLog.Reference(
                        target: .indicator,
                        id: name,
                        place: place,
                        path: map.join("formula")
                    )
                )
            }
            return formula
        } catch {
            log.add(
                .badFormula,
                at: map.raw("formula")?.place ?? map.node.place,
                path: map.join("formula"),
                found: error.found.isEmpty ? error.code.rawValue : error.found,
                expected: "names, numbers, + - * /, brackets or sum(a, b), from character \(error.column)"
            )
            return nil
        }
    }

    /// `{jump_over_percent: 50}`, `{at_most: 100}`, `{not_above: staff}` or `{sum_of: [a, b]}`.
    private func plausibility(_ map: MapReader) -> Indicator.Plausibility? {
        if let percent = map.decimalIfAny("jump_over_percent") { return .jump(percent: percent) }
        if let limit = map.decimalIfAny("at_most") { return .atMost(limit) }
        if let other = map.referenceIfAny("not_above", to: .indicator) { return .notAbove(other) }
        if let parts = map.referencesIfAny("sum_of", to: .indicator) { return .sumOf(parts) }
        log.add(
            .incompleteValue,
            at: map.node.place,
            path: map.path,
            found: "no test",
            expected: "one of jump_over_percent, at_most, not_above, sum_of"
        )
        return nil
    }

    /// A formula may not use itself, through others or directly.
    func checkFormulas(_ regulation: Regulation) {
        for indicator in regulation.indicators.values.sorted(by: { $0.id < $1.id }) {
            var waiting = Array(indicator.formula?.names ?? [])
            var seen: Set<String> = []
            while let name = waiting.popLast(), name != indicator.id {
                guard seen.insert(name).inserted else { continue }
                waiting += regulation.indicators[name]?.formula?.names ?? []
            }
            let reaches = seen.contains {
                regulation.indicators[$0]?.formula?.names.contains(indicator.id) ?? false
            }
            let usesItself = indicator.formula?.names.contains(indicator.id) ?? false
            guard reaches || usesItself else { continue }
            let place = root.node.value("indicators")?.value(indicator.id)?.place ?? root.node.place
            log.add(
                .circularFormula,
                at: place,
                path: "indicators/\(indicator.id)/formula",
                found: indicator.formula?.description ?? "",
                expected: "a formula that does not come back to itself"
            )
        }
    }
}
