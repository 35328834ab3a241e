import Awards
import Foundation
import Secretariat
import Store
import Testing

/// The same course gives the same bytes; broken off anywhere and begun again, too.
struct RepeatTests {
    /// Everything that came out: documents by their digests, and the journal by its chains.
    private struct Outcome: Equatable {
        var documents: [String]
        var journal: [String]

        init(_ store: Store) throws {
            (documents, journal) = try store.read { view in
                let documents = try view.documents().map {
                    "\($0.object) \($0.form) \($0.issue) \($0.fileName) \($0.folder) \($0.digest)"
                }
                return (documents.sorted(), try Self.hashes(view))
            }
        }

        static func hashes(_ view: Reading) throws -> [String] {
            var objects: [ObjectReference] = []
            objects += try view.all(Campaign.self).map(\.value.reference)
            objects += try view.all(Nomination.self).map(\.value.reference)
            objects += try view.all(Submission.self).map(\.value.reference)
            objects += try view.all(Session.self).map(\.value.reference)
            objects += try view.all(Decision.self).map(\.value.reference)
            objects += try view.all(MovementReport.self).map(\.value.reference)
            objects += try view.all(RollUp.self).map(\.value.reference)
            return try objects.flatMap { object in
                try view.events(of: object).map { "\(object) \($0.sequence) \($0.hash)" }
            }
        }
    }

    private static func world(_ store: Store, breaksBefore: Int? = nil) throws -> World {
        let world = try World(opening: false, store: store)
        world.isKeyed = true
        world.issuesAtOnce = true
        world.breaksBefore = breaksBefore
        return world
    }

    @Test func brokenOffAndBegunAgainItComesToTheSame() throws {
        let straight = try Store.temporary(digest: Office.digest)
        let whole = try Self.world(straight)
        try whole.year()
        let expected = try Outcome(straight)
        #expect(expected.documents.count > 30)

        let twice = try Store.temporary(digest: Office.digest)
        try Self.world(twice).year()
        #expect(try Outcome(twice) == expected)

        for place in [1, 2, whole.steps / 4, whole.steps / 2, whole.steps * 3 / 4, whole.steps] {
            let store = try Store.temporary(digest: Office.digest)
            let world = try Self.world(store, breaksBefore: place)
            // The last documents before the break are not made either: only what was queued is known.
            #expect(throws: World.BrokenOff.self) { try world.year() }
            let done = try store.read { try Outcome.hashes($0) }
            try Self.world(store).year()
            let resumed = try Outcome(store)
            #expect(resumed == expected, "broken off before step \(place)")
            #expect(Set(done).isSubset(of: resumed.journal))
        }
    }

    @Test func documentsThatWereNotYetMadeAreMadeLater() throws {
        let straight = try Store.temporary(digest: Office.digest)
        try Self.world(straight).year()
        let store = try Store.temporary(digest: Office.digest)
        let broken = try Self.world(store, breaksBefore: 60)
        var count = 0
        broken.inspect = { _ in
            // Killed while the documents of one step are being made.
            count += 1
            if count == 9 { throw World.BrokenOff() }
        }
        #expect(throws: World.BrokenOff.self) { try broken.year() }
        try Self.world(store).year()
        #expect(try Outcome(store) == Outcome(straight))
    }
}
