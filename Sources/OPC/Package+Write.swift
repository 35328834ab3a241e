import Zip

extension Package {
    /// A package with one part, its main document.
    public init(mainDocument: PartName, type: String, _ content: PartContent) throws(PackageError) {
        archive = []
        limits = .standard
        self.mainDocument = mainDocument
        contentTypes = ContentTypes()
        contentTypesChanged = true
        items = [Item(entry: ContentTypes.entry, content: .new(.bytes([])))]
        places = [:]
        var relationships = Relationships()
        relationships.add(.officeDocument, target: mainDocument.entry)
        try setRelationships(relationships, of: nil)
        try add(mainDocument, type: type, content)
    }

    /// Gives a part new contents, in its old place.
    public mutating func replace(_ part: PartName, with content: PartContent) throws(PackageError) {
        guard let place = places[part] else { throw PackageError(.noSuchPart, part: part.path) }
        items[place].content = .new(content)
    }

    /// Adds a part at the end, with its media type.
    public mutating func add(_ part: PartName, type: String, _ content: PartContent) throws(PackageError) {
        guard places[part] == nil else { throw PackageError(.partExists, part: part.path) }
        places[part] = items.count
        items.append(Item(entry: part.entry, content: .new(content)))
        let before = contentTypes
        contentTypes.set(type, for: part)
        if contentTypes != before { contentTypesChanged = true }
    }

    /// Removes a part, its media type and its own relationships.
    ///
    /// Relationships to it are the caller's affair.
    public mutating func remove(_ part: PartName) throws(PackageError) {
        guard places[part] != nil else { throw PackageError(.noSuchPart, part: part.path) }
        let gone: Set = [part, part.relationshipPart]
        items.removeAll { item in PartName(entry: item.entry).map(gone.contains) ?? false }
        places = [:]
        for (place, item) in items.enumerated() {
            if let part = PartName(entry: item.entry) { places[part] = place }
        }
        let before = contentTypes
        for part in gone { contentTypes.remove(part) }
        if contentTypes != before { contentTypesChanged = true }
    }

    /// Writes the relationships of a part, or of the package itself when nil.
    public mutating func setRelationships(
        _ relationships: Relationships,
        of part: PartName?
    ) throws(PackageError) {
        guard let list = part?.relationshipPart ?? Self.rootRelationships else {
            throw PackageError(.badPartName)
        }
        let content = PartContent.bytes(relationships.bytes())
        if contains(list) {
            try replace(list, with: content)
        } else {
            try add(list, type: Relationships.contentType, content)
        }
    }

    /// The package as a file.
    ///
    /// Parts that were not touched keep their packed bytes and their place; the media types are rewritten
    /// only if they changed. The same value gives the same bytes.
    /// - Parameter level: how hard new parts are packed, 1 (fast) to 9 (small).
    public func saved(level: Int = 6) throws(PackageError) -> [UInt8] {
        try frozen(level: level).saved()
    }

    /// The package with everything packed, to be saved many times with some parts replaced.
    public func frozen(level: Int = 6) throws(PackageError) -> FrozenPackage {
        var packed: [FrozenPackage.Item] = []
        packed.reserveCapacity(items.count)
        do throws(ZipError) {
            let reader = archive.isEmpty ? nil : try ZipReader(archive, limits: limits)
            for item in items {
                let data: PackedData
                switch item.content {
                case _ where ContentTypes.isEntry(item.entry) && contentTypesChanged:
                    data = try PackedData(packing: contentTypes.bytes(), level: level)
                case .new(.packed(let ready)): data = ready
                case .new(.bytes(let bytes)): data = try PackedData(packing: bytes, level: level)
                case .original(let index):
                    guard let original = try reader?.packed(index) else { throw ZipError(.noSuchEntry) }
                    data = original
                }
                packed.append(FrozenPackage.Item(entry: item.entry, data: data))
            }
        } catch {
            throw PackageError(error)
        }
        return FrozenPackage(items: packed, places: places, contentTypes: contentTypes)
    }
}
