import Awards

extension RegulationReader {
    /// Standards by form and subject, and the bars over all of them.
    func readStandards(_ regulation: inout Regulation) {
        for (form, map) in root.entries("standards") {
            map.selfReference(form, to: .form)
            for subject in SubjectKind.allCases {
                guard let routes = map.mapIfAny(subject.rawValue) else { continue }
                let list = routes.allEntries().map { route($0.id, $0.map) }.sorted { $0.id < $1.id }
                regulation.standards[form, default: [:]][subject] =
                    Standard(form: form, subject: subject, routes: list)
            }
        }
        regulation.bars = table("bars", bar)
    }

    private func route(_ id: String, _ map: MapReader) -> Route {
        let window = map.mapIfAny("window").map { window in
            Route.Window(years: window.int("years"), orMore: window.flagIfAny("or_more") ?? false)
        }
        if let window, !(1...50).contains(window.years) {
            map.bad("window", found: "\(window.years)", expected: "1 to 50 years")
        }
        let checks = map.maps("checks")
        if checks.isEmpty { map.bad("checks", found: "nothing", expected: "at least one check") }
        return Route(
            id: id,
            label: map.wording("label"),
            meritKinds: map.references("merit_kinds", to: .meritKind),
            window: window,
            checks: checks.compactMap(check)
        )
    }

    /// One check of the closed registry.
    func check(_ map: MapReader) -> Check? {
        let source = map.source()
        guard let name = map.choice("check", CheckName.self) else {
            map.ignoreRest()
            return nil
        }
        return Check(
            rule(name, map),
            basis: source.basis,
            confirmedBy: source.confirmedBy,
            mark: source.mark,
            place: map.path
        )
    }

    private func rule(_ name: CheckName, _ map: MapReader) -> Check.Rule {
        switch name {
        case .ratingAtLeast: .ratingAtLeast(level: map.reference("rating", to: .rating))
        case .titleRun:
            .hasTitleRun(titles: map.references("titles", to: .form), consecutive: count(map, "consecutive"))
        case .awardsInWindow:
            .hasAwards(forms: map.references("forms", to: .form), count: count(map, "count"))
        case .initiativesInWindow:
            .initiativesInWindow(count: count(map, "count"), level: map.reference("level", to: .level))
        case .recognisedAs: .recognisedAs(map.references("recognitions", to: .recognition))
        case .chosenInMovement: .chosenInMovement
        case .awardBeforeWindow: .holdsAwardBefore(forms: map.references("forms", to: .form))
        }
    }

    /// A count of the law: written even while unknown, at least 1.
    private func count(_ map: MapReader, _ key: String) -> Int? {
        map.mustStand(key)
        guard let count = map.intIfAny(key) else { return nil }
        if !(1...50).contains(count) { map.bad(key, found: "\(count)", expected: "1 to 50") }
        return count
    }

    private func bar(_ id: String, _ map: MapReader) -> Bar? {
        let meritKinds = map.referencesIfAny("merit_kinds", to: .meritKind) ?? []
        let applies = map.asSourced { map -> Bool? in
            map.mustStand("applies")
            return map.flagIfAny("applies")
        }
        guard let name = map.choice("rule", BarName.self) else {
            map.ignoreRest()
            return nil
        }
        let rule: Bar.Rule =
            switch name {
            case .underReview: .underReview
            case .disciplinedInWindow: .disciplinedInWindow
            case .sameAchievementTwice: .sameAchievementTwice
            case .thematicIsNoBasis: .thematicIsNoBasis
            case .gap: .gap(form: map.reference("form", to: .form), years: count(map, "years"))
            }
        let label = map.wordingIfAny("label")
        return Bar(id: id, label: label, rule: rule, meritKinds: meritKinds, applies: applies)
    }
}

/// The names of checks in regulation files.
enum CheckName: String, CaseIterable {
    case ratingAtLeast = "rating-at-least"
    case titleRun = "title-run"
    case awardsInWindow = "awards-in-window"
    case initiativesInWindow = "initiatives-in-window"
    case recognisedAs = "recognised-as"
    case chosenInMovement = "chosen-in-movement"
    case awardBeforeWindow = "award-before-window"
}

/// The names of bars in regulation files.
enum BarName: String, CaseIterable {
    case underReview = "under-review"
    case disciplinedInWindow = "disciplined-in-window"
    case sameAchievementTwice = "same-achievement-twice"
    case thematicIsNoBasis = "thematic-is-no-basis"
    case gap
}
