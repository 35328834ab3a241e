/// The rules by which a composition moves from one world to the next.
final class Mechanism {
    let parts: [Part]
    let layout: Layout
    /// Object → its part.
    let partOf: [Int]
    /// Part → its objects.
    let objects: [[Int]]
    /// Objects to which something happens by itself.
    private let restless: [Int]
    /// Objects of parts that have rules.
    let ruled: [Int]

    init(_ composition: Composition, _ vocabulary: Vocabulary, callers: [String: Set<String>]) {
        parts = Compiler(composition, vocabulary, callers: callers).parts()
        let kinds = composition.definitions.map(\.subject)
        let holders = composition.holders.count
        layout = Layout(holders: holders, copies: composition.copies) { first, second in
            vocabulary.relations.contains { $0.holder == kinds[first] && $0.line == kinds[second] }
        }
        partOf = Array(0..<holders) + Array(repeating: holders, count: composition.copies)
        objects = (0..<holders).map { [$0] } + [Array(holders..<(holders + composition.copies))]
        let (parts, partOf) = (parts, partOf)
        restless = partOf.indices.filter { parts[partOf[$0]].automatic.contains { !$0.isEmpty } }
        ruled = partOf.indices.filter { !parts[partOf[$0]].rules.isEmpty }
    }

    /// No holder is there yet; the lines have just been drawn up.
    var start: UInt64 {
        var world: UInt64 = 0
        for object in objects[parts.count - 1] {
            let line = parts[parts.count - 1].definition
            let initial = (line.states.firstIndex { $0.id == line.initial } ?? 0) + 1
            world = layout.states[object].set(initial, in: world)
        }
        return world
    }

    func state(_ object: Int, _ world: UInt64) -> Int { layout.states[object].get(world) }

    func isEnded(_ object: Int, _ world: UInt64) -> Bool {
        let state = state(object, world)
        return state == 0 || parts[partOf[object]].finals.contains(state)
    }

    func isEnded(_ world: UInt64) -> Bool { partOf.indices.allSatisfy { isEnded($0, world) } }

    /// Membership of two objects: 0 none, 1 yes, above that with a mark.
    func pair(_ object: Int, _ other: Int, _ world: UInt64) -> Int {
        layout.pairs[object][other]?.get(world) ?? 0
    }

    func linked(_ object: Int, _ part: Int, _ world: UInt64) -> [Int] {
        objects[part].filter { pair(object, $0, world) > 0 }
    }

    /// Everything that lists the object or is listed by it.
    private func allLinked(_ object: Int, _ world: UInt64) -> [Int] {
        partOf.indices.filter { pair(object, $0, world) > 0 }
    }

    // MARK: Trying

    /// The moves that may start from where an object stands, by people or from outside the composition.
    func openMoves(_ object: Int, _ world: UInt64) -> [Int] {
        parts[partOf[object]].free[state(object, world)]
    }

    /// The worlds after a move, with everything that follows by itself; empty when it is refused.
    func worlds(after number: Int, of object: Int, in world: UInt64) -> [UInt64] {
        let worlds = fire(number, object, world)
        return restless.isEmpty ? worlds : worlds.map(settled)
    }

    private func fire(_ number: Int, _ object: Int, _ world: UInt64) -> [UInt64] {
        let move = parts[partOf[object]].moves[number]
        var worlds = [world]
        if move.action.creates {
            // What it is made with, or for, is known before its guards are asked.
            var bare = world
            for other in partOf.indices { bare = layout.pairs[object][other]?.set(0, in: bare) ?? bare }
            worlds = move.begins.isEmpty ? [bare] : beginnings(move.begins, object, bare)
        }
        if !move.checks.isEmpty {
            worlds.removeAll { world in move.checks.contains { !holds($0, object, world) } }
        }
        if let target = move.target {
            for index in worlds.indices {
                worlds[index] = layout.states[object].set(target, in: worlds[index])
            }
        }
        for deed in move.deeds {
            if worlds.count == 1 {
                worlds = perform(deed, object, worlds[0])
            } else {
                worlds = worlds.flatMap { perform(deed, object, $0) }
            }
        }
        return worlds
    }

    /// What ends by itself does so at once.
    private func settled(_ world: UInt64) -> UInt64 {
        var world = world
        for object in restless {
            for number in parts[partOf[object]].automatic[state(object, world)] {
                guard let next = fire(number, object, world).first else { continue }
                world = next
                break
            }
        }
        return world
    }

    // MARK: Checks

    private func holds(_ check: Move.Check, _ object: Int, _ world: UInt64) -> Bool {
        switch check {
        case .partnerIn(let part, let states, let joining):
            let partners = joining ? objects[part] : linked(object, part, world)
            return partners.contains { states.contains(state($0, world)) }
        case .partnerNotIn(let part, let states):
            return !linked(object, part, world).contains { states.contains(state($0, world)) }
        case .partnerNotInWhile(let part, let states, let other):
            return linked(object, other, world).allSatisfy { isEnded($0, world) }
                || !linked(object, part, world).contains { states.contains(state($0, world)) }
        case .partnerExists(let part):
            return !linked(object, part, world).isEmpty
        case .linesIn(let part, let states, let ended):
            let lines = linked(object, part, world)
            return lines.allSatisfy { states.contains(state($0, world)) }
                && !lines.allSatisfy { ended.contains(state($0, world)) }
        case .linesNotIn(let part, let states):
            return !linked(object, part, world).contains { states.contains(state($0, world)) }
        case .linesEnded(let parts):
            return parts.allSatisfy { part in
                linked(object, part, world).allSatisfy { isEnded($0, world) }
            }
        case .linesMarked(let part):
            return linked(object, part, world).allSatisfy { pair(object, $0, world) > 1 }
        case .linesUnmarked(let part, let besides):
            return linked(object, part, world).allSatisfy {
                let mark = pair(object, $0, world)
                return mark == 1 || besides.contains(mark)
            }
        case .ownMark(let part, let mark):
            let marks = linked(object, part, world).map { pair(object, $0, world) }
            return marks.contains { mark == nil ? $0 > 1 : $0 == mark }
        }
    }

