import OPC
import Vietnamese
import XMLTree

/// What a chart shows: a category and a figure of each series for each item.
struct ChartData: Hashable, Sendable {
    var headings: [String]
    var categories: [String] = []
    /// For each series its figures as XML writes them; nil where there is none.
    var figures: [[String?]]

    init(_ headings: [String]) {
        self.headings = headings
        figures = headings.map { _ in [] }
    }
}

extension Renderer {
    /// The most points of a series.
    static let mostPoints = 10_000

    /// Makes the chart that stands here; false when it has nothing to show or after a fault.
    mutating func draw(_ number: Int) -> Bool {
        let slot = plan.charts[number]
        let items = evaluator.rounds(of: slot.loop.list)
        takeProblems(slot.tag)
        guard let items, !items.isEmpty, let data = data(of: slot, items) else { return false }
        let chart = xml(of: slot, data)
        guard let part = media.add("chart", "xml", beside: slot.part, type: ChartSheet.chartType, chart),
            let links = workbook(of: slot, data, beside: part)
        else { return false }
        if !links.all.isEmpty {
            media.add(part.relationshipPart, type: Relationships.contentType, links.bytes())
        }
        placed = Placed(link: relation(to: part.path, .chart, isExternal: false))
        noteWritten()
        return true
    }

    private mutating func data(of slot: ChartSlot, _ items: [Value]) -> ChartData? {
        guard items.count <= Renderer.mostPoints else {
            report(TagError(code: .chartTooLarge, evidence: "\(Renderer.mostPoints)"), slot.tag)
            return nil
        }
        var data = ChartData(slot.series.map(\.heading))
        let known = faults.count
        evaluator.scope.frames.append(Frame(item: items[0], own: slot.loop.own, items: items))
        let last = evaluator.scope.frames.count - 1
        for (index, item) in items.enumerated() {
            evaluator.scope.frames[last].index = index
            evaluator.scope.frames[last].item = item
            let category = evaluator.value(of: slot.category)
            if let category, category.plainText == nil {
                report(TagError(code: .notPrintable, evidence: category.evidence), slot.tag)
            }
            let words = ValueLines((category?.plainText ?? "").nfc)
            noteStripped(words.strippedCount, slot.tag)
            data.categories.append(words.lines.map { String($0.1) }.joined(separator: " "))
            for (place, series) in slot.series.enumerated() {
                let value = evaluator.value(of: series.figure) ?? Value.empty
                if !value.isEmpty, value.asNumber == nil {
                    report(TagError(code: .notANumber, evidence: value.evidence), slot.tag)
                }
                data.figures[place].append(value.isEmpty ? nil : value.asNumber.map { "\($0)" })
            }
            takeProblems(slot.tag)
        }
        evaluator.scope.frames.removeLast()
        return faults.count == known ? data : nil
    }

    /// The chart's own part, written while the part that shows it waits.
    private mutating func xml(of slot: ChartSlot, _ data: ChartData) -> [UInt8] {
        let outer = (writer, lastBlock, chartData)
        writer = Writer(reservingCapacity: slot.plan.pool.count * 2)
        chartData = data
        var counter = 0
        while counter < slot.plan.operations.count, !isStopped {
            steps += 1
            counter = perform(slot.plan.operations[counter], at: counter, slot.plan)
        }
        let bytes = writer.bytes
        written += bytes.count
        (writer, lastBlock, chartData) = outer
        return bytes
    }

    /// What the chart leads to: its table among it.
    ///
    /// Nil when no part can be made.
    private mutating func workbook(of slot: ChartSlot, _ data: ChartData, beside part: PartName)
        -> Relationships?
    {
        var links = Relationships()
        for link in slot.relationships.all {
            guard ChartSheet.relationship.matches(link.type), !link.isExternal else {
                links.add(link)
                continue
            }
            guard let bytes = try? ChartSheet(data).bytes(),
                let table = media.add("table", "xlsx", beside: part, type: ChartSheet.type, bytes)
            else { return nil }
            links.add(Relationship(id: link.id, type: link.type, target: table.path))
        }
        return links
    }

    /// The points of a series or the categories, with the cells of the chart's table that they stand in.
    mutating func writePoints(_ points: ChartPoints) {
        let prefix = points.prefix
        let isText = points.series == 0
        let column = ChartSheet.column(points.series)
        let values = isText ? chartData.categories.map { $0 } : chartData.figures[points.series - 1]
        func tag(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix):\(name)" }
        let (reference, cache) = isText ? (tag("strRef"), tag("strCache")) : (tag("numRef"), tag("numCache"))
        writer.raw("<\(reference)><\(tag("f"))>")
        writer.raw("\(ChartSheet.name)!$\(column)$2:$\(column)$\(values.count + 1)</\(tag("f"))><\(cache)>")
        if !isText {
            writer.raw("<\(tag("formatCode"))>")
            writer.text(points.format)
            writer.raw("</\(tag("formatCode"))>")
        }
        writer.raw("<\(tag("ptCount")) val=\"\(values.count)\"/>")
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            writer.raw("<\(tag("pt")) idx=\"\(index)\"><\(tag("v"))>")
            writer.text(value)
            writer.raw("</\(tag("v"))></\(tag("pt"))>")
        }
        writer.raw("</\(cache)></\(reference)>")
    }
}
