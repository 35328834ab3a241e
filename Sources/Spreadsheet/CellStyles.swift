import XMLTree

/// What the styles of a workbook say about its cells: which numbers are days or percentages, and the fonts.
struct CellStyles {
    enum Shape { case plain, date, percent }

    struct Style {
        var shape: Shape = .plain
        var font: String?
    }

    private var styles: [Style] = []

    init() {}

    init(_ root: Element) {
        let namespace = root.name.namespace
        var codes: [Int: String] = [:]
        for format in root.first("numFmts", namespace)?.all("numFmt", namespace) ?? [] {
            if let id = format["numFmtId"].flatMap({ Int($0) }) { codes[id] = format["formatCode"] }
        }
        let fonts = (root.first("fonts", namespace)?.all("font", namespace) ?? []).map {
            $0.first("name", namespace)?["val"]
        }
        for cell in root.first("cellXfs", namespace)?.all("xf", namespace) ?? [] {
            let format = cell["numFmtId"].flatMap { Int($0) } ?? 0
            let font = cell["fontId"].flatMap { Int($0) } ?? 0
            let shape = codes[format].map(Self.shape) ?? Self.builtIn(format)
            styles.append(Style(shape: shape, font: fonts.indices.contains(font) ? fonts[font] : nil))
        }
    }

    subscript(index: Int) -> Style {
        styles.indices.contains(index) ? styles[index] : Style()
    }

    /// The formats that have a number only (ECMA-376 Part 1, 18.8.30); 27-36 and 50-58 are days of East
    /// Asian Excel.
    private static func builtIn(_ id: Int) -> Shape {
        switch id {
        case 9, 10: .percent
        case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .date
        default: .plain
        }
    }

    /// Reads a format's code without its literals; times of day alone and durations are plain numbers.
    static func shape(_ code: String) -> Shape {
        var letters = ""
        var rest = code.lowercased()[...]
        // Only the section for positive numbers counts.
        scan: while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                // [h], [mm] and [s] count on beyond a day: a duration.
                if !inner.isEmpty, inner.allSatisfy({ "hms".contains($0) }) { return .plain }
                rest = rest.dropFirst(inner.count + 1)
            case ";": break scan
            default: letters.append(character)
            }
        }
        if letters.contains("general") { return .plain }
        if letters.contains(where: { "yd".contains($0) }) { return .date }
        let isTime = letters.contains(where: { "hs".contains($0) })
        if letters.contains("m"), !isTime { return .date }
        return letters.contains("%") ? .percent : .plain
    }
}
