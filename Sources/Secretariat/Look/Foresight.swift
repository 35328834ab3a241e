import Awards
import Store
import Vietnamese
public import Workflow

/// What a dossier lacks for a step that lies ahead of it.
public struct Lacking: Hashable, Sendable {
    /// What people call the step; nil for what no step ahead asks for.
    public var step: Label?
    /// Whose dossier it is, where a thing lists several.
    public var name: String?
    public var reasons: [Unmet]

    public init(step: Label?, name: String? = nil, reasons: [Unmet]) {
        self.step = step
        self.name = name
        self.reasons = reasons
    }
}

/// What later steps will refuse a dossier for, by their own guards, before it stands there.
struct Foresight {
    private let check: DossierCheck
    private let definition: Definition
    private let state: StateID
    private var said: [String: [Unmet]] = [:]

    /// Nil where the nomination's machine is not known.
    init?(_ shelf: Shelf, _ nomination: Nomination) throws {
        guard let definition = try shelf.definition(of: nomination) else { return nil }
        self.definition = definition
        check = try DossierCheck(shelf, nomination)
        state = nomination.standing.state
    }

    /// All that is lacking where the dossier stands: each thing under the first step that asks for it, then what no
    /// step ahead asks for.
    mutating func lacking() throws -> [Lacking] {
        var asked: Set<String> = []
        let steps = try lacking(for: definition.steps(from: state), &asked)
        let others = try DossierCheck.lasting.filter { !asked.contains($0) }.flatMap { try says($0) }
        return steps + (others.isEmpty ? [] : [Lacking(step: nil, reasons: others)])
    }

    /// What is lacking for what comes after an action that leads on.
    mutating func lacking(after action: Action) throws -> [Lacking] {
        guard action.bearing(from: state) == .onward, let target = action.to else { return [] }
        var asked = Set(action.guards.map(\.name))
        return try lacking(for: definition.steps(from: target), &asked)
    }

    /// What is lacking for the steps that cannot be taken yet where the dossier stands.
    mutating func lackingLater() throws -> [Lacking] {
        var asked: Set<String> = []
        return try lacking(for: definition.steps(from: state).filter { !$0.from.contains(state) }, &asked)
    }

    private mutating func lacking(for steps: [Action], _ asked: inout Set<String>) throws -> [Lacking] {
        var found: [Lacking] = []
        for step in steps {
            var reasons: [Unmet] = []
            for call in step.guards where asked.insert(call.name).inserted { reasons += try says(call.name) }
            if !reasons.isEmpty { found.append(Lacking(step: step.label, reasons: reasons)) }
        }
        return found
    }

    private mutating func says(_ name: String) throws -> [Unmet] {
        if let known = said[name] { return known }
        let reasons = try check.foreseen(by: name)
        said[name] = reasons
        return reasons
    }
}

extension Definition {
    /// What people do from a state on when all goes well, the nearest first.
    func steps(from state: StateID) -> [Action] {
        var (states, steps): ([StateID], [Action]) = ([state], [])
        var index = 0
        while index < states.count {
            let here = states[index]
            index += 1
            for action in actions where action.from.contains(here) && action.bearing(from: here) == .onward {
                if !isSystem(action), !steps.contains(where: { $0.id == action.id }) { steps.append(action) }
                if let target = action.to, !states.contains(target) { states.append(target) }
            }
        }
        return steps
    }
}

extension DossierCheck {
    /// The guards that look at the dossier and its nominee alone: what they say now they will say later.
    static let lasting = ["form_complete", "preconditions", "evidence_complete"]

    /// What a guard will refuse if nothing is mended; nothing for guards that look at more than the dossier.
    func foreseen(by name: String) throws -> [Unmet] {
        do {
            switch name {
            case "form_complete": return try contentGaps()
            case "evidence_complete": return try evidenceGaps()
            case "preconditions": return try standardFailures()
            // What the appraiser did not find and nobody has handed in since.
            case "checklist_done":
                let papers = Set(nomination.dossier.papers.map(\.component))
                return componentFailures { !papers.contains($0.paper) }
            default: return []
            }
        } catch let gap as LawError {
            return [gap.unmet]
        }
    }
}

extension FactBook {
    /// What the later steps of a thing will be refused for although an action that leads on can be done.
    ///
    /// - Parameter scope: Of the dossiers that a thing lists only those are told of which it lets see.
    func foresight(of subject: any TrackedRecord, scope: Scope) throws -> (Action) throws -> [Lacking] {
        switch subject {
        case let nomination as Nomination:
            guard var foresight = try Foresight(self, nomination) else { return { _ in [] } }
            return { try foresight.lacking(after: $0) }
        case let submission as Submission:
            var known: [Lacking]?
            return { [self] action in
                guard action.bearing(from: submission.standing.state) == .onward else { return [] }
                if let known { return known }
                let found = try lackingLater(lines(of: submission), scope: scope)
                known = found
                return found
            }
        default: return { _ in [] }
        }
    }

    private func lackingLater(_ lines: [Nomination], scope: Scope) throws -> [Lacking] {
        guard !lines.isEmpty else { return [] }
        let filter = Filter(ids: Set(lines.map(\.id.rawValue)), scope: scope)
        let seen = Set(try view.all(Nomination.self, where: filter).map(\.value.id))
        return try lines.filter { seen.contains($0.id) }.flatMap { line -> [Lacking] in
            guard var foresight = try Foresight(self, line) else { return [] }
            let name = try title(of: line, rulebook(of: line))
            return try foresight.lackingLater().map {
                Lacking(step: $0.step, name: name, reasons: $0.reasons)
            }
        }
    }
}
