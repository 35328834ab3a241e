/// A piece of a document's text, as a reader of facts sees it.
///
/// Who reads a .docx makes these from its body, headers and footers, in order; the text of a paragraph has "\n" for a
/// line break and a tab for a tab.
public enum PrintedBlock: Hashable, Sendable {
    case paragraph(String)
    /// A table row: its cells, each with its paragraphs.
    case row([[String]])

    var paragraphs: [String] {
        switch self {
        case .paragraph(let text): [text]
        case .row(let cells): cells.flatMap { $0 }
        }
    }
}
