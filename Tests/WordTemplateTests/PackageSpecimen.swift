import Foundation
import OPC
import TestSupport
import XMLTree

@testable import WordTemplate

/// A small .docx made in the test, with headers, footers, notes, properties where wanted.
struct PackageSpecimen {
    var body: String
    var header: String?
    var footnote: String?
    var title: String?
    var comment: String?
    var styles: String?
    var numbering: String?
    var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    var settings = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"

    init(_ body: String) {
        self.body = body
    }

    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    func bytes() throws -> [UInt8] {
        let main = try PartName("/word/document.xml")
        var package = try Package(mainDocument: main, type: type, .bytes([]))
        var links = Relationships()
        var section = ""
        func part(_ name: String, _ kind: RelationshipType, _ type: String, _ xml: String) throws -> String {
            try package.add(
                PartName("/word/\(name).xml"),
                type: PackageSpecimen.word + type,
                .bytes(Array(xml.utf8))
            )
            return links.add(kind, target: "\(name).xml")
        }
        if let header {
            let id = try part("header1", .header, "header+xml", story("hdr", header))
            section = "<w:headerReference w:type=\"default\" r:id=\"\(id)\"/>"
        }
        if let footnote {
            let notes = "<w:footnote w:id=\"2\">\(footnote)</w:footnote>"
            _ = try part("footnotes", .footnotes, "footnotes+xml", story("footnotes", notes))
        }
        if let comment {
            let notes = "<w:comment w:id=\"0\" w:author=\"A\">\(Specimen.p(comment))</w:comment>"
            _ = try part("comments", .comments, "comments+xml", story("comments", notes))
        }
        if let numbering {
            _ = try part("numbering", .numbering, "numbering+xml", story("numbering", numbering))
        }
        if let styles { _ = try part("styles", .styles, "styles+xml", story("styles", styles)) }
        try package.setRelationships(links, of: main)
        let final = settings.replacing("<w:sectPr>", with: "<w:sectPr>" + section)
        try package.replace(
            main,
            with: .bytes(Array(story("document", "<w:body>\(body)\(final)</w:body>").utf8))
        )
        if let title {
            let core = try PartName("/docProps/core.xml")
            let xml =
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<dc:title>\(escapedText(title))</dc:title></cp:coreProperties>"
            try package.add(
                core,
                type: "application/vnd.openxmlformats-package.core-properties+xml",
                .bytes(Array(xml.utf8))
            )
            var root = try package.relationships(of: nil)
            root.add(.coreProperties, target: "docProps/core.xml")
            try package.setRelationships(root, of: nil)
        }
        return try package.saved()
    }

    private func story(_ root: String, _ content: String) -> String {
        let whole = Specimen.document("").replacing("<w:document ", with: "<w:\(root) ")
            .replacing("<w:body></w:body></w:document>", with: "")
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return whole.replacing("xmlns:w14", with: "xmlns:r=\"\(relations)\" xmlns:w14") + content
            + "</w:\(root)>"
    }

    func template() throws -> Template {
        try Template(compiling: bytes())
    }
}

/// A filled package, opened again.
struct Opened {
    let package: Package

    init(_ bytes: [UInt8]) throws {
        package = try Package(word: bytes)
    }

    func xml(_ part: String) throws -> String {
        String(decoding: try package.bytes(of: PartName(part)), as: UTF8.self)
    }

    /// The body's paragraphs and rows as text.
    func lines() throws -> [String] {
        let root = try package.document(package.mainDocument).root
        return root.elements.first.map { Specimen.text(of: $0) } ?? []
    }
}

/// The project's checker of .docx files, where Python and the shared folder are at hand.
enum ConformanceCheck {
    /// The complaints about a filled document; nil when the checker cannot run here, and why is printed.
    static func complaints(
        _ filled: [UInt8],
        template: [UInt8],
        options: [String] = ["--filled", "--strict", "--nfc"]
    ) throws -> String? {
        guard let script = SharedFolder.url("conformance/check_docx.py") else {
            print("skipped: the conformance check (no ../shared/conformance beside the project)")
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "template-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (before, after) = (folder.appending(path: "t.docx"), folder.appending(path: "o.docx"))
        try Data(template).write(to: before)
        try Data(filled).write(to: after)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path] + options + ["--baseline", before.path, after.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if text.contains("ModuleNotFoundError") || process.terminationStatus == 127 {
            print("skipped: the conformance check (python3 with lxml is not here)")
            return nil
        }
        return process.terminationStatus == 0 ? "" : text
    }
}
