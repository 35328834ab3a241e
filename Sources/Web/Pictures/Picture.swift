/// A drawing on a page: shapes with their places worked out, what it shows in words, and the rows behind it.
///
/// Colours are classes of the style sheet, so that paper and screen agree.
struct Picture {
    struct Shape {
        /// Which of these it is; the template draws the one that is there.
        var rect: Box?
        var line: Stroke?
        var dot: Dot?
        var path: Outline?
        var text: Caption?
    }

    struct Box {
        let x, y, width, height: String
        let look: String
        /// Shown when somebody points at it.
        let tip: String?
    }

    struct Stroke {
        let x1, y1, x2, y2: String
        let look: String
    }

    struct Dot {
        let x, y, radius: String
        let look: String
        let tip: String?
    }

    struct Outline {
        let points: String
        let look: String
    }

    struct Caption {
        let x, y: String
        let text: String
        let anchor: String
        let look: String
    }

    let id: String
    let title: String
    /// The same as the drawing, for whoever does not see it.
    let words: String
    let width: Int
    let height: Int
    let shapes: [Shape]
    /// The rows behind it; nil where there are none to list.
    let address: String?
}

/// Collects the shapes of a picture; everything is in units of one pixel at its natural size.
struct Canvas {
    private(set) var shapes: [Picture.Shape] = []

    mutating func rect(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double,
        _ look: String,
        tip: String? = nil
    ) {
        let box = Picture.Box(
            x: Self.text(x),
            y: Self.text(y),
            width: Self.text(width),
            height: Self.text(height),
            look: look,
            tip: tip
        )
        shapes.append(Picture.Shape(rect: box))
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String) {
        let stroke = Picture.Stroke(
            x1: Self.text(x1),
            y1: Self.text(y1),
            x2: Self.text(x2),
            y2: Self.text(y2),
            look: look
        )
        shapes.append(Picture.Shape(line: stroke))
    }

    mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ look: String, tip: String? = nil) {
        let dot = Picture.Dot(
            x: Self.text(x),
            y: Self.text(y),
            radius: Self.text(radius),
            look: look,
            tip: tip
        )
        shapes.append(Picture.Shape(dot: dot))
    }

    mutating func path(_ points: [(x: Double, y: Double)], _ look: String) {
        let text = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }.joined(separator: " ")
        shapes.append(Picture.Shape(path: Picture.Outline(points: text, look: look)))
    }

    mutating func text(
        _ x: Double,
        _ y: Double,
        _ text: String,
        anchor: String = "start",
        _ look: String = "label"
    ) {
        let caption = Picture.Caption(
            x: Self.text(x),
            y: Self.text(y),
            text: text,
            anchor: anchor,
            look: look
        )
        shapes.append(Picture.Shape(text: caption))
    }

    /// At most one decimal, the same on every machine.
    private static func text(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }
}
