import Workflow

/// A small sound machine, and the words it may use: tests spoil it in one place.
enum Specimen {
    static let vocabulary = Vocabulary(
        guards: [
            CallShape("complete"),
            CallShape(
                "threshold",
                [ParameterShape("is", .choice(["met", "not_met"]))],
                alternatives: "is"
            ),
            CallShape("parent_in", [ParameterShape("states", .states(of: "submission"))]),
            CallShape(
                "at_most",
                [ParameterShape("count", .number), ParameterShape("why", .text, isRequired: false)]
            ),
        ],
        effects: [
            CallShape("freeze"),
            CallShape("number", [ParameterShape("series", .text)], isNumbering: true),
            CallShape("register_number", [ParameterShape("series", .text)], isNumbering: true),
            CallShape("move_lines", [ParameterShape("actions", .actions(of: "nomination"))]),
        ],
        subjects: ["nomination", "submission"],
        functions: ["clerk", "head"],
        reasonLists: ["withdrawal", "return"],
        papers: ["scan"],
        citations: ["law"],
        dates: ["campaign.closes"],
        deadlines: ["supplement"]
    )

    static func label(_ text: String) -> Label { Label(vi: text, en: text) }

    static func state(
        _ id: StateID,
        final: String? = nil,
        clock: StateClock? = nil,
        numbered: Bool = false
    ) -> State {
        let clock = clock ?? (final == nil ? StateClock.none(why: "test") : nil)
        return State(id: id, label: label(id), finality: final, clock: clock, numbered: numbered)
    }

    static func action(
        _ id: ActionID,
        _ from: [StateID],
        _ to: StateID?,
        by: [RoleID] = ["clerk"],
        guards: [Call] = [],
        effects: [Call] = [],
        reason: ReasonRule = .none,
        requires: [PaperID] = [],
        undoes: ActionID? = nil
    ) -> Action {
        Action(
            id: id,
            label: label(id),
            from: from,
            to: to,
            by: by,
            guards: guards,
            effects: effects,
            reason: reason,
            requires: requires,
            undoes: undoes
        )
    }

    /// drafting → review → decided → conferred, with a way back, a withdrawal and a refusal.
    static let sound = Definition(
        id: "specimen",
        version: 1,
        subject: "nomination",
        label: label("Specimen"),
        basis: ["law"],
        roles: [
            Role(id: "clerk", label: label("Clerk"), function: "clerk", scope: .unit),
            Role(id: "head", label: label("Head"), function: "head", scope: .unit),
            Role(id: "system", label: label("System"), function: "", scope: .system),
        ],
        states: [
            state("drafting"),
            state("review", clock: .follows("submission")),
            state("decided", numbered: true),
            state("conferred", final: "conferred", numbered: true),
            state("not-awarded", final: "not-awarded"),
            state("withdrawn", final: "withdrawn"),
            state("revoked", final: "revoked"),
        ],
        initial: "drafting",
        actions: [
            Action(id: "create", label: label("create"), to: "drafting", creates: true, by: ["clerk"]),
            action("send", ["drafting"], "review", guards: [Call("complete")], effects: [Call("freeze")]),
            action("send-back", ["review"], "drafting", by: ["head"], reason: .required),
            action(
                "pass",
                ["review"],
                "decided",
                by: ["system"],
                guards: [Call("threshold", ["is": .text("met")])],
                effects: [Call("number", ["series": .text("QD")])]
            ),
            action(
                "reject",
                ["review"],
                "not-awarded",
                by: ["system"],
                guards: [Call("threshold", ["is": .text("not_met")])]
            ),
            action("confer", ["decided"], "conferred", requires: ["scan"]),
            action("note", ["review"], nil, by: ["head"]),
            action(
                "withdraw",
                ["drafting", "review"],
                "withdrawn",
                by: ["head"],
                reason: .fromList("withdrawal")
            ),
            Action(
                id: "revoke",
                label: label("revoke"),
                from: ["conferred"],
                to: "revoked",
                by: ["head"],
                reason: .required,
                afterFinal: true
            ),
        ],
        mustPass: [Passage(target: "conferred", through: ["review", "decided"])],
        separation: [Separation(["confer", Separation.nominee]), Separation(["send", "send-back"])],
        withdrawal: Withdrawal(actions: ["withdraw"], before: ["decided"])
    )

    /// The specimen with one action changed.
    static func changing(_ id: ActionID, _ change: (inout Action) -> Void) -> Definition {
        var definition = sound
        for index in definition.actions.indices where definition.actions[index].id == id {
            change(&definition.actions[index])
        }
        return definition
    }

    /// The specimen with one state changed.
    static func changing(state id: StateID, _ change: (inout State) -> Void) -> Definition {
        var definition = sound
        for index in definition.states.indices where definition.states[index].id == id {
            change(&definition.states[index])
        }
        return definition
    }

    static func adding(_ actions: Action..., states: [State] = []) -> Definition {
        var definition = sound
        definition.actions += actions
        definition.states += states
        return definition
    }

    static func editing(_ change: (inout Definition) -> Void) -> Definition {
        var definition = sound
        change(&definition)
        return definition
    }

    /// Every guard of the vocabulary, met except those named.
    static func registry(unmet: Set<String> = []) -> Registry<Void> {
        Registry(
            guards: vocabulary.guards.map { shape in
                Guard(shape) { _, parameters in
                    guard unmet.contains(shape.name) else { return [] }
                    return [Unmet("not-\(shape.name)", ["is": parameters["is"]?.text ?? ""])]
                }
            },
            effects: vocabulary.effects,
            reasons: { _, list in list == "withdrawal" ? ["too-late", "not-enough"] : nil }
        )
    }
}
