public import Awards
import Store
import Vietnamese
import Workflow

/// What an action would do to several things, as it is shown before anything is done.
public struct BulkPlan: Sendable {
    /// What it asks for.
    public var form: ActionForm
    /// What people call the things, and their units.
    public var names: [ObjectReference: BulkName]
    /// Nil where what it asks for is to be filled in first.
    public var preview: ActPreview?
    /// It numbers, signs, sends out, counts votes or ends the things: there is no way back.
    public var isLasting: Bool
    /// What later steps will be refused for, of those to which it can be done.
    public var warnings: [ObjectReference: [Lacking]] = [:]
    /// What follows on the state to which it leads, when all goes well; that state is the first.
    public var ahead: [WayStep] = []
    /// For how many seconds it could be undone; nil where it stays done.
    public var undoSeconds: Int? {
        guard let found = preview?.consequences, found.papers.isEmpty, found.told.isEmpty else { return nil }
        return form.action.undoSeconds
    }
    /// To how many it would be done: what is typed where there is no way back.
    public var count: Int { preview?.answers.count(where: \.isDone) ?? 0 }
}

/// One of several things by its names.
public struct BulkName: Hashable, Codable, Sendable {
    public var title: String
    public var unit: String

    public init(title: String, unit: String) {
        self.title = title
        self.unit = unit
    }
}

extension Office {
    /// Looks at what the act would do to its objects; nil for an action that is not for many.
    ///
    /// - Parameter isAsked: Whether what the action asks for was filled in.
    func plan(_ act: Act, isAsked: Bool, for viewer: Viewer) throws -> BulkPlan? {
        guard var plan = try order(act, for: viewer) else { return nil }
        guard isAsked || !plan.form.asks else { return plan }
        let preview = try preview(act)
        plan.preview = preview
        plan.warnings = try warnings(preview.answers.filter(\.isDone).map(\.object), plan, for: viewer)
        return plan
    }

    /// What each of the things lacks for what comes after the action; all are looked at over one view.
    private func warnings(_ objects: [ObjectReference], _ plan: BulkPlan, for viewer: Viewer) throws
        -> [ObjectReference: [Lacking]]
    {
        try looking(for: viewer) { _, facts in
            var found: [ObjectReference: [Lacking]] = [:]
            for object in objects {
                let subject = try facts.find(object)
                guard let action = try facts.definition(of: subject)?.action(plan.form.action.id) else {
                    continue
                }
                let lacking = try facts.foresight(of: subject, scope: viewer.scope)(action)
                if !lacking.isEmpty { found[object] = lacking }
            }
            return found
        }
    }

    /// What the act asks for, before anything is tried; nil for an action that is not for many.
    func order(_ act: Act, for viewer: Viewer) throws -> BulkPlan? {
        try looking(for: viewer) { desk, _ in
            let subjects = try act.objects.map(desk.find)
            let able = try subjects.compactMap { subject -> (any TrackedRecord, Action, Definition)? in
                guard let definition = try desk.definition(of: subject),
                    let action = definition.action(act.action), action.bulk != .none
                else { return nil }
                return (subject, action, definition)
            }
            // The form is read off one to which it can be done.
            let ready = able.first { $0.1.from.contains($0.0.standing.state) }
            guard let (subject, action, definition) = ready ?? able.first else { return nil }
            let reader = FormReader(
                shelf: desk,
                subject: subject,
                rulebook: try desk.rulebook(of: subject),
                scope: viewer.scope,
                person: viewer.person
            )
            return BulkPlan(
                form: try reader.form(of: action),
                names: Dictionary(
                    try subjects.map { ($0.reference, try desk.bulkName(of: $0)) },
                    uniquingKeysWith: { first, _ in first }
                ),
                isLasting: definition.isLasting(action),
                ahead: definition.ahead(of: action)
            )
        }
    }
}

extension Definition {
    /// Where an action leads, and what follows when all goes well.
    fileprivate func ahead(of action: Action) -> [WayStep] {
        guard let target = action.to else { return [] }
        return Array(way(from: target, passed: []).drop { !$0.isHere })
    }

    /// Whether there is no way back from an action: it numbers, signs, sends out or counts votes, the person is to
    /// confirm it, or the thing ends with it.
    func isLasting(_ action: Action) -> Bool {
        action.confirm
            || action.effects.contains { Effects.entry($0)?.shape.isLasting ?? false }
            || action.to.flatMap { state($0) }.map { $0.isFinal || $0.numbered } ?? false
    }
}

extension Shelf {
    func bulkName(of subject: any TrackedRecord) throws -> BulkName {
        BulkName(
            title: try title(of: subject, rulebook(of: subject)),
            unit: try organisation().version(subject.unit, on: today)?.shortName ?? subject.unit.rawValue
        )
    }
}
