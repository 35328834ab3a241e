import Awards
import Store
import Vietnamese
import Workflow

/// What a dossier still lacks, and whether its nominee meets the standard: for `missing` and for the guards.
struct DossierCheck {
    let shelf: Shelf
    let nomination: Nomination
    let campaign: Campaign
    let regulation: Regulation

    init(_ shelf: Shelf, _ nomination: Nomination) throws {
        self.shelf = shelf
        self.nomination = nomination
        campaign = try shelf.find(Campaign.self, nomination.campaign.rawValue)
        regulation = try shelf.rulebook(of: campaign).regulation
    }

    private var subject: SubjectKind { nomination.nominee.isPerson ? .individual : .collective }

    /// What must be written before the nomination can travel at all; a file proves a claim and does not make one.
    func contentGaps() throws -> [Unmet] {
        var gaps: [Unmet] = []
        if nomination.dossier.summary.isEmpty { gaps.append(Unmet("summary-missing")) }
        for criterion in try criteria() where !nomination.dossier.says(criterion.id) {
            gaps.append(Unmet("claim-missing", ["criterion": criterion.label.vi]))
        }
        return gaps
    }

    /// Criteria for which nothing proves the claim yet: tolerated while drafting, not when it is appraised.
    func evidenceGaps() throws -> [Unmet] {
        try criteria().compactMap { criterion in
            let claim = nomination.dossier.claim(criterion.id)
            guard claim?.evidence.isEmpty ?? true else { return nil }
            return Unmet("evidence-missing", ["criterion": criterion.label.vi])
        }
    }

    /// Criteria on which the appraiser has not said đạt, không đạt or chưa đủ căn cứ.
    func appraisalGaps() throws -> [Unmet] {
        try criteria().compactMap { criterion in
            guard nomination.dossier.claim(criterion.id)?.appraisal == nil else { return nil }
            return Unmet("appraisal-missing", ["criterion": criterion.label.vi])
        }
    }

    /// Criteria that the appraiser found not met, or without enough evidence.
    func appraisalFailures() throws -> [Unmet] {
        try criteria().compactMap { criterion in
            guard let finding = nomination.dossier.claim(criterion.id)?.appraisal, finding.verdict != .met
            else { return nil }
            return Unmet(
                "criterion-\(finding.verdict.rawValue)",
                ["criterion": criterion.label.vi, "note": finding.note]
            )
        }
    }

    /// Components that the appraiser found missing, or not in the form in use.
    func componentFailures(where isStill: (Dossier.Component) -> Bool = { _ in true }) -> [Unmet] {
        nomination.dossier.components.filter { $0.state != .present && isStill($0) }.map { found in
            Unmet(
                "component-\(found.state.rawValue)",
                ["paper": regulation.papers[found.paper]?.label.vi ?? found.paper, "note": found.note]
            )
        }
    }

    /// What the unit must still hand in, item by item, by what the appraisal found.
    func lacking() throws -> [String] {
        let components = nomination.dossier.components.filter { $0.state != .present }.map { found in
            let label = regulation.papers[found.paper]?.label.vi ?? found.paper
            let isWrong = found.state == .wrongForm
            return item(isWrong ? "\(label) (chưa đúng mẫu)" : label, found.note)
        }
        let criteria = try criteria().enumerated().compactMap { index, criterion -> String? in
            let claim = nomination.dossier.claim(criterion.id)
            let subject = evidence(criterion, at: index)
            if let finding = claim?.appraisal, finding.verdict != .met { return item(subject, finding.note) }
            return claim?.evidence.isEmpty ?? true ? subject : nil
        }
        return components + criteria
    }

    /// One thing asked for by name: a paper kind, a criterion by number or id, or in plain words.
    func component(named name: String) throws -> String {
        if let paper = regulation.papers[name] { return paper.label.vi }
        let criteria = try criteria()
        let index = Int(name).map { $0 - 1 } ?? criteria.firstIndex { $0.id == name }
        guard let index, criteria.indices.contains(index) else { return name }
        let note = nomination.dossier.claim(criteria[index].id)?.appraisal?.note ?? ""
        return item(evidence(criteria[index], at: index), note)
    }

    /// A criterion by its number: its name bears quotation marks of its own.
    private func evidence(_ criterion: Criterion, at index: Int) -> String {
        "Minh chứng tiêu chí \(index + 1) (\(criterion.label.vi))"
    }

    private func item(_ subject: String, _ note: String) -> String {
        note.isEmpty ? subject : "\(subject): \(note)"
    }

