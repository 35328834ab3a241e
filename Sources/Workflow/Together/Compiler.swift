/// Turns the definitions of a composition into tables.
struct Compiler {
    let composition: Composition
    let vocabulary: Vocabulary
    /// Kinds of objects whose definitions name an action of a subject: `nomination.decide` → decision.
    let callers: [String: Set<String>]

    private var definitions: [Definition] { composition.definitions }
    private var kinds: [String] { definitions.map(\.subject) }

    private func part(_ kind: String) -> Int? { kinds.firstIndex(of: kind) }

    private let marks: [String]

    init(_ composition: Composition, _ vocabulary: Vocabulary, callers: [String: Set<String>]) {
        self.composition = composition
        self.vocabulary = vocabulary
        self.callers = callers
        marks = Set(
            vocabulary.effects.flatMap(\.meanings).flatMap { meaning -> [String] in
                switch meaning {
                case .marks(let marks, _): marks
                case .marksOne(let mark): [mark]
                case .marksIn(_, let marks): marks
                default: []
                }
            }
        ).sorted()
    }

    /// The number of a mark in a pair: 0 is unlisted, 1 listed without a mark.
    private func mark(_ name: String) -> Int? { marks.firstIndex(of: name).map { $0 + 2 } }

    func parts() -> [Part] {
        definitions.indices.map { index in
            let definition = definitions[index]
            let moves = definition.actions.map { move($0, of: definition) }
            var leaving = [[Int]](repeating: [], count: definition.states.count + 1)
            for (number, action) in definition.actions.enumerated() {
                if action.creates { leaving[0].append(number) }
                for (state, known) in definition.states.enumerated() where action.from.contains(known.id) {
                    leaving[state + 1].append(number)
                }
            }
            let finals = definition.numbers(definition.states.filter(\.isFinal).map(\.id))
            let isRepeatable =
                index < composition.holders.count
                && vocabulary.relations.filter { $0.holder == definition.subject }.allSatisfy(\.isRepeatable)
            return Part(
                definition,
                finals: finals,
                moves: moves,
                leaving: leaving,
                free: leaving.indices.map { state in
                    let again = isRepeatable && finals.contains(state) ? leaving[0] : []
                    return (leaving[state] + again).filter { moves[$0].isFree }
                },
                waits: waits(of: definition),
                rules: definition.rules.compactMap { compiled($0, of: definition) }
            )
        }
    }

    private func waits(of definition: Definition) -> [(states: StateSet, part: Int)] {
        definition.states.compactMap { state in
            guard case .follows(let kind) = state.clock, let part = part(kind) else { return nil }
            return (definition.numbers([state.id]), part)
        }
    }

    private func compiled(_ rule: Rule, of definition: Definition) -> CompiledRule? {
        guard let part = part(rule.kind) else { return nil }
        var isEntering = false
        var number: Int?
        if case .entering(_, _, _, let name) = rule.condition {
            isEntering = true
            number = name.map { mark($0) ?? -1 }
        }
        return CompiledRule(
            rule: rule,
            own: definition.numbers(rule.own),
            part: part,
            others: definitions[part].numbers(rule.others),
            mark: number,
            isEntering: isEntering
        )
    }

    private func move(_ action: Action, of definition: Definition) -> Move {
        let subject = definition.subject
        let effects = vocabulary.meanings(of: action.effects, vocabulary.effects, subject)
        let guards = vocabulary.meanings(of: action.guards, vocabulary.guards, subject)
        let joined = Set(
            effects.compactMap { effect -> String? in
                if case .joins(let kind) = effect.meaning { kind } else { nil }
            }
        )
        let isSystem = definition.isSystem(action)
        let called = callers["\(subject).\(action.id)"] ?? []
        let isCalledHere = called.contains { part($0) != nil }
        let isAutomatic = isSystem && called.isEmpty && guards.contains { $0.meaning == .linesEnded }
        return Move(
            action,
            target: action.to.flatMap { target in
                definition.states.firstIndex { $0.id == target }.map { $0 + 1 }
            },
            checks: guards.compactMap { check($0.meaning, $0.call, definition, joined) },
            deeds: effects.compactMap { deed($0.meaning, $0.call, definition) },
            begins: action.creates ? beginnings(of: subject) : [],
            isFree: !isSystem || (!called.isEmpty && !isCalledHere),
            isAutomatic: isAutomatic,
            isFollowing: isAutomatic || isCalledHere,
            isWithdrawal: definition.withdrawal?.actions.contains(action.id) ?? false
        )
    }

    private func beginnings(of subject: String) -> [Move.Beginning] {
        vocabulary.relations.compactMap { relation in
            if relation.beginning == .withHolder, relation.holder == subject, let part = part(relation.line) {
                return Move.Beginning(part: part, isHolder: false)
            }
            if relation.beginning == .withLine, relation.line == subject, let part = part(relation.holder) {
                return Move.Beginning(part: part, isHolder: true)
            }
            return nil
        }
    }

    private func lineParts(of subject: String) -> [Int] {
        vocabulary.relations.filter { $0.holder == subject }.compactMap { part($0.line) }
    }

