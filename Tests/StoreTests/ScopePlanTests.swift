import Awards
import GRDB
import Testing

@testable import Store

/// What a unit's people look at costs by their unit, not by the store.
struct ScopePlanTests {
    @Test(arguments: [ObjectKind.nomination, .submission, .session, .decision])
    func nothingIsGoneThroughAsAWhole(_ kind: ObjectKind) throws {
        let scope = Scope(
            units: ["unit-1", "unit-2"],
            person: "NV1",
            holdings: [Scope.Holding("clerk", in: "unit-1")]
        )
        let condition = scope.condition(on: kind)
        let table = try #require(TrackedKinds.tableName(of: kind))
        let store = try Samples.world()
        let plan = try store.pool.read { database in
            try Row.fetchAll(
                database,
                sql: "EXPLAIN QUERY PLAN SELECT count(*) FROM \(table) WHERE \(condition.sql)",
                arguments: StatementArguments(condition.arguments)
            ).map { $0["detail"] as String }
        }
        #expect(!plan.contains { $0.hasPrefix("SCAN \(table)") }, "\(plan)")
    }

    /// Several functions at once, as a member of a council holds them, cost no more than one.
    @Test func severalFunctionsAreLookedUp() throws {
        let holdings = ["council-chair", "council-member"].map { Scope.Holding($0, in: "council-1") }
        let scope = Scope(councils: ["council-1"], person: "NV1", holdings: Set(holdings))
        let store = try Samples.world()
        for id in [nil, "line-1"] {
            let condition = scope.condition(on: .nomination, of: id)
            let plan = try store.pool.read { database in
                try Row.fetchAll(
                    database,
                    sql: "EXPLAIN QUERY PLAN SELECT count(*) FROM nomination WHERE \(condition.sql)",
                    arguments: StatementArguments(condition.arguments)
                ).map { $0["detail"] as String }
            }
            let stays = plan.filter { $0.contains(" visit ") }
            let wanted = id == nil ? "(function=? AND scope=? AND kind=?)" : "object=?)"
            #expect(!stays.isEmpty && stays.allSatisfy { $0.contains(wanted) }, "\(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN agenda") || $0.hasPrefix("SCAN session") }, "\(plan)")
        }
    }
}
