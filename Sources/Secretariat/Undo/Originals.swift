import Awards
import Store

/// The records that an act wrote, as they stood before it; the first of each counts.
final class Originals {
    private(set) var kept: [Original] = []
    private var known: Set<ObjectReference> = []
    private let mark: Consequences.Mark
    /// Whether anything came into being: that is not put back.
    var hasNew = false

    init(_ books: Transaction) throws { mark = try Consequences.Mark(books) }

    func keep(_ object: ObjectReference, _ books: Transaction) throws {
        guard known.insert(object).inserted else { return }
        kept.append(try books.original(object))
    }

    /// Whether nothing came of the act but changed records: no paper is to be made, nobody is told.
    func areAll(_ books: Transaction) throws -> Bool {
        try !hasNew && books.work(after: mark.work).isEmpty && books.mail(after: mark.mail).isEmpty
    }
}
