import OPC

/// What one part leads to that the template did not: links and pictures, each target once.
struct PartLinks {
    /// The ids of new relationships by their target.
    private var ids: [String: String] = [:]
    private(set) var added: [Relationship] = []
    /// A beginning that no id of the template has.
    private let prefix: String

    init(known: [Relationship]) {
        var prefix = "rIdV"
        while known.contains(where: { $0.id.hasPrefix(prefix) }) { prefix += "V" }
        self.prefix = prefix
    }

    mutating func link(to target: String, _ type: RelationshipType, isExternal: Bool) -> String {
        if let known = ids[target] { return known }
        let id = "\(prefix)\(added.count + 1)"
        ids[target] = id
        added.append(Relationship(id: id, type: type.uri, target: target, isExternal: isExternal))
        return id
    }
}

/// The pictures of one document, each file once, however often it is shown.
struct Media {
    private var names: [[UInt8]: PartName] = [:]
    private(set) var added: [FrozenPackage.Addition] = []
    private let package: FrozenPackage?
    private let main: PartName?

    /// - Parameter main: the part beside whose folder the pictures are put.
    init(_ package: FrozenPackage? = nil, beside main: PartName? = nil) {
        self.package = package
        self.main = main
    }

    /// A new part beside another, with a number of its own in its name; nil when no name can be made.
    mutating func add(
        _ name: String,
        _ suffix: String,
        beside other: PartName,
        type: String,
        _ content: [UInt8]
    ) -> PartName? {
        for number in (added.count + 1)... {
            guard let part = try? other.resolving("\(name)V\(number).\(suffix)") else { return nil }
            guard package?.contains(part) != true, !added.contains(where: { $0.part == part }) else {
                continue
            }
            add(part, type: type, content)
            return part
        }
        return nil
    }

    mutating func add(_ part: PartName, type: String, _ content: [UInt8]) {
        added.append(FrozenPackage.Addition(part, type: type, .bytes(content)))
    }

    /// The part that holds a picture; nil when no name can be made, which does not happen for a part in a folder.
    mutating func part(for picture: Picture) -> PartName? {
        if let known = names[picture.bytes] { return known }
        var number = added.count + 1
        while true {
            let name = "media/picture\(number).\(picture.kind.rawValue)"
            guard let part = try? main?.resolving(name) ?? PartName("/word/" + name) else { return nil }
            if package?.contains(part) != true, !added.contains(where: { $0.part == part }) {
                names[picture.bytes] = part
                added.append(
                    FrozenPackage.Addition(part, type: picture.kind.mediaType, .bytes(picture.bytes))
                )
                return part
            }
            number += 1
        }
    }
}
