import OPC
import Vietnamese
import XMLTree

/// A native chart that a story of the template shows, with what it leads to.
struct ChartSource {
    let part: PartName
    let document: Document
    let relationships: Relationships

    static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"

    /// The charts of a story, by the ids of their relationships.
    static func all(of story: PartName, in package: Package) -> [String: ChartSource] {
        guard let links = try? package.relationships(of: story) else { return [:] }
        var found: [String: ChartSource] = [:]
        for link in links.ofType(.chart) {
            guard let part = try? package.target(of: link, from: story),
                let document = try? package.document(part)
            else { continue }
            found[link.id] = ChartSource(
                part: part,
                document: document,
                relationships: (try? package.relationships(of: part)) ?? Relationships()
            )
        }
        return found
    }
}

/// A chart whose points come from a list.
struct ChartSlot: Sendable {
    let loop: Loop
    let category: TagExpression
    let series: [Series]
    let tag: Int
    /// The chart as a part of its own; its points are places in it.
    let plan: PartPlan
    /// The part of the template that it was, and what that leads to.
    let part: PartName
    let relationships: Relationships

    /// One column of figures: its heading is the name of the field.
    struct Series: Sendable {
        let heading: String
        let figure: TagExpression
    }
}

// MARK: - Compiling

extension WordNode {
    /// The id of the chart's relationship, for a drawing with a chart in it.
    var chartLink: String? {
        var found: String?
        walk { node in
            if let element = node.element, element.name.matches("chart", ChartSource.namespace) {
                found = element.attributes.first { $0.name.local == "id" }?.value
            }
            return found == nil && node.kind != .textBox
        }
        return found
    }
}

extension Composer {
    /// A drawing of a chart: what it shows is worked out for each time it is printed.
    mutating func composeChart(_ node: WordNode, _ element: Element, _ number: Int) {
        guard case .chart(let list, let category) = findings.tags[number].tag,
            let link = node.chartLink, let source = charts[link]
        else {
            findings.report(.misplacedChart, at: number)
            return
        }
        let root = WordNode(copying: source.document.root)
        guard let series = series(of: root, number) else { return }
        let plan = planned(source, root)
        let loop = Loop(list: list, own: OwnName(list), tag: number, candidates: [])
        self.plan.charts.append(
            ChartSlot(
                loop: loop,
                category: category,
                series: series,
                tag: number,
                plan: plan,
                part: source.part,
                relationships: source.relationships
            )
        )
        takenCharts.insert(link)
        let chart = self.plan.charts.count - 1
        composePlaced(node, element, .chart) { .chart(chart, otherwise: $0) }
    }

    /// The series of a chart, each with places for its points; nil after a fault.
    private mutating func series(of root: WordNode, _ number: Int) -> [ChartSlot.Series]? {
        var nodes: [WordNode] = []
        root.walk { node in
            if node.isChart("ser") { nodes.append(node) }
            return !node.isChart("ser")
        }
        var found: [ChartSlot.Series] = []
        for node in nodes {
            let heading = node.children.first { $0.isChart("tx") }
            let words = (heading?.points ?? []).joined(separator: " ").trimmingBlanks
            guard let heading, let figures = node.children.first(where: { $0.isChart("val") }), !words.isEmpty
            else {
                findings.report(.chartNotFillable, at: number, evidence: words)
                return nil
            }
            do throws(TagError) {
                guard case .value(let figure, let formats) = try TagGrammar.read(Array(words.unicodeScalars)),
                    formats.isEmpty
                else { throw TagError(code: .unreadableExpression, evidence: words) }
                found.append(ChartSlot.Series(heading: words, figure: figure))
            } catch {
                findings.report(error.code, at: number, evidence: error.evidence, nearest: error.nearest)
                return nil
            }
            let column = ChartSheet.column(found.count)
            heading.setFormula("\(ChartSheet.name)!$\(column)$1")
            let name = figures.element?.name ?? Name(local: "val")
            node.replaceChildren(node.children.filter { !$0.isChart("cat") && $0 !== figures })
            let place = node.children.firstIndex {
                ["shape", "smooth", "extLst"].contains($0.element?.name.local)
            }
            let points = [
                ChartPoints(series: 0, prefix: name.prefix),
                ChartPoints(series: found.count, prefix: name.prefix, format: figures.formatCode),
            ]
            let new = zip(["cat", "val"], points).map { local, points in
                let made = WordNode(.element(Element(name: name.sibling(local))))
                made.chartPoints = points
                return made
            }
            let index = place ?? node.children.count
            node.replace(index..<index, with: new)
        }
        if found.isEmpty { findings.report(.chartNotFillable, at: number) }
        return found.isEmpty ? nil : found
    }

    /// The plan of the chart's own part; tags in its texts see what is seen around the drawing.
    private mutating func planned(_ source: ChartSource, _ root: WordNode) -> PartPlan {
        root.joinDrawnTexts()
        var finder = TagFinder(part: source.part.path, findings: findings)
        finder.findInTexts(of: root)
        findings = finder.findings
        for story in finder.stories where !story.isEmpty {
            PartCompiler.lift(story, listStyles: [], findings: &findings)
        }
        var composer = Composer(
            part: source.part.path,
            plan: plan,
            findings: findings,
            restarting: restarting
        )
        composer.loopDepth = loopDepth
        composer.refreshing = [[]]
        composer.rangeIdentities = [[:]]
        composer.compose(source.document, root: root)
        findings = composer.findings
        plan = composer.plan
        return plan.parts.removeLast()
    }

    /// Where the points of a series stand.
    mutating func composePoints(_ points: ChartPoints, _ element: Element) {
        writer.start(element.name)
        plan.chartPoints.append(points)
        emit(.chartPoints(plan.chartPoints.count - 1))
        writer.end(element.name)
    }
}

/// The points of one series, or of the categories, which are the series 0.
struct ChartPoints: Hashable, Sendable {
    var series: Int
    /// The prefix of the chart's vocabulary.
    var prefix: String
    /// How the figures are shown, as the template says.
    var format = ""
}

extension WordNode {
    fileprivate func isChart(_ local: String) -> Bool {
        element?.name.matches(local, ChartSource.namespace) ?? false
    }

    /// The texts of the points kept in a reference.
    fileprivate var points: [String] {
        var found: [String] = []
        walk { node in
            if node.isChart("v") { found.append(node.text) }
            return true
        }
        return found
    }

    fileprivate var formatCode: String {
        var found: String?
        walk { node in
            if found == nil, node.isChart("formatCode") { found = node.text }
            return found == nil
        }
        return found ?? "General"
    }

    fileprivate func setFormula(_ formula: String) {
        walk { node in
            if node.isChart("f") { node.replaceChildren([WordNode(.text(formula))]) }
            return true
        }
    }

    /// A tag that is split over the runs of a drawn text becomes the text of the first of them.
    func joinDrawnTexts() {
        walk { node in
            guard node.element?.name.local == "p" else { return true }
            let runs = node.children.filter { $0.element?.name.local == "r" }
            let texts = runs.compactMap { run in run.children.first { $0.element?.name.local == "t" } }
            let whole = texts.map(\.text).joined()
            let tags = TagScanner.scan(Array(whole.unicodeScalars)).tags.count
            let found = texts.reduce(0) { $0 + TagScanner.scan(Array($1.text.unicodeScalars)).tags.count }
            if tags > found, let first = texts.first {
                first.replaceChildren([WordNode(.text(whole))])
                for run in runs where run !== first.parent { run.remove() }
            }
            return false
        }
    }
}
