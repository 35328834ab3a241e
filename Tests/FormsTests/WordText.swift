import Foundation
import OPC
import XMLTree

@testable import Forms

let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/// A .docx read back by nothing but the package and the XML tree.
struct WordText {
    let package: Package
    let body: Element
    let styles: Element

    init(_ bytes: [UInt8]) throws {
        package = try Package(bytes)
        let document = try package.document(package.mainDocument).root
        body = document.first("body", w) ?? document
        styles = try package.document(try PartName("/word/styles.xml")).root
    }

    /// Paragraphs and rows in order, nested tables taken apart.
    var blocks: [PrintedBlock] {
        body.elements.flatMap { WordText.blocks($0) }
    }

    private static func blocks(_ element: Element) -> [PrintedBlock] {
        switch element.name.local {
        case "p": [.paragraph(text(element))]
        case "tbl":
            element.all("tr", w).map { row in
                .row(row.all("tc", w).map { $0.all("p", w).map(text) })
            }
        default: []
        }
    }

    /// The text of a paragraph with "\n" for a break and a tab for a tab.
    static func text(_ paragraph: Element) -> String {
        paragraph.all("r", w).map { run in
            run.elements.map { piece in
                switch piece.name.local {
                case "t": piece.text
                case "br": "\n"
                case "tab": "\t"
                default: ""
                }
            }.joined()
        }.joined()
    }

    /// All paragraphs, those of tables too, in order.
    var paragraphs: [Element] { WordText.descendants(body, "p") }
    var sections: [Element] { WordText.descendants(body, "sectPr") }
    var tables: [Element] { WordText.descendants(body, "tbl") }

    static func descendants(_ element: Element, _ local: String) -> [Element] {
        element.elements.flatMap { child in
            (child.name.local == local ? [child] : []) + descendants(child, local)
        }
    }

    func style(_ id: String) -> Element? {
        styles.all("style", w).first { $0["styleId", w] == id }
    }

    static func styleID(_ paragraph: Element) -> String {
        paragraph.first("pPr", w)?.first("pStyle", w)?["val", w] ?? ""
    }
}

extension Element {
    /// The whole number in an attribute of the main namespace.
    func number(_ attribute: String) -> Int? { self[attribute, w].flatMap { Int($0) } }
}
