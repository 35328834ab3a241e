import Awards
import Secretariat
import Testing

@testable import Web

/// Who decides does so with a second factor; without it he looks.
@Suite struct SecondFactorTests {
    private let town: Town
    private let close = "/thing/campaign/dot/act/close"
    private let needed = "người quyết định cần xác thực hai lớp"

    init() throws { town = try Town() }

    private func isOpen() throws -> Bool {
        try town.office.status(kinds: [.campaign], for: nil).map(\.state) == ["open"]
    }

    @Test func withoutItHeLooksAndDecidesNothing() async throws {
        let head = try await Browser(town, as: Town.standingHead, strict: true)
        try await head.get("/thing/campaign/dot")
        #expect(head.status == 200 && head.page.contains(needed))
        try await head.submit(close)
        #expect(head.status == 422 && head.page.contains(needed))
        #expect(try isOpen())
        try town.does(Town.clerk, "create", "movement-report/2024.bhxh-nghe-an")
        try await head.submit(
            "/bulk",
            [
                ("kind", "movement-report"), ("action", "extend"), ("id", "2024.bhxh-nghe-an"),
                ("asked", "yes"), ("reason-text", "Sáp nhập"), ("set.until", "2025-03-01"),
            ]
        )
        #expect(head.page.contains(needed))
        // His account says so, too.
        try await head.get("/account")
        #expect(head.page.contains("chưa quyết định được") && head.page.contains("/account/second-factor"))
        // With it, he does.
        try town.setsUpSecondFactor(of: Town.standingHead)
        try await head.get("/thing/campaign/dot")
        #expect(!head.page.contains(needed))
        try await head.get("/account")
        #expect(head.page.contains("Đang bật") && !head.page.contains("action=\"/account/second-factor"))
        try await head.get("/thing/campaign/dot")
        try await head.submit(close, [("version", head.hidden("version"))])
        #expect(head.status == 303)
        #expect(try !isOpen())
    }

    /// Every page that offers what can be done tells it, not only that of the thing.
    @Test func thePagesOfASittingTellItToo() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/new/session")
        let fields = [
            ("campaign", "dot"), ("council", "hd-nghe-an"), ("form", "commendation"),
            ("at", "2024-10-21T14:00"), ("place", "Phòng họp"),
        ]
        try await clerk.submit("/new/session", [("key", "k")] + fields.map { ("set.\($0.0)", $0.1) })
        let strict = try await Browser(town, as: Town.head, strict: true)
        try await strict.get("/meeting/dot.hd-nghe-an.commendation")
        #expect(strict.status == 200 && strict.page.contains(needed))
    }

    @Test func whoDecidesNothingIsNotAsked() async throws {
        let clerk = try await Browser(town, as: Town.clerk, strict: true)
        try await clerk.get("/new/submission")
        let fields = [("campaign", "dot"), ("unit", "bhxh-nghe-an"), ("form", "certificate-of-the-ministry")]
        try await clerk.submit("/new/submission", fields.map { ("set.\($0.0)", $0.1) })
        #expect(clerk.status == 303, "\(clerk.page.suffix(2000))")
    }

    /// A council's secretary is asked, whatever else he is.
    @Test func theSecretaryOfACouncilIsAsked() async throws {
        // The clerk is his council's secretary too.
        let clerk = try await Browser(town, as: Town.clerk, strict: true)
        try await clerk.get("/new/session")
        let fields = [
            ("campaign", "dot"), ("council", "hd-nghe-an"), ("form", "commendation"),
            ("at", "2024-10-21T14:00"), ("place", "Phòng họp"),
        ]
        try await clerk.submit("/new/session", fields.map { ("set.\($0.0)", $0.1) })
        #expect(clerk.status == 422 && clerk.page.contains(needed))
    }

    /// A sample office, and whoever runs the program on the agency's machine, decide without.
    @Test func theSampleOfficeAsksNobody() async throws {
        let head = try await Browser(town, as: Town.standingHead)
        try await head.get("/thing/campaign/dot")
        try await head.submit(close, [("version", head.hidden("version"))])
        #expect(head.status == 303)
    }

    @Test func theRulesNameOnlyFunctionsThereAre() throws {
        let office = town.office
        let isExpected = try ["NV0005", "NV0002", "NV0152", "NV0001", "NV0153"].map {
            try office.secondFactor(of: Person.ID($0)).isExpected
        }
        #expect(isExpected == [true, true, true, true, true])
        #expect(
            try ["NV0007", "NV0010", "NV0011"].allSatisfy {
                try !office.secondFactor(of: Person.ID($0)).isExpected
            }
        )
    }
}
