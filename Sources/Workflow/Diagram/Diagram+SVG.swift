// The drawing as SVG: plain shapes and text, no scripts, no fonts of its own.

extension Diagram {
    public var svg: String {
        var out: [String] = []
        let size = "width=\"\(number(width))\" height=\"\(number(height))\""
        out.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(number(width)) \(number(height))\" "
                + "font-family=\"'DejaVu Sans', 'Noto Sans', Arial, sans-serif\">"
        )
        out.append("<title>\(escaped(title))</title>")
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>")
        out.append(text(title, x: Self.margin, y: 30, size: 16, isBold: true))
        out.append(text(legend, x: Self.margin, y: 50, size: Self.smallSize, colour: "#555555"))
        out += beginning()
        out += lines()
        for card in cards { out += drawn(card) }
        out.append("</svg>")
        return out.joined(separator: "\n") + "\n"
    }

    private func beginning() -> [String] {
        guard let first = cards.first else { return [] }
        let x = Self.margin + 12
        return [
            "<circle cx=\"\(number(x))\" cy=\"66\" r=\"5\" fill=\"#222222\"/>",
            "<path d=\"M\(number(x)) 71 V\(number(first.y - 1))\" stroke=\"#222222\" fill=\"none\"/>",
            head(x, first.y, "0,0 -4,-7 4,-7", "#222222"),
        ]
            + start.enumerated().map { index, line in
                let y = 70 + Double(index) * Self.startStep
                return text(line, x: x + 14, y: y, size: Self.rowSize)
            }
    }

    /// One lane for each state led to: from every row that leads there, and into its card.
    private func lines() -> [String] {
        lanes.flatMap { lane -> [String] in
            guard let goal = card(lane.target) else { return [] }
            let sources = cards.flatMap { card in
                card.rows.filter { $0.target == lane.target }.map { (card: card, y: $0.y) }
            }
            let heights = sources.map(\.y) + [goal.entry]
            let (top, bottom) = (heights.min() ?? 0, heights.max() ?? 0)
            var out = [path("M\(number(lane.x)) \(number(top)) V\(number(bottom))", lane.colour)]
            for source in sources {
                out.append(
                    path("M\(number(edge(source.card))) \(number(source.y)) H\(number(lane.x))", lane.colour)
                )
                out.append(
                    "<circle cx=\"\(number(lane.x))\" cy=\"\(number(source.y))\" r=\"2.6\" fill=\"\(lane.colour)\"/>"
                )
            }
            out.append(path("M\(number(lane.x)) \(number(goal.entry)) H\(number(edge(goal)))", lane.colour))
            let points = goal.isFinal ? "0,0 -8,-4 -8,4" : "0,0 8,-4 8,4"
            out.append(head(edge(goal), goal.entry, points, lane.colour))
            return out
        }
    }

    /// The side of a card that faces the lanes.
    private func edge(_ card: Card) -> Double { card.isFinal ? card.x : card.x + card.width }

    private func drawn(_ card: Card) -> [String] {
        let fill = card.isFinal ? "#eef2e6" : "#f4f7fb"
        let stroke = card.isFinal ? "#5a6b2e" : "#41566e"
        let strokeWidth = card.isFinal ? "2" : "1"
        var out = [
            "<rect x=\"\(number(card.x))\" y=\"\(number(card.y))\" width=\"\(number(card.width))\" "
                + "height=\"\(number(card.height))\" rx=\"6\" fill=\"\(fill)\" stroke=\"\(stroke)\" "
                + "stroke-width=\"\(strokeWidth)\"/>"
        ]
        let x = card.x + 14
        var y = card.y + 21
        for (index, line) in card.title.enumerated() {
            let mark = index == 0 && card.isFinal ? "■ " : ""
            out.append(text(mark + line, x: x, y: y, size: Self.titleSize, isBold: true))
            y += 17
        }
        y -= 4
        for line in card.notes {
            out.append(text(line, x: x, y: y, size: Self.smallSize, colour: "#555555"))
            y += 13
        }
        for row in card.rows {
            let colour = lanes.first { $0.target == row.target }?.colour ?? "#222222"
            var y = row.y + 4
            for line in row.lines {
                out.append(text(line, x: x + 8, y: y, size: Self.rowSize, colour: colour))
                y += 15
            }
            y -= 2
            for line in row.who {
                let isItalic = row.isSystem
                out.append(
                    text(line, x: x + 8, y: y, size: Self.smallSize, colour: "#555555", isItalic: isItalic)
                )
                y += 12
            }
        }
        return out
    }

    // MARK: Pieces

    private func path(_ data: String, _ colour: String) -> String {
        "<path d=\"\(data)\" stroke=\"\(colour)\" stroke-width=\"1.2\" fill=\"none\"/>"
    }

    private func head(_ x: Double, _ y: Double, _ points: String, _ colour: String) -> String {
        "<polygon points=\"\(points)\" transform=\"translate(\(number(x)) \(number(y)))\" fill=\"\(colour)\"/>"
    }

    private func text(
        _ text: String,
        x: Double,
        y: Double,
        size: Double,
        colour: String = "#111111",
        isBold: Bool = false,
        isItalic: Bool = false
    ) -> String {
        let weight = isBold ? " font-weight=\"bold\"" : ""
        let style = isItalic ? " font-style=\"italic\"" : ""
        return "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" fill=\"\(colour)\""
            + "\(weight)\(style)>\(escaped(text))</text>"
    }

    /// With at most one decimal, never in the form of a power.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
