import Foundation
import Testing
import Vietnamese

@testable import WordTemplate

@Suite struct ConditionTests {
    private let data: Record = [
        "Họ và tên": "Trần Thị Thuý", "Hình thức": "Bằng khen", "Tuổi": 45,
        "Đơn vị trực thuộc": "BHXH tỉnh Hoà Bình",
        "Đã nộp": true, "Đã duyệt": false, "Bí danh": .empty, "Ngày ký": "2026-01-05",
        "Danh hiệu": ["Chiến sĩ thi đua", "Lao động tiên tiến"], "Nếu có lỗi": "x", "Số - ký hiệu": "12",
        "Tổng số phiếu": 9, "Nhân viên": [["Tuổi": 30], ["Tuổi": 40]], "Tiền": 1_500_000, "Ghi chú": "  ",
        "Điểm trước ngày thi": 3, "Hạng": "ba trở lên",
    ]

    private func holds(_ condition: String) throws -> Bool? {
        let tag = try TagGrammar.read(Array("nếu \(condition)".unicodeScalars))
        guard case .condition(let expression) = tag else { return nil }
        var evaluator = Evaluator(data)
        return evaluator.truth(of: expression)
    }

    @Test(arguments: [
        ("Hình thức là \"Bằng khen\"", true), ("hình thức là “bằng khen”", true),
        ("Hình thức là 'Giấy khen'", false),
        ("Hình thức không là \"Giấy khen\"", true), ("Hình thức ≠ \"Giấy khen\"", true),
        ("Hình thức <> \"Bằng khen\"", false), ("Họ và tên là \"Trần Thị Thúy\"", true),
        ("Tuổi lớn hơn 44", true), ("Tuổi nhỏ hơn 45", false), ("Tuổi ít nhất 45", true),
        ("Tuổi nhiều nhất 44", false),
        ("Tuổi >= 45", true), ("Tuổi ⇒ 46", false), ("Tuổi ⇐ 45", true), ("Tuổi ≤ 44,9", false),
        ("Tuổi lớn hơn hoặc bằng 45", true), ("Tiền lớn hơn 1.499.999,5", true),
        ("có Bí danh", false), ("không có Bí danh", true), ("có Ghi chú", false), ("có Danh hiệu", true),
        ("Đã nộp", true), ("không Đã duyệt", true), ("Đã nộp và Đã duyệt", false),
        ("Đã nộp hoặc Đã duyệt", true),
        ("có Họ và tên và có Bí danh", false), ("có Họ và tên và không có Bí danh", true),
        ("Đơn vị trực thuộc là \"BHXH tỉnh Hòa Bình\"", true), ("có Đơn vị trực thuộc", true),
        ("Đơn vị trực thuộc chứa \"hòa bình\"", true), ("Đơn vị trực thuộc không chứa \"Sơn La\"", true),
        ("Hình thức thuộc \"Giấy khen\", \"Bằng khen\"", true),
        ("Hình thức thuộc \"Giấy khen\" hoặc \"Cờ\"", false),
        ("Hình thức không thuộc \"Giấy khen\"", true), ("Danh hiệu có \"lao động tiên tiến\"", true),
        ("Danh hiệu không có \"Anh hùng\"", true), ("Danh hiệu chứa \"Chiến sĩ thi đua\"", true),
        ("Ngày ký nhỏ hơn 06/01/2026", true), ("Ngày ký là 05/01/2026", true),
        ("Ngày ký lớn hơn 2026-01-05", false),
        ("\"Nếu có lỗi\" là \"x\"", true), ("Số - ký hiệu là \"12\"", true), ("Tuổi - 5 là 40", true),
        ("Tuổi × 2 + 10 ÷ 2 = 95", true), ("(Tuổi + 5) × 2 = 100", true), ("Tổng số phiếu = 9", true),
        ("Tổng số Nhân viên = 2", true), ("tổng Nhân viên.Tuổi = 70", true),
        ("trung bình Nhân viên.Tuổi = 35", true),
        ("(Đã nộp hoặc Đã duyệt) và Tuổi > 40", true), ("Đã duyệt và Đã duyệt hoặc Đã nộp", true),
        ("Đã nộp hoặc Đã duyệt và Đã duyệt", true), ("ho va ten là \"Trần Thị Thúy\"", true),
        ("Tuổi từ 45 trở lên", true), ("Tuổi từ 46 trở lên", false), ("Tuổi từ 44 trở xuống", false),
        ("Ngày ký từ 05/01/2026 trở đi và Tuổi từ 40 trở lên", true),
        ("Ngày ký từ 04/01/2026 trở về trước", false),
        ("Ngày ký trước ngày 06/01/2026", true), ("Ngày ký sau ngày 05/01/2026", false),
        ("Điểm trước ngày thi = 3", true), ("Hạng là \"ba trở lên\"", true),
        ("Bí danh lớn hơn 5", false), ("Bí danh là \"\"", true), ("Đã nộp là đúng", true),
        ("Hình thức là \"Bằng khen\" và Tuổi lớn hơn 40 và có Danh hiệu", true),
    ])
    func conditionsHold(_ condition: String, _ expected: Bool) throws {
        #expect(try holds(condition) == expected, "\(condition)")
    }

    @Test func missingNamesAreAllReported() throws {
        let tag = try TagGrammar.read(Array("nếu Hình thừc là \"x\" và Tuỏi > 5".unicodeScalars))
        guard case .condition(let expression) = tag else { return }
        var evaluator = Evaluator(data)
        #expect(evaluator.truth(of: expression) == nil)
        #expect(evaluator.problems.map(\.code) == [.missingName, .missingName])
        #expect(evaluator.problems.map(\.nearest.first) == ["Hình thức", "Tuổi"])
    }

    @Test func aTextWithoutQuotationMarksIsExplained() throws {
        for (condition, other) in [
            ("Hình thức là giấy khen", "giấy khen"), ("Danh hiệu chứa Anh hùng", "Anh hùng"),
        ] {
            let tag = try TagGrammar.read(Array("nếu \(condition)".unicodeScalars))
            guard case .condition(let expression) = tag else { return #expect(Bool(false)) }
            var evaluator = Evaluator(data)
            #expect(evaluator.truth(of: expression) == nil)
            #expect(evaluator.problems.map(\.code) == [.unknownOther])
            #expect(evaluator.problems.map(\.evidence) == [other])
        }
    }

    @Test func rule45_hostileConditionsAreReadInTime() throws {
        let long = Array(repeating: "Đã nộp và Tuổi - 1 là 44", count: 14).joined(separator: " và ")
        #expect(try holds(long) == true)
        let deep = String(repeating: "(", count: 60) + "Đã nộp" + String(repeating: ")", count: 60)
        #expect(try holds(deep) == true)
        let endless = Array(repeating: "và", count: 5000).joined(separator: " ")
        #expect(throws: TagError.self) { try holds(endless) }
        #expect(throws: TagError.self) { try holds(String(repeating: "(", count: 5000)) }
    }

    @Test func aNameTypedWithWrongMarksIsNotGuessed() throws {
        // "Tươi" has marks: it is not the unmarked spelling of "Tuổi".
        let tag = try TagGrammar.read(Array("nếu Tươi > 5".unicodeScalars))
        guard case .condition(let expression) = tag else { return }
        var evaluator = Evaluator(data)
        #expect(evaluator.truth(of: expression) == nil)
    }
}
