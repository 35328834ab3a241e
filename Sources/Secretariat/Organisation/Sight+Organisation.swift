public import Awards
import Store
public import Vietnamese

/// Who changed the organisation, when: by a list, or on a page.
public struct OrganisationChange: Hashable, Sendable {
    public var at: Moment
    /// The kind of list: units, people, assignments.
    public var list: String
    /// The file, or the code of what was changed.
    public var name: String
    public var person: Person.ID
    public var who: String
}

/// Units and functions, for administrators of the agency: nil, or `AccountFault.notAdministrator`, for everybody else.
extension Sight {
    public func unit(_ id: Unit.ID) throws -> UnitView? { try administers() ? office.unit(id) : nil }

    /// The units to choose from.
    public func unitChoices() throws -> [UnitChoice]? {
        try administers() ? office.unitChoices(on: today) : nil
    }

    /// The functions that somebody can be given.
    public var functions: [Assignment.Function] { Office.functions }

    public func functions(of person: Person.ID) throws -> [HeldFunction]? {
        try administers() ? office.functions(of: person) : nil
    }

    /// Who changed the organisation last, by lists or on these pages.
    public func organisationChanges(limit: Int) throws -> [OrganisationChange]? {
        guard try administers() else { return nil }
        return try office.store.read { view in
            try view.imports(of: Self.organisationLists.map(\.rawValue), limit: limit).map { change in
                OrganisationChange(
                    at: change.at,
                    list: change.what,
                    name: change.fileName,
                    person: change.actor,
                    who: try view.person(change.actor)?.name ?? change.actor.rawValue
                )
            }
        }
    }

    // MARK: - Changing

    /// - Throws: `OrganisationFault`, `AccountFault`.
    public func found(_ id: Unit.ID, _ facts: UnitFacts, from day: Day) throws {
        try requireSecondFactor()
        try office.found(id, facts, from: day, by: viewer.person)
    }

    /// - Throws: `OrganisationFault`, `AccountFault`.
    public func change(_ id: Unit.ID, to facts: UnitFacts, from day: Day) throws {
        try requireSecondFactor()
        try office.change(id, to: facts, from: day, by: viewer.person)
    }

    /// - Throws: `OrganisationFault`, `AccountFault`.
    public func merge(_ id: Unit.ID, into heir: Unit.ID, from day: Day) throws {
        try requireSecondFactor()
        try office.merge(id, into: heir, from: day, by: viewer.person)
    }

    /// - Throws: `OrganisationFault`, `AccountFault`.
    public func end(_ id: Unit.ID, on day: Day) throws {
        try requireSecondFactor()
        try office.end(id, on: day, by: viewer.person)
    }

    /// - Throws: `OrganisationFault`, `AccountFault`.
    public func give(_ assignment: Assignment) throws {
        try requireSecondFactor()
        try office.give(assignment, by: viewer.person)
    }

    /// - Throws: `OrganisationFault`, `AccountFault`.
    public func end(_ held: Assignment, on day: Day) throws {
        try requireSecondFactor()
        try office.end(held, on: day, by: viewer.person)
    }

    // MARK: - Lists

    /// What administrators take in by lists.
    public static let organisationLists: [ImportKind] = [.units, .people, .assignments, .councils, .merits]

    /// Takes a list of the organisation, or looks at what it would do; nil for whoever is no administrator.
    public func importOrganisation(
        named name: String,
        _ bytes: [UInt8],
        kind: ImportKind,
        isDryRun: Bool
    ) throws -> [ImportReport]? {
        guard Self.organisationLists.contains(kind), try administers() else { return nil }
        if !isDryRun { try requireSecondFactor() }
        return try importList(named: name, bytes, ImportOptions(kind: kind, isDryRun: isDryRun))
    }
}
