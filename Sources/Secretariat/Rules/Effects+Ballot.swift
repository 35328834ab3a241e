import Awards
import Store
import Vietnamese
import Workflow

/// Effects of one ballot round: what opening fixes, two blind entries, publishing, annulling.
extension Effects {
    static let ballotEffects: [Entry] = [
        Entry(
            "open_ballot",
            isLasting: true,
            inputs: ["tellers", "opened", "knowingly"],
            perform: openBallot
        ),
        Entry(
            "close_ballot",
            isLasting: true,
            inputs: ["closed"],
            perform: { situation, _ in
                let closed = try situation.time(.closed)
                try situation.change(BallotRound.self) { $0.closedAt = closed }
            }
        ),
        Entry("enter_count", isLasting: true, inputs: CountInput.names, perform: enterCount),
        Entry(
            "compare_count",
            [
                ParameterShape("same", .actions(of: "ballot-round")),
                ParameterShape("different", .actions(of: "ballot-round")),
            ],
            isLasting: true,
            inputs: CountInput.names + ["counted"],
            perform: compareCount,
            follow: { situation, parameters in
                let round = try situation.the(BallotRound.self)
                let actions = parameters[round.ballots == nil ? "different" : "same"]?.list ?? []
                let why = GivenReason(text: "Hai lần nhập không khớp")
                guard try situation.desk.move(round.reference, by: actions, reason: why) else {
                    throw situation.refusal([Unmet("count-missing")])
                }
            }
        ),
        Entry("void_counts", perform: voidCounts),
        Entry(
            "publish_count",
            isLasting: true,
            perform: { situation, _ in
                try situation.change(BallotRound.self) { $0.publishedAt = situation.desk.now }
            }
        ),
        Entry(
            "annul_ballot",
            isLasting: true,
            perform: { situation, _ in
                try situation.change(BallotRound.self) { round in
                    round.voidedAt = situation.desk.now
                    round.first = nil
                    round.second = nil
                }
            }
        ),
    ]

    /// Members, lines, recusals, method and threshold are those of this moment from now on.
    private static func openBallot(_ situation: Situation, _: [String: Parameter]) throws {
        let round = try situation.the(BallotRound.self)
        guard let session = try situation.session() else { throw ActFault.missingInput("session") }
        var frozen = try situation.desk.frozenBallot(of: round.group, in: session, situation.regulation)
        frozen.digest = Office.digest(Array("\(round.id)\n\(frozen.text)".utf8))
        let tellers = (situation.input["tellers"]?.items ?? []).compactMap(\.text).map { Person.ID($0) }
        for remark in try situation.hopelessLines() { situation.desk.note(remark) }
        for line in frozen.lines {
            guard let outlook = try? frozen.feasibility(of: line), outlook.isPossible else { continue }
            let name = try situation.desk.find(Nomination.self, line.rawValue)
            situation.desk.note(
                Unmet(
                    "vote-outlook",
                    [
                        "line": situation.desk.displayName(of: name), "needed": String(outlook.needed),
                        "base": String(outlook.base), "voters": String(outlook.voters),
                    ]
                )
            )
        }
        try situation.proposeRecusals(session, frozen)
        let opened = try situation.time(.opened)
        try situation.change(BallotRound.self) {
            $0.frozen = frozen
            $0.tellers = tellers
            $0.openedAt = opened
        }
    }

    /// The numbers are compared with the next entry's by their seals; until then nobody reads them anywhere.
    private static func enterCount(_ situation: Situation, _: [String: Parameter]) throws {
        let round = try situation.the(BallotRound.self)
        let salt = Office.digest(
            Array("\(situation.desk.actionID) \(round.id) \(round.mismatches.count)".utf8)
        )
        let seal = try situation.seal(salt: salt).seal
        try situation.change(BallotRound.self) {
            $0.first = seal
            $0.second = nil
        }
    }

    private static func compareCount(_ situation: Situation, _: [String: Parameter]) throws {
        // A preview would tell the second person what to enter.
        guard !situation.desk.isTrial else { throw situation.refusal([Unmet("no-preview-of-a-count")]) }
        guard let first = try situation.the(BallotRound.self).first else {
            throw situation.refusal([Unmet("count-missing")])
        }
        let (seal, count) = try situation.seal(salt: first.salt)
        let isSame = first.difference(from: seal) == nil
        let counted = try situation.time(.counted)
        try situation.change(BallotRound.self) { round in
            round.second = seal
            guard isSame else { return }
            round.ballots = count.ballots
            round.counts = count.counts
            round.countedAt = counted
        }
    }

    /// Both entries are void and the papers are counted anew.
    ///
    /// That they differ is told, and on which lines; not by how much.
    private static func voidCounts(_ situation: Situation, _: [String: Parameter]) throws {
        let round = try situation.the(BallotRound.self)
        guard let first = round.first, let second = round.second,
            let difference = first.difference(from: second)
        else { return }
        let lines = try difference.lines.map {
            situation.desk.displayName(of: try situation.desk.find(Nomination.self, $0.rawValue))
        }
        if difference.papers { situation.desk.note(Unmet("papers-differ")) }
        for line in lines { situation.desk.note(Unmet("count-differs", ["line": line])) }
        let mismatch = BallotRound.Mismatch(
            first: first.by,
            second: second.by,
            at: situation.desk.now,
            papers: difference.papers,
            lines: difference.lines
        )
        try situation.change(BallotRound.self) {
            $0.mismatches.append(mismatch)
            $0.first = nil
            $0.second = nil
            $0.ballots = nil
            $0.counts = []
        }
    }
}

extension Situation {
    /// The count that was typed in, and its seal.
    fileprivate func seal(salt: String) throws -> (seal: SealedCount, count: CountInput) {
        guard let frozen = try the(BallotRound.self).frozen else {
            throw refusal([Unmet("ballot-not-open")])
        }
        let count = try CountInput(input, for: frozen)
        let seal = SealedCount(
            count.ballots,
            count.counts,
            by: desk.actor,
            at: desk.now,
            salt: salt,
            digest: Office.digest
        )
        return (seal, count)
    }

    /// Told when a ballot opens: heads of nominated collectives who are not recused.
    fileprivate func proposeRecusals(_ session: Session, _ frozen: FrozenBallot) throws {
        let lines = try frozen.lines.map { try desk.find(Nomination.self, $0.rawValue) }
        let attending = frozen.electorate.filter { frozen.hasBallot($0) }.map(\.person)
        for conflict in try desk.conflicts(of: attending, in: session, on: lines) where !conflict.isRecorded {
            let line = try desk.find(Nomination.self, conflict.nomination.rawValue)
            desk.note(
                Unmet(
                    "recusal-proposed",
                    ["person": try desk.personName(conflict.person), "line": desk.displayName(of: line)]
                )
            )
        }
    }
}

extension Desk {
    /// A round for every group that has lines to vote on and none under way.
    func prepareRounds(of session: Session) throws {
        let rounds = try rounds(of: session)
        let lines = try session.agenda.map { try find(Nomination.self, $0.rawValue) }
        for group in session.groups(of: lines) {
            let own = rounds.filter { $0.group == group }
            guard !own.contains(where: { $0.isPrepared || $0.isRunning }),
                try !waitingLines(of: group, in: session).isEmpty
            else { continue }
            let id = session.roundID(group, (own.map(\.ordinal).max() ?? 0) + 1)
            try create(ObjectReference(.ballotRound, id.rawValue), input: Input(), bySystem: true) { _ in }
        }
    }
}
