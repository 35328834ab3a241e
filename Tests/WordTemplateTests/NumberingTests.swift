import Foundation
import Testing

@testable import WordTemplate

@Suite struct NumberingTests {
    private typealias S = Specimen

    private let data: Record = [
        "A": [["x": "một", "B": ["1", "2"]], ["x": "hai", "B": ["3"]], ["x": "ba", "B": []]]
    ]

    private func item(_ text: String, list: Int) -> String {
        S.p(text, pPr: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    private func fill(_ body: String) throws -> (lists: [String], numbering: String) {
        var specimen = PackageSpecimen(body)
        func form(_ id: Int, _ format: String) -> String {
            "<w:abstractNum w:abstractNumId=\"\(id)\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        }
        specimen.numbering =
            form(0, "decimal") + form(1, "bullet")
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        let bytes = try specimen.bytes()
        let filled = try Template(compiling: bytes).render(data).bytes
        if let complaints = try ConformanceCheck.complaints(filled, template: bytes) {
            #expect(complaints.isEmpty, "\(complaints)")
        }
        let opened = try Opened(filled)
        let document = try opened.xml("/word/document.xml")
        let lists = document.components(separatedBy: "<w:numId w:val=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        return (lists, try opened.xml("/word/numbering.xml"))
    }

    @Test func rule35_aListInAGroupBeginsAnew() throws {
        let body =
            S.p("{{mỗi A}}") + S.p("Nhóm {{x}}") + item("Đầu", list: 1) + S.p("{{mỗi B}}")
            + item("{{B}}", list: 1)
            + S.p("{{hết}}") + item("gạch", list: 2) + S.p("{{hết}}")
        let result = try fill(body)
        #expect(result.lists == ["1", "1", "1", "2", "3", "3", "2", "4", "2"])
        #expect(
            result.numbering.contains(
                "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
            )
        )
        #expect(result.numbering.contains("<w:num w:numId=\"4\">"))
    }

    @Test func rule35_aListThatCountsTheRoundsGoesOn() throws {
        let body = S.p("{{mỗi A}}") + item("{{x}}", list: 1) + S.p("Thành tích") + S.p("{{hết}}")
        #expect(try fill(body).lists == ["1", "1", "1"])
    }

    @Test func rule35_aListThatReachesOutOfTheGroupGoesOn() throws {
        let body =
            item("trước", list: 1) + S.p("{{mỗi A}}") + S.p("x") + item("{{x}}", list: 1) + S.p("{{hết}}")
        #expect(try fill(body).lists == ["1", "1", "1", "1"])
    }
}
