public import Awards
import Store
import Vietnamese

/// One unit through time, with who works for it.
public struct UnitView: Sendable {
    public struct Version: Hashable, Sendable {
        public var value: Unit.Version
        public var parent: String
    }

    public struct Holder: Hashable, Sendable {
        public var person: Person.ID
        public var name: String
        public var function: Assignment.Function
        public var period: Period
    }

    public var id: Unit.ID
    /// The latest first.
    public var versions: [Version]
    public var predecessors: [String]
    public var successors: [String]
    /// Who holds something there today or later.
    public var holders: [Holder]
    /// The agency itself: it is neither ended nor merged.
    public var isAgency: Bool
    public var hasEnded: Bool
}

/// One function that somebody holds, held or will hold.
public struct HeldFunction: Hashable, Sendable {
    public var assignment: Assignment
    /// What people call the unit or council.
    public var scope: String
}

/// Something that can be chosen, by its code.
public struct UnitChoice: Hashable, Sendable {
    public var id: Unit.ID
    public var name: String
}

extension Office {
    func unit(_ id: Unit.ID) throws -> UnitView? {
        let today = clock().day
        return try store.read { view in
            let organisation = try view.organisation()
            guard let unit = organisation[id] else { return nil }
            func name(_ id: Unit.ID, _ day: Day) -> String {
                organisation.version(id, on: day)?.shortName ?? id.rawValue
            }
            let holders = try view.assignments(in: id.rawValue).filter { held in
                held.period.until.map { $0 >= today } ?? true
            }
            return UnitView(
                id: id,
                versions: unit.versions.reversed().map { version in
                    UnitView.Version(
                        value: version,
                        parent: version.parent.map { name($0, version.period.from) } ?? ""
                    )
                },
                predecessors: unit.predecessors.map { name($0, today) },
                successors: organisation.successors(of: id).map { name($0.id, today) },
                holders: try holders.map { held in
                    UnitView.Holder(
                        person: held.person,
                        name: try view.person(held.person)?.name ?? held.person.rawValue,
                        function: held.function,
                        period: held.period
                    )
                },
                isAgency: unit.versions.contains { $0.kind == .agency },
                hasEnded: unit.versions.last?.period.until.map { $0 < today } ?? false
            )
        }
    }

    /// The units that stand on a day or begin after it, by name.
    func unitChoices(on day: Day) throws -> [UnitChoice] {
        try store.read { view in
            try view.organisation().all.compactMap { unit -> UnitChoice? in
                guard let last = unit.versions.last, last.period.until.map({ $0 >= day }) ?? true else {
                    return nil
                }
                return UnitChoice(id: unit.id, name: last.name)
            }.sorted { CollationKey($0.name) < CollationKey($1.name) }
        }
    }

    /// Everything a person holds, held or will hold, the latest first.
    func functions(of person: Person.ID) throws -> [HeldFunction] {
        try store.read { view in
            let reader = try AccountReader(view, self)
            return try view.assignments(of: person).reversed().map {
                HeldFunction(assignment: $0, scope: try reader.scope($0.scope))
            }
        }
    }
}
