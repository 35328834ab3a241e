import Awards
import Store
import Vietnamese
import Workflow

/// Where a list can be taken: the campaigns that are open, and the units for which the person works.
public struct ImportChoices: Hashable, Sendable {
    public var campaigns: [ActionForm.Choice]
    public var units: [ActionForm.Choice]
}

extension Office {
    public func importChoices(for viewer: Viewer) throws -> ImportChoices {
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            let campaigns = try view.all(Campaign.self, where: Filter()).map(\.value)
                .filter { try !shelf.rulebook(of: $0).isFinal($0.standing) }
            let functions: Set = ["clerk", "head", "standing-officer"]
            let held = try view.assignments(of: viewer.person)
                .filter { $0.period.contains(shelf.today) && functions.contains($0.function) }
            let organisation = try shelf.organisation()
            var seen: Set<String> = []
            let units = held.map(\.scope).filter { seen.insert($0).inserted }
                .compactMap { id in
                    organisation.version(Unit.ID(id), on: shelf.today).map { ActionForm.Choice(id, $0.name) }
                }
            return ImportChoices(campaigns: campaigns.map { .init($0.id.rawValue, $0.title) }, units: units)
        }
    }
}
