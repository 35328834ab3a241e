import Foundation
import OPC
import Testing
import XMLTree

@testable import WordTemplate

private typealias S = Specimen

/// What people and programs really put in: it arrives intact, or is refused or reported in words.
@Suite struct HardInputTests {
    private func printed(_ value: String) throws -> (text: String, warnings: [TemplateFault.Code]) {
        let rendered = try PackageSpecimen(S.p("[{{A}}]")).template().render(["A": .text(value)])
        let lines = try Opened(rendered.bytes).lines()
        return (lines.joined(separator: "¶"), rendered.warnings.map(\.code))
    }

    @Test(arguments: [
        ("Hòa & <b>\"Bình\"</b> ']]>", "Hòa & <b>\"Bình\"</b> ']]>"),
        // Right-to-left text and its marks, emoji of several scalars, letters beyond the first plane.
        ("שלום \u{202B}עולם\u{202C}", "שלום \u{202B}עולם\u{202C}"), ("مرحبا ١٢", "مرحبا ١٢"),
        ("👩‍👩‍👧 🇻🇳 𠮷", "👩‍👩‍👧 🇻🇳 𠮷"),
        // Decomposed letters are composed, as the official encoding wants them.
        ("Ho\u{300}a Bi\u{300}nh ơ\u{309}", "Hòa Bình ở"), ("e\u{302}\u{301}", "ế"),
    ])
    func textsArriveIntact(_ value: String, _ expected: String) throws {
        let (text, warnings) = try printed(value)
        #expect(text.unicodeScalars.elementsEqual("[\(expected)]".unicodeScalars))
        #expect(warnings.isEmpty)
    }

