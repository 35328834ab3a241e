import XMLTree

/// The elements of WordprocessingML that the compiler treats specially.
enum WordKind: Hashable, Sendable {
    case paragraph, paragraphProperties, sectionProperties, numberingProperties
    case run, runProperties, text, tab, lineBreak, carriageReturn, noBreakHyphen, softHyphen
    case table, row, cell, rowProperties, cellProperties
    case control, controlProperties, controlContent
    case textBox, body, header, footer, note, comments
    case alternate, choice, fallback
    /// Run-level wrappers: hyperlinks, simple fields, smart tags, direction marks.
    case wrapper
    /// Marks of ranges: bookmarks and permissions.
    case rangeStart, rangeEnd
    /// Nothing to see: proofing marks, rendered page breaks, comment ranges.
    case invisible
    case other

    init(_ name: Name) {
        switch name.namespace {
        case WordNames.main, WordNames.strict: self = WordKind.byName[name.local] ?? .other
        case WordNames.compatibility: self = WordKind.compatibility[name.local] ?? .other
        default: self = .other
        }
    }

    private static let byName: [String: WordKind] = [
        "p": .paragraph, "pPr": .paragraphProperties, "sectPr": .sectionProperties,
        "numPr": .numberingProperties,
        "r": .run, "rPr": .runProperties, "t": .text, "tab": .tab, "br": .lineBreak, "cr": .carriageReturn,
        "noBreakHyphen": .noBreakHyphen, "softHyphen": .softHyphen,
        "tbl": .table, "tr": .row, "tc": .cell, "trPr": .rowProperties, "tcPr": .cellProperties,
        "sdt": .control, "sdtPr": .controlProperties, "sdtContent": .controlContent,
        "txbxContent": .textBox, "body": .body, "hdr": .header, "ftr": .footer, "footnote": .note,
        "endnote": .note, "comment": .note, "comments": .comments,
        "hyperlink": .wrapper, "fldSimple": .wrapper, "smartTag": .wrapper, "customXml": .wrapper,
        "dir": .wrapper,
        "bdo": .wrapper,
        "bookmarkStart": .rangeStart, "bookmarkEnd": .rangeEnd, "permStart": .rangeStart,
        "permEnd": .rangeEnd,
        "proofErr": .invisible, "lastRenderedPageBreak": .invisible, "commentRangeStart": .invisible,
        "commentRangeEnd": .invisible, "commentReference": .invisible, "annotationRef": .invisible,
    ]

    private static let compatibility: [String: WordKind] = [
        "AlternateContent": .alternate, "Choice": .choice, "Fallback": .fallback,
    ]

    /// Elements that hold paragraphs and tables.
    var holdsBlocks: Bool {
        switch self {
        case .body, .cell, .textBox, .header, .footer, .note: true
        default: false
        }
    }
}

/// Namespaces of office documents.
enum WordNames {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let xml = "http://www.w3.org/XML/1998/namespace"

    /// Whether a name is of the main vocabulary, transitional or strict.
    static func isMain(_ name: Name, _ local: String) -> Bool {
        name.local == local && (name.namespace == main || name.namespace == strict)
    }
}

extension Element {
    /// The value of an attribute in the element's own namespace: `w:val` of `w:jc`.
    func own(_ local: String) -> String? {
        self[local, name.namespace]
    }
}
