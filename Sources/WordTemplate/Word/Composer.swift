import XMLTree

/// Writes a lifted tree as a plan: static bytes, cut where something is decided at rendering.
struct Composer {
    var plan: Plan
    var findings: Findings
    let part: String

    var writer = Writer(reservingCapacity: 16 << 10)
    var operations: [PartPlan.Operation] = []
    private var staticStart = 0

    /// How many loops are open.
    var loopDepth = 0
    /// Whether the current container must know what block was written last.
    var notesBlocks = false
    /// Whether text here is inside a block of a paragraph that vanishes when nothing is printed.
    var tellsPrinting = false
    /// The units of the open marks, outermost first; nil for a table with its caption.
    var marks: [Format.Unit?] = []
    /// For each open loop, the identities that begin its rounds.
    var refreshing: [[Int]] = []
    /// What of this drawing comes from the data.
    var placing: Placing?
    /// The charts of this part by their relationships, and those that are made anew for each document.
    var charts: [String: ChartSource] = [:]
    var takenCharts: Set<String> = []
    /// The notes that this part has marks of, and what became of them.
    var notes: [NoteSource] = []
    var takenNotes: [String: TakenNotes] = [:]
    /// For a part of notes: its number among those that gather what is written elsewhere.
    var gatheredNotes: Int?
    var listStyles: Set<String> = []
    /// Identities by the key of a range or the name of a bookmark, innermost loop last.
    var rangeIdentities: [[String: Int]] = []

    let restarting: RestartingLists

    init(part: String, plan: Plan, findings: Findings, restarting: RestartingLists) {
        self.restarting = restarting
        self.part = part
        self.plan = plan
        self.findings = findings
    }

    /// Writes a whole part; the plan is complete afterwards.
    mutating func compose(_ document: Document, root: WordNode) {
        writer.declaration(standalone: document.standalone)
        for node in document.prolog {
            writer.node(node)
            writer.raw("\n")
        }
        if let gatheredNotes, let element = root.element {
            start(element, empty: false)
            composeChildren(root.children)
            emit(.gatheredNotes(gatheredNotes))
            writer.end(element.name)
        } else {
            compose(root)
        }
        for node in document.epilog {
            writer.raw("\n")
            writer.node(node)
        }
        flush()
        plan.parts.append(partPlan)
    }

    /// What was composed.
    var partPlan: PartPlan { PartPlan(part: part, operations: operations, pool: writer.bytes) }

    /// Ends the current static stretch.
    mutating func flush() {
        guard writer.bytes.count > staticStart else { return }
        operations.append(.copy(from: staticStart, to: writer.bytes.count))
        staticStart = writer.bytes.count
    }

    mutating func emit(_ operation: PartPlan.Operation) {
        flush()
        operations.append(operation)
    }

    /// Adds bytes to the pool without copying them in place; returns where they stand.
    mutating func pooled(_ write: (inout Writer) -> Void) -> PartPlan.Stretch {
        flush()
        let start = writer.bytes.count
        write(&writer)
        staticStart = writer.bytes.count
        return PartPlan.Stretch(from: start, to: staticStart)
    }

    mutating func compose(_ node: WordNode) {
        switch node.content {
        case .text(let text): writer.text(text)
        case .other(let other): writer.node(other)
        case .tag(let number): composeTag(node, number)
        case .block(let block): composeBlock(node, block)
        case .branch: composeChildren(node.children)
        case .element(let element): composeElement(node, element)
        }
    }

    private mutating func composeElement(_ node: WordNode, _ element: Element) {
        switch node.kind {
        case .paragraph: composeParagraph(node, element)
        case .table: composeTable(node, element)
        case .row: composeRow(node, element)
        case .cell where mergedTag(in: node) != nil: composeMergedCell(node, element)
        case .controlContent where holdsBlocksOnly(node): composeContainer(node, element)
        case _ where node.kind.holdsBlocks: composeContainer(node, element)
        default:
            if !node.columns.isEmpty {
                composeColumnNumber(node, element)
            } else if let share = node.share {
                composeShare(share, element)
            } else if let number = node.pictureTag {
                composePicture(node, element, number)
            } else if let points = node.chartPoints {
                composePoints(points, element)
            } else if !composePictureElement(node, element), !composeNoteMark(node, element) {
                if tellsPrinting, node.isPrinted { emit(.printed) }
                if !node.weighedColumns.isEmpty { emit(.weighColumns(node.weighedColumns)) }
                composePlain(node, element)
            }
        }
    }

