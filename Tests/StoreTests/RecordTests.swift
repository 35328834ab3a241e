import Awards
import Store
import Testing
import Vietnamese

/// What was written is what is read, for every kind of record.
struct RecordTests {
    @Test(arguments: UInt64(1)...25) func trackedThingsComeBackAsTheyWere(_ seed: UInt64) throws {
        let store = try Samples.world(seed)
        var samples = Samples(seed)
        try returns(try samples.nomination("n"), in: store)
        try returns(try samples.submission("s"), in: store)
        try returns(try samples.session("v"), in: store)
        try returns(try samples.decision("d"), in: store)
        try returns(try samples.report(2025, Samples.units[0]), in: store)
        try returns(try samples.rollUp("2025"), in: store)
        try returns(try samples.wholeCampaign("other"), in: store)
        let report = try store.check()
        #expect(report.journal.isIntact, "\(report.journal.faults)")
        #expect(report.damage.isEmpty)
    }

    private func returns<Value: TrackedRecord>(_ value: Value, in store: Store) throws {
        try store.write { try $0.begin(value) }
        let found = try store.read { try $0.find(Value.self, key: value.key) }
        #expect(found == Stored(value, version: 1))
        #expect(try store.read { try $0.all(Value.self) }.contains(Stored(value, version: 1)))
    }

    @Test(arguments: UInt64(1)...25) func referenceRecordsComeBackAsTheyWere(_ seed: UInt64) throws {
        let store = try Samples.world()
        var samples = Samples(seed)
        let unit = try samples.wholeUnit("new-unit")
        let person = try samples.wholePerson("NV-new")
        let council = try samples.wholeCouncil("new-council")
        let assignment = try samples.assignment()
        let merit = try samples.merit()
        for expected in [Recording.created, .unchanged] {
            let done = try store.write { (transaction) throws in
                [
                    try transaction.record(unit), try transaction.record(person),
                    try transaction.record(council),
                    try transaction.record(assignment), try transaction.record(merit),
                ]
            }
            #expect(done == Array(repeating: expected, count: 5))
        }
        try store.read { (reading) throws in
            #expect(try reading.unit(unit.id) == unit)
            #expect(try reading.person(person.id) == person)
            #expect(try reading.council(council.id) == council)
            #expect(try reading.assignments(of: assignment.person) == [assignment])
            #expect(try reading.assignments(in: assignment.scope) == [assignment])
            #expect(try reading.merits(of: merit.subject) == [merit])
            #expect(try reading.organisation()[unit.id] == unit)
            #expect(try reading.councils(of: council.unit).contains(council))
        }
    }

    @Test func changedReferenceRecordsAreReportedAsChanged() throws {
        let store = try Samples.world()
        var samples = Samples(7)
        var (council, assignment) = (try samples.wholeCouncil("c"), try samples.assignment())
        var merit = MeritRecord(
            subject: "NV1",
            year: 2024,
            kind: .title,
            code: "emulation-fighter",
            label: "CSTĐ"
        )
        try store.write { (transaction) throws in
            try transaction.record(council)
            try transaction.record(assignment)
            try transaction.record(merit)
        }
        council.name += "!"
        assignment.period.until = assignment.period.from
        assignment.basis = "khác"
        merit.number = "12/QĐ-BHXH"
        let done = try store.write { (transaction) throws in
            [
                try transaction.record(council), try transaction.record(assignment),
                try transaction.record(merit),
            ]
        }
        #expect(done == [.changed, .changed, .changed])
        try store.read { (reading) throws in
            #expect(try reading.council("c") == council)
            #expect(try reading.assignments() == [assignment])
            #expect(try reading.merits(of: ["NV1", "NV2"]) == ["NV1": [merit]])
        }
    }

    @Test func proceedingsAndMistakesAreKeptInOrder() throws {
        let store = try Samples.world()
        var samples = Samples(7)
        var proceeding = Proceeding(kind: .complaint, from: samples.day(), paper: "Đơn số 3")
        let assignment = try samples.assignment()
        let merit = try samples.merit()
        try store.write { (transaction) throws in
            #expect(try transaction.record(proceeding, against: "NV1") == .created)
            #expect(try transaction.record(proceeding, against: "NV1") == .unchanged)
            proceeding.until = proceeding.from.adding(days: 30)
            #expect(try transaction.record(proceeding, against: "NV1") == .changed)
            try transaction.record(assignment)
            try transaction.record(merit)
        }
        #expect(try store.read { try $0.proceedings(of: "NV1") } == [proceeding])
        #expect(try store.read { try $0.proceedings(of: "NV2") }.isEmpty)
        let settled = proceeding
        let unknown = storeError { try store.write { try $0.record(settled, against: "nobody") } }
        #expect(unknown?.code == .unknownReference && unknown?.place == "proceeding.subject")
        try store.write { (transaction) throws in
            #expect(try transaction.remove(assignment))
            #expect(try !transaction.remove(assignment))
            #expect(try transaction.remove(merit))
            #expect(try transaction.assignments().isEmpty)
            #expect(try transaction.merits(of: merit.subject).isEmpty)
        }
    }

