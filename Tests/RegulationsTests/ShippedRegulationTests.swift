import Awards
import Foundation
import Regulations
import TestSupport
import Testing
import Vietnamese

/// The regulations that ship with the program, and those of the samples.
enum Shipped {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let loaded = Result {
        try RegulationDisk.library(at: [root.appending(path: "templates"), root.appending(path: "samples")])
    }

    static func library() throws -> RegulationLibrary { try loaded.get() }

    static func regulation(_ id: String) throws -> Regulation {
        try library().regulation(id).regulation
    }
}

/// A date of the tests.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

@Suite struct ShippedRegulationTests {
    @Test func allAreSound() throws {
        let expected = [
            "bhxh-2024", "bhxh-2026", "nd152-2025", "nd98-2023", "review-2023-2025",
            "working-calendar", "yearly-2024",
        ]
        #expect(try Shipped.library().regulations.keys.sorted() == expected)
    }

    /// A changed rule is one readable difference; the workflows have golden files of their own.
    @Test(arguments: ["bhxh-2024", "bhxh-2026"])
    func resolvesTo(_ id: String) throws {
        let text = try Shipped.library().regulation(id).canonicalText
        let rules = text.split(separator: "\n").prefix { !$0.hasPrefix("--- ") }
        try expectGolden(rules.joined(separator: "\n") + "\n", "\(id).txt")
    }

    @Test func layersLieInOrder() throws {
        let library = try Shipped.library()
        #expect(
            try library.regulation("review-2023-2025").layers
                == [
                    "working-calendar", "nd98-2023", "nd152-2025", "bhxh-2024", "bhxh-2026",
                    "review-2023-2025",
                ]
        )
    }

    @Test(arguments: [
        ("2024-06-01", ["yearly-2024"]), ("2025-06-30", ["yearly-2024"]),
        ("2025-07-01", ["review-2023-2025"]), ("2030-01-01", ["review-2023-2025"]),
    ])
    func areInForce(_ iso: String, _ expected: [String]) throws {
        #expect(try Shipped.library().inForce(on: day(iso)).map(\.id) == expected)
    }

    @Test func refusesDaysBeforeAnyRegulation() throws {
        let library = try Shipped.library()
        let error = #expect(throws: RegulationError.self) { try library.inForce(on: day("2023-12-31")) }
        #expect(error?.faults.map(\.code) == [.noRegulationOnDate])
        #expect(error?.faults.first?.found == "2023-12-31")
    }

    /// Nothing that ships is confirmed by anybody: only the samples assume.
    @Test(arguments: ["nd98-2023", "nd152-2025", "bhxh-2024", "bhxh-2026"])
    func confirmsNothing(_ id: String) throws {
        let lines = try Shipped.library().regulation(id).canonicalText.split(separator: "\n")
        let confirmed = lines.prefix { !$0.hasPrefix("--- ") }
            .filter { $0.contains("confirmed_by = ") && !$0.hasSuffix("= null") }
        #expect(confirmed.isEmpty)
    }

    /// What the samples assume is said on the minutes, and so is what nobody has confirmed.
    @Test func rulesOfAVoteThatNobodyConfirmedAreNamed() throws {
        var sample = try Shipped.regulation("yearly-2024")
        let assumed = sample.doubts(form: "certificate-of-the-ministry", council: "sector")
        #expect(assumed.map(\.rule) == [.quorum, .method, .threshold, .recusal])
        #expect(Set(assumed.map(\.confirmedBy)) == ["giả định (dữ liệu mẫu)"])
        #expect(
            sample.doubts(form: "commendation", council: "unit").map(\.rule).contains(.tie),
            "half is not enough"
        )
        sample.quorums["sector"]?.mark = .verified
        sample.votes["certificate-of-the-ministry"]?.threshold.confirmedBy = nil
        let changed = sample.doubts(form: "certificate-of-the-ministry", council: "sector")
        #expect(
            changed.map(\.rule) == [.method, .threshold, .recusal],
            "what is confirmed by its text is not doubted"
        )
        #expect(changed.first { $0.rule == .threshold }?.confirmedBy == nil)
    }

    @Test(arguments: [
        ("yearly-2024", "2024-12-20"), ("review-2023-2025", "2026-03-02"),
    ])
    func samplesConfirmWhatVotesRestOn(_ id: String, _ iso: String) throws {
        let regulation = try Shipped.regulation(id)
        for form in ["commendation", "certificate-of-the-ministry", "certificate-of-the-prime-minister"] {
            #expect(try regulation.toConfirm(form: form, council: "sector", on: day(iso)) == [])
        }
    }

    @Test func agencyMustConfirmQuorumThresholdAndAuthority() throws {
        let regulation = try Shipped.regulation("bhxh-2024")
        let open = try regulation.toConfirm(form: "commendation", council: "unit", on: day("2024-12-20"))
        #expect(
            open.map(\.place)
                == [
                    "authority/commendation/law", "council/recused_in_base", "quorum/unit",
                    "votes/commendation/threshold",
                ]
        )
        #expect(
            open.filter(\.isUnknown).map(\.place) == [
                "council/recused_in_base", "quorum/unit", "votes/commendation/threshold",
            ]
        )
    }
}
