import OPC
import Vietnamese
import XMLTree

/// What stands in a content control of a document that was filled from a template, and perhaps edited since.
///
/// The controls whose tag is a tag of ours stay in the document when it is filled; so what somebody wrote there in
/// Word can be read back by the name of its field.
public struct FilledControl: Hashable, Sendable {
    /// The field's name, without delimiters and formats: "Tóm tắt thành tích".
    public let name: String
    /// The text, a line for each paragraph and line break; empty lines at the ends are left out.
    public let text: String
}

extension FilledControl {
    /// All controls of ours in the body of a document, in its order; an outer one before those in it.
    ///
    /// Text that is marked as deleted is not there any more, what is marked as inserted is.
    ///
    /// - Throws: `PackageError` for what is no Word document, `XMLError` for a body that cannot be read.
    public static func all(in bytes: [UInt8]) throws -> [FilledControl] {
        let package = try Package(word: bytes)
        return all(in: try Document(parsing: package.bytes(of: package.mainDocument)).root)
    }

    static func all(in body: Element) -> [FilledControl] {
        var controls: [FilledControl] = []
        collect(body, into: &controls)
        return controls
    }

    private static func collect(_ element: Element, into controls: inout [FilledControl]) {
        if element.name.local == "sdt", let control = FilledControl(element) { controls.append(control) }
        for child in element.elements where !ControlText.gone.contains(child.name.local) {
            collect(child, into: &controls)
        }
    }

    /// Nil for a control of somebody else.
    private init?(_ control: Element) {
        let properties = control.elements.first { $0.name.local == "sdtPr" }?.elements ?? []
        func value(_ name: String) -> String? {
            properties.first { $0.name.local == name }?.attributes.first { $0.name.local == "val" }?.value
        }
        guard let name = [value("tag"), value("alias")].lazy.compactMap(Self.fieldName).first else {
            return nil
        }
        self.name = name
        // A hint that asks for text is none.
        let isHint = properties.contains { $0.name.local == "showingPlcHdr" }
        let content = control.elements.first { $0.name.local == "sdtContent" }
        text = isHint ? "" : content.map(ControlText.read) ?? ""
    }

    /// The name in "{{Kết quả | đoạn}}".
    private static func fieldName(_ tag: String?) -> String? {
        guard let scalars = tag.map({ Array($0.trimmingBlanks.unicodeScalars) }) else { return nil }
        let found = TagScanner.scan(scalars).tags
        guard found.count == 1, found[0].whole == 0..<scalars.count else { return nil }
        let words = String(scalars: scalars[found[0].body])
        return words.prefix { $0 != "|" }.description.trimmingBlanks
    }
}

/// The text of what stands in a control.
private struct ControlText {
    /// Elements whose text is not, or no longer, there: deleted, moved away, instructions of fields, mirrors.
    static let gone: Set<String> = [
        "del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "sdtPr", "sdtEndPr", "pPr",
        "rPr",
    ]

    private var lines: [String] = [""]
    private var hasParagraph = false

    static func read(_ content: Element) -> String {
        var text = ControlText()
        text.read(content)
        var lines = text.lines.map { $0.trimmingBlanks }
        while lines.last == "" { lines.removeLast() }
        while lines.first == "" { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    private mutating func read(_ element: Element) {
        for child in element.elements where !Self.gone.contains(child.name.local) {
            switch child.name.local {
            case "t": add(child.text)
            case "tab": add("\t")
            case "noBreakHyphen": add("-")
            case "br", "cr": lines.append("")
            case "p":
                if hasParagraph { lines.append("") }
                hasParagraph = true
                read(child)
            default: read(child)
            }
        }
    }

    private mutating func add(_ text: String) { lines[lines.count - 1] += text }
}
