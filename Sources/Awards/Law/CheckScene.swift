/// The records and years against which checks are made.
struct CheckScene {
    let regulation: Regulation
    let candidacy: Candidacy
    let window: ClosedYears
    let excludesThematic: Bool

    func result(of check: Check) -> CheckResult {
        var result =
            switch check.rule {
            case .ratingAtLeast(let level): rating(check, level)
            case .hasTitleRun(let titles, let count): titleRun(check, titles, count)
            case .hasAwards(let forms, let count): awards(check, forms, count)
            case .initiativesInWindow(let count, let level): initiatives(check, count, level)
            case .recognisedAs(let codes): recognition(check, codes)
            case .chosenInMovement: selection(check)
            case .holdsAwardBefore(let forms): awardBefore(check, forms)
            }
        if check.isUnknown {
            result.verdict = .notEnoughEvidence
            result.missing.append(.lawValue(place: check.place))
        }
        return result
    }

    /// A lower rating fails; a year without a rating leaves it open.
    private func rating(_ check: Check, _ level: String) -> CheckResult {
        var used: [MeritRecord] = []
        var missing: [MissingEvidence] = []
        var verdict = Verdict.met
        for year in window.all {
            guard let record = candidacy.own(.rating).first(where: { $0.year == year }) else {
                missing.append(.rating(year: year))
                verdict = Verdict.all([verdict, .notEnoughEvidence])
                continue
            }
            used.append(record)
            if regulation.rank(record.code) < regulation.rank(level) { verdict = .notMet }
        }
        return CheckResult(check: check, verdict: verdict, used: used, excluded: [], missing: missing)
    }

    private func titleRun(_ check: Check, _ titles: [String], _ count: Int?) -> CheckResult {
        let last = candidacy.years.last
        let years = ClosedYears(last - max(1, count ?? 1) + 1, last)
        let held = candidacy.own(.title).filter { titles.contains($0.code) }
        let used = held.filter { years.contains($0.year) }
        let missing = years.all.filter { year in !used.contains { $0.year == year } }
            .map { MissingEvidence.title(titles, year: $0) }
        return CheckResult(
            check: check,
            verdict: missing.isEmpty ? .met : .notEnoughEvidence,
            used: used,
            excluded: held.filter { !years.contains($0.year) }
                .map { ExcludedRecord(record: $0, reason: .outsideWindow) },
            missing: missing
        )
    }

    private func awards(_ check: Check, _ forms: [String], _ count: Int?) -> CheckResult {
        let held = candidacy.own(.award, .title).filter { forms.contains($0.code) }
        let needed = count ?? 1
        return counted(check, held, needed) {
            window.contains($0.year) ? nil : .outsideWindow
        } missing: {
            .awards(forms, found: $0, needed: needed)
        }
    }

    private func initiatives(_ check: Check, _ count: Int?, _ level: String) -> CheckResult {
        let needed = count ?? 1
        let floor = regulation.levels[level]?.rank ?? Int.max
        return counted(check, candidacy.own(.initiative), needed) { record in
            guard window.contains(record.year) else { return .outsideWindow }
            let rank = record.level.flatMap { regulation.levels[$0]?.rank } ?? Int.min
            return rank >= floor ? nil : .levelTooLow
        } missing: {
            .initiatives(found: $0, needed: needed, level: level)
        }
    }

    private func awardBefore(_ check: Check, _ forms: [String]) -> CheckResult {
        let held = candidacy.own(.award, .title).filter { forms.contains($0.code) }
        return counted(check, held, 1) {
            $0.year < window.first ? nil : .notBeforeWindow
        } missing: { _ in
            .awardBefore(forms, year: window.first)
        }
    }

    private func recognition(_ check: Check, _ codes: [String]) -> CheckResult {
        let held = candidacy.own(.recognition).filter { codes.contains($0.code) }
        return counted(check, held, 1) {
            $0.year <= window.last ? nil : .outsideWindow
        } missing: { _ in
            .recognition(codes)
        }
    }

    /// The council's choice is recorded as a recognition whose code is the movement's id.
    private func selection(_ check: Check) -> CheckResult {
        let held = candidacy.own(.recognition).filter { $0.code == candidacy.movement }
        return counted(check, held, 1) {
            window.contains($0.year) ? nil : .outsideWindow
        } missing: { _ in
            .selection(movement: candidacy.movement)
        }
    }

    /// Counts the records that nothing excludes; too few leaves it open, since papers may still come.
    private func counted(
        _ check: Check,
        _ records: [MeritRecord],
        _ needed: Int,
        exclude: (MeritRecord) -> ExcludedRecord.Reason?,
        missing: (Int) -> MissingEvidence
    ) -> CheckResult {
        var used: [MeritRecord] = []
        var excluded: [ExcludedRecord] = []
        for record in records {
            let isAward = record.kind == .award || record.kind == .title
            if excludesThematic && isAward && record.isThematic {
                excluded.append(ExcludedRecord(record: record, reason: .thematic))
            } else if let reason = exclude(record) {
                excluded.append(ExcludedRecord(record: record, reason: reason))
            } else {
                used.append(record)
            }
        }
        let isMet = used.count >= needed
        return CheckResult(
            check: check,
            verdict: isMet ? .met : .notEnoughEvidence,
            used: used,
            excluded: excluded,
            missing: isMet ? [] : [missing(used.count)]
        )
    }
}