    @Test func peopleAreFoundByNameAndByFoldedName() throws {
        let store = try Store.temporary(digest: testDigest)
        try store.write { (transaction) throws in
            for (id, name) in [
                ("1", "Nguyễn Thị Hoà"), ("2", "Nguyễn Thị Hòa"), ("3", "Nguyễn Thị Hoa"), ("4", "Đỗ 100%"),
            ] {
                try transaction.record(try Person(id: .init(id), name: name))
            }
        }
        try store.read { (reading) throws in
            #expect(try reading.people(named: "Nguyễn Thị Hoa").map(\.id) == ["3"])
            #expect(try reading.people(folded: "NGUYEN thi hoa").map(\.id) == ["1", "2", "3"])
            #expect(try reading.people(containing: "do 1", limit: 9).map(\.id) == ["4"])
            #expect(try reading.people(containing: "%", limit: 9).map(\.id) == ["4"])
            #expect(try reading.people(containing: "hoa", limit: 2).count == 2)
            #expect(try reading.people(["1", "9"]).keys.map(\.rawValue) == ["1"])
        }
    }

    @Test func flatRecordsComeBackAsTheyWere() throws {
        let store = try Samples.world()
        let object = ObjectReference(.decision, "d")
        let document = IssuedDocument(
            form: "decision",
            object: object,
            issue: 1,
            fileName: "QĐ 5.docx",
            folder: "2024/Quyết định",
            digest: "d1",
            templateDigest: "t",
            actionID: "a",
            day: .first
        )
        var corrected = document
        (corrected.issue, corrected.digest) = (2, "d2")
        let imported = ImportRecord(
            at: Moment(unixSeconds: 0),
            actor: "NV1",
            what: "units",
            fileName: "units.csv",
            digest: "x",
            created: 3,
            changed: 2,
            unchanged: 1
        )
        try store.write { (transaction) throws in
            try transaction.record(document)
            try transaction.record(corrected)
            try transaction.record(imported)
            try transaction.set("language", to: "vi")
            try transaction.set("language", to: "en")
            try transaction.remember([0, 255, 10], for: "key", of: "NV1", at: Moment(unixSeconds: 0))
        }
        try store.read { (reading) throws in
            #expect(try reading.documents(of: object) == [document, corrected])
            #expect(try reading.latestDocument("decision", of: object) == corrected)
            #expect(try reading.documents(withDigest: "d1") == [document])
            #expect(try reading.documents(ofAction: "a").count == 2)
            #expect(try reading.imports(limit: 5) == [imported])
            #expect(try reading.setting("language") == "en")
            #expect(try reading.answer(for: "key", of: "NV1") == [0, 255, 10])
            #expect(try reading.answer(for: "key", of: "NV2") == nil)
            #expect(try reading.pinnedText(Samples.pin) == "regulation: …")
            #expect(try reading.pins() == [Samples.pin])
        }
        #expect(storeError { try store.write { try $0.record(document) } }?.code == .alreadyExists)
        let again = storeError {
            try store.write { try $0.remember([], for: "key", of: "NV1", at: Moment(unixSeconds: 0)) }
        }
        #expect(again?.code == .keyReused)
        #expect(try store.write { try $0.forgetAnswers(before: Moment(unixSeconds: 1)) } == 1)
    }

    @Test func theOutboxKeepsItsOrderAndCountsFailures() throws {
        let store = try Samples.world()
        let object = ObjectReference(.decision, "d")
        let ids = try store.write { (transaction) throws in
            try ["a", "b", "c"].map {
                try transaction.enqueue("render", for: object, payload: "{\"form\":\"\($0)\"}", actionID: "x")
            }
        }
        let failed = storeError {
            try store.write { (transaction) throws in
                try transaction.enqueue("mail", for: object, payload: "", actionID: "y")
                throw StoreError(.notFound)
            }
        }
        #expect(failed?.code == .notFound)
        try store.write { (transaction) throws in
            #expect(try transaction.fail(ids[0], reason: "Word is away"))
            #expect(try transaction.finish(ids[1]))
            #expect(try !transaction.finish(ids[1]))
        }
        let pending = try store.read { try $0.pending(limit: 10) }
        #expect(pending.map(\.id) == [ids[0], ids[2]])
        #expect(pending.first?.attempts == 1)
        #expect(pending.first?.failure == "Word is away")
        #expect(try store.read { try $0.pending(limit: 10, below: 1) }.map(\.id) == [ids[2]])
        #expect(try store.read { try $0.pending(for: object) } == pending)
    }
}
