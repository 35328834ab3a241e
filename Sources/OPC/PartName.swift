/// The name of a part: an absolute path such as `/word/document.xml` (ECMA-376 Part 2, 6.2).
///
/// Names that differ in capitals of ASCII or in percent-encoding only are the same name. The spelling is
/// kept.
public struct PartName: Hashable, Sendable {
    /// The name as written, beginning with "/".
    public let path: String
    private let key: String

    /// Takes a path; refuses what no part may be called.
    public init(_ path: String) throws(PackageError) {
        guard let name = PartName(checking: path) else { throw PackageError(.badPartName, part: path) }
        self = name
    }

    private init?(checking path: String) {
        guard path.utf8.first == UInt8(ascii: "/"), let decoded = Self.percentDecoded(path.utf8.dropFirst())
        else {
            return nil
        }
        // An encoded "/" or "\" would make two names of one.
        let slashes = path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
        let segments = decoded.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count == slashes,
            !decoded.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }),
            segments.allSatisfy({ !$0.isEmpty && $0.utf8.last != UInt8(ascii: ".") })
        else { return nil }
        self.path = path
        key = String(decoding: decoded.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    /// The name of an archive's entry as a part name; nil for folders and what is no part.
    init?(entry: String) {
        guard !entry.hasSuffix("/"), !ContentTypes.isEntry(entry) else { return nil }
        self.init(checking: "/" + entry)
    }

    public static func == (one: PartName, other: PartName) -> Bool {
        one.key == other.key
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }

    /// The name of the archive's entry: the path without its first "/".
    public var entry: String { String(path.dropFirst()) }

    /// What follows the last dot of the last segment, in lower case; "" when there is none.
    public var fileExtension: String {
        let last = key.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: ".") else { return "" }
        return String(last[last.index(after: dot)...])
    }

    /// The part that holds this part's relationships: `/word/_rels/document.xml.rels`.
    public var relationshipPart: PartName {
        let cut = path.lastIndex(of: "/") ?? path.startIndex
        let name = "\(path[..<cut])/_rels\(path[cut...]).rels"
        // A valid name stays valid with these two insertions.
        return PartName(checking: name) ?? self
    }

    /// Whether the part holds relationships.
    public var isRelationshipPart: Bool {
        fileExtension == "rels" && key.split(separator: "/").dropLast().last == "_rels"
    }

    private static func percentDecoded(_ bytes: Substring.UTF8View.SubSequence) -> String? {
        var plain: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                plain.append(byte)
                continue
            }
            let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
            // A stray "%" is kept: some programs write names raw.
            guard digits.count == 2 else {
                plain.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
            plain.append(UInt8(digits[0] * 16 + digits[1]))
        }
        return String(validating: plain, as: UTF8.self)
    }
}

extension PartName: CustomStringConvertible, Comparable {
    public var description: String { path }

    public static func < (one: PartName, other: PartName) -> Bool {
        one.key < other.key
    }
}

extension PartName {
    /// The part that a relationship of this part leads to; a target is relative to the part's folder.
    public func resolving(_ target: String) throws(PackageError) -> PartName {
        try Self.resolve(target, segments: Array(path.split(separator: "/").dropLast()), source: path)
    }

    /// The part that a relationship of the package leads to.
    public static func resolvingFromRoot(_ target: String) throws(PackageError) -> PartName {
        try resolve(target, segments: [], source: "/")
    }

    private static func resolve(
        _ target: String,
        segments: [Substring],
        source: String
    ) throws(PackageError) -> PartName {
        let refused = PackageError(.unsafeTarget, part: source, evidence: target)
        // Some programs write "\" for "/"; Word reads them.
        let plain = String(target.prefix { $0 != "#" && $0 != "?" }.map { $0 == "\\" ? "/" : $0 })
        let pieces = plain.split(separator: "/", omittingEmptySubsequences: false)
        guard pieces.first?.contains(":") != true, !plain.hasPrefix("//") else { throw refused }
        var path = plain.hasPrefix("/") ? [] : segments
        for piece in pieces {
            switch piece {
            case "", ".": continue
            case "..":
                guard path.popLast() != nil else { throw refused }
            default: path.append(piece)
            }
        }
        guard let name = PartName(checking: "/" + path.joined(separator: "/")) else { throw refused }
        return name
    }
}
