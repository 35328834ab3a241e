import Awards
import Foundation
import Spreadsheet
import Store
import Vietnamese
import Workflow

/// The rows of one table on their way into the books.
struct ImportRun {
    let desk: Desk
    let options: ImportOptions
    let kept: FileStore

    func take(_ rows: [ImportRow], _ kind: ImportKind, _ table: Table, into report: inout ImportReport) throws
    {
        report.notes += try unknownColumns(kind, table)
        switch kind {
        case .units: try units(rows, &report)
        case .people: try people(rows, &report)
        case .assignments: try assignments(rows, &report)
        case .delegations: try delegations(rows, &report)
        case .councils: try councils(rows, &report)
        case .merits: try merits(rows, &report)
        case .nominees: try nominees(rows, &report)
        case .reports: try reports(rows, &report)
        }
    }

    /// Takes each row by itself: a wrong one is told and left out, the rest goes on.
    private func each(
        _ rows: [ImportRow],
        _ report: inout ImportReport,
        _ body: (ImportRow, inout ImportReport) throws -> Void
    ) throws {
        for row in rows {
            do {
                try body(row, &report)
            } catch let fault as RowFault {
                report.faults.append(fault)
            }
        }
    }

    private func units(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        var taken = UnitRows()
        try each(rows, &report) { row, _ in try taken.take(row) }
        let known = Set(try desk.books.units().map(\.id))
        let (units, faults) = taken.units(known: known)
        report.faults += faults
        for unit in units { report.count(try desk.books.record(unit).change) }
    }

    private func people(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        let units = Set(try desk.books.units().map(\.id))
        var taken = PeopleRows()
        try each(rows, &report) { row, _ in try taken.take(row, units: units) }
        let (people, faults) = taken.people()
        report.faults += faults
        report.notes += taken.notes
        for person in people { report.count(try desk.books.record(person).change) }
    }

    private func assignments(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        let people = Set(try desk.books.people().map(\.id))
        let units = try desk.books.units().map(\.id.rawValue)
        let councils = try desk.books.councils().map(\.id.rawValue)
        let scopes = Set(units + councils)
        try each(rows, &report) { row, report in
            let assignment = try AssignmentRows.assignment(row, people: people, scopes: scopes)
            report.count(try desk.books.record(assignment).change)
        }
    }

    private func delegations(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        let taken = DelegationRows(desk: desk)
        try each(rows, &report) { row, report in try taken.take(row, into: &report) }
    }

    private func councils(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        let people = Set(try desk.books.people().map(\.id))
        let units = Set(try desk.books.units().map(\.id))
        var taken = CouncilRows()
        try each(rows, &report) { row, _ in try taken.take(row, people: people, units: units) }
        for id in taken.order {
            guard let council = taken.councils[id] else { continue }
            report.count(try desk.books.record(council).change)
        }
    }

    private func merits(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        let pin = try desk.library.pin(nil, on: desk.today, desk.books)
        let reader = MeritRows(
            regulation: try desk.library.rulebook(pin, desk.books).regulation,
            people: Set(try desk.books.people().map(\.id.rawValue)),
            units: Set(try desk.books.units().map(\.id.rawValue))
        )
        try each(rows, &report) { row, report in
            report.count(try desk.books.record(try reader.record(row)).change)
        }
    }

    private func nominees(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        guard let campaignID = options.campaign else { throw ActFault.missingInput("campaign") }
        guard let unit = options.unit else { throw ActFault.missingInput("unit") }
        let campaign = try desk.find(Campaign.self, campaignID.rawValue)
        var taken = NomineeRows(
            desk: desk,
            campaign: campaign,
            regulation: try desk.rulebook(of: campaign).regulation,
            unit: unit,
            options: options,
            keep: { try kept.put($0) }
        )
        try each(rows, &report) { row, report in try taken.take(row, into: &report) }
    }

    private func reports(_ rows: [ImportRow], _ report: inout ImportReport) throws {
        let taken = try reportRows()
        try each(rows, &report) { row, report in try taken.take(row, into: &report) }
    }

    private func reportHeadings() throws -> [String] { try reportRows().headings }

    private func reportRows() throws -> ReportRows {
        guard let year = options.year else { throw ActFault.missingInput("year") }
        let pin = try desk.library.pin(nil, on: desk.today, desk.books)
        let regulation = try desk.library.rulebook(pin, desk.books).regulation
        return ReportRows(desk: desk, regulation: regulation, year: year)
    }

    /// Columns that no one asked for are told, once, at the header.
    private func unknownColumns(_ kind: ImportKind, _ table: Table) throws -> [RowFault] {
        var known = kind.required + kind.optional
        if kind == .reports { known += try reportHeadings() }
        let keys = Set(known.map(kind.key))
        return table.columns.filter { !keys.contains(kind.key($0.heading)) }.map { column in
            RowFault(
                .unknownColumn,
                sheet: table.sheet,
                row: table.headerRow,
                column: column.heading,
                value: column.heading,
                help: nearest(to: column.heading, in: known)
            )
        }
    }
}

extension Recording {
    var change: ImportReport.Change {
        switch self {
        case .created: .created
        case .changed: .changed
        case .unchanged: .unchanged
        }
    }
}
