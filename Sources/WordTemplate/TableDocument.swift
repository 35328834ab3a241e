import OPC
import XMLTree

/// A plain document with a heading and a table for each section, to be printed: A4, Times New Roman, headings repeated.
public struct TableDocument {
    private var writer = Writer(reservingCapacity: 32 << 10)

    public init() {}

    /// Adds a heading and a table below it; cells of a row beyond the headings are left out.
    public mutating func add(_ title: String, headings: [String], rows: [[String]], widths: [Int]) {
        paragraph(title, isBold: true, size: 28, isKept: true)
        writer.raw("<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders>")
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            writer.raw("<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>")
        }
        writer.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>")
        for width in widths { writer.raw("<w:gridCol w:w=\"\(width)\"/>") }
        writer.raw("</w:tblGrid>")
        row(headings, widths, isHeading: true)
        for cells in rows { row(cells, widths, isHeading: false) }
        writer.raw("</w:tbl>")
        paragraph("", isBold: false, size: 24, isKept: false)
    }

    private mutating func row(_ cells: [String], _ widths: [Int], isHeading: Bool) {
        writer.raw("<w:tr><w:trPr><w:cantSplit/>\(isHeading ? "<w:tblHeader/>" : "")</w:trPr>")
        for (index, width) in widths.enumerated() {
            writer.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
            paragraph(index < cells.count ? cells[index] : "", isBold: isHeading, size: 22, isKept: false)
            writer.raw("</w:tc>")
        }
        writer.raw("</w:tr>")
    }

    /// Blanks at the beginning are indents, half a centimetre for two.
    private mutating func paragraph(_ text: String, isBold: Bool, size: Int, isKept: Bool) {
        let depth = text.prefix { $0 == " " }.count / 2
        writer.raw("<w:p><w:pPr>\(isKept ? "<w:keepNext/>" : "")<w:spacing w:before=\"20\" w:after=\"20\"/>")
        if depth > 0 { writer.raw("<w:ind w:left=\"\(depth * 284)\"/>") }
        writer.raw("</w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" ")
        writer.raw("w:cs=\"Times New Roman\"/>\(isBold ? "<w:b/>" : "")<w:sz w:val=\"\(size)\"/></w:rPr>")
        writer.raw("<w:t xml:space=\"preserve\">")
        writer.text(text.trimmingBlanks)
        writer.raw("</w:t></w:r></w:p>")
    }

    /// The .docx; the same content gives the same bytes.
    public func bytes() throws(TemplateFaults) -> [UInt8] {
        let before =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"\(WordNames.main)\"><w:body>"
        let after =
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" "
            + "w:left=\"1418\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
        do throws(PackageError) {
            let main = try PartName("/word/document.xml")
            let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            let content = Array(before.utf8) + writer.bytes + Array(after.utf8)
            return try Package(mainDocument: main, type: type, .bytes(content)).saved()
        } catch {
            throw TemplateFaults([TemplateFault(error)])
        }
    }
}
