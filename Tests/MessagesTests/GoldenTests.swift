import Awards
import Forms
import OPC
import Regulations
@testable import Secretariat
import Spreadsheet
import Store
import TestSupport
import Testing
import Vietnamese
import WordTemplate
import Workflow
import XMLTree

@testable import Messages

/// Whole texts, read with care once and kept.
@Suite struct GoldenTests {
    @Test(arguments: Language.allCases) func messages(language: Language) throws {
        let text = try examples().map { name, error, file in
            "# \(name)\n" + ErrorMessage.lines(error, language, file: file).joined(separator: "\n") + "\n"
        }
        try expectGolden(text.joined(separator: "\n"), "messages.\(language.rawValue).txt")
    }

    private func examples() throws -> [(String, any Error, String?)] {
        try files() + templates() + rules() + records() + rows()
    }

    private func files() -> [(String, any Error, String?)] {
        [
            ("old Word", PackageError(.legacyWord, evidence: "legacyWord"), "to-trinh.doc"),
            ("a PDF", PackageError(.notZip, evidence: "pdf"), "mau.docx"),
            ("a sheet for a template", PackageError(.notWord, evidence: "xlsx"), "mau.xlsx"),
            ("password", PackageError(.encrypted), "mau.docx"),
            (
                "damaged XML",
                PackageError(
                    .badXML,
                    part: "/word/header2.xml",
                    xml: XMLError(code: .mismatchedTag, line: 1, column: 2304)
                ),
                "mau.docx"
            ),
            (
                "headings", SpreadsheetError(.noSuchSheet, evidence: "Sheet1, Sheet2"), "ds.xlsx"
            ),
            (
                "a cell",
                SpreadsheetError(
                    .cellTooLong,
                    at: CellPlace(sheet: "Danh sách", row: 17, column: 27, heading: "Tóm tắt"),
                    evidence: "40000 > 32767"
                ),
                "ds.xlsx"
            ),
            (
                "unknown table", UnknownTable(headings: ["Mã cán bộ", "Tên", "Mã đơn vị", "Chức vụ"]),
                "cb.xlsx"
            ),
            (
                "lacking table", UnknownTable(headings: ["TT", "Họ tên", "Thành tích"], kind: .nominees),
                "ds.xlsx"
            ),
        ]
    }

    private func templates() -> [(String, any Error, String?)] {
        let cell = TemplatePlace(part: "/word/document.xml", paragraph: 31, table: 2, row: 3, column: 1)
        let line = TemplatePlace(part: "/word/document.xml", paragraph: 7)
        return [
            (
                "a form",
                FormsError(
                    .templateFaults,
                    form: "Giấy khen",
                    faults: [
                        TemplateFault(
                            .missingName,
                            place: cell,
                            tag: "{{Họ và tênn}}",
                            evidence: "Họ và tênn",
                            nearest: ["Họ và tên", "Họ và tên cha"]
                        ),
                        TemplateFault(
                            .mismatchedEnd,
                            place: line,
                            tag: "{{hết Tập thể}}",
                            other: .init(tag: "{{mỗi Cá nhân}}", place: line)
                        ),
                        TemplateFault(
                            .notADate,
                            place: TemplatePlace(part: "/word/footer1.xml", paragraph: 1),
                            tag: "{{Ngày ký | ngày dài}}",
                            context: "Hà Nội, {{Ngày ký | ngày dài}}",
                            evidence: "chưa rõ"
                        ),
                        TemplateFault(.notPrintable, place: line, tag: "{{Cá nhân}}", evidence: "list of 3"),
                        TemplateFault(.trackedChanges, place: TemplatePlace(part: "/word/document.xml")),
                    ]
                ),
                nil
            )
        ]
    }

