import Testing
import Workflow

/// One faulty definition for each check: the expected code, place and story.
@Suite struct SoundnessTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let code: Fault.Code
        let place: String
        var evidence: [String: String] = [:]
        var story: [String] = []
        /// Faults that follow from the same slip.
        var also: Set<Fault.Code> = []
        let definition: Definition

        var testDescription: String { "\(code.rawValue) at \(place)" }
    }

    @Test func acceptsTheSoundOne() {
        #expect(Specimen.sound.faults(in: Specimen.vocabulary) == [])
    }

    @Test(arguments: nameRows + clockRows + wayRows + backRows)
    func refuses(_ row: Row) throws {
        let faults = row.definition.faults(in: Specimen.vocabulary)
        let fault = try #require(
            faults.first { $0.code == row.code && $0.place == row.place },
            "\(faults)"
        )
        #expect(fault.story == row.story)
        for (key, value) in row.evidence { #expect(fault.evidence[key] == value) }
        #expect(Set(faults.map(\.code)).subtracting([row.code]) == row.also, "\(faults)")
    }

    @Test func everyCodeHasARow() {
        let rows = Self.nameRows + Self.clockRows + Self.wayRows + Self.backRows
        #expect(
            Set(rows.map(\.code))
                == Set(Fault.Code.allCases.filter { !$0.isTogether }).subtracting(Self.elsewhere)
        )
    }

    /// Shown where there is a whole regulation: a faulty file, a pinned workflow.
    private static let elsewhere: Set<Fault.Code> = [.withdrawalUndeclared, .changedWithoutVersion]

    @Test func tellsAllFaultsInOrder() {
        var definition = Specimen.sound
        definition.actions[1].guards = [Call("complet")]
        definition.actions[1].to = "reviw"
        definition.basis = ["lax"]
        #expect(
            definition.faults(in: Specimen.vocabulary).map(\.code).prefix(3) == [
                .unknownCitation, .unknownState, .unknownGuard,
            ]
        )
    }

    @Test func leavesTheRegulationUncheckedWhenItIsNotGiven() {
        var vocabulary = Specimen.vocabulary
        (vocabulary.reasonLists, vocabulary.papers, vocabulary.citations) = (nil, nil, nil)
        let definition = Specimen.changing("confer") { $0.requires = ["anything"] }
        #expect(definition.faults(in: vocabulary) == [])
    }
}

