import Awards
import Workflow

extension Sight {
    /// What an action would do to several things; nil when one of them is not his to see, or the action is not for
    /// many.
    ///
    /// - Parameter isAsked: Whether what the action asks for was filled in.
    public func plan(_ act: Act, isAsked: Bool) throws -> BulkPlan? {
        guard let act = try own(act) else { return nil }
        var plan = try office.plan(act, isAsked: isAsked, for: viewer)
        if let answers = plan?.preview?.answers { plan?.preview?.answers = answers.map(\.discreet) }
        return plan
    }

    /// Does exactly what was planned, and keeps what came of it under the key of the act for 30 days.
    ///
    /// - Parameters:
    ///   - typed: How many things it is done to, where there is no way back.
    ///   - filled: What was filled in on the page.
    /// - Returns: False when one of the things is not his to see, or the action is not for many.
    /// - Throws: `Refusal` when it does not come to what was planned, or another number was typed: nothing is done.
    public func carryOut(
        _ act: Act,
        typed: String?,
        filled: [(name: String, text: String)]
    ) throws -> Bool {
        guard let act = try own(act), !act.objects.isEmpty, act.key != nil, act.expecting != nil,
            let plan = try office.order(act, for: viewer)
        else { return false }
        _ = try office.carryOut(act, plan, typed: typed, filled: filled)
        try choose(.page(shown: Set(act.objects.map(\.id)), ticked: []), of: act.objects[0].kind)
        _ = try office.issueQueued()
        return true
    }

    /// What came of what he did to several things; nil after 30 days, and for any other.
    public func bulkRun(_ key: String) throws -> BulkRun? { try office.bulkRun(key, for: viewer) }
}
