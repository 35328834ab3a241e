public import Zip

/// The bytes of a part that is to be written: plain, or packed already.
public enum PartContent: Hashable, Sendable {
    case bytes([UInt8])
    case packed(PackedData)
}

/// An office package as a value: parts, media types and relationships (ECMA-376 Part 2).
///
/// Opening reads the directory, the media types and the way to the main document; parts are unpacked when
/// asked for. As tolerant as Word: relationships that lead nowhere, missing properties and stray entries
/// refuse nothing.
public struct Package: Sendable {
    struct Item: Sendable {
        /// The name of the archive's entry.
        var entry: String
        var content: Content
    }

    enum Content: Sendable {
        /// The entry of the archive that was opened, by its index.
        case original(Int)
        case new(PartContent)
    }

    /// The archive that was opened; originals are read from it.
    let archive: [UInt8]
    let limits: ZipLimits
    /// All entries in order: parts, `[Content_Types].xml`, and what is neither.
    var items: [Item]
    var places: [PartName: Int]
    /// The media types; ``add(_:type:_:)`` and ``remove(_:)`` keep them true.
    public internal(set) var contentTypes: ContentTypes
    var contentTypesChanged = false
    /// The part that the package is about.
    public let mainDocument: PartName

    /// The parts in the order of the archive, relationship parts included.
    public var parts: [PartName] {
        items.compactMap { PartName(entry: $0.entry) }
    }

    /// What the package is, by the media type of its main document.
    public var kind: DocumentKind { DocumentKind(contentType: contentTypes[mainDocument]) }

    /// Whether there is such a part.
    public func contains(_ part: PartName) -> Bool {
        places[part] != nil
    }

    /// The media type of a part; nil when the package says nothing of it.
    public func contentType(of part: PartName) -> String? {
        contentTypes[part]
    }
}
