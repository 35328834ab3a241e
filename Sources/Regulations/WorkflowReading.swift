import Workflow

/// Reads plain values out of a file and notes every problem on the way, so that all are told at once.
struct WorkflowReading {
    private(set) var problems: [WorkflowProblem] = []
    /// The line of each key, by the keys that lead to it.
    var lines: [String: Int] = [:]

    mutating func note(
        _ code: WorkflowProblem.Code,
        _ node: WorkflowNode,
        _ key: String,
        _ evidence: Evidence
    ) {
        problems.append(
            WorkflowProblem(code, line: node.line, column: node.column, key: key, evidence)
        )
    }

    mutating func wrong(_ node: WorkflowNode, _ key: String, expected: String, nearest: String? = nil) {
        var evidence: Evidence = ["found": node.shown, "expected": expected]
        if let nearest { evidence.add("nearest", nearest) }
        note(.wrongValue, node, key, evidence)
    }

    // MARK: Maps

    /// The values of a map whose keys are known; unknown and missing ones are noted.
    mutating func fields(
        _ node: WorkflowNode,
        at key: String,
        required: [String],
        optional: [String] = []
    ) -> [String: WorkflowNode] {
        guard case .map(let pairs) = node.content else {
            wrong(node, key, expected: "a map with \(required.joined(separator: ", "))")
            return [:]
        }
        let known = required + optional
        var fields: [String: WorkflowNode] = [:]
        for pair in pairs {
            let here = WorkflowNode.joined(key, pair.key)
            lines[here] = pair.line
            guard known.contains(pair.key) else {
                let nearest = NearestName.of(pair.key, in: known) ?? ""
                let evidence: Evidence = [
                    "key": pair.key, "expected": known.joined(separator: ", "), "nearest": nearest,
                ]
                problems.append(
                    WorkflowProblem(
                        .unknownKey,
                        line: pair.line,
                        column: pair.column,
                        key: here,
                        evidence
                    )
                )
                continue
            }
            fields[pair.key] = pair.value
        }
        for name in required where fields[name] == nil {
            note(.missingKey, node, WorkflowNode.joined(key, name), ["key": name])
        }
        return fields
    }

    /// The entries of a map whose keys are ids given in the file, in the order of the file.
    mutating func entries(_ node: WorkflowNode?, at key: String) -> [(id: String, node: WorkflowNode)] {
        guard let node else { return [] }
        guard case .map(let pairs) = node.content else {
            wrong(node, key, expected: "a map by id")
            return []
        }
        return pairs.map { pair in
            lines[WorkflowNode.joined(key, pair.key)] = pair.line
            return (pair.key, pair.value)
        }
    }

    // MARK: Values

    mutating func text(_ node: WorkflowNode?, at key: String) -> String {
        guard let node else { return "" }
        guard case .text(let text, _) = node.content else {
            wrong(node, key, expected: "text")
            return ""
        }
        return text
    }

    mutating func optionalText(_ node: WorkflowNode?, at key: String) -> String? {
        guard let node else { return nil }
        if case .null = node.content { return nil }
        return text(node, at: key)
    }

    mutating func whole(_ node: WorkflowNode?, at key: String) -> Int {
        guard let node else { return 0 }
        guard case .text(let text, false) = node.content, let number = Int(text), number >= 0 else {
            wrong(node, key, expected: "a whole number")
            return 0
        }
        return number
    }

    mutating func flag(_ node: WorkflowNode?, at key: String) -> Bool {
        guard let node else { return false }
        guard case .text(let text, false) = node.content, let flag = Bool(text) else {
            wrong(node, key, expected: "true or false")
            return false
        }
        return flag
    }

    /// One name, or a list of names.
    mutating func names(_ node: WorkflowNode?, at key: String) -> [String] {
        guard let node else { return [] }
        switch node.content {
        case .text(let name, _):
            return [name]
        case .list(let items):
            return items.map { text($0, at: key) }
        case .null, .map:
            wrong(node, key, expected: "a name or a list of names")
            return []
        }
    }

    mutating func items(_ node: WorkflowNode?, at key: String) -> [WorkflowNode] {
        guard let node else { return [] }
        guard case .list(let items) = node.content else {
            wrong(node, key, expected: "a list")
            return []
        }
        return items
    }

    /// One of a closed set of words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: WorkflowNode?,
        at key: String
    ) -> Choice? where Choice.RawValue == String {
        guard let node else { return nil }
        if case .text(let text, _) = node.content, let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let nearest = NearestName.of(node.shown, in: known)
        wrong(node, key, expected: known.joined(separator: ", "), nearest: nearest)
        return nil
    }

    mutating func label(_ node: WorkflowNode?, at key: String) -> Label {
        guard let node else { return Label(vi: "", en: "") }
        let languages = Label.Language.allCases.map(\.rawValue)
        let fields = fields(node, at: key, required: languages)
        return Label(vi: text(fields["vi"], at: "\(key).vi"), en: text(fields["en"], at: "\(key).en"))
    }
}
