import Vietnamese
import XMLTree

/// Runs a plan over data: one loop over its operations, no tree, no recursion.
struct Renderer {
    private let plan: Plan
    private let tags: [TagRecord]
    private let limits: TemplateLimits
    var evaluator: Evaluator
    var writer = Writer()
    private(set) var faults: [TemplateFault] = []
    private var reported: Set<Reported> = []
    private var written = 0
    private var isStopped = false

    /// For each slot, where its value was found the last time.
    private var finds: [Find]
    /// For each open loop its number, so that a find holds for one run of the loop only.
    private var serials = [0]
    private var serial = 0

    private var marks: [Mark] = []
    private var lastBlock = PartPlan.Block.nothing
    private var printed = 0
    private var wasEmpty = false
    private var stripped: [Int: Int] = [:]

    private var identities: Identities

    /// For each merged column the values of its last cell.
    private var groups: [Group?]
    private var isMerged = false
    private var rounds = 0

    private struct Group {
        /// The run of the loop.
        var run: Int
        var values: [Value?]
    }

    /// A value found directly in the item of the innermost frame.
    private struct Find {
        var serial = -1
        var shape: ObjectIdentifier?
        var index = 0
    }

    private struct Mark {
        var length: Int
        var lastBlock: PartPlan.Block
        var printed: Int
        var isDoomed = false
    }

    private struct Reported: Hashable {
        var tag: Int
        var code: TemplateFault.Code
        var evidence: String
    }

    init(plan: Plan, tags: [TagRecord], limits: TemplateLimits, data: Record) {
        self.plan = plan
        self.tags = tags
        self.limits = limits
        evaluator = Evaluator(data)
        finds = Array(repeating: Find(), count: plan.slots.count)
        identities = Identities(plan)
        groups = Array(repeating: nil, count: plan.mergedColumns.count)
    }

    /// The bytes of one part.
    mutating func render(_ part: PartPlan) -> [UInt8] {
        writer = Writer(reservingCapacity: part.pool.count * 2)
        lastBlock = .nothing
        var counter = 0
        while counter < part.operations.count, !isStopped {
            counter = perform(part.operations[counter], at: counter, part)
        }
        written += writer.bytes.count
        defer { writer = Writer() }
        return writer.bytes
    }

    /// Lists that rounds began anew.
    var newLists: [(id: Int, like: String)] { identities.newLists }

    /// What was noticed without being wrong.
    var warnings: [TemplateFault] {
        stripped.sorted { $0.key < $1.key }.map { tag, count in
            fault(TagError(code: .strippedCharacters, evidence: "\(count)"), tag)
        }
    }

    // MARK: Operations

    private mutating func perform(_ operation: PartPlan.Operation, at counter: Int, _ part: PartPlan) -> Int {
        switch operation {
        case .copy(let from, let to): writer.bytes.append(contentsOf: part.pool[from..<to])
        case .value(let slot): write(slot)
        case .identity(let number): writer.attributeValue(identities.text(of: number))
        case .enter(let loop, let exit): return enter(plan.loops[loop]) ? counter + 1 : exit
        case .again(let body): return again() ? body : counter + 1
        case .unlessFirst(let skip):
            if evaluator.scope.frames[evaluator.scope.frames.count - 1].index == 0 { return skip }
        case .test(let condition, let otherwise):
            return holds(plan.conditions[condition]) ? counter + 1 : otherwise
        case .jump(let target): return target
        case .skipIfMerged(let target): if isMerged { return target }
        case .refresh(let set): identities.refresh(plan.refreshSets[set])
        case .printed: printed += 1
        case .note(let block): lastBlock = block
        default: performLayout(operation, part)
        }
        return counter + 1
    }

    private mutating func performLayout(_ operation: PartPlan.Operation, _ part: PartPlan) {
        switch operation {
        case .mark:
            marks.append(Mark(length: writer.bytes.count, lastBlock: lastBlock, printed: printed))
        case .settle(let silent, let block):
            settle(block) { $0.isDoomed || (silent && $0.printed == $1.printed) }
        case .settleTable: settle(.table) { $0.isDoomed || $1.lastBlock != .row }
        case .doomIfEmpty(let levels):
            if wasEmpty, marks.count > levels { marks[marks.count - 1 - levels].isDoomed = true }
        case .settleCaption: settle(lastBlock) { $1.lastBlock != .table }
        case .requireParagraph(let empty, let behindTable):
            if lastBlock != .paragraph { copy(lastBlock == .table ? behindTable : empty, part) }
        case .separateTables(let stretch): if lastBlock == .table { copy(stretch, part) }
        case .merge(let column): merge(column, part)
        default: break
        }
    }

    private mutating func copy(_ stretch: PartPlan.Stretch, _ part: PartPlan) {
        writer.bytes.append(contentsOf: part.pool[stretch.from..<stretch.to])
    }

    /// Says whether a cell begins a group or belongs to the one above.
    private mutating func merge(_ number: Int, _ part: PartPlan) {
        let column = plan.mergedColumns[number]
        // What is wrong with a value is said where it is printed.
        let values = column.values.map { evaluator.value(of: $0) }
        evaluator.problems = []
        let run = serials[serials.count - 1]
        isMerged = groups[number].map { $0.run == run && $0.values == values } ?? false
        groups[number] = Group(run: run, values: values)
        copy(isMerged ? column.goOn : column.begin, part)
    }

    private mutating func settle(_ block: PartPlan.Block, _ vanishes: (Mark, Renderer) -> Bool) {
        guard let mark = marks.popLast() else { return }
        if vanishes(mark, self) {
            writer.bytes.removeLast(writer.bytes.count - mark.length)
            lastBlock = mark.lastBlock
            printed = mark.printed
        } else {
            lastBlock = block
        }
    }
}

