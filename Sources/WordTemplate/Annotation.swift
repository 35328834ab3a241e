import OPC
import XMLTree

/// A copy of a template with comments where something is wrong, for its author to read in Word.
///
/// A comment stands on the paragraph of its fault. Word allows comments in the main text only: what is wrong in headers,
/// notes or properties is said at the beginning of the text.
public struct TemplateAnnotation: Hashable, Sendable {
    /// What is wrong.
    public let fault: TemplateFault
    /// The sentence for people; each line becomes a paragraph of the comment.
    public let text: String

    public init(_ fault: TemplateFault, text: String) {
        self.fault = fault
        self.text = text
    }
}

extension Template {
    /// The template's own bytes with comments added; comments that were there stay.
    ///
    /// - Parameters:
    ///   - bytes: the template, which need not be without faults but must be a Word document.
    ///   - author: who the comments are signed by.
    /// - Throws: a fault when the package cannot be read or written.
    public static func annotated(
        _ bytes: [UInt8],
        with annotations: [TemplateAnnotation],
        author: String
    ) throws(TemplateFaults) -> [UInt8] {
        do throws(PackageError) {
            var package = try Package(word: bytes)
            let main = package.mainDocument
            var document = try package.document(main)
            var comments = try CommentsPart(of: package)
            var writer = CommentAnchors(
                prefix: document.root.name.prefix,
                namespace: document.root.name.namespace
            )
            for annotation in annotations {
                let id = comments.add(annotation.text, author: author)
                let place = annotation.fault.place
                let paragraph = place?.part == main.path ? place?.paragraph ?? 1 : 1
                writer.anchors[paragraph, default: []].append(id)
            }
            document.root = writer.anchored(document.root)
            try package.replace(main, with: .bytes(document.bytes()))
            try comments.save(to: &package)
            return try package.saved()
        } catch {
            throw TemplateFaults([TemplateFault(error)])
        }
    }
}

/// The part that holds a document's comments, old and new.
private struct CommentsPart {
    private var document: Document
    private let part: PartName
    private let isNew: Bool
    private var nextID = 0

    init(of package: Package) throws(PackageError) {
        let found = try package.related(to: package.mainDocument, by: .comments).first
        let main = try package.document(package.mainDocument).root
        isNew = found == nil
        if let found {
            part = found
            document = try package.document(found)
        } else {
            part = try CommentsPart.freeName(in: package)
            let name = main.name.sibling("comments")
            let declaration = NamespaceDeclaration(prefix: name.prefix, uri: name.namespace)
            document = Document(root: Element(name: name, declarations: [declaration]))
        }
        for comment in document.root.elements {
            if let id = comment.own("id").flatMap({ Int($0) }) { nextID = max(nextID, id + 1) }
        }
    }

    private static func freeName(in package: Package) throws(PackageError) -> PartName {
        var name = try package.mainDocument.resolving("comments.xml")
        var number = 2
        while package.contains(name) {
            name = try package.mainDocument.resolving("comments\(number).xml")
            number += 1
        }
        return name
    }

    mutating func add(_ text: String, author: String) -> Int {
        let root = document.root.name
        func element(_ local: String, _ children: [Element], _ attributes: [(String, String)] = []) -> Element
        {
            Element(
                name: root.sibling(local),
                attributes: attributes.map { Attribute(name: root.sibling($0.0), value: $0.1) },
                children: children.map { .element($0) }
            )
        }
        let paragraphs = text.split(separator: "\n").map { line in
            var words = element("t", [])
            words.keepsBlanks()
            words.children = [.text(String(line))]
            return element("p", [element("r", [words])])
        }
        let comment = element(
            "comment",
            paragraphs.isEmpty ? [element("p", [])] : paragraphs,
            [("id", "\(nextID)"), ("author", author), ("initials", String(author.prefix(1)))]
        )
        document.root.children.append(.element(comment))
        defer { nextID += 1 }
        return nextID
    }

    func save(to package: inout Package) throws(PackageError) {
        let content = PartContent.bytes(document.bytes())
        guard isNew else {
            try package.replace(part, with: content)
            return
        }
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        try package.add(part, type: type, content)
        var relationships = try package.relationships(of: package.mainDocument)
        relationships.add(.comments, target: part.path)
        try package.setRelationships(relationships, of: package.mainDocument)
    }
}

/// Puts the marks of comments around the paragraphs of a document, counted as the compiler counts them.
private struct CommentAnchors {
    private let model: Name
    /// For each paragraph, counted from 1, the comments on it.
    var anchors: [Int: [Int]] = [:]
    private var paragraph = 0

    init(prefix: String, namespace: String) {
        model = Name(prefix: prefix, local: "document", namespace: namespace)
    }

    mutating func anchored(_ element: Element) -> Element {
        var result = element
        let kind = WordKind(element.name)
        var comments: [Int] = []
        if kind == .paragraph {
            paragraph += 1
            comments = anchors[paragraph] ?? []
        }
        // The fallback of an alternative repeats the choice: it is not counted and bears no comments.
        guard kind != .fallback else { return element }
        result.children = element.children.map { node in
            guard case .element(let child) = node else { return node }
            return .element(anchored(child))
        }
        if !comments.isEmpty { mark(&result, comments) }
        return result
    }

    private func mark(_ paragraph: inout Element, _ comments: [Int]) {
        func element(_ local: String, id: Int) -> Element {
            let attribute = Attribute(name: model.sibling("id"), value: "\(id)")
            return Element(name: model.sibling(local), attributes: [attribute])
        }
        let hasProperties =
            paragraph.children.first?.element.map { WordKind($0.name) == .paragraphProperties } ?? false
        let start = hasProperties ? 1 : 0
        let starts = comments.map { Node.element(element("commentRangeStart", id: $0)) }
        paragraph.children.insert(contentsOf: starts, at: start)
        for id in comments {
            paragraph.children.append(.element(element("commentRangeEnd", id: id)))
            let reference = Element(
                name: model.sibling("r"),
                children: [.element(element("commentReference", id: id))]
            )
            paragraph.children.append(.element(reference))
        }
    }
}
