import Regulations
import Testing
import Workflow

@Suite struct WorkflowReaderTests {
    static let small = """
        schema: vinhdanh.workflow/1
        id: small
        version: 2
        subject: campaign
        label: {vi: "Nhỏ", en: Small}
        basis: [law]
        roles:
          clerk: {label: {vi: "Cán bộ", en: Clerk}, function: clerk, scope: unit}
          system: {label: {vi: "Hệ thống", en: System}, scope: system}
        states:
          drafting:
            label: {vi: "Đang soạn", en: Drafting}
            clock: {working_days: 5, owner: clerk, basis: practice, confirmed_by: null}
            edit: clerk
          waiting: {label: {vi: "Chờ", en: Waiting}, clock: {follows: session}, numbered: true}
          checking: {label: {vi: "Soát", en: Checking}, clock: {review_every: 20, owner: clerk, basis: law, confirmed_by: "A, 01/01/2026"}}
          done: {label: {vi: "Xong", en: Done}, final: done}
        initial: drafting
        must_pass: {done: [drafting]}
        withdrawal: {actions: end, before: [done]}
        separation:
          - not_same_person: [end, nominee]
        actions:
          create: {label: {vi: "Lập", en: Create}, creates: true, to: drafting, by: clerk}
          end:
            label: {vi: "Kết thúc", en: End}
            from: [drafting, waiting]
            to: done
            by: [clerk, system]
            guards: [campaign_open@1, session_in@1: {states: [planned, closed]}]
            effects:
              - record_number@3: {series: decisions, from: 7, text: "8"}
            reason: {list: hold}
            requires: [scan]
            bulk: true
            revision: +1
            confirm: true
            after_final: false
          back: {label: {vi: "Lùi", en: Back}, from: waiting, to: drafting, by: clerk, reason: required, undoes: end}
        """

    private func problems(_ yaml: String) -> [WorkflowProblem] {
        do {
            _ = try WorkflowReader.read(yaml, file: "small.yaml")
            return []
        } catch {
            #expect(error.file == "small.yaml")
            return error.problems
        }
    }

    private func replacing(_ old: String, _ new: String) -> String {
        #expect(Self.small.contains(old))
        return Self.small.replacing(old, with: new)
    }

