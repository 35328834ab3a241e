import XMLTree

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
        guard loopDepth > 0 || placing != nil else {
            writer.start(
                original.name,
                declarations: original.declarations,
                attributes: original.attributes,
                empty: empty
            )
            return
        }
        var element = original
        if loopDepth > 0 { element.removeRoundAttributes() }
        let found = element.attributes.map { loopDepth > 0 ? identity(of: $0, in: element) : nil }
        let holdsCode =
            element.name.local == "fldSimple"
            || element.attributes.contains { $0.value == Composer.pictureWords }
        guard holdsCode || found.contains(where: { $0 != nil }) else {
            writer.start(
                element.name,
                declarations: element.declarations,
                attributes: element.attributes,
                empty: empty
            )
            return
        }
        writer.raw("<\(element.name.qualified)")
        for declaration in element.declarations { writer.declaration(declaration) }
        for (attribute, identity) in zip(element.attributes, found) {
            writer.raw(" \(attribute.name.qualified)=\"")
            if let identity {
                emit(.identity(identity))
            } else if attribute.value == Composer.pictureWords {
                emit(.pictureWords)
            } else if holdsCode, attribute.name.local == "instr" {
                fieldCode(attribute.value)
            } else {
                writer.attributeValue(attribute.value)
            }
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
        case ("cNvPr", "id") where attribute.name.namespace.isEmpty: return drawingPart(attribute.value)
        case ("stCxn", "id"), ("endCxn", "id"):
            return rangeIdentities.reversed().lazy.compactMap { $0["shape#\(attribute.value)"] }.first
        case ("OLEObject", "ShapeID"):
            return rangeIdentities.reversed().lazy.compactMap { $0["vml#\(attribute.value)"] }.first
        case ("footnoteReference", "id"), ("endnoteReference", "id"), ("footnote", "id"), ("endnote", "id"):
            return noteIdentity(attribute, element)
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
            return local == "id"
                ? sharedHere("vml#\(attribute.value)", .shape, attribute.value)
                : newIdentity(.shape, attribute.value)
        default: return nil
        }
    }

    /// The id of a picture or shape within a drawing; 0, which Word gives to pictures, names nothing.
    private mutating func drawingPart(_ original: String) -> Int? {
        guard original != "0" else { return nil }
        return sharedHere("shape#\(original)", .drawing, original)
    }

    private mutating func newIdentity(_ kind: Identity.Kind, _ original: String, partner: Int? = nil) -> Int {
        plan.identities.append(Identity(kind: kind, original: original, partner: partner))
        let number = plan.identities.count - 1
        refreshing[refreshing.count - 1].append(number)
        return number
    }

    mutating func shared(_ key: String, _ kind: Identity.Kind, _ original: String) -> Int {
        if let known = rangeIdentities.reversed().lazy.compactMap({ $0[key] }).first { return known }
        let number = newIdentity(kind, original)
        rangeIdentities[rangeIdentities.count - 1][key] = number
        return number
    }

    /// The identity that this loop's own body knows by a key.
    private mutating func sharedHere(_ key: String, _ kind: Identity.Kind, _ original: String) -> Int {
        if let known = rangeIdentities[rangeIdentities.count - 1][key] { return known }
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
                case .condition, .column: return true
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

    /// Writes a field's code, escaped for text and attribute alike; names of bookmarks of the same body follow their round.
    mutating func fieldCode(_ code: String) {
        guard !rangeIdentities.allSatisfy(\.isEmpty) else {
            writer.attributeValue(code)
            return
        }
        var word = ""
        func finish(_ composer: inout Composer) {
            if let identity = composer.rangeIdentities.reversed().lazy.compactMap({ $0[word] }).first {
                composer.emit(.identity(identity))
            } else {
                composer.writer.attributeValue(word)
            }
            word = ""
        }
        for character in code {
            if character == " " || character == "\"" {
                finish(&self)
                writer.attributeValue(String(character))
            } else {
                word.append(character)
            }
        }
        finish(&self)
    }
}
