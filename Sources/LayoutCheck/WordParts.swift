import XMLTree

/// The parts of a Word file that its layout depends on.
struct WordParts {
    /// A header or footer.
    struct Margin {
        let part: String
        let root: Element
    }

    /// Name of the main part, for places.
    var documentPart = "/word/document.xml"
    var document: Element
    var styles: Element?
    var numbering: Element?
    var theme: Element?
    /// Headers and footers by the relationship id that names them in section properties.
    var margins: [String: Margin] = [:]
    /// The count of pages that Word wrote when it saved the file last.
    var pageCount: Int?
}
