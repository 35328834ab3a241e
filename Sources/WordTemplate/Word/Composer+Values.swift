import XMLTree

// MARK: - Values

extension Composer {
    mutating func composeTag(_ node: WordNode, _ number: Int) {
        switch findings.tags[number].tag {
        case .value(let expression, let formats):
            checkOrdinal(expression, number)
            let formatting = Formatting(formats)
            plan.slots.append(slot(node, number, expression, formatting))
            emit(.value(plan.slots.count - 1))
            if let unit = formatting.dropped { doom(unit, number) }
        case .pageBreak: composePageBreak(node)
        default: break
        }
    }

    private mutating func doom(_ unit: Format.Unit, _ number: Int) {
        guard let mark = marks.lastIndex(of: unit) else {
            findings.report(.misplacedFormat, at: number, evidence: unit.phrase)
            return
        }
        emit(.doomIfEmpty(levels: marks.count - 1 - mark))
    }

    private func slot(
        _ node: WordNode,
        _ number: Int,
        _ expression: TagExpression,
        _ formatting: Formatting
    ) -> Slot {
        guard var run = node.run else {
            return Slot(
                expression: expression,
                formatting: formatting,
                tag: number,
                before: [],
                after: [],
                tab: nil,
                lineBreak: nil,
                paragraphBreak: nil,
                splitsAtLines: false
            )
        }
        if loopDepth > 0 { run.removeRoundAttributes() }
        var text = Element(name: run.name.sibling("t"))
        text.keepsBlanks()
        let opening = bytes { writer in
            writer.start(run.name, declarations: run.declarations, attributes: run.attributes)
            for child in run.children { writer.node(child) }
            writer.start(text.name, attributes: text.attributes)
        }
        let closing = bytes { writer in
            writer.end(text.name)
            writer.end(run.name)
        }
        func between(_ local: String) -> [UInt8] {
            bytes { writer in
                writer.end(text.name)
                writer.start(run.name.sibling(local), empty: true)
                writer.start(text.name, attributes: text.attributes)
            }
        }
        let host = HostParagraph(of: node)
        return Slot(
            expression: expression,
            formatting: formatting,
            tag: number,
            before: opening,
            after: closing,
            tab: between("tab"),
            lineBreak: between("br"),
            paragraphBreak: host.map { closing + $0.between + opening },
            splitsAtLines: formatting.splitsParagraphs || (host?.isJustified ?? false)
        )
    }

    private func bytes(_ write: (inout Writer) -> Void) -> [UInt8] {
        var writer = Writer()
        write(&writer)
        return writer.bytes
    }

    private mutating func composePageBreak(_ node: WordNode) {
        guard let run = node.run else { return }
        writer.start(run.name)
        let type = Attribute(name: run.name.sibling("type"), value: "page")
        writer.start(run.name.sibling("br"), attributes: [type], empty: true)
        writer.end(run.name)
    }
}

extension Name {
    /// Another name of the same vocabulary with the same prefix.
    func sibling(_ local: String) -> Name {
        Name(prefix: prefix, local: local, namespace: namespace)
    }
}

extension Format.Unit {
    /// The words that ask for it.
    var phrase: String {
        switch self {
        case .paragraph: "xóa dòng nếu trống"
        case .row: "xóa hàng nếu trống"
        case .table: "xóa bảng nếu trống"
        }
    }
}

/// The paragraph that a value stands directly in, where it can be divided into several.
private struct HostParagraph {
    /// What ends the paragraph and begins another with the same properties.
    let between: [UInt8]
    /// A line break would stretch the line before it over the whole width.
    let isJustified: Bool

    init?(of tag: WordNode) {
        guard let paragraph = tag.realParent, paragraph.kind == .paragraph, let element = paragraph.element
        else {
            return nil
        }
        let properties = paragraph.first(.paragraphProperties)
        guard properties?.first(.sectionProperties) == nil else { return nil }
        var writer = Writer()
        writer.end(element.name)
        writer.start(element.name)
        if let whole = properties?.wholeElement { writer.element(whole) }
        between = writer.bytes
        let alignment = properties?.children.first { $0.element?.name.local == "jc" }?.element?.own("val")
        isJustified = alignment == "both" || alignment == "distribute"
    }
}

// MARK: - Identities

extension Element {
    /// Removes the attributes that only tell Word's own sessions apart, and that must not be repeated.
    mutating func removeRoundAttributes() {
        attributes.removeAll { attribute in
            let local = attribute.name.local
            return local.hasPrefix("rsid") || Element.sessionAttributes.contains(local)
        }
    }

    private static let sessionAttributes: Set<String> = ["paraId", "textId", "anchorId", "editId"]
}

extension Composer {
    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    private static let strictDrawing = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
    private static let vml = "urn:schemas-microsoft-com:vml"

