import XMLTree

/// Codes of fields that Word has split over several runs, put together again.
enum FieldCodes {
    /// Joins the codes in a body, so that a bookmark's name in them stands in one piece.
    static func join(in body: WordNode) {
        body.walk { node in
            guard node.kind == .paragraph else { return true }
            joinOne(node)
            return true
        }
    }

    private static func joinOne(_ paragraph: WordNode) {
        /// For each open field the text of its code, nil once the code is over or another field stands in it.
        var open: [WordNode?] = []
        var isNew: [Bool] = []
        var doomed: [WordNode] = []
        paragraph.walk { node in
            if node.kind == .textBox { return false }
            switch node.element?.name.local {
            case "fldChar":
                switch node.element?.own("fldCharType") {
                case "begin":
                    if let last = open.indices.last {
                        open[last] = nil
                        isNew[last] = false
                    }
                    open.append(nil)
                    isNew.append(true)
                case "separate":
                    if let last = open.indices.last {
                        open[last] = nil
                        isNew[last] = false
                    }
                case "end":
                    _ = open.popLast()
                    _ = isNew.popLast()
                default: break
                }
            case "instrText":
                guard let last = open.indices.last else { break }
                if let first = open[last] {
                    first.replaceChildren([WordNode(.text(first.text + node.text))])
                    doomed.append(node)
                } else if isNew[last] {
                    open[last] = node
                    isNew[last] = false
                }
            default: break
            }
            return true
        }
        for node in doomed {
            let run = node.parent
            node.remove()
            let isEmpty = run?.children.allSatisfy { $0.kind == .runProperties } ?? false
            if isEmpty, run?.kind == .run { run?.remove() }
        }
    }
}
