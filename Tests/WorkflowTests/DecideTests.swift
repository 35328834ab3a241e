import Testing
import Workflow

@Suite struct DecideTests {
    private func decide(
        _ action: ActionID,
        in state: StateID?,
        as roles: Set<RoleID>,
        reason: GivenReason? = nil,
        papers: Set<PaperID> = [],
        appearsAs: Set<String> = [],
        unmet: Set<String> = []
    ) -> Result<Transition, Refusal> {
        Specimen.sound.decide(
            action: action,
            state: state,
            roles: roles,
            reason: reason,
            papers: papers,
            appearsAs: appearsAs,
            guards: Specimen.registry(unmet: unmet),
            context: ()
        )
    }

    private func reasons(_ answer: Result<Transition, Refusal>) -> [Unmet] {
        guard case .failure(let refusal) = answer else { return [] }
        return refusal.reasons
    }

    @Test func createsInTheInitialState() throws {
        let transition = try decide("create", in: nil, as: ["clerk"]).get()
        #expect(transition.from == nil)
        #expect(transition.to == "drafting")
        #expect(reasons(decide("create", in: "drafting", as: ["clerk"])).map(\.code) == ["wrong-state"])
        #expect(reasons(decide("send", in: nil, as: ["clerk"])).map(\.code) == ["wrong-state"])
    }

    @Test func movesAndKeepsTheReason() throws {
        let reason = GivenReason(id: "too-late", text: "sau ngày 10/12")
        let transition = try decide("withdraw", in: "review", as: ["head"], reason: reason).get()
        #expect(transition.to == "withdrawn")
        #expect(transition.reason == reason)
    }

    @Test func staysWhereAnActionHasNoTarget() throws {
        #expect(try decide("note", in: "review", as: ["head"]).get().to == "review")
    }

    @Test func tellsEveryReasonAtOnce() {
        let answer = decide(
            "confer",
            in: "review",
            as: ["head"],
            appearsAs: ["nominee", "send"],
            unmet: ["complete"]
        )
        #expect(
            reasons(answer).map(\.code) == [
                Unmet.wrongState, Unmet.wrongRole, Unmet.samePerson, Unmet.paperMissing,
            ]
        )
        #expect(reasons(answer)[0].evidence["allowed.vi"] == "decided")
        #expect(reasons(answer)[1].evidence["may.en"] == "Clerk")
        #expect(reasons(answer)[2].evidence["with"] == "nominee")
        #expect(reasons(answer)[3].evidence["papers"] == "scan")
    }

    @Test func asksEveryGuard() {
        let definition = Specimen.changing("send") {
            $0.guards = [Call("complete"), Call("threshold", ["is": .text("met")]), Call("gone", version: 9)]
        }
        let answer = definition.decide(
            action: "send",
            state: "drafting",
            roles: ["clerk"],
            guards: Specimen.registry(unmet: ["complete", "threshold"]),
            context: ()
        )
        #expect(
            reasons(answer) == [
                Unmet("not-complete", ["is": ""]), Unmet("not-threshold", ["is": "met"]),
                Unmet("unknown-guard", ["guard": "gone@9"]),
            ]
        )
    }

    @Test(
        arguments: [
            (nil, [Unmet.reasonMissing]), (GivenReason(text: "  "), [Unmet.reasonMissing]),
            (GivenReason(text: "vì"), [Unmet.reasonMissing]),
            (GivenReason(id: "to-late"), [Unmet.reasonNotListed]),
            (GivenReason(id: "too-late"), []),
        ] as [(GivenReason?, [String])]
    )
    func asksForAListedReason(_ reason: GivenReason?, _ expected: [String]) {
        #expect(
            reasons(decide("withdraw", in: "review", as: ["head"], reason: reason)).map(\.code) == expected
        )
    }

    @Test func asksForAnyReason() {
        #expect(
            reasons(decide("send-back", in: "review", as: ["head"])) == [
                Unmet(Unmet.reasonMissing, ["list": "", "allowed": ""])
            ]
        )
        let given = decide(
            "send-back",
            in: "review",
            as: ["head"],
            reason: GivenReason(text: "Thiếu biên bản")
        )
        #expect(reasons(given) == [])
    }

    @Test func keepsPeopleApart() {
        let reason = GivenReason(text: "x")
        let answer = decide("send-back", in: "review", as: ["head"], reason: reason, appearsAs: ["send"])
        #expect(reasons(answer).map(\.code) == [Unmet.samePerson])
    }

    @Test func namesTheNearestAction() {
        let answer = decide("withdrew", in: "review", as: ["head"])
        #expect(
            reasons(answer) == [Unmet(Unmet.unknownAction, ["action": "withdrew", "nearest": "withdraw"])]
        )
    }

    @Test func ordersEffectsAsTheRegistryDoes() throws {
        let definition = Specimen.changing("send") {
            $0.effects = [
                Call("move_lines", ["actions": .list(["a"])]), Call("number", ["series": .text("QD")]),
                Call("freeze"), Call("move_lines", ["actions": .list(["b"])]),
            ]
        }
        let transition = try definition.decide(
            action: "send",
            state: "drafting",
            roles: ["clerk"],
            guards: Specimen.registry(),
            context: ()
        ).get()
        #expect(transition.effects.map(\.name) == ["freeze", "number", "move_lines", "move_lines"])
        #expect(transition.effects[2].parameters["actions"] == .list(["a"]))
    }

    @Test func listsWhatCanBeDone() {
        let offered = Specimen.sound.available(
            in: "review",
            roles: ["head"],
            guards: Specimen.registry(),
            context: ()
        )
        #expect(offered.map(\.action.id) == ["send-back", "note", "withdraw"])
        #expect(offered.allSatisfy { reasons($0.answer).isEmpty })
        let other = Specimen.sound.available(
            in: "review",
            roles: ["clerk"],
            guards: Specimen.registry(),
            context: ()
        )
        #expect(other.allSatisfy { reasons($0.answer).map(\.code) == [Unmet.wrongRole] })
        let first = Specimen.sound.available(
            in: nil,
            roles: ["clerk"],
            guards: Specimen.registry(),
            context: ()
        )
        #expect(first.map(\.action.id) == ["create"])
    }

    @Test func saysWhetherOnlyInputIsMissing() throws {
        guard case .failure(let input) = decide("confer", in: "decided", as: ["clerk"]),
            case .failure(let role) = decide("confer", in: "decided", as: [])
        else {
            Issue.record("should be refused")
            return
        }
        #expect(input.isOnlyMissingInput)
        #expect(!role.isOnlyMissingInput)
        #expect("\(input)" == "specimen@1: confer in decided refused: (1) paper-missing papers: scan")
    }
}
