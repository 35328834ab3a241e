import Awards
import Foundation
import Secretariat
import Store
import Vietnamese

/// What one unit's whole course through a campaign left in the store, to be written again under other names: records,
/// their journals and stays, the papers that came of them.
///
/// Everything is as the office wrote it, but for registers, which are not copied: numbers of papers recur each year.
struct Copies {
    private struct Copied<Value: TrackedRecord> {
        var value: Pattern<Value>
        var person: Int?
        var events: [Pattern<Event>]
        var visits: [Pattern<Visit>]
        var papers: [Pattern<IssuedDocument>]

        init(_ value: Value, _ person: Int? = nil, names: [String], _ view: Reading) throws {
            self.value = try Pattern(value, names: names)
            self.person = person
            events = try view.events(of: value.reference).map { try Pattern($0, names: names) }
            visits = try view.visits(of: value.reference).map { try Pattern($0, names: names) }
            papers = try view.documents(of: value.reference).map { try Pattern($0, names: names) }
        }
    }

    /// The campaign that a copy belongs to, and its year.
    struct Past {
        var campaign: String
        var year: Int
    }

    let agency: Agency
    let unit: String
    private let year: String
    private let campaign: Copied<Campaign>
    private var sessions: [Copied<Session>] = []
    private var rounds: [Copied<BallotRound>] = []
    private var submissions: [Copied<Submission>] = []
    private var decisions: [Copied<Decision>] = []
    private var nominations: [Copied<Nomination>] = []

    /// - Parameter unit: Whose course it was, the first of its campaign.
    init(of unit: String, in agency: Agency, _ view: Reading, year: Int) throws {
        (self.agency, self.unit, self.year) = (agency, unit, "\(year)-")
        // Its first session was the unit's own, the second that of the sector council.
        var names = Self.names(Clerks.campaign, unit, index: 1, year: self.year, name: "")
        names[0] = Self.session(2)
        let own = Filter(units: [Unit.ID(unit)], campaigns: [Campaign.ID(Clerks.campaign)])
        guard var past = try view.find(Campaign.self, key: Clerks.campaign)?.value else {
            throw Clerks.Stopped(description: "no campaign to copy")
        }
        past.standing.state = "closed"
        campaign = try Copied(past, names: names, view)
        nominations = try view.all(Nomination.self, where: own).map(\.value).map { line in
            let code = line.nominee.id
            guard let number = agency.nominees(unit).firstIndex(of: code) else {
                throw Clerks.Stopped(description: "\(code) is nobody's nominee")
            }
            return try Copied(line, number, names: names.dropLast() + [agency.name(of: code)], view)
        }
        submissions = try view.all(Submission.self, where: own).map {
            try Copied($0.value, names: names, view)
        }
        let held = try view.all(Session.self).map(\.value)
            .filter { $0.unit.rawValue == unit || $0.key.hasSuffix(names[0]) }
        sessions = try held.map { try Copied($0, names: names, view) }
        rounds = try view.all(BallotRound.self, where: Filter(sessions: Set(held.map(\.id))))
            .map { try Copied($0.value, names: names, view) }
        decisions = try view.all(Decision.self).map(\.value).filter { $0.key.hasSuffix(names[1]) }
            .map { try Copied($0, names: names, view) }
    }

    /// The parts of ids that tell units and campaigns apart.
    private static func names(_ campaign: String, _ unit: String, index: Int, year: String, name: String)
        -> [String]
    {
        [session(index), decision(index), campaign, unit, year, name]
    }

    private static func session(_ index: Int) -> String { "hd-vn.\(Clerks.form).\(index)" }
    private static func decision(_ index: Int) -> String { ".vn.\(Clerks.form).\(index)" }

    // MARK: - Writing

    func open(_ past: Past, _ books: Transaction) throws {
        let names = Self.names(past.campaign, unit, index: 1, year: "\(past.year)-", name: "")
        var copied = try campaign.value.value(names)
        copied.years = ClosedYears(past.year, past.year)
        copied.title = "Đợt \(past.campaign) năm \(past.year)"
        try books.insert(copied)
        try write(campaign, copied, names, past, books)
    }

    /// - Parameter index: Of the unit, from 1: the number of its session at the sector council.
    func write(_ unit: String, index: Int, in past: Past, _ books: Transaction) throws {
        let names = Self.names(past.campaign, unit, index: index, year: "\(past.year)-", name: "")
        for copied in sessions { try write(copied, names, past, books) }
        for copied in rounds { try write(copied, names, past, books) }
        for copied in submissions { try write(copied, names, past, books) }
        for copied in decisions { try write(copied, names, past, books) }
        for copied in nominations {
            let code = agency.nominees(unit)[copied.person ?? 0]
            try write(copied, names.dropLast() + [agency.name(of: code)], past, books)
        }
    }

    private func write<Value: TrackedRecord>(
        _ copied: Copied<Value>,
        _ names: [String],
        _ past: Past,
        _ books: Transaction
    ) throws {
        let value = try copied.value.value(names)
        try books.insert(value)
        try write(copied, value, names, past, books)
    }

    private func write<Value: TrackedRecord>(
        _ copied: Copied<Value>,
        _ value: Value,
        _ names: [String],
        _ past: Past,
        _ books: Transaction
    ) throws {
        for (index, pattern) in copied.events.enumerated() {
            var event = try pattern.value(names)
            event.actionID += " \(past.campaign) \(names[3])"
            // The newest event names the record as it lies there.
            if index == copied.events.count - 1 { event.contentHash = "" }
            try books.append(event)
        }
        for pattern in copied.visits { try books.record(try pattern.value(names)) }
        for pattern in copied.papers {
            var paper = try pattern.value(names)
            paper.actionID += " \(past.campaign) \(names[3])"
            try books.record(paper)
        }
    }
}