    private func check(
        _ meaning: Meaning,
        _ call: Call,
        _ definition: Definition,
        _ joined: Set<String>
    ) -> Move.Check? {
        let listed = { (parameter: String) in call.parameters[parameter]?.list ?? [] }
        switch meaning {
        case .partnerIn(let kind, let parameter):
            guard let part = part(kind) else { return nil }
            let wanted = definitions[part].numbers(listed(parameter))
            return .partnerIn(part: part, wanted, joining: joined.contains(kind))
        case .partnerNotIn(let kind, let states):
            return part(kind).map { .partnerNotIn(part: $0, definitions[$0].numbers(states)) }
        case .partnerNotInWhile(let kind, let states, let other):
            guard let part = part(kind) else { return nil }
            let number = self.part(other) ?? part
            return .partnerNotInWhile(part: part, definitions[part].numbers(states), other: number)
        case .partnerExists(let kind):
            return part(kind).map { .partnerExists(part: $0) }
        case .linesIn(let parameter):
            guard let part = linePart(call, parameter) else { return nil }
            let line = definitions[part]
            let wanted = line.states.filter { listed(parameter).contains($0.id) }
            return .linesIn(
                part: part,
                line.numbers(wanted.map(\.id)),
                ended: line.numbers(wanted.filter(\.isFinal).map(\.id))
            )
        case .linesAre(let kind, let states):
            guard let part = part(kind) else { return nil }
            return .linesIn(part: part, definitions[part].numbers(states), ended: StateSet([]))
        case .linesNotIn(let parameter):
            return linePart(call, parameter).map {
                .linesNotIn(part: $0, definitions[$0].numbers(listed(parameter)))
            }
        case .linesEnded:
            let parts = lineParts(of: definition.subject)
            return parts.isEmpty ? nil : .linesEnded(parts: parts)
        case .marked(let kind):
            if let part = part(kind), kind != definition.subject { return .ownMark(part: part, nil) }
            return markedPart(of: definition.subject).map { .linesMarked(part: $0) }
        case .unmarked(let besides):
            return markedPart(of: definition.subject).map {
                .linesUnmarked(part: $0, besides: Set(besides.compactMap(mark)))
            }
        case .markIs(let kind, let parameter):
            guard let part = part(kind), let name = call.parameters[parameter]?.text else { return nil }
            return .ownMark(part: part, mark(name) ?? -1)
        default:
            return nil
        }
    }

    /// The part whose states a parameter names.
    private func linePart(_ call: Call, _ parameter: String) -> Int? {
        let shape = vocabulary.guards.first { $0.key == call.key }?.parameters.first { $0.name == parameter }
        guard case .states(let kind) = shape?.kind else { return nil }
        return part(kind)
    }

    /// The lines of a holder that are marked: the ones there are several of.
    private func markedPart(of subject: String) -> Int? {
        lineParts(of: subject).max()
    }

    private func deed(_ meaning: Meaning, _ call: Call, _ definition: Definition) -> Move.Deed? {
        let last = definitions.count - 1
        return switch meaning {
        case .joins(let kind): part(kind).map { .join(part: $0) }
        case .leaves(let kind): part(kind).map { .leave(part: $0) }
        case .marks(let names, let besides):
            .mark(part: last, names.compactMap(mark), besides: Set(besides.compactMap(mark)))
        case .marksOne(let name): mark(name).map { .markOne(part: last, $0) }
        case .gathersFrom(let kind): part(kind).map { .gatherFrom(part: $0, line: last) }
        case .marksIn(let kind, let names):
            part(kind).map { .markIn(part: $0, line: last, names.compactMap(mark)) }
        case .clearsIn(let kind): part(kind).map { .clearIn(part: $0, line: last) }
        case .movesItself(let parameters):
            .moveItself(
                parameters.map { parameter in
                    (call.parameters[parameter]?.list ?? []).compactMap { name in
                        definition.actions.firstIndex { $0.id == name }
                    }
                }
            )
        case .gathers(let kind, let states):
            part(kind).map { .gather(part: $0, definitions[$0].numbers(states)) }
        case .releases: .release
        case .moves(let parameter, let lenient):
            .move(actions(call.parameters[parameter]?.list ?? []), lenient: Set(lenient.compactMap(part)))
        case .movesByMark(let choices):
            .moveByMark(
                choices.map { (mark($0.mark) ?? -1, actions(call.parameters[$0.parameter]?.list ?? [])) }
            )
        default: nil
        }
    }

    /// By part: the numbers of its actions among some names, in the order of the names.
    private func actions(_ names: [ActionID]) -> [Int: [Int]] {
        var result: [Int: [Int]] = [:]
        for (part, definition) in definitions.enumerated() {
            result[part] = names.compactMap { name in definition.actions.firstIndex { $0.id == name } }
        }
        return result
    }
}

extension DefinitionSet {
    /// Which kinds of objects make an action happen, by `subject.action`.
    func callers(in vocabulary: Vocabulary) -> [String: Set<String>] {
        var result: [String: Set<String>] = [:]
        for definition in definitions {
            let lines = vocabulary.relations.filter { $0.holder == definition.subject }.map(\.line)
            for (call, meaning) in definition.actions.flatMap({
                vocabulary.meanings(of: $0.effects, vocabulary.effects, definition.subject)
            }) {
                var kinds = lines
                if case .movesItself = meaning { kinds = [definition.subject] }
                for name in meaning.parametersOfActions.flatMap({ call.parameters[$0]?.list ?? [] }) {
                    for kind in kinds { result["\(kind).\(name)", default: []].insert(definition.subject) }
                }
            }
        }
        return result
    }
}

extension Meaning {
    fileprivate var parametersOfActions: [String] {
        switch self {
        case .moves(let parameter, _): [parameter]
        case .movesByMark(let choices): choices.map(\.parameter)
        case .movesItself(let parameters): parameters
        default: []
        }
    }
}
