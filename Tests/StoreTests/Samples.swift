import Awards
import struct Foundation.Decimal
import Store
import TestSupport
import Testing
import Vietnamese

/// Random but repeatable values of the domain, and a small world in which their references hold.
struct Samples {
    var random: SeededGenerator

    init(_ seed: UInt64) { random = SeededGenerator(seed: seed) }

    static let units = (0..<6).map { Unit.ID("unit-\($0)") }
    static let people = (0..<12).map { Person.ID("NV\($0)") }
    static let pin = RegulationPin(id: "nd152-2025", hash: "pin-hash")
    static let campaign = Campaign.ID("xhht-2024")
    static let council = Council.ID("council")

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func flag() -> Bool { Bool.random(using: &random) }
    mutating func pick<Element>(_ choices: [Element]) throws -> Element {
        try #require(choices.randomElement(using: &random))
    }
    mutating func maybe<Value>(_ make: (inout Samples) throws -> Value) rethrows -> Value? {
        flag() ? try make(&self) : nil
    }
    mutating func list<Value>(_ make: (inout Samples) throws -> Value) rethrows -> [Value] {
        var values: [Value] = []
        for _ in 0..<number(0...3) { values.append(try make(&self)) }
        return values
    }

    mutating func text() throws -> String {
        let pieces = [
            "Nguyễn Thị Ánh", "đợt \"xét\" khen", "hoà/hòa", "a\tb\nc", "'; DROP TABLE event; --", "",
            "100 %_\\",
            "Trần Đức\u{301}", "🏅 cờ", "\u{0}", "{\"a\":1}", "Bình",
        ]
        return try pick(pieces) + (flag() ? " \(number(0...99))" : "")
    }
    mutating func name() throws -> String {
        try pick(["Nguyễn", "Trần", "Lê", "Đỗ"]) + " " + pick(["Thị", "Văn", "Đức"]) + " "
            + pick(["Ánh", "Bình", "Đạt", "Hoà", "Lan"])
    }
    mutating func day() -> Day { Day(unixDays: number(10_000...25_000)) }
    mutating func moment() -> Moment { Moment(unixSeconds: number(800_000_000...2_000_000_000)) }
    mutating func period() -> Period {
        let from = day()
        return Period(from: from, until: maybe { from.adding(days: $0.number(0...4000)) })
    }
    mutating func decimal() throws -> Decimal {
        try #require(Decimal(string: try pick(["0", "12", "-3", "1.5", "99.95", "123456789.01", "0.001"])))
    }
    mutating func unit() throws -> Unit.ID { try pick(Self.units) }
    mutating func person() throws -> Person.ID { try pick(Self.people) }

    mutating func standing() throws -> Standing {
        Standing(
            workflow: try text(),
            version: number(1...9),
            state: try pick(["drafting", "eligible", "decided"]),
            since: moment(),
            revision: number(1...5)
        )
    }
    mutating func remark() throws -> Remark {
        Remark(reason: try maybe { try $0.text() }, text: try text(), by: try person(), at: moment())
    }
    mutating func signature() throws -> Signature {
        Signature(person: try person(), name: try name(), lines: try list { try $0.text() }, day: day())
    }
    mutating func digest() throws -> String { testDigest(Array(try text().utf8)) }
    mutating func paper() throws -> OutsidePaper {
        OutsidePaper(
            what: try text(),
            number: try text(),
            day: day(),
            issuer: try text(),
            file: try maybe { try $0.digest() }
        )
    }
}

// MARK: - Organisation

extension Samples {
    mutating func wholeUnit(_ id: Unit.ID) throws -> Unit {
        var versions: [Unit.Version] = []
        var start = day()
        for _ in 0..<number(1...3) {
            let end = start.adding(days: number(1...900))
            versions.append(
                .init(
                    period: Period(from: start, until: end),
                    name: try name(),
                    shortName: try text(),
                    symbol: try text(),
                    kind: try pick(Unit.Kind.allCases),
                    parent: try maybe { try $0.unit() },
                    headTitle: try text(),
                    deputyTitle: try text(),
                    place: try text(),
                    basis: try maybe { try $0.text() },
                    confirmedBy: try maybe { try $0.text() }
                )
            )
            start = end.adding(days: 1)
        }
        return try Unit(id: id, versions: versions, predecessors: try list { try $0.unit() })
    }

    mutating func wholePerson(_ id: Person.ID) throws -> Person {
        try Person(
            id: id,
            name: try name(),
            birthday: maybe { $0.day() },
            sex: try maybe { try $0.pick([.male, .female]) },
            home: try text(),
            residence: try text(),
            qualification: try text(),
            posts: try list {
                Person.Post(
                    period: $0.period(),
                    unit: try $0.unit(),
                    title: try $0.text(),
                    postClass: try $0.pick(Person.PostClass.allCases)
                )
            }
        )
    }