    /// Writes a start tag; in a loop, ids become places that each round fills anew.
    mutating func start(_ original: Element, empty: Bool) {
        guard loopDepth > 0 else {
            writer.start(
                original.name,
                declarations: original.declarations,
                attributes: original.attributes,
                empty: empty
            )
            return
        }
        var element = original
        element.removeRoundAttributes()
        let found = element.attributes.map { identity(of: $0, in: element) }
        guard found.contains(where: { $0 != nil }) else {
            writer.start(
                element.name,
                declarations: element.declarations,
                attributes: element.attributes,
                empty: empty
            )
            return
        }
        writer.raw("<\(element.name.qualified)")
        for declaration in element.declarations {
            writer.raw(declaration.prefix.isEmpty ? " xmlns=\"" : " xmlns:\(declaration.prefix)=\"")
            writer.attributeValue(declaration.uri)
            writer.raw("\"")
        }
        for (attribute, identity) in zip(element.attributes, found) {
            guard let identity else {
                writer.attribute(attribute)
                continue
            }
            writer.raw(" \(attribute.name.qualified)=\"")
            emit(.identity(identity))
            writer.raw("\"")
        }
        writer.raw(empty ? "/>" : ">")
    }

    /// The identity that an attribute holds, if it is one.
    private mutating func identity(of attribute: Attribute, in element: Element) -> Int? {
        let local = attribute.name.local
        switch (element.name.local, local) {
        case ("docPr", "id"):
            let namespace = element.name.namespace
            guard namespace == Composer.drawing || namespace == Composer.strictDrawing else { return nil }
            return newIdentity(.drawing, attribute.value)
        case ("bookmarkStart", "id"), ("bookmarkEnd", "id"):
            return shared("bookmark#\(attribute.value)", .bookmark, attribute.value)
        case ("permStart", "id"), ("permEnd", "id"):
            return shared("perm#\(attribute.value)", .permission, attribute.value)
        case ("bookmarkStart", "name"), ("hyperlink", "anchor"):
            return rangeIdentities.reversed().lazy.compactMap { $0[attribute.value] }.first
        case ("numId", "val"):
            return rangeIdentities.reversed().lazy.compactMap { $0["list#\(attribute.value)"] }.first
        case ("id", "val") where WordNames.isMain(element.name, "id"):
            return newIdentity(.control, attribute.value)
        case (_, "id")
        where element.name.namespace == Composer.vml && element.name.local != "shapetype"
            && attribute.name.namespace.isEmpty, (_, "spid") where element.name.namespace == Composer.vml:
            return newIdentity(.shape, attribute.value)
        default: return nil
        }
    }

    private mutating func newIdentity(_ kind: Identity.Kind, _ original: String, partner: Int? = nil) -> Int {
        plan.identities.append(Identity(kind: kind, original: original, partner: partner))
        let number = plan.identities.count - 1
        refreshing[refreshing.count - 1].append(number)
        return number
    }

    private mutating func shared(_ key: String, _ kind: Identity.Kind, _ original: String) -> Int {
        if let known = rangeIdentities.reversed().lazy.compactMap({ $0[key] }).first { return known }
        let number = newIdentity(kind, original)
        rangeIdentities[rangeIdentities.count - 1][key] = number
        return number
    }

    /// Makes a list begin anew in each round of the loop just opened.
    mutating func announceList(_ list: String) {
        _ = shared("list#\(list)", .list, list)
    }

    /// Makes the bookmarks of a body known before its text, since references may come first.
    mutating func announceBookmarks(in body: WordNode) {
        body.walk { node in
            if case .block(let block) = node.content {
                switch block {
                case .loop, .automatic: return false
                case .condition: return true
                }
            }
            guard node.kind == .rangeStart, let element = node.element, element.name.local == "bookmarkStart",
                let id = element.own("id"), let name = element.own("name")
            else { return true }
            let partner = shared("bookmark#\(id)", .bookmark, id)
            let number = newIdentity(.bookmarkName(base: name), name, partner: partner)
            rangeIdentities[rangeIdentities.count - 1][name] = number
            return true
        }
    }

    /// Writes a field's code; names of bookmarks of the same body follow their round.
    mutating func fieldCode(_ code: String) {
        guard !rangeIdentities.allSatisfy(\.isEmpty) else {
            writer.text(code)
            return
        }
        var word = ""
        func finish(_ composer: inout Composer) {
            if let identity = composer.rangeIdentities.reversed().lazy.compactMap({ $0[word] }).first {
                composer.emit(.identity(identity))
            } else {
                composer.writer.text(word)
            }
            word = ""
        }
        for character in code {
            if character == " " || character == "\"" {
                finish(&self)
                writer.text(String(character))
            } else {
                word.append(character)
            }
        }
        finish(&self)
    }
}
