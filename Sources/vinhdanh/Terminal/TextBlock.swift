/// A text broken into lines of at most eighty columns, the first after a mark, the rest under it.
struct TextBlock {
    private let words: [Substring]
    private let indent: String
    private let hanging: Int

    /// - Parameter hanging: Blanks before every line but the first; as many as the mark has where nothing is said.
    init(_ text: String, indent: String, hanging: Int? = nil) {
        words = text.split(whereSeparator: \.isWhitespace)
        self.indent = indent
        self.hanging = hanging ?? indent.count
    }

    func text(width: Int = 80) -> String {
        var lines: [String] = []
        var line = indent
        var isEmpty = true
        for word in words {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: hanging)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
