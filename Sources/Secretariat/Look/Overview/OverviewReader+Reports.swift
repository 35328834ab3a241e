import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// Of the yearly reports: who has sent his, when they came, and the figures year by year.
extension OverviewReader {
    /// So many figures a page has room for.
    private static let figures = 6

    /// Nil for a year in which nobody owes a report.
    func reports(_ year: Int, _ all: [MovementReport]) throws -> Overview.Reports? {
        let ofYear = all.filter { $0.year == year }
        let squares = try facts.squares(year: year, within: scope)
        guard squares.contains(where: \.isOwed) || !ofYear.isEmpty else { return nil }
        return Overview.Reports(
            year: year,
            squares: squares,
            states: try facts.states(of: squares),
            due: ofYear.map(\.due).max(),
            arrivals: ofYear.compactMap { $0.signature?.day }.sorted(),
            before: all.filter { $0.year == year - 1 }.compactMap { $0.signature?.day }.sorted()
        )
    }

    /// The first figures that units' reports add up to, over the reports sent in each year.
    func series(_ all: [MovementReport], through last: Int?) throws -> [Overview.Series] {
        guard let last, let any = all.last(where: { $0.year == last }) else { return [] }
        let regulation = try facts.rulebook(of: any).regulation
        let years = Set(all.map(\.year)).filter { $0 <= last }.sorted().suffix(8)
        let sums = years.map { year in
            let sent = all.filter { $0.year == year && $0.signature != nil }
            let figures = Dictionary(sent.map { ($0.unit.rawValue, $0.figures) }) { first, _ in first }
            return (year: year, sums: regulation.rollUp(figures).sums, reports: sent.count)
        }
        let shown = regulation.indicatorsInOrder.filter { $0.isStock || $0.formula != nil }
        return shown.prefix(Self.figures).map { indicator in
            Overview.Series(
                label: Label(vi: indicator.label.vi, en: indicator.label.en),
                unit: indicator.unit,
                values: sums.map { ($0.year, $0.sums[indicator.id], $0.reports) }
            )
        }
    }
}
