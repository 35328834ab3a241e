import Testing

@testable import LayoutCheck

/// Chapters, sections, clauses, points and headings within the text.
struct StructureTests {
    private func check(_ content: String, in specimen: Specimen) throws -> [String] {
        let anchor = specimen.name == "letter" ? Specimen.text : Specimen.p("QUYẾT ĐỊNH:", "center b 14")
        let report = try specimen.replacing(
            anchor,
            anchor + content + (specimen.name == "letter" ? anchor : "")
        ).report()
        return report.findings.filter { $0.severity != .info }
            .map { "\($0.severity) \($0.rule.rawValue) \($0.aspect)" }
    }

    private static func body(_ text: String) -> String { Specimen.p(text, style: "Body") }
    private static func head(_ text: String) -> String { Specimen.p(text, "center b 14") }

    @Test(arguments: [
        head("Chương I") + head("QUY ĐỊNH CHUNG"), head("Phần II") + head("NỘI DUNG"),
        head("Mục 1") + head("ĐỐI TƯỢNG"),
        body("Chương II của Luật này quy định như sau."), body("Phần mềm đã được cài đặt."),
        body("Mục 1 và Mục 2 được giữ."),
        body("1. Nội dung thứ nhất.") + body("a) Một;") + body("b) Hai;") + body("c) Ba;") + body("d) Bốn;")
            + body("đ) Năm;")
            + body("e) Sáu."),
        Specimen.p("I. KẾT QUẢ ĐẠT ĐƯỢC", "b", style: "Body"),
        Specimen.p("{{STT}}. {{Tên nhóm}}", "b", style: "Body"),
    ])
    func acceptsWhatIsRight(_ content: String) throws {
        #expect(try check(content, in: .letter) == [])
    }

    @Test(arguments: [
        (head("Chương 1") + head("QUY ĐỊNH CHUNG"), ["error E15 pattern"]),
        (head("CHƯƠNG I") + head("QUY ĐỊNH CHUNG"), ["error E15 letterCase"]),
        (head("Chương I") + head("Quy định chung"), ["error E16 letterCase"]),
        (Specimen.p("Chương I", "center 14") + head("QUY ĐỊNH CHUNG"), ["error E15 weight"]),
        (head("Chương I"), ["error E16 absent"]),
        (head("Mục II") + head("ĐỐI TƯỢNG"), ["error E17 pattern"]),
        (head("Mục 1. ĐỐI TƯỢNG"), ["warning E17 position"]),
        (body("a. Một;"), ["error E21 pattern"]),
        (body("f) Một;"), ["error E21 value"]),
        (body("d) Bốn;") + body("e) Năm."), ["error E21 value"]),
        (Specimen.p("I. Kết quả đạt được", "b", style: "Body"), ["warning E22 letterCase"]),
        (body("II. HẠN CHẾ"), ["warning E22 weight"]),
    ])
    func findsFaults(_ content: String, _ expected: [String]) throws {
        #expect(try check(content, in: .letter) == expected)
    }

    @Test func knowsClausesOfDecisions() throws {
        #expect(try check(StructureTests.body("1) Nội dung."), in: .decision) == ["error E20 pattern"])
        #expect(try check(StructureTests.body("1. Nội dung."), in: .decision) == [])
        #expect(try check(StructureTests.body("1) Nội dung."), in: .letter) == [])
    }

    @Test func countsAutomaticLetters() throws {
        var specimen = Specimen.letter
        specimen.numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>\
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let properties = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        let item = Specimen.p("Nội dung;", properties: properties, style: "Body")
        #expect(try check(String(repeating: item, count: 4), in: specimen) == [])
        #expect(try check(String(repeating: item, count: 5), in: specimen) == ["error E21 value"])
    }
}
