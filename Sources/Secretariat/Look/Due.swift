public import Awards
import Store
public import Vietnamese
import Workflow

/// Something that has a last day: when, who holds it, how many working days are left.
public struct DueLine: Hashable, Sendable {
    public var object: ObjectReference
    public var unit: Unit.ID
    public var title: String
    public var stateLabel: String
    public var roleLabel: String
    public var placeName: String
    public var lastDay: Day
    /// Negative when it is past; nil in a year without a working calendar.
    public var workingDaysLeft: Int?
    /// Looked at again on that day; never late.
    public var isReview: Bool
    public var isLate: Bool
}

extension Office {
    /// What has a last day up to and with a day, the earliest first.
    ///
    /// - Parameters:
    ///   - unit: Only what is this unit's work.
    ///   - viewer: Who looks; nil for whoever runs the program, who sees everything.
    public func due(
        through day: Day = .last,
        unit: Unit.ID? = nil,
        campaign: Campaign.ID? = nil,
        lateOnly: Bool = false,
        for viewer: Viewer?
    ) throws -> [DueLine] {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            return try view.visitsDue(through: day, within: viewer?.scope).compactMap { visit in
                if lateOnly, !visit.isLate(on: shelf.today) { return nil }
                let subject = try shelf.find(visit.object)
                if let unit, subject.unit != unit { return nil }
                if let campaign, try shelf.campaign(of: subject)?.id != campaign { return nil }
                return try shelf.dueLine(visit, subject)
            }
        }
    }
}

extension FactBook {
    fileprivate func dueLine(_ visit: Visit, _ subject: any TrackedRecord) throws -> DueLine? {
        guard let last = visit.lastDay else { return nil }
        let rulebook = try rulebook(of: subject)
        let definition = rulebook.workflows[subject.standing.workflow]
        let days = library.calendar(for: rulebook).days
        return DueLine(
            object: visit.object,
            unit: subject.unit,
            title: try title(of: subject, rulebook),
            stateLabel: definition?.state(visit.state)?.label.vi ?? visit.state,
            roleLabel: visit.role.flatMap { definition?.role($0) }?.label.vi ?? "",
            placeName: try placeName(visit.scope),
            lastDay: last,
            workingDaysLeft: try? days.workingDays(after: today, through: last),
            isReview: visit.clock == .review,
            isLate: visit.isLate(on: today)
        )
    }
}
