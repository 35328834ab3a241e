/// The checks of clocks: reminders in order, their roles and dates known, pauses that stop something (L11).
struct ClockCheck {
    /// No reminder lies further from its day, in working days: a quarter of a year.
    static let farthest = 60

    let definition: Definition
    let vocabulary: Vocabulary

    func faults() -> [Fault] {
        definition.states.flatMap(faults) + definition.actions.flatMap(noticeFaults)
    }

    private var roles: [RoleID] { definition.roles.filter { $0.scope != .system }.map(\.id) }

    private func faults(_ state: State) -> [Fault] {
        let place = "states.\(state.id).clock"
        let rungs = state.terms.rungs ?? []
        var faults = unknown([state.terms.owner].compactMap(\.self), roles, .unknownRole, "\(place).owner")
        let escalations = rungs.compactMap(\.escalation)
        faults += unknown(escalations, roles, .unknownRole, "\(place).rungs")
        faults += rungFaults(rungs, "\(place).rungs")
        faults += pauseFaults(state, "\(place).pauses")
        if case .until(let name) = state.clock, let known = vocabulary.dates {
            faults += unknown([name], known.sorted(), .unknownDate, "\(place).until")
        }
        if let deadline = state.terms.deadline, let known = vocabulary.deadlines {
            faults += unknown([deadline], known.sorted(), .unknownDeadline, "\(place).deadline")
        }
        return faults
    }

    private func rungFaults(_ rungs: [ClockTerms.Rung], _ place: String) -> [Fault] {
        var faults = rungs.filter { abs($0.workingDays) > Self.farthest }.map {
            fault(.rungTooFar, place, ["rung": "\($0.workingDays)", "most": "\(Self.farthest)"])
        }
        for (earlier, later) in zip(rungs, rungs.dropFirst()) where earlier.workingDays >= later.workingDays {
            let evidence: Evidence = ["rung": "\(later.workingDays)", "after": "\(earlier.workingDays)"]
            faults.append(fault(.rungsUnsorted, place, evidence))
        }
        return faults
    }

    /// A pause stops a counted clock of another state, from which one comes here.
    private func pauseFaults(_ state: State, _ place: String) -> [Fault] {
        let known = definition.states.map(\.id)
        return unknown(state.terms.pauses, known, .unknownState, place)
            + state.terms.pauses.filter { id in
                guard let paused = definition.state(id) else { return false }
                if case .budget = paused.clock, id != state.id { return false }
                return true
            }.map { fault(.pausesNothing, place, ["name": $0]) }
    }

    private func noticeFaults(_ action: Action) -> [Fault] {
        unknown(action.notify, roles, .unknownRole, "actions.\(action.id).notify")
    }

    private func unknown(
        _ names: [String],
        _ known: [String],
        _ code: Fault.Code,
        _ place: String
    ) -> [Fault] {
        names.filter { !known.contains($0) }.map { name in
            fault(code, place, ["name": name, "nearest": NearestName.of(name, in: known) ?? ""])
        }
    }

    private func fault(_ code: Fault.Code, _ place: String, _ evidence: Evidence) -> Fault {
        Fault(code, definition: definition.id, place: place, evidence)
    }
}
