import Awards
import Store
import Testing
import Vietnamese

/// Cancellations, complaints, corrections and difficulties lie in the store as they are, with their references.
struct CaseRecordTests {
    @Test(arguments: 1...20) func casesComeBackAsTheyWere(_ seed: Int) throws {
        let store = try Samples.world()
        var samples = Samples(UInt64(seed))
        let decision = try samples.decision("d")
        let (matter, complaint, correction, difficulty) = (
            try samples.cancellation("c", of: decision), try samples.complaint("k"),
            try samples.correction("x", of: decision), try samples.difficulty("v")
        )
        try store.write { (transaction) throws in
            try transaction.begin(matter)
            try transaction.begin(complaint)
            try transaction.begin(correction)
            try transaction.begin(difficulty)
            try transaction.begin(decision)
        }
        try store.read { view in
            #expect(try view.find(Cancellation.self, key: "c") == Stored(matter, version: 1))
            #expect(try view.find(Complaint.self, key: "k") == Stored(complaint, version: 1))
            #expect(try view.find(Correction.self, key: "x") == Stored(correction, version: 1))
            #expect(try view.find(Difficulty.self, key: "v") == Stored(difficulty, version: 1))
            let those = try view.all(Cancellation.self, where: Filter(decisions: ["d"]))
            #expect(those.map(\.value) == [matter])
            #expect(try view.all(Correction.self, where: Filter(decisions: ["e"])).isEmpty)
            #expect(try view.all(Difficulty.self, where: Filter(years: [difficulty.year])).count == 1)
        }
    }

    @Test func aCaseNamesADecisionThatExists() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        let decision = try samples.decision("d")
        let matter = try samples.cancellation("c", of: decision)
        let error = storeError { try store.write { try $0.begin(matter) } }
        #expect(error?.code == .unknownReference && error?.place == "cancellation.decision")
    }

    /// A refused line leaves its place to the one that takes it up; no other does.
    @Test func onlyARefusedLineLeavesItsPlace() throws {
        let store = try Samples.world()
        var samples = Samples(3)
        var first = try samples.nomination("a", person: 2)
        first.standing.state = "decided"
        var second = try samples.nomination("a~2", person: 2)
        second.standing.state = "drafting"
        try store.write { try $0.begin(first) }
        #expect(storeError { try store.write { try $0.begin(second) } }?.code == .alreadyExists)
        first.standing.state = "not-awarded"
        try store.write { try $0.change(first, expecting: 1) }
        try store.write { try $0.begin(second) }
    }
}

extension Samples {
    mutating func cancellation(_ id: String, of decision: Decision) throws -> Cancellation {
        var value = Cancellation(
            id: .init(id),
            campaign: Self.campaign,
            unit: try unit(),
            decision: decision.id,
            decidedBy: try unit(),
            lines: ["line-1", "line-2"],
            standing: try standing()
        )
        value.ground = try maybe { try $0.text() }
        value.finding = try text()
        value.conclusion = try maybe { try $0.paper() }
        value.sendBy = maybe { $0.day() }
        value.opinion = try maybe {
            .init(
                session: "s",
                day: $0.day(),
                agrees: $0.flag(),
                text: try $0.text(),
                file: try $0.maybe { try $0.digest() }
            )
        }
        value.letterUnit = try maybe { try $0.unit() }
        value.letterSignature = try maybe { try $0.signature() }
        value.outside = try maybe { try $0.paper() }
        value.dues = try list {
            .init(nomination: "line-1", certificate: try $0.text(), money: $0.number(0...9_000_000))
        }
        value.recoveries = try list {
            .init(
                nomination: "line-1",
                certificate: $0.flag(),
                money: $0.number(0...9),
                day: $0.day(),
                by: try $0.person(),
                note: try $0.text()
            )
        }
        return value
    }

    mutating func complaint(_ id: String) throws -> Complaint {
        var value = Complaint(
            id: .init(id),
            campaign: Self.campaign,
            unit: try unit(),
            lines: ["line-1"],
            standing: try standing(),
            complainant: try text(),
            text: try text(),
            receivedOn: day()
        )
        value.letter = try maybe { try $0.digest() }
        value.findings = try list {
            .init(day: $0.day(), by: try $0.person(), text: try $0.text(), file: nil)
        }
        value.remedies = [ObjectReference(.cancellation, "c")]
        return value
    }

    mutating func correction(_ id: String, of decision: Decision) throws -> Correction {
        var value = Correction(
            id: .init(id),
            campaign: Self.campaign,
            unit: try unit(),
            decision: decision.id,
            standing: try standing(),
            entries: try list {
                .init(
                    nomination: "line-1",
                    field: try $0.pick(FrozenNominee.Field.allCases),
                    stood: try $0.text(),
                    mustStand: try $0.text()
                )
            }
        )
        value.reissued = [.init(nomination: "line-1", former: "01", number: "02")]
        return value
    }

    mutating func difficulty(_ id: String) throws -> Difficulty {
        var value = Difficulty(
            id: .init(id),
            unit: try unit(),
            year: number(2023...2030),
            movement: "learning-society",
            regulation: Self.pin,
            standing: try standing(),
            subject: try text(),
            text: try text(),
            proposal: try text()
        )
        value.answers = try list { .init(text: try $0.text(), number: nil, signature: try $0.signature()) }
        return value
    }
}
