import Awards
import TestSupport
import Testing
import Vietnamese

@testable import Store

/// The search beside one that looks at every nomination: the same found, in the same order.
struct SearchOracleTests {
    private let words = [
        "An", "Ân", "Anh", "Hà", "Hạ", "Đào", "Đạo", "Nguyễn", "Ngân", "Lê", "Tràn", "Trần", "Bình",
    ]

    private func name(_ random: inout SeededGenerator) -> String {
        (0..<3).map { _ in words.randomElement(using: &random) ?? "An" }.joined(separator: " ")
    }

    /// More people than are gone through one by one, some of them renamed since their paper was printed.
    private func world(_ random: inout SeededGenerator) throws -> Store {
        let store = try Samples.world()
        var samples = Samples(3)
        try store.write { books in
            for index in 0..<260 {
                let person = try Person(id: Person.ID("P\(index)"), name: name(&random))
                try books.record(person)
                for turn in 0..<2 {
                    var value = Nomination(
                        id: Nomination.ID("n\(turn)-\(index)"),
                        campaign: Samples.campaign,
                        unit: Samples.units[Int.random(in: 0..<6, using: &random)],
                        nominee: .person(person.id),
                        form: "f\(turn)",
                        standing: try samples.standing(),
                        dossier: Dossier()
                    )
                    if index % 5 != turn {
                        value.frozen = FrozenNominee(
                            name: Bool.random(using: &random) ? person.name : name(&random),
                            salutation: "",
                            post: "",
                            unitName: "",
                            postClass: nil,
                            day: .first
                        )
                    }
                    try books.begin(value)
                }
            }
        }
        return store
    }

    private func expected(_ text: SearchText, _ scope: Scope, _ limit: Int, _ view: Reading) throws
        -> [SearchMatch]
    {
        var matches: [SearchMatch] = []
        for value in try view.all(Nomination.self).map(\.value) where try view.sees(scope, value.reference) {
            let names = [value.frozen?.name, try view.person(Person.ID(value.nominee.id))?.name]
            guard let rank = names.compactMap({ $0 }).compactMap(text.rank).min() else { continue }
            matches.append(SearchMatch(value.reference, rank: rank))
        }
        return Array(
            matches.sorted { ($0.rank, $0.object.id) < ($1.rank, $1.object.id) }.prefix(limit)
        )
    }

    @Test(arguments: 1...4) func itFindsWhatLookingAtAllFinds(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let store = try world(&random)
        let scopes = [
            Scope(everything: true, person: "P"), Scope(units: ["unit-1"], person: "P"),
            Scope(units: ["unit-2", "unit-4"], person: "P"), Scope(person: "P"),
        ]
        let texts = [
            "an", "ân", "n", "ng", "nguyen", "hà", "Hạ", "le an", "dao ha", "an nguyen", "Trần Bình",
            name(&random),
        ]
        try store.read { view in
            for text in texts.compactMap({ SearchText($0) }) {
                for scope in scopes {
                    for limit in [1, 7, 50, 1000] {
                        let found = try view.nominations(found: text, within: scope, limit: limit)
                        #expect(try found == expected(text, scope, limit, view), "\(text) \(scope) \(limit)")
                    }
                }
            }
        }
    }
}
