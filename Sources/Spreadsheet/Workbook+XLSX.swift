import OPC
import XMLTree

extension Workbook {
    /// Reads an Office Open XML workbook, transitional or strict.
    init(xlsx bytes: [UInt8], options: ReadOptions) throws(SpreadsheetError) {
        let package = try Self.wrap { () throws(PackageError) in try Package(spreadsheet: bytes) }
        try self.init(package, options: options)
    }

    private init(_ package: Package, options: ReadOptions) throws(SpreadsheetError) {
        let main = package.mainDocument
        let root = try Self.wrap { () throws(PackageError) in try package.document(main).root }
        let namespace = root.name.namespace
        let from1904 =
            root.first("workbookPr", namespace)?["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        let styles = try Self.root(of: .styles, in: package).map(CellStyles.init) ?? CellStyles()
        let strings = try Self.root(of: .sharedStrings, in: package).map { root in
            root.all("si", root.name.namespace).map(RichText.init)
        }
        let relationships = try Self.wrap { () throws(PackageError) in try package.relationships(of: main) }
        var sheets: [Sheet] = []
        for entry in root.first("sheets", namespace)?.all("sheet", namespace) ?? [] {
            // Chart sheets and macro sheets have other relationships; they hold no rows.
            guard
                let id = entry.attributes.first(where: { $0.name.local == "id" && !$0.name.namespace.isEmpty }
                )?.value,
                let relationship = relationships[id], RelationshipType.worksheet.matches(relationship.type)
            else { continue }
            let sheet = try Self.wrap { () throws(PackageError) in
                try package.document(package.target(of: relationship, from: main)).root
            }
            var reader = SheetReader(
                name: entry["name"] ?? "",
                styles: styles,
                strings: strings ?? [],
                from1904: from1904,
                options: options
            )
            var result = try reader.read(sheet)
            result.isHidden = ["hidden", "veryHidden"].contains(entry["state"])
            sheets.append(result)
        }
        guard !sheets.isEmpty else { throw SpreadsheetError(.noSheet) }
        self.init(sheets: sheets)
    }

    private static func root(of type: RelationshipType, in package: Package) throws(SpreadsheetError)
        -> Element?
    {
        try wrap { () throws(PackageError) in
            guard let part = try package.related(to: package.mainDocument, by: type).first else { return nil }
            return try package.document(part).root
        }
    }

    static func wrap<Value>(_ work: () throws(PackageError) -> Value) throws(SpreadsheetError) -> Value {
        do throws(PackageError) { return try work() } catch { throw SpreadsheetError(error) }
    }
}
