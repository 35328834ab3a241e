public import Awards
import Store
import Vietnamese
import Workflow

/// One stay of a thing in a state, for whoever asks who had it for how long.
public struct HeldStay: Hashable, Sendable {
    public var visit: Visit
    public var stateLabel: String
    /// The role that held it, and the unit or council where it is held.
    public var roleLabel: String
    public var placeName: String
    /// Days from its beginning to its end or now; the day it came is not counted.
    public var calendarDays: Int
    /// Nil when it touches a year without a working calendar.
    public var workingDays: Int?
    public var isLate: Bool
}

/// How long one holder had a thing, all stays together.
public struct HeldSum: Hashable, Sendable {
    public var roleLabel: String
    public var placeName: String
    public var calendarDays: Int
    public var workingDays: Int?
}

/// Everything about the time of one thing.
public struct HeldReport: Hashable, Sendable {
    public var object: ObjectReference
    public var stays: [HeldStay]
    public var extensions: [Extension]
    /// By holder, in the order in which they first had it.
    public var sums: [HeldSum] {
        var sums: [HeldSum] = []
        for stay in stays {
            if let index = sums.firstIndex(where: {
                $0.roleLabel == stay.roleLabel && $0.placeName == stay.placeName
            }) {
                sums[index].calendarDays += stay.calendarDays
                sums[index].workingDays = sums[index].workingDays.flatMap { sum in
                    stay.workingDays.map { sum + $0 }
                }
            } else {
                sums.append(
                    HeldSum(
                        roleLabel: stay.roleLabel,
                        placeName: stay.placeName,
                        calendarDays: stay.calendarDays,
                        workingDays: stay.workingDays
                    )
                )
            }
        }
        return sums
    }
}

extension Office {
    /// Who held a thing, from when to when, for how many working and calendar days.
    ///
    /// - Throws: `ActFault.unknownObject` with the nearest ids when there is no such thing.
    public func held(_ object: ObjectReference) throws -> HeldReport {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            let subject = try shelf.find(object)
            let rulebook = try shelf.rulebook(of: subject)
            let definition = rulebook.workflows[subject.standing.workflow]
            let days = library.calendar(for: rulebook).days
            let stays = try view.visits(of: object).map { visit in
                let end = visit.left?.day ?? max(shelf.today, visit.entered.day)
                return HeldStay(
                    visit: visit,
                    stateLabel: definition?.state(visit.state)?.label.vi ?? visit.state,
                    roleLabel: visit.role.flatMap { definition?.role($0) }?.label.vi ?? visit.role ?? "",
                    placeName: try shelf.placeName(visit.scope),
                    calendarDays: visit.entered.day.days(until: end),
                    workingDays: try? days.workingDays(after: visit.entered.day, through: end),
                    isLate: visit.isLate(on: shelf.today)
                )
            }
            return HeldReport(object: object, stays: stays, extensions: try view.extensions(of: object))
        }
    }
}

extension Shelf {
    /// The short name of a unit, or the name of a council.
    func placeName(_ scope: String?) throws -> String {
        guard let scope else { return "" }
        return try organisation().version(Unit.ID(scope), on: today)?.shortName
            ?? view.council(Council.ID(scope))?.name ?? scope
    }
}
