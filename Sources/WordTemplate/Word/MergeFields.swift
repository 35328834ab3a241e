import XMLTree

/// Mail-merge fields («Họ_và_tên»), which mean the same as tags: the field becomes the text of a tag.
///
/// Left as a field it would lose its value again as soon as Word updates it.
enum MergeFields {
    static func flatten(in root: WordNode) {
        var holders: [WordNode] = []
        root.walk { node in
            if node.kind == .paragraph || (node.kind == .wrapper && node.element?.name.local != "fldSimple") {
                holders.append(node)
            }
            return true
        }
        for holder in holders {
            flattenSimple(in: holder)
            flattenComplex(in: holder)
        }
    }

    /// `<w:fldSimple w:instr="MERGEFIELD …">`: its first run takes the tag.
    private static func flattenSimple(in holder: WordNode) {
        for field in holder.children where field.element?.name.local == "fldSimple" {
            guard let element = field.element, let tag = tag(for: element.own("instr") ?? ""),
                let index = holder.index(of: field)
            else { continue }
            let model =
                field.first(.run) ?? WordNode(.element(Element(name: element.name.sibling("r"))), kind: .run)
            setText(of: model, to: tag)
            holder.replace(index..<(index + 1), with: [model])
        }
    }

    private static func setText(of run: WordNode, to text: String) {
        guard let name = run.element?.name else { return }
        let kept = run.children.filter { $0.kind == .runProperties }
        run.replaceChildren(kept + [textNode(text, name)])
    }

    private static func textNode(_ text: String, _ run: Name) -> WordNode {
        var element = Element(name: run.sibling("t"))
        element.keepsBlanks()
        return WordNode(.element(element), kind: .text, children: [WordNode(.text(text))])
    }

    /// A field made of begin, code, separator, result and end, all in one paragraph and without fields in it.
    private struct ComplexField {
        var code = ""
        var parts: [WordNode] = []
        var result: [WordNode] = []
        var inResult = false
    }

    private static func flattenComplex(in holder: WordNode) {
        var open: [ComplexField?] = []
        for run in holder.children where run.kind == .run {
            for child in run.children where child.kind != .runProperties {
                let local = child.element?.name.local
                if local == "fldChar" {
                    step(child, &open)
                } else if let last = open.indices.last, open[last] != nil {
                    if local == "instrText" { open[last]?.code += child.text }
                    if open[last]?.inResult == true {
                        open[last]?.result.append(child)
                    } else {
                        open[last]?.parts.append(child)
                    }
                }
            }
        }
    }

    private static func step(_ mark: WordNode, _ open: inout [ComplexField?]) {
        switch mark.element?.own("fldCharType") {
        case "begin":
            // A field around another is Word's own affair.
            for index in open.indices { open[index] = nil }
            var field = ComplexField()
            field.parts.append(mark)
            open.append(field)
        case "separate":
            guard let last = open.indices.last else { return }
            open[last]?.parts.append(mark)
            open[last]?.inResult = true
        case "end":
            guard let field = open.popLast(), let field else { return }
            replace(field, end: mark)
        default: break
        }
    }

    private static func replace(_ field: ComplexField, end: WordNode) {
        guard let tag = tag(for: field.code) else { return }
        // The result's first text shows how the value is to look.
        let host = field.result.first { $0.kind == .text } ?? end
        guard let run = host.parent, let name = run.element?.name, let index = run.index(of: host) else {
            return
        }
        run.replace(index..<index, with: [textNode(tag, name)])
        for node in field.parts + field.result + [end] {
            let run = node.parent
            node.remove()
            if let run, run.children.allSatisfy({ $0.kind == .runProperties }) { run.remove() }
        }
    }

    // MARK: Codes

    /// The tag that a MERGEFIELD code means, nil for other fields.
    static func tag(for code: String) -> String? {
        var words = code.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.first?.uppercased() == "MERGEFIELD" else { return nil }
        words.removeFirst()
        let quoted = quotedName(code)
        guard let name = quoted ?? words.first, !name.isEmpty, !name.hasPrefix("\\") else { return nil }
        let isValue: Bool
        if case .value? = try? TagGrammar.read(Array(name.unicodeScalars)) {
            isValue = true
        } else {
            isValue = false
        }
        let shown = isValue ? name : "\"\(name)\""
        return "{{\(shown)\(formats(code))}}"
    }

    /// A name in quotation marks, directly behind the field's word.
    private static func quotedName(_ code: String) -> String? {
        let rest = code.drop(while: \.isWhitespace).dropFirst("MERGEFIELD".count).drop(while: \.isWhitespace)
        guard let first = rest.unicodeScalars.first, first.isDoubleQuote else { return nil }
        return String(scalars: rest.unicodeScalars.dropFirst().prefix { !$0.isDoubleQuote })
    }

    /// Word's switches for dates, figures and capitals.
    private static func formats(_ code: String) -> String {
        var result = ""
        if let range = code.firstRange(of: "\\@") {
            let pattern = code[range.upperBound...].unicodeScalars.drop { !$0.isDoubleQuote }.dropFirst()
            result += " | " + String(scalars: pattern.prefix { !$0.isDoubleQuote })
        }
        if code.contains("\\#") { result += " | số" }
        let folded = code.lowercased()
        if folded.contains("\\* upper") { result += " | IN HOA" }
        if folded.contains("\\* lower") { result += " | in thường" }
        if folded.contains("\\* caps") { result += " | Viết Hoa" }
        return result
    }
}
