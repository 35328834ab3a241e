public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// What becomes of one object of a campaign that goes over to other rules.
public struct MigrationLine: Hashable, Sendable {
    public var object: ObjectReference
    /// `id@version` of the machine before and after.
    public var before: String
    public var after: String
    public var from: StateID
    public var to: StateID
    public var fromLabel: Label
    public var toLabel: Label
    public var clockBefore: StateClock?
    public var clockAfter: StateClock?
    /// Why it cannot go over; nil when it can.
    public var refusal: Unmet?
}

/// A campaign that goes over to another version of its regulation, object by object.
public struct MigrationReport: Hashable, Sendable {
    public var campaign: Campaign.ID
    public var from: RegulationPin
    public var to: RegulationPin
    public var lines: [MigrationLine]
    /// Over everything above; the real run names it.
    public var digest: String

    public var refused: [MigrationLine] { lines.filter { $0.refusal != nil } }
}

/// Ends a dry run.
private struct MigrationPreviewEnds: Error {
    var report: MigrationReport
}

extension Office {
    /// What a migration would do; nothing is written.
    public func previewMigration(of campaign: Campaign.ID, to regulation: String) throws -> MigrationReport {
        do {
            return try transaction { books -> MigrationReport in
                let migration = try CampaignMigration(campaign, regulation, shelf(books), library, books)
                throw MigrationPreviewEnds(report: try migration.report())
            }
        } catch let end as MigrationPreviewEnds {
            return end.report
        }
    }

    /// Brings a campaign and everything in it under another version of its rules: one transaction, one event an
    /// object, checked before it is written down for good.
    ///
    /// - Parameters:
    ///   - paper: The number of the document on which it rests.
    ///   - second: Who has looked at the preview too; another person, with a function of his own in the agency.
    ///   - expecting: The digest of the preview.
    public func migrate(
        _ campaign: Campaign.ID,
        to regulation: String,
        paper: String,
        as actor: Person.ID,
        with second: Person.ID,
        expecting: String
    ) throws -> MigrationReport {
        try transaction { books in
            let desk = try desk(books, actor: actor, name: "migrate \(campaign) \(regulation)")
            let migration = try CampaignMigration(campaign, regulation, desk, library, books)
            let report = try migration.report()
            var unmet = try desk.whyNot(actor, second)
            if paper.allSatisfy(\.isWhitespace) { unmet.append(Unmet("migration-paper")) }
            if report.from == report.to { unmet.append(Unmet("migration-same-rules")) }
            if report.digest != expecting {
                unmet.append(Unmet("preview-changed", ["expected": expecting, "found": report.digest]))
            }
            unmet += report.refused.prefix(20).compactMap(\.refusal)
            guard unmet.isEmpty else {
                throw Refusal(
                    definition: "",
                    action: "migrate",
                    actionLabel: Label(vi: "Chuyển bộ quy định", en: "Change the rules"),
                    state: nil,
                    reasons: unmet
                )
            }
            let note = "Căn cứ \(paper); người cùng kiểm tra: \(try desk.named(second))"
            try migration.carryOut(report, note: note, desk)
            return report
        }
    }

    private func shelf(_ books: Transaction) -> Shelf {
        Shelf(view: books, library: library, today: clock().day)
    }
}

extension Desk {
    /// Two persons, each with a function that answers for the rules of the agency.
    fileprivate func whyNot(_ first: Person.ID, _ second: Person.ID) throws -> [Unmet] {
        let functions = ["standing-head", "head", "administrator"]
        let agency = try organisation().agency(on: today)?.id.rawValue
        func may(_ person: Person.ID) throws -> Bool {
            try books.assignments(of: person).contains { held in
                held.period.contains(today) && held.scope == agency && functions.contains(held.function)
            }
        }
        var unmet: [Unmet] = []
        if try !may(first) {
            unmet.append(Unmet(Unmet.wrongRole, ["may": functions.joined(separator: ", ")]))
        }
        if try first == second || !may(second) { unmet.append(Unmet("migration-second-person")) }
        return unmet
    }
}

/// One campaign on its way under other rules.
private struct CampaignMigration {
    let campaign: Campaign
    let shelf: Shelf
    let old: Rulebook
    let new: Rulebook
    let references: [ObjectReference]

