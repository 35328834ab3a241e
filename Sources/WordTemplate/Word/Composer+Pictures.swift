import XMLTree

// MARK: - Pictures that the author placed

/// A picture of the template whose place another one takes.
struct PictureSlot: Sendable {
    let expression: TagExpression
    let tag: Int
    /// The frame in EMU; the picture is shown whole within it.
    let width: Int
    let height: Int
}

/// What of a drawing comes from the data.
enum Placing {
    case picture, chart
}

extension WordNode {
    /// The tag that is the description (alt text) of a drawing with a picture or chart in it, delimiters and all.
    var pictureTagText: String? {
        pictureDescriptions.first { words in
            let scalars = Array(words.unicodeScalars)
            let tags = TagScanner.scan(scalars).tags
            return tags.count == 1 && tags[0].whole == 0..<scalars.count
        }
    }

    /// The descriptions and titles of a drawing with a picture or chart in it.
    var pictureDescriptions: [String] {
        guard kind == .other, element?.name.local == "drawing",
            chartLink != nil || contains(where: { $0.element?.name.local == "blip" })
        else { return [] }
        var found: [String] = []
        walk { node in
            if node.element?.name.local == "docPr" {
                found += ["descr", "title"].compactMap { node.element?[$0]?.trimmingBlanks }
                    .filter { !$0.isEmpty }
            }
            return node.kind != .textBox
        }
        return found
    }
}

extension Composer {
    /// A drawing that shows a picture from the data in the frame of the template's.
    mutating func composePicture(_ node: WordNode, _ element: Element, _ number: Int) {
        if node.chartLink != nil { return composeChart(node, element, number) }
        guard case .value(let expression, _) = findings.tags[number].tag else {
            findings.report(.misplacedTag, at: number)
            return
        }
        checkOrdinal(expression, number)
        var size = (width: 0, height: 0)
        node.walk { part in
            if size.width == 0, part.element?.name.local == "extent", let extent = part.element {
                size = (extent["cx"].flatMap { Int($0) } ?? 0, extent["cy"].flatMap { Int($0) } ?? 0)
            }
            return size.width == 0
        }
        plan.pictures.append(
            PictureSlot(
                expression: expression,
                tag: number,
                width: max(1, size.width),
                height: max(1, size.height)
            )
        )
        let picture = plan.pictures.count - 1
        composePlaced(node, element, .picture) { .place(picture: picture, otherwise: $0) }
    }

    /// A drawing that is left out when there is nothing to show in it.
    mutating func composePlaced(
        _ node: WordNode,
        _ element: Element,
        _ what: Placing,
        _ operation: (Int) -> PartPlan.Operation
    ) {
        flush()
        let place = operations.count
        emit(operation(0))
        placing = what
        if tellsPrinting { emit(.printed) }
        composePlain(node, element)
        placing = nil
        flush()
        operations[place] = operation(operations.count)
    }

    /// Within such a drawing: the elements that say which picture it is.
    mutating func composePictureElement(_ node: WordNode, _ element: Element) -> Bool {
        switch (placing, element.name.local) {
        case (.picture, "blip"):
            // Other forms of the old picture (a drawing beside its copy in pixels) go with it.
            writer.raw("<\(element.name.qualified)")
            composeLinked(element, by: "embed", without: "link")
            writer.raw(">")
            for child in node.children where child.element?.name.local != "extLst" { compose(child) }
            writer.end(element.name)
            // A prefix that is declared at the picture itself does not reach its neighbour.
            let crop = element.name.sibling("srcRect")
            let declared = element.declarations.filter { $0.prefix == crop.prefix }
            emit(
                .pictureCrop(
                    pooled {
                        $0.raw(crop.qualified)
                        for declaration in declared { $0.declaration(declaration) }
                    }
                )
            )
            return true
        case (.picture, "srcRect"): return true
        case (.chart, "chart"):
            writer.raw("<\(element.name.qualified)")
            composeLinked(element, by: "id")
            writer.raw("/>")
            return true
        case (.chart, "docPr"):
            var bare = element
            bare.attributes.removeAll { !TagScanner.scan(Array($0.value.unicodeScalars)).tags.isEmpty }
            composePlain(node, bare)
            return true
        case (.picture, "docPr"):
            var bare = element
            bare.attributes.removeAll { ["descr", "title"].contains($0.name.local) }
            let name = Name(local: "descr")
            bare.attributes.append(Attribute(name: name, value: Composer.pictureWords))
            start(bare, empty: node.children.isEmpty)
            if !node.children.isEmpty {
                composeChildren(node.children)
                writer.end(element.name)
            }
            return true
        default: return false
        }
    }

    /// The attributes of an element that says by a relationship what is shown.
    private mutating func composeLinked(_ element: Element, by link: String, without other: String = "") {
        for declaration in element.declarations { writer.declaration(declaration) }
        for attribute in element.attributes where attribute.name.local != other {
            guard attribute.name.local == link else {
                writer.attribute(attribute)
                continue
            }
            writer.raw(" \(attribute.name.qualified)=\"")
            emit(.pictureLink)
            writer.raw("\"")
        }
    }

    /// Stands for the description of a picture that only the data knows.
    static let pictureWords = "\u{F8FF}"
}

extension Writer {
    /// A declaration of a namespace, within a start tag.
    mutating func declaration(_ declared: NamespaceDeclaration) {
        raw(declared.prefix.isEmpty ? " xmlns=\"" : " xmlns:\(declared.prefix)=\"")
        attributeValue(declared.uri)
        raw("\"")
    }
}
