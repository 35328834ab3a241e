import Awards
import Forms
import Regulations
import Store
public import Vietnamese
public import Workflow

/// A step that nobody could take today: in one unit, or in one council.
public struct StaffingGap: Hashable, Sendable {
    /// The unit or the council.
    public var place: String
    public var placeName: String
    public var workflow: String
    public var workflowLabel: Label
    public var state: StateID
    public var stateLabel: Label
    /// Who could take it, if somebody were that.
    public var roles: [Label]
}

/// Whether every step of every workflow has somebody who may take it today.
public struct StaffingReport: Hashable, Sendable {
    public var day: Day
    public var gaps: [StaffingGap]
    /// Units that should act and in which nobody has any function: by their names.
    public var emptyUnits: [String]
}

extension Office {
    /// Looks for steps that nobody may take today: by functions, seats and delegations in force, and the rules
    /// that people differ.
    ///
    /// - Parameter regulation: whose workflows; the agency's own where none is named.
    public func staffing(under regulation: String? = nil) throws -> StaffingReport {
        try store.read { view in
            let chosen = try regulation ?? view.setting("regulation")
            let workflows = try Array(library.inForce(chosen, on: clock().day).workflows.values)
            return try Staffing(view: view, today: clock().day).report(workflows)
        }
    }
}

private struct Staffing {
    typealias Holders = [String: [Assignment.Function: Set<Person.ID>]]

    let view: Reading
    let today: Day
    let organisation: Organisation
    let assignments: [Assignment]
    let councils: [Council]
    let units: [Awards.Unit]

    init(view: Reading, today: Day) throws {
        self.view = view
        self.today = today
        organisation = try view.organisation()
        assignments = try view.assignments().filter { $0.period.contains(today) }
        councils = try view.councils().filter { council in
            council.members.contains { $0.period.contains(today) }
        }
        units = try view.units()
    }

    func report(_ workflows: [Definition]) throws -> StaffingReport {
        let scopes = Set(assignments.map(\.scope))
        let withCouncil = Set(councils.map(\.unit.rawValue))
        let owing = organisation.units(of: [.central, .province, .region], on: today).map(\.id.rawValue)
        let staffed = units.filter { unit in
            organisation.version(unit.id, on: today) != nil
                && (scopes.contains(unit.id.rawValue) || withCouncil.contains(unit.id.rawValue))
        }.map(\.id.rawValue).sorted()
        let empty = owing.filter { !staffed.contains($0) }.sorted()
        var gaps: [StaffingGap] = []
        var seen: Set<StaffingGap> = []
        for definition in workflows.sorted(by: { $0.id < $1.id }) {
            let holders = try holders(for: definition.subject)
            let places =
                definition.roles.contains { $0.scope == .council } ? councils.map(\.id.rawValue) : staffed
            for place in places {
                for gap in self.gaps(definition, in: place, holders) where seen.insert(gap).inserted {
                    gaps.append(gap)
                }
            }
        }
        return StaffingReport(
            day: today,
            gaps: gaps.sorted { ($0.placeName, $0.workflow) < ($1.placeName, $1.workflow) },
            emptyUnits: empty.map(name)
        )
    }

    /// Who holds what where, for one kind of object.
    private func holders(for subject: String) throws -> Holders {
        var holders: Holders = [:]
        func add(_ assignment: Assignment) {
            holders[assignment.scope, default: [:]][assignment.function, default: []].insert(
                assignment.person
            )
        }
        assignments.forEach(add)
        for council in councils {
            for member in council.members where member.period.contains(today) {
                for function in member.seat.functions {
                    for scope in [council.id.rawValue, council.unit.rawValue] {
                        holders[scope, default: [:]][function, default: []].insert(member.person)
                    }
                }
            }
        }
        guard let kind = ObjectKind(rawValue: subject) else { return holders }
        for delegation in try view.all(Delegation.self, where: Filter()).map(\.value)
        where delegation.covers(kind, of: nil) {
            for lent in delegation.lent(of: assignments, on: today) {
                holders[lent.scope, default: [:]][lent.function, default: []].insert(delegation.to)
            }
        }
        return holders
    }

    /// The states of a definition that nobody can lead on: each where somebody is missing.
    private func gaps(_ definition: Definition, in place: String, _ holders: Holders) -> [StaffingGap] {
        definition.states.filter { !$0.isFinal }.compactMap { state in
            let ways = definition.actions.filter { action in
                action.from.contains(state.id) && action.to != nil && !definition.isSystem(action)
                    && !(definition.withdrawal?.actions.contains(action.id) ?? false)
            }
            guard !ways.isEmpty, !ways.contains(where: { isStaffed($0, definition, place, holders) }) else {
                return nil
            }
            let roles = ways.flatMap(\.by).compactMap(definition.role).filter { $0.scope != .system }
            let here = Set(roles.map { scope(of: $0, place) })
            let blamed = here.contains(place) ? place : here.first ?? place
            let missing = roles.filter { scope(of: $0, place) == blamed }.map(\.label)
            return StaffingGap(
                place: blamed,
                placeName: name(blamed),
                workflow: definition.id,
                workflowLabel: definition.label,
                state: state.id,
                stateLabel: state.label,
                roles: missing.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            )
        }
    }

    private func scope(of role: Role, _ place: String) -> String {
        switch role.scope {
        case .unit, .council, .system: place
        case .agency, .addressee: organisation.agency(on: today)?.id.rawValue ?? place
        }
    }

    /// Whether somebody may do it: alone in another part of the same rule, he may not.
    private func isStaffed(
        _ action: Action,
        _ definition: Definition,
        _ place: String,
        _ holders: Holders
    ) -> Bool {
        let able = people(action, definition, place, holders)
        let barred = definition.separation.filter { $0.parties.contains(action.id) }.flatMap(\.parties)
            .filter { $0 != action.id }
            .compactMap { definition.action($0) }
            .map { people($0, definition, place, holders) }
            .filter { $0.count == 1 }
        return !able.subtracting(barred.joined()).isEmpty
    }

    private func people(
        _ action: Action,
        _ definition: Definition,
        _ place: String,
        _ holders: Holders
    ) -> Set<Person.ID> {
        action.by.compactMap(definition.role).filter { $0.scope != .system }
            .reduce(into: []) { people, role in
                people.formUnion(holders[scope(of: role, place)]?[role.function] ?? [])
            }
    }

    private func name(_ place: String) -> String {
        if let council = councils.first(where: { $0.id.rawValue == place }) { return council.name }
        return organisation.version(Unit.ID(place), on: today)?.name ?? place
    }
}
