/// Where in a package a tag stands.
public struct TemplatePlace: Hashable, Sendable {
    /// The part's name, "/word/document.xml".
    public var part: String
    /// The paragraph, counted from 1 within the part.
    public var paragraph: Int?
    /// Outside tables: the paragraph among those with text that stand outside tables, counted from 1, as people count.
    public var line: Int?
    /// The table, counted from 1 within the part, with the row and cell of its innermost cell, counted from 1.
    public var table: Int?
    public var row: Int?
    public var column: Int?

    public init(part: String, paragraph: Int? = nil, table: Int? = nil, row: Int? = nil, column: Int? = nil) {
        self.part = part
        self.paragraph = paragraph
        self.table = table
        self.row = row
        self.column = column
    }
}

extension TemplatePlace: CustomStringConvertible {
    public var description: String {
        var text = part
        if let paragraph { text += ", paragraph \(paragraph)" }
        if let table { text += ", table \(table)" }
        if let row { text += ", row \(row)" }
        if let column { text += ", column \(column)" }
        return text
    }
}
