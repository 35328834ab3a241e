import Vietnamese

extension Regulation {
    /// Tests a candidacy against the standard of its form: all routes of its kind of merit and all bars.
    ///
    /// Nothing stops at the first failure, so that the answer lists every reason.
    public func eligibility(of candidacy: Candidacy) throws(LawError) -> Answer<Eligibility> {
        guard forms[candidacy.form] != nil else {
            throw .unknownForm(candidacy.form, known: forms.keys.sorted())
        }
        let standard = standards[candidacy.form]?[candidacy.kind]
        let routes = (standard?.routes ?? []).filter { $0.meritKinds.contains(candidacy.meritKind) }
        guard !routes.isEmpty else { throw .noStandard(form: candidacy.form, candidacy.kind) }
        let standing = bars.values.sorted { $0.id < $1.id }.filter {
            ($0.meritKinds.isEmpty || $0.meritKinds.contains(candidacy.meritKind))
                && $0.applies.value != false
        }
        let routeResults = routes.map { result(of: $0, for: candidacy, bars: standing) }
        let barResults = standing.compactMap { general($0, candidacy) }
        let value = Eligibility(
            form: candidacy.form,
            outcome: outcome(routeResults, barResults),
            routes: routeResults,
            bars: barResults
        )
        let rested = routeResults.flatMap(\.checks).map(\.check.unconfirmed)
        return Answer(value, unconfirmed: rested + standing.map(\.applies.unconfirmed))
    }

    /// Tests one criterion of a movement; nil when people must judge it.
    ///
    /// Recognitions accepted in place of the one it names count too.
    public func result(of criterion: Criterion, for candidacy: Candidacy) -> Answer<CheckResult>? {
        guard var check = criterion.check else { return nil }
        if case .recognisedAs(let named) = check.rule, let others = criterion.accepted?.value {
            check.rule = .recognisedAs(named + others.filter { !named.contains($0) })
        }
        let scene = CheckScene(
            regulation: self,
            candidacy: candidacy,
            window: candidacy.years,
            excludesThematic: false
        )
        let unconfirmed = [check.unconfirmed, criterion.accepted?.unconfirmed]
        return Answer(scene.result(of: check), unconfirmed: unconfirmed)
    }

    private func outcome(_ routes: [RouteResult], _ bars: [BarResult]) -> Eligibility.Outcome {
        if bars.contains(where: { $0.finding == .refuses }) { return .notEligible }
        let verdict = Verdict.any(routes.map(\.verdict))
        if verdict == .notMet { return .notEligible }
        if bars.contains(where: { $0.finding == .holds }) { return .onHold }
        let isOpen = bars.contains { $0.finding == .notEnoughEvidence }
        return verdict == .met && !isOpen ? .eligible : .notEnoughEvidence
    }

    // MARK: - Routes

    /// The best result over the windows that the route allows: met before open, then the fewest gaps.
    private func result(of route: Route, for candidacy: Candidacy, bars: [Bar]) -> RouteResult {
        let windows = windows(of: route, for: candidacy)
        var best = result(of: route, for: candidacy, bars: bars, in: windows.shortest)
        for window in windows.longer where best.verdict != .met {
            let next = result(of: route, for: candidacy, bars: bars, in: window)
            if next.weakness < best.weakness { best = next }
        }
        return best
    }

    private func result(
        of route: Route,
        for candidacy: Candidacy,
        bars: [Bar],
        in window: ClosedYears
    ) -> RouteResult {
        let excludesThematic = bars.contains { $0.rule == .thematicIsNoBasis }
        let scene = CheckScene(
            regulation: self,
            candidacy: candidacy,
            window: window,
            excludesThematic: excludesThematic
        )
        let checks = route.checks.map(scene.result(of:))
        let windowBars = bars.compactMap { bar -> BarResult? in
            guard case .disciplinedInWindow = bar.rule else { return nil }
            return discipline(bar, candidacy, window)
        }
        let barVerdicts: [Verdict] = windowBars.map { $0.finding == .clear ? .met : .notMet }
        return RouteResult(
            route: route,
            verdict: Verdict.all(checks.map(\.verdict) + barVerdicts),
            window: window,
            checks: checks,
            bars: windowBars
        )
    }

