import Awards
import Foundation
import GRDB
import Testing
import Vietnamese

@testable import Store

/// The journal of accounts: any later change shows.
struct AccessJournalTests {
    private func journal() throws -> Store {
        let store = try Samples.world()
        let actions: [AccessEvent.Action] = [.passwordSet, .signedIn, .refused, .signedOut]
        try store.write { books in
            for (index, action) in actions.enumerated() {
                let at = Moment(unixSeconds: 1_700_000_000 + index)
                try books.append(
                    AccessEvent(at: at, action: action, person: Samples.people[index], address: "10.0.0.1")
                )
            }
        }
        return store
    }

    @Test func eventsFollowEachOther() throws {
        let store = try journal()
        try store.read { (view) throws in
            #expect(try view.firstAccessFault() == nil)
            #expect(try view.accessEvents(limit: 2).map(\.sequence) == [4, 3])
            #expect(try view.accessEvents(of: Samples.people[2], limit: 9).map(\.action) == [.refused])
        }
        for change in ["DELETE FROM access_event", "UPDATE access_event SET address = ''"] {
            #expect(throws: DatabaseError.self) {
                try store.pool.write { try $0.execute(sql: change) }
            }
        }
    }

    @Test(
        "whatever is changed behind our back shows",
        arguments: [
            "UPDATE access_event SET address = '10.0.0.2' WHERE sequence = 2",
            "UPDATE access_event SET person = NULL WHERE sequence = 2",
            "UPDATE access_event SET by_person = person WHERE sequence = 2",
            "UPDATE access_event SET at = '2020-01-01T00:00:00' WHERE sequence = 2",
            "UPDATE access_event SET action = 'signed-out' WHERE sequence = 2",
            "DELETE FROM access_event WHERE sequence = 2",
            "DELETE FROM access_event WHERE sequence = 1",
        ]
    )
    func tampering(_ change: String) throws {
        let store = try journal()
        try store.pool.write { database in
            try database.execute(
                sql: """
                    DROP TRIGGER access_event_never_changes; DROP TRIGGER access_event_never_goes;
                    PRAGMA defer_foreign_keys = ON
                    """
            )
            try database.execute(sql: change)
        }
        #expect(try store.read { try $0.firstAccessFault() } != nil)
        #expect(try store.check().firstFault?.hasPrefix("access_event") == true)
    }
}
