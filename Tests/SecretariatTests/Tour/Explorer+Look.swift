import Awards
import Store
import TestSupport
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// What the explorer sees of the records.
extension Explorer {
    /// What was moved stands where its journal says, and its actions have fired.
    func look(at moved: [ObjectReference]) throws -> [String] {
        try world.office.store.read { view in
            var faults: [String] = []
            for reference in Set(moved).sorted(by: { $0.description < $1.description }) {
                guard let object = try Self.find(reference, view),
                    let machine = rules.workflows[object.standing.workflow]
                else {
                    faults.append("\(reference) has no machine")
                    continue
                }
                objects[reference] = object
                let (fired, wrong) = try walk.take(object, machine, view)
                for action in fired { atlas.visited(Atlas.Spot(machine: machine.id, action: action)) }
                faults += wrong
            }
            return faults
        }
    }

    /// What was refused has changed nothing.
    func unchanged(_ reference: ObjectReference) throws -> [String] {
        try world.office.store.read { view in
            let now = try Self.find(reference, view)
            let isSame = now.map { AnyHashable($0) } == objects[reference].map { AnyHashable($0) }
            return isSame ? [] : ["\(reference) was changed by an act that was refused"]
        }
    }

    static func find(_ reference: ObjectReference, _ view: Reading) throws -> (any Tracked)? {
        func find<Value: TrackedRecord>(_ type: Value.Type) throws -> (any Tracked)? {
            try view.find(type, key: reference.id)?.value
        }
        return try find(Shelf.type(of: reference.kind))
    }

    static func all(_ kind: ObjectKind, _ view: Reading) throws -> [any Tracked] {
        func all<Value: TrackedRecord>(_ type: Value.Type) throws -> [any Tracked] {
            try view.all(type).map(\.value)
        }
        return try all(Shelf.type(of: kind))
    }
}