    mutating func wholeCouncil(_ id: Council.ID) throws -> Council {
        Council(
            id: id,
            unit: try unit(),
            name: try text(),
            basis: try text(),
            members: try list {
                .init(person: try $0.person(), seat: try $0.pick(Council.Seat.allCases), period: $0.period())
            }
        )
    }

    mutating func assignment() throws -> Assignment {
        Assignment(
            person: try person(),
            function: try pick(["clerk", "decider"]),
            scope: try unit().rawValue,
            period: period(),
            signing: try pick(Assignment.SigningAuthority.allCases),
            basis: try maybe { try $0.text() }
        )
    }

    mutating func merit() throws -> MeritRecord {
        MeritRecord(
            subject: try person().rawValue,
            year: number(2015...2025),
            kind: try pick(MeritRecord.Kind.allCases),
            code: "code-\(number(1...9))",
            label: try text(),
            level: try maybe { try $0.text() },
            number: maybe { "số \($0.number(1...9))" },
            date: maybe { $0.day() },
            issuer: try maybe { try $0.text() },
            isThematic: flag(),
            achievement: try maybe { try $0.text() },
            until: maybe { $0.day() }
        )
    }
}

// MARK: - Tracked

extension Samples {
    mutating func wholeCampaign(_ id: Campaign.ID) throws -> Campaign {
        Campaign(
            id: id,
            unit: try unit(),
            title: try text(),
            movement: try text(),
            stage: try maybe { try $0.text() },
            meritKind: try text(),
            years: ClosedYears(number(2020...2023), number(2023...2030)),
            periodText: try text(),
            opens: day(),
            closes: day(),
            regulation: Self.pin,
            standing: try standing(),
            quotas: ["merit": number(0...20), "title": number(0...3)]
        )
    }

    mutating func nomination(_ id: String, form: String = "merit", person index: Int? = nil) throws
        -> Nomination
    {
        let nominee: Nomination.Nominee =
            try index.map { .person(Self.people[$0]) }
            ?? (flag() ? .person(try person()) : .collective(try unit()))
        var value = Nomination(
            id: .init(id),
            campaign: Self.campaign,
            unit: try unit(),
            nominee: nominee,
            form: form,
            standing: try standing(),
            dossier: try dossier()
        )
        value.frozen = try maybe {
            FrozenNominee(
                name: try $0.name(),
                salutation: try $0.pick(["Ông", "Bà", ""]),
                post: try $0.text(),
                unitName: try $0.text(),
                postClass: try $0.maybe { try $0.pick(Person.PostClass.allCases) },
                day: $0.day()
            )
        }
        value.votes = list {
            Vote(
                session: "session",
                round: "round",
                yes: $0.number(0...9),
                no: $0.number(0...9),
                blank: $0.number(0...9),
                invalid: $0.number(0...9),
                base: $0.number(0...9),
                needed: $0.number(0...9),
                met: $0.flag()
            )
        }
        value.outside = try list { try $0.paper() }
        value.reward = maybe { $0.number(0...9_000_000) }
        value.registerNumber = try maybe { try $0.text() }
        value.remark = try maybe { try $0.remark() }
        return value
    }

    mutating func dossier() throws -> Dossier {
        Dossier(
            summary: try text(),
            claims: try list {
                Dossier.Claim(
                    criterion: try $0.text(),
                    text: try $0.text(),
                    evidence: try $0.list { try $0.text() },
                    appraisal: try $0.maybe {
                        .init(try $0.pick(Verdict.allCases), note: try $0.text())
                    }
                )
            },
            solutions: try list { try $0.text() },
            papers: try list {
                .init(component: try $0.text(), name: try $0.text(), digest: try $0.maybe { try $0.digest() })
            },
            profile: ["seat": try text(), "tasks": try text()]
        )
    }

    mutating func submission(_ id: String) throws -> Submission {
        var value = Submission(
            id: .init(id),
            campaign: Self.campaign,
            unit: try unit(),
            form: "merit",
            standing: try standing()
        )
        value.lines = list { .init("line-\($0.number(0...99))") }
        value.number = try maybe { try $0.text() }
        value.signature = try maybe { try $0.signature() }
        value.sentOn = maybe { $0.day() }
        value.receivedOn = maybe { $0.day() }
        value.isLate = flag()
        value.remark = try maybe { try $0.remark() }
        value.passedOn = try list { try $0.paper() }
        return value
    }