    @Test func readsWhatBelongsToAClock() throws {
        let yaml = Self.small
            .replacing(
                "owner: clerk, basis: practice,",
                with:
                    "owner: clerk, deadline: supplement, pauses: checking, rungs: [-3, 0, 2: clerk], basis: practice,"
            ).replacing("undoes: end}", with: "undoes: end, notify: [clerk]}")
        let definition = try WorkflowReader.read(yaml, file: "small.yaml")
        #expect(
            definition.states[0].terms
                == ClockTerms(
                    rungs: [.init(-3), .init(0), .init(2, to: "clerk")],
                    pauses: ["checking"],
                    deadline: "supplement"
                )
        )
        #expect(definition.states[1].terms == ClockTerms())
        #expect(definition.actions.last?.notify == ["clerk"])
    }

    @Test func readsEveryKey() throws {
        let definition = try WorkflowReader.read(Self.small, file: "small.yaml")
        #expect(definition.id == "small")
        #expect(definition.version == 2)
        #expect(definition.label == Label(vi: "Nhỏ", en: "Small"))
        #expect(definition.basis == ["law"])
        #expect(definition.roles.map(\.scope) == [.unit, .system])
        #expect(definition.roles.map(\.function) == ["clerk", ""])
        #expect(definition.states.map(\.id) == ["drafting", "waiting", "checking", "done"])
        #expect(
            definition.states.map(\.clock) == [
                .budget(StateClock.Days(5, basis: "practice"), owner: "clerk"), .follows("session"),
                .review(StateClock.Days(20, basis: "law", confirmedBy: "A, 01/01/2026"), owner: "clerk"), nil,
            ]
        )
        #expect(definition.states[0].editableBy == ["clerk"])
        #expect(definition.states[1].numbered)
        #expect(definition.states[3].finality == "done")
        #expect(definition.mustPass == [Passage(target: "done", through: ["drafting"])])
        #expect(definition.withdrawal == Withdrawal(actions: ["end"], before: ["done"]))
        #expect(definition.separation == [Separation(["end", "nominee"])])
        #expect(
            definition.action("end")
                == Action(
                    id: "end",
                    label: Label(vi: "Kết thúc", en: "End"),
                    from: ["drafting", "waiting"],
                    to: "done",
                    by: ["clerk", "system"],
                    guards: [
                        Call("campaign_open"), Call("session_in", ["states": .list(["planned", "closed"])]),
                    ],
                    effects: [
                        Call(
                            "record_number",
                            version: 3,
                            ["series": .text("decisions"), "from": .number(7), "text": .text("8")]
                        )
                    ],
                    reason: .fromList("hold"),
                    requires: ["scan"],
                    bulk: .each,
                    revisionPlus: true,
                    confirm: true
                )
        )
        #expect(definition.action("back")?.undoes == "end")
        #expect(definition.action("create")?.creates == true)
    }

    struct Slip: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let code: WorkflowProblem.Code
        let line: Int?
        let key: String
        var evidence: [String: String] = [:]

        var testDescription: String { "\(code.rawValue): \(new)" }
    }

    static let slips: [Slip] = [
        Slip(
            old: "schema: vinhdanh.workflow/1",
            new: "schema: vinhdanh.workflow/9",
            code: .unknownSchema,
            line: 1,
            key: "schema",
            evidence: ["schema": "vinhdanh.workflow/9"]
        ),
        Slip(
            old: "version: 2",
            new: "verson: 2",
            code: .unknownKey,
            line: 3,
            key: "verson",
            evidence: ["nearest": "version"]
        ),
        Slip(
            old: "version: 2",
            new: "version: two",
            code: .wrongValue,
            line: 3,
            key: "version",
            evidence: ["found": "two", "expected": "a whole number"]
        ),
        Slip(
            old: "en: Small",
            new: "fr: Petit",
            code: .missingKey,
            line: 5,
            key: "label.en",
            evidence: ["key": "en"]
        ),
        Slip(
            old: "scope: unit",
            new: "scope: unti",
            code: .wrongValue,
            line: 8,
            key: "roles.clerk.scope",
            evidence: ["nearest": "unit"]
        ),
        Slip(old: "function: clerk, ", new: "", code: .missingKey, line: 8, key: "roles.clerk.function"),
        Slip(
            old: "{follows: session}",
            new: "{follows: session, until: x}",
            code: .wrongValue,
            line: 15,
            key: "states.waiting.clock"
        ),
        Slip(
            old: "{follows: session}",
            new: "{follows: session, owner: clerk}",
            code: .unknownKey,
            line: 15,
            key: "states.waiting.clock.owner"
        ),
        Slip(
            old: "{follows: session}",
            new: "{follows: session, rungs: [0]}",
            code: .unknownKey,
            line: 15,
            key: "states.waiting.clock.rungs"
        ),
        Slip(
            old: "review_every: 20, ",
            new: "review_every: 20, rungs: [0, soon], ",
            code: .wrongValue,
            line: 16,
            key: "states.checking.clock.rungs",
            evidence: ["found": "soon"]
        ),
        Slip(
            old: "owner: clerk, basis: practice,",
            new: "basis: practice,",
            code: .missingKey,
            line: 13,
            key: "states.drafting.clock.owner"
        ),
        Slip(
            old: "numbered: true",
            new: "numbered: yes",
            code: .wrongValue,
            line: 15,
            key: "states.waiting.numbered",
            evidence: ["expected": "true or false"]
        ),
        Slip(
            old: "reason: {list: hold}",
            new: "reason: maybe",
            code: .wrongValue,
            line: 33,
            key: "actions.end.reason"
        ),
        Slip(
            old: "revision: +1",
            new: "revision: 1",
            code: .wrongValue,
            line: 36,
            key: "actions.end.revision"
        ),
        Slip(
            old: "campaign_open@1",
            new: "campaign_open",
            code: .wrongValue,
            line: 30,
            key: "actions.end.guards",
            evidence: ["expected": "name@version, such as campaign_open@1"]
        ),
        Slip(
            old: "from: waiting, ",
            new: "",
            code: .missingKey,
            line: 39,
            key: "actions.back.from"
        ),
        Slip(
            old: "    bulk: true",
            new: "    blk: true",
            code: .unknownKey,
            line: 35,
            key: "actions.end.blk"
        ),
        Slip(old: "id: small", new: "id: &a small", code: .notPlain, line: 2, key: "id"),
        Slip(old: "edit: clerk", new: "<<: {edit: clerk}", code: .notPlain, line: 14, key: "states.drafting"),
        Slip(
            old: "to: done",
            new: "to: !state done",
            code: .notPlain,
            line: 28,
            key: "actions.end.to",
            evidence: ["found": "!state"]
        ),
        Slip(
            old: "version: 2",
            new: "id: again",
            code: .duplicateKey,
            line: 2,
            key: "id",
            evidence: ["key": "id"]
        ),
        Slip(old: "initial: drafting", new: "\tinitial: drafting", code: .syntax, line: 18, key: ""),
        Slip(old: "Nhỏ", new: "Nho\u{309}", code: .notComposed, line: 5, key: ""),
    ]

    @Test(arguments: slips) func tellsWhereAndWhat(_ slip: Slip) throws {
        let found = problems(replacing(slip.old, slip.new))
        let problem = try #require(found.first { $0.code == slip.code && $0.key == slip.key }, "\(found)")
        #expect(problem.line == slip.line)
        for (key, value) in slip.evidence { #expect(problem.evidence[key] == value) }
    }

    @Test func tellsAllAtOnce() {
        let spoiled = replacing("version: 2", "version: two").replacing("scope: unit", with: "scope: unti")
        #expect(problems(spoiled).map(\.line) == [3, 8])
    }

    @Test func everyCodeIsTested() {
        let elsewhere: Set<WorkflowProblem.Code> = [.tooLarge, .unsound]
        #expect(Set(Self.slips.map(\.code)).union(elsewhere) == Set(WorkflowProblem.Code.allCases))
    }

    @Test func refusesWhatIsNoDefinition() {
        #expect(problems("").map(\.code) == [.syntax])
        #expect(problems("- a").map(\.code).first == .wrongValue)
        #expect(problems("a: *b").map(\.code) == [.syntax])
        #expect(problems("a: 1\n---\nb: 2").map(\.code) == [.syntax])
        #expect(problems(String(repeating: "#", count: 200_001)).map(\.code) == [.tooLarge])
        #expect(problems(String(repeating: "[", count: 100_000)).map(\.code) == [.syntax])
    }

    @Test func readsWhatWindowsEditorsSave() throws {
        let windows = "\u{FEFF}" + Self.small.replacing("\n", with: "\r\n")
        let definition = try WorkflowReader.read(windows, file: "small.yaml")
        #expect(definition == (try WorkflowReader.read(Self.small, file: "small.yaml")))
        let spoiled = windows.replacing("scope: unit", with: "scope: unti")
        #expect(problems(spoiled).map(\.line) == [8])
    }

    /// A fault of the machine is shown where it stands in the file.
    @Test func showsFaultsOnTheirLines() throws {
        #expect {
            try WorkflowReader.checked(Self.small, file: "small.yaml", in: WorkflowVocabulary.all)
        } throws: { error in
            let problems = (error as? WorkflowError)?.problems ?? []
            let shown = problems.map { "\($0.line ?? 0) \($0.fault?.code.rawValue ?? "")" }
            return problems.allSatisfy { $0.code == .unsound }
                && shown.contains("31 unknown-effect") && shown.contains("34 unknown-paper")
                && shown.contains("15 unreachable-state") && shown.contains("39 undo-mismatch")
        }
    }

    /// Whatever is lost or doubled in a file, the reader answers.
    @Test func survivesAnyCut() {
        let text = Array(Self.small.unicodeScalars)
        for end in stride(from: 0, to: text.count, by: 7) {
            var cut = String.UnicodeScalarView()
            cut.append(contentsOf: text[..<end])
            _ = problems(String(cut))
            cut.append(contentsOf: text[min(text.count, end + 5)...])
            _ = problems(String(cut))
        }
    }
}