    // MARK: Deeds

    /// Every choice of what a new holder lists, at least one; or the holder for which a new line is made.
    private func beginnings(_ begins: [Move.Beginning], _ object: Int, _ world: UInt64) -> [UInt64] {
        var worlds = [world]
        for begin in begins {
            let open = objects[begin.part].filter { object in
                // What has ended for good is nothing to begin with.
                let state = state(object, world)
                return state != 0 && !parts[begin.part].leaving[state].isEmpty
            }
            if begin.isHolder {
                worlds = worlds.flatMap { world in open.map { set(1, object, $0, world) } }
            } else {
                worlds = worlds.flatMap { world in
                    open.reduce([world]) { worlds, line in
                        worlds + worlds.map { set(1, object, line, $0) }
                    }.dropFirst()
                }
            }
        }
        return worlds
    }

    private func set(_ value: Int, _ object: Int, _ other: Int, _ world: UInt64) -> UInt64 {
        layout.pairs[object][other]?.set(value, in: world) ?? world
    }

    private func perform(_ deed: Move.Deed, _ object: Int, _ world: UInt64) -> [UInt64] {
        switch deed {
        case .join(let part):
            return [objects[part].reduce(world) { set(state($1, $0) == 0 ? 0 : 1, object, $1, $0) }]
        case .leave(let part):
            return [objects[part].reduce(world) { set(0, object, $1, $0) }]
        case .mark(let part, let marks, let besides):
            return linked(object, part, world).reduce([world]) { worlds, line in
                worlds.flatMap { world in
                    besides.contains(pair(object, line, world))
                        ? [world] : marks.map { set($0, object, line, world) }
                }
            }
        case .markOne(let part, let mark):
            return linked(object, part, world).filter { pair(object, $0, world) == 1 }
                .map { set(mark, object, $0, world) }
        case .gatherFrom(let part, let line):
            return [
                linked(object, part, world).reduce(world) { world, holder in
                    objects[line].reduce(world) { world, line in
                        pair(holder, line, world) == 1 ? set(1, object, line, world) : world
                    }
                }
            ]
        case .markIn(let part, let line, let marks):
            guard let holder = linked(object, part, world).first else { return [world] }
            return linked(object, line, world).reduce([world]) { worlds, line in
                worlds.flatMap { world in
                    pair(holder, line, world) == 0 ? [world] : marks.map { set($0, holder, line, world) }
                }
            }
        case .clearIn(let part, let line):
            return [
                linked(object, line, world).reduce(world) { world, line in
                    let cleared = linked(object, part, world).reduce(world) { world, holder in
                        pair(holder, line, world) == 0 ? world : set(1, holder, line, world)
                    }
                    return set(0, object, line, cleared)
                }
            ]
        case .moveItself(let choices):
            let leaving = parts[partOf[object]].leaving[state(object, world)]
            return choices.flatMap { actions in
                actions.first { leaving.contains($0) }.map { fire($0, object, world) } ?? []
            }
        case .gather(let part, let states):
            return [
                objects[part].reduce(world) { world, line in
                    set(states.contains(state(line, world)) ? 1 : 0, object, line, world)
                }
            ]
        case .release:
            return [partOf.indices.reduce(world) { set(0, object, $1, $0) }]
        case .move(let actions, let lenient):
            return follow(object, world) { part, _ in
                actions[part].map { ($0, lenient.contains(part)) }
            }
        case .moveByMark(let choices):
            return follow(object, world) { part, mark in
                choices.first { $0.mark == mark }.map { ($0.actions[part] ?? [], false) }
            }
        }
    }

    /// Moves everything listed by the first of the chosen actions that leads on; nothing where one cannot.
    private func follow(
        _ object: Int,
        _ world: UInt64,
        _ choice: (_ part: Int, _ mark: Int) -> (actions: [Int], isLenient: Bool)?
    ) -> [UInt64] {
        var worlds = [world]
        for line in allLinked(object, world) {
            guard let (actions, isLenient) = choice(partOf[line], pair(object, line, world)) else { continue }
            let part = parts[partOf[line]]
            let state = state(line, world)
            if let first = actions.first(where: { part.leaving[state].contains($0) }) {
                worlds = worlds.flatMap { world in
                    let next = fire(first, line, world)
                    return next.isEmpty && isLenient ? [world] : next
                }
            } else if !isLenient, !actions.isEmpty, !isEnded(line, world),
                !actions.contains(where: { part.moves[$0].target == state })
            {
                return []
            }
        }
        return worlds
    }
}