    mutating func session(_ id: String) throws -> Session {
        var value = Session(
            id: .init(id),
            council: Self.council,
            unit: try unit(),
            campaign: Self.campaign,
            forms: ["merit", "commendation"],
            standing: try standing(),
            plannedAt: moment(),
            place: try text(),
            isSecret: flag()
        )
        value.startedAt = maybe { $0.moment() }
        value.agenda = list { .init("line-\($0.number(0...99))") }
        value.attendance = try list {
            .init(
                person: try $0.person(),
                presence: try $0.pick(Session.Presence.allCases),
                reason: try $0.text()
            )
        }
        value.recusals = try list {
            .init(person: try $0.person(), nomination: "line", reason: try $0.text())
        }
        value.additions = try list {
            .init(nomination: "line", yes: $0.number(0...9), no: 0, abstaining: 1, reason: try $0.text())
        }
        value.discussion = try list { try $0.text() }
        value.chair = try maybe { try $0.person() }
        value.signature = try maybe { try $0.signature() }
        return value
    }

    mutating func decision(_ id: String) throws -> Decision {
        var value = Decision(
            id: .init(id),
            campaign: Self.campaign,
            unit: try unit(),
            form: "merit",
            standing: try standing()
        )
        value.nominations = list { .init("line-\($0.number(0...99))") }
        // A column of its own: SQLite would end it at a NUL.
        value.number = maybe { "\($0.number(1...99))/QĐ-\"BHXH\"" }
        value.signature = try maybe { try $0.signature() }
        value.outside = try maybe { try $0.paper() }
        value.rewardTotal = maybe { $0.number(0...90_000_000) }
        return value
    }

    mutating func report(_ year: Int, _ unit: Unit.ID) throws -> MovementReport {
        var value = MovementReport(
            id: MovementReport.id(year: year, unit: unit),
            unit: unit,
            year: year,
            regulation: Self.pin,
            due: day(),
            standing: try standing()
        )
        for indicator in ["a", "đ", "A"] { value.figures[indicator] = try maybe { try $0.decimal() } }
        value.texts = ["x": try text()]
        value.signature = try maybe { try $0.signature() }
        return value
    }

    mutating func rollUp(_ id: String) throws -> RollUp {
        var value = RollUp(
            id: .init(id),
            unit: try unit(),
            years: ClosedYears(2023, number(2023...2030)),
            stage: try maybe { try $0.text() },
            regulation: Self.pin,
            standing: try standing()
        )
        value.frozen = try list {
            .init(
                year: $0.number(2023...2030),
                sources: [.init(report: "r", revision: 1, digest: try $0.digest())],
                owing: [try $0.unit()],
                missing: [],
                late: [],
                exempt: [],
                sums: ["province": ["a": try $0.decimal()]],
                counts: ["province": $0.number(0...63)],
                given: ["a": $0.number(0...63)]
            )
        }
        value.letters = [.init(addressee: try text())]
        return value
    }
}

// MARK: - World

extension Samples {
    /// A store that knows the units, people, pin, campaign and council that other samples name.
    mutating func populate(_ store: Store) throws {
        try store.write { (transaction) throws in
            for id in Self.units { try transaction.record(try wholeUnit(id)) }
            for id in Self.people { try transaction.record(try wholePerson(id)) }
            try transaction.record(try wholeCouncil(Self.council))
            try transaction.keep(Self.pin, text: "regulation: …")
            try transaction.insert(try wholeCampaign(Self.campaign))
            try transaction.append(Self.event(ObjectReference(.campaign, Self.campaign.rawValue), "open"))
        }
    }

    static func world(_ seed: UInt64 = 1) throws -> Store {
        let store = try Store.temporary(digest: testDigest)
        var samples = Samples(seed)
        try samples.populate(store)
        return store
    }

    static func event(_ object: ObjectReference, _ action: String, id: String = "action") -> Event {
        Event(
            object: object,
            sequence: 0,
            at: Moment(unixSeconds: 1_700_000_000),
            actor: people[0],
            action: action,
            actionID: id,
            label: "Nhãn",
            from: nil,
            to: "state",
            reason: nil,
            text: "",
            contentHash: "",
            previousHash: ""
        )
    }
}

extension Transaction {
    /// Inserts a thing with its first event, as actions do.
    func begin<Value: TrackedRecord>(_ value: Value) throws {
        try insert(value)
        try append(Samples.event(value.reference, "create"))
    }

    /// Changes a thing with its event.
    func change<Value: TrackedRecord>(_ value: Value, expecting version: Int) throws {
        try update(value, expecting: version)
        try append(Samples.event(value.reference, "change"))
    }
}
