import Awards
import Store
import Vietnamese
import Workflow

/// Conditions of one ballot round: who votes on what, whether it can pass, and that two people counted the same.
extension Guards {
    static let ballotGuards: [Guard<Situation>] = [
        rule("round_free") { situation, _ in
            let round = try situation.the(BallotRound.self)
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            let others = try situation.desk.rounds(of: session)
                .filter { $0.group == round.group && $0.id != round.id && ($0.isPrepared || $0.isRunning) }
            return try others.map { Unmet("round-exists", ["round": try situation.name(of: $0)]) }
        },
        rule("round_has_lines") { situation, _ in
            let round = try situation.the(BallotRound.self)
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            let lines = try situation.desk.waitingLines(of: round.group, in: session)
            return lines.isEmpty ? [Unmet("no-lines-to-vote")] : []
        },
        rule("conflicts_recorded") { situation, _ in
            let round = try situation.the(BallotRound.self)
            guard let session = try situation.session() else { return [] }
            let lines = try situation.desk.waitingLines(of: round.group, in: session)
            let attending = session.attendance.filter { $0.presence != .absent }.map(\.person)
            return try situation.desk.conflicts(of: attending, in: session, on: lines)
                .filter { $0.kind == .isNominee && !$0.isRecorded }
                .map { conflict in
                    Unmet(
                        "conflict-unrecorded",
                        ["person": try situation.desk.personName(conflict.person)]
                    )
                }
        },
        rule("tellers_named") { situation, _ in try situation.tellerFaults() },
        rule("can_pass") { situation, _ in
            guard situation.input["knowingly"]?.bool != true else { return [] }
            return try situation.hopelessLines()
        },
        rule("count_consistent") { situation, _ in
            guard let frozen = try situation.the(BallotRound.self).frozen else {
                return [Unmet("ballot-not-open")]
            }
            return try CountInput(situation.input, for: frozen).faults.map { situation.unmet($0) }
        },
        rule("second_person") { situation, _ in
            let first = try situation.the(BallotRound.self).first
            return first?.by == situation.desk.actor ? [Unmet("same-person-counts")] : []
        },
        rule(
            "counts_agree",
            [ParameterShape("is", .choice(["same", "different"]))],
            alternatives: "is"
        ) { situation, parameters in
            let round = try situation.the(BallotRound.self)
            guard let first = round.first, let second = round.second else { return [Unmet("count-missing")] }
            let isSame = first.difference(from: second) == nil
            guard isSame != (parameters["is"]?.text == "same") else { return [] }
            return [Unmet(isSame ? "counts-agree" : "counts-differ")]
        },
    ]
}

extension Unmet {
    /// That a line cannot pass, whoever votes: a ballot may be opened knowing it.
    static let hopeless: Set<String> = ["cannot-pass", "nobody-votes"]
}

extension Situation {
    /// What people call a round, or another thing, as a part of a sentence.
    func name(of thing: any TrackedRecord) throws -> String {
        let title = try desk.title(of: thing, rulebook)
        return thing is BallotRound ? "lần \(title)" : title
    }

    /// The lines of the round that cannot pass even if everyone who may vote says yes.
    func hopelessLines() throws -> [Unmet] {
        let round = try the(BallotRound.self)
        guard let session = try session(), !session.attendance.isEmpty else { return [] }
        let frozen = try desk.frozenBallot(of: round.group, in: session, regulation)
        return try frozen.lines.compactMap { line -> Unmet? in
            let name = desk.displayName(of: try desk.find(Nomination.self, line.rawValue))
            guard let outlook = try? frozen.feasibility(of: line) else {
                return Unmet("nobody-votes", ["line": name])
            }
            guard !outlook.isPossible else { return nil }
            return Unmet(
                "cannot-pass",
                [
                    "line": name, "voters": String(outlook.voters), "needed": String(outlook.needed),
                    "base": String(outlook.base),
                ]
            )
        }
    }

    /// Tellers are members who attend and are not nominated; a secret ballot has some.
    func tellerFaults() throws -> [Unmet] {
        let round = try the(BallotRound.self)
        guard let session = try session() else { return [Unmet("session-missing")] }
        let tellers = (input["tellers"]?.items ?? []).compactMap(\.text).map { Person.ID($0) }
        let lines = try desk.waitingLines(of: round.group, in: session)
        let nominees = Set(lines.filter(\.nominee.isPerson).map(\.nominee.id))
        let present = Set(session.attendance.filter { $0.presence == .present }.map(\.person))
        var unmet: [Unmet] = []
        let isSecret = try desk.method(of: round.group.form, session, regulation) == .secret
        if tellers.isEmpty, isSecret, !isPreview { unmet.append(Unmet("tellers-missing")) }
        unmet += try tellers.filter { !present.contains($0) }
            .map { Unmet("teller-not-present", ["person": try desk.personName($0)]) }
        unmet += try tellers.filter { nominees.contains($0.rawValue) }
            .map { Unmet("teller-is-nominee", ["person": try desk.personName($0)]) }
        return unmet
    }

    /// A fault of a count as a reason why not.
    func unmet(_ fault: BallotFault) -> Unmet {
        func line(_ id: Nomination.ID) -> String {
            (try? desk.find(Nomination.self, id.rawValue)).map { desk.displayName(of: $0) } ?? id.rawValue
        }
        return switch fault {
        case .tooManyIssued(let issued, let voters):
            Unmet("too-many-issued", ["issued": String(issued), "voters": String(voters)])
        case .tooManyReturned(let returned, let issued):
            Unmet("too-many-returned", ["returned": String(returned), "issued": String(issued)])
        case .tooManyInvalid(let invalid, let returned):
            Unmet("too-many-invalid", ["invalid": String(invalid), "returned": String(returned)])
        case .negativePapers: Unmet("papers-negative")
        case .linesDoNotAdd(let id, let sum, let expected):
            Unmet("count-does-not-add", ["line": line(id), "sum": String(sum), "expected": String(expected)])
        case .handsDoNotAdd(let id, let sum, let voters):
            Unmet("hands-do-not-add", ["line": line(id), "sum": String(sum), "voters": String(voters)])
        case .noCount(let id): Unmet("count-missing", ["line": line(id)])
        case .negative(let id): Unmet("count-negative", ["line": line(id)])
        case .chairMissing(let id): Unmet("chair-vote-missing", ["line": line(id)])
        }
    }
}

extension Shelf {
    /// "Nguyễn Văn An (NV0012)".
    func personName(_ id: Person.ID) throws -> String {
        try view.person(id).map { "\($0.name) (\(id))" } ?? id.rawValue
    }
}
