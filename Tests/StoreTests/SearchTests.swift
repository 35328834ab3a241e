import Awards
import Testing
import Vietnamese

@testable import Store

/// What a search finds, and what comes first.
struct SearchTests {
    private let everything = Scope(everything: true, person: "P")

    private func store(_ names: [String]) throws -> Store {
        let store = try Samples.world()
        var samples = Samples(5)
        let values = try names.indices.map { index -> Nomination in
            var value = try samples.nomination("n\(index)", form: "f\(index)", person: index)
            value.frozen = nil
            return value
        }
        try store.write { books in
            for (index, name) in names.enumerated() {
                try books.record(try Person(id: Samples.people[index], name: name))
                try books.begin(values[index])
            }
        }
        return store
    }

    private func found(_ text: String, _ names: [String]) throws -> [String] {
        let sought = try #require(SearchText(text))
        return try store(names).read { view in
            try view.nominations(found: sought, within: everything, limit: 10).compactMap { match in
                names[Int(match.object.id.dropFirst()) ?? 0]
            }
        }
    }

    @Test func marksDoNotCountButComeFirst() throws {
        let names = ["Lê Thị Đào", "Lê Thị Đạo", "Đào", "Lê Ngọc Hà"]
        #expect(try found("dao", names) == ["Đào", "Lê Thị Đào", "Lê Thị Đạo"])
        #expect(try found("Đạo", names) == ["Lê Thị Đạo", "Đào", "Lê Thị Đào"])
        #expect(try found("  ĐÀO ", names) == ["Đào", "Lê Thị Đào", "Lê Thị Đạo"])
    }

    @Test func wholeWordsComeBeforePieces() throws {
        let names = ["Trần Hải An", "Trần Văn Chiha", "Trần Thu Hà", "Hà Trần An"]
        #expect(
            try found("ha", names) == ["Trần Thu Hà", "Hà Trần An", "Trần Hải An", "Trần Văn Chiha"]
        )
        // All words, wherever they stand.
        #expect(try found("ha an", names) == ["Trần Hải An", "Hà Trần An"])
        #expect(try found("an tran ha", names) == ["Trần Hải An", "Hà Trần An"])
    }

    @Test func signsOfPatternsMeanThemselves() throws {
        let names = ["Lê An", "Lê 100% An", "Lê a_b An"]
        #expect(try found("100%", names) == ["Lê 100% An"])
        #expect(try found("a_b", names) == ["Lê a_b An"])
        #expect(try found("%%", names) == [])
        #expect(SearchText("a") == nil && SearchText("  ") == nil)
    }

    @Test func theRankInSQLIsTheRankOfNames() throws {
        let names = ["Lê Thị Đào", "Lê Thị Đạo", "Đào", "Trần Đàoà", "Trần Ađào", "Đào Lê Văn"]
        for text in ["dao", "Đào", "lê đào", "le dao", "đ", "đào lê"] {
            guard let sought = SearchText(text) else { continue }
            let ranks = try store(names).read { view in
                try view.nominations(found: sought, within: everything, limit: 10)
            }
            let byName = Dictionary(ranks.map { ($0.object.id, $0.rank) }) { first, _ in first }
            for (index, name) in names.enumerated() {
                #expect(byName["n\(index)"] == sought.rank(in: name), "\(text) in \(name)")
            }
        }
    }

    @Test func numbersAreFoundByWhatStandsBeforeTheSlash() throws {
        let store = try Samples.world()
        var samples = Samples(8)
        let numbers = ["12/QĐ-BHXH", "112/QĐ-BHXH", "3/QĐ-BHXH", "12/TTr-BHXH"]
        let decisions = try numbers.enumerated().map { index, number -> Decision in
            var decision = try samples.decision("d\(index)")
            decision.number = index == 2 ? nil : number
            decision.outside = nil
            if index == 2 {
                decision.outside = OutsidePaper(
                    what: "",
                    number: number,
                    day: .first,
                    issuer: "Bộ"
                )
            }
            return decision
        }
        try store.write { books in for decision in decisions { try books.begin(decision) } }
        func papers(_ text: String) throws -> [String] {
            let sought = try #require(SearchText(text))
            return try store.read { view in
                try view.papers(.decision, found: sought, within: everything, limit: 9).map(\.object.id)
            }
        }
        #expect(try papers("12") == ["d0", "d3", "d1"])
        #expect(try papers("12/qd-bhxh") == ["d0", "d1"])
        #expect(try papers("3/QĐ") == ["d2"])
        #expect(try papers("QĐ") == [])
    }
}