    /// An element as it is, with what its children become.
    mutating func composePlain(_ node: WordNode, _ element: Element) {
        guard !node.children.isEmpty else {
            start(element, empty: true)
            return
        }
        start(element, empty: false)
        if element.name.local == "instrText", let text = node.children.first,
            case .text(let code) = text.content
        {
            fieldCode(code)
        } else {
            composeChildren(node.children)
        }
        writer.end(element.name)
    }
}

extension WordNode {
    /// An element that shows something on the page; blanks and line breaks alone do not.
    var isPrinted: Bool {
        switch kind {
        case .text: !text.unicodeScalars.allSatisfy(\.isBlank)
        case .noBreakHyphen: true
        case .other, .alternate: parent?.kind == .run
        default: false
        }
    }
}

// MARK: - Blocks

extension Composer {
    private mutating func composeBlock(_ node: WordNode, _ block: WordNode.Block) {
        switch block {
        case .loop(let list, let tag):
            var made = Loop(list: list, own: OwnName(list), tag: tag, candidates: [])
            made.column = node.columns.first
            made.isGrid = node.columns.first != nil && node.realParent?.kind != .row
            loop(made, node)
        case .automatic(let names, let tag):
            loop(Loop(list: names[0], own: OwnName(names[0]), tag: tag, candidates: names), node)
        case .condition(let conditions, let tags): condition(conditions, tags, node)
        case .column(let number): composeColumn(number, node)
        }
    }

    private mutating func loop(_ loop: Loop, _ node: WordNode) {
        plan.loops.append(loop)
        let number = plan.loops.count - 1
        flush()
        let enter = operations.count
        emit(.enter(loop: number, exit: 0))
        loopDepth += 1
        refreshing.append([])
        rangeIdentities.append([:])
        takePageBreakBetween(node)
        let body = node.children.first
        if let body {
            FieldCodes.join(in: body)
            announceBookmarks(in: body)
            if case .loop(_, let style) = findings.tags[loop.tag].tag, style.continuesLists {
                // The author wants the lists to count on.
            } else {
                for list in restarting.lists(of: body) { announceList(list) }
            }
        }
        let start = operations.count
        if node.children.count > 1 {
            emit(.unlessFirst(skip: 0))
            compose(node.children[1])
            flush()
            operations[start] = .unlessFirst(skip: operations.count)
        }
        plan.refreshSets.append([])
        let set = plan.refreshSets.count - 1
        let refresh = operations.count
        emit(.refresh(set: set))
        if let body { compose(body) }
        emit(.again(body: start))
        operations[enter] = .enter(loop: number, exit: operations.count)
        loopDepth -= 1
        rangeIdentities.removeLast()
        plan.refreshSets[set] = refreshing.removeLast()
        if plan.refreshSets[set].isEmpty { operations[refresh] = .jump(refresh + 1) }
    }

    /// A page break first or last in the body stands between rounds only.
    private func takePageBreakBetween(_ block: WordNode) {
        guard block.children.count == 1, let body = block.children.first else { return }
        for edge in [body.children.last, body.children.first] {
            guard let edge, isPageBreakTag(edge), body.children.count > 1 else { continue }
            edge.remove()
            block.append(WordNode(.branch, children: [edge]))
            return
        }
    }

    private func isPageBreakTag(_ node: WordNode) -> Bool {
        if let number = node.tag, case .pageBreak = findings.tags[number].tag { return true }
        guard node.kind == .paragraph else { return false }
        var isOnlyBreak = false
        var hasOther = false
        node.walk { part in
            if let number = part.tag, case .pageBreak = findings.tags[number].tag {
                isOnlyBreak = true
            } else if part.isVisibleContent || part.isBlock || part.kind == .sectionProperties {
                hasOther = true
            }
            return true
        }
        return isOnlyBreak && !hasOther
    }

    private mutating func condition(_ conditions: [TagExpression], _ tags: [Int], _ node: WordNode) {
        var jumps: [Int] = []
        for (index, branch) in node.children.enumerated() {
            guard index < conditions.count else {
                compose(branch)
                continue
            }
            checkOrdinal(conditions[index], tags[index])
            plan.conditions.append(Condition(expression: conditions[index], tag: tags[index]))
            let number = plan.conditions.count - 1
            flush()
            let test = operations.count
            emit(.test(condition: number, otherwise: 0))
            compose(branch)
            flush()
            if index < node.children.count - 1 {
                jumps.append(operations.count)
                emit(.jump(0))
            }
            operations[test] = .test(condition: number, otherwise: operations.count)
        }
        flush()
        for jump in jumps { operations[jump] = .jump(operations.count) }
    }

    /// The number of the round means nothing where nothing repeats.
    mutating func checkOrdinal(_ expression: TagExpression, _ tag: Int) {
        if loopDepth == 0, expression.usesOrdinal { findings.report(.outsideLoop, at: tag) }
    }
}
