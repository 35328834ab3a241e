public import Awards
import Store

/// What somebody has chosen in lists of one kind: kept from page to page and filter to filter while he is signed in.
///
/// What is no longer his to see is in no answer.
public struct Selection: Hashable, Sendable {
    /// How many can be chosen at once: so many are looked at and done in a breath.
    public static let most = 1_000

    /// What is chosen of a kind.
    public var count = 0
    /// How many of it the list that is looked at would show.
    public var countHere = 0
    /// Those on the page that is looked at.
    public var onPage: Set<String> = []

    public var isFull: Bool { count >= Self.most }
}

/// How a selection changes.
public enum SelectionChange: Sendable {
    /// Of the rows that a page showed these were ticked.
    case page(shown: Set<String>, ticked: Set<String>)
    /// Everything that a list would show, up to `Selection.most`.
    case all(ListQuestion)
    case none
}

extension Sight {
    /// Changes what he has chosen of a kind.
    public func choose(_ change: SelectionChange, of kind: ObjectKind) throws {
        guard let session = SessionToken.digest(token) else { return }
        let found: [String]
        switch change {
        case .page(let shown, let ticked): found = ticked.intersection(shown).sorted()
        case .all(let question):
            let filter = try office.filter(question, of: kind, for: viewer, in: session)
            found = try office.ids(of: kind, where: filter, limit: Selection.most, for: viewer)
        case .none: found = []
        }
        let seen = Set(try office.chosen(kind, for: viewer, in: session))
        try office.store.write { books in
            // What is no longer his to see goes.
            try books.takeOff(
                Set(try books.chosen(kind, in: session)).subtracting(seen),
                of: kind,
                in: session
            )
            switch change {
            case .page(let shown, let ticked):
                try books.takeOff(shown.subtracting(ticked), of: kind, in: session)
            case .none: try books.takeOff(nil, of: kind, in: session)
            case .all: break
            }
            let known = Set(try books.chosen(kind, in: session))
            let room = max(0, Selection.most - known.count)
            try books.choose(found.filter { !known.contains($0) }.prefix(room), of: kind, in: session)
        }
    }

    /// What he has chosen of a kind, as far as it is his to see.
    public func chosen(_ kind: ObjectKind) throws -> [ObjectReference] {
        guard let session = SessionToken.digest(token) else { return [] }
        return try office.chosen(kind, for: viewer, in: session).map { ObjectReference(kind, $0) }
    }
}

extension Office {
    func chosen(_ kind: ObjectKind, for viewer: Viewer, in session: String) throws -> [String] {
        let ids = try store.read { try $0.chosen(kind, in: session) }
        guard !ids.isEmpty else { return [] }
        return try self.ids(of: kind, where: Filter(ids: Set(ids)), limit: Selection.most, for: viewer)
    }

    func ids(of kind: ObjectKind, where filter: Filter, limit: Int, for viewer: Viewer) throws -> [String] {
        var asked = filter
        asked.scope = viewer.scope
        func ids<Value: TrackedRecord>(_ type: Value.Type, _ view: Reading) throws -> [String] {
            try view.ids(type, where: asked, limit: limit)
        }
        let type = try Shelf.type(of: kind)
        return try store.read { try ids(type, $0) }
    }
}
