import Awards
public import Regulations
import Store
import Synchronization
public import Workflow

/// The check of a regulation's workflows against what this program knows.
public enum Soundness {
    private struct Exploration: Hashable {
        let set: DefinitionSet
        let depth: ExplorationDepth
    }

    /// The same definitions come again with every regulation that extends theirs, and every opening.
    private static let explored = Mutex<[Exploration: [Fault]]>([:])

    /// What is wrong with each definition, and with the names between them.
    public static func faults(of resolved: ResolvedRegulation) -> [Fault] {
        faults(
            of: DefinitionSet(Array(resolved.workflows.values)),
            reasons: reasons(of: resolved),
            citations: Set(resolved.regulation.citations.keys),
            deadlines: Set(resolved.regulation.deadlines.keys)
        )
    }

    /// The same for definitions that stand alone.
    ///
    /// - Parameters:
    ///   - reasons: the lists of reasons that actions may ask for.
    ///   - citations: what they may rest on; nil leaves it unchecked.
    ///   - deadlines: what clocks may take their days from; nil leaves it unchecked.
    public static func faults(
        of set: DefinitionSet,
        reasons: Set<String>,
        citations: Set<String>? = nil,
        deadlines: Set<String>? = nil
    ) -> [Fault] {
        let rollUps = Set(set.definitions(of: ObjectKind.rollUp.rawValue).map(\.id))
        let nominations = set.faults(in: vocabulary(lines: .nomination, reasons, citations, deadlines))
        let reports = set.faults(in: vocabulary(lines: .movementReport, reasons, citations, deadlines))
        return nominations.filter { !rollUps.contains($0.definition) }
            + reports.filter { rollUps.contains($0.definition) }
    }

    private static func reasons(of resolved: ResolvedRegulation) -> Set<String> {
        Set(resolved.regulation.reasons.keys.map(\.rawValue))
    }

    /// What may be named, where the lines that an action moves are of this kind: a roll-up lists reports, all
    /// else nominations.
    private static func vocabulary(
        lines: ObjectKind,
        _ reasons: Set<String>,
        _ citations: Set<String>? = nil,
        _ deadlines: Set<String>? = nil
    ) -> Vocabulary {
        var vocabulary = Guards.registry.vocabulary(
            subjects: ObjectKind.allCases.filter(\.travels).map(\.rawValue),
            functions: Guards.functions,
            reasonLists: reasons,
            papers: nil,
            citations: citations,
            dates: Set(NamedDay.allCases.map(\.rawValue)),
            deadlines: deadlines
        )
        for effect in vocabulary.effects.indices where vocabulary.effects[effect].name == "move_lines" {
            vocabulary.effects[effect].parameters = [ParameterShape("actions", .actions(of: lines.rawValue))]
        }
        return Meanings.explained(vocabulary)
    }

    /// What can go wrong between several objects, explored in full.
    public static func faultsTogether(of resolved: ResolvedRegulation, _ depth: ExplorationDepth) -> [Fault] {
        let set = DefinitionSet(Array(resolved.workflows.values))
        return faultsTogether(of: set, reasons: reasons(of: resolved), depth)
    }

    /// Whether `faultsTogether` has looked at these rules, the quick way, since the program began.
    static func isExplored(_ resolved: ResolvedRegulation) -> Bool {
        let key = Exploration(set: DefinitionSet(Array(resolved.workflows.values)), depth: .quick)
        return explored.withLock { $0[key] } != nil
    }

    /// The same for definitions that stand alone.
    public static func faultsTogether(
        of set: DefinitionSet,
        reasons: Set<String>,
        _ depth: ExplorationDepth
    ) -> [Fault] {
        let key = Exploration(set: set, depth: depth)
        if let known = explored.withLock({ $0[key] }) { return known }
        let faults = set.faultsTogether(in: vocabulary(lines: .nomination, reasons), depth)
        explored.withLock { $0[key] = faults }
        return faults
    }
}
