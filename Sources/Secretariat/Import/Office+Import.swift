public import Awards
import Foundation
import Spreadsheet
import Store
import Vietnamese
import Workflow

/// What an import needs beside the file: where the rows belong, and what lies beside the list.
public struct ImportOptions: Sendable {
    public var kind: ImportKind?
    public var campaign: Campaign.ID?
    public var unit: Unit.ID?
    public var year: Int?
    /// The award form of rows that name none.
    public var form: String?
    /// Evidence of every row, beside what it names itself.
    public var shared: [SharedEvidence]
    public var isDryRun: Bool
    /// The bytes of a file beside the list, by name; nil when there is none.
    public var attachment: @Sendable (String) throws -> [UInt8]?

    public init(
        kind: ImportKind? = nil,
        campaign: Campaign.ID? = nil,
        unit: Unit.ID? = nil,
        year: Int? = nil,
        form: String? = nil,
        shared: [SharedEvidence] = [],
        isDryRun: Bool = false,
        attachment: @escaping @Sendable (String) throws -> [UInt8]? = { _ in nil }
    ) {
        self.kind = kind
        self.campaign = campaign
        self.unit = unit
        self.year = year
        self.form = form
        self.shared = shared
        self.isDryRun = isDryRun
        self.attachment = attachment
    }
}

/// A file that proves the same criterion for everybody in a list.
public struct SharedEvidence: Hashable, Sendable {
    /// Counted from one, in the order of the plan.
    public var criterion: Int
    public var file: String

    public init(criterion: Int, file: String) {
        self.criterion = criterion
        self.file = file
    }
}

/// A table whose headings are not those of the kind that was asked for, or of no known kind.
public struct UnknownTable: Error, Hashable, Sendable {
    public var headings: [String]
    /// Nil where any kind would have done.
    public var kind: ImportKind?

    public init(headings: [String], kind: ImportKind? = nil) {
        self.headings = headings
        self.kind = kind
    }
}

extension ImportReport {
    /// What is written down of it: who, when, which file, what it did.
    fileprivate func record(_ bytes: [UInt8], by actor: Person.ID, at now: Moment) -> ImportRecord {
        ImportRecord(
            at: now,
            actor: actor,
            what: kind.rawValue,
            fileName: file,
            digest: Office.digest(bytes),
            created: created,
            changed: changed,
            unchanged: unchanged
        )
    }
}

/// Ends a dry run, or one that changed nothing: everything it did in the transaction is undone.
private struct DryRunEnds: Error {
    var reports: [ImportReport]
}

extension Office {
    /// Reads a clerk's table into the books: one transaction for the file, every wrong row told, the rest taken.
    ///
    /// A dry run does exactly the same and undoes it, so that the preview equals the result. Importing the
    /// same file twice changes nothing.
    public func importTable(
        named name: String,
        _ bytes: [UInt8],
        as actor: Person.ID,
        _ options: ImportOptions
    ) throws -> [ImportReport] {
        let reading = ReadOptions(convert: { LegacyText.convert($0, font: $1) })
        let sheets = try Workbook(reading: bytes, options: reading).sheets.filter { !$0.rows.isEmpty }
        do {
            return try transaction { books in
                let desk = try openDesk(books, actor: actor, name: "import \(name)")
                let tables = try recognise(sheets, options)
                var reports = try tables.found.map { sheet, kind, table in
                    try importSheet(sheet, kind, table, named: name, desk: desk, options)
                }
                reports[0].notes += tables.others.map { RowFault(.otherSheet, sheet: $0, row: 1, value: $0) }
                // What changes nothing leaves no trace, so that a repeated import does not even count as an action.
                let isIdle = reports.allSatisfy { $0.created + $0.changed == 0 }
                if options.isDryRun || isIdle { throw DryRunEnds(reports: reports) }
                for report in reports { try books.record(report.record(bytes, by: actor, at: desk.now)) }
                return reports
            }
        } catch let end as DryRunEnds {
            return end.reports
        }
    }

