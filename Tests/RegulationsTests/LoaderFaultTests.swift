import Awards
import Regulations
import Testing

/// Each way in which a folder can be wrong, with the place and the evidence that the fault must bear.
@Suite struct LoaderFaultTests {
    private static let head = """
        regulation: law
        title: {vi: "Luật", en: "Law"}
        valid: {from: 2024-01-01, until: null}
        citations:
          plan: {text: "Kế hoạch", short: "KH", dated: null, in_force: {from: 2024-01-01}, order: 1, confirmed_by: null}
        levels:
          base: {rank: 1, label: {vi: "cơ sở", en: "base"}}
        forms:
          commendation: {family: form, level: base, subjects: [individual], code: GK, short: "GK", label: {vi: "Giấy khen", en: "C"}}

        """

    /// The faults of one file, and the line that a text stands in.
    private func faults(_ files: [String: String]) throws -> [RegulationFault] {
        do {
            _ = try RegulationLibrary(files: files)
            return []
        } catch {
            return error.faults
        }
    }

    private func check(
        _ body: String,
        _ code: RegulationFault.Code,
        at path: String,
        on text: String,
        nearest: [String] = [],
        place: SourceLocation = #_sourceLocation
    ) throws {
        let file = Self.head + body
        let found = try faults(["law/regulation.yaml": file])
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.firstIndex { $0.contains(text) }.map { $0 + 1 }
        let said = found.map(\.description).joined(separator: "\n")
        let isThere = found.contains {
            $0.code == code && $0.path == path && $0.place.line == line && $0.nearest == nearest
                && $0.place.file == "law/regulation.yaml"
        }
        #expect(isThere, "no \(code) at \(path) line \(line ?? 0):\n\(said)", sourceLocation: place)
    }

    @Test func theHeadIsSound() throws {
        #expect(try faults(["law/regulation.yaml": Self.head]) == [])
    }

    @Test func unknownKeysNameTheNearest() throws {
        try check("standarts: {}", .unknownKey, at: "standarts", on: "standarts", nearest: ["standards"])
        let reward =
            "reward:\n  commendation:\n    individuel: {times_base_salary: \"1\", basis: plan, confirmed_by: null}"
        try check(
            reward,
            .unknownKey,
            at: "reward/commendation/individuel",
            on: "individuel",
            nearest: ["individual"]
        )
    }

    @Test func valuesOfTheLawNeedTheirSource() throws {
        let salary = "base_salary:\n  one: {amount: 1, from: 2024-01-01}"
        try check(salary, .missingKey, at: "base_salary/one/basis", on: "one:")
        try check(salary, .missingKey, at: "base_salary/one/confirmed_by", on: "one:")
        let absent = "base_salary:\n  one: {from: 2024-01-01, basis: plan, confirmed_by: null}"
        try check(absent, .missingKey, at: "base_salary/one/amount", on: "one:")
    }

    @Test func danglingReferencesNameTheNearest() throws {
        let basis = "base_salary:\n  one: {amount: 1, from: 2024-01-01, basis: plam, confirmed_by: null}"
        try check(basis, .unknownReference, at: "base_salary/one/basis", on: "plam", nearest: ["plan"])
        let route = """
            functions: {head: {seat: agency, label: {vi: "T", en: "T"}}}
            authority:
              commendation:
                law: {decided_by: head, route: nomination, from: 2024-01-01, basis: plan, confirmed_by: null}
            """
        try check(route, .unknownReference, at: "authority/commendation/law/route", on: "nomination")
        let form = "reward:\n  comendation: {}"
        try check(
            form,
            .unknownReference,
            at: "reward/comendation",
            on: "comendation",
            nearest: ["commendation"]
        )
    }

