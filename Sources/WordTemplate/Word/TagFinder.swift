import Vietnamese
import XMLTree

/// Finds the tags of one part, cuts the runs at their edges and puts a tag node where each tag stood.
struct TagFinder {
    let part: String
    var findings: Findings
    /// The tag nodes of each story (the body, a note, a text box) in document order.
    var stories: [[WordNode]] = []

    var paragraph = 0
    /// Whether paragraphs of the part come before those looked at, so that no one can count them here.
    var startsBehind = false
    var tables = 0
    /// Paragraphs with text outside tables.
    var lines = 0
    /// Pictures whose description is no tag.
    var described: [DescribedPicture] = []
    var story = 0
    var place: TemplatePlace
    var isMirrored = false
    /// Whether tags were found outside of texts: pictures to replace, boxes to tick.
    var hasOtherTags = false

    init(part: String, findings: Findings) {
        self.part = part
        self.findings = findings
        place = TemplatePlace(part: part)
    }

    /// Finds the tags of a part made of paragraphs.
    mutating func findInParagraphs(of root: WordNode) {
        beginStory(in: root)
    }

    mutating func beginStory(in node: WordNode) {
        let outer = story
        story = stories.count
        stories.append([])
        for child in node.children { visit(child) }
        story = outer
    }

    mutating func visit(_ node: WordNode) {
        switch node.kind {
        case .paragraph: visitParagraph(node)
        case .table: visitTable(node)
        case .row: visitPart(node, \.row)
        case .cell: visitPart(node, \.column)
        case .note, .textBox: beginStory(in: node)
        case .alternate: visitAlternatives(node)
        case .controlContent where node.carriedTag != nil: visitCarrier(node)
        default: for child in node.children { visit(child) }
        }
    }

    mutating func visitTable(_ table: WordNode) {
        let outer = place
        if !isMirrored { tables += 1 }
        place.table = tables
        place.row = nil
        place.column = nil
        for child in table.children { visit(child) }
        place = outer
    }

    /// A row or cell, however many controls are around it.
    mutating func visitPart(_ node: WordNode, _ number: WritableKeyPath<TemplatePlace, Int?>) {
        place[keyPath: number] = (place[keyPath: number] ?? 0) + 1
        let here = place
        for child in node.children { visit(child) }
        place = here
        if node.kind == .row { place.column = nil }
    }

    /// Word shows the choice; the fallback is filled as well, but what is wrong in it was already said.
    mutating func visitAlternatives(_ node: WordNode) {
        let outer = isMirrored
        var seen = false
        dropUnlikeFallback(of: node)
        for child in node.children {
            let counted = (paragraph, tables, lines)
            isMirrored = outer || seen
            for content in child.children { visit(content) }
            if seen { (paragraph, tables, lines) = counted }
            if child.kind == .choice { seen = true }
        }
        isMirrored = outer
    }

    /// A fallback with other tags than its choice cannot be kept in step with it.
    mutating func dropUnlikeFallback(of node: WordNode) {
        guard let choice = node.first(.choice), let fallback = node.first(.fallback) else { return }
        let said = TagFinder.tagTexts(in: choice)
        guard said != TagFinder.tagTexts(in: fallback) else { return }
        fallback.remove()
        guard !isMirrored else { return }
        var here = place
        here.paragraph = paragraph
        findings.faults.append(
            TemplateFault(.fallbackDropped, place: here, tag: said.first.map { "{{\($0)}}" } ?? "")
        )
    }

    static func tagTexts(in node: WordNode) -> [String] {
        var found: [String] = []
        node.walk { part in
            guard part.kind == .paragraph else { return true }
            let text = ParagraphText(paragraph: part).scalars
            found += TagScanner.scan(text).tags.map { String(scalars: text[$0.body]).nameKey }
            return true
        }
        return found
    }

    /// A control that repeats: its loop begins before all that is in it and ends behind.
    mutating func visitCarrier(_ content: WordNode) {
        if let box = content.realParent.flatMap({ TickBox($0) }) { return visitTickBox(box, content) }
        let scalars = Array((content.carriedTag ?? "").unicodeScalars)
        let tags = read(TagScanner.scan(scalars).tags, in: scalars)
        guard let (_, opening) = tags.first else {
            for child in content.children { visit(child) }
            return
        }
        let first = WordNode(.tag(opening))
        stories[story].append(first)
        for child in content.children { visit(child) }
        let last = WordNode(.tag(findings.tags.count))
        let model = findings.tags[opening]
        findings.tags.append(
            TagRecord(
                tag: .end(nil),
                place: model.place,
                source: model.source,
                context: model.context,
                isMirrored: model.isMirrored
            )
        )
        stories[story].append(last)
        content.replaceChildren([first] + content.children + [last])
    }

