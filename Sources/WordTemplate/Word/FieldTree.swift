import XMLTree

/// The fields of one paragraph as a tree: what stands in a field's code may be fields again.
///
/// A merge field becomes a tag, IF around merge fields a condition, = a calculation. Other fields stay; those that
/// Word works out from the text around them are marked to be worked out anew.
struct FieldTree {
    /// A field that has begun.
    private struct Open {
        /// The code; inner fields stand as a mark for their text.
        var code = ""
        var inner: [String?] = []
        var nodes: [WordNode] = []
        var result: [WordNode] = []
        var inResult = false
    }

    private var open: [Open] = []
    private var left: [String] = []

    /// Where the text of an inner field goes: U+E100 and up.
    private static let mark = 0xE100

    static func flatten(_ holder: WordNode) -> [String] {
        var tree = FieldTree()
        for run in holder.children where run.kind == .run {
            for child in run.children where child.kind != .runProperties { tree.take(child) }
        }
        return tree.left
    }

    private mutating func take(_ node: WordNode) {
        if node.element?.name.local == "fldChar" {
            switch node.element?.own("fldCharType") {
            case "begin": open.append(Open(nodes: [node]))
            case "separate":
                guard let last = open.indices.last else { return }
                open[last].nodes.append(node)
                open[last].inResult = true
            case "end": close(node)
            default: break
            }
            return
        }
        for index in open.indices {
            if open[index].inResult {
                open[index].result.append(node)
            } else {
                open[index].nodes.append(node)
            }
        }
        guard let last = open.indices.last, !open[last].inResult, node.element?.name.local == "instrText"
        else {
            return
        }
        open[last].code += node.text
    }

    private mutating func close(_ end: WordNode) {
        guard let field = open.popLast() else { return }
        let text = FieldTree.text(of: field.code, inner: field.inner)
        if let outer = open.indices.last, !open[outer].inResult {
            // Within a code: the outer field decides.
            let number = open[outer].inner.count
            open[outer].code += String(Character(Unicode.Scalar(UInt32(FieldTree.mark + number)) ?? " "))
            open[outer].inner.append(text)
            open[outer].nodes += field.nodes + field.result + [end]
            return
        }
        guard let text else {
            if field.inner.contains(where: { $0 != nil }) { left.append(FieldTree.shown(field.code)) }
            FieldTree.markStale(field.nodes[0], field.code)
            for index in open.indices { open[index].result += field.nodes + [end] }
            return
        }
        replace(field, end: end, text)
    }

    private mutating func replace(_ field: Open, end: WordNode, _ text: String) {
        // The result's first text shows how the value is to look.
        let host = field.result.first { $0.kind == .text } ?? end
        guard let run = host.parent, let name = run.element?.name, let index = run.index(of: host) else {
            return
        }
        let node = MergeFields.textNode(text, name)
        run.replace(index..<index, with: [node])
        for node in field.nodes + field.result + [end] {
            let run = node.parent
            node.remove()
            if let run, run.children.allSatisfy({ $0.kind == .runProperties }) { run.remove() }
        }
        for index in open.indices { open[index].result.append(node) }
    }

    /// Fields whose result follows from the text around them and is old after filling.
    private static let stale: Set<String> = [
        "REF", "PAGEREF", "NOTEREF", "TOC", "SEQ", "STYLEREF", "=", "IF",
    ]

    private static func markStale(_ begin: WordNode, _ code: String) {
        let word = code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
        guard stale.contains(word), let name = begin.element?.name, begin.element?.own("dirty") == nil else {
            return
        }
        begin.element?.attributes.append(Attribute(name: name.sibling("dirty"), value: "true"))
    }

    private static func shown(_ code: String) -> String {
        String(scalars: code.unicodeScalars.map { $0.value >= UInt32(mark) && $0.value < 0xF000 ? "…" : $0 })
            .trimmingBlanks
    }
}

// MARK: - What fields mean

