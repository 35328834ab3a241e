import Zip

/// A package with every part packed once: saved many times, from any thread, with some parts replaced.
public struct FrozenPackage: Sendable {
    struct Item: Sendable {
        let entry: String
        let data: PackedData
    }

    /// A part that is added while saving.
    public struct Addition: Hashable, Sendable {
        public let part: PartName
        /// The media type.
        public let type: String
        public let content: PartContent

        public init(_ part: PartName, type: String, _ content: PartContent) {
            self.part = part
            self.type = type
            self.content = content
        }
    }

    let items: [Item]
    let places: [PartName: Int]
    public let contentTypes: ContentTypes

    /// Whether there is such a part.
    public func contains(_ part: PartName) -> Bool {
        places[part] != nil
    }

    /// How many bytes all parts take, packed.
    public var packedBytes: Int { items.reduce(0) { $0 + $1.data.bytes.count } }

    /// The package as a file, with some parts' contents replaced in place, some left out and others added at the end.
    ///
    /// All else is copied as it is packed. To change relationships, replace the relationship part.
    /// - Parameters:
    ///   - omissions: parts to leave out, with what the list of types says of them; nothing may lead to them any more.
    ///   - level: how hard plain bytes are packed, 1 (fast) to 9 (small).
    public func saved(
        replacing replacements: [PartName: PartContent] = [:],
        omitting omissions: Set<PartName> = [],
        adding additions: [Addition] = [],
        level: Int = 6
    ) throws(PackageError) -> [UInt8] {
        var byPlace: [Int: PartContent] = [:]
        for (part, content) in replacements {
            guard let place = places[part] else { throw PackageError(.noSuchPart, part: part.path) }
            byPlace[place] = content
        }
        var types = contentTypes
        var gone: Set<Int> = []
        for part in omissions {
            guard let place = places[part] else { throw PackageError(.noSuchPart, part: part.path) }
            gone.insert(place)
            types.remove(part)
        }
        for addition in additions {
            guard places[addition.part] == nil else {
                throw PackageError(.partExists, part: addition.part.path)
            }
            types.set(addition.type, for: addition.part)
        }
        do throws(ZipError) {
            var writer = try ZipWriter()
            let deflater = try Deflater(level: level)
            func packed(_ content: PartContent) throws(ZipError) -> PackedData {
                switch content {
                case .bytes(let bytes): try deflater.packed(bytes)
                case .packed(let data): data
                }
            }
            for (place, item) in items.enumerated() where !gone.contains(place) {
                if let content = byPlace[place] {
                    try writer.add(item.entry, packed: packed(content))
                } else if types != contentTypes, ContentTypes.isEntry(item.entry) {
                    try writer.add(item.entry, packed: deflater.packed(types.bytes()))
                } else {
                    try writer.add(item.entry, packed: item.data)
                }
            }
            for addition in additions {
                try writer.add(addition.part.entry, packed: packed(addition.content))
            }
            return try writer.close()
        } catch {
            throw PackageError(error)
        }
    }
}
