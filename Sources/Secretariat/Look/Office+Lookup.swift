public import Awards
import Store
import Vietnamese
public import Workflow

extension Office {
    /// - Throws: `ActFault.unknownObject` with the nearest ids when there is no such thing.
    public func require(_ object: ObjectReference) throws {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            _ =
                try object.kind == .register
                ? shelf.rulebook(of: object) : shelf.rulebook(of: shelf.find(object))
        }
    }

    /// - Throws: `ActFault.unknownReference` when there is no such unit.
    public func require(_ unit: Unit.ID) throws {
        guard try store.read({ try $0.unit(unit) }) == nil else { return }
        throw ActFault.unknownReference("unit", unit.rawValue)
    }

    /// What people call a state of the thing; nil when the thing, or the state, is not there.
    public func label(of state: String, on object: ObjectReference) throws -> Label? {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            guard try shelf.exists(object) else { return nil }
            let subject = try shelf.find(object)
            return try shelf.rulebook(of: subject).workflows[subject.standing.workflow]?.state(state)?.label
        }
    }
}
