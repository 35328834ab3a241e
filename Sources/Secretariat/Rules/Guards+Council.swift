import Awards
import Vietnamese
import Workflow

/// Conditions of the councils: quorum, counts, thresholds, and that the numbers they rest on are confirmed.
extension Guards {
    static let councilGuards: [Guard<Situation>] = [
        rule("session_in", [ParameterShape("states", .states(of: "session"))]) { situation, parameters in
            guard let session = try situation.session() else {
                return situation.isPreview ? [] : [Unmet("session-missing")]
            }
            let wanted = parameters["states"]?.list ?? []
            var unmet: [Unmet] = []
            if !wanted.contains(session.standing.state) {
                unmet.append(
                    Unmet("session-elsewhere", ["state": situation.rulebook.label(of: session.standing)])
                )
            }
            if let nomination = situation.subject as? Nomination {
                let isElsewhere = try session.unit != situation.councilUnit(of: nomination)
                let isForIt =
                    session.forms.contains(nomination.form) && session.campaign == nomination.campaign
                if !isForIt || isElsewhere {
                    unmet.append(
                        Unmet("session-for-other-form", ["session": try situation.name(of: session)])
                    )
                }
            }
            return unmet
        },
        rule("no_open_ballot") { situation, _ in
            // For a line: from the opening of its ballot until the minutes are signed. For the session itself:
            // while any ballot is open, because who attends and what is voted on decide what it means.
            guard let session = try situation.session(), !situation.rulebook.isFinal(session.standing)
            else { return [] }
            let rounds = try situation.desk.rounds(of: session)
            let open = rounds.filter { round in
                guard let nomination = situation.subject as? Nomination else { return round.isRunning }
                return round.lines.contains(nomination.id) && (round.isRunning || round.isPublished)
            }
            return try open.map { Unmet("ballot-open", ["session": try situation.name(of: $0)]) }
        },
        rule("no_count") { situation, _ in
            guard let session = try situation.session() else { return [] }
            return try situation.desk.rounds(of: session).filter(\.isPublished)
                .map { Unmet("count-published", ["round": try situation.name(of: $0)]) }
        },
        rule("votes_left") { situation, _ in
            guard let session = try situation.session() else { return [] }
            guard try situation.desk.rounds(of: session).contains(where: \.isPublished) else { return [] }
            let groups = session.groups(of: try situation.lines())
            let isLeft = try groups.contains {
                try !situation.desk.waitingLines(of: $0, in: session).isEmpty
            }
            return isLeft ? [] : [Unmet("votes-done")]
        },
        rule("lines_uncounted") { situation, _ in
            guard let session = try situation.session() else { return [] }
            let published = try situation.desk.rounds(of: session).filter(\.isPublished)
            return try situation.namedLines(in: session, optional: situation.isPreview)
                .filter { line in published.contains { $0.lines.contains(line.id) } }
                .map { situation.unmet("line-counted", line: $0) }
        },
        rule("quorum_met") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            guard !session.attendance.isEmpty else { return [Unmet("attendance-missing")] }
            let quorum = try situation.regulation.quorum(of: try situation.desk.level(of: session)).value
            let verdict = try quorum.verdict(
                members: session.members,
                present: session.number(.present),
                written: session.number(.written)
            )
            guard verdict.verdict != .met else { return [] }
            return [
                Unmet(
                    "quorum-not-met",
                    [
                        "attending": String(verdict.attending), "needed": String(verdict.needed),
                        "members": String(verdict.members),
                    ]
                )
            ]
        },
        rule("accepted_late") { situation, _ in try situation.lateFaults() },
        rule("count_recorded") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            let lines: [Nomination.ID] =
                (situation.subject as? Nomination).map { [$0.id] }
                ?? session.agenda.filter { !session.isPostponed($0) }
            let rounds = try situation.desk.rounds(of: session)
            let missing = lines.filter { line in
                !rounds.contains { $0.isPublished && $0.count(of: line) != nil }
            }
            // Of a round that is under way it is said once where it stands, not of each of its lines.
            let lacking = try missing.map { try situation.desk.find(Nomination.self, $0.rawValue) }
            func isIn(_ round: BallotRound, _ line: Nomination) -> Bool {
                round.isPrepared ? AgendaGroup(of: line) == round.group : round.lines.contains(line.id)
            }
            let waiting = rounds.filter { round in
                (round.isPrepared || round.isRunning) && lacking.contains { isIn(round, $0) }
            }
            let others = lacking.filter { line in !waiting.contains { isIn($0, line) } }
            return try waiting.map { round in
                Unmet(
                    round.countedAt == nil ? "round-unfinished" : "count-unpublished",
                    ["round": try situation.name(of: round)]
                )
            }
                + others.map { situation.unmet("count-missing", line: $0) }
        },
        rule(
            "threshold",
            [ParameterShape("is", .choice(["met", "not_met"]))],
            alternatives: "is"
        ) { situation, parameters in
            let nomination = try situation.the(Nomination.self)
            guard let session = try situation.session(),
                let round = try situation.desk.rounds(of: session)
                    .first(where: { $0.isPublished && $0.lines.contains(nomination.id) }),
                let verdict = try round.verdict(on: nomination.id)
            else { return [situation.unmet("count-missing", line: nomination)] }
            guard (verdict.verdict == .met) != (parameters["is"]?.text == "met") else { return [] }
            return [
                Unmet(
                    "threshold",
                    [
                        "yes": String(verdict.yes), "needed": String(verdict.needed),
                        "base": String(verdict.base),
                    ]
                )
            ]
        },
        rule("minutes_signed") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            return session.signature == nil ? [Unmet("minutes-not-signed")] : []
        },
        rule(
            "confirmed_values",
            [ParameterShape("of", .choices(["quorum", "threshold", "authority"]))]
        ) { situation, parameters in
            let wanted = parameters["of"]?.list ?? []
            return try situation.unconfirmed(wanted).map { value in
                Unmet(
                    value.isUnknown ? "value-unknown" : "value-unconfirmed",
                    ["place": value.place, "basis": value.basis]
                )
            }
        },
    ]
}

