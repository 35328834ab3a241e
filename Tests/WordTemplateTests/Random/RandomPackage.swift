import OPC
import XMLTree

@testable import WordTemplate

/// A random template as a whole package: headers of every kind, a footer, notes, comments, lists, pictures and charts.
struct RandomPackage {
    private(set) var template: RandomTemplate
    /// The random blocks of the body and of each header and footer.
    var stories: [String: [RandomTemplate.Block]] = [:]

    private static let headers = ["header1", "header2", "header3", "footer1"]
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    init(seed: UInt64) {
        template = RandomTemplate(seed: seed)
        stories["document"] = template.blocks
        for (name, blocks) in zip(Self.headers, template.headers) { stories[name] = blocks }
    }

    mutating func data() throws -> Record { try template.data() }

    mutating func bytes() throws -> [UInt8] {
        let main = try PartName("/word/document.xml")
        var package = try Package(
            mainDocument: main,
            type: Self.word + "document.main+xml",
            .bytes([])
        )
        var links = Relationships()
        var section = ""
        let anchor = "<w:bookmarkStart w:id=\"0\" w:name=\"đầu\"/><w:bookmarkEnd w:id=\"0\"/>"
        let body = "<w:p>\(anchor)</w:p>" + template.markup(stories["document"] ?? [])
        for (name, type) in zip(Self.headers, ["default", "first", "even", "default"]) {
            let kind = name.hasPrefix("header") ? "header" : "footer"
            let tag = kind == "header" ? "hdr" : "ftr"
            let xml = story(tag, template.markup(stories[name] ?? []) + "<w:p/>")
            let part = try PartName("/word/\(name).xml")
            try package.add(part, type: "\(Self.word)\(kind)+xml", .bytes(xml))
            try package.setRelationships(outgoing(), of: part)
            let id = links.add(kind == "header" ? .header : .footer, target: "\(name).xml")
            section += "<w:\(kind)Reference w:type=\"\(type)\" r:id=\"\(id)\"/>"
        }
        for (name, kind, type, content) in others {
            let part = try PartName("/word/\(name).xml")
            try package.add(part, type: "\(Self.word)\(name)+xml", .bytes(story(kind, content)))
            links.add(type, target: "\(name).xml")
        }
        for link in outgoing().all { links.add(link) }
        try package.setRelationships(links, of: main)
        let final =
            "<w:sectPr>\(section)<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:titlePg/></w:sectPr>"
        try package.replace(main, with: .bytes(story("document", "<w:body>\(body)\(final)</w:body>")))
        try package.add(
            PartName("/word/media/image1.png"),
            type: "image/png",
            .bytes(Pictures.png(4, 4).bytes)
        )
        for number in 0..<template.charts {
            var specimen = ChartSpecimen()
            specimen.headings = ["N"]
            specimen.title = "<a:r><a:t>Biểu đồ {{T</a:t></a:r><a:r><a:t>}}</a:t></a:r>"
            specimen.link = "rChart\(number + 1)"
            try specimen.add(to: &package, number: number + 1)
        }
        return try package.saved()
    }

    /// Where pictures and links of a story lead.
    private func outgoing() -> Relationships {
        var links = Relationships()
        links.add(Relationship(id: "rPicture", type: RelationshipType.image.uri, target: "media/image1.png"))
        links.add(
            Relationship(
                id: "rLink",
                type: RelationshipType.hyperlink.uri,
                target: "https://example.vn",
                isExternal: true
            )
        )
        return links
    }

    /// The parts beside the stories: name, root element, relationship, content.
    private var others: [(String, String, RelationshipType, String)] {
        func notes(_ kind: String, _ texts: [String]) -> String {
            texts.enumerated().map { "<w:\(kind) w:id=\"\($0 + 2)\">\($1)</w:\(kind)>" }.joined()
        }
        func list(_ id: Int, _ format: String, _ text: String) -> String {
            "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\">"
                + "<w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl></w:abstractNum>"
        }
        let nums = (1...2).map { "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>" }
        return [
            ("footnotes", "footnotes", .footnotes, notes("footnote", template.notes.foot)),
            ("endnotes", "endnotes", .endnotes, notes("endnote", template.notes.end)),
            (
                "comments", "comments", .comments,
                "<w:comment w:id=\"0\" w:author=\"A\"><w:p><w:r><w:t>Hỏi {{ai}}</w:t></w:r></w:p></w:comment>"
            ),
            (
                "numbering", "numbering", .numbering,
                list(1, "decimal", "%1.") + list(2, "bullet", "-") + nums.joined()
            ),
            ("settings", "settings", .settings, "<w:evenAndOddHeaders/>"),
        ]
    }

    private func story(_ root: String, _ content: String) -> [UInt8] {
        let names = [
            ("w", Specimen.w),
            ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
            ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
            ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
            ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
            ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
            ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ]
        let declared = names.map { " xmlns:\($0)=\"\($1)\"" }.joined()
        return Array("<w:\(root)\(declared) mc:Ignorable=\"w14\">\(content)</w:\(root)>".utf8)
    }
}

// MARK: - Reading what came out

extension RandomPackage {
    /// What a story of a filled package shows.
    static func shown(_ name: String, in opened: Opened) throws -> RandomTemplate.Printed {
        let notes = try ["footnote", "endnote"].map { kind in
            let root = try opened.package.document(PartName("/word/\(kind)s.xml")).root
            return Dictionary(
                root.elements.map { (kind + ($0.own("id") ?? ""), $0) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let all = notes[0].merging(notes[1]) { first, _ in first }
        let root = try opened.package.document(PartName("/word/\(name).xml")).root
        var reader = Reader(notes: all)
        reader.read(root.elements.first { $0.name.local == "body" } ?? root)
        return reader.found
    }

    /// Walks through blocks and gathers lines, as ``RandomTemplate/expected(_:_:)`` has them.
    private struct Reader {
        let notes: [String: Element]
        var found = RandomTemplate.Printed()

        mutating func read(_ container: Element) {
            for element in container.elements {
                switch element.name.local {
                case "p":
                    var line = ""
                    text(of: element, &line)
                    if !line.isBlank { found.lines.append(line) }
                case "tr":
                    found.lines.append("[")
                    for (index, cell) in Self.cells(of: element).enumerated() {
                        if index > 0 { found.lines.append("|") }
                        read(cell)
                    }
                    found.lines.append("]")
                default: read(element)
                }
            }
        }

        private static func cells(of row: Element) -> [Element] {
            row.elements.filter { $0.name.local == "tc" }
        }

        private mutating func text(of element: Element, _ line: inout String) {
            for child in element.elements {
                switch child.name.local {
                case "t": line += child.text
                case "footnoteReference", "endnoteReference":
                    let kind = child.name.local.replacing("Reference", with: "")
                    var reader = Reader(notes: notes)
                    if let note = notes[kind + (child.own("id") ?? "")] { reader.read(note) }
                    found.notes.append(reader.found.lines)
                case "txbxContent":
                    var reader = Reader(notes: notes)
                    reader.read(child)
                    found.boxes.append(reader.found.lines)
                default: text(of: child, &line)
                }
            }
        }
    }
}
