import Awards
import Forms
import OPC
import Secretariat
import Store
import Testing
import XMLTree

/// A .docx read back by nothing but the package and the XML tree.
enum DocumentText {
    private static let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    static func blocks(_ bytes: [UInt8]) throws -> [PrintedBlock] {
        let package = try Package(bytes)
        let document = try package.document(package.mainDocument).root
        return (document.first("body", w) ?? document).elements.flatMap { blocks($0) }
    }

    private static func blocks(_ element: Element) -> [PrintedBlock] {
        switch element.name.local {
        case "p": [.paragraph(text(element))]
        case "tbl":
            element.all("tr", w).map { row in .row(row.all("tc", w).map { $0.all("p", w).map(text) }) }
        case "sdt": (element.first("sdtContent", w)?.elements ?? []).flatMap { blocks($0) }
        default: []
        }
    }

    private static func text(_ paragraph: Element) -> String {
        paragraph.elements.flatMap {
            $0.name.local == "sdt" ? $0.first("sdtContent", w)?.elements ?? [] : [$0]
        }
        .filter { $0.matches("r", w) }.flatMap(\.elements).map { piece in
            switch piece.name.local {
            case "t": piece.text
            case "br": "\n"
            case "tab": "\t"
            default: ""
            }
        }.joined()
    }

    static func plain(_ bytes: [UInt8]) throws -> String {
        try blocks(bytes).map { block in
            switch block {
            case .paragraph(let text): text
            case .row(let cells): cells.joined().joined(separator: "\t")
            }
        }.joined(separator: "\n")
    }
}

extension World {
    /// The text of the newest issue of a form of a thing.
    func printed(_ form: String, of name: String) throws -> String {
        let documents = try office.store.read { try $0.documents(of: Self.reference(name)) }
        let newest = try #require(documents.filter { $0.form == form }.max { $0.issue < $1.issue })
        return try DocumentText.plain(try office.store.files.read(newest.digest))
    }

    /// Makes all queued documents; none may fail.
    @discardableResult
    func issues() throws -> [IssuedDocument] {
        let (made, faults) = try office.at(now).issueQueued()
        #expect(faults.isEmpty, "\(faults.map { "\($0.form) \($0.object): \($0.cause)" })")
        if let inspect { for document in made { try inspect(document) } }
        return made
    }
}
