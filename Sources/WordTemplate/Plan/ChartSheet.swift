import OPC
import XMLTree

/// The small workbook in which Word keeps a chart's figures: categories in column A, a series in each column behind.
struct ChartSheet {
    static let name = "Sheet1"
    static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    static let chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    static let relationship = RelationshipType(office: "package")

    private static let open = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private let data: ChartData

    init(_ data: ChartData) {
        self.data = data
    }

    /// The letters of a column, counted from 0.
    static func column(_ number: Int) -> String {
        var rest = number
        var letters = ""
        repeat {
            letters = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// The workbook as a file; the same data gives the same bytes.
    func bytes() throws(PackageError) -> [UInt8] {
        let main = try PartName("/xl/workbook.xml")
        var links = Relationships()
        let id = links.add(.worksheet, target: "worksheets/sheet1.xml")
        var package = try Package(
            mainDocument: main,
            type: Self.open + "sheet.main+xml",
            .bytes(workbook(id))
        )
        try package.setRelationships(links, of: main)
        try package.add(
            PartName("/xl/worksheets/sheet1.xml"),
            type: Self.open + "worksheet+xml",
            .bytes(sheet())
        )
        return try package.saved()
    }

    private func workbook(_ id: String) -> [UInt8] {
        var writer = Writer()
        writer.declaration(standalone: true)
        writer.raw("<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(WordNames.relationships)\"><sheets>")
        writer.raw("<sheet name=\"\(Self.name)\" sheetId=\"1\" r:id=\"\(id)\"/></sheets></workbook>")
        return writer.bytes
    }

    private func sheet() -> [UInt8] {
        var writer = Writer()
        writer.declaration(standalone: true)
        writer.raw("<worksheet xmlns=\"\(Self.namespace)\"><sheetData><row r=\"1\">")
        for (index, heading) in data.headings.enumerated() { text(heading, index + 1, 1, &writer) }
        writer.raw("</row>")
        for (index, category) in data.categories.enumerated() {
            let row = index + 2
            writer.raw("<row r=\"\(row)\">")
            text(category, 0, row, &writer)
            for (place, figures) in data.figures.enumerated() {
                guard let figure = figures[index] else { continue }
                writer.raw("<c r=\"\(Self.column(place + 1))\(row)\"><v>\(figure)</v></c>")
            }
            writer.raw("</row>")
        }
        writer.raw("</sheetData></worksheet>")
        return writer.bytes
    }

    private func text(_ text: String, _ column: Int, _ row: Int, _ writer: inout Writer) {
        writer.raw("<c r=\"\(Self.column(column))\(row)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        writer.text(text)
        writer.raw("</t></is></c>")
    }
}
