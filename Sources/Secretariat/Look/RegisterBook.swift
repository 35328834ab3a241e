public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// A register on the shelf: whose, of what, of which year, and how far it is.
public struct RegisterBook: Hashable, Sendable {
    public var series: String
    public var unit: Unit.ID
    public var year: Int
    public var label: Label
    public var unitName: String
    public var last: Int
}

/// One line of a register: a number that was given, or numbers that were not.
public struct RegisterLine: Hashable, Sendable {
    public var numbers: ClosedRange<Int>
    /// Nil for a gap.
    public var entry: RegisterEntry?
    /// Why the numbers were never given; empty where nobody has said so.
    public var gap: String?
    /// Its day is before that of a lower number.
    public var isOutOfOrder = false
}

extension RegisterSheet {
    /// Its entries with the gaps where they are.
    public var lines: [RegisterLine] {
        let late = Set(report.outOfOrder.map(\.number))
        let given = entries.map {
            RegisterLine(numbers: $0.number...$0.number, entry: $0, isOutOfOrder: late.contains($0.number))
        }
        let open = report.gaps.map { RegisterLine(numbers: $0, gap: "") }
        let explained = report.explained.map { RegisterLine(numbers: $0.number...$0.number, gap: $0.reason) }
        return (given + open + explained).sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
    }
}

extension Office {
    /// What people call some things.
    fileprivate func titles(of objects: Set<ObjectReference>) throws -> [ObjectReference: String] {
        try store.read { view in
            let facts = FactBook(view: view, library: library, today: clock().day)
            return try Dictionary(
                uniqueKeysWithValues: objects.map { object in
                    let subject = try facts.find(object)
                    return (object, try facts.title(of: subject, facts.rulebook(of: subject)))
                }
            )
        }
    }

    /// The registers that a viewer may read: those of the units whose work he sees.
    func registerBooks(for viewer: Viewer) throws -> [RegisterBook] {
        try store.read { view in
            let organisation = try view.organisation()
            let known = try library.inForce(view.setting("regulation"), on: clock().day).regulation.series
            return try view.registers().filter { viewer.scope.opens($0.unit) }.map { series in
                RegisterBook(
                    series: series.series,
                    unit: series.unit,
                    year: series.year,
                    label: known[series.series].map { Label(vi: $0.label.vi, en: $0.label.en) }
                        ?? Label(vi: series.series, en: series.series),
                    unitName: organisation.version(series.unit, on: clock().day)?.shortName
                        ?? series.unit.rawValue,
                    last: try view.nextNumber(of: series) - 1
                )
            }
        }
    }
}

extension Sight {
    public func registerBooks() throws -> [RegisterBook] { try office.registerBooks(for: viewer) }

    /// One register line by line; nil where it is not his to read.
    public func register(
        _ series: String,
        unit: Unit.ID,
        year: Int
    ) throws -> (book: RegisterBook, sheet: RegisterSheet, titles: [ObjectReference: String])? {
        let book = try registerBooks().first { $0.series == series && $0.unit == unit && $0.year == year }
        guard let book,
            let sheet = try office.registers(series: series, unit: unit, year: year, for: viewer).first
        else { return nil }
        return (book, sheet, try office.titles(of: Set(sheet.entries.map(\.object))))
    }
}
