import Awards
import Secretariat
import Store
import Testing

@testable import Web

/// Names before they are printed: each reads his own.
@Suite struct NamesTests {
    @Test func eachReadsTheNamesOfHisOwn() async throws {
        let busy = try BusyTown()
        let own = try #require(busy.things["own-before-council"])
        // As if the council had passed it.
        try busy.town.office.store.write { books in
            for id in [own.id, busy.things["other-drafting"]?.id ?? ""] {
                guard let kept = try books.find(Nomination.self, key: id) else {
                    throw Town.Failed(action: id)
                }
                var passed = kept.value
                passed.standing.state = "passed"
                passed.registerNumber = id == own.id ? "17" : nil
                try books.update(passed, expecting: kept.version)
            }
        }
        let clerk = try await Browser(busy.town, as: Town.clerk)
        try await clerk.get("/thing/campaign/dot")
        #expect(clerk.page.contains("/names/dot"))
        try await clerk.get("/names/dot")
        #expect(clerk.page.contains("1 tên của 1 đơn vị") && clerk.page.contains("Nghệ An"))
        #expect(clerk.page.contains(">17<") && !clerk.page.contains("Hà Nội"))
        let officer = try await Browser(busy.town, as: Town.officer)
        try await officer.get("/names/dot")
        #expect(officer.page.contains("2 tên của 2 đơn vị"))
        try await officer.get("/names/dot?decision=khong-co")
        #expect(officer.status == 404)
    }
}
