public import Awards
public import Store
import Vietnamese

/// Who looks, and what of the agency is his to see; made once a request, from the records of the day.
public struct Viewer: Hashable, Sendable {
    public let person: Person.ID
    public let name: String
    public let scope: Scope

    public init(person: Person.ID, name: String, scope: Scope) {
        self.person = person
        self.name = name
        self.scope = scope
    }
}

extension Office {
    /// - Throws: `ActFault.unknownPerson`.
    public func viewer(_ person: Person.ID) throws -> Viewer {
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            guard let known = try view.person(person) else { throw ActFault.unknownPerson(person.rawValue) }
            return Viewer(person: person, name: known.name, scope: try shelf.scope(of: person))
        }
    }

    /// Whether a viewer may see a thing; false for what is not there, too: no difference is to be told.
    ///
    /// A register is seen by whoever sees its unit.
    public func sees(_ viewer: Viewer, _ object: ObjectReference) throws -> Bool {
        guard object.kind == .register else { return try store.read { try $0.sees(viewer.scope, object) } }
        guard let register = RegisterReference(object), viewer.scope.opens(register.series.unit) else {
            return false
        }
        return try store.read { try !$0.entries(of: register.series).isEmpty }
    }
}
