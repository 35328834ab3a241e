import Awards
import Vietnamese
import Workflow

/// Conditions of the times that minutes state: they are those of the meeting, whenever they are entered.
extension Guards {
    static let sessionTimeGuards: [Guard<Situation>] = [
        rule("day_has_come") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            let called = session.plannedAt.day
            return called > situation.today ? [Unmet("day-not-come", ["called": called.short])] : []
        },
        rule("opened_on_day") { situation, _ in
            guard let session = try situation.session() else { return [Unmet("session-missing")] }
            guard session.plannedAt.day <= situation.today else {
                return [Unmet("day-not-come", ["called": session.plannedAt.day.short])]
            }
            let (called, given) = (session.plannedAt.day, try situation.input.moment("started"))
            // Who only asks can still say when it began.
            if given == nil, situation.isPreview { return [] }
            let moment = given ?? situation.desk.now
            guard moment.day == called else {
                return [
                    Unmet("opened-on-other-day", ["called": called.short, "day": moment.day.short])
                ]
            }
            return situation.isAhead(moment)
        },
        rule("time_in_session", [ParameterShape("of", .choice(SessionTime.allCases.map(\.rawValue)))]) {
            situation,
            parameters in
            guard let time = parameters["of"]?.text.flatMap(SessionTime.init) else { return [] }
            let given = try situation.input.moment(time.rawValue)
            guard let earliest = try situation.earliest(time) else { return [] }
            guard let given else {
                // Entered on another day, the present moment is surely not the one that the paper states.
                let isUnsaid = situation.today != earliest.day && !situation.isPreview
                return isUnsaid ? [Unmet("time-unsaid", ["input": time.rawValue])] : []
            }
            guard given > earliest || (given == earliest && !time.isEnd) else {
                return [
                    Unmet(
                        "time-too-early",
                        ["input": time.rawValue, "time": given.short, "earliest": earliest.short]
                    )
                ]
            }
            return situation.isAhead(given)
        },
    ]
}

/// A time that the papers of a session state, by the name of the input that says it.
enum SessionTime: String, CaseIterable {
    case opened, closed, counted, ended

    /// It ends something that began before.
    var isEnd: Bool { self == .ended }
}

extension Situation {
    /// The moment before which a time of the session cannot be.
    fileprivate func earliest(_ time: SessionTime) throws -> Moment? {
        let round = subject as? BallotRound
        let started = try session()?.startedAt
        return switch time {
        case .opened, .ended: started
        case .closed: round?.openedAt ?? started
        case .counted: round?.closedAt ?? started
        }
    }

    fileprivate func isAhead(_ moment: Moment) -> [Unmet] {
        guard moment > desk.now else { return [] }
        return [Unmet("time-ahead", ["time": moment.short, "now": desk.now.short])]
    }

    /// A time of the session as it is said, or now.
    func time(_ time: SessionTime) throws -> Moment { try input.moment(time.rawValue) ?? desk.now }
}
