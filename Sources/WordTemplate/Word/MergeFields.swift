import XMLTree

/// Mail-merge fields («Họ_và_tên»), which mean the same as tags: the field becomes the text of a tag.
///
/// Left as a field it would lose its value again as soon as Word updates it.
enum MergeFields {
    ///
    /// IF and = around merge fields become conditions and calculations.
    /// - Returns: the codes of fields that hold merge fields but that only Word can work out.
    static func flatten(in root: WordNode) -> [String] {
        var holders: [WordNode] = []
        root.walk { node in
            if node.kind == .paragraph || (node.kind == .wrapper && node.element?.name.local != "fldSimple") {
                holders.append(node)
            }
            return true
        }
        var left: [String] = []
        for holder in holders {
            flattenSimple(in: holder)
            left += FieldTree.flatten(holder)
        }
        return left
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

    static func textNode(_ text: String, _ run: Name) -> WordNode {
        var element = Element(name: run.sibling("t"))
        element.keepsBlanks()
        return WordNode(.element(element), kind: .text, children: [WordNode(.text(text))])
    }

    // MARK: Codes

    /// The tag that a MERGEFIELD code means, nil for other fields.
    static func tag(for code: String) -> String? {
        var words = code.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.first?.uppercased() == "MERGEFIELD" else { return nil }
        words.removeFirst()
        let inQuotes = quotedName(code)
        guard let name = inQuotes ?? words.first, !name.isEmpty, !name.hasPrefix("\\") else { return nil }
        let isValue: Bool
        if case .value? = try? TagGrammar.read(Array(name.unicodeScalars)) {
            isValue = true
        } else {
            isValue = false
        }
        let shown = isValue ? name : "\"\(name)\""
        let tag = "{{\(shown)\(formats(code))}}"
        // Text before and after that is printed only with a value.
        let around = ["\\b", "\\f"].map { quoted(behind: $0, in: code) }
        guard around.contains(where: { $0 != nil }) else { return tag }
        return "{{nếu có \"\(name)\"}}\(around[0] ?? "")\(tag)\(around[1] ?? "")\(close)"
    }

    /// The end of a condition.
    static let close = "{{hết nếu}}"

    private static func quoted(behind mark: String, in code: String) -> String? {
        guard let range = code.firstRange(of: mark) else { return nil }
        let rest = code[range.upperBound...].unicodeScalars.drop { $0.isBlank }
        guard let first = rest.first else { return nil }
        guard first.isDoubleQuote else { return String(scalars: rest.prefix { !$0.isBlank }) }
        return String(scalars: rest.dropFirst().prefix { !$0.isDoubleQuote })
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
