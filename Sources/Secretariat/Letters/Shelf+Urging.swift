import Awards
import Store
import Vietnamese
import Workflow

extension Shelf {
    /// What a letter belongs to: the campaign, or the roll-up.
    func matter(of letter: Letter) throws -> any TrackedRecord {
        if let campaign = letter.campaign { return try find(Campaign.self, campaign.rawValue) }
        guard let rollUp = letter.rollUp else { throw ActFault.noRegulation(letter.key) }
        return try find(RollUp.self, rollUp.rawValue)
    }

    /// The reports of these years that lie with their units although their last day is past, by unit.
    ///
    /// An exempted unit owes nothing, one whose time was extended nothing yet. A report that was sent back
    /// for correction was returned by a letter of its own; it is not called missing.
    func owing(_ rollUp: RollUp) throws -> [(unit: Unit.ID, owed: [Letter.Owed])] {
        let rulebook = try rulebook(of: rollUp)
        let days = library.calendar(for: rulebook).days
        let reports = try view.all(MovementReport.self, where: Filter(years: Set(rollUp.years.all)))
            .map(\.value)
        let late = try reports.filter { report in
            guard report.due < today, report.unit != rollUp.unit else { return false }
            return try isAwaited(report)
        }
        return Dictionary(grouping: late, by: \.unit).sorted { $0.key < $1.key }.map { unit, reports in
            let owed = reports.sorted { $0.year < $1.year }.map { report in
                Letter.Owed(
                    report: report.id,
                    year: report.year,
                    lastDay: report.due,
                    workingDaysLate: try? days.workingDays(after: report.due, through: today)
                )
            }
            return (unit, owed)
        }
    }

    /// Whether a report lies with its unit, which never sent it or took it back itself.
    private func isAwaited(_ report: MovementReport) throws -> Bool {
        let definition = try rulebook(of: report).workflows[report.standing.workflow]
        func isWithUnit(_ state: String) -> Bool {
            guard case .until(NamedDay.reportDue.rawValue) = definition?.state(state)?.clock else {
                return false
            }
            return true
        }
        guard isWithUnit(report.standing.state) else { return false }
        let back = try view.standingEvents(of: report.reference).last { event in
            isWithUnit(event.to) && event.from.map { !isWithUnit($0) } ?? false
        }
        return back.map { $0.action == "take-back" } ?? true
    }

    /// What the addressee of a letter that urges owes today.
    func owed(to letter: Letter) throws -> [Letter.Owed] {
        guard let rollUp = letter.rollUp, case .unit(let unit) = letter.addressee else { return [] }
        return try owing(find(RollUp.self, rollUp.rawValue)).first { $0.unit == unit }?.owed ?? []
    }

    /// The late units that no letter urges yet: none waits for its number, and none went out today.
    func toUrge(_ rollUp: RollUp) throws -> [(unit: Unit.ID, owed: [Letter.Owed])] {
        let letters = try view.all(Letter.self, where: Filter(units: [rollUp.unit])).map(\.value)
        let urged = letters.filter { letter in
            letter.rollUp == rollUp.id && (letter.standing.state == "drafting" || letter.sentOn == today)
        }.map(\.addressee)
        return try owing(rollUp).filter { !urged.contains(.unit($0.unit)) }
    }
}
