import OPC
import XMLTree

/// A template's package, made ready for compiling: its stories found, authors' comments taken out.
struct TemplateSource {
    private(set) var package: Package
    /// The parts that may hold tags, in reading order.
    ///
    /// Found by relationship, never by name.
    let stories: [(PartName, PartCompiler.Kind)]
    /// Paragraph styles that make list items.
    let listStyles: Set<String>
    /// The lists that count, if there are any.
    let numbering: Numbering?

    init(_ bytes: [UInt8]) throws(PackageError) {
        package = try Package(word: bytes)
        let main = package.mainDocument
        var stories: [(PartName, PartCompiler.Kind)] = [(main, .paragraphs)]
        for type: RelationshipType in [.header, .footer, .footnotes, .endnotes] {
            for part in try package.related(to: main, by: type)
            where !stories.contains(where: { $0.0 == part }) {
                stories.append((part, .paragraphs))
            }
        }
        for type: RelationshipType in [.coreProperties, .extendedProperties, .customProperties] {
            for part in try package.related(to: nil, by: type)
            where !stories.contains(where: { $0.0 == part }) {
                stories.append((part, .texts))
            }
        }
        self.stories = stories
        listStyles = try TemplateSource.listStyles(of: package)
        numbering = try Numbering(of: package)
        try removeComments()
        try becomeDocument()
    }

    /// Comments are notes between authors: the filled document has none.
    private mutating func removeComments() throws(PackageError) {
        let main = package.mainDocument
        let types =
            [RelationshipType.comments] + TemplateSource.modernComments.map { RelationshipType(uri: $0) }
        var relationships = try package.relationships(of: main)
        let doomed = types.flatMap { relationships.ofType($0) }
        guard !doomed.isEmpty else { return }
        for relationship in doomed {
            if let part = try? package.target(of: relationship, from: main), package.contains(part) {
                try package.remove(part)
            }
            relationships.remove(relationship.id)
        }
        try package.setRelationships(relationships, of: main)
    }

    /// Charts that are made anew for each document leave their models behind.
    mutating func removeCharts(_ links: Set<String>, of story: String) throws(PackageError) {
        let story = try PartName(story)
        var relationships = try package.relationships(of: story)
        for link in relationships.ofType(.chart) where links.contains(link.id) {
            relationships.remove(link.id)
            guard let chart = try? package.target(of: link, from: story), package.contains(chart) else {
                continue
            }
            let tables = try package.relationships(of: chart).ofType(ChartSheet.relationship)
            for table in tables {
                guard let part = try? package.target(of: table, from: chart), package.contains(part) else {
                    continue
                }
                try package.remove(part)
            }
            try package.remove(chart)
        }
        try package.setRelationships(relationships, of: story)
    }

    private static let modernComments = [
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
        "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
        "http://schemas.microsoft.com/office/2011/relationships/people",
    ]

    /// What is made from a .dotx is a .docx.
    private mutating func becomeDocument() throws(PackageError) {
        guard package.kind == .dotx else { return }
        let main = package.mainDocument
        let content = PartContent.bytes(try package.bytes(of: main))
        let relationships = try package.relationships(of: main)
        try package.remove(main)
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        try package.add(main, type: type, content)
        if !relationships.all.isEmpty { try package.setRelationships(relationships, of: main) }
    }

    /// Styles with a numbering of their own or of the style they are based on.
    private static func listStyles(of package: Package) throws(PackageError) -> Set<String> {
        guard let part = try package.related(to: package.mainDocument, by: .styles).first,
            let styles = try? package.document(part).root
        else { return [] }
        var listed: Set<String> = []
        var parents: [String: String] = [:]
        for style in styles.elements where style.name.local == "style" {
            guard let id = style.own("styleId") else { continue }
            for property in style.elements {
                if property.name.local == "basedOn" { parents[id] = property.own("val") }
                if property.name.local == "pPr",
                    property.elements.contains(where: { $0.name.local == "numPr" })
                {
                    listed.insert(id)
                }
            }
        }
        for style in parents.keys {
            var current = style
            // A chain longer than this is a circle.
            for _ in 0..<20 {
                if listed.contains(current) { listed.insert(style) }
                guard let parent = parents[current] else { break }
                current = parent
            }
        }
        return listed
    }
}