    init(
        _ id: Campaign.ID,
        _ regulation: String,
        _ shelf: Shelf,
        _ library: RuleLibrary,
        _ books: Transaction
    ) throws {
        campaign = try shelf.find(Campaign.self, id.rawValue)
        self.shelf = shelf
        old = try shelf.rulebook(of: campaign)
        let pin = try library.pin(regulation, on: shelf.today, books)
        new = try library.rulebook(pin, books)
        references = [campaign.reference] + (try books.references(ofCampaign: id))
    }

    func report() throws -> MigrationReport {
        let open = try openLines()
        let lines = try references.map { try line($0, open: open) }
        var parts = [campaign.key, old.pin.id, old.pin.hash, new.pin.id, new.pin.hash]
        for line in lines {
            let version = try shelf.version(of: line.object)
            parts += [line.object.description, String(version), line.before, line.after, line.from, line.to]
            parts += [line.refusal.map { "\($0.code) \($0.evidence)" } ?? ""]
        }
        return MigrationReport(
            campaign: campaign.id,
            from: old.pin,
            to: new.pin,
            lines: lines,
            digest: String(Office.digest(Array(parts.sealed.utf8)).prefix(16))
        )
    }

    /// Sessions with an open ballot, and the lines that are voted on in them.
    private func openLines() throws -> [String: Session.ID] {
        var open: [String: Session.ID] = [:]
        for stored in try shelf.view.all(Session.self, where: Filter(campaigns: [campaign.id])) {
            let session = stored.value
            let isOpen = ["in-session", "counted", "minutes-for-signature"].contains(session.standing.state)
            guard isOpen else { continue }
            open[session.key] = session.id
            for line in session.agenda { open[line.rawValue] = session.id }
        }
        return open
    }

    private func line(_ object: ObjectReference, open: [String: Session.ID]) throws -> MigrationLine {
        let standing = try shelf.find(object).standing
        let before = old.workflows[standing.workflow]
        let after = new.workflows[standing.workflow]
        let step = before.flatMap { before in after?.step(from: before, in: standing.state) } ?? .noWay
        let target = if case .moves(let state) = step { state } else { standing.state }
        func label(_ definition: Definition?, _ state: StateID) -> Label {
            definition?.state(state)?.label ?? Label(vi: state, en: state)
        }
        let name: Evidence = [
            "object": object.description, "state.vi": label(before, standing.state).vi,
            "state.en": label(before, standing.state).en,
        ]
        let isBallotOpen = [.session, .nomination].contains(object.kind) && open[object.id] != nil
        let refusal: Unmet? =
            switch step {
            case _ where isBallotOpen: Unmet("migration-open-ballot", name)
            case .moves: nil
            case .noWay: Unmet("migration-no-way", name)
            case .stateGone: Unmet("migration-state-gone", name)
            case .numbered: Unmet("migration-numbered", name)
            }
        return MigrationLine(
            object: object,
            before: "\(standing.workflow)@\(standing.version)",
            after: "\(standing.workflow)@\(after?.version ?? 0)",
            from: standing.state,
            to: target,
            fromLabel: label(before, standing.state),
            toLabel: label(after ?? before, target),
            clockBefore: before?.state(standing.state)?.clock,
            clockAfter: after?.state(target)?.clock,
            refusal: refusal
        )
    }

    func carryOut(_ report: MigrationReport, note: String, _ desk: Desk) throws {
        for line in report.lines {
            var subject = try desk.find(line.object)
            if var campaign = subject as? Campaign {
                campaign.regulation = new.pin
                subject = campaign
            }
            subject.standing.version = new.workflows[subject.standing.workflow]?.version ?? 0
            subject.standing.state = line.to
            try desk.record(
                subject,
                by: Transition(
                    action: "migrate",
                    from: line.from,
                    to: line.to,
                    reason: GivenReason(text: note),
                    revisionPlus: false,
                    effects: []
                ),
                label: "Chuyển sang bộ quy định \(new.pin.id)",
                isNew: false,
                issues: false
            )
        }
        for line in report.lines { try require(line, desk) }
    }

    /// What must hold afterwards: the new pin, a machine of its version, a state that it knows.
    private func require(_ line: MigrationLine, _ desk: Desk) throws {
        let subject = try desk.find(line.object)
        let rulebook = try desk.rulebook(of: subject)
        let definition = rulebook.workflows[subject.standing.workflow]
        guard rulebook.pin == new.pin, definition?.version == subject.standing.version,
            definition?.state(subject.standing.state) != nil
        else { throw ActFault.noWorkflow(line.after) }
    }
}
