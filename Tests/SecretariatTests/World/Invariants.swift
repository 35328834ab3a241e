import Awards
import Secretariat
import Store
import Testing
import Vietnamese
import Workflow

/// What must hold whatever people did: told as sentences, empty when all is well.
struct Invariants {
    private let view: Reading
    private let library: RuleLibrary
    private let nominations: [Nomination]
    private let submissions: [Submission]
    private let sessions: [Session]
    private let rounds: [BallotRound]
    private let decisions: [Decision]
    private let rules: Rulebook
    private let provinces: [String]

    init(_ view: Reading, _ world: World) throws {
        self.view = view
        library = world.office.library
        provinces = world.provinces
        nominations = try view.all(Nomination.self).map(\.value)
        submissions = try view.all(Submission.self).map(\.value)
        sessions = try view.all(Session.self).map(\.value)
        rounds = try view.all(BallotRound.self).map(\.value)
        decisions = try view.all(Decision.self).map(\.value)
        let campaign = try #require(try view.find(Campaign.self, key: World.campaign)?.value)
        rules = try library.rulebook(campaign.regulation, view)
    }

    func faults() throws -> [String] {
        try states() + agendas() + ballots() + envelopes() + verdicts() + awards() + registers()
    }

    /// Everything stands in a state of its own machine.
    private func states() -> [String] {
        var all: [any Tracked] = nominations
        all += submissions as [any Tracked] + sessions + rounds + decisions
        return all.filter { rules.workflows[$0.standing.workflow]?.state($0.standing.state) == nil }
            .map { "\($0.key) stands in no state of its machine: \($0.standing.state)" }
    }

    private func agendas() -> [String] {
        let live = sessions.filter { !rules.isFinal($0.standing) }
        let lost = nominations.compactMap { nomination -> String? in
            guard let id = nomination.session else { return nil }
            let session = sessions.first { $0.id == id }
            return session?.agenda.contains(nomination.id) == true
                ? nil : "\(nomination.key) names \(id), which does not list it"
        }
        let stray = live.flatMap { session in
            session.agenda.filter { id in
                let line = nominations.first { $0.id == id }
                return line?.session != session.id || line?.standing.state.hasPrefix("before-") != true
            }.map { "\(session.key) lists \($0), which is not before it" }
        }
        let waiting = nominations.filter { line in
            line.standing.state.hasPrefix("before-") && !live.contains { $0.agenda.contains(line.id) }
        }.map { "\($0.key) is before no council" }
        return lost + stray + waiting
    }

    /// A session that has ended has no ballot under way; a count is published only after two people agreed; no
    /// numbers stand before.
    private func ballots() -> [String] {
        rounds.flatMap { round -> [String] in
            var faults: [String] = []
            let session = sessions.first { $0.id == round.session }
            let isOver = session.map { rules.isFinal($0.standing) } ?? true
            if isOver, !rules.isFinal(round.standing) { faults.append("\(round.key) outlives its session") }
            if round.isPublished, round.first?.by == round.second?.by || round.counts.isEmpty {
                faults.append("\(round.key) was counted by one person")
            }
            let isSealed = ["prepared", "open", "closed", "for-comparison"].contains(round.standing.state)
            if isSealed, round.ballots != nil || !round.counts.isEmpty {
                faults.append("\(round.key) shows numbers before they were compared")
            }
            if round.isRunning, let session, !["in-session"].contains(session.standing.state) {
                faults.append("\(round.key) is open while \(session.key) is \(session.standing.state)")
            }
            return faults
        }
    }

