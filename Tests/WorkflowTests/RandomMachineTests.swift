import TestSupport
import Testing
import Workflow

/// Machines drawn at random: those that pass the checks keep what the checks promise.
@Suite struct RandomMachineTests {
    @Test func manyDrawnMachinesAreSoundAndManyAreNot() {
        let sound = (UInt64(0)..<400).count { drawn($0).faults(in: Specimen.vocabulary).isEmpty }
        #expect(sound > 40)
        #expect(sound < 360)
    }

    @Test(arguments: UInt64(0)..<400)
    func soundMachinesStayInTheirTable(_ seed: UInt64) {
        let machine = drawn(seed)
        guard machine.faults(in: Specimen.vocabulary).isEmpty else { return }
        var random = SeededGenerator(seed: seed &+ 1)
        for _ in 0..<8 { walk(machine, &random) }
    }

    /// From wherever a sound machine stands, the checker's word that it can end is true.
    @Test(arguments: UInt64(0)..<400)
    func soundMachinesCanAlwaysEnd(_ seed: UInt64) {
        let machine = drawn(seed)
        guard machine.faults(in: Specimen.vocabulary).isEmpty else { return }
        for state in machine.states {
            var seen: Set<StateID> = []
            var open = [state.id]
            while let next = open.popLast() {
                guard seen.insert(next).inserted else { continue }
                open += machine.actions.filter { $0.from.contains(next) }.compactMap(\.to)
            }
            #expect(machine.states.contains { $0.isFinal && seen.contains($0.id) })
        }
    }

    private func walk(_ machine: Definition, _ random: inout SeededGenerator) {
        let guards = Specimen.registry()
        var state = machine.initial
        var passed: Set<StateID> = [state]
        for _ in 0..<60 {
            // Any action whatever: those that do not belong here must be refused.
            guard let action = machine.actions.randomElement(using: &random) else { return }
            let role = machine.roles.randomElement(using: &random)?.id ?? ""
            let answer = machine.decide(
                action: action.id,
                state: state,
                roles: [role],
                reason: GivenReason(text: "x"),
                guards: guards,
                context: ()
            )
            let belongs = action.from.contains(state) && !action.creates && action.by.contains(role)
            guard case .success(let transition) = answer else {
                #expect(!belongs)
                continue
            }
            #expect(belongs)
            #expect(transition.to == action.to)
            if machine.state(state)?.isFinal == true {
                #expect(action.afterFinal)
                #expect(machine.state(transition.to)?.isFinal == true)
            }
            state = transition.to
            passed.insert(state)
            for passage in machine.mustPass where passage.target == state {
                #expect(passed.isSuperset(of: passage.through))
            }
        }
    }

    /// A chain of states with a few random moves laid across it.
    private func drawn(_ seed: UInt64) -> Definition {
        var random = SeededGenerator(seed: seed)
        let length = Int.random(in: 2...7, using: &random)
        let chain = (0..<length).map { "s\($0)" }
        var states = chain.map { Specimen.state($0) }
        states += [Specimen.state("done", final: "done"), Specimen.state("dropped", final: "dropped")]
        var actions = [
            Action(id: "create", label: Specimen.label("create"), to: "s0", creates: true, by: ["clerk"])
        ]
        for (index, pair) in zip(chain, chain.dropFirst() + ["done"]).enumerated() {
            let by = Int.random(in: 0..<6, using: &random) == 0 ? "system" : "clerk"
            actions.append(Specimen.action("go\(index)", [pair.0], pair.1, by: [by]))
        }
        for index in 0..<Int.random(in: 1...5, using: &random) {
            let from = states.randomElement(using: &random)?.id ?? "s0"
            let to = states.randomElement(using: &random)?.id ?? "s0"
            let by = ["clerk", "head", "system"].randomElement(using: &random) ?? "clerk"
            var action = Specimen.action("extra\(index)", [from], to, by: [by], reason: .required)
            action.afterFinal = Bool.random(using: &random)
            actions.append(action)
        }
        let middle = chain.randomElement(using: &random) ?? "s0"
        actions.append(Specimen.action("drop", chain, "dropped", by: ["head"]))
        return Specimen.editing {
            $0.states = states
            $0.initial = "s0"
            $0.actions = actions
            $0.mustPass = [Passage(target: "done", through: [middle])]
            $0.separation = []
            $0.withdrawal = nil
        }
    }
}