    mutating func visitParagraph(_ node: WordNode) {
        if !isMirrored { paragraph += 1 }
        place.paragraph = paragraph
        let text = ParagraphText(paragraph: node)
        if !isMirrored, place.table == nil, !text.scalars.allSatisfy(\.isBlank) { lines += 1 }
        place.line = place.table == nil && !startsBehind ? max(1, lines) : nil
        let here = place
        let scan = TagScanner.scan(text.scalars)
        for problem in scan.problems + LookAlikeTags.find(in: text.scalars) {
            report(problem, in: text.scalars)
        }
        if !scan.tags.isEmpty {
            reportLegacyFonts(scan.tags, text, in: node)
            let numbered = read(scan.tags, in: text.scalars)
            var cutter = RunCutter(text: text, tags: numbered)
            cutter.cut(node)
            stories[story] += cutter.placed
        }
        findPictures(in: node)
        for child in node.children { visit(child) }
        place = here
    }

}

// MARK: - Reading tags

extension TagFinder {
    /// Reads the words of the tags; those that cannot be read are reported and left out.
    mutating func read(_ tags: [FoundTag], in text: [Unicode.Scalar]) -> [(FoundTag, number: Int)] {
        var numbered: [(FoundTag, number: Int)] = []
        for found in tags {
            let body = text[found.body].map { $0 == "\t" || $0 == "\n" ? " " : $0 }
            do throws(TagError) {
                guard !body.contains(ParagraphText.object) else { throw TagError(code: .objectInTag) }
                numbered.append((found, findings.tags.count))
                findings.tags.append(record(try TagGrammar.read(body), found, in: text))
            } catch {
                if numbered.last?.number == findings.tags.count { numbered.removeLast() }
                // What belongs to a block is not wrong because its opening cannot be read.
                if let standIn = TagGrammar.standIn(for: body) {
                    numbered.append((found, findings.tags.count))
                    findings.tags.append(record(standIn, found, in: text))
                }
                guard !isMirrored else { continue }
                findings.faults.append(
                    TemplateFault(
                        error.code,
                        place: place,
                        tag: shown(found, in: text),
                        context: contextAround(found.whole, in: text),
                        evidence: error.evidence,
                        nearest: error.nearest
                    )
                )
            }
        }
        return numbered
    }

    private func record(_ tag: TemplateTag, _ found: FoundTag, in text: [Unicode.Scalar]) -> TagRecord {
        TagRecord(
            tag: tag,
            place: place,
            source: shown(found, in: text),
            context: contextAround(found.whole, in: text),
            isMirrored: isMirrored
        )
    }

    /// A tag in a font such as .VnTime shows other letters than it holds.
    mutating func reportLegacyFonts(_ tags: [FoundTag], _ text: ParagraphText, in paragraph: WordNode) {
        var fonts: [ObjectIdentifier: String] = [:]
        paragraph.walk { node in
            if node.kind == .run, let font = node.legacyFont {
                for child in node.children { fonts[ObjectIdentifier(child)] = font }
            }
            return true
        }
        guard !fonts.isEmpty else { return }
        for tag in tags {
            guard let font = tag.body.compactMap({ fonts[text.owners[$0]] }).first else { continue }
            report(TagScan.Problem(code: .legacyFont, range: tag.whole, evidence: font), in: text.scalars)
        }
    }

    func shown(_ found: FoundTag, in text: [Unicode.Scalar]) -> String {
        String(scalars: text[found.whole].map { $0 == "\t" || $0 == "\n" ? " " : $0 })
    }

    mutating func report(_ problem: TagScan.Problem, in text: [Unicode.Scalar]) {
        guard !isMirrored else { return }
        let shown = text[problem.range].prefix(60).filter { $0 != ParagraphText.object }
        findings.faults.append(
            TemplateFault(
                problem.code,
                place: place,
                tag: String(scalars: shown),
                context: contextAround(problem.range, in: text),
                evidence: problem.evidence
            )
        )
    }
}

extension WordNode {
    /// The font of a run when it shows the letters of an encoding before Unicode.
    fileprivate var legacyFont: String? {
        let fonts = first(.runProperties)?.children.first { $0.element?.name.local == "rFonts" }?.element
        return ["ascii", "hAnsi"].compactMap { fonts?.own($0) }.first {
            LegacyText.encoding(ofFont: $0) != nil
        }
    }
}
