/// Every world that a composition can come to, each once, the nearest first.
struct Explorer {
    /// More worlds than this are not explored: the definitions must be made simpler.
    static let most = 2_000_000

    struct Edge: Hashable {
        let object: Int
        let move: Int
    }

    let mechanism: Mechanism
    private(set) var worlds: [UInt64] = []
    private var index: [UInt64: Int32] = [:]
    private var before: [Int32] = []
    private var via: [Edge] = []
    /// Where the edges of each world begin among all.
    private var starts: [Int32] = []
    private var targets: [Int32] = []
    /// Edges by which one withdraws: they lead to an end, but are no way on.
    private var isWayOut: [Bool] = []
    /// Moves that happened at least once, by part, those that follow others included.
    private(set) var fired: [Set<Int>]
    private(set) var isComplete = true
    /// The first world in which a rule is broken, for each rule, with the move that enters it.
    private(set) var broken: [(part: Int, rule: Int, from: Int, edge: Edge, world: UInt64)] = []

    init(_ mechanism: Mechanism) {
        self.mechanism = mechanism
        fired = [Set<Int>](repeating: [], count: mechanism.parts.count)
    }

    mutating func explore() {
        var knownRules: Set<[Int]> = []
        note(mechanism.layout.ordered(mechanism.start), from: -1, Edge(object: 0, move: 0))
        var next = 0
        while next < worlds.count {
            guard worlds.count <= Self.most else {
                isComplete = false
                return
            }
            starts.append(Int32(targets.count))
            let world = worlds[next]
            for edge in edges(of: world) where !isKnownIdle(edge) {
                for after in mechanism.worlds(after: edge.move, of: edge.object, in: world) {
                    noteFired(edge, world, after)
                    for (part, rule) in mechanism.rulesBroken(from: world, to: after)
                    where knownRules.insert([part, rule]).inserted {
                        broken.append((part, rule, next, edge, after))
                    }
                    targets.append(note(mechanism.layout.ordered(after), from: Int32(next), edge))
                    isWayOut.append(mechanism.move(edge).isWithdrawal)
                }
            }
            next += 1
        }
        starts.append(Int32(targets.count))
    }

    /// What changes nothing need happen only once.
    private func isKnownIdle(_ edge: Edge) -> Bool {
        mechanism.move(edge).isIdle && fired[mechanism.partOf[edge.object]].contains(edge.move)
    }

    /// The moves to try; of lines that stand alike, one speaks for all.
    private func edges(of world: UInt64) -> [Edge] {
        var edges: [Edge] = []
        var last: UInt64?
        for object in mechanism.partOf.indices {
            if let record = mechanism.layout.record(object, world) {
                if record == last { continue }
                last = record
            }
            edges += mechanism.openMoves(object, world).map { Edge(object: object, move: $0) }
        }
        return edges
    }

    @discardableResult
    private mutating func note(_ world: UInt64, from: Int32, _ edge: Edge) -> Int32 {
        if let known = index[world] { return known }
        let number = Int32(worlds.count)
        index[world] = number
        worlds.append(world)
        before.append(from)
        via.append(edge)
        return number
    }

    /// Actions that follow others are told by where the objects went: the other ones, and the object itself
    /// where it went further than its own action leads.
    private mutating func noteFired(_ edge: Edge, _ world: UInt64, _ after: UInt64) {
        fired[mechanism.partOf[edge.object]].insert(edge.move)
        guard after != world else { return }
        for object in mechanism.partOf.indices {
            let own = object == edge.object ? mechanism.move(edge).target : nil
            let (from, to) = (own ?? mechanism.state(object, world), mechanism.state(object, after))
            guard from != to else { continue }
            let part = mechanism.parts[mechanism.partOf[object]]
            for move in part.leaving[from] where part.moves[move].isFollowing && part.moves[move].target == to
            {
                fired[mechanism.partOf[object]].insert(move)
            }
        }
    }

    // MARK: What is wrong

    /// The nearest world out of which the objects cannot all come to an end, other than by withdrawing.
    func firstStuck() -> Int? {
        var canEnd = worlds.map { mechanism.isEnded($0) }
        var sources = [Int32](repeating: 0, count: worlds.count + 1)
        for (edge, target) in targets.enumerated() where !isWayOut[edge] { sources[Int(target) + 1] += 1 }
        for number in worlds.indices { sources[number + 1] += sources[number] }
        var place = sources
        var from = [Int32](repeating: 0, count: Int(sources[worlds.count]))
        for world in worlds.indices {
            for edge in Int(starts[world])..<Int(starts[world + 1]) where !isWayOut[edge] {
                let target = Int(targets[edge])
                from[Int(place[target])] = Int32(world)
                place[target] += 1
            }
        }
        var queue = worlds.indices.filter { canEnd[$0] }
        var next = 0
        while next < queue.count {
            let world = queue[next]
            next += 1
            for position in Int(sources[world])..<Int(sources[world + 1]) {
                let source = Int(from[position])
                guard !canEnd[source] else { continue }
                canEnd[source] = true
                queue.append(source)
            }
        }
        return canEnd.firstIndex(of: false)
    }

    /// The nearest world in which something waits for an object that has ended.
    func firstVainWait() -> (world: Int, object: Int)? {
        for (number, world) in worlds.enumerated() {
            if let object = mechanism.waiting(world) { return (number, object) }
        }
        return nil
    }

    /// The moves that lead to a world, from the start.
    func way(to world: Int) -> [Edge] {
        var edges: [Edge] = []
        var number = world
        while before[number] >= 0 {
            edges.append(via[number])
            number = Int(before[number])
        }
        return edges.reversed()
    }

    /// The worlds on the way, from the start.
    func worlds(to world: Int) -> [UInt64] {
        var result = [worlds[world]]
        var number = world
        while before[number] >= 0 {
            number = Int(before[number])
            result.append(worlds[number])
        }
        return result.reversed()
    }
}

extension Mechanism {
    func move(_ edge: Explorer.Edge) -> Move { parts[partOf[edge.object]].moves[edge.move] }

    /// The first object that waits for others of which all have ended.
    func waiting(_ world: UInt64) -> Int? {
        partOf.indices.first { object in
            let state = state(object, world)
            return parts[partOf[object]].waits.contains { wait in
                guard wait.states.contains(state) else { return false }
                let partners = linked(object, wait.part, world)
                return !partners.isEmpty && partners.allSatisfy { isEnded($0, world) }
            }
        }
    }

    /// The rules that do not hold after a step, by part and number.
    func rulesBroken(from world: UInt64, to after: UInt64) -> [(part: Int, rule: Int)] {
        var result: [(part: Int, rule: Int)] = []
        for object in ruled {
            let part = parts[partOf[object]]
            let state = state(object, after)
            for (number, rule) in part.rules.enumerated() where rule.own.contains(state) {
                let partners = linked(object, rule.part, after)
                if rule.isEntering {
                    guard self.state(object, world) != state else { continue }
                    let isMet = partners.contains { other in
                        rule.others.contains(self.state(other, after))
                            && (rule.mark == nil || pair(object, other, after) == rule.mark)
                    }
                    if !isMet { result.append((partOf[object], number)) }
                } else if partners.contains(where: { rule.others.contains(self.state($0, after)) }) {
                    result.append((partOf[object], number))
                }
            }
        }
        return result
    }
}
