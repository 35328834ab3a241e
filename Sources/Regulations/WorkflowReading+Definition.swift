import Workflow

// The shape of a workflow file.

extension WorkflowReading {
    /// The definition, or nil when the file has another schema.
    mutating func definition(_ root: WorkflowNode) -> Definition? {
        let fields = fields(
            root,
            at: "",
            required: [
                "schema", "id", "version", "subject", "label", "roles", "states", "initial", "actions",
            ],
            optional: ["basis", "must_pass", "separation", "withdrawal", "migrate_from"]
        )
        guard let schema = fields["schema"] else { return nil }
        guard case .text(WorkflowReader.schema, _) = schema.content else {
            let evidence: Evidence = ["schema": schema.shown, "expected": WorkflowReader.schema]
            note(.unknownSchema, schema, "schema", evidence)
            return nil
        }
        return Definition(
            id: text(fields["id"], at: "id"),
            version: whole(fields["version"], at: "version"),
            subject: text(fields["subject"], at: "subject"),
            label: label(fields["label"], at: "label"),
            basis: names(fields["basis"], at: "basis"),
            roles: entries(fields["roles"], at: "roles").map { role($0.id, $0.node) },
            states: entries(fields["states"], at: "states").map { state($0.id, $0.node) },
            initial: text(fields["initial"], at: "initial"),
            actions: entries(fields["actions"], at: "actions").map { action($0.id, $0.node) },
            mustPass: entries(fields["must_pass"], at: "must_pass").map {
                Passage(target: $0.id, through: names($0.node, at: "must_pass.\($0.id)"))
            },
            separation: separation(fields["separation"]),
            withdrawal: withdrawal(fields["withdrawal"]),
            migrateFrom: migration(fields["migrate_from"])
        )
    }

    /// By the earlier version: its states, and what they become here.
    private mutating func migration(_ node: WorkflowNode?) -> DefinitionMigration {
        var versions: [Int: [StateID: StateID]] = [:]
        for (id, node) in entries(node, at: "migrate_from") {
            guard let version = Int(id) else {
                wrong(node, "migrate_from.\(id)", expected: "an earlier version, such as 1")
                continue
            }
            var states: [StateID: StateID] = [:]
            for (state, node) in entries(node, at: "migrate_from.\(id)") {
                states[state] = text(node, at: "migrate_from.\(id).\(state)")
            }
            versions[version] = states
        }
        return DefinitionMigration(versions)
    }

    private mutating func role(_ id: String, _ node: WorkflowNode) -> Role {
        let key = "roles.\(id)"
        let fields = fields(node, at: key, required: ["label", "scope"], optional: ["function"])
        let scope: Role.Scope? = choice(fields["scope"], at: "\(key).scope")
        if scope != nil, scope != .system, fields["function"] == nil {
            note(.missingKey, node, "\(key).function", ["key": "function"])
        }
        return Role(
            id: id,
            label: label(fields["label"], at: "\(key).label"),
            function: text(fields["function"], at: "\(key).function"),
            scope: scope ?? .unit
        )
    }

    private mutating func state(_ id: String, _ node: WorkflowNode) -> State {
        let key = "states.\(id)"
        let fields = fields(
            node,
            at: key,
            required: ["label"],
            optional: ["final", "clock", "edit", "numbered"]
        )
        return State(
            id: id,
            label: label(fields["label"], at: "\(key).label"),
            finality: optionalText(fields["final"], at: "\(key).final"),
            clock: fields["clock"].flatMap { clock($0, at: "\(key).clock") },
            editableBy: names(fields["edit"], at: "\(key).edit"),
            numbered: flag(fields["numbered"], at: "\(key).numbered")
        )
    }

    private mutating func separation(_ node: WorkflowNode?) -> [Separation] {
        items(node, at: "separation").enumerated().map { index, item in
            let key = "separation.\(index)"
            lines[key] = item.line
            let fields = fields(item, at: key, required: ["not_same_person"])
            return Separation(names(fields["not_same_person"], at: "\(key).not_same_person"))
        }
    }

    private mutating func withdrawal(_ node: WorkflowNode?) -> Withdrawal? {
        guard let node else { return nil }
        let fields = fields(node, at: "withdrawal", required: ["actions", "before"])
        return Withdrawal(
            actions: names(fields["actions"], at: "withdrawal.actions"),
            before: names(fields["before"], at: "withdrawal.before")
        )
    }

    // MARK: Clocks

    /// Exactly one of the five kinds.
    private mutating func clock(_ node: WorkflowNode, at key: String) -> StateClock? {
        let kinds = ["working_days", "review_every", "until", "follows", "none"]
        let days = ["owner", "basis", "confirmed_by"]
        let fields = fields(node, at: key, required: [], optional: kinds + days)
        let chosen = kinds.filter { fields[$0] != nil }
        guard chosen.count == 1, let kind = chosen.first else {
            wrong(node, key, expected: "one of \(kinds.joined(separator: ", "))")
            return nil
        }
        let isCounted = kind == "working_days" || kind == "review_every"
        for name in days where !isCounted {
            guard let stray = fields[name] else { continue }
            note(.unknownKey, stray, "\(key).\(name)", ["key": name, "expected": kind, "nearest": ""])
        }
        let here = "\(key).\(kind)"
        switch kind {
        case "until": return .until(text(fields[kind], at: here))
        case "follows": return .follows(text(fields[kind], at: here))
        case "none": return .none(why: text(fields[kind], at: here))
        default: return counted(kind, node, fields, at: key)
        }
    }

    private mutating func counted(
        _ kind: String,
        _ node: WorkflowNode,
        _ fields: [String: WorkflowNode],
        at key: String
    ) -> StateClock {
        for name in ["owner", "basis"] where fields[name] == nil {
            note(.missingKey, node, "\(key).\(name)", ["key": name])
        }
        let days = StateClock.Days(
            whole(fields[kind], at: "\(key).\(kind)"),
            basis: text(fields["basis"], at: "\(key).basis"),
            confirmedBy: optionalText(fields["confirmed_by"], at: "\(key).confirmed_by")
        )
        let owner = text(fields["owner"], at: "\(key).owner")
        return kind == "review_every" ? .review(days, owner: owner) : .budget(days, owner: owner)
    }
}
