public import Awards
import Forms
import Store
import Vietnamese

/// One thing that a search found.
public struct SearchHit: Hashable, Sendable {
    /// What it is; nil for a unit.
    public var object: ObjectReference?
    /// The unit, or whose work the thing is.
    public var unit: Unit.ID
    public var unitName: String
    /// The nominee's name, the number of the paper, the title of the campaign, the name of the unit.
    public var title: String
    /// The campaign it belongs to; empty for units and for what belongs to none.
    public var campaignTitle: String
    public var stateLabel: String
    /// Whether it is the very text that was sought, not only has it.
    public var isExact: Bool
}

extension Office {
    /// What a viewer may see of what bears a text: nominees and units by name, papers by number, campaigns by title.
    ///
    /// Marks and capitals do not count; what is the very text comes first, then what has it with its marks.
    ///
    /// - Returns: At most `limit`; nothing for a text of fewer than two letters.
    public func search(_ text: String, for viewer: Viewer, limit: Int) throws -> [SearchHit] {
        guard let sought = SearchText(text), limit > 0 else { return [] }
        return try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            var found: [(rank: Int, hit: SearchHit)] = []
            found += try shelf.campaigns(sought, for: viewer)
            found += try shelf.units(sought, for: viewer)
            for kind in [ObjectKind.decision, .submission, .letter, .cancellation, .correction] {
                found += try view.papers(kind, found: sought, within: viewer.scope, limit: limit)
                    .map(shelf.hit)
            }
            found += try view.nominations(found: sought, within: viewer.scope, limit: limit).map(shelf.hit)
            // Sorting keeps the order of what fits as well.
            let ordered = found.enumerated().sorted { left, right in
                (left.element.rank, left.offset) < (right.element.rank, right.offset)
            }
            return ordered.prefix(limit).map(\.element.hit)
        }
    }
}

extension FactBook {
    fileprivate func campaigns(_ text: SearchText, for viewer: Viewer) throws -> [(rank: Int, hit: SearchHit)]
    {
        try view.all(Campaign.self, where: Filter(scope: viewer.scope)).compactMap { stored in
            guard let rank = text.rank(in: stored.value.title) else { return nil }
            return try hit(SearchMatch(stored.value.reference, rank: rank))
        }
    }

    /// Units in the scope, by the names of any time.
    fileprivate func units(_ text: SearchText, for viewer: Viewer) throws -> [(rank: Int, hit: SearchHit)] {
        try organisation().all.filter { viewer.scope.opens($0.id) }.compactMap { unit in
            let names = unit.versions.flatMap { [$0.name, $0.shortName] }
            guard let rank = names.compactMap(text.rank).min() else { return nil }
            let version = try organisation().version(unit.id, on: today)
            return (
                rank,
                SearchHit(
                    object: nil,
                    unit: unit.id,
                    unitName: version?.shortName ?? unit.id.rawValue,
                    title: version?.name ?? unit.id.rawValue,
                    campaignTitle: "",
                    stateLabel: "",
                    isExact: rank == 0
                )
            )
        }.sorted { $0.rank < $1.rank }
    }

    fileprivate func hit(_ match: SearchMatch) throws -> (rank: Int, hit: SearchHit) {
        let subject = try find(match.object)
        let hit = SearchHit(
            object: match.object,
            unit: subject.unit,
            unitName: try organisation().version(subject.unit, on: today)?.shortName
                ?? subject.unit.rawValue,
            title: try title(ofFound: subject),
            campaignTitle: try campaign(of: subject)?.title ?? "",
            stateLabel: try rulebook(of: subject).label(of: subject.standing),
            isExact: match.rank == 0
        )
        return (match.rank, hit)
    }

    private func title(ofFound subject: any TrackedRecord) throws -> String {
        switch subject {
        case let value as Nomination: try nominee(value).name
        case let value as Campaign: value.title
        case let value as Decision: value.number ?? value.outside?.number ?? value.key
        case let value as Submission: value.number ?? value.key
        case let value as Letter: value.number ?? value.key
        case let value as Cancellation: value.number ?? value.key
        case let value as Correction: value.number ?? value.key
        default: subject.key
        }
    }
}
