import XMLTree

/// Compiles the parts of a template one after the other into one plan.
struct PartCompiler {
    private(set) var plan = Plan()
    private(set) var findings = Findings()
    private let listStyles: Set<String>
    private let countingLists: Set<String>
    /// For each part the relationships of the charts that are made anew for each document.
    private(set) var takenCharts: [String: Set<String>] = [:]
    /// For each part of notes those whose marks stand in loops.
    private var takenNotes: [String: TakenNotes] = [:]

    /// - Parameters:
    ///   - listStyles: paragraph styles that make list items.
    ///   - numbering: the template's lists, if it has any.
    init(listStyles: Set<String> = [], numbering: Numbering? = nil) {
        self.listStyles = listStyles
        countingLists = numbering?.counting ?? []
        plan.firstFree[.list] = numbering?.firstFree
    }

    /// Whether a part is made of paragraphs, of plain texts as the document's properties are, or of drawn texts.
    enum Kind {
        case paragraphs, texts, drawnTexts
    }

    /// Compiles a part; false when it holds nothing for the compiler, so that its bytes can stay.
    ///
    /// - Parameters:
    ///   - charts: the charts that the part shows, by their relationships.
    ///   - notes: the notes that it may have marks of; their own parts are compiled after it.
    mutating func compile(
        _ document: Document,
        part: String,
        kind: Kind,
        charts: [String: ChartSource] = [:],
        notes: [NoteSource] = []
    ) -> Bool {
        let root = WordNode(copying: document.root)
        measurePage(root)
        let moved = takenNotes[part].map { $0.taken.subtracting($0.kept) } ?? []
        if !moved.isEmpty {
            root.replaceChildren(root.children.filter { !moved.contains($0.element?.own("id") ?? "") })
        }
        let found = PartCompiler.prepare(
            root,
            part: part,
            kind: kind,
            listStyles: listStyles,
            plan: &plan,
            findings: &findings
        )
        let gathers = plan.noteParts.firstIndex(of: part)
        guard !found.isEmpty || gathers != nil else { return false }
        var composer = Composer(
            part: part,
            plan: plan,
            findings: findings,
            restarting: RestartingLists(counting: countingLists, in: root)
        )
        composer.charts = charts
        composer.notes = notes
        composer.listStyles = listStyles
        composer.gatheredNotes = gathers
        composer.compose(document, root: root)
        if !composer.takenCharts.isEmpty { takenCharts[part] = composer.takenCharts }
        takenNotes.merge(composer.takenNotes) { $1 }
        plan = composer.plan
        findings = composer.findings
        return true
    }

    /// What there is for the compiler in a part.
    struct Makeup {
        var hasTags = false
        /// Revisions, comments, or an end of the template before the end.
        var hasOthers = false

        var isEmpty: Bool { !hasTags && !hasOthers }
    }

