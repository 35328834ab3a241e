import Testing
import Workflow

extension SoundnessTests {
    /// A definition whose drafting state has this clock.
    private static func timed(
        _ clock: StateClock = .budget(StateClock.Days(5, basis: "law"), owner: "clerk"),
        with terms: ClockTerms
    ) -> Definition {
        Specimen.changing(state: "drafting") {
            $0.clock = clock
            $0.terms = terms
        }
    }

    static let clockRows: [Row] = [
        Row(
            code: .rungsUnsorted,
            place: "states.drafting.clock.rungs",
            evidence: ["rung": "-3", "after": "0"],
            definition: timed(with: ClockTerms(rungs: [.init(0), .init(-3)]))
        ),
        Row(
            code: .rungTooFar,
            place: "states.drafting.clock.rungs",
            evidence: ["rung": "-61", "most": "60"],
            definition: timed(with: ClockTerms(rungs: [.init(-61), .init(0)]))
        ),
        Row(
            code: .pausesNothing,
            place: "states.review.clock.pauses",
            evidence: ["name": "decided"],
            definition: Specimen.changing(state: "review") { $0.terms.pauses = ["decided"] }
        ),
        Row(
            code: .unknownDate,
            place: "states.drafting.clock.until",
            evidence: ["name": "campaign.close", "nearest": "campaign.closes"],
            definition: timed(.until("campaign.close"), with: ClockTerms())
        ),
        Row(
            code: .unknownDeadline,
            place: "states.drafting.clock.deadline",
            evidence: ["name": "suplement", "nearest": "supplement"],
            definition: timed(with: ClockTerms(deadline: "suplement"))
        ),
    ]
}

/// Whom a clock runs for, and when it reminds.
@Suite struct ClockTermsTests {
    @Test func aRungTwiceIsRefusedAndAStrangerToo() {
        let twice = Specimen.changing(state: "drafting") {
            $0.clock = .until("campaign.closes")
            $0.terms = ClockTerms(rungs: [.init(0), .init(0, to: "haed")])
        }
        let faults = twice.faults(in: Specimen.vocabulary)
        #expect(faults.map(\.code) == [.unknownRole, .rungsUnsorted])
        #expect(faults.first?.evidence["nearest"] == "head")
        let system = Specimen.changing(state: "drafting") { $0.terms.rungs = [.init(1, to: "system")] }
        #expect(system.faults(in: Specimen.vocabulary).map(\.code) == [.unknownRole])
        let told = Specimen.changing("send") { $0.notify = ["haed"] }
        #expect(told.faults(in: Specimen.vocabulary).map(\.place) == ["actions.send.notify"])
    }

    @Test func clocksHaveTheirUsualRungs() {
        func rungs(_ clock: StateClock, _ own: [ClockTerms.Rung]? = nil) -> [Int] {
            var state = Specimen.state("x", clock: clock)
            state.terms.rungs = own
            return state.ladder.map(\.workingDays)
        }
        #expect(rungs(.budget(.init(10, basis: "law"), owner: "clerk")) == [-2, 0, 2])
        #expect(rungs(.budget(.init(3, basis: "law"), owner: "clerk")) == [0, 2])
        #expect(rungs(.until("campaign.closes")) == [-10, -3, 0, 2])
        #expect(rungs(.review(.init(20, basis: "law"), owner: "clerk")) == [0])
        #expect(rungs(.follows("session")) == [] && rungs(.none(why: "x")) == [])
        #expect(rungs(.until("campaign.closes"), [.init(5)]) == [5] && rungs(.until("x"), []) == [])
    }

    @Test func theHolderIsWhoMovesTheWorkOn() {
        #expect(Specimen.sound.holder(in: "decided") == "clerk")
        // Only the head can do anything there: send back, withdraw.
        #expect(Specimen.sound.holder(in: "review") == "head")
        #expect(Specimen.sound.holder(in: "conferred") == nil)
        let owned = Specimen.changing(state: "decided") { $0.terms.owner = "head" }
        #expect(owned.holder(in: "decided") == "head")
    }
}
