import Workflow

// What must hold together with other objects.

extension WorkflowReading {
    /// A list of `{label, never: {own, submission: […]}}` or `{label, entering, needs: {session: […], mark}}`.
    mutating func rules(_ node: WorkflowNode?) -> [Rule] {
        items(node, at: "rules").enumerated().compactMap { index, item in
            let key = "rules.\(index)"
            lines[key] = item.line
            let fields = fields(item, at: key, required: ["label"], optional: ["never", "entering", "needs"])
            let label = label(fields["label"], at: "\(key).label")
            if let never = fields["never"], fields["entering"] == nil, fields["needs"] == nil {
                let (kind, others, rest) = other(never, at: "\(key).never", besides: ["own"])
                if rest["own"] == nil { note(.missingKey, never, "\(key).never.own", ["key": "own"]) }
                let own = names(rest["own"], at: "\(key).never.own")
                return kind.map { Rule(label: label, .never(own: own, kind: $0, others: others)) }
            }
            guard fields["never"] == nil, let entering = fields["entering"], let needs = fields["needs"]
            else {
                wrong(item, key, expected: "never, or entering with needs")
                return nil
            }
            let own = names(entering, at: "\(key).entering")
            let (kind, others, rest) = other(needs, at: "\(key).needs", besides: ["mark"])
            let mark = optionalText(rest["mark"], at: "\(key).needs.mark")
            return kind.map { Rule(label: label, .entering(own, kind: $0, others: others, mark: mark)) }
        }
    }

    /// The one entry whose key is a kind of object, with its states; and the entries that are known.
    private mutating func other(
        _ node: WorkflowNode,
        at key: String,
        besides known: [String]
    ) -> (kind: String?, others: [StateID], rest: [String: WorkflowNode]) {
        let all = entries(node, at: key)
        let kinds = all.filter { !known.contains($0.id) }
        guard kinds.count == 1, let kind = kinds.first else {
            wrong(node, key, expected: "the states of one other kind of object")
            return (nil, [], [:])
        }
        let rest = Dictionary(all.map { ($0.id, $0.node) }) { first, _ in first }
        return (kind.id, names(kind.node, at: "\(key).\(kind.id)"), rest)
    }
}
