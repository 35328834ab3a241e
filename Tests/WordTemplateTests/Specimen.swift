import Foundation
import XMLTree

@testable import WordTemplate

/// A compact notation for Word markup, and a way to compile and fill it without a package.
enum Specimen {
    static let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// The paragraph one point high that stands where only the schema wants one.
    static let thin =
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
        + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"

    /// A paragraph of runs; each string is one run.
    ///
    /// `pPr` is raw markup.
    static func p(_ runs: String..., pPr: String = "") -> String {
        let properties = pPr.isEmpty ? "" : "<w:pPr>\(pPr)</w:pPr>"
        return "<w:p>\(properties)\(runs.map { r($0) }.joined())</w:p>"
    }

    /// A run; `rPr` is raw markup.
    static func r(_ text: String, _ rPr: String = "") -> String {
        let properties = rPr.isEmpty ? "" : "<w:rPr>\(rPr)</w:rPr>"
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escapedText(text))</w:t></w:r>"
    }

    /// A table of rows of cells; a cell is raw markup when it begins with "<", otherwise a paragraph's text.
    static func table(_ rows: [String]...) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.map { row($0) }.joined())</w:tbl>"
    }

    static func row(_ cells: [String]) -> String {
        "<w:tr>" + cells.map { cell($0) }.joined() + "</w:tr>"
    }

    static func cell(_ content: String) -> String {
        "<w:tc>\(content.hasPrefix("<w:") ? content : p(content))</w:tc>"
    }

    static func document(_ body: String) -> String {
        """
        <w:document xmlns:w="\(w)" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
        """
    }

    struct Result {
        var xml = ""
        var faults: [TemplateFault] = []
        var warnings: [TemplateFault] = []
    }

    /// Compiles the markup of a body and fills it; a template with errors is not filled.
    static func fill(_ body: String, _ data: Record = [:], listStyles: Set<String> = []) throws -> Result {
        var compiler = PartCompiler(listStyles: listStyles)
        let document = try Document(parsing: Array(document(body).utf8))
        let isPlanned = compiler.compile(document, part: "/word/document.xml", kind: .paragraphs)
        var result = Result()
        result.faults = compiler.findings.faults
        guard isPlanned, !result.faults.contains(where: { $0.severity == .error }) else {
            result.xml = body
            return result
        }
        var renderer = Renderer(
            plan: compiler.plan,
            tags: compiler.findings.tags,
            limits: .standard,
            data: data
        )
        let bytes = renderer.render(compiler.plan.parts[0])
        result.faults += renderer.faults
        result.warnings = renderer.warnings
        // Whatever the data, the result is well formed.
        let parsed = try Document(parsing: bytes)
        var writer = Writer()
        for child in parsed.root.elements[0].children { writer.node(child) }
        result.xml = String(decoding: writer.bytes, as: UTF8.self)
        return result
    }

    /// The filled body's text: a line per paragraph, cells of a row joined by " | ".
    static func lines(_ body: String, _ data: Record = [:], listStyles: Set<String> = []) throws -> [String] {
        let result = try fill(body, data, listStyles: listStyles)
        if let error = result.faults.first(where: { $0.severity == .error }) { throw error }
        let document = try Document(parsing: Array(document(result.xml).utf8))
        return text(of: document.root.elements[0])
    }

    static func text(of container: Element) -> [String] {
        container.elements.flatMap { element -> [String] in
            switch element.name.local {
            case "p": return [paragraphText(element)]
            case "tbl":
                return element.elements.filter { $0.name.local == "tr" }.map { row in
                    row.elements.filter { $0.name.local == "tc" }
                        .map { text(of: $0).joined(separator: "/") }.joined(separator: " | ")
                }
            case "tcPr", "sectPr", "tblPr", "sdtPr": return []
            default: return text(of: element)
            }
        }
    }

    private static func paragraphText(_ element: Element) -> String {
        element.children.map { node -> String in
            guard let child = node.element else {
                if case .text(let text) = node, element.name.local == "t" { return text }
                return ""
            }
            switch child.name.local {
            case "br": return child["type", w] == "page" ? "⏎page" : "⏎"
            case "tab": return element.name.local == "r" ? "⇥" : ""
            default: return paragraphText(child)
            }
        }.joined()
    }
}
