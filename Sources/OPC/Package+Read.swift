public import XMLTree
public import Zip

extension Package {
    /// Opens a package of any kind.
    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(PackageError) {
        let reader = try Self.wrap { () throws(ZipError) in try ZipReader(bytes, limits: limits) }
        var places: [PartName: Int] = [:]
        var typesIndex: Int?
        for (index, entry) in reader.entries.enumerated() {
            if ContentTypes.isEntry(entry.name) { typesIndex = index }
            guard let part = PartName(entry: entry.name) else { continue }
            guard places.updateValue(index, forKey: part) == nil else {
                throw PackageError(.duplicatePart, part: part.path)
            }
        }
        guard let typesIndex else { throw PackageError(.missingContentTypes) }
        let types = try Self.wrap { () throws(ZipError) in try reader.read(typesIndex) }
        let contentTypes = try ContentTypes(Self.parse(types, part: ContentTypes.entry))
        archive = bytes
        self.limits = limits
        items = reader.entries.enumerated().map {
            Item(entry: $0.element.name, content: .original($0.offset))
        }
        self.places = places
        self.contentTypes = contentTypes
        mainDocument = try Self.mainDocument(in: places, reader)
    }

    /// Opens a Word document or template and refuses any other kind.
    public init(word bytes: [UInt8], limits: ZipLimits = .standard) throws(PackageError) {
        try self.init(bytes, limits: limits)
        guard kind.isWord else { throw PackageError(.notWord, evidence: kindEvidence) }
    }

    /// Opens a spreadsheet and refuses any other kind.
    public init(spreadsheet bytes: [UInt8], limits: ZipLimits = .standard) throws(PackageError) {
        try self.init(bytes, limits: limits)
        guard kind.isSpreadsheet else { throw PackageError(.notSpreadsheet, evidence: kindEvidence) }
    }

    private var kindEvidence: String {
        kind == .other ? contentTypes[mainDocument] ?? "other" : kind.rawValue
    }

    /// The bytes of a part, unpacked.
    public func bytes(of part: PartName) throws(PackageError) -> [UInt8] {
        guard let place = places[part] else { throw PackageError(.noSuchPart, part: part.path) }
        switch items[place].content {
        case .new(.bytes(let bytes)): return bytes
        case .new(.packed(let data)):
            return try Self.wrap { () throws(ZipError) in
                var writer = try ZipWriter()
                try writer.add("x", packed: data)
                return try ZipReader(try writer.close(), limits: limits).read(0)
            }
        case .original(let index):
            return try Self.wrap { () throws(ZipError) in
                try ZipReader(archive, limits: limits).read(index)
            }
        }
    }

    /// A part read as XML.
    public func document(_ part: PartName, limits: XMLLimits = .standard) throws(PackageError) -> Document {
        try Self.parse(try bytes(of: part), part: part.path, limits: limits)
    }

    /// The relationships of a part, or of the package itself when nil; none when there is no such list.
    public func relationships(of part: PartName?) throws(PackageError) -> Relationships {
        let list = part?.relationshipPart ?? Self.rootRelationships
        guard let list, contains(list) else { return Relationships() }
        return try Relationships(try document(list), part: list)
    }

    /// The part that a relationship leads to.
    ///
    /// Refuses external relationships, targets outside the package, and targets that do not exist.
    public func target(of relationship: Relationship, from part: PartName?) throws(PackageError) -> PartName {
        guard !relationship.isExternal else {
            throw PackageError(.unsafeTarget, part: part?.path, evidence: relationship.target)
        }
        let name =
            if let part {
                try part.resolving(relationship.target)
            } else {
                try PartName.resolvingFromRoot(relationship.target)
            }
        guard let place = places[name], let actual = PartName(entry: items[place].entry) else {
            throw PackageError(.noSuchPart, part: name.path, evidence: relationship.id)
        }
        return actual
    }

    /// The existing parts that relationships of a type lead to; those that lead nowhere are left out.
    public func related(to part: PartName?, by type: RelationshipType) throws(PackageError) -> [PartName] {
        try relationships(of: part).ofType(type).compactMap { try? target(of: $0, from: part) }
    }
}

extension Package {
    static let rootRelationships = try? PartName("/_rels/.rels")

    static func wrap<Value: ~Copyable>(_ work: () throws(ZipError) -> Value) throws(PackageError) -> Value {
        do throws(ZipError) { return try work() } catch { throw PackageError(error) }
    }

    static func parse(
        _ bytes: [UInt8],
        part: String,
        limits: XMLLimits = .standard
    ) throws(PackageError) -> Document {
        do throws(XMLError) {
            return try Document(parsing: bytes, limits: limits)
        } catch {
            throw PackageError(.badXML, part: part, xml: error)
        }
    }

    private static func mainDocument(
        in places: [PartName: Int],
        _ reader: borrowing ZipReader
    ) throws(PackageError) -> PartName {
        guard let list = rootRelationships, let place = places[list] else {
            throw PackageError(.missingMainDocument)
        }
        let bytes: [UInt8]
        do throws(ZipError) { bytes = try reader.read(place) } catch { throw PackageError(error) }
        let relationships = try Relationships(try parse(bytes, part: list.path), part: list)
        guard let first = relationships.ofType(.officeDocument).first(where: { !$0.isExternal }) else {
            throw PackageError(.missingMainDocument)
        }
        let name = try PartName.resolvingFromRoot(first.target)
        guard let found = places[name], let part = PartName(entry: reader.entries[found].name) else {
            throw PackageError(.missingMainDocument, part: name.path, evidence: first.id)
        }
        return part
    }
}