    /// Finds the tags of a part, or of one note, and turns them into blocks.
    ///
    /// - Parameter paragraphs: how many paragraphs of the part come before it.
    static func prepare(
        _ root: WordNode,
        part: String,
        kind: Kind,
        behind paragraphs: Int = 0,
        listStyles: Set<String>,
        plan: inout Plan,
        findings: inout Findings
    ) -> Makeup {
        var hasRevisions = false
        if kind == .paragraphs {
            hasRevisions = Revisions.accept(in: root)
            let fault = TemplateFault(.trackedChanges, place: TemplatePlace(part: part))
            if hasRevisions, !findings.faults.contains(fault) { findings.faults.append(fault) }
        }
        var isCut = false
        if kind == .paragraphs {
            isCut = TemplateEnd.cut(root)
            for code in MergeFields.flatten(in: root) {
                findings.faults.append(
                    TemplateFault(.fieldNotFilled, place: TemplatePlace(part: part), evidence: code)
                )
            }
            ControlTags.fill(in: root)
        }
        Identity.reserve(root, in: &plan.firstFree)
        var finder = TagFinder(part: part, findings: findings)
        finder.paragraph = paragraphs
        finder.startsBehind = paragraphs > 0
        switch kind {
        case .paragraphs: finder.findInParagraphs(of: root)
        case .texts: finder.findInTexts(of: root)
        case .drawnTexts:
            root.joinDrawnTexts()
            finder.findInTexts(of: root)
        }
        findings = finder.findings
        findings.described += finder.described
        let hasTags = finder.hasOtherTags || finder.stories.contains { !$0.isEmpty }
        let hasComments = RangeMarks.holdsComments(root)
        let found = Makeup(hasTags: hasTags, hasOthers: hasRevisions || hasComments || isCut)
        guard !found.isEmpty else { return found }
        RangeMarks.removeTransient(in: root)
        for story in finder.stories where !story.isEmpty {
            PartCompiler.lift(story, listStyles: listStyles, findings: &findings)
        }
        if hasTags {
            AutomaticRows.wrap(in: root, findings: findings)
            var dropper = DroppedColumns(plan: plan, findings: findings)
            dropper.wrap(in: root)
            plan = dropper.plan
            findings = dropper.findings
            RangeMarks.hoist(in: root, findings: findings)
        }
        return found
    }

    /// How much room the last section leaves for pictures.
    private mutating func measurePage(_ root: WordNode) {
        guard let section = root.first(.body)?.children.last(where: { $0.kind == .sectionProperties }) else {
            return
        }
        func number(_ element: String, _ attribute: String) -> Int? {
            section.children.first { $0.element?.name.local == element }?.element?.own(attribute).flatMap {
                Int($0)
            }
        }
        guard let width = number("pgSz", "w"), let height = number("pgSz", "h") else { return }
        let sides = (number("pgMar", "left") ?? 0) + (number("pgMar", "right") ?? 0)
        let ends = (number("pgMar", "top") ?? 0) + (number("pgMar", "bottom") ?? 0)
        // 635 EMU make a twentieth of a point.
        if width - sides > 200 { plan.textWidth = (width - sides) * 635 }
        if height - ends > 400 { plan.textHeight = (height - ends) * 635 }
    }

    mutating func report(_ fault: TemplateFault) {
        findings.faults.append(fault)
    }

    /// Turns the block tags of a story into blocks.
    static func lift(_ story: [WordNode], listStyles: Set<String>, findings: inout Findings) {
        let blocks = BlockPairing.pair(story, findings: &findings)
        TagLines(findings: findings, blocks: blocks).dissolve(story)
        var lifter = BlockLifter(findings: findings, blocks: blocks, listStyles: listStyles)
        lifter.lift()
        findings = lifter.findings
    }
}

extension Identity {
    /// Moves the counters above the numbers that a part uses.
    static func reserve(_ root: WordNode, in firstFree: inout [Kind: Int]) {
        root.walk { node in
            guard let element = node.element else { return true }
            switch element.name.local {
            case "docPr", "cNvPr": raise(.drawing, element["id"], &firstFree)
            case "footnote": raise(.footnote, element.own("id"), &firstFree)
            case "endnote": raise(.endnote, element.own("id"), &firstFree)
            case "bookmarkStart", "bookmarkEnd": raise(.bookmark, element.own("id"), &firstFree)
            case "permStart", "permEnd": raise(.permission, element.own("id"), &firstFree)
            case "id" where WordNames.isMain(element.name, "id"):
                raise(.control, element.own("val"), &firstFree)
            default:
                if let id = element["id"], id.hasPrefix("_x0000_s") {
                    raise(.shape, String(id.dropFirst(8)), &firstFree)
                }
            }
            return true
        }
    }

    private static func raise(_ kind: Kind, _ text: String?, _ firstFree: inout [Kind: Int]) {
        guard let number = text.flatMap({ Int($0) }), number < Int(Int32.max) - 1_000_000 else { return }
        firstFree[kind] = max(firstFree[kind] ?? 1, number + 1)
    }
}
