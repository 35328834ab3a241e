import XMLTree

/// What a relationship means, in the transitional and in the strict spelling.
public struct RelationshipType: Hashable, Sendable {
    /// The URI that we write.
    public let uri: String
    private let strict: String?

    /// A type that has one spelling only.
    public init(uri: String) {
        self.uri = uri
        strict = nil
    }

    /// A type of Office Open XML by its last word, "styles" for instance.
    public init(office word: String) {
        uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + word
        strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/" + word
    }

    /// Whether a relationship's type says this.
    public func matches(_ type: String) -> Bool {
        type == uri || type == strict
    }

    public static let officeDocument = RelationshipType(office: "officeDocument")
    public static let coreProperties = RelationshipType(
        uri: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    )
    public static let extendedProperties = RelationshipType(office: "extended-properties")
    public static let customProperties = RelationshipType(office: "custom-properties")
    public static let styles = RelationshipType(office: "styles")
    public static let settings = RelationshipType(office: "settings")
    public static let numbering = RelationshipType(office: "numbering")
    public static let fontTable = RelationshipType(office: "fontTable")
    public static let theme = RelationshipType(office: "theme")
    public static let header = RelationshipType(office: "header")
    public static let footer = RelationshipType(office: "footer")
    public static let footnotes = RelationshipType(office: "footnotes")
    public static let endnotes = RelationshipType(office: "endnotes")
    public static let comments = RelationshipType(office: "comments")
    public static let image = RelationshipType(office: "image")
    public static let hyperlink = RelationshipType(office: "hyperlink")
    public static let chart = RelationshipType(office: "chart")
    public static let customXML = RelationshipType(office: "customXml")
    public static let glossaryDocument = RelationshipType(office: "glossaryDocument")
    public static let worksheet = RelationshipType(office: "worksheet")
    public static let sharedStrings = RelationshipType(office: "sharedStrings")
}

/// One relationship of a package or part.
public struct Relationship: Hashable, Sendable {
    public let id: String
    /// The URI of the type, as written.
    public let type: String
    /// As written: a path relative to the source's folder, or any address when external.
    public let target: String
    public let isExternal: Bool

    public init(id: String, type: String, target: String, isExternal: Bool = false) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
    }
}

/// The relationships of a package or part, in the order written (ECMA-376 Part 2, 6.5).
public struct Relationships: Hashable, Sendable {
    static let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    public static let contentType = "application/vnd.openxmlformats-package.relationships+xml"

    public private(set) var all: [Relationship] = []

    public init() {}

    /// Reads the relationships; those without id, type or target are left out.
    init(_ document: Document, part: PartName) throws(PackageError) {
        guard document.root.matches("Relationships", Self.namespace) else {
            throw PackageError(.badStructure, part: part.path, evidence: document.root.name.qualified)
        }
        for element in document.root.all("Relationship", Self.namespace) {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else {
                continue
            }
            let isExternal = element["TargetMode"]?.lowercased() == "external"
            all.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
        }
    }

    /// The relationship with an id.
    public subscript(id: String) -> Relationship? {
        all.first { $0.id == id }
    }

    /// The relationships of a type.
    public func ofType(_ type: RelationshipType) -> [Relationship] {
        all.filter { type.matches($0.type) }
    }

    /// Adds a relationship under the first free id `rId1`, `rId2` …, and returns that id.
    @discardableResult
    public mutating func add(_ type: RelationshipType, target: String, isExternal: Bool = false) -> String {
        let taken = Set(all.map(\.id))
        var number = all.count + 1
        while taken.contains("rId\(number)") { number += 1 }
        let id = "rId\(number)"
        all.append(Relationship(id: id, type: type.uri, target: target, isExternal: isExternal))
        return id
    }

    /// Adds a relationship whose id the caller knows to be free.
    public mutating func add(_ relationship: Relationship) {
        all.append(relationship)
    }

    /// Removes the relationship with an id.
    public mutating func remove(_ id: String) {
        all.removeAll { $0.id == id }
    }

    /// The bytes of the relationships' part.
    public func bytes() -> [UInt8] {
        let namespace = Self.namespace
        let children = all.map { relationship -> Node in
            var pairs = [
                ("Id", relationship.id), ("Type", relationship.type), ("Target", relationship.target),
            ]
            if relationship.isExternal { pairs.append(("TargetMode", "External")) }
            let attributes = pairs.map { Attribute(name: Name(local: $0.0), value: $0.1) }
            return .element(
                Element(name: Name(local: "Relationship", namespace: namespace), attributes: attributes)
            )
        }
        let root = Element(
            name: Name(local: "Relationships", namespace: namespace),
            declarations: [NamespaceDeclaration(uri: namespace)],
            children: children
        )
        return Document(root: root).bytes()
    }
}
