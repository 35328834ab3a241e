public import Awards
public import Foundation
import Regulations
import Store
public import Vietnamese
import Workflow

/// A roll-up as it stands, or would stand were it frozen now: who is in it, who is missing, what it adds up to, and
/// what has changed since it was frozen.
public struct RollUpView: Sendable {
    /// A unit, with its report where it has one.
    public struct Place: Hashable, Sendable {
        public var unit: Unit.ID
        public var name: String
        /// Nil where no report was begun.
        public var report: ObjectReference?
        public var stateLabel: String
    }

    /// A report that it stands on.
    public struct Source: Hashable, Sendable {
        public var place: Place
        public var revision: Int
        /// The revision of today, where it is another one.
        public var revisionNow: Int?
        /// Whether it could not be taken in today: it is being mended.
        public var isGone: Bool
    }

    /// One indicator over all units.
    public struct Sum: Sendable {
        public var indicator: Indicator
        public var total: Decimal?
        /// What it would be were it frozen today, where that is something else.
        public var totalNow: Decimal?
        /// How many units gave it.
        public var given: Int
    }

    public struct Year: Sendable {
        public var year: Int
        public var isFrozen: Bool
        public var owing: Int
        public var sources: [Source]
        public var missing: [Place]
        public var late: [Place]
        public var exempt: [Place]
        /// Came in after the figures were frozen.
        public var arrived: [Place]
        public var sums: [Sum]

        /// Whether what was frozen is no longer what there is.
        public var isOutdated: Bool {
            !arrived.isEmpty || sources.contains { $0.isGone || $0.revisionNow != nil }
        }
    }

    public struct Letter: Hashable, Sendable {
        public var addressee: String
        public var number: String?
        public var signedOn: Day?
        public var sentOn: Day?
    }

    public var view: ObjectView
    public var years: [Year]
    public var letters: [Letter]
}

extension Office {
    /// A roll-up as this person looks at it; looking changes nothing.
    ///
    /// - Throws: `ActFault.unknownObject` when there is no such roll-up; ask `sees` first.
    func rollUpView(_ id: RollUp.ID, for viewer: Viewer) throws -> RollUpView {
        try looking(for: viewer) { desk, facts in
            let rollUp = try facts.find(RollUp.self, id.rawValue)
            let view = try facts.view(
                of: rollUp.reference,
                options: desk.options(on: rollUp.reference),
                for: viewer
            )
            return try facts.rollUp(rollUp, view)
        }
    }
}

extension FactBook {
    fileprivate func rollUp(_ rollUp: RollUp, _ view: ObjectView) throws -> RollUpView {
        let regulation = try rulebook(of: rollUp).regulation
        return RollUpView(
            view: view,
            years: try rollUp.years.all.map { year in
                let now = try freeze(year: year, regulation)
                let frozen = rollUp.frozen.first { $0.year == year }
                return try self.year(frozen ?? now, now: now, isFrozen: frozen != nil, regulation)
            },
            letters: rollUp.letters.map { letter in
                RollUpView.Letter(
                    addressee: regulation.addressees[letter.addressee]?.name.value ?? letter.addressee,
                    number: letter.number,
                    signedOn: letter.signature?.day,
                    sentOn: letter.sentOn
                )
            }
        )
    }

    private func year(
        _ year: RollUp.Year,
        now: RollUp.Year,
        isFrozen: Bool,
        _ regulation: Regulation
    ) throws -> RollUpView.Year {
        let current = Dictionary(now.sources.map { ($0.report, $0.revision) }) { first, _ in first }
        let taken = Set(year.sources.map(\.report))
        let sources = try year.sources.map { source -> RollUpView.Source in
            let revision = current[source.report]
            return RollUpView.Source(
                place: try place(ofReport: source.report),
                revision: source.revision,
                revisionNow: revision == source.revision ? nil : revision,
                isGone: revision == nil
            )
        }.sorted { CollationKey($0.place.name) < CollationKey($1.place.name) }
        func places(_ units: [Unit.ID]) throws -> [RollUpView.Place] {
            try units.map { try place(of: $0, year: year.year) }
        }
        return RollUpView.Year(
            year: year.year,
            isFrozen: isFrozen,
            owing: year.owing.count,
            sources: sources,
            missing: try places(year.missing),
            late: try places(year.late),
            exempt: try places(year.exempt),
            arrived: try isFrozen
                ? now.sources.filter { !taken.contains($0.report) }.map { try place(ofReport: $0.report) }
                : [],
            sums: sums(year, now, regulation)
        )
    }

    private func sums(_ year: RollUp.Year, _ now: RollUp.Year, _ regulation: Regulation) -> [RollUpView.Sum] {
        let (then, today) = (regulation.withFormulas(totals(year)), regulation.withFormulas(totals(now)))
        return regulation.indicatorsInOrder.filter { $0.kind != .text }.map { indicator in
            let (old, new) = (
                indicator.printed(then[indicator.id]), indicator.printed(today[indicator.id])
            )
            return RollUpView.Sum(
                indicator: indicator,
                total: old,
                totalNow: new == old ? nil : new,
                given: year.given[indicator.id] ?? 0
            )
        }
    }

    private func place(ofReport id: MovementReport.ID) throws -> RollUpView.Place {
        let report = try find(MovementReport.self, id.rawValue)
        return try place(of: report.unit, year: report.year)
    }

    private func place(of unit: Unit.ID, year: Int) throws -> RollUpView.Place {
        let lastDay = Day(year: year, month: 12, day: 31) ?? today
        let organisation = try organisation()
        let version = organisation.version(unit, on: lastDay) ?? organisation.version(unit, on: today)
        let id = MovementReport.id(year: year, unit: unit)
        let report = try lookUp(MovementReport.self, id.rawValue)
        return RollUpView.Place(
            unit: unit,
            name: version?.shortName ?? unit.rawValue,
            report: report?.reference,
            stateLabel: try report.map { try rulebook(of: $0).label(of: $0.standing) } ?? ""
        )
    }
}
