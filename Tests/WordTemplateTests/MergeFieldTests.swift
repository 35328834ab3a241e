import Testing

@testable import WordTemplate

@Suite struct MergeFieldTests {
    private typealias S = Specimen

    private let data: Record = ["Họ và tên": "An", "Ngày ký": "2026-01-05", "Nếu có": "x"]

    private func field(_ code: [String], _ result: String) -> String {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let codes = code.map { "<w:r><w:instrText xml:space=\"preserve\">\($0)</w:instrText></w:r>" }.joined()
        return mark("begin") + codes + mark("separate") + S.r(result, "<w:b/>") + mark("end")
    }

    @Test func rule38_mergeFieldsAreTags() throws {
        let body =
            "<w:p>\(S.r("Ông "))\(field([" MERGEF", "IELD Họ_và", "_tên  \\* MERGEFORMAT "], "«Họ_và_tên»"))</w:p>"
        #expect(try S.fill(body, data).xml == "<w:p>\(S.r("Ông "))\(S.r("An", "<w:b/>"))</w:p>")
        #expect(try S.lines(body, data) == ["Ông An"])
        let simple =
            "<w:p><w:fldSimple w:instr=\" MERGEFIELD &quot;Ngày ký&quot; \\@ &quot;dd/MM/yyyy&quot; \">"
            + S.r("«Ngày ký»") + "</w:fldSimple></w:p>"
        #expect(try S.lines(simple, data) == ["05/01/2026"])
        #expect(try S.lines("<w:p>\(field(["MERGEFIELD Nếu_có"], "y"))</w:p>", data) == ["x"])
    }

    @Test func otherFieldsStay() throws {
        let body = "<w:p>\(field([" PAGE "], "1"))\(S.r(" {{Họ và tên}}"))</w:p>"
        #expect(
            try S.fill(body, data).xml.contains("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
        )
        #expect(try S.lines(body, data) == ["1 An"])
    }
}