    /// The very first import brings in the people themselves; afterwards the actor must be one of them.
    private func openDesk(_ books: Transaction, actor: Person.ID, name: String) throws -> Desk {
        guard try books.assignments().isEmpty else { return try desk(books, actor: actor, name: name) }
        return Desk(books: books, library: library, actor: actor, now: clock(), actionID: "import")
    }

    private func importSheet(
        _ sheet: Sheet,
        _ kind: ImportKind,
        _ table: Table,
        named name: String,
        desk: Desk,
        _ options: ImportOptions
    ) throws -> ImportReport {
        try Clearance.require(kind, options, desk)
        var report = ImportReport(kind: kind, file: name, isDryRun: options.isDryRun)
        let foot = TableFoot(table, kind)
        let rows = foot.body.map { row in
            ImportRow(
                sheet: sheet.name,
                number: row.number,
                cells: table.columns.map { ($0.heading, row[$0.index]) },
                key: kind.key
            )
        }
        report.rows = rows.count
        report.notes += legacyNotes(table, sheet.name) + foot.notes(sheet: sheet.name)
        try ImportRun(desk: desk, options: options, kept: store.files).take(rows, kind, table, into: &report)
        return report
    }

    /// The sheets that are tables, and the names of those that are not: notes beside a list stop nothing.
    private func recognise(_ sheets: [Sheet], _ options: ImportOptions) throws -> (
        found: [(Sheet, ImportKind, Table)], others: [String]
    ) {
        var (found, others): ([(Sheet, ImportKind, Table)], [String]) = ([], [])
        var fault = UnknownTable(headings: [], kind: options.kind)
        for sheet in sheets {
            do {
                let (kind, table) = try recognise(sheet, options)
                found.append((sheet, kind, table))
            } catch let unknown as UnknownTable {
                if unknown.headings.count > fault.headings.count { fault = unknown }
                others.append(sheet.name)
            }
        }
        guard !found.isEmpty else { throw fault }
        return (found, others)
    }

    private func recognise(_ sheet: Sheet, _ options: ImportOptions) throws -> (ImportKind, Table) {
        let kinds = options.kind.map { [$0] } ?? ImportKind.allCases
        let ordered = kinds.sorted { $0.required.count > $1.required.count }
        for kind in ordered {
            let wanted = kind.required.filter { options.form == nil || $0 != NomineeRows.formHeading }
            if let table = try? sheet.table(wanted: wanted, normalised: kind.key) {
                return (kind, table)
            }
        }
        let best = sheet.rows.max { $0.cells.count < $1.cells.count }
        throw UnknownTable(headings: best?.cells.map(\.value.text) ?? [], kind: options.kind)
    }

    /// Rows that were typed in .VnTime or VNI and are now Unicode: told, because a person should look at them.
    private func legacyNotes(_ table: Table, _ sheet: String) -> [RowFault] {
        table.rows.flatMap { row in
            row.cells.compactMap { cell -> RowFault? in
                let fonts = cell.runs.compactMap(\.font).filter { LegacyText.encoding(ofFont: $0) != nil }
                guard let font = fonts.first else { return nil }
                let heading = table.columns.first { $0.index == cell.column }?.heading
                return RowFault(
                    .legacyConverted,
                    sheet: sheet,
                    row: row.number,
                    column: heading,
                    value: cell.value.text,
                    help: [font]
                )
            }
        }
    }
}

extension Row {
    /// A "Tổng cộng" row at the foot of a clerk's list.
    var isTotal: Bool {
        let texts = cells.map(\.value.text.folded).filter { !$0.isEmpty }
        // "Công" is a family name too: only the word by itself heads a sum.
        return texts.first.map {
            $0.hasPrefix("tong cong") || ["cong", "cong:", "tong", "tong so"].contains($0)
        } ?? true
    }
}