    @Test func overlappingDatesAreRefused() throws {
        let salary = """
            base_salary:
              one: {amount: 1, from: 2024-01-01, until: 2024-07-01, basis: plan, confirmed_by: null}
              two: {amount: 2, from: 2024-07-01, basis: plan, confirmed_by: null}
            """
        try check(salary, .overlappingDates, at: "base_salary/two", on: "two:")
    }

    @Test func wrongTypesAndWords() throws {
        try check(
            "limits:\n  x: {value: \"1,5\", basis: plan, confirmed_by: null}",
            .wrongType,
            at: "limits/x/value",
            on: "1,5"
        )
        try check(
            "base_salary:\n  a: {amount: 1.5, from: 2024-01-01, basis: plan, confirmed_by: null}",
            .wrongType,
            at: "base_salary/a/amount",
            on: "1.5"
        )
        try check(
            "base_salary:\n  a: {amount: 1, from: 2024-02-30, basis: plan, confirmed_by: null}",
            .wrongType,
            at: "base_salary/a/from",
            on: "02-30"
        )
        try check(
            "council: {tie: {value: chairside, basis: plan, confirmed_by: null}}",
            .badValue,
            at: "council/tie/value",
            on: "chairside",
            nearest: ["chair-side"]
        )
        try check(
            "merit_kinds:\n  a: {thematic: yes, label: {vi: a, en: a}}",
            .wrongType,
            at: "merit_kinds/a/thematic",
            on: "yes"
        )
        try check("merit_kinds:\n  Đột xuất: {}", .badID, at: "merit_kinds/Đột xuất", on: "Đột")
        try check("citations: []", .duplicateKey, at: "", on: "citations:")
    }

    @Test func halfKnownThresholdsAreRefused() throws {
        let votes = """
            votes:
              commendation:
                method: {value: null, basis: plan, confirmed_by: null}
                threshold: {num: 2, den: 3, op: null, base: present, absent: not-asked, basis: plan, confirmed_by: null}
            """
        try check(votes, .incompleteValue, at: "votes/commendation/threshold", on: "threshold:")
        let whole = votes.split(separator: "op: null").joined(separator: "op: \">\"").split(
            separator: "num: 2"
        ).joined(separator: "num: 3")
        try check(whole, .badValue, at: "votes/commendation/threshold/num", on: "threshold:")
    }

    @Test func checksAndDeadlinesAreClosedRegistries() throws {
        let route = """
            merit_kinds: {movement: {thematic: true, label: {vi: a, en: a}}}
            standards:
              commendation:
                individual:
                  a:
                    label: {vi: a, en: a}
                    merit_kinds: [movement]
                    checks:
                      - {check: chosen-in-movment, basis: plan, confirmed_by: null}
            """
        try check(
            route,
            .badValue,
            at: "standards/commendation/individual/a/checks[0]/check",
            on: "chosen-in-movment",
            nearest: ["chosen-in-movement"]
        )
        let deadline =
            "deadlines:\n  x:\n    label: {vi: a, en: a}\n    rule: {before: 12-10, days: 3, basis: plan, confirmed_by: null}"
        try check(deadline, .incompleteValue, at: "deadlines/x/rule", on: "rule:")
        let leap =
            "deadlines:\n  x:\n    label: {vi: a, en: a}\n    rule: {before: 02-29, basis: plan, confirmed_by: null}"
        try check(leap, .badValue, at: "deadlines/x/rule/before", on: "rule:")
    }

    @Test func formulasAreChecked() throws {
        func indicator(_ id: String, _ formula: String) -> String {
            "  \(id): {order: 1, kind: number, summed: false, formula: \"\(formula)\", label: {vi: a, en: a}}\n"
        }
        try check("indicators:\n" + indicator("a", "1 +"), .badFormula, at: "indicators/a/formula", on: "1 +")
        try check(
            "indicators:\n" + indicator("a", "c + 1"),
            .unknownReference,
            at: "indicators/a/formula",
            on: "c + 1",
            nearest: ["a"]
        )
        let circle = indicator("a", "b + 1") + indicator("b", "a + 1")
        try check("indicators:\n" + circle, .circularFormula, at: "indicators/a/formula", on: "  a: {order")
        try check(
            "indicators:\n" + indicator("a", "a + 1"),
            .circularFormula,
            at: "indicators/a/formula",
            on: "  a: {order"
        )
    }

