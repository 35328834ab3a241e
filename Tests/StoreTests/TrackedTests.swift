import Awards
import Store
import Testing
import Vietnamese

/// Versions, unique rules, references and filters of tracked things.
struct TrackedTests {
    @Test func aChangeNamesTheVersionItWasMadeFrom() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        var value = try samples.nomination("n")
        try store.write { try $0.begin(value) }
        value.standing.state = "eligible"
        try store.write { try $0.change(value, expecting: 1) }
        #expect(try store.read { try $0.find(Nomination.self, "n") } == Stored(value, version: 2))
        let late = storeError { try store.write { try $0.change(value, expecting: 1) } }
        #expect(late?.code == .changedMeanwhile)
        #expect(late?.expected == "1" && late?.found == "2")
        #expect(late?.last?.action == "change" && late?.last?.sequence == 2)
        #expect(try store.read { try $0.events(of: value.reference) }.count == 2)
        let missing = try samples.nomination("absent", form: "other")
        #expect(storeError { try store.write { try $0.update(missing, expecting: 1) } }?.code == .notFound)
    }

    @Test func aNomineeStandsOncePerCampaignAndForm() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        let first = try samples.nomination("a", person: 2)
        let second = try samples.nomination("b", person: 2)
        let other = try samples.nomination("c", form: "title", person: 2)
        try store.write { try $0.begin(first) }
        let twice = storeError { try store.write { try $0.begin(second) } }
        #expect(twice?.code == .alreadyExists)
        #expect(twice?.place == "nomination.campaign, nomination.form, nomination.person")
        #expect(twice?.value == "b")
        try store.write { try $0.begin(other) }
        let sameID = try samples.nomination("a", form: "medal")
        #expect(storeError { try store.write { try $0.begin(sameID) } }?.place == "nomination.id")
    }

    @Test func aNominationKeepsItsNominee() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        let value = try samples.nomination("a", person: 2)
        let other = try samples.nomination("a", person: 3)
        try store.write { try $0.begin(value) }
        let error = storeError { try store.write { try $0.change(other, expecting: 1) } }
        #expect(error?.code == .ruleBroken)
    }

    @Test func referencesHoldWhenTheActionEnds() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        var value = try samples.nomination("a", person: 2)
        value.decision = "d"
        let decision = try samples.decision("d")
        let error = storeError { try store.write { try $0.begin(value) } }
        #expect(error?.code == .unknownReference)
        #expect(error?.place == "nomination.decision" && error?.value == "d" && error?.expected == "decision")
        #expect(try store.read { try $0.find(Nomination.self, "a") } == nil)
        // In any order within one action.
        try store.write { (transaction) throws in
            try transaction.begin(value)
            try transaction.begin(decision)
        }
        let stranger = MeritRecord(subject: "nobody", year: 2024, kind: .award, code: "x", label: "")
        #expect(storeError { try store.write { try $0.record(stranger) } }?.code == .unknownReference)
    }

    @Test func anErrorUndoesEverything() throws {
        struct Refused: Error {}
        let store = try Samples.world()
        var samples = Samples(3)
        let value = try samples.nomination("a")
        #expect(throws: Refused.self) {
            try store.write { (transaction) throws in
                try transaction.begin(value)
                try transaction.enqueue("mail", for: value.reference, payload: "", actionID: "x")
                throw Refused()
            }
        }
        try store.read { (reading) throws in
            #expect(try reading.count(Nomination.self) == 0)
            #expect(try reading.events(of: value.reference).isEmpty)
            #expect(try reading.pending(limit: 1).isEmpty)
        }
    }

    @Test(arguments: UInt64(1)...10) func filtersAgreeWithPlainSearch(_ seed: UInt64) throws {
        let store = try Samples.world(seed)
        var samples = Samples(seed)
        var values: [Nomination] = []
        for person in Samples.people.indices {
            for form in ["merit", "title", "medal"] {
                values.append(try samples.nomination("\(form).\(person)", form: form, person: person))
            }
        }
        try store.write { transaction in for value in values { try transaction.begin(value) } }
        let unit = Samples.units[Int(seed) % Samples.units.count]
        let filter = Filter(units: [unit], states: ["eligible", "decided"], forms: ["merit", "title"])
        let expected = values.filter {
            $0.unit == unit && ["eligible", "decided"].contains($0.standing.state) && $0.form != "medal"
        }.map(\.key).sorted()
        try store.read { (reading) throws in
            #expect(try reading.all(Nomination.self, where: filter).map(\.value.key) == expected)
            #expect(try reading.count(Nomination.self, where: filter) == expected.count)
            let states = try reading.countByState(Nomination.self, where: filter)
            #expect(states.values.reduce(0, +) == expected.count)
            // Pages put together are the whole list.
            var (paged, last) = ([String](), String?.none)
            while case let page = try reading.all(Nomination.self, after: last, limit: 5), !page.isEmpty {
                paged += page.map(\.value.key)
                last = paged.last
            }
            #expect(paged == values.map(\.key).sorted())
            #expect(try reading.count(Nomination.self, where: Filter(units: [])) == 0)
        }
    }

    @Test func theNameIsSoughtAsPrintedAndAsItIsNow() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        var value = try samples.nomination("a", person: 2)
        try store.write { (transaction) throws in
            try transaction.record(try Person(id: Samples.people[2], name: "Trần Đức Đạt"))
            value.frozen = nil
            try transaction.begin(value)
        }
        let search = { (text: String) in
            try store.read { try $0.count(Nomination.self, where: Filter(name: text)) }
        }
        #expect(try search("duc dat") == 1)
        #expect(try search("Văn") == 0)
        value.frozen = FrozenNominee(
            name: "Trần Văn Đạt",
            salutation: "Ông",
            post: "",
            unitName: "",
            postClass: nil,
            day: .first
        )
        try store.write { try $0.change(value, expecting: 1) }
        #expect(try search("van dat") == 1)
        #expect(try search("duc dat") == 1)
    }

    @Test func aConditionWithoutColumnIsRefused() throws {
        let store = try Samples.world()
        let error = storeError {
            try store.read { try $0.all(MovementReport.self, where: Filter(campaigns: [Samples.campaign])) }
        }
        #expect(
            error?.code == .unknownColumn && error?.place == "movement_report" && error?.value == "campaign"
        )
    }
}
