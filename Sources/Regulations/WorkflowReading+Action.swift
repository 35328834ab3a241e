import Workflow

// The shape of an action.

extension WorkflowReading {
    mutating func action(_ id: String, _ node: WorkflowNode) -> Action {
        let key = "actions.\(id)"
        let fields = fields(
            node,
            at: key,
            required: ["label", "by"],
            optional: [
                "from", "to", "creates", "guards", "effects", "reason", "requires", "bulk", "revision",
                "after_final", "confirm", "undoes", "notify", "undo_seconds",
            ]
        )
        let creates = flag(fields["creates"], at: "\(key).creates")
        for name in creates ? ["to"] : ["from"] where fields[name] == nil {
            note(.missingKey, node, "\(key).\(name)", ["key": name])
        }
        return Action(
            id: id,
            label: label(fields["label"], at: "\(key).label"),
            from: names(fields["from"], at: "\(key).from"),
            to: optionalText(fields["to"], at: "\(key).to"),
            creates: creates,
            by: names(fields["by"], at: "\(key).by"),
            guards: calls(fields["guards"], at: "\(key).guards"),
            effects: calls(fields["effects"], at: "\(key).effects"),
            reason: reason(fields["reason"], at: "\(key).reason"),
            requires: names(fields["requires"], at: "\(key).requires"),
            bulk: bulk(fields["bulk"], at: "\(key).bulk"),
            revisionPlus: revision(fields["revision"], at: "\(key).revision"),
            afterFinal: flag(fields["after_final"], at: "\(key).after_final"),
            confirm: flag(fields["confirm"], at: "\(key).confirm"),
            undoes: optionalText(fields["undoes"], at: "\(key).undoes"),
            notify: names(fields["notify"], at: "\(key).notify"),
            undoSeconds: seconds(fields["undo_seconds"], at: "\(key).undo_seconds")
        )
    }

    /// `required`, or `{list: hold}`: a list of the regulation.
    private mutating func reason(_ node: WorkflowNode?, at key: String) -> ReasonRule {
        guard let node else { return .none }
        switch node.content {
        case .text("required", _):
            return .required
        case .map:
            let fields = fields(node, at: key, required: ["list"])
            return .fromList(text(fields["list"], at: "\(key).list"))
        case .null, .text, .list:
            wrong(node, key, expected: "required, or {list: a list of reasons}")
            return .none
        }
    }

    /// `true`, or `group` for what is done to all of them or to none.
    private mutating func bulk(_ node: WorkflowNode?, at key: String) -> Bulk {
        guard let node else { return .none }
        switch node.content {
        case .text("true", _): return .each
        case .text("false", _): return .none
        case .text("group", _): return .group
        case .null, .text, .list, .map:
            wrong(node, key, expected: "true, false or group")
            return .none
        }
    }

    private mutating func seconds(_ node: WorkflowNode?, at key: String) -> Int? {
        guard let node else { return nil }
        guard case .text(let text, false) = node.content, let seconds = Int(text), (1...60).contains(seconds)
        else {
            wrong(node, key, expected: "1 to 60 seconds")
            return nil
        }
        return seconds
    }

    private mutating func revision(_ node: WorkflowNode?, at key: String) -> Bool {
        guard let node else { return false }
        guard case .text("+1", _) = node.content else {
            wrong(node, key, expected: "+1")
            return false
        }
        return true
    }

    // MARK: Guards and effects

    /// A list of `name@1`, or `name@1: {parameter: value}`.
    private mutating func calls(_ node: WorkflowNode?, at key: String) -> [Call] {
        items(node, at: key).compactMap { item in
            switch item.content {
            case .text(let name, _):
                return call(name, [:], item, at: key)
            case .map(let pairs):
                guard let pair = pairs.first, pairs.count == 1 else { break }
                lines[WorkflowNode.joined(key, pair.key)] = pair.line
                let here = "\(key).\(pair.key)"
                var parameters: [String: Parameter] = [:]
                for (name, value) in entries(pair.value, at: here) {
                    parameters[name] = parameter(value, at: "\(here).\(name)")
                }
                return call(pair.key, parameters, item, at: key)
            case .null, .list:
                break
            }
            wrong(item, key, expected: "name@version, or name@version: {parameter: value}")
            return nil
        }
    }

    private mutating func call(
        _ text: String,
        _ parameters: [String: Parameter],
        _ node: WorkflowNode,
        at key: String
    ) -> Call? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let version = Int(parts[1]), version > 0 else {
            note(.wrongValue, node, key, ["found": text, "expected": "name@version, such as \(parts[0])@1"])
            return nil
        }
        return Call(String(parts[0]), version: version, parameters)
    }

    /// A plain number is a number; everything else that is one value is text.
    private mutating func parameter(_ node: WorkflowNode, at key: String) -> Parameter? {
        switch node.content {
        case .text(let text, let isQuoted):
            guard !isQuoted, let number = Int(text) else { return .text(text) }
            return .number(number)
        case .list(let items):
            return .list(items.map { text($0, at: key) })
        case .null, .map:
            wrong(node, key, expected: "text, a number or a list")
            return nil
        }
    }
}