// MARK: - Loops and conditions

extension Renderer {
    private mutating func enter(_ loop: Loop) -> Bool {
        guard let (items, own) = rounds(of: loop), let first = items.first else { return false }
        serial += 1
        serials.append(serial)
        evaluator.scope.frames.append(Frame(item: first, own: own, items: items))
        return true
    }

    /// What the loop goes through and what its items are called; nil after a problem.
    private mutating func rounds(of loop: Loop) -> ([Value], OwnName?)? {
        guard !loop.candidates.isEmpty else {
            let items = evaluator.rounds(of: loop.list)
            takeProblems(loop.tag)
            return items.map { ($0, loop.own) }
        }
        let lists = loop.candidates.compactMap { name -> ([Value], Reference)? in
            guard case .list(let items)? = evaluator.scope.value(of: name) else { return nil }
            return (items, name)
        }
        guard let (items, name) = lists.first else { return ([Value.empty], nil) }
        let others = lists.dropFirst().filter { $0.0 != items }
        if !others.isEmpty {
            let names = lists.map(\.1.text).joined(separator: ", ")
            report(TagError(code: .ambiguousRow, evidence: names), loop.tag)
            return nil
        }
        return (items, OwnName(name))
    }

    private mutating func again() -> Bool {
        let last = evaluator.scope.frames.count - 1
        if writer.bytes.count + written > limits.outputBytes {
            stop(.outputTooLarge, limits.outputBytes)
            return false
        }
        rounds += 1
        if rounds > limits.rounds {
            stop(.tooManyRounds, limits.rounds)
            return false
        }
        let next = evaluator.scope.frames[last].index + 1
        guard next < evaluator.scope.frames[last].items.count else {
            evaluator.scope.frames.removeLast()
            serials.removeLast()
            return false
        }
        evaluator.scope.frames[last].index = next
        evaluator.scope.frames[last].item = evaluator.scope.frames[last].items[next]
        return true
    }

    private mutating func holds(_ condition: Condition) -> Bool {
        let result = evaluator.truth(of: condition.expression)
        takeProblems(condition.tag)
        return result ?? false
    }
}

// MARK: - Values

extension Renderer {
    private mutating func write(_ number: Int) {
        let slot = plan.slots[number]
        guard let value = value(of: slot, number) else {
            wasEmpty = false
            return
        }
        wasEmpty = value.isEmpty
        if slot.formatting.isPlain {
            if wasEmpty { return }
            if case .text(let text) = value {
                write(text, slot)
                return
            }
        }
        do throws(TagError) {
            write(try slot.formatting.text(of: value), slot)
        } catch {
            report(error, slot.tag)
        }
    }

    private mutating func value(of slot: Slot, _ number: Int) -> Value? {
        let frame = evaluator.scope.frames.count - 1
        guard case .field(let reference) = slot.expression,
            case .record(let record) = evaluator.scope.frames[frame].item
        else {
            let value = evaluator.value(of: slot.expression)
            takeProblems(slot.tag)
            return value
        }
        let shape = ObjectIdentifier(record.shape)
        let find = finds[number]
        if find.serial == serials[frame], find.shape == shape { return record.values[find.index] }
        if let index = evaluator.scope.directIndex(of: reference) {
            finds[number] = Find(serial: serials[frame], shape: shape, index: index)
            return record.values[index]
        }
        let value = evaluator.value(of: slot.expression)
        takeProblems(slot.tag)
        return value
    }

    private mutating func write(_ text: String, _ slot: Slot) {
        guard !text.isEmpty else { return }
        var isPlain = true
        var mayNeedComposing = false
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0xEF || byte == 0xE2 { isPlain = false }
            if byte == 0xCC || byte == 0xCD { mayNeedComposing = true }
        }
        let text = mayNeedComposing ? text.nfc : text
        if isPlain {
            writer.bytes.append(contentsOf: slot.before)
            writer.text(text)
            writer.bytes.append(contentsOf: slot.after)
        } else {
            let lines = ValueLines(text)
            if lines.strippedCount > 0 { stripped[slot.tag, default: 0] += lines.strippedCount }
            guard !lines.isEmpty else { return }
            lines.write(to: &writer, slot)
        }
        printed += 1
        if writer.bytes.count + written > limits.outputBytes { stop(.outputTooLarge, limits.outputBytes) }
    }
}

// MARK: - Faults

extension Renderer {
    private mutating func stop(_ code: TemplateFault.Code, _ limit: Int) {
        guard !isStopped else { return }
        isStopped = true
        faults.append(TemplateFault(code, evidence: "\(limit)"))
    }

    private mutating func takeProblems(_ tag: Int) {
        guard !evaluator.problems.isEmpty else { return }
        for problem in evaluator.problems { report(problem, tag) }
        evaluator.problems = []
    }

    /// Each fault of a tag once, however many rounds it comes in.
    private mutating func report(_ error: TagError, _ tag: Int) {
        guard !tags[tag].isMirrored else { return }
        let key = Reported(tag: tag, code: error.code, evidence: error.evidence)
        guard faults.count < limits.faults, reported.insert(key).inserted else { return }
        faults.append(fault(error, tag))
    }

    private func fault(_ error: TagError, _ tag: Int) -> TemplateFault {
        let record = tags[tag]
        return TemplateFault(
            error.code,
            place: record.place,
            tag: record.source,
            context: record.context,
            evidence: error.evidence,
            nearest: error.nearest
        )
    }
}
