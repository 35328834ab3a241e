import Awards
import Store
import Testing

@testable import Secretariat

/// The leader's figures, against what the books say one by one.
struct OverviewTests {
    @Test func itsFiguresAreThoseOfTheRounds() throws {
        let world = try World(opening: false)
        world.issuesAtOnce = true
        try world.year()
        let office = world.office.at(world.now)
        let overview = try office.overview(for: office.viewer("standing-head"))
        let (rounds, nominations, people) = try office.store.read { view in
            let nominations = try view.all(Nomination.self).map(\.value)
            let persons = nominations.compactMap { line -> Person.ID? in
                if case .person(let id) = line.nominee { id } else { nil }
            }
            return (
                try view.all(BallotRound.self).map(\.value).filter(\.isPublished), nominations,
                try Dictionary(uniqueKeysWithValues: Set(persons).map { ($0, try view.person($0)) })
            )
        }
        let votes = try rounds.flatMap { try $0.votes() }
        #expect(votes.count > 5)
        #expect(overview.voted == votes.count)
        #expect(overview.passed == votes.count { $0.vote.met })
        for outcome in overview.outcomes {
            #expect(outcome.names.count == min(outcome.lines, 12))
            let names = Set(
                nominations.map { $0.frozen?.name ?? "" } + people.values.map { $0?.name ?? "" }
            )
            #expect(outcome.names.allSatisfy(names.contains), "\(outcome)")
        }
        // The same books are always the same page.
        for outcomes in Dictionary(grouping: overview.outcomes, by: \.group).values {
            let votes = outcomes.map(\.verdict.yes)
            #expect(votes == votes.sorted(by: >))
        }
        let awarded = nominations.filter { ["decided", "conferred"].contains($0.standing.state) }
        #expect(!awarded.isEmpty)
        #expect(overview.balance.persons == awarded.count { $0.nominee.isPerson })
        #expect(overview.balance.collectives == awarded.count { !$0.nominee.isPerson })
        let women = awarded.count { line in
            guard case .person(let id) = line.nominee else { return false }
            return people[id]??.sex == .female
        }
        #expect(overview.balance.women == women)
        #expect(overview.balance.shares.map(\.awards).reduce(0, +) == awarded.count)
        #expect(overview.balance.shares.map(\.persons).reduce(0, +) == overview.balance.persons)
    }
}
