public import Awards
import Forms
import Store
import Vietnamese
public import Workflow

/// What one dossier still lacks, with what its standard says: so that nobody learns it a year later.
public struct MissingReport: Hashable, Sendable {
    public var nomination: Nomination.ID
    public var name: String
    public var unitName: String
    public var stateLabel: String
    /// What stops it now or will stop it at a later step, by the step that asks for it.
    public var lacking: [Lacking]
    /// The same, whatever the step.
    public var gaps: [Unmet] { lacking.flatMap(\.reasons) }
    /// What is told but stops nothing: criteria the plan does not state, values nobody has confirmed.
    public var remarks: [Unmet]
    public var eligibility: Eligibility?
}

extension Office {
    /// What the dossiers of a campaign, a unit, or the named nominations still lack.
    public func missing(
        campaign: Campaign.ID?,
        unit: Unit.ID? = nil,
        nominations: [String] = [],
        for viewer: Viewer?
    ) throws -> [MissingReport] {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            let filter = Filter(
                ids: nominations.isEmpty ? nil : Set(nominations),
                units: unit.map { [$0] },
                campaigns: campaign.map { [$0] },
                scope: viewer?.scope
            )
            return try view.all(Nomination.self, where: filter).compactMap { stored in
                let rulebook = try shelf.rulebook(of: stored.value)
                guard !rulebook.isFinal(stored.value.standing) else { return nil }
                return try shelf.missing(stored.value, rulebook, for: viewer)
            }
        }
    }
}

extension FactBook {
    /// What has happened beside the dossier: an open complaint, a nominee who has moved since he was frozen.
    private func changes(of nomination: Nomination, for viewer: Viewer?) throws -> [Unmet] {
        var told: [Unmet] = []
        if try complainedOf(Filter(campaigns: [nomination.campaign], scope: viewer?.scope)).contains(
            nomination.id
        ) {
            told.append(Unmet("complaint-open"))
        }
        if let frozen = nomination.frozen, case .person(let id) = nomination.nominee,
            let post = try view.person(id)?.post(on: today),
            let unit = try organisation().version(post.unit, on: today)?.name,
            unit != frozen.unitName || post.title != frozen.post
        {
            told.append(Unmet("nominee-moved", ["post": post.title, "unit": unit]))
        }
        return told
    }

    /// What a dossier lacks where it stands, by the step that asks for it.
    func lacking(of nomination: Nomination) throws -> [Lacking] {
        var foresight = try Foresight(self, nomination)
        return try foresight?.lacking() ?? []
    }

    func missing(
        _ nomination: Nomination,
        _ rulebook: Rulebook,
        for viewer: Viewer?
    ) throws -> MissingReport {
        let check = try DossierCheck(self, nomination)
        var remarks = [try check.criteriaGap()].compactMap { $0 }
        let answer = try? check.eligibility()
        remarks += (answer?.unconfirmed ?? []).map {
            Unmet(
                $0.isUnknown ? "value-unknown" : "value-unconfirmed",
                ["place": $0.place, "basis": $0.basis]
            )
        }
        remarks += try changes(of: nomination, for: viewer)
        return MissingReport(
            nomination: nomination.id,
            name: try nominee(nomination).name,
            unitName: try organisation().version(nomination.unit, on: today)?.shortName ?? "",
            stateLabel: rulebook.label(of: nomination.standing),
            lacking: try lacking(of: nomination),
            remarks: remarks,
            eligibility: answer?.value
        )
    }
}