extension FieldTree {
    /// A field as text with tags; nil when it is no affair of ours.
    private static func text(of code: String, inner: [String?]) -> String? {
        let word = code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
        guard !inner.isEmpty else { return MergeFields.tag(for: code) }
        guard inner.allSatisfy({ $0 != nil }) else { return nil }
        let texts = inner.compactMap { $0 }
        if word == "IF" { return condition(code, texts) }
        if word.hasPrefix("=") { return calculation(code, texts) }
        return nil
    }

    private static func condition(_ code: String, _ inner: [String]) -> String? {
        let words = arguments(code)
        guard words.count >= 5, let relation = relations[words[2]],
            let left = operand(words[1], inner, isName: true),
            let right = operand(words[3], inner, isName: false)
        else { return nil }
        let yes = filled(words[4], inner)
        let no = words.count > 5 && !words[5].hasPrefix("\\") ? filled(words[5], inner) : ""
        let otherwise = no.isEmpty ? "" : "{{nếu không}}\(no)"
        return "{{nếu \(left) \(relation) \(right)}}\(yes)\(otherwise)\(MergeFields.close)"
    }

    private static let relations = ["=": "=", "<>": "≠", "<": "<", ">": ">", "<=": "≤", ">=": "≥"]

    /// One side of a comparison: a name, a number, or a text without wildcards.
    private static func operand(_ word: String, _ inner: [String], isName: Bool) -> String? {
        if let name = name(word, inner) { return "\"\(name)\"" }
        guard !isName, !word.contains(where: { "*?{}".contains($0) }) else { return nil }
        return word.isEmpty || !word.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "," || $0 == "." })
            ? "\"\(word)\"" : word
    }

    /// The name that stands alone in a word.
    private static func name(_ word: String, _ inner: [String]) -> String? {
        guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1,
            let tag = text(scalar, inner), tag.hasPrefix("{{"), !tag.hasPrefix("{{nếu ")
        else { return nil }
        let body = tag.dropFirst(2).dropLast(2).split(separator: " | ").first.map(String.init) ?? ""
        return body.replacing("\"", with: "")
    }

    private static func text(_ scalar: Unicode.Scalar, _ inner: [String]) -> String? {
        let number = Int(scalar.value) - mark
        return inner.indices.contains(number) ? inner[number] : nil
    }

    private static func filled(_ word: String, _ inner: [String]) -> String {
        word.unicodeScalars.map { text($0, inner) ?? String(Character($0)) }.joined()
    }

    private static func calculation(_ code: String, _ inner: [String]) -> String? {
        let formula = code.drop { $0 != "=" }.dropFirst().prefix { $0 != "\\" }
        var result = ""
        for scalar in formula.unicodeScalars {
            if let tag = text(scalar, inner) {
                guard tag.hasPrefix("{{"), !tag.hasPrefix("{{nếu ") else { return nil }
                let body = tag.dropFirst(2).dropLast(2).split(separator: " | ").first.map(String.init) ?? ""
                result += "\"\(body.replacing("\"", with: ""))\""
            } else if scalar.isDigit || "().,".unicodeScalars.contains(scalar) || scalar.isBlank {
                result += String(Character(scalar))
            } else if let sign = ["+": " + ", "-": " − ", "*": " × ", "/": " ÷ "][String(Character(scalar))] {
                result += sign
            } else {
                return nil
            }
        }
        return "{{\(result.trimmingBlanks)\(code.contains("\\#") ? " | số" : "")}}"
    }

    /// The words of a code; quotation marks hold together what is between them.
    private static func arguments(_ code: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var hasWord = false
        for scalar in code.unicodeScalars {
            if scalar.isDoubleQuote {
                isQuoted.toggle()
                hasWord = true
            } else if scalar.isBlank, !isQuoted {
                if hasWord { words.append(word) }
                (word, hasWord) = ("", false)
            } else {
                word.unicodeScalars.append(scalar)
                hasWord = true
            }
        }
        if hasWord { words.append(word) }
        return words
    }
}
