import Testing
import Vietnamese

@testable import WordTemplate

/// What somebody new ran into who wrote forms with nothing but the page on templates.
@Suite struct AuthorTrapTests {
    private typealias S = Specimen

    private func names(_ fields: [TemplateSchema.Field]) -> [String] {
        fields.flatMap { field in
            ["\(field.name):\(field.kind):\(field.type)"] + names(field.fields).map { "\(field.name).\($0)" }
        }
    }

    // MARK: Names that a template needs

    @Test func aSummaryInAConditionIsOfItsListNotAFieldOfItsItems() throws {
        let template = try PackageSpecimen(
            S.p("{{mỗi Cá nhân}}{{nếu Tổng số Cá nhân lớn hơn 1}}{{STT}}. {{hết nếu}}{{Họ tên}}; {{hết}}")
        ).template()
        #expect(names(template.schema.fields) == ["Cá nhân:list:text", "Cá nhân.Họ tên:value:text"])
        for extent in SampleExtent.allCases { _ = try template.render(template.schema.sample(extent)) }
    }

    @Test func whatIsComparedOrCalculatedWithNumbersIsANumber() throws {
        let template = try PackageSpecimen(
            S.p("{{nếu Điểm ít nhất 9}}x{{hết}}{{nếu Ngày nộp trước ngày 05/01/2026}}y{{hết}}")
                + S.p("{{Tiền × 2 + 10}} {{tổng Đơn vị.Tiền}} {{trung bình Năm}} {{nếu Họ và tên}}z{{hết}}")
        ).template()
        #expect(
            names(template.schema.fields) == [
                "Điểm:condition:number", "Ngày nộp:condition:date", "Tiền:value:number", "Đơn vị:list:text",
                "Đơn vị.Tiền:value:number", "Năm:list:number", "Họ và tên:condition:text",
            ]
        )
        for extent in SampleExtent.allCases { _ = try template.render(template.schema.sample(extent)) }
    }

    // MARK: A table that goes with its list

    private let people: Record = [
        "Cá nhân": .list([.record(["Họ tên": "An"]), .record(["Họ tên": "Bình"])])
    ]

    @Test func aListOfRecordsMayDecideAboutItsTable() throws {
        let body =
            S.table(
                ["TT{{Cá nhân | xóa bảng nếu trống}}", "Họ tên"],
                ["{{mỗi Cá nhân}}{{STT}}", "{{Họ tên}}{{hết}}"]
            ) + S.p("z")
        #expect(try S.lines(body, people) == ["TT | Họ tên", "1 | An", "2 | Bình", "z"])
        #expect(try S.lines(body, ["Cá nhân": .list([])]) == ["z"])
        // Elsewhere nobody would see that its names are not printed.
        #expect(
            try S.fill(S.p("{{Cá nhân | xóa dòng nếu trống}}"), people).faults.map(\.code) == [.notPrintable]
        )
    }

    // MARK: Blocks

    @Test func anOpeningThatCannotBeReadLeavesItsBlockWhole() throws {
        let body =
            S.p("{{mỗi Cá nhân | xóa bảng nếu trống}}") + S.p("{{STT}} {{Họ tên}}") + S.p("{{hết Cá nhân}}")
            + S.p("{{nếu Loại khác \"A\"}}x{{hoặc nếu Loại khác \"B\"}}y{{hết nếu}}")
        let faults = try S.fill(body, people).faults
        #expect(faults.map(\.code) == [.misplacedFormat, .unreadableExpression, .unreadableExpression])
        #expect(faults[1].nearest == ["không là"])
    }

    @Test func otherwiseIfMayBeSaidWithKhong() throws {
        let body = S.p("{{nếu Loại là \"A\"}}a{{nếu không nếu Loại là \"B\"}}b{{nếu không}}c{{hết nếu}}")
        #expect(try ["A", "B", "C"].map { try S.lines(body, ["Loại": .text($0)])[0] } == ["a", "b", "c"])
    }

    // MARK: What may have been meant

    private func nearest(_ body: String, _ data: Record) throws -> [[String]] {
        try S.fill(body, data).faults.map(\.nearest)
    }

    @Test func namesWithinOtherThingsAreFound() throws {
        let data: Record = [
            "Đơn vị": .list([.record(["Tên": "A", "Cá nhân": .list([.record(["Tiền": 5])])])]), "Ghi chú": "",
        ]
        #expect(try nearest(S.p("{{Tổng số Cá nhân}}"), data) == [["Tổng số Đơn vị.Cá nhân"]])
        #expect(try nearest(S.p("{{tổng Cá nhân.Tiền}}"), data) == [["tổng Đơn vị.Cá nhân.Tiền"]])
        #expect(try nearest(S.p("{{mỗi Cá nhan}}{{hết}}"), data) == [["Đơn vị.Cá nhân"]])
        #expect(try nearest(S.p("{{nếu Ghi chú có}}x{{hết}}"), data).map(\.first) == ["có Ghi chú"])
        #expect(
            try S.lines(S.p("{{Tổng số Đơn vị.Cá nhân}} {{tổng Đơn vị.Cá nhân.Tiền}}"), data) == ["1 5"]
        )
    }

    @Test(arguments: [
        ("chữ hoa", "IN HOA"), ("ngày thường", "ngày dài"), ("ngày bằng chữ", "ngày dài"),
        ("viết thường", "in thường"), ("hai chữ sốs", "hai chữ số"), ("nếu rỗng", "nếu trống \"không\""),
    ])
    func formatsAreFoundBySubject(written: String, meant: String) throws {
        let faults = try S.fill(S.p("{{X | \(written)}}")).faults
        #expect(faults.map(\.code) == [.unknownFormat])
        #expect(faults.first?.nearest.first == meant)
    }

    @Test func everyFormatThatIsOfferedCanBeWritten() throws {
        for name in TemplateFormats.names {
            #expect(throws: Never.self, "\(name)") {
                try TagGrammar.read(Array("X | \(name)".unicodeScalars))
            }
        }
    }

    @Test func aDateInWordsIsTheLongDate() throws {
        let faults = try S.fill(S.p("{{Ngày | bằng chữ}}"), ["Ngày": "2026-11-26"]).faults
        #expect(faults.map(\.code) == [.notANumber] && faults[0].nearest == ["ngày dài"])
    }

    @Test func groupsMayHaveRomanNumbers() throws {
        let body = S.p("{{mỗi Cá nhân}}{{STT | La Mã}}. {{Họ tên}} {{hết}}{{N | số La Mã}} {{M | La Mã}}")
        let data = people.adding(["N": 1994, "M": 4000])
        #expect(try S.lines(body, data) == ["I. An II. Bình MCMXCIV 4.000"])
    }

    // MARK: Places

    @Test func paragraphsAreCountedAsPeopleCountThem() throws {
        let body =
            S.p("a") + S.p("") + S.table(["x", "y"], ["{{}}", "z"]) + S.p("") + S.p("{{}}")
        let places = try S.fill(body).faults.compactMap(\.place)
        #expect(places.map(\.line) == [nil, 2])
        #expect(places.map(\.row) == [2, nil] && places.map(\.paragraph) == [5, 8])
    }
}

extension Record {
    fileprivate func adding(_ others: Record) -> Record {
        Record(zip(labels + others.labels, values + others.values).map { ($0, $1) })
    }
}