extension Situation {
    /// What the vote or the decision rests on that nobody has confirmed.
    func unconfirmed(_ wanted: [String]) throws -> [Unconfirmed] {
        let forms: [String]
        let level: String
        if let session = subject as? Session {
            forms = session.groups(of: try lines()).map(\.form).reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }
            level = try desk.level(of: session)
        } else if let round = subject as? BallotRound, let session = try session() {
            (forms, level) = ([round.group.form], try desk.level(of: session))
        } else if let decision = subject as? Decision {
            let agency = try desk.organisation().agency(on: today)?.id
            (forms, level) = ([decision.form], decision.unit == agency ? "sector" : "unit")
        } else {
            return []
        }
        let absent = { (place: String) in
            Unconfirmed(place: place, basis: "", mark: .unknown, isUnknown: true)
        }
        return wanted.flatMap { name -> [Unconfirmed?] in
            switch name {
            case "quorum": [regulation.quorums[level].map { $0.unconfirmed } ?? absent("quorum/\(level)")]
            case "threshold": forms.flatMap { threshold(of: $0, absent) }
            case "authority":
                forms.map { form in
                    (try? regulation.authority(over: form, on: today)).map { $0.value.decidedBy.unconfirmed }
                        ?? absent("authority/\(form)")
                }
            default: []
            }
        }.compactMap { $0 }
    }

    /// The threshold, and the council's rules on recusal and ties that it is read with.
    private func threshold(of form: String, _ absent: (String) -> Unconfirmed) -> [Unconfirmed?] {
        guard let rule = regulation.votes[form]?.threshold else { return [absent("votes/\(form)/threshold")] }
        guard rule.value != nil, let answer = try? regulation.threshold(for: form) else {
            return [rule.unconfirmed]
        }
        return answer.unconfirmed
    }

    /// The unit before whose council a nomination is put: its own, or the agency's, as the roles say.
    func councilUnit(of nomination: Nomination) throws -> Unit.ID {
        let scopes = action.by.compactMap { definition.role($0)?.scope }
        guard scopes.contains(.agency) else { return nomination.unit }
        return try desk.organisation().agency(on: today)?.id ?? nomination.unit
    }

    /// The show of hands by which a nomination is taken after the agenda was closed.
    ///
    /// - Throws: `ActFault.missingInput` when it is not stated.
    func hands() throws -> (yes: Int, no: Int, abstaining: Int) {
        guard case .map(let fields) = input["hands"] else { throw ActFault.missingInput("hands") }
        let names = ["yes", "no", "abstaining"]
        if let strange = fields.keys.sorted().first(where: { !names.contains($0) }) {
            throw ActFault.unknownInput("hands.\(strange)", nearest: names)
        }
        let numbers = try names.map { try Input(fields).integer($0) ?? 0 }
        return (numbers[0], numbers[1], numbers[2])
    }

    /// Why the council has not taken the nomination onto its agenda.
    func lateFaults() throws -> [Unmet] {
        guard let session = try session() else { return isPreview ? [] : [Unmet("session-missing")] }
        let rule = try regulation.lateItemRule()
        var unmet = rule.unconfirmed.map {
            Unmet(
                $0.isUnknown ? "value-unknown" : "value-unconfirmed",
                ["place": $0.place, "basis": $0.basis]
            )
        }
        let (yes, no, abstaining) = try hands()
        let count = BallotCount(
            yes: yes,
            no: no,
            blank: abstaining,
            members: session.members,
            present: session.number(.present)
        )
        do throws(CountFault) {
            let verdict = try rule.value.verdict(count)
            if verdict.verdict != .met {
                unmet.append(
                    Unmet(
                        "late-item-not-accepted",
                        ["yes": String(yes), "needed": String(verdict.needed), "base": String(verdict.base)]
                    )
                )
            }
        } catch {
            let all = String(yes + no + abstaining)
            unmet.append(
                Unmet("hands-impossible", ["sum": all, "present": String(session.number(.present))])
            )
        }
        return unmet
    }
}