    /// The route's years, counted back from the last year of merit, and the longer ones that "trở lên" allows
    /// while the ratings run unbroken.
    private func windows(
        of route: Route,
        for candidacy: Candidacy
    ) -> (shortest: ClosedYears, longer: [ClosedYears]) {
        guard let window = route.window else { return (candidacy.years, []) }
        let last = candidacy.years.last
        let shortest = ClosedYears(last - window.years + 1, last)
        guard window.orMore, let level = route.checks.compactMap(\.ratedLevel).first else {
            return (shortest, [])
        }
        let ratings = candidacy.own(.rating)
        var run = 0
        while ratings.contains(where: { $0.year == last - run && rank($0.code) >= rank(level) }) {
            run += 1
        }
        let lengths = run > window.years ? Array(window.years + 1...run) : []
        return (shortest, lengths.map { ClosedYears(last - $0 + 1, last) })
    }

    /// The rank of a rating; one the regulation does not know ranks below all.
    func rank(_ rating: String) -> Int { ratings[rating]?.rank ?? Int.min }

    // MARK: - Bars

    private func discipline(_ bar: Bar, _ candidacy: Candidacy, _ window: ClosedYears) -> BarResult {
        let disciplines = candidacy.own(.discipline).filter { $0.year <= window.last }
        let standing = disciplines.filter { $0.until.map { $0.year >= window.first } ?? true }
        guard !standing.isEmpty else { return BarResult(bar, .clear) }
        let lasts = standing.contains { $0.until == nil }
        return BarResult(
            bar,
            .refuses,
            records: standing,
            endsAfter: lasts ? nil : standing.compactMap(\.until).max()
        )
    }

    /// The bars that do not depend on a route.
    private func general(_ bar: Bar, _ candidacy: Candidacy) -> BarResult? {
        switch bar.rule {
        case .disciplinedInWindow, .thematicIsNoBasis: nil
        case .underReview: underReview(bar, candidacy)
        case .sameAchievementTwice: sameAchievement(bar, candidacy)
        case .gap(let form, let years): form == candidacy.form ? gap(bar, form, years, candidacy) : nil
        }
    }

    private func underReview(_ bar: Bar, _ candidacy: Candidacy) -> BarResult {
        guard let proceedings = candidacy.proceedings else {
            return BarResult(bar, .notEnoughEvidence, missing: [.clearance])
        }
        let pending = proceedings.filter { Period(from: $0.from, until: $0.until).contains(candidacy.day) }
        let ends = pending.contains { $0.until == nil } ? nil : pending.compactMap(\.until).max()
        return BarResult(bar, pending.isEmpty ? .clear : .holds, proceedings: pending, endsAfter: ends)
    }

    private func sameAchievement(_ bar: Bar, _ candidacy: Candidacy) -> BarResult {
        guard let achievement = candidacy.achievement else { return BarResult(bar, .clear) }
        let before = candidacy.own(.award, .title).filter { $0.achievement == achievement }
        return BarResult(bar, before.isEmpty ? .clear : .refuses, records: before)
    }

    private func gap(_ bar: Bar, _ form: String, _ years: Int?, _ candidacy: Candidacy) -> BarResult {
        let before = candidacy.own(.award, .title).filter { $0.code == form && !$0.isThematic }
        guard let years else {
            guard !before.isEmpty else { return BarResult(bar, .clear) }
            return BarResult(
                bar,
                .notEnoughEvidence,
                records: before,
                missing: [.lawValue(place: bar.applies.place)]
            )
        }
        let close = before.filter { $0.year > candidacy.years.last - years }
        return BarResult(bar, close.isEmpty ? .clear : .refuses, records: close)
    }
}

extension Candidacy {
    /// The subject's own records of these kinds.
    func own(_ kinds: MeritRecord.Kind...) -> [MeritRecord] {
        records.filter { $0.subject == subject && kinds.contains($0.kind) }
    }
}

extension Check {
    /// The grade of a rating check.
    var ratedLevel: String? {
        guard case .ratingAtLeast(let level) = rule else { return nil }
        return level
    }
}

extension RouteResult {
    /// How far it is from being met: failures weigh before gaps.
    fileprivate var weakness: (Int, Int) {
        let order: [Verdict] = [.met, .notEnoughEvidence, .notMet]
        let gaps = checks.flatMap(\.missing).reduce(0) { $0 + $1.size }
        return (order.firstIndex(of: verdict) ?? 0, gaps)
    }
}

extension MissingEvidence {
    /// How many papers are missing.
    fileprivate var size: Int {
        switch self {
        case .awards(_, let found, let needed), .initiatives(let found, let needed, _): needed - found
        default: 1
        }
    }
}
