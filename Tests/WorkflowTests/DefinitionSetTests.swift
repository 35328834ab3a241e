import Testing
import Workflow

@Suite struct DefinitionSetTests {
    private static let envelope = Specimen.editing {
        $0.id = "envelope"
        $0.subject = "submission"
    }

    @Test func knowsTheOtherMachines() {
        var line = Specimen.changing("send") {
            $0.guards = [Call("parent_in", ["states": .list(["review"])])]
        }
        line.id = "line"
        #expect(DefinitionSet([line, Self.envelope]).faults(in: Specimen.vocabulary) == [])
        #expect(DefinitionSet([line, Self.envelope])["line"] == line)
        #expect(DefinitionSet([line, Self.envelope]).definitions(of: "submission").map(\.id) == ["envelope"])
    }

    @Test func refusesAStateThatTheOtherMachineLacks() {
        let line = Specimen.changing("send") {
            $0.guards = [Call("parent_in", ["states": .list(["drafting", "reveiw"])])]
        }
        let faults = DefinitionSet([line, Self.envelope]).faults(in: Specimen.vocabulary)
        #expect(
            faults == [
                Fault(
                    .unknownState,
                    definition: "specimen",
                    place: "actions.send.guards.parent_in@1",
                    ["parameter": "states", "name": "reveiw", "nearest": "review"]
                )
            ]
        )
    }

    @Test func refusesAnActionThatTheOtherMachineLacks() {
        var envelope = Self.envelope
        envelope.actions[1].effects = [Call("move_lines", ["actions": .list(["pas"])])]
        let faults = DefinitionSet([Specimen.sound, envelope]).faults(in: Specimen.vocabulary)
        #expect(faults.map(\.code) == [.unknownAction])
        #expect(faults.first?.evidence["nearest"] == "pass")
    }

    @Test func refusesTwoOfOneName() {
        let faults = DefinitionSet([Specimen.sound, Specimen.sound]).faults(in: Specimen.vocabulary)
        #expect(faults.map(\.code) == [.duplicateID])
    }

    @Test func tellsTheSteps() {
        let text = Specimen.sound.storyboard.text(in: .en)
        #expect(text.hasPrefix("Specimen (specimen@1)\n1. drafting [drafting]\n     send (Clerk) → review\n"))
        #expect(text.contains("\n■ conferred [conferred]\n     revoke (Head) → revoked\n"))
        #expect(text.contains("     note (Head)\n"))
    }

    @Test(arguments: [
        ("drafting", "draftign", 1), ("review", "reveiw", 1), ("", "abc", 3), ("kitten", "sitting", 3),
        ("same", "same", 0),
    ])
    func findsTheNearestName(_ left: String, _ right: String, _ steps: Int) {
        #expect(
            (NearestName.of(left, in: [right]) == right)
                == (steps <= max(1, max(left.count, right.count) / 3))
        )
    }
}