    private func rules() -> [(String, any Error, String?)] {
        let story = Fault(
            .stuck,
            definition: "session",
            place: "states.counting",
            ["state": "counting"],
            story: ["create", "open"]
        )
        return [
            (
                "regulation",
                RegulationError([
                    RegulationFault(
                        .unknownKey,
                        at: Place(file: "agency/regulation.yaml", line: 12, column: 3),
                        path: "votes/thresold",
                        found: "thresold",
                        expected: "threshold, method",
                        nearest: ["threshold"]
                    ),
                    RegulationFault(
                        .missingKey,
                        at: Place(file: "agency/regulation.yaml", line: 40, column: 1),
                        path: "valid/from",
                        expected: "a date yyyy-MM-dd"
                    ),
                    RegulationFault(
                        .badWorkflow,
                        at: Place(file: "agency/workflows/session.yaml", line: 8),
                        path: "actions/send/by",
                        found: "wrong-value, found a map, expected a name or a list of names"
                    ),
                ]), nil
            ),
            ("soundness", UnsoundWorkflows(regulation: "agency", faults: [story]), nil),
            (
                "workflow file",
                WorkflowError(
                    file: "session.yaml",
                    problems: [
                        WorkflowProblem(
                            .unknownKey,
                            line: 7,
                            column: 3,
                            key: "actions.send.form",
                            ["key": "form", "expected": "from, to, by", "nearest": "from"]
                        )
                    ]
                ),
                nil
            ),
        ]
    }

    private func records() throws -> [(String, any Error, String?)] {
        let at = try #require(Moment(iso: "2026-11-23T14:02:00"))
        let event = Event(
            object: ObjectReference(.nomination, "xhht.merit.NV0261"),
            sequence: 2,
            at: at,
            actor: "NV0031",
            action: "return",
            actionID: "a7",
            label: "Trả lại",
            from: "appraisal",
            to: "drafting",
            reason: nil,
            text: "",
            contentHash: "",
            previousHash: ""
        )
        let refusal = Refusal(
            definition: "session@1",
            action: "sign",
            actionLabel: Label(vi: "Ký quyết định", en: "Sign the decision"),
            state: "drafting",
            reasons: [
                Unmet("evidence-missing", ["criterion": "Học tập thường xuyên"]),
                Unmet(
                    "standard-not-met",
                    [
                        "route": "Hoàn thành tốt nhiệm vụ", "checks": "rating-at-least, title-run",
                        "basis": "Luật TĐKT",
                    ]
                ),
                Unmet(Unmet.wrongRole, ["may": "head, standing-head"]),
            ]
        )
        return [
            ("busy", StoreError(.busy), nil),
            (
                "changed",
                StoreError(
                    .changedMeanwhile,
                    place: "nomination",
                    value: "xhht.merit.NV0261",
                    expected: "3",
                    found: "4",
                    last: event
                ), nil
            ),
            ("newer", StoreError(.newerSchema, place: "vinhdanh.sqlite", found: "v9"), nil),
            ("refusal", refusal, nil),
            (
                "import refused",
                Refusal(
                    definition: "import",
                    action: "import nominees",
                    actionLabel: nil,
                    state: nil,
                    reasons: [Unmet(Unmet.wrongRole, ["may": "clerk"])]
                ), nil
            ),
            ("missing input", ActFault.missingInput("number"), nil),
            ("bad input", ActFault.badInput("closes", "30/2/2024", expected: "date"), nil),
            (
                "unknown object",
                ActFault.unknownObject("nomination xhht.merit.NV026", nearest: ["xhht.merit.NV0261"]), nil
            ),
            (
                "issue",
                IssueFault(
                    form: "submission-letter",
                    object: ObjectReference(.submission, "xhht.na"),
                    cause: LawError.missing(place: "authorities/merit")
                ), nil
            ),
        ]
    }

    private func rows() -> [(String, any Error, String?)] {
        func row(_ code: RowFault.Code, _ column: String?, _ value: String, _ help: [String] = []) -> RowFault
        {
            RowFault(code, sheet: "Danh sách", row: 17, column: column, value: value, help: help)
        }
        return [
            ("date", row(.badDate, "Ngày sinh", "31/02/1990"), nil),
            ("period", row(.badDate, "Đến ngày", "01/01/2020", ["05/05/2021"]), nil),
            ("name", row(.suspiciousName, "Họ và tên", "TS. Lê An", ["title", "Lê An"]), nil),
            ("code", row(.unknownCode, "Mã", "NV0O1", ["NV0001"]), nil),
            (
                "ambiguous",
                row(
                    .ambiguousName,
                    "Họ và tên",
                    "Lê An",
                    ["NV01 (05/01/1990, Chuyên viên)", "NV07 (?, Kế toán)"]
                ), nil
            ),
            ("refused", row(.refused, nil, "create", ["campaign-not-open", "quota-used-up"]), nil),
            (
                "subject",
                row(.wrongSubject, "Hình thức đề nghị", "Tập thể lao động xuất sắc", ["individual"]), nil
            ),
        ]
    }
}