    // MARK: - Files

    @Test func allFaultsComeAtOnceInOrder() throws {
        let body = "zzz: 1\nreward: []\nlimits:\n  x: {value: a, basis: b, confirmed_by: null}\n"
        let found = try faults(["law/regulation.yaml": Self.head + body])
        #expect(found.map(\.code) == [.unknownKey, .wrongType, .wrongType, .unknownReference])
        #expect(found.map(\.place) == found.map(\.place).sorted())
    }

    @Test func anchorsTagsAndDepthAreRefused() throws {
        let anchor = try faults(["law/regulation.yaml": Self.head + "limits: &a {}\nlists: *a\n"])
        #expect(anchor.first?.code == .aliasNotAllowed)
        #expect(anchor.first?.found == "&a")
        let deep = try faults(["law/regulation.yaml": "a: " + String(repeating: "[", count: 100_000)])
        #expect(deep.map(\.code) == [.tooDeep])
        let dashes = try faults(["law/regulation.yaml": "a:\n  " + String(repeating: "- ", count: 10_000)])
        #expect(dashes.map(\.code) == [.tooDeep])
        let large = try faults(["law/regulation.yaml": String(repeating: "#\n", count: 300_000)])
        #expect(large.map(\.code) == [.tooLarge])
        let broken = try faults(["law/regulation.yaml": "a: [\n"])
        #expect(broken.map(\.code) == [.notYAML])
    }

    @Test func foldersMustBeWhole() throws {
        #expect(try faults(["law/forms/x.yaml": ""]).map(\.code) == [.fileMissing])
        let named = try faults(["other/regulation.yaml": Self.head])
        #expect(named.map(\.code) == [.idIsNotFolder])
        let bare = try faults(["law/regulation.yaml": "extends: law2\n"])
        #expect(bare.map(\.code) == [.missingKey, .missingKey, .missingKey, .unknownBase])
        let workflow = try faults([
            "law/regulation.yaml": Self.head, "law/workflows/x.yaml": "schema: none\n",
        ])
        #expect(workflow.contains { $0.code == .badWorkflow && $0.place.file == "law/workflows/x.yaml" })
    }

    @Test func manifestsAreReadStrictly() throws {
        let good = """
            form: decision
            title: {vi: "Quyết định", en: "Decision"}
            type: QĐ
            scope: decision
            issued: {on: decision.signed}
            signer: {function: decider}
            number: {series: decision, mode: external}
            file: "QD {{Số}}.docx"
            layout: nd30-2020
            """
        let series = """
            series:
              decision: {mode: external, label: {vi: a, en: a}, symbol: {pattern: null, basis: plan, confirmed_by: null}}

            """
        let files = ["law/regulation.yaml": Self.head + series, "law/forms/decision.yaml": good]
        let library = try RegulationLibrary(files: files, templates: ["law/forms/decision.docx"])
        let form = try #require(try library.regulation("law").forms["decision"])
        #expect(form.template == "law/forms/decision.docx")
        #expect(form.manifest.signer == "decider")
        #expect(form.manifest.mode == .external)
        let wrong = good.split(separator: "layout").joined(separator: "layot")
            .split(separator: "series: decision").joined(separator: "series: decisions")
        let found = try faults(["law/regulation.yaml": Self.head + series, "law/forms/decision.yaml": wrong])
        #expect(found.map(\.code) == [.unknownReference, .unknownKey])
        #expect(found.map(\.nearest) == [["decision"], ["layout"]])
        #expect(found.map(\.place.line) == [7, 9])
    }
}