    private func envelopes() -> [String] {
        let agency = submissions.filter { $0.unit == "vn" }
        let own = submissions.filter { $0.unit != "vn" }
        let missing = nominations.filter { line in
            line.submission.map { id in own.first { $0.id == id }?.lines.contains(line.id) != true } ?? false
        }.map { "\($0.key) names a submission that does not list it" }
        let stray = own.flatMap { envelope in
            envelope.lines.filter { id in nominations.first { $0.id == id }?.submission != envelope.id }
                .map { "\(envelope.key) lists \($0), which is not in it" }
        }
        let doubled = agency.filter { Set($0.lines).count != $0.lines.count }.map {
            "\($0.key) lists a line twice"
        }
        let ended = own.filter { envelope in
            envelope.standing.state == "received"
                && envelope.lines.allSatisfy { id in
                    nominations.first { $0.id == id }.map { rules.isFinal($0.standing) } ?? true
                }
        }.map { "\($0.key) has not ended with its lines" }
        return missing + stray + doubled + ended + upward(agency)
    }

    /// A letter to the authority above stands where its lines stand.
    private func upward(_ letters: [Submission]) -> [String] {
        letters.filter { $0.standing.workflow == "submission-upward" }.flatMap { letter -> [String] in
            let lines = letter.lines.map { id in
                nominations.first { $0.id == id }?.standing.state ?? "nowhere"
            }
            let open: Set = ["sent-up", "ministry-supplement", "awaiting-prime-minister"]
            let expected: [String] =
                if lines.contains("ministry-supplement") {
                    ["supplement"]
                } else if lines.contains("sent-up") {
                    ["sent", "supplemented"]
                } else if lines.contains("awaiting-prime-minister") {
                    ["forwarded"]
                } else {
                    [lines.allSatisfy { $0 == "withdrawn" } ? "recalled" : "answered"]
                }
            guard expected.contains(letter.standing.state) else {
                return ["\(letter.key) is \(letter.standing.state), its lines are \(lines)"]
            }
            let isOver = rules.isFinal(letter.standing)
            return isOver == lines.allSatisfy { !open.contains($0) }
                ? [] : ["\(letter.key) ends before or after its lines"]
        }
    }

    /// Nothing is passed without a count of a closed session that met the threshold.
    private func verdicts() -> [String] {
        let passed: Set = [
            "recommended", "passed", "for-decision", "sent-up", "awaiting-prime-minister", "decided",
            "conferred",
        ]
        return nominations.flatMap { line -> [String] in
            var faults: [String] = []
            if passed.contains(line.standing.state), line.votes.last?.met != true {
                faults.append("\(line.key) is \(line.standing.state) without a vote")
            }
            for vote in line.votes {
                guard let session = sessions.first(where: { $0.id == vote.session }),
                    session.standing.state == "closed",
                    let round = rounds.first(where: { $0.id == vote.round && $0.isPublished }),
                    let count = round.count(of: line.id), count.yes == vote.yes,
                    vote.base == round.frozen?.members,
                    vote.met == (vote.yes >= vote.needed)
                else {
                    faults.append("\(line.key) has a vote that no signed minutes bear")
                    continue
                }
            }
            return faults
        }
    }

    private func awards() -> [String] {
        let decided: Set = ["decided", "conferred", "revoked"]
        let unlisted = nominations.filter { decided.contains($0.standing.state) }.filter { line in
            let decision = decisions.first { $0.id == line.decision }
            return decision?.nominations.contains(line.id) != true || decision?.standing.state == "drafting"
        }.map { "\($0.key) is decided by no decision" }
        let conferred = nominations.filter { $0.standing.state == "conferred" }
        let unnumbered = conferred.filter { $0.registerNumber == nil }.map { "\($0.key) has no number" }
        let numbers = conferred.map { line in
            "\(decisions.first { $0.id == line.decision }?.unit.rawValue ?? "") \(line.registerNumber ?? line.key)"
        }
        return unlisted + unnumbered
            + (Set(numbers).count == numbers.count ? [] : ["a register number was given twice"])
    }

    private func registers() throws -> [String] {
        try (provinces + ["vn"]).flatMap { unit in
            try view.report(on: RegisterSeries("certificate", unit: Awards.Unit.ID(unit), year: 2024)).gaps
                .map { "the register of \(unit) has the gap \($0)" }
        }
    }
}
