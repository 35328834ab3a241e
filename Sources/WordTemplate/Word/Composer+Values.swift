import XMLTree

// MARK: - Values

extension Composer {
    mutating func composeTag(_ node: WordNode, _ number: Int) {
        switch findings.tags[number].tag {
        case .value(let expression, let formats):
            checkOrdinal(expression, number)
            let formatting = Formatting(formats)
            plan.slots.append(slot(node, number, expression, formatting))
            emit(.value(plan.slots.count - 1))
            // A column goes by another way, before its rows; the tag was looked at there.
            if let unit = formatting.dropped, unit != .column || !node.isInTable { doom(unit, number) }
        case .pageBreak: composePageBreak(node)
        case .chart: findings.report(.misplacedChart, at: number)
        default: break
        }
    }

    private mutating func doom(_ unit: Format.Unit, _ number: Int) {
        guard let mark = marks.lastIndex(of: unit) else {
            findings.report(.misplacedFormat, at: number, evidence: unit.phrase)
            return
        }
        emit(.doomIfEmpty(levels: marks.count - 1 - mark))
    }

    private func slot(
        _ node: WordNode,
        _ number: Int,
        _ expression: TagExpression,
        _ formatting: Formatting
    ) -> Slot {
        guard var run = node.run else {
            return Slot(
                expression: expression,
                formatting: formatting,
                tag: number,
                before: [],
                after: []
            )
        }
        if loopDepth > 0 { run.removeRoundAttributes() }
        var text = Element(name: run.name.sibling("t"))
        text.keepsBlanks()
        let opening = bytes { writer in
            writer.start(run.name, declarations: run.declarations, attributes: run.attributes)
            for child in run.children { writer.node(child) }
            writer.start(text.name, attributes: text.attributes)
        }
        let closing = bytes { writer in
            writer.end(text.name)
            writer.end(run.name)
        }
        func between(_ local: String) -> [UInt8] {
            bytes { writer in
                writer.end(text.name)
                writer.start(run.name.sibling(local), empty: true)
                writer.start(text.name, attributes: text.attributes)
            }
        }
        let host = HostParagraph(of: node)
        return Slot(
            expression: expression,
            formatting: formatting,
            tag: number,
            before: opening,
            after: closing,
            tab: between("tab"),
            lineBreak: between("br"),
            paragraphBreak: host.map { closing + $0.between + opening },
            splitsAtLines: formatting.splitsParagraphs || (host?.isJustified ?? false),
            run: SlotRun(
                run,
                between: host?.between,
                inLink: node.isInLink,
                widest: node.room(plan.textWidth)
            ),
            wordPrefix: run.name.prefix
        )
    }

    private func bytes(_ write: (inout Writer) -> Void) -> [UInt8] {
        var writer = Writer()
        write(&writer)
        return writer.bytes
    }

    private mutating func composePageBreak(_ node: WordNode) {
        guard let run = node.run else { return }
        writer.start(run.name)
        let type = Attribute(name: run.name.sibling("type"), value: "page")
        writer.start(run.name.sibling("br"), attributes: [type], empty: true)
        writer.end(run.name)
    }
}

extension WordNode {
    fileprivate var isInTable: Bool { lineage.contains { $0.kind == .table } }

    /// Whether a link of the template is around it.
    fileprivate var isInLink: Bool {
        lineage.contains { $0.element?.name.local == "hyperlink" || $0.element?.name.local == "fldSimple" }
    }

    /// The width of the cell it stands in, in EMU, or of the text.
    fileprivate func room(_ text: Int) -> Int {
        guard let cell = lineage.last(where: { $0.kind == .cell }),
            let properties = cell.first(.cellProperties),
            let width = properties.children.first(where: { $0.element?.name.local == "tcW" })?.element,
            width.own("type") == "dxa", let twips = width.own("w").flatMap({ Int($0) }), twips > 300
        else { return text }
        // The usual margins of a cell are 108 twentieths of a point on each side.
        return min(text, (twips - 216) * 635)
    }
}

extension Name {
    /// Another name of the same vocabulary with the same prefix.
    func sibling(_ local: String) -> Name {
        Name(prefix: prefix, local: local, namespace: namespace)
    }
}

extension Format.Unit {
    /// The words that ask for it.
    var phrase: String {
        switch self {
        case .paragraph: "xóa dòng nếu trống"
        case .row: "xóa hàng nếu trống"
        case .column: "xóa cột nếu trống"
        case .table: "xóa bảng nếu trống"
        }
    }
}

/// The paragraph that a value stands directly in, where it can be divided into several.
private struct HostParagraph {
    /// What ends the paragraph and begins another with the same properties.
    let between: [UInt8]
    /// A line break would stretch the line before it over the whole width.
    let isJustified: Bool

    init?(of tag: WordNode) {
        guard let paragraph = tag.realParent, paragraph.kind == .paragraph, let element = paragraph.element
        else {
            return nil
        }
        let properties = paragraph.first(.paragraphProperties)
        guard properties?.first(.sectionProperties) == nil else { return nil }
        var writer = Writer()
        writer.end(element.name)
        writer.start(element.name)
        if let whole = properties?.wholeElement { writer.element(whole) }
        between = writer.bytes
        let alignment = properties?.children.first { $0.element?.name.local == "jc" }?.element?.own("val")
        isJustified = alignment == "both" || alignment == "distribute"
    }
}
