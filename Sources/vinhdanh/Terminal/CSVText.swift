/// A table as Excel opens it with a double click: UTF-8 with its mark, commas, CRLF.
struct CSVText {
    var headings: [String]
    var rows: [[String]]

    var text: String {
        "\u{FEFF}"
            + ([headings] + rows).map { row in
                row.map(cell).joined(separator: ",") + "\r\n"
            }.joined()
    }

    /// Quoted where it must be; a text that Excel would take for a formula gets an apostrophe before it.
    private func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
