/// Some objects that move together: one of each holder, and several alike of what they list.
struct Composition {
    /// Each alone.
    let holders: [Definition]
    let line: Definition
    let copies: Int

    var definitions: [Definition] { holders + [line] }
    /// As people write it: `submission × 4 nomination-merit`.
    var name: String { (holders.map(\.id) + ["\(copies) \(line.id)"]).joined(separator: " × ") }
}

extension DefinitionSet {
    /// The compositions that the relations of the vocabulary make out of these definitions.
    ///
    /// Each holder with several of its lines; then, so that what one does while another is at work is seen too,
    /// all holders around one line, and in full each two of them with two lines.
    func compositions(in vocabulary: Vocabulary, _ depth: ExplorationDepth) -> [Composition] {
        definitions.flatMap { line -> [Composition] in
            // What belongs to another holder comes with it.
            let all = vocabulary.holders(of: line)
            let kinds = all.filter { kind in
                !vocabulary.relations.contains { $0.line == kind && all.contains($0.holder) }
            }
            guard !vocabulary.isHolder(line.subject) else { return [] }
            let each = kinds.compactMap { kind -> Composition? in
                let holders = holders([kind], of: line, vocabulary)
                let relation = vocabulary.relations.first { $0.holder == kind && $0.line == line.subject }
                guard !holders.isEmpty, let relation else { return nil }
                let copies = depth == .full ? relation.lines : min(2, relation.lines)
                return Composition(holders: holders, line: line, copies: copies)
            }
            guard each.count > 1 else { return each }
            let whole = Composition(holders: holders(kinds, of: line, vocabulary), line: line, copies: 1)
            guard depth == .full, kinds.count > 2 else { return each + [whole] }
            let pairs = kinds.indices.flatMap { first in
                kinds.indices.filter { $0 > first }.map { [kinds[first], kinds[$0]] }
            }.map { Composition(holders: holders($0, of: line, vocabulary), line: line, copies: 2) }
            // A holder that brings another along is met with one line above: with two there are too many worlds.
            return each + [whole] + pairs
        }
    }

    /// The definitions of holders, with what else they list.
    private func holders(_ kinds: [String], of line: Definition, _ vocabulary: Vocabulary) -> [Definition] {
        let around = vocabulary.relations.filter { kinds.contains($0.holder) && $0.line != line.subject }
            .map(\.line)
        let all = kinds + around.filter { !kinds.contains($0) }
        return all.flatMap { definitions(of: $0).prefix(1) }
    }
}

extension Vocabulary {
    /// Kinds of objects that list objects of this definition, as far as it has dealings with them: it asks for
    /// them, joins them, or is moved by them.
    func holders(of line: Definition) -> [String] {
        let kinds = relations.filter { $0.line == line.subject }.map(\.holder)
        let named = Set(
            line.actions.flatMap { action in
                meanings(of: action.guards, guards, line.subject)
                    + meanings(of: action.effects, effects, line.subject)
            }.compactMap(\.meaning.partner)
        )
        let waitedFor = Set(
            line.states.compactMap { state -> String? in
                if case .follows(let kind) = state.clock { kind } else { nil }
            }
        )
        return kinds.filter { named.contains($0) || waitedFor.contains($0) }
    }

    func isHolder(_ kind: String) -> Bool { relations.contains { $0.holder == kind } }

    /// What the calls mean for an object of this kind, each with its call.
    func meanings(of calls: [Call], _ shapes: [CallShape], _ subject: String) -> [(
        call: Call, meaning: Meaning
    )] {
        calls.flatMap { call -> [(Call, Meaning)] in
            let found = shapes.first { $0.key == call.key }?.meanings ?? []
            return found.flatMap { meaning -> [Meaning] in
                guard case .bySubject(let table) = meaning else { return [meaning] }
                return table[subject] ?? []
            }.map { (call, $0) }
        }
    }
}

extension Meaning {
    /// The kind of object to which it belongs that the meaning speaks of.
    var partner: String? {
        switch self {
        case .partnerIn(let kind, _), .partnerNotIn(let kind, _), .partnerNotInWhile(let kind, _, _),
            .partnerExists(let kind), .joins(let kind),
            .leaves(let kind), .markIs(let kind, _), .marked(let kind):
            kind
        default: nil
        }
    }
}
