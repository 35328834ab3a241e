import Awards
import Forms
import Foundation
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
import Zip

@testable import Messages

/// The one entry point: each error of each module, with much evidence and with none.
@Suite struct ErrorMessageTests {
    private func check(_ error: any Error, at place: SourceLocation = #_sourceLocation) {
        for language in Language.allCases {
            for file in [nil, "Danh sách.xlsx"] {
                let lines = ErrorMessage.lines(error, language, file: file)
                #expect(!lines.isEmpty, sourceLocation: place)
                for line in lines {
                    Wording.check(line.trimmingCharacters(in: .whitespaces), "\(error)", at: place)
                    #expect(!line.contains("\n"), sourceLocation: place)
                }
                // A sentence that blames the program is for errors that nobody knows.
                #expect(
                    !lines.joined().contains("Error.") && !lines.joined().contains("Fault."),
                    sourceLocation: place
                )
            }
        }
    }

    @Test func files() {
        for code in ZipError.Code.allCases {
            check(ZipError(code))
            check(ZipError(code, entry: "word/header1.xml", evidence: "pdf"))
        }
        for code in PackageError.Code.allCases {
            check(PackageError(code))
            check(PackageError(code, part: "/word/document.xml", evidence: "pdf"))
        }
        for code in XMLError.Code.allCases {
            check(XMLError(code: code))
            check(XMLError(code: code, line: 3, column: 1230, evidence: "Opening and ending tag mismatch"))
            check(PackageError(.badXML, part: "/word/footer2.xml", xml: XMLError(code: code, line: 1)))
        }
        for code in SpreadsheetError.Code.allCases {
            check(SpreadsheetError(code))
            let place = CellPlace(sheet: "Trang 1", row: 3, column: 2, heading: "Ngày sinh")
            check(SpreadsheetError(code, at: place, evidence: "70000 > 65536"))
        }
    }

    @Test func templates() {
        let place = TemplatePlace(part: "/word/document.xml", paragraph: 4, table: 2, row: 3, column: 1)
        for code in TemplateFault.Code.allCases {
            let fault = TemplateFault(
                code,
                place: place,
                tag: "{{Họ tênn}}",
                context: "Ông/bà {{Họ tênn}}, sinh ngày",
                evidence: "Họ tênn",
                nearest: ["Họ tên"],
                other: TemplateFault.Other(
                    tag: "{{mỗi Cá nhân}}",
                    place: TemplatePlace(part: "/word/header1.xml", paragraph: 1)
                )
            )
            check(fault)
            check(TemplateFault(code))
            check(
                TemplateFaults([
                    fault,
                    TemplateFault(code, place: TemplatePlace(part: "/word/document.xml", paragraph: 7)),
                ])
            )
        }
        for code in PackageError.Code.allCases {
            check(TemplateFault(.unreadablePackage, evidence: code.rawValue))
        }
        for code in FormsError.Code.allCases {
            check(FormsError(code, form: "Giấy khen", evidence: "nomination", nearest: ["Họ tên"]))
        }
    }

    @Test func stores() throws {
        let at = try #require(Moment(iso: "2026-11-23T14:02:00"))
        let event = Event(
            object: ObjectReference(.nomination, "dx01"),
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
        for code in StoreError.Code.allCases {
            check(StoreError(code))
            check(
                StoreError(
                    code,
                    place: "nomination.id",
                    value: "dx01",
                    expected: "3",
                    found: "4",
                    last: event
                )
            )
        }
    }

    @Test func rules() throws {
        for code in RegulationFault.Code.allCases {
            check(RegulationFault(code, at: Place(file: "a/regulation.yaml")))
            check(
                RegulationError([
                    RegulationFault(
                        code,
                        at: Place(file: "a/regulation.yaml", line: 12, column: 3),
                        path: "votes/merit",
                        found: "a list",
                        expected: "a map",
                        nearest: ["council"]
                    )
                ])
            )
        }
        for code in WorkflowProblem.Code.allCases {
            check(WorkflowError(file: "session.yaml", problems: [WorkflowProblem(code, key: "actions")]))
            let told = ["\(code.rawValue)", "found a list", "expected a map with id, label"].joined(
                separator: ", "
            )
            check(
                RegulationFault(
                    .badWorkflow,
                    at: Place(file: "a.yaml", line: 3),
                    path: "actions/send",
                    found: told
                )
            )
        }
        for code in Fault.Code.allCases {
            let fault = Fault(
                code,
                definition: "session",
                place: "states.open",
                ["state": "open", "name": "opn", "nearest": "open"],
                story: ["create", "send"]
            )
            check(fault)
            check(UnsoundWorkflows(regulation: "agency", faults: [fault]))
            check(
                WorkflowError(
                    file: "session.yaml",
                    problems: [WorkflowProblem(.unsound, line: 9, key: "states.open", fault: fault)]
                )
            )
        }
        let day = try #require(Day(iso: "2024-11-23"))
        let errors: [LawError] = [
            .unknownForm("x", known: ["Giấy khen"]), .noStandard(form: "x", .individual),
            .noAuthority(form: "x", day),
            .noBaseSalary(day), .noReward(form: "x", .collective),
            .unknownValue(place: "votes/merit", basis: "Luật"),
            .outsideValidity(day, Period(from: day)), .missing(place: "votes/merit"),
        ]
        for error in errors { check(error) }
        var seen: Set<Formula.Fault.Code> = []
        for text in ["a +", "a $ b", "(a + b", String(repeating: "a + ", count: 300) + "a"] {
            do {
                _ = try Formula(text)
            } catch {
                seen.insert(error.code)
                check(error)
            }
        }
        #expect(seen.count == Formula.Fault.Code.allCases.count, "\(seen)")
        for code in VietnameseError.Code.allCases {
            check(VietnameseError(code, value: "dd/QQ", fragment: "QQ"))
        }
    }

    @Test func requests() throws {
        let faults: [ActFault] = [
            .unknownPerson("NV01"), .unknownObject("nomination x", nearest: ["y"]),
            .unknownAction("sign", nearest: []),
            .unknownInput("x", nearest: ["y"]), .missingInput("number"), .missingInput("campaign"),
            .badInput("number", "a", expected: "whole-number"), .unknownReference("council-member", "NV01"),
            .alreadyExists("session x"), .noRegulation("x"), .noWorkflow("x"), .unknownForm("x"),
            .keyUsed("k"),
        ]
        for fault in faults { check(fault) }
        let accounts: [AccountFault] = [
            .passwordTooShort(least: 12), .passwordTooLong(most: 128), .passwordTooSimple, .passwordTellsName,
            .wrongPassword, .noAccount("NV01"), .notAdministrator, .ownAccount, .secondFactorInUse,
            .noSecondFactor, .wrongCode,
        ]
        for fault in accounts { check(fault) }
        let until = try #require(Moment(iso: "2024-12-02T08:05"))
        for language in Language.allCases {
            for answer in [SignIn.refused, .throttled(until: until), .needsCode] {
                Wording.check(try #require(AccountMessage.text(answer, language)), "\(answer)")
            }
            #expect(AccountMessage.text(SignIn.signedIn(token: "t"), language) == nil)
            for action in AccessEvent.Action.allCases {
                #expect(!AccountMessage.text(action, language).isEmpty)
            }
        }
        for code in RowFault.Code.allCases {
            check(RowFault(code, row: 3, value: "Lê An"))
            check(
                RowFault(code, sheet: "Trang 1", row: 3, column: "Mã", value: "Lê An", help: ["Lê Ân", "7"])
            )
        }
        for code in NameFinding.Code.allCases {
            check(RowFault(.suspiciousName, row: 3, value: "LÊ AN", help: [code.rawValue, "Lê An"]))
        }
        for code in RefusalMessage.phrases.keys {
            check(RowFault(.refused, row: 3, value: "create", help: [code]))
        }
        for headings in [[], ["A", "B"], ["Mã cán bộ", "Họ và tên", "Đơn vị"]] {
            check(UnknownTable(headings: headings))
        }
        let cause = FormsError(.templateFaults, form: "Giấy khen", faults: [TemplateFault(.emptyTag)])
        check(IssueFault(form: "giay khen", object: ObjectReference(.movementReport, "2024"), cause: cause))
    }

    @Test func counts() {
        let faults: [BallotFault] = [
            .negativePapers, .handsDoNotAdd("B", sum: 6, voters: 7), .chairMissing("B"),
            .tooManyIssued(issued: 9, voters: 7),
            .tooManyReturned(returned: 9, issued: 7), .tooManyInvalid(invalid: 9, returned: 7),
            .linesDoNotAdd("B", sum: 6, expected: 7), .noCount("B"), .negative("B"),
        ]
        for fault in faults { check(fault) }
        check(
            CountFault(faults: [
                .negative("yes", -1), .tooManyMembers(present: 5, written: 3, members: 7),
                .tooManyRecused(recused: 3, of: 2), .tooManyBallots(ballots: 9, voters: 7),
                .writtenNotAsked(1),
                .emptyBase, .tooLarge(99),
            ])
        )
        let faultsOfRecords: [RecordFault] = [
            .missing("A", "B"), .duplicate("A", "B"), .unknownReference("A", "B"), .badCount("A", "-1"),
        ]
        for fault in faultsOfRecords { check(fault) }
    }

    private struct Surprise: Error {}

    @Test func anUnknownErrorIsOurFault() {
        let lines = ErrorMessage.lines(Surprise(), .vi)
        #expect(
            lines.count == 1 && lines[0].contains("Surprise") && lines[0].contains("không phải do người dùng")
        )
        #expect(ErrorMessage.kind(Surprise()) == .ourFault)
    }

    @Test func aMissingFileIsSaid() {
        let url = URL(filePath: "/there/is/no/such.xlsx")
        do {
            _ = try Data(contentsOf: url)
        } catch {
            #expect(
                ErrorMessage.lines(error, .vi, file: "such.xlsx") == [
                    "Không tìm thấy tệp “such.xlsx”. Hãy kiểm tra tên tệp và thư mục."
                ]
            )
            #expect(ErrorMessage.lines(error, .vi).joined().contains("Không tìm thấy tệp"))
            #expect(ErrorMessage.kind(error) == .noInput)
        }
    }

    @Test func kinds() {
        let expected: [(any Error, ErrorKind)] = [
            (StoreError(.busy), .busy), (StoreError(.changedMeanwhile), .busy),
            (StoreError(.disk), .cannotWrite),
            (StoreError(.cannotOpen), .noInput), (StoreError(.nested), .ourFault),
            (StoreError(.damaged), .badData),
            (AccountFault.noAccount("NV01"), .noInput), (AccountFault.wrongCode, .refused),
            (AccountFault.passwordTooSimple, .badData),
            (ActFault.missingInput("at"), .usage), (ActFault.unknownReference("unit", "x"), .badData),
            (Refusal(definition: "d", action: "a", actionLabel: nil, state: nil, reasons: []), .refused),
            (PackageError(.legacyWord), .badData), (ZipError(.writeFailed), .cannotWrite),
            (TemplateFaults([]), .badData), (UnknownTable(headings: []), .badData),
            (RegulationError([RegulationFault(.unknownRegulation, at: Place(file: "x"))]), .usage),
            (RegulationError([RegulationFault(.fileMissing, at: Place(file: "x"))]), .noInput),
            (RegulationError([]), .badData), (SpreadsheetError(.legacyExcel), .badData),
            (
                IssueFault(form: "f", object: ObjectReference(.session, "s"), cause: StoreError(.busy)), .busy
            ),
        ]
        for (error, kind) in expected { #expect(ErrorMessage.kind(error) == kind, "\(error)") }
        for code in StoreError.Code.allCases
        where code != .nested && code != .unknownColumn && code != .database {
            #expect(ErrorMessage.kind(StoreError(code)) != .ourFault, "\(code)")
        }
    }
}
