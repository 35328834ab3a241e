import OPC
import XMLTree
import Vietnamese

/// Makes an .xlsx of plain tables: bold frozen header row, column widths, text, numbers and days.
///
/// The same sheets give the same bytes. For samples, lists of errors and exports, not for forms.
public struct TableWriter: Sendable {
    /// A column of a sheet.
    public struct Column: Hashable, Sendable {
        public var heading: String
        /// In characters, as Excel counts widths.
        public var width: Double

        public init(_ heading: String, width: Double = 18) {
            self.heading = heading
            self.width = width
        }
    }

    private struct Page: Sendable {
        let name: String
        let titles: [String]
        let columns: [Column]
        let rows: [[CellValue]]
    }

    private var pages: [Page] = []

    public init() {}

    /// Adds a sheet.
    ///
    /// - Parameters:
    ///   - name: at most 31 units, none of `: \ / ? * [ ]`, not used yet.
    ///   - titles: lines above the header row.
    ///   - rows: values by column; text longer than 32,767 units is refused.
    public mutating func add(
        sheet name: String,
        titles: [String] = [],
        columns: [Column],
        rows: [[CellValue]]
    ) throws(SpreadsheetError) {
        let place = CellPlace(sheet: name)
        let isFree = pages.allSatisfy { $0.name.lowercased() != name.lowercased() }
        guard !name.isEmpty, name.utf16.count <= 31, isFree,
            !name.contains(where: { ":\\/?*[]".contains($0) }),
            name.first != "'", name.last != "'"
        else { throw SpreadsheetError(.badSheetName, at: place, evidence: name) }
        guard rows.count + titles.count < 1_048_576 else {
            throw SpreadsheetError(.tooManyRows, at: place, evidence: "\(rows.count)")
        }
        guard columns.count <= 16_384, rows.allSatisfy({ $0.count <= 16_384 }) else {
            throw SpreadsheetError(.tooManyColumns, at: place)
        }
        for (index, row) in rows.enumerated() {
            guard let column = row.firstIndex(where: { $0.text.utf16.count > 32_767 }) else { continue }
            let number = titles.count + index + 2
            throw SpreadsheetError(.cellTooLong, at: CellPlace(sheet: name, row: number, column: column))
        }
        pages.append(Page(name: name, titles: titles, columns: columns, rows: rows))
    }

    /// The workbook as a file.
    public func bytes() throws(SpreadsheetError) -> [UInt8] {
        guard !pages.isEmpty else { throw SpreadsheetError(.noSheet) }
        return try Workbook.wrap { () throws(PackageError) in try package().saved() }
    }

    private func package() throws(PackageError) -> Package {
        let open = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        let main = try PartName("/xl/workbook.xml")
        var relationships = Relationships()
        let ids = pages.indices.map { relationships.add(.worksheet, target: "worksheets/sheet\($0 + 1).xml") }
        relationships.add(.styles, target: "styles.xml")
        var package = try Package(mainDocument: main, type: open + "sheet.main+xml", .bytes(workbook(ids)))
        try package.setRelationships(relationships, of: main)
        for (index, page) in pages.enumerated() {
            let part = try PartName("/xl/worksheets/sheet\(index + 1).xml")
            try package.add(part, type: open + "worksheet+xml", .bytes(sheet(page)))
        }
        try package.add(
            PartName("/xl/styles.xml"),
            type: open + "styles+xml",
            .bytes(Array(Self.styles.utf8))
        )
        return package
    }

    private func workbook(_ ids: [String]) -> [UInt8] {
        var writer = Writer()
        writer.declaration(standalone: true)
        writer.raw("<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relationships)\"><sheets>")
        for (index, (page, id)) in zip(pages, ids).enumerated() {
            writer.raw("<sheet name=\"")
            writer.attributeValue(page.name)
            writer.raw("\" sheetId=\"\(index + 1)\" r:id=\"\(id)\"/>")
        }
        writer.raw("</sheets></workbook>")
        return writer.bytes
    }

    private func sheet(_ page: Page) -> [UInt8] {
        let header = page.titles.count + 1
        var writer = Writer()
        writer.declaration(standalone: true)
        writer.raw("<worksheet xmlns=\"\(Self.namespace)\"><sheetViews><sheetView workbookViewId=\"0\">")
        writer.raw(
            "<pane ySplit=\"\(header)\" topLeftCell=\"A\(header + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        )
        writer.raw("</sheetView></sheetViews>")
        if !page.columns.isEmpty {
            writer.raw("<cols>")
            for (index, column) in page.columns.enumerated() {
                let width = min(max(column.width, 1), 255)
                writer.raw(
                    "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
                )
            }
            writer.raw("</cols>")
        }
        writer.raw("<sheetData>")
        for (index, title) in page.titles.enumerated() {
            Self.row([.text(title)], number: index + 1, style: .title, &writer)
        }
        Self.row(page.columns.map { .text($0.heading) }, number: header, style: .header, &writer)
        for (index, row) in page.rows.enumerated() {
            Self.row(row, number: header + index + 1, style: .body, &writer)
        }
        writer.raw("</sheetData></worksheet>")
        return writer.bytes
    }

    private static func row(_ cells: [CellValue], number: Int, style: Style, _ writer: inout Writer) {
        writer.raw("<row r=\"\(number)\">")
        for (column, value) in cells.enumerated() where value != .empty {
            let place = CellPlace.letters(of: column) + String(number)
            cell(value, place, style, &writer)
        }
        writer.raw("</row>")
    }

    private static func cell(_ value: CellValue, _ place: String, _ style: Style, _ writer: inout Writer) {
        func plain(_ text: String, type: String = "", style: Int) {
            writer.raw("<c r=\"\(place)\" s=\"\(style)\"\(type.isEmpty ? "" : " t=\"\(type)\"")><v>")
            writer.text(text)
            writer.raw("</v></c>")
        }
        switch value {
        case .empty: break
        case .number(let number): plain(number.text, style: style.rawValue)
        case .bool(let truth): plain(truth ? "1" : "0", type: "b", style: style.rawValue)
        case .error(let code): plain(code, type: "e", style: style.rawValue)
        case .date(let day) where day.serial != nil: plain(String(day.serial ?? 0), style: Style.day.rawValue)
        // Days before 1900 have no number in Excel; they stay text.
        case .date, .text:
            writer.raw(
                "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            )
            writer.text(RichText.escaped(value.text))
            writer.raw("</t></is></c>")
        }
    }
}

extension TableWriter {
    private enum Style: Int {
        case body, header, title, day
    }

    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Four cell styles in the order of ``Style``.
    private static let styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="\(namespace)"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
        <fonts count="2"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>\
        <font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>\
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>\
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
        <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" \
        applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
        <xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" \
        applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>\
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
        <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" \
        applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """
}
