import XMLTree

/// Text in a cell: plain, or in runs with fonts of their own.
struct RichText {
    var runs: [TextRun] = []

    init() {}

    /// Reads an `si` or `is` element; readings for East Asian names (`rPh`) are no part of the text.
    init(_ element: Element) {
        for child in element.elements {
            switch child.name.local {
            case "t": runs.append(TextRun(text: Self.unescaped(child.text), font: nil))
            case "r":
                let namespace = child.name.namespace
                let text = child.first("t", namespace)?.text ?? ""
                let font = child.first("rPr", namespace)?.first("rFont", namespace)?["val"]
                runs.append(TextRun(text: Self.unescaped(text), font: font))
            default: break
            }
        }
    }

    /// Undoes `_x000D_`, the way in which Excel stores characters that XML cannot carry.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let unit = rest.first {
            let mark = rest.prefix(7)
            if mark.count == 7, unit == 0x5F, mark[mark.startIndex + 1] == 0x78, mark.last == 0x5F,
                let value = UInt16(String(decoding: mark.dropFirst(2).dropLast(), as: UTF16.self), radix: 16)
            {
                units.append(value)
                rest = rest.dropFirst(7)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Protects text that looks like such an escape.
    static func escaped(_ text: String) -> String {
        unescaped(text) == text ? text : text.replacing("_x", with: "_x005F_x")
    }
}
