public import XMLTree

/// The media types of a package's parts: `[Content_Types].xml` (ECMA-376 Part 2, 7.2).
///
/// Extensions and part names are compared without regard to capitals; of two statements about one thing the
/// first holds.
public struct ContentTypes: Hashable, Sendable {
    /// The name of the archive's entry.
    public static let entry = "[Content_Types].xml"

    /// Whether an entry is the list of media types; some programs spell it their own way.
    static func isEntry(_ name: String) -> Bool {
        name.lowercased() == "[content_types].xml"
    }

    static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"

    /// A media type for all parts with an extension.
    public struct Default: Hashable, Sendable {
        /// Without the dot, as written.
        public let fileExtension: String
        public let type: String
    }

    /// A media type for one part.
    public struct Override: Hashable, Sendable {
        public let part: PartName
        public let type: String
    }

    public private(set) var defaults: [Default] = []
    public private(set) var overrides: [Override] = []
    private var byExtension: [String: String] = [:]
    private var byPart: [PartName: String] = [:]

    /// The types of a package without parts: relationships and XML.
    public init() {
        setDefault("application/vnd.openxmlformats-package.relationships+xml", for: "rels")
        setDefault("application/xml", for: "xml")
    }

    /// Reads the statements; what is about no possible part is left out.
    public init(_ document: Document) throws(PackageError) {
        guard document.root.matches("Types", Self.namespace) else {
            throw PackageError(.badStructure, part: Self.entry, evidence: document.root.name.qualified)
        }
        for element in document.root.elements {
            guard let type = element["ContentType"] else { continue }
            if element.matches("Default", Self.namespace), let fileExtension = element["Extension"] {
                setDefault(type, for: fileExtension)
            } else if element.matches("Override", Self.namespace), let path = element["PartName"] {
                guard let part = try? PartName(path.hasPrefix("/") ? path : "/" + path) else { continue }
                guard byPart[part] == nil else { continue }
                byPart[part] = type
                overrides.append(Override(part: part, type: type))
            }
        }
    }

    /// The media type of a part, or nil when nothing is said of it.
    public subscript(part: PartName) -> String? {
        byPart[part] ?? byExtension[part.fileExtension]
    }

    /// States the type of a part; nothing is added when a default says it already.
    public mutating func set(_ type: String, for part: PartName) {
        guard self[part] != type else { return }
        remove(part)
        guard self[part] != type else { return }
        byPart[part] = type
        overrides.append(Override(part: part, type: type))
    }

    /// Forgets what is said of one part.
    public mutating func remove(_ part: PartName) {
        guard byPart.removeValue(forKey: part) != nil else { return }
        overrides.removeAll { $0.part == part }
    }

    /// States the type of all parts with an extension, unless it has one.
    public mutating func setDefault(_ type: String, for fileExtension: String) {
        let key = fileExtension.lowercased()
        guard byExtension[key] == nil else { return }
        byExtension[key] = type
        defaults.append(Default(fileExtension: fileExtension, type: type))
    }

    /// The bytes of `[Content_Types].xml`.
    public func bytes() -> [UInt8] {
        let namespace = Self.namespace
        func item(_ local: String, _ pairs: [(String, String)]) -> Node {
            let attributes = pairs.map { Attribute(name: Name(local: $0.0), value: $0.1) }
            return .element(Element(name: Name(local: local, namespace: namespace), attributes: attributes))
        }
        let root = Element(
            name: Name(local: "Types", namespace: namespace),
            declarations: [NamespaceDeclaration(uri: namespace)],
            children: defaults.map {
                item("Default", [("Extension", $0.fileExtension), ("ContentType", $0.type)])
            }
                + overrides.map { item("Override", [("PartName", $0.part.path), ("ContentType", $0.type)]) }
        )
        return Document(root: root).bytes()
    }
}
