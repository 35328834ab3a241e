import Testing

@testable import WordTemplate

@Suite struct CheckTests {
    private typealias S = Specimen

    private let schema = FieldSchema([
        .init("Số ký hiệu", aliases: ["so_ky_hieu"], .text), .init("Ngày ký", .date),
        .init("Số tiền", .number),
        .init(
            "Cá nhân",
            .list(
                .record([.init("Họ tên", .text), .init("Tuổi", .number), .init("Danh hiệu", .list(.text))])
            )
        ),
        .init("Đơn vị", .record([.init("Tên", .text)])),
    ])

    private func check(_ body: String) throws -> [TemplateFault] {
        try PackageSpecimen(body).template().check(against: schema)
    }

    @Test func aRightTemplateHasNoFaults() throws {
        let body =
            S.p("{{Số ký hiệu}} {{so_ky_hieu}} {{Ngày ký | ngày dài}} {{Số tiền | số}} {{Số ký hiệu | số}}")
            + S.p("{{mỗi Cá nhân}}") + S.p("{{STT}} {{Họ tên}} {{Danh hiệu | nối \", \" \" và \"}}")
            + S.p("{{nếu Tuổi lớn hơn 50}}") + S.p("x") + S.p("{{hết nếu}}") + S.p("{{hết Cá nhân}}")
            + S.p("{{Tên của Đơn vị}} {{Tổng số Cá nhân}} {{trung bình Cá nhân.Tuổi}}")
        #expect(try check(body).isEmpty)
    }

    @Test func faultsAreFoundInAllBranchesWithoutData() throws {
        let body =
            S.p("{{nếu Số tiền > 5}}") + S.p("{{Ngay kí}}") + S.p("{{nếu không}}")
            + S.p("{{Số tiền | ngày dài}}")
            + S.p("{{hết nếu}}") + S.p("{{mỗi Đơn vị}}") + S.p("{{Tên}}") + S.p("{{hết}}")
            + S.p("{{Cá nhân}}")
        let faults = try check(body)
        #expect(faults.map(\.code) == [.missingName, .notADate, .notAList, .notPrintable])
        #expect(faults[0].nearest == ["Ngày ký"])
    }

    @Test func namesWithoutMarksAreNoted() throws {
        let faults = try check(S.p("{{so tien}}"))
        #expect(faults.map(\.code) == [.withoutMarks])
        #expect(faults.first?.nearest == ["Số tiền"])
        #expect(faults.first?.severity == .note)
    }

    @Test func rowsThatRepeatByThemselvesAreNoted() throws {
        let faults = try check(S.table(["{{STT}}", "{{Cá nhân.Họ tên}}"]))
        #expect(faults.map(\.code) == [.repeatsByItself])
        #expect(faults.first?.evidence == "Cá nhân")
    }

    @Test func nestedNamesGetNestedSuggestions() throws {
        let faults = try check(
            S.p("{{Tênn của Đơn vị}}") + S.p("{{mỗi Cá nhân}}") + S.p("{{Họ tênn}}") + S.p("{{hết}}")
        )
        #expect(faults.map(\.nearest.first) == ["Đơn vị.Tên", "Họ tên"])
    }
}
