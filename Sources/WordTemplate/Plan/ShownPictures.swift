import OPC

/// The pictures of a template, and which of them a filled document no longer shows.
///
/// A picture that only held the place for another, or that stood in what was left out, is not handed on with the document.
struct ShownPictures: Sendable {
    private struct Link {
        let id: String
        /// As it stands in the part, in quotation marks.
        let mark: [UInt8]
        let target: PartName
    }

    /// For each planned part its links to pictures.
    private let links: [[Link]]
    /// Pictures that something else leads to.
    private let kept: Set<PartName>

    init(of parts: [PartName], in package: Package) {
        func links(of part: PartName?) -> [(Relationship, PartName)] {
            ((try? package.relationships(of: part)) ?? Relationships()).all.compactMap { link in
                guard !link.isExternal, let target = try? package.target(of: link, from: part),
                    package.contains(target)
                else { return nil }
                return (link, target)
            }
        }
        self.links = parts.map { part in
            links(of: part).filter { RelationshipType.image.matches($0.0.type) }.map {
                Link(id: $0.0.id, mark: Array("\"\($0.0.id)\"".utf8), target: $0.1)
            }
        }
        let pictures = Set(self.links.flatMap { $0.map(\.target) })
        guard !pictures.isEmpty else {
            kept = []
            return
        }
        var kept: Set<PartName> = []
        for part in package.parts.map(Optional.some) + [nil] {
            let isPlanned = part.map(parts.contains) ?? false
            for (link, target) in links(of: part) where pictures.contains(target) {
                if !isPlanned || !RelationshipType.image.matches(link.type) { kept.insert(target) }
            }
        }
        self.kept = kept
    }

    /// What a document no longer needs: for each planned part the links that it does not use, and the pictures that nothing shows.
    ///
    /// - Parameter content: what a planned part, by its number, was filled to.
    func unseen(_ content: (Int) -> PartContent?) -> (links: [[String]], parts: Set<PartName>) {
        var unused: [[String]] = []
        var gone: Set<PartName> = []
        var shown = kept
        for (number, links) in links.enumerated() {
            unused.append([])
            guard !links.isEmpty, case .bytes(let bytes)? = content(number) else {
                shown.formUnion(links.map(\.target))
                continue
            }
            let used = ShownPictures.marks(links, in: bytes)
            for (index, link) in links.enumerated() {
                if used.contains(index) {
                    shown.insert(link.target)
                } else {
                    unused[number].append(link.id)
                    gone.insert(link.target)
                }
            }
        }
        return (unused, gone.subtracting(shown))
    }

    /// Which of the links are found in a part.
    private static func marks(_ links: [Link], in bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\"") {
            for (number, link) in links.enumerated() where !found.contains(number) {
                if bytes[index...].starts(with: link.mark) { found.insert(number) }
            }
            if found.count == links.count { break }
        }
        return found
    }
}
