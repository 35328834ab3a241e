public import Vietnamese

/// All units of the system, asked by date.
public struct Organisation: Sendable {
    private let units: [Unit.ID: Unit]
    /// Every unit, by id.
    public let all: [Unit]
    /// Those that are or were the head of the system, by id.
    private let agencies: [Unit]
    private let heirs: [Unit.ID: [Unit]]

    public init(_ units: some Sequence<Unit>) {
        self.units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        all = self.units.values.sorted { $0.id < $1.id }
        agencies = all.filter { $0.versions.contains { $0.kind == .agency } }
        let pairs = all.flatMap { unit in Set(unit.predecessors).map { (old: $0, unit: unit) } }
        heirs = Dictionary(grouping: pairs, by: \.old).mapValues { $0.map(\.unit) }
    }

    public subscript(id: Unit.ID) -> Unit? { units[id] }

    /// The unit's version for a document of that day; a unit that has ended keeps its last name.
    public func version(_ id: Unit.ID, on day: Day) -> Unit.Version? {
        units[id]?.nearestVersion(to: day)
    }

    /// The agency at the head of the system on a day.
    public func agency(on day: Day) -> Unit? {
        agencies.first { $0.version(on: day)?.kind == .agency }
    }

    /// The units that exist on a day and are of one of the kinds, by id.
    public func units(of kinds: Set<Unit.Kind>, on day: Day) -> [Unit] {
        all.filter { unit in unit.version(on: day).map { kinds.contains($0.kind) } ?? false }
    }

    /// The units made out of this one, directly.
    public func successors(of id: Unit.ID) -> [Unit] {
        heirs[id] ?? []
    }

    /// Whether the unit is the other one or stands under it on that day.
    public func stands(_ id: Unit.ID, under other: Unit.ID, on day: Day) -> Bool {
        var current: Unit.ID? = id
        var steps = 0
        while let unit = current, steps < 16 {
            if unit == other { return true }
            current = version(unit, on: day)?.parent
            steps += 1
        }
        return false
    }

    /// The unit and all it came from, so that old merits can be found under old names.
    public func lineage(of id: Unit.ID) -> Set<Unit.ID> {
        var found: Set<Unit.ID> = [id]
        var waiting = [id]
        while let next = waiting.popLast() {
            for earlier in units[next]?.predecessors ?? [] where found.insert(earlier).inserted {
                waiting.append(earlier)
            }
        }
        return found
    }
}
