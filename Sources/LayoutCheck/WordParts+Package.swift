import OPC
import XMLTree

extension WordParts {
    /// Takes from a package what the layout depends on.
    init(_ package: Package) throws(PackageError) {
        let main = package.mainDocument
        document = try package.document(main).root
        documentPart = main.path
        func part(_ type: RelationshipType) throws(PackageError) -> Element? {
            guard let name = try package.related(to: main, by: type).first else { return nil }
            return try package.document(name).root
        }
        styles = try part(.styles)
        numbering = try part(.numbering)
        theme = try part(.theme)
        let relationships = try package.relationships(of: main)
        for relationship in relationships.ofType(.header) + relationships.ofType(.footer) {
            let name = try package.target(of: relationship, from: main)
            margins[relationship.id] = Margin(part: name.path, root: try package.document(name).root)
        }
        if let properties = try package.related(to: nil, by: .extendedProperties).first {
            let pages = try package.document(properties).root.descendant("Pages")?.text
            pageCount = pages.flatMap { Int($0) }
        }
    }
}
