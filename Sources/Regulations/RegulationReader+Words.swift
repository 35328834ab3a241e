import Awards
import Vietnamese

extension RegulationReader {
    /// Citations, scales, kinds of merit, recognitions, award forms, functions.
    func readWords(_ regulation: inout Regulation) {
        regulation.citations = table("citations", citation)
        regulation.levels = table("levels", grade)
        regulation.ratings = table("ratings", grade)
        regulation.meritKinds = table("merit_kinds") { id, map in
            MeritKind(id: id, label: map.wording("label"), isThematic: map.flag("thematic"))
        }
        regulation.recognitions = table("recognitions") { id, map in
            Recognition(
                id: id,
                label: map.wording("label"),
                subjects: map.subjects("subjects"),
                basis: map.reference("created_by", to: .citation)
            )
        }
        regulation.forms = table("forms", form)
        regulation.functions = table("functions") { id, map in
            let titles = map.dated("titles") { id, period, map in
                OfficeFunction.Title(
                    id: id,
                    period: period,
                    text: map.asSourced { $0.knownText("title") }
                )
            }
            guard let seat = map.choice("seat", OfficeFunction.Seat.self) else { return nil }
            return OfficeFunction(id: id, label: map.wording("label"), seat: seat, titles: titles)
        }
        regulation.secondFactor = root.textsIfAny("second_factor") ?? []
        regulation.confirmers = root.textsIfAny("confirms_law") ?? []
        regulation.fields = table("fields") { id, map in
            let (label, scope, example) = (map.wording("label"), map.text("scope"), map.text("example"))
            guard let kind = map.choice("kind", DeclaredField.Kind.self) else { return nil }
            return DeclaredField(id: id, label: label, scope: scope, kind: kind, example: example)
        }
        regulation.series = table("series") { id, map in
            let label = map.wording("label")
            let type = map.textIfAny("type") ?? ""
            let symbol = map.sourced("symbol") { $0.knownText("pattern") }
            let symbols =
                map.has("symbols")
                ? map.dated("symbols") { _, period, map in
                    Series.DatedSymbol(period: period, symbol: map.asSourced { $0.knownText("pattern") })
                } : []
            guard let mode = map.choice("mode", Series.Mode.self) else { return nil }
            return Series(
                id: id,
                label: label,
                type: type,
                symbol: symbol,
                symbols: symbols,
                mode: mode
            )
        }
    }

    private func citation(_ id: String, _ map: MapReader) -> Citation? {
        map.mustStand("confirmed_by")
        map.mustStand("dated")
        return Citation(
            id: id,
            text: map.text("text"),
            short: map.text("short"),
            dated: map.dayIfAny("dated"),
            inForce: map.map("in_force")?.periodIfKnown(),
            purposes: map.textsIfAny("purposes") ?? [],
            order: map.int("order"),
            confirmedBy: map.textIfAny("confirmed_by"),
            mark: map.choiceIfAny("mark", Mark.self)
        )
    }

    private func grade(_ id: String, _ map: MapReader) -> Grade? {
        Grade(id: id, label: map.wording("label"), rank: map.int("rank"))
    }

    private func form(_ id: String, _ map: MapReader) -> AwardForm? {
        let label = map.wording("label")
        let (short, code) = (map.text("short"), map.text("code"))
        let level = map.reference("level", to: .level)
        let subjects = map.subjects("subjects")
        guard let family = map.choice("family", AwardForm.Family.self) else { return nil }
        return AwardForm(
            id: id,
            label: label,
            short: short,
            family: family,
            level: level,
            subjects: subjects,
            code: code
        )
    }
}

extension MapReader {
    /// A text whose key must stand there, null while unknown.
    func knownText(_ key: String) -> String? {
        mustStand(key)
        return textIfAny(key)
    }

    /// A list of words out of individual and collective.
    func subjects(_ key: String) -> [SubjectKind] {
        texts(key).compactMap { text in
            if let kind = SubjectKind(rawValue: text) { return kind }
            let known = SubjectKind.allCases.map(\.rawValue)
            bad(
                key,
                found: text,
                expected: known.joined(separator: " or "),
                nearest: nearest(to: text, in: known)
            )
            return nil
        }
    }
}
