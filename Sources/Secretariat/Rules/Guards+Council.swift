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
                if session.form != nomination.form || session.campaign != nomination.campaign || isElsewhere {
                    unmet.append(Unmet("session-for-other-form", ["session": session.id.rawValue]))
                }
            }
            return unmet
        },
        rule("no_open_ballot") { situation, _ in
            // For a line: from the opening of the session until the minutes are signed. For the session itself:
            // from the first count, because who attended and what was voted on decide what it means.
            guard let session = try situation.session() else { return [] }
            let isOpen =
                situation.subject is Nomination
                ? ["in-session", "counted", "minutes-for-signature"].contains(session.standing.state)
                    && session.agenda.contains { $0.rawValue == situation.subject.key }
                : session.ballots != nil
            return isOpen ? [Unmet("ballot-open", ["session": session.id.rawValue])] : []
        },
        rule("quorum_met") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            guard !session.attendance.isEmpty else { return [Unmet("attendance-missing")] }
            let level = try situation.desk.level(of: session)
            let quorum = try situation.regulation.quorum(of: level).value
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
        rule("count_consistent") { situation, _ in
            var session = try situation.the(Session.self)
            let faults = try CountInput(situation).apply(to: &session)
            return faults.map { situation.unmet($0) }
        },
        rule("count_recorded") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            let lines: [Nomination.ID] =
                (situation.subject as? Nomination).map { [$0.id] }
                ?? session.agenda.filter { !session.isPostponed($0) }
            let missing = lines.filter { session.count(of: $0) == nil }
            return try missing.map {
                situation.unmet("count-missing", line: try situation.desk.find(Nomination.self, $0.rawValue))
            }
        },
        rule(
            "threshold",
            [ParameterShape("is", .choice(["met", "not_met"]))],
            alternatives: "is"
        ) { situation, parameters in
            let nomination = try situation.the(Nomination.self)
            guard let session = try situation.session(), let count = session.ballotCount(of: nomination.id)
            else { return [situation.unmet("count-missing", line: nomination)] }
            let verdict = try situation.regulation.threshold(for: session.form).value.verdict(count)
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
        let form: String
        let level: String
        if let session = subject as? Session {
            (form, level) = (session.form, try desk.level(of: session))
        } else if let decision = subject as? Decision {
            let agency = try desk.organisation().agency(on: today)?.id
            (form, level) = (decision.form, decision.unit == agency ? "sector" : "unit")
        } else {
            return []
        }
        let absent = { (place: String) in
            Unconfirmed(place: place, basis: "", mark: .unknown, isUnknown: true)
        }
        return wanted.flatMap { name -> [Unconfirmed?] in
            switch name {
            case "quorum": [regulation.quorums[level].map { $0.unconfirmed } ?? absent("quorum/\(level)")]
            case "threshold": threshold(of: form, absent)
            case "authority":
                [
                    (try? regulation.authority(over: form, on: today)).map { $0.value.decidedBy.unconfirmed }
                        ?? absent("authority/\(form)")
                ]
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

    /// A fault of a count as a reason why not.
    func unmet(_ fault: SessionFault) -> Unmet {
        func line(_ id: Nomination.ID) -> String {
            (try? desk.find(Nomination.self, id.rawValue)).map { desk.displayName(of: $0) } ?? id.rawValue
        }
        return switch fault {
        case .notAMember(let person): Unmet("not-a-member", ["person": person.rawValue])
        case .notOnAgenda(let id): Unmet("not-on-agenda", ["line": line(id)])
        case .tooManyIssued(let issued, let voters):
            Unmet("too-many-issued", ["issued": String(issued), "voters": String(voters)])
        case .tooManyReturned(let returned, let issued):
            Unmet("too-many-returned", ["returned": String(returned), "issued": String(issued)])
        case .tooManyInvalid(let invalid, let returned):
            Unmet("too-many-invalid", ["invalid": String(invalid), "returned": String(returned)])
        case .linesDoNotAdd(let id, let sum, let expected):
            Unmet(
                "count-does-not-add",
                ["line": line(id), "sum": String(sum), "expected": String(expected)]
            )
        case .noCount(let id): Unmet("count-missing", ["line": line(id)])
        case .negative(let id): Unmet("count-negative", ["line": line(id)])
        case .tellerIsNominee(let person): Unmet("teller-is-nominee", ["person": person.rawValue])
        case .noTellers: Unmet("tellers-missing")
        case .recusedTwice(let person, let id):
            Unmet("recused-twice", ["person": person.rawValue, "line": line(id)])
        }
    }
}