    /// The plan addresses this kind of nominee without stating criteria: told, never hidden.
    func criteriaGap() throws -> Unmet? {
        guard let movement = regulation.movements[campaign.movement] else { return nil }
        let subjectClass = try shelf.subjectClass(of: nomination.nominee, campaign: campaign)
        guard case .noneStated(let known, _) = movement.criteria(for: subjectClass) else { return nil }
        return Unmet("no-criteria-stated", ["class": known.label.vi])
    }

    func criteria() throws -> [Criterion] {
        try shelf.criteria(for: nomination.nominee, campaign: campaign, regulation: regulation)
    }

    /// Whether the nominee meets the standard of the form, by the records and this campaign.
    ///
    /// Having been chosen in the movement is what the councils of this campaign find, so the campaign itself
    /// stands as that record.
    func eligibility() throws -> Answer<Eligibility> {
        let facts =
            shelf as? FactBook ?? FactBook(view: shelf.view, library: shelf.library, today: shelf.today)
        let records = try facts.merits(of: nomination.nominee)
        let chosen = MeritRecord(
            subject: nomination.nominee.id,
            year: campaign.years.last,
            kind: .recognition,
            code: campaign.movement,
            label: campaign.title,
            isThematic: true
        )
        return try regulation.eligibility(
            of: Candidacy(
                subject: nomination.nominee.id,
                kind: subject,
                form: nomination.form,
                meritKind: campaign.meritKind,
                years: campaign.years,
                movement: campaign.movement,
                achievement: "\(campaign.movement)/\(campaign.stage ?? campaign.periodText)",
                records: records + [chosen],
                proceedings: try shelf.view.proceedings(of: nomination.nominee.id),
                day: shelf.today
            )
        )
    }

    /// The bars that refuse or hold, and what fails in the routes when none is open.
    func standardFailures() throws -> [Unmet] {
        let result = try eligibility().value
        let stops = { (bar: BarResult) in bar.finding == .refuses || bar.finding == .holds }
        let general = result.bars.filter(stops).map(unmet)
        guard result.outcome == .notEligible, general.isEmpty else { return general }
        var told: Set<Unmet> = []
        return result.routes.filter { $0.verdict == .notMet }.flatMap { route in
            let failed = route.checks.filter { $0.verdict == .notMet }
            return route.bars.filter(stops).map(unmet) + (failed.isEmpty ? [] : [unmet(route, failed)])
        }.filter { told.insert($0).inserted }
    }

    private func unmet(_ result: BarResult) -> Unmet {
        let grounds = result.records.map(\.label) + result.proceedings.map(\.paper)
        let text = [result.bar.id, grounds.filter { !$0.isEmpty }.joined(separator: "; ")]
        return Unmet(
            "bar-\(result.finding.rawValue)",
            [
                "bar": text.filter { !$0.isEmpty }.joined(separator: ": "),
                "basis": basis(result.bar.applies.basis),
                "until": result.endsAfter?.short ?? "",
            ]
        )
    }

    private func unmet(_ route: RouteResult, _ failed: [CheckResult]) -> Unmet {
        var bases: [String] = []
        for check in failed where !bases.contains(basis(check.check.basis)) {
            bases.append(basis(check.check.basis))
        }
        return Unmet(
            "standard-not-met",
            [
                "route": route.route.label.vi,
                "checks": failed.map { name($0.check.rule) }.joined(separator: ", "),
                "basis": bases.joined(separator: ", "),
            ]
        )
    }

    /// An instrument as it is cited in short; its id where the regulation has no citation of it.
    private func basis(_ id: String) -> String { regulation.citations[id]?.short ?? id }

    /// What a check asks for, in the regulation's own words where it has them.
    private func name(_ rule: Check.Rule) -> String {
        let labels: [String] =
            switch rule {
            case .ratingAtLeast(let level): [regulation.ratings[level]?.label.vi ?? level]
            case .hasTitleRun(let forms, _), .hasAwards(let forms, _), .holdsAwardBefore(let forms):
                forms.map { regulation.forms[$0]?.label.vi ?? $0 }
            case .initiativesInWindow(_, let level): [regulation.levels[level]?.label.vi ?? level]
            case .recognisedAs(let codes): codes.map { regulation.recognitions[$0]?.label.vi ?? $0 }
            case .chosenInMovement: [regulation.movements[campaign.movement]?.title.vi ?? campaign.movement]
            }
        return "\(rule.name): \(labels.joined(separator: ", "))"
    }
}
