import Awards
import Store
import Vietnamese

/// First drafts of the yearly reports and their roll-ups.
extension Drafts {
    static func report(_ id: String, _ parts: [String], _ desk: Desk) throws -> MovementReport {
        guard parts.count == 2, let year = Int(parts[0]) else {
            throw ActFault.badInput("on", id, expected: "year.unit")
        }
        let unit = Unit.ID(parts[1])
        guard try desk.organisation()[unit] != nil else { throw ActFault.unknownReference("unit", parts[1]) }
        let pin = try desk.library.pin(nil, on: desk.today, desk.books)
        let regulation = try desk.library.rulebook(pin, desk.books).regulation
        guard let due = regulation.dueDay(ofReport: "movement-report", year: year) else {
            throw ActFault.unknownReference("deadline", "movement-report")
        }
        return MovementReport(
            id: MovementReport.ID(id),
            unit: unit,
            year: year,
            regulation: pin,
            due: due,
            standing: standing("movement-report", desk)
        )
    }

    static func rollUp(_ id: String, _ input: Input, _ desk: Desk) throws -> RollUp {
        let years = id.split(separator: "-").compactMap { Int($0) }
        guard let first = years.first, let last = years.last else {
            throw ActFault.badInput("on", id, expected: "year or first-last")
        }
        return RollUp(
            id: RollUp.ID(id),
            unit: try agency(desk),
            years: ClosedYears(first, last),
            stage: input.text("stage"),
            regulation: try desk.library.pin(nil, on: desk.today, desk.books),
            standing: standing("roll-up", desk)
        )
    }
}

extension Regulation {
    /// The last day on which a report of that year arrives in time.
    func dueDay(ofReport report: String, year: Int) -> Day? {
        reports[report]?.deadline.flatMap { deadlines[$0] }?.lastDay(inYear: year)
    }

    /// Whether the head of the unit itself decides the form on that day.
    func isDecidedByOwnUnit(_ form: String, on day: Day) -> Bool {
        guard let authority = try? authority(over: form, on: day).value,
            let function = authority.decidedBy.value
        else { return false }
        return functions[function]?.seat == .ownUnit
    }
}
