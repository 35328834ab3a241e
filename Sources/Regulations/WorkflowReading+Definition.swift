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
            optional: ["basis", "must_pass", "separation", "withdrawal", "rules", "migrate_from"]
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
            rules: rules(fields["rules"]),
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
        let timed = fields["clock"].flatMap { clock($0, at: "\(key).clock") }
        return State(
            id: id,
            label: label(fields["label"], at: "\(key).label"),
            finality: optionalText(fields["final"], at: "\(key).final"),
            clock: timed?.clock,
            terms: timed?.terms ?? ClockTerms(),
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
}

// MARK: Clocks

extension WorkflowReading {
    /// Exactly one of the five kinds, with what belongs to it.
    mutating func clock(_ node: WorkflowNode, at key: String) -> (clock: StateClock, terms: ClockTerms)? {
        let kinds = ["working_days", "review_every", "until", "follows", "none"]
        let others = ["owner", "basis", "confirmed_by", "rungs", "pauses", "deadline"]
        let fields = fields(node, at: key, required: [], optional: kinds + others)
        let chosen = kinds.filter { fields[$0] != nil }
        guard chosen.count == 1, let kind = chosen.first else {
            wrong(node, key, expected: "one of \(kinds.joined(separator: ", "))")
            return nil
        }
        for name in others where !Self.belong(to: kind).contains(name) {
            guard let stray = fields[name] else { continue }
            note(.unknownKey, stray, "\(key).\(name)", ["key": name, "expected": kind, "nearest": ""])
        }
        let here = "\(key).\(kind)"
        let terms = ClockTerms(
            // A counted clock names its owner itself.
            owner: kind == "until" ? optionalText(fields["owner"], at: "\(key).owner") : nil,
            rungs: fields["rungs"] == nil ? nil : rungs(fields["rungs"], at: "\(key).rungs"),
            pauses: names(fields["pauses"], at: "\(key).pauses"),
            deadline: optionalText(fields["deadline"], at: "\(key).deadline")
        )
        switch kind {
        case "until": return (.until(text(fields[kind], at: here)), terms)
        case "follows": return (.follows(text(fields[kind], at: here)), terms)
        case "none": return (.none(why: text(fields[kind], at: here)), terms)
        default: return (counted(kind, node, fields, at: key), terms)
        }
    }

    private static func belong(to kind: String) -> [String] {
        switch kind {
        case "working_days": ["owner", "basis", "confirmed_by", "rungs", "pauses", "deadline"]
        case "review_every": ["owner", "basis", "confirmed_by", "rungs", "pauses"]
        case "until": ["owner", "rungs", "pauses"]
        default: ["pauses"]
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

    /// `[-10, -3, 0, 2: standing-head]`: working days from the last day, and who is told beside the holder.
    private mutating func rungs(_ node: WorkflowNode?, at key: String) -> [ClockTerms.Rung] {
        var rungs: [ClockTerms.Rung] = []
        for item in items(node, at: key) {
            if let rung = rung(item, at: key) { rungs.append(rung) }
        }
        return rungs
    }

    private mutating func rung(_ item: WorkflowNode, at key: String) -> ClockTerms.Rung? {
        let content: WorkflowNode.Content = item.content
        if case .text(let text, _) = content, let days = Int(text) { return ClockTerms.Rung(days) }
        if case .map(let pairs) = content, pairs.count == 1, let days = Int(pairs[0].key) {
            return ClockTerms.Rung(days, to: text(pairs[0].value, at: key))
        }
        wrong(item, key, expected: "working days, or working days: a role")
        return nil
    }
}
