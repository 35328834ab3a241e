import OPC
import XMLTree

/// The lists of a template's numbering part, so that a list in a repeated group can begin anew in each round.
///
/// Word numbers on as long as paragraphs name the same list; a fresh list (`w:num`) of the same form that starts over is
/// added for each round.
struct Numbering: Sendable {
    let part: PartName
    /// The part up to where lists may be added, and from there on.
    private let before: [UInt8]
    private let after: [UInt8]
    /// For each list that counts, what a fresh one looks like before and after its id.
    private var models: [String: (before: [UInt8], after: [UInt8])] = [:]
    /// The first id that no list has.
    let firstFree: Int

    /// The lists that count; those of bullets look the same without beginning anew.
    var counting: Set<String> { Set(models.keys) }

    init?(of package: Package) throws(PackageError) {
        guard let part = try package.related(to: package.mainDocument, by: .numbering).first,
            let document = try? package.document(part)
        else { return nil }
        self.part = part
        let root = document.root
        let isList: (Node) -> Bool = { $0.element?.name.local == "num" }
        guard let last = root.children.lastIndex(where: isList) else { return nil }
        (before, after) = Numbering.halves(of: document, behind: last)
        var highest = 0
        var forms: [String: Element] = [:]
        for element in root.elements where element.name.local == "abstractNum" {
            if let id = element.own("abstractNumId") { forms[id] = element }
        }
        for list in root.elements where list.name.local == "num" {
            guard let id = list.own("numId") else { continue }
            highest = max(highest, Int(id) ?? 0)
            let form = list.elements.first { $0.name.local == "abstractNumId" }?.own("val").flatMap {
                forms[$0]
            }
            if let form, Numbering.counts(form) { models[id] = Numbering.model(list, form) }
        }
        firstFree = highest + 1
    }

    private static func halves(of document: Document, behind last: Int) -> ([UInt8], [UInt8]) {
        // Cut at a mark that no document holds.
        let mark = "\u{F8FF}cut\u{F8FF}"
        var marked = document
        marked.root.children.insert(.text(mark), at: last + 1)
        let bytes = marked.bytes()
        let cut = Array(mark.utf8)
        guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: cut) }) else {
            return (bytes, [])
        }
        return (Array(bytes[..<place]), Array(bytes[(place + cut.count)...]))
    }

    private static func counts(_ form: Element) -> Bool {
        let levels = form.elements.filter { $0.name.local == "lvl" }
        return levels.isEmpty
            || levels.contains { level in
                let format = level.elements.first { $0.name.local == "numFmt" }?.own("val") ?? "decimal"
                return format != "bullet" && format != "none"
            }
    }

    /// A copy of the list in which every level starts over, cut at its id.
    private static func model(_ list: Element, _ form: Element) -> (before: [UInt8], after: [UInt8]) {
        let name = list.name
        func attribute(_ local: String, _ value: String) -> Attribute {
            Attribute(name: name.sibling(local), value: value)
        }
        var overrides: [Element] = []
        for level in 0..<9 {
            let known = list.elements.first { $0.name.local == "lvlOverride" && $0.own("ilvl") == "\(level)" }
            let own = form.elements.first { $0.name.local == "lvl" && $0.own("ilvl") == "\(level)" }
            let first =
                known?.elements.first { $0.name.local == "startOverride" }?.own("val")
                ?? own?.elements.first { $0.name.local == "start" }?.own("val") ?? "1"
            let start = Element(name: name.sibling("startOverride"), attributes: [attribute("val", first)])
            let rest = known?.elements.filter { $0.name.local != "startOverride" } ?? []
            overrides.append(
                Element(
                    name: name.sibling("lvlOverride"),
                    attributes: [attribute("ilvl", "\(level)")],
                    children: ([start] + rest).map { .element($0) }
                )
            )
        }
        var writer = Writer()
        writer.raw("<\(name.qualified) \(name.sibling("numId").qualified)=\"")
        let before = writer.bytes
        writer.bytes = []
        writer.raw("\">")
        for element in list.elements where element.name.local == "abstractNumId" { writer.element(element) }
        for element in overrides { writer.element(element) }
        writer.end(name)
        return (before, writer.bytes)
    }

    /// The part with fresh lists added, each like the list it is made after.
    func bytes(adding lists: [(id: Int, like: String)]) -> [UInt8] {
        var result = before
        for list in lists {
            guard let model = models[list.like] else { continue }
            result += model.before + Array("\(list.id)".utf8) + model.after
        }
        return result + after
    }
}

/// Which lists begin anew in a loop.
struct RestartingLists {
    private let counting: Set<String>
    /// How often each list is used in the whole part.
    private let uses: [String: Int]

    init(counting: Set<String>, in root: WordNode) {
        self.counting = counting
        uses = RestartingLists.uses(in: root)
    }

    /// Lists that lie wholly in the body, after something else: a list that the body begins with counts the rounds.
    ///
    /// Of several loops within each other the innermost restarts the list.
    func lists(of body: WordNode) -> [String] {
        guard !counting.isEmpty else { return [] }
        var inner: Set<String> = []
        for child in body.children {
            child.walk { node in
                if case .block(let block) = node.content, let branch = node.children.first {
                    switch block {
                    case .condition, .column: return true
                    case .loop, .automatic: break
                    }
                    inner.formUnion(candidates(in: branch))
                }
                return true
            }
        }
        return candidates(in: body).subtracting(inner).sorted()
    }

    private func candidates(in body: WordNode) -> Set<String> {
        let first = RestartingLists.firstList(in: body)
        let found = RestartingLists.uses(in: body).filter {
            counting.contains($0.key) && uses[$0.key] == $0.value
        }
        return Set(found.keys).subtracting([first ?? ""])
    }

    private static func uses(in node: WordNode) -> [String: Int] {
        var found: [String: Int] = [:]
        node.walk { part in
            if let list = list(of: part) { found[list, default: 0] += 1 }
            return true
        }
        return found
    }

    private static func list(of node: WordNode) -> String? {
        guard node.kind == .numberingProperties else { return nil }
        return node.children.first { $0.element?.name.local == "numId" }?.element?.own("val")
    }

    /// The list of the body's first paragraph; nil when that is no list item.
    private static func firstList(in body: WordNode) -> String? {
        var paragraph: WordNode?
        body.walk { node in
            if paragraph == nil, node.kind == .paragraph { paragraph = node }
            return paragraph == nil
        }
        return paragraph?.first(.paragraphProperties)?.first(.numberingProperties).flatMap { list(of: $0) }
    }
}
