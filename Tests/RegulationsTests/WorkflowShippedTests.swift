import Foundation
import Regulations
import TestSupport
import Testing
import Workflow

/// The definitions in `templates/`: sound alone and together, and every action can be done.
@Suite struct WorkflowShippedTests {
    static let regulation = "nd98-2023"

    static func shipped() throws -> DefinitionSet {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "templates/\(regulation)/workflows")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let definitions = try files.filter { $0.hasSuffix(".yaml") }.map { file in
            let yaml = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            let definition = try WorkflowReader.checked(yaml, file: file, in: WorkflowVocabulary.all)
            #expect(file == "\(definition.id).yaml")
            return definition
        }
        return DefinitionSet(definitions)
    }

    @Test func areSoundAloneAndTogether() throws {
        let shipped = try Self.shipped()
        #expect(shipped.faults(in: WorkflowVocabulary.all) == [])
        #expect(
            shipped.definitions.map(\.id) == [
                "ballot-round", "campaign", "cancellation", "complaint", "consultation", "correction",
                "decision",
                "delegation", "difficulty", "letter", "movement-report", "nomination-commendation",
                "nomination-merit", "nomination-merit-ministry", "nomination-prime-minister", "posting",
                "roll-up", "session", "submission", "submission-upward",
            ]
        )
    }

    /// Nothing may wait for a move that no other object ever makes.
    @Test func everySystemActionIsMadeBySomething() throws {
        let shipped = try Self.shipped()
        let called = Set(
            shipped.definitions.flatMap(\.actions).flatMap(\.effects).flatMap { call in
                ["actions", "met", "not_met", "postponed", "same", "different"].flatMap {
                    call.parameters[$0]?.list ?? []
                }
            }
        )
        for definition in shipped.definitions {
            for action in definition.actions where definition.isSystem(action) {
                // A submission ends by itself when its lines have ended; a letter to the authority above is made
                // by sending its first line, and follows its lines.
                let movesByItself =
                    definition.id == "submission" && action.id == "complete"
                    || definition.id == "submission-upward"
                #expect(called.contains(action.id) || movesByItself, "\(definition.id): \(action.id)")
            }
        }
    }

    /// And nothing moves a line by an action that no line has.
    @Test func everyMoveNamesAnAction() throws {
        let shipped = try Self.shipped()
        let known = Set(
            ["nomination", "movement-report"].flatMap(shipped.definitions(of:)).flatMap(\.actions).map(\.id)
        )
        let moves = shipped.definitions.flatMap(\.actions).flatMap(\.effects)
            .filter { $0.name == "move_lines" }
            .flatMap { $0.parameters["actions"]?.list ?? [] }
        #expect(!moves.isEmpty)
        #expect(Set(moves).subtracting(known) == [])
    }

    /// The vocabulary holds nothing that no definition names.
    @Test func theVocabularyIsTheSmallest() throws {
        let actions = try Self.shipped().definitions.flatMap(\.actions)
        let words = WorkflowVocabulary.all
        #expect(Set(actions.flatMap(\.guards).map(\.key)) == Set(words.guards.map(\.key)))
        #expect(Set(actions.flatMap(\.effects).map(\.key)) == Set(words.effects.map(\.key)))
        #expect(Set(actions.flatMap(\.requires)) == words.papers)
        let functions = try Self.shipped().definitions.flatMap(\.roles).map(\.function)
        #expect(Set(functions).subtracting([""]) == Set(words.functions))
    }

    /// From each state each action, by each of its roles, after the shortest story that leads there.
    @Test func aTourFiresEveryAction() throws {
        let registry = WorkflowVocabulary.registry()
        for definition in try Self.shipped().definitions {
            let stories = definition.stories()
            for state in definition.states {
                let story = try #require(stories[state.id])
                let reached = try story.reduce(definition.initial) { current, action in
                    try fire(definition, action, from: current, registry).to
                }
                #expect(reached == state.id)
                for action in definition.actions where action.from.contains(state.id) {
                    #expect(
                        try fire(definition, action.id, from: reached, registry).to == action.to ?? state.id
                    )
                }
            }
            for action in definition.actions where action.creates {
                #expect(try fire(definition, action.id, from: nil, registry).to == definition.initial)
            }
        }
    }

    @Test func aRefusalNamesEveryUnmetGuard() throws {
        let merit = try #require(try Self.shipped()["nomination-merit"])
        let answer = merit.decide(
            action: "put-before-unit-council",
            state: "drafting",
            roles: ["unit-clerk"],
            guards: WorkflowVocabulary.registry(unmet: ["session_in", "preconditions", "within_quota"]),
            context: ()
        )
        guard case .failure(let refusal) = answer else {
            Issue.record("should be refused")
            return
        }
        #expect(
            refusal.reasons.map(\.code) == [
                Unmet.wrongRole, "not-session_in", "not-preconditions", "not-within_quota",
            ]
        )
        #expect(refusal.reasons[0].evidence["may.vi"] == "Thư ký Hội đồng đơn vị")
    }

    @Test func theTableIsAsAgreed() throws {
        try expectGolden(
            try Self.shipped().definitions.map(table).joined(separator: "\n"),
            "workflow-table.txt"
        )
    }

    @Test func theStoryboardIsAsAgreed() throws {
        let text = try Self.shipped().definitions.map { $0.storyboard.text(in: .vi) }.joined(separator: "\n")
        try expectGolden(text, "workflow-storyboard.txt")
    }

    private func fire(
        _ definition: Definition,
        _ action: ActionID,
        from state: StateID?,
        _ registry: Registry<Void>
    ) throws -> Transition {
        let known = try #require(definition.action(action))
        let reason: GivenReason? =
            switch known.reason {
            case .none: nil
            case .required: GivenReason(text: "lý do")
            case .fromList(let list): GivenReason(id: "\(list)-1")
            }
        return try definition.decide(
            action: action,
            state: state,
            roles: Set(known.by),
            reason: reason,
            papers: Set(known.requires),
            guards: registry,
            context: ()
        ).get()
    }

    /// Definition × state × action × role → target, with what the action asks and does.
    private func table(_ definition: Definition) -> String {
        var lines = ["== \(definition.id)@\(definition.version) (\(definition.subject))"]
        let creating = definition.actions.filter(\.creates).map { row($0, from: "·") }
        let others = definition.states.flatMap { state in
            definition.actions.filter { $0.from.contains(state.id) }.map { row($0, from: state.id) }
        }
        lines += creating + others
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ action: Action, from state: String) -> String {
        var notes: [String] = []
        switch action.reason {
        case .none: break
        case .required: notes.append("reason")
        case .fromList(let list): notes.append("reason:\(list)")
        }
        notes += action.requires.map { "paper:\($0)" }
        if action.revisionPlus { notes.append("revision+1") }
        if let seconds = action.undoSeconds { notes.append("undo \(seconds) s") }
        if action.bulk != .none { notes.append(action.bulk == .group ? "bulk: group" : "bulk") }
        if action.confirm { notes.append("confirm") }
        notes += action.guards.map { "if \($0)" } + action.effects.map { "do \($0)" }
        let by = action.by.joined(separator: "/")
        let tail = notes.isEmpty ? "" : "  [\(notes.joined(separator: "; "))]"
        return "\(state) | \(action.id) | \(by) | \(action.to ?? "=")\(tail)"
    }
}
