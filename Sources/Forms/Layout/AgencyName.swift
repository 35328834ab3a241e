import Vietnamese

/// The name of an agency as a letterhead prints it: capitals, in lines that fit the left column, and the rule below.
///
/// NĐ 30/2020, Phụ lục I, Mục II.2: several lines are allowed, the rule is a third to a half of the name's length.
public enum AgencyName {
    /// The widest line that the left column of a letterhead bears, in points.
    public static let columnWidth = 185.0

    /// The size in points at which letterheads print the name.
    public static let size = 12.0

    /// The name in capitals, broken into the fewest well-balanced lines of at most `width` points.
    ///
    /// Line breaks in the name itself are kept: whoever registers the unit may have chosen them. A line rather
    /// begins with a place ("TỈNH …", "VIỆT NAM") than within one, and never next to a dash.
    public static func lines(_ name: String, bold: Bool = true, width: Double = columnWidth) -> [String] {
        let font: TimesWidths = bold ? .bold : .regular
        return name.inCapitals.split(separator: "\n").flatMap { line in
            broken(line.split(separator: " ").map(String.init), font: font, width: width)
        }
    }

    /// A row of underscores for 7 pt bold (3.5 pt each), four tenths as long as the longest line.
    public static func rule(below lines: [String]) -> String {
        let longest = lines.map { TimesWidths.bold.width(of: $0, size: size) }.max() ?? 0
        return String(repeating: "_", count: Int((longest * 0.4 / 3.5).rounded()))
    }

    /// The same rule below a subject in bold 14 pt, whose lines are at most 413 pt wide.
    static func rule(belowSubject subject: String) -> String {
        let lines = subject.split(separator: "\n").map { TimesWidths.bold.width(of: String($0), size: 14) }
        return String(repeating: "_", count: Int((min(lines.max() ?? 0, 413) * 0.4 / 3.5).rounded()))
    }

    /// Words that begin a line well.
    private static let openers: Set<String> = [
        "TỈNH", "THÀNH", "VIỆT", "KHU", "CƠ", "QUẬN", "HUYỆN", "THỊ", "NGÀNH", "VÀ", "THI", "TRUNG", "PHÒNG",
        "BAN",
    ]

    private struct Layout {
        var cost: Double
        var lines: [String]
    }

    /// The cheapest of all ways to break: a further line must be worth 120 points of unevenness.
    private static func broken(_ words: [String], font: TimesWidths, width: Double) -> [String] {
        guard words.count <= 24 else { return [words.joined(separator: " ")] }
        // best[i] lays out the words from i on.
        var best = [Layout](repeating: Layout(cost: 0, lines: []), count: words.count + 1)
        for start in words.indices.reversed() {
            var choice: Layout?
            for end in (start + 1)...words.count {
                let line = words[start..<end].joined(separator: " ")
                let length = font.width(of: line, size: size)
                if length > width, end > start + 1 { break }
                let unevenness = length * length / width
                let cost = 120 + unevenness + breakCost(words, at: end) + best[end].cost
                if cost < (choice?.cost ?? .infinity) {
                    choice = Layout(cost: cost, lines: [line] + best[end].lines)
                }
            }
            if let choice { best[start] = choice }
        }
        return best[0].lines
    }

    private static func breakCost(_ words: [String], at end: Int) -> Double {
        guard end < words.count else { return 0 }
        if words[end] == "-" || words[end - 1] == "-" { return 300 }
        return openers.contains(words[end]) ? 0 : 60
    }
}