    @Test func controlCharactersAreCountedAndLeftOut() throws {
        let all = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar(UInt8($0)) }))
        let (text, warnings) = try printed("a\(all)b\u{FFFE}c")
        #expect(text.filter(\.isLetter) == "abc" && warnings == [.strippedCharacters])
    }

    @Test func aMegabyteInOneValue() throws {
        let word = "Phong trào thi đua "
        let text = String(repeating: word, count: 1_000_000 / word.utf8.count)
        let (printed, warnings) = try printed(text)
        #expect(printed == "[\(text)]" && warnings.isEmpty)
    }

    @Test func jsonWithHalfACharacterIsRefused() throws {
        for half in ["\\ud800", "\\udc00", "\\ud800\\u0041"] {
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(Value.self, from: Data("{\"A\": \"\(half)\"}".utf8))
            }
        }
    }

    @Test func anyJSONIsData() throws {
        let json = "{\"a\": 0.1, \"b\": null, \"c\": [true, {\"d\": \"1\"}], \"e\": 12345678901234567890123}"
        let value = try JSONDecoder().decode(Value.self, from: Data(json.utf8))
        let tenth = try #require(Decimal(string: "0.1"))
        let large = try #require(Decimal(string: "12345678901234567890123"))
        #expect(value == ["a": .number(tenth), "b": .empty, "c": [true, ["d": "1"]], "e": .number(large)])
    }

    @Test func rowsThatAreAlikeShareTheirNames() throws {
        let value = try JSONDecoder().decode(
            Value.self,
            from: Data("[{\"a\": 1}, {\"a\": 2}, {\"b\": 3}]".utf8)
        )
        guard case .list(let items) = value else { return #expect(Bool(false)) }
        let shapes = items.compactMap { if case .record(let record) = $0 { record.shape } else { nil } }
        #expect(shapes.count == 3 && shapes[0] === shapes[1] && shapes[0] !== shapes[2])
    }

    @Test func blanksOfEveryKindAreBlank() {
        for text in ["", " \t\n", "\u{A0}", "\u{1680} ", "\u{2003}\u{3000}", " \u{202F}"] {
            #expect(text.isBlank && Value.text(text).isEmpty, "\(text.unicodeScalars.map(\.value))")
        }
        for text in ["ạ", "  ể", "£", "…", "ᚁ", "\u{1680}a", "。"] { #expect(!text.isBlank, "\(text)") }
    }

    /// Everything that can be wrong with the words of a template, in one.
    @Test func everyKindOfFaultAtOnce() throws {
        let merged =
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
            + S.p("{{mỗi A}}{{B}}{{hết}}") + "</w:tc></w:tr></w:tbl>"
        let faults: [(String, [TemplateFault.Code])] = [
            (S.p("a {{mở"), [.unclosedTag]), (S.p("b đóng}}"), [.unopenedTag]), (S.p("{{}}"), [.emptyTag]),
            ("<w:p><w:r><w:t>{{a</w:t><w:drawing/><w:t>b}}</w:t></w:r></w:p>", [.objectInTag]),
            (S.p("{{a là}}"), [.unreadableExpression]), (S.p("{{a | viết nghiêng}}"), [.unknownFormat]),
            (S.p("{{a | nếu trống}}"), [.misplacedFormat]), (S.p("x{{ngăn}}"), [.unopenedBlock]),
            (S.p("{{mỗi A}}{{hết B}}"), [.mismatchedEnd]),
            (S.p("{{nếu a}}1{{nếu không}}2{{nếu không}}3{{hết nếu}}"), [.branchAfterElse]),
            (S.table(["{{hết mẫu}}"]), [.misplacedTag]), (S.p("{{STT}}"), [.outsideLoop]),
            (S.p("{{mỗi cột A}}x{{hết}}"), [.misplacedColumn]),
            (S.p("{{biểu đồ A theo B}}"), [.misplacedChart]), (merged, []),
            ("<w:p>\(S.r("{{a}}", "<w:rFonts w:ascii=\".VnTime\"/>"))</w:p>", [.legacyFont]),
            (S.p("{{mỗi A}}") + S.table(["{{hết A}}"]), [.crossingBlocks]),
            (S.p("cuối {{nếu a}}"), [.unclosedBlock]),
        ]
        let bytes = try PackageSpecimen(faults.map(\.0).joined(separator: S.p("giữa"))).bytes()
        let found = try #require(throws: TemplateFaults.self) { try Template(compiling: bytes) }.faults
        #expect(Set(faults.flatMap(\.1)).subtracting(found.map(\.code)).isEmpty)
        let paragraphs = found.compactMap { $0.place?.paragraph }
        #expect(paragraphs == paragraphs.sorted() && paragraphs.count == found.count)
        #expect(found.allSatisfy { !$0.tag.isEmpty && $0.place?.part == "/word/document.xml" })
    }

    @Test func hostileTemplatesStopAtALimit() throws {
        func codes(_ body: String, _ data: Record, _ limits: TemplateLimits = .standard) throws
            -> [TemplateFault.Code]
        {
            let bytes = try PackageSpecimen(body).bytes()
            do throws(TemplateFaults) {
                _ = try Template(compiling: bytes).render(data, limits: limits)
                return []
            } catch {
                return error.faults.map(\.code)
            }
        }
        // A billion rounds out of thirty items.
        let items = Value.list(Array(repeating: .record(["x": "1"]), count: 30))
        let nested = (0..<6).reduce("{{x}}") { inner, _ in "{{mỗi A}}\(inner){{hết A}}" }
        let few = TemplateLimits(rounds: 100_000)
        #expect(try codes(S.p(nested), ["A": items], few) == [.tooManyRounds])
        // Much out of little.
        let small = TemplateLimits(outputBytes: 1 << 20)
        let long = Value.list(Array(repeating: .text(String(repeating: "x", count: 1000)), count: 2000))
        #expect(
            try codes(S.p("{{mỗi A}}") + S.p("{{A}}") + S.p("{{hết}}"), ["A": long], small) == [
                .outputTooLarge
            ]
        )
        let columns = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/><w:gridCol w:w=\"9\"/></w:tblGrid>"
        let row = S.row(["{{mỗi cột A}}{{A}}{{hết}}", "b"])
        #expect(
            try codes("\(columns)\(row)</w:tbl>", ["A": .list(Array(repeating: 1, count: 61))]) == [
                .tooManyColumns
            ]
        )
    }
}
