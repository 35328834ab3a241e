import Testing

@testable import Forms

@Suite struct PrintedFactsTests {
    static let template: [PrintedBlock] = [
        .paragraph("Số: {{Số}}/{{Ký hiệu}}"),
        .paragraph("{{mỗi Căn cứ}}"), .paragraph("{{Căn cứ}}"), .paragraph("{{hết Căn cứ}}"),
        .paragraph(
            "{{nếu Tập thể}}II{{nếu không}}I{{hết nếu}}. CÁ NHÂN ĐƯỢC {{Hình thức khen thưởng | IN HOA}}"
        ),
        .row([["{{mỗi Cá nhân}}"]]),
        .row([["{{STT}}"], ["{{Danh xưng và họ tên}}"], ["{{Tiền thưởng | số}}"]]),
        .row([["{{hết Cá nhân}}"]]),
        .paragraph("Cộng: {{Cộng tiền thưởng | tiền bằng chữ}}, ngày {{Ngày ký | dd/MM/yyyy}}"),
    ]
    static let facts = Sample.decision([.individual], .longest, awardForm: "Giấy khen")

    static func document() -> [PrintedBlock] {
        let bases = facts.letterhead.bases.punctuated(last: ".").map { PrintedBlock.paragraph($0) }
        let rows = facts.awarded.enumerated().map { index, awarded in
            PrintedBlock.row([["\(index + 1)"], [awarded.nominee.displayName], ["3.510.000"]])
        }
        return [.paragraph("Số: 1234/QĐ-BHXH")] + bases + [.paragraph("I. CÁ NHÂN ĐƯỢC GIẤY KHEN")] + rows
            + [.paragraph("Cộng: Bốn mươi chín triệu một trăm bốn mươi nghìn đồng, ngày 29/12/2026")]
    }

    static func findings(_ document: [PrintedBlock]) -> [PrintedFacts.Finding] {
        PrintedFacts(template: template).findings(in: document, facts: facts)
    }

    @Test func aTrueDocumentHasNoFindings() {
        #expect(PrintedFactsTests.findings(PrintedFactsTests.document()).isEmpty)
    }

    @Test func aChangedWordIsFound() {
        var document = PrintedFactsTests.document()
        document[0] = .paragraph("Số: 1235/QĐ-BHXH")
        let findings = PrintedFactsTests.findings(document)
        #expect(findings.map(\.code) == [.unexplained, .missing])
        #expect(findings.map(\.evidence) == ["Số: 1235/QĐ-BHXH", "1234"])
        #expect(findings.last?.field == "Số")
    }

    @Test func aSwappedCellIsFound() {
        var document = PrintedFactsTests.document()
        let index = document.firstIndex { if case .row = $0 { true } else { false } } ?? 0
        document[index] = .row([["2"], ["Bà Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Hương"], ["3.510.000"]])
        #expect(PrintedFactsTests.findings(document).contains { $0.code == .unexplained })
    }

    @Test func aLineLeftOutIsFound() {
        var document = PrintedFactsTests.document()
        document.remove(at: 2)
        let findings = PrintedFactsTests.findings(document)
        #expect(findings.map(\.code) == [.missing])
        #expect(findings.first?.field == "Căn cứ")
    }

    @Test func typedTextIsFound() {
        let document = PrintedFactsTests.document() + [.paragraph("Kèm theo một lời nhắn.")]
        #expect(PrintedFactsTests.findings(document).map(\.evidence) == ["Kèm theo một lời nhắn."])
    }
}