extension SoundnessTests {
    static let nameRows: [Row] = [
        Row(
            code: .tooLarge,
            place: "states",
            evidence: ["count": "67", "most": "60"],
            definition: Specimen.editing { $0.states += (0..<60).map { Specimen.state("s\($0)") } }
        ),
        Row(
            code: .badID,
            place: "roles",
            evidence: ["id": "Vụ-TĐKT"],
            definition: Specimen.editing {
                $0.roles.append(
                    Role(id: "Vụ-TĐKT", label: Specimen.label("Vụ"), function: "clerk", scope: .agency)
                )
            }
        ),
        Row(
            code: .duplicateID,
            place: "roles",
            evidence: ["id": "clerk"],
            definition: Specimen.editing { $0.roles.append($0.roles[0]) }
        ),
        Row(
            code: .labelMissing,
            place: "states.review.label.en",
            definition: Specimen.changing(state: "review") { $0.label.en = " " }
        ),
        Row(
            code: .labelTooLong,
            place: "actions.send.label.vi",
            evidence: ["most": "50"],
            definition: Specimen.changing("send") { $0.label.vi = String(repeating: "ạ", count: 51) }
        ),
        Row(
            code: .unknownSubject,
            place: "subject",
            evidence: ["name": "nominatoin", "nearest": "nomination"],
            definition: Specimen.editing { $0.subject = "nominatoin" }
        ),
        Row(
            code: .unknownFunction,
            place: "roles.head.function",
            evidence: ["name": "haed", "nearest": "head"],
            definition: Specimen.editing { $0.roles[1].function = "haed" }
        ),
        Row(
            code: .unknownState,
            place: "must_pass.conferred",
            evidence: ["name": "revew", "nearest": "review"],
            definition: Specimen.editing { $0.mustPass[0].through = ["revew"] }
        ),
        Row(
            code: .unknownRole,
            place: "states.review.edit",
            evidence: ["name": "clerks", "nearest": "clerk"],
            definition: Specimen.changing(state: "review") { $0.editableBy = ["clerks"] }
        ),
        Row(
            code: .unknownAction,
            place: "withdrawal.actions",
            evidence: ["name": "withdrawl", "nearest": "withdraw"],
            also: [.withdrawalMissing],
            definition: Specimen.editing { $0.withdrawal?.actions = ["withdrawl"] }
        ),
        Row(
            code: .unknownGuard,
            place: "actions.send.guards",
            evidence: ["name": "complete@2", "nearest": "complete@1"],
            definition: Specimen.changing("send") { $0.guards = [Call("complete", version: 2)] }
        ),
        Row(
            code: .unknownEffect,
            place: "actions.send.effects",
            evidence: ["nearest": "freeze@1"],
            definition: Specimen.changing("send") { $0.effects = [Call("freez")] }
        ),
        Row(
            code: .unknownReasonList,
            place: "actions.withdraw.reason",
            evidence: ["nearest": "withdrawal"],
            definition: Specimen.changing("withdraw") { $0.reason = .fromList("withdrawl") }
        ),
        Row(
            code: .unknownPaper,
            place: "actions.confer.requires",
            evidence: ["nearest": "scan"],
            definition: Specimen.changing("confer") { $0.requires = ["scam"] }
        ),
        Row(
            code: .unknownCitation,
            place: "basis",
            evidence: ["name": "decree", "nearest": ""],
            definition: Specimen.editing { $0.basis = ["decree"] }
        ),
        Row(
            code: .unknownParameter,
            place: "actions.send.guards.complete@1",
            evidence: ["name": "of"],
            definition: Specimen.changing("send") { $0.guards = [Call("complete", ["of": .text("all")])] }
        ),
        Row(
            code: .missingParameter,
            place: "actions.send.guards.at_most@1",
            evidence: ["parameter": "count", "expected": "number"],
            definition: Specimen.changing("send") { $0.guards = [Call("at_most")] }
        ),
        Row(
            code: .wrongParameter,
            place: "actions.reject.guards.threshold@1",
            evidence: ["value": "unmet", "expected": "one of met, not_met"],
            also: [.incompleteAlternatives],
            definition: Specimen.changing("reject") {
                $0.guards = [Call("threshold", ["is": .text("unmet")])]
            }
        ),
        Row(
            code: .clockMissing,
            place: "states.drafting",
            definition: Specimen.changing(state: "drafting") { $0.clock = nil }
        ),
        Row(
            code: .clockWithoutReason,
            place: "states.drafting",
            definition: Specimen.changing(state: "drafting") { $0.clock = .some(.none(why: " ")) }
        ),
        Row(
            code: .actionWithoutRole,
            place: "actions.note",
            definition: Specimen.changing("note") { $0.by = [] }
        ),
        Row(
            code: .separationImpossible,
            place: "separation.1",
            definition: Specimen.editing { $0.separation[1].parties = ["send", "send"] }
        ),
    ]

