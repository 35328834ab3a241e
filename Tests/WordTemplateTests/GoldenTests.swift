import Testing
import TestSupport

@testable import WordTemplate

@Suite struct GoldenTests {
    private typealias S = Specimen

    private let data: Record = [
        "Số": "12/QĐ-BHXH", "Ngày ký": "2026-01-05", "Hình thức": "Bằng khen", "Ghi chú": "",
        "Nội dung": "Dòng một\nDòng hai\n\nĐoạn mới & <khác>",
        "Đơn vị": [
            [
                "Tên": "BHXH tỉnh A",
                "Cá nhân": [["Họ tên": "An", "Tiền": 500_000], ["Họ tên": "Bình", "Tiền": 700_000]],
            ],
            ["Tên": "BHXH tỉnh B", "Cá nhân": []],
        ],
    ]

    private static let templates: [String: String] = [
        "values": S.p("Số: {{", "Số", "}} ngày {{Ngày ký | ngày dài}}", pPr: "<w:jc w:val=\"center\"/>")
            + S.p("{{Nội dung}}", pPr: "<w:ind w:firstLine=\"720\"/>") + S.p("{{Ghi chú}}") + S.p("Hết."),
        "groups": S.table(
            ["STT", "Họ tên", "Tiền"],
            ["{{mỗi Đơn vị}}{{Tên}}", "", "{{tổng Cá nhân.Tiền | số}}"],
            ["{{mỗi Cá nhân}}{{STT}}", "{{Họ tên}}", "{{Tiền | số}}{{hết Cá nhân}}{{hết Đơn vị}}"],
            ["Cộng", "", "{{tổng Đơn vị.Cá nhân.Tiền | tiền bằng chữ}}"]
        ) + S.p("Hết."),
        "branches": S.p("{{nếu Hình thức là “bằng khen”}}") + S.p("Tặng Bằng khen cho:")
            + S.p("{{hoặc nếu Hình thức là \"Giấy khen\"}}") + S.p("Tặng Giấy khen cho:")
            + S.p("{{nếu không}}")
            + S.p("Khen:") + S.p("{{hết nếu}}") + S.p("{{mỗi Đơn vị}}{{Tên}}{{ngăn}}; {{hết}}."),
    ]

    @Test(arguments: ["values", "groups", "branches"])
    func renders(_ name: String) throws {
        let body = try #require(GoldenTests.templates[name])
        let result = try Specimen.fill(body, data)
        #expect(result.faults.isEmpty)
        let lines = result.xml.replacing("<w:p>", with: "\n<w:p>").replacing("<w:tr>", with: "\n<w:tr>")
        try expectGolden(lines + "\n", "\(name).xml")
    }
}
