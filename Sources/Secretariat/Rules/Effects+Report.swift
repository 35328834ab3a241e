import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// Effects of the yearly reports and their roll-up.
extension Effects {
    static let reportEffects: [Entry] = [
        Entry(
            "freeze_figures",
            perform: { situation, _ in
                let rollUp = try situation.the(RollUp.self)
                let years = try rollUp.years.all.map {
                    try situation.desk.freeze(year: $0, situation.regulation)
                }
                let outline = rollUp.stage == nil ? "roll-up" : "stage-review"
                let addressees = situation.regulation.reports[outline]?.addressees ?? []
                try situation.change(RollUp.self) {
                    $0.frozen = years
                    $0.letters = addressees.map { RollUp.Letter(addressee: $0) }
                }
            }
        ),
        Entry(
            "unfreeze_figures",
            follow: { situation, _ in
                var rollUp = try situation.the(RollUp.self)
                rollUp.frozen = []
                rollUp.letters = []
                try situation.desk.noteChange(rollUp, label: "Bỏ số liệu đã chốt")
            }
        ),
    ]
}

extension Shelf {
    /// The units that owe a yearly report: those directly under the agency, and the provincial ones.
    func owingUnits(year: Int) throws -> [Unit.ID] {
        guard let day = Day(year: year, month: 12, day: 1) else { return [] }
        return try organisation().units(of: [.central, .province, .region], on: day).map(\.id)
    }

    /// The exact set of reports a roll-up of one year stands on, what is missing, and the sums.
    func freeze(year: Int, _ regulation: Regulation) throws -> RollUp.Year {
        let reports = try view.all(MovementReport.self, where: Filter(years: [year])).map(\.value)
        let usable: Set = ["received", "included", "completed"]
        let taken = reports.filter { usable.contains($0.standing.state) }
        let owing = try owingUnits(year: year)
        let exempt = reports.filter { $0.standing.state == "exempted" }.map(\.unit)
        let missing = owing.filter { unit in
            !taken.contains { $0.unit == unit } && !exempt.contains(unit)
        }
        let lastDay = Day(year: year, month: 12, day: 31) ?? today
        let groups = try Dictionary(grouping: taken) { report in
            try organisation().version(report.unit, on: lastDay)?.kind.rawValue ?? "outside"
        }
        let sums = groups.mapValues { members in
            regulation.rollUp(
                Dictionary(
                    members.map { ($0.unit.rawValue, $0.figures) },
                    uniquingKeysWith: { first, _ in first }
                )
            ).sums
        }
        var given: [String: Int] = [:]
        for report in taken { for indicator in report.figures.keys { given[indicator, default: 0] += 1 } }
        return RollUp.Year(
            year: year,
            sources: try taken.map {
                RollUp.Source(
                    report: $0.id,
                    revision: $0.standing.revision,
                    digest: try view.contentHash(of: $0.reference)
                )
            },
            owing: owing,
            missing: missing,
            late: taken.filter(\.isLate).map(\.unit),
            exempt: exempt,
            sums: sums,
            counts: groups.mapValues(\.count),
            given: given
        )
    }
}