    static let wayRows: [Row] = [
        Row(
            code: .noInitialState,
            place: "initial",
            evidence: ["nearest": "drafting"],
            definition: Specimen.editing { $0.initial = "draftin" }
        ),
        Row(
            code: .noCreation,
            place: "actions",
            definition: Specimen.editing { $0.actions.removeAll { $0.creates } }
        ),
        Row(
            code: .creationElsewhere,
            place: "actions.create",
            evidence: ["to": "review"],
            definition: Specimen.changing("create") { $0.to = "review" }
        ),
        Row(
            code: .noFinalState,
            place: "states",
            also: [.clockMissing, .stuck, .numberedLeft],
            definition: Specimen.editing {
                for index in $0.states.indices { $0.states[index].finality = nil }
                $0.withdrawal = nil
                $0.actions.removeAll { $0.id == "withdraw" }
                $0.states.removeAll { $0.id == "withdrawn" }
            }
        ),
        Row(
            code: .finalLeft,
            place: "actions.reopen",
            evidence: ["state": "withdrawn", "to": "drafting"],
            story: ["withdraw", "reopen"],
            definition: Specimen.adding(
                Specimen.action("reopen", ["withdrawn"], "drafting", reason: .required)
            )
        ),
        Row(
            code: .unreachable,
            place: "states.island",
            definition: Specimen.adding(states: [Specimen.state("island", final: "lost")])
        ),
        Row(
            code: .stuck,
            place: "states.on-hold",
            story: ["send", "hold"],
            also: [.withdrawalMissing],
            definition: Specimen.adding(
                Specimen.action("hold", ["review"], "on-hold"),
                states: [Specimen.state("on-hold")]
            )
        ),
        Row(
            code: .waitsForever,
            place: "states.on-hold",
            story: ["send", "hold"],
            also: [.withdrawalMissing],
            definition: Specimen.adding(
                Specimen.action("hold", ["review"], "on-hold"),
                Specimen.action("drop", ["on-hold"], "not-awarded", by: ["system"]),
                states: [Specimen.state("on-hold")]
            )
        ),
        Row(
            code: .deadAction,
            place: "actions.idle",
            definition: Specimen.adding(Specimen.action("idle", [], "review"))
        ),
        Row(
            code: .ambiguousAction,
            place: "actions.send",
            evidence: ["targets": "review, withdrawn"],
            story: ["send"],
            also: [.duplicateID],
            definition: Specimen.adding(Specimen.action("send", ["drafting"], "withdrawn"))
        ),
        Row(
            code: .incompleteAlternatives,
            place: "states.review",
            evidence: ["missing": "not_met", "guard": "threshold@1"],
            story: ["send"],
            also: [.unreachable],
            definition: Specimen.editing { $0.actions.removeAll { $0.id == "reject" } }
        ),
        Row(
            code: .overlappingAlternatives,
            place: "actions.lose",
            evidence: ["actions": "reject, lose", "case": "not_met"],
            story: ["send", "lose"],
            definition: Specimen.adding(
                Specimen.action(
                    "lose",
                    ["review"],
                    "not-awarded",
                    by: ["system"],
                    guards: [Call("threshold", ["is": .text("not_met")])]
                )
            )
        ),
        Row(
            code: .mustPassAvoided,
            place: "must_pass.conferred",
            evidence: ["avoided": "review"],
            story: ["hurry", "confer"],
            definition: Specimen.adding(Specimen.action("hurry", ["drafting"], "decided", by: ["head"]))
        ),
        Row(
            code: .systemCycle,
            place: "states.review",
            evidence: ["circle": "park, unpark"],
            story: ["send", "park", "unpark"],
            also: [.withdrawalMissing],
            definition: Specimen.adding(
                Specimen.action("park", ["review"], "parked", by: ["system"]),
                Specimen.action("unpark", ["parked"], "review", by: ["system"], undoes: "park"),
                states: [Specimen.state("parked", clock: .follows("submission"))]
            )
        ),
    ]

    static let backRows: [Row] = [
        Row(
            code: .backwardWithoutReason,
            place: "actions.send-back",
            evidence: ["state": "review", "to": "drafting"],
            story: ["send", "send-back"],
            definition: Specimen.changing("send-back") { $0.reason = .none }
        ),
        Row(
            code: .undoMismatch,
            place: "actions.send-back.undoes",
            evidence: ["undoes": "send"],
            definition: Specimen.changing("send-back") { $0.undoes = "send" }
        ),
        Row(
            code: .undoImpossible,
            place: "actions.send.undo_seconds",
            evidence: ["against": "freeze@1, revision, notify"],
            definition: Specimen.changing("send") { action in
                action.undoSeconds = 10
                action.revisionPlus = true
                action.notify = ["head"]
            }
        ),
        Row(
            code: .numberedLeft,
            place: "actions.reconsider",
            evidence: ["state": "decided", "to": "review"],
            story: ["send", "pass", "reconsider"],
            definition: Specimen.adding(
                Specimen.action("reconsider", ["decided"], "review", by: ["head"], reason: .required)
            )
        ),
        Row(
            code: .severalNumbers,
            place: "actions.pass.effects",
            evidence: ["effects": "number@1, register_number@1"],
            definition: Specimen.changing("pass") {
                $0.effects.append(Call("register_number", ["series": .text("SO")]))
            }
        ),
        Row(
            code: .withdrawalMissing,
            place: "withdrawal",
            evidence: ["state": "drafting"],
            definition: Specimen.changing("withdraw") { $0.from = ["review"] }
        ),
        Row(
            code: .withdrawalTooLate,
            place: "actions.withdraw",
            evidence: ["state": "decided"],
            story: ["send", "pass", "withdraw"],
            definition: Specimen.changing("withdraw") { $0.from.append("decided") }
        ),
    ]
}
