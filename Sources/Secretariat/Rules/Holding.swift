import Awards
import Store
import Vietnamese
import Workflow

/// What a hold means beyond the one nomination: the matter is pending against the nominee, so that his other
/// nominations are stopped by the bar until it is settled.
struct Holding {
    private let situation: Situation

    init(_ situation: Situation) { self.situation = situation }

    private var list: ReasonRule { .fromList(Reason.List.hold.rawValue) }

    /// The actions that put on hold: they ask for a reason of that list.
    private var actions: [Action] { situation.definition.actions.filter { $0.reason == list } }

    func follow(_ transition: Transition) throws {
        let nomination = try situation.the(Nomination.self)
        if situation.action.reason == list {
            try begin(nomination, transition)
        } else if let from = transition.from, isHold(from), !isHold(transition.to), !isFinal(transition.to) {
            try settle(nomination)
        }
    }

    private func isHold(_ state: StateID) -> Bool { actions.contains { $0.to == state } }

    private func isFinal(_ state: StateID) -> Bool { situation.definition.state(state)?.isFinal ?? false }

    private func begin(_ nomination: Nomination, _ transition: Transition) throws {
        let papers = situation.papers.map(\.name).filter { !$0.isEmpty }
        let proceeding = Proceeding(
            kind: Self.kind(transition.reason?.id),
            from: situation.today,
            paper: papers.isEmpty ? transition.reason?.text ?? "" : papers.joined(separator: "; ")
        )
        try situation.desk.books.record(proceeding, against: nomination.nominee.id)
    }

    /// The matter for which this nomination was held is settled; others against the nominee stay.
    private func settle(_ nomination: Nomination) throws {
        let books = situation.desk.books
        let names = Set(actions.map(\.id))
        guard let hold = try books.events(of: nomination.reference).last(where: { names.contains($0.action) })
        else { return }
        let kind = Self.kind(hold.reason)
        for var matter in try books.proceedings(of: nomination.nominee.id)
        where matter.until == nil && matter.kind == kind && matter.from == hold.at.day {
            // Pending to the end of the day before; one that began today cannot end before it began.
            matter.until = max(matter.from, situation.today.adding(days: -1))
            try books.record(matter, against: nomination.nominee.id)
        }
    }

    /// The kind of proceeding that a reason of the list names: "discipline-review" is a discipline.
    static func kind(_ reason: String?) -> Proceeding.Kind {
        Proceeding.Kind.allCases.first { reason?.hasPrefix($0.rawValue) ?? false } ?? .investigation
    }
}
