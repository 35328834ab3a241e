import Awards
import Foundation
import Store
import Vietnamese

/// Changing the organisation from a day on; what was before that day stays as it was.
extension Office {
    /// Records a new unit.
    ///
    /// - Throws: `OrganisationFault`, `AccountFault.notAdministrator`.
    func found(_ id: Unit.ID, _ facts: UnitFacts, from day: Day, by: Person.ID) throws {
        try changingUnits(by: by) { change in
            guard !id.rawValue.isEmpty else { throw OrganisationFault.incomplete }
            guard id.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil else {
                throw OrganisationFault.badCode(id.rawValue)
            }
            guard change.organisation[id] == nil else { throw OrganisationFault.codeTaken(id.rawValue) }
            guard facts.kind != .agency else { throw OrganisationFault.agency }
            try change.record(try Unit(id: id, versions: [try change.version(of: id, facts, from: day)]))
        }
    }

    /// Gives a unit another name, place or superior from a day on.
    func change(_ id: Unit.ID, to facts: UnitFacts, from day: Day, by: Person.ID) throws {
        try changingUnits(by: by) { change in
            var unit = try change.lasting(id)
            guard (facts.kind == .agency) == (unit.last.kind == .agency) else {
                throw OrganisationFault.agency
            }
            let first = unit.last.period.from.adding(days: 1)
            guard day >= first else { throw OrganisationFault.tooEarly(first: first) }
            unit.close(day.adding(days: -1))
            unit.versions.append(try change.version(of: id, facts, from: day))
            try change.record(try unit.unit())
        }
    }

    /// Merges a unit into another from a day on: its last day is the one before, its work goes on there.
    func merge(_ id: Unit.ID, into heir: Unit.ID, from day: Day, by: Person.ID) throws {
        try changingUnits(by: by) { change in
            guard id != heir else { throw OrganisationFault.itself }
            guard let known = change.organisation[heir], known.version(on: day) != nil else {
                throw OrganisationFault.unknownUnit(heir.rawValue)
            }
            var successor = known
            if !successor.predecessors.contains(id) { successor.predecessors.append(id) }
            try change.end(id, on: day.adding(days: -1))
            try change.record(successor)
        }
    }

    /// Ends a unit after a day.
    func end(_ id: Unit.ID, on day: Day, by: Person.ID) throws {
        try changingUnits(by: by) { try $0.end(id, on: day) }
    }

    private func changingUnits(by: Person.ID, _ body: (UnitChange) throws -> Void) throws {
        let now = clock()
        try store.write { books in
            try requireAdministrator(by, books)
            try body(
                UnitChange(
                    books: books,
                    organisation: try books.organisation(),
                    by: by,
                    recorder: try books.person(by)?.name ?? by.rawValue,
                    now: now
                )
            )
        }
    }
}

/// One change of the units in its transaction.
private struct UnitChange {
    let books: Transaction
    let organisation: Organisation
    let by: Person.ID
    let recorder: String
    let now: Moment

    /// A unit that has not ended, to be changed.
    struct Lasting {
        let id: Unit.ID
        var versions: [Unit.Version]
        let predecessors: [Unit.ID]

        var last: Unit.Version { versions[versions.count - 1] }

        mutating func close(_ day: Day) { versions[versions.count - 1].period.until = day }
        func unit() throws -> Unit { try Unit(id: id, versions: versions, predecessors: predecessors) }
    }

    func lasting(_ id: Unit.ID) throws -> Lasting {
        guard let unit = organisation[id], let last = unit.versions.last else {
            throw OrganisationFault.unknownUnit(id.rawValue)
        }
        if let until = last.period.until { throw OrganisationFault.ended(until) }
        return Lasting(id: id, versions: unit.versions, predecessors: unit.predecessors)
    }

    func version(of id: Unit.ID, _ facts: UnitFacts, from day: Day) throws -> Unit.Version {
        let version = facts.version(from: day, confirmedBy: "\(recorder), \(now.day.short)")
        guard !version.name.isEmpty else { throw OrganisationFault.incomplete }
        if let parent = version.parent {
            guard organisation[parent]?.version(on: day) != nil else {
                throw OrganisationFault.unknownUnit(parent.rawValue)
            }
            guard !organisation.stands(parent, under: id, on: day) else { throw OrganisationFault.itself }
        }
        return version
    }

    func end(_ id: Unit.ID, on day: Day) throws {
        var unit = try lasting(id)
        guard unit.last.kind != .agency else { throw OrganisationFault.agency }
        guard day >= unit.last.period.from else {
            throw OrganisationFault.tooEarly(first: unit.last.period.from)
        }
        let next = day.adding(days: 1)
        let below = organisation.all.filter { other in
            other.versions.contains { version in
                version.parent == id && (version.period.until.map { $0 >= next } ?? true)
            }
        }
        guard below.isEmpty else {
            throw OrganisationFault.unitsBelow(
                below.map { $0.nearestVersion(to: next)?.shortName ?? $0.id.rawValue }
            )
        }
        unit.close(day)
        try record(try unit.unit())
    }

    func record(_ unit: Unit) throws {
        let recording = try books.record(unit)
        try books.note(recording, "units", unit.id.rawValue, try Office.digest(of: unit), by: by, at: now)
    }
}

extension Office {
    /// Of a record as it is written now.
    static func digest(of record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return digest([UInt8](try encoder.encode(record)))
    }
}

extension Transaction {
    /// Writes down who changed a record of the organisation on a page.
    func note(
        _ recording: Recording,
        _ what: String,
        _ name: String,
        _ digest: String,
        by: Person.ID,
        at now: Moment
    ) throws {
        guard recording != .unchanged else { return }
        try record(
            ImportRecord(
                at: now,
                actor: by,
                what: what,
                fileName: name,
                digest: digest,
                created: recording == .created ? 1 : 0,
                changed: recording == .changed ? 1 : 0,
                unchanged: 0
            )
        )
    }
}
