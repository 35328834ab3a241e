import OPC
import Vietnamese
import XMLTree

/// Runs a plan over data: one loop over its operations, no tree, no recursion.
struct Renderer {
    let plan: Plan
    let tags: [TagRecord]
    let limits: TemplateLimits
    var evaluator: Evaluator
    var writer = Writer()
    var faults: [TemplateFault] = []
    var reported: Set<Reported> = []
    var written = 0
    var isStopped = false

    /// For each slot, where its value was found the last time.
    var finds: [Find]
    /// For each open loop its number, so that a find holds for one run of the loop only.
    var serials = [0]
    var serial = 0

    var marks: [Mark] = []
    var lastBlock = PartPlan.Block.nothing
    var printed = 0
    var wasEmpty = false
    var stripped: [Int: Int] = [:]
    var unsafeLinks: [Int: String] = [:]

    var identities: Identities
    /// The pictures of the document.
    var media: Media
    /// For each part that was filled, what it leads to anew.
    var links: [PartLinks] = []
    var placed = Placed()
    /// For each part of notes what was written for it, and its number among the parts.
    var gatheredNotes: [[UInt8]]
    let noteHomes: [Int]
    /// What the chart being written shows.
    var chartData = ChartData([])

    /// How many operations were carried out, and how often a name was looked up: for tests of how the work grows.
    var steps = 0
    var lookups = 0

    /// For each merged column the values of its last cell.
    var groups: [Group?]
    var isMerged = false
    /// How often the columns of loops over columns repeat in the table being written.
    var columnCounts: [Int: Int] = [:]
    var rounds = 0
    /// The part being filled.
    var current = 0

    struct Group {
        /// The run of the loop.
        var run: Int
        var values: [Value?]
    }

    /// A value found directly in the item of the innermost frame.
    struct Find {
        var serial = -1
        var shape: ObjectIdentifier?
        var index = 0
    }

    struct Mark {
        var length: Int
        var lastBlock: PartPlan.Block
        var printed: Int
        var isDoomed = false
        var notes: [Int]
    }

    struct Reported: Hashable {
        var tag: Int
        var code: TemplateFault.Code
        var evidence: String
    }

    /// - Parameters:
    ///   - known: for each planned part the relationships it has.
    init(
        plan: Plan,
        tags: [TagRecord],
        limits: TemplateLimits,
        data: Record,
        media: Media = Media(),
        known: [[Relationship]] = []
    ) {
        self.media = media
        links = plan.parts.indices.map { PartLinks(known: $0 < known.count ? known[$0] : []) }
        self.plan = plan
        self.tags = tags
        self.limits = limits
        evaluator = Evaluator(data)
        finds = Array(repeating: Find(), count: plan.slots.count)
        identities = Identities(plan)
        gatheredNotes = plan.noteParts.map { _ in [] }
        noteHomes = plan.noteParts.map { path in plan.parts.firstIndex { $0.part == path } ?? 0 }
        groups = Array(repeating: nil, count: plan.mergedColumns.count)
    }

    /// The bytes of one part.
    mutating func render(_ part: PartPlan, number: Int = 0) -> [UInt8] {
        current = number
        writer = Writer(reservingCapacity: part.pool.count * 2)
        lastBlock = .nothing
        var counter = 0
        while counter < part.operations.count, !isStopped {
            steps += 1
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
            + unsafeLinks.sorted { $0.key < $1.key }.map { tag, link in
                fault(TagError(code: .unsafeLink, evidence: link), tag)
            }
    }

    // MARK: Operations

    mutating func perform(_ operation: PartPlan.Operation, at counter: Int, _ part: PartPlan) -> Int {
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
        case .place(let picture, let otherwise): if !place(picture) { return otherwise }
        case .column(let column, let otherwise): if !keeps(column) { return otherwise }
        case .chart(let chart, let otherwise): if !draw(chart) { return otherwise }
        case .refresh(let set): identities.refresh(plan.refreshSets[set])
        case .printed: printed += 1
        case .note(let block): lastBlock = block
        default: performLayout(operation, part)
        }
        return counter + 1
    }

    mutating func performLayout(_ operation: PartPlan.Operation, _ part: PartPlan) {
        switch operation {
        case .mark:
            marks.append(
                Mark(
                    length: writer.bytes.count,
                    lastBlock: lastBlock,
                    printed: printed,
                    notes: gatheredNotes.map(\.count)
                )
            )
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
        case .columnSpan(let span, let set): writeColumnSpan(span, plan.columnSets[set])
        case .columnWidth(let width, let set): writeColumnWidth(width, plan.columnSets[set])
        case .weighColumns(let columns): weighColumns(columns)
        case .columnShare(let width, let share): writeShare(width, plan.columnShares[share])
        case .pictureLink: writer.attributeValue(placed.link)
        case .pictureCrop(let name): writeCrop(part.pool[name.from..<name.to])
        case .writeNote(let number): writeNote(number)
        case .gatheredNotes(let number): writer.bytes.append(contentsOf: gatheredNotes[number])
        case .chartPoints(let number): writePoints(plan.chartPoints[number])
        case .pictureWords: writer.attributeValue(placed.description.nfc)
        default: break
        }
    }

    mutating func copy(_ stretch: PartPlan.Stretch, _ part: PartPlan) {
        writer.bytes.append(contentsOf: part.pool[stretch.from..<stretch.to])
    }

    /// Says whether a cell begins a group or belongs to the one above.
    mutating func merge(_ number: Int, _ part: PartPlan) {
        let column = plan.mergedColumns[number]
        // What is wrong with a value is said where it is printed.
        let values = column.values.map { evaluator.value(of: $0) }
        evaluator.problems = []
        let run = serials[serials.count - 1]
        isMerged = groups[number].map { $0.run == run && $0.values == values } ?? false
        groups[number] = Group(run: run, values: values)
        copy(isMerged ? column.goOn : column.begin, part)
    }

    mutating func settle(_ block: PartPlan.Block, _ vanishes: (Mark, Renderer) -> Bool) {
        guard let mark = marks.popLast() else { return }
        if vanishes(mark, self) {
            writer.bytes.removeLast(writer.bytes.count - mark.length)
            lastBlock = mark.lastBlock
            printed = mark.printed
            forgetNotes(after: mark.notes)
        } else {
            lastBlock = block
        }
    }
}

// MARK: - Faults

extension Renderer {
    mutating func stop(_ code: TemplateFault.Code, _ limit: Int) {
        guard !isStopped else { return }
        isStopped = true
        faults.append(TemplateFault(code, evidence: "\(limit)"))
    }

    mutating func takeProblems(_ tag: Int) {
        guard !evaluator.problems.isEmpty else { return }
        for problem in evaluator.problems { report(problem, tag) }
        evaluator.problems = []
    }

    /// Each fault of a tag once, however many rounds it comes in.
    mutating func report(_ error: TagError, _ tag: Int) {
        guard !tags[tag].isMirrored else { return }
        let key = Reported(tag: tag, code: error.code, evidence: error.evidence)
        guard faults.count < limits.faults, reported.insert(key).inserted else { return }
        faults.append(fault(error, tag))
    }

    func fault(_ error: TagError, _ tag: Int) -> TemplateFault {
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
