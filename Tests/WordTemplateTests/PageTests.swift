import Foundation
import Testing

@testable import WordTemplate

/// The page for authors, `templates/README.md`: what it shows can be typed as it stands there.
@Suite struct PageTests {
    private typealias S = Specimen

    @Test func everyTagOnThePageCanBeRead() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../templates/README.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(!text.contains("\\|"))
        let tags = text.matches(of: /\{\{([^{}]+)\}\}/).map { String($0.1) }.filter { !$0.hasSuffix("…") }
        #expect(tags.count > 60)
        for tag in tags {
            #expect(throws: Never.self, "\(tag)") { try TagGrammar.read(Array(tag.unicodeScalars)) }
        }
    }

    private let data: Record = [
        "Đơn vị": .list([
            .record([
                "Tên đơn vị": "A",
                "Cá nhân": .list([
                    .record(["Họ và tên": "An", "Danh hiệu": "x", "Tiền": 1000]),
                    .record(["Họ và tên": "Bình", "Danh hiệu": "", "Tiền": 500]),
                ]),
            ]),
            .record(["Tên đơn vị": "B", "Cá nhân": .list([])]),
        ]),
        "Nơi nhận": .list(["Như trên", "Lưu: VT"]), "Ngày ký": "", "Ghi chú": "",
    ]

    @Test func aGroupedTable() throws {
        let table = S.table(
            ["TT", "Họ và tên", "Danh hiệu"],
            ["{{mỗi Đơn vị}}", "", ""],
            ["{{STT}}", "{{Tên đơn vị}}", "{{Tổng số Cá nhân}} người"],
            ["{{mỗi Cá nhân}}{{STT}}", "{{Họ và tên}}", "{{Danh hiệu}}{{hết Cá nhân}}"],
            ["{{hết Đơn vị}}", "", ""]
        )
        let sums = S.p("{{Tổng số Đơn vị.Cá nhân}} người, {{tổng Đơn vị.Cá nhân.Tiền | số}} đồng")
        #expect(
            try S.lines(table + sums, data) == [
                "TT | Họ và tên | Danh hiệu", "1 | A | 2 người", "1 | An | x", "2 | Bình | ",
                "2 | B | 0 người", "2 người, 1.500 đồng",
            ]
        )
    }

    @Test func recipientsWithAFinalStop() throws {
        let body =
            S.p("{{mỗi Nơi nhận}}")
            + S.p("- {{Nơi nhận}}{{nếu STT nhỏ hơn Tổng số Nơi nhận}};{{nếu không}}.{{hết nếu}}")
            + S.p("{{hết}}")
        #expect(try S.lines(body, data) == ["- Như trên;", "- Lưu: VT."])
    }

    @Test func anEmptyDateAndAnEmptyNote() throws {
        let body =
            S.p("Hà Nội, {{Ngày ký | ngày dài | nếu trống \"ngày … tháng … năm …\"}}")
            + S.p("{{nếu có Ghi chú}}a{{hết nếu}}{{nếu không có Ghi chú}}b{{hết nếu}}")
            + S.p("Ghi chú: {{Ghi chú | xóa dòng nếu trống}}")
        #expect(try S.lines(body, data) == ["Hà Nội, ngày … tháng … năm …", "b"])
    }
}
