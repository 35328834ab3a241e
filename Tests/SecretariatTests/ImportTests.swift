import Awards
import Store
import Testing
import Vietnamese
import Workflow

@testable import Secretariat

/// Each kind of table: wrong rows are told and left out, a second time changes nothing, a dry run is the real one.
struct ImportTests {
    private static let units = """
        Mã đơn vị,Tên đơn vị,Loại đơn vị,Mã đơn vị cấp trên,Từ ngày,Đến ngày
        cu,Bảo hiểm xã hội tỉnh Cũ,BHXH tỉnh,vn,01/01/2023,
        hai,Hai lần,BHXH tỉnh,vn,01/01/2023,
        hai,Hai lần mới,BHXH tỉnh,vn,01/01/2024,
        mo-coi,Không có cấp trên,BHXH tỉnh,khong-co,01/01/2023,
        la,Loại lạ,BHXH xã,vn,01/01/2023,
        nguoc,Ngày ngược,BHXH tỉnh,vn,01/01/2023,31/12/2022
        ,Thiếu mã,BHXH tỉnh,vn,01/01/2023,

        """
    private static let people = """
        Mã cán bộ,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày,Đến ngày,Ngày sinh,Cột lạ
        p1,Công Thị Lan,an,Chuyên viên,01/01/2023,,05/01/1990,x
        p2,Trần Văn Hai,an,Chuyên viên,31/02/2023,,,
        p3,Lê Văn Ba,khong-co,Chuyên viên,01/01/2023,,,
        p1,Tên Khác,binh,Phó phòng,01/01/2024,,,

        """
    private static let assignments = """
        Mã cán bộ,Chức năng,Phạm vi,Từ ngày
        an1,cán bộ thi đua,an,01/01/2024
        an2,người gác cổng,an,01/01/2024
        khong-ai,văn thư,an,01/01/2024
        an3,văn thư,ann,01/01/2024

        """
    private static let councils = """
        Mã hội đồng,Tên hội đồng,Mã đơn vị,Mã cán bộ,Vai trò,Từ ngày
        hd-moi,Hội đồng mới,an,an1,Chủ tịch,01/01/2024
        hd-moi,Hội đồng mới,an,an1,Ủy viên,01/02/2024
        hd-moi,Hội đồng mới,an,an2,Khách,01/01/2024

        """
    private static let merits = """
        Mã,Năm,Loại,Nội dung
        an1,2024,xếp loại,Hoàn thành tốt nhiệm vụ
        an1,hai nghìn,xếp loại,Hoàn thành tốt nhiệm vụ
        khong-ai,2024,xếp loại,Hoàn thành tốt nhiệm vụ
        an2,2024,thưởng nóng,x

        """

    struct Case: CustomTestStringConvertible, Sendable {
        var kind: ImportKind
        var actor = "admin"
        var text: String
        var created: Int
        var faults: [RowFault.Code]
        var testDescription: String { kind.rawValue }
    }

    static let cases: [Case] = [
        Case(
            kind: .units,
            text: units,
            created: 2,
            faults: [.overlappingVersions, .badChoice, .badDate, .missingValue, .unknownCode]
        ),
        Case(kind: .people, text: people, created: 1, faults: [.badDate, .unknownCode, .nameDiffers]),
        Case(
            kind: .assignments,
            text: assignments,
            created: 1,
            faults: [.badChoice, .unknownCode, .unknownCode]
        ),
        Case(kind: .councils, text: councils, created: 1, faults: [.duplicateRow, .badChoice]),
        Case(kind: .merits, text: merits, created: 1, faults: [.badNumber, .unknownCode, .badChoice]),
        Case(
            kind: .reports,
            actor: "officer",
            text: ReportTests.table([("an", 10, 5), ("khong-co", 1, 1)]),
            created: 1,
            faults: [.unknownCode]
        ),
    ]

    @Test(arguments: cases) func theRightRowsAreTakenAndTheWrongOnesTold(_ table: Case) throws {
        let world = try World()
        let dry = try world.imports(table.actor, "bang.csv", table.text, year: 2024, dry: true)
        let real = try world.imports(table.actor, "bang.csv", table.text, year: 2024)
        #expect(real.kind == table.kind)
        #expect(real.created == table.created)
        #expect(
            real.faults.map(\.code).sorted { $0.rawValue < $1.rawValue }
                == table.faults.sorted { $0.rawValue < $1.rawValue }
        )
        #expect(real.faults.allSatisfy { $0.row > 1 })
        var expected = dry
        expected.isDryRun = false
        #expect(expected == real)
        let again = try world.imports(table.actor, "bang.csv", table.text, year: 2024)
        #expect(again.created == 0 && again.changed == 0)
        #expect(again.unchanged == table.created)
        #expect(again.faults == real.faults)
    }

    @Test func aDryRunLeavesNothing() throws {
        let world = try World()
        let before = try world.office.store.read {
            try [$0.setting("actions") ?? "", String($0.people().count)]
        }
        try world.imports("admin", "bang.csv", Self.people, dry: true)
        try world.imports("an-clerk", "ds.csv", world.table("commendation", ["an1"]), unit: "an", dry: true)
        #expect(
            try world.office.store.read { try [$0.setting("actions") ?? "", String($0.people().count)] }
                == before
        )
        #expect(try world.office.store.read { try $0.count(Nomination.self) } == 0)
    }

    @Test func nomineesAreFoundOnceOrNotAtAll() throws {
        let world = try World()
        try world.office.store.write { books in
            for code in ["an5", "an6"] {
                _ = try books.record(try World.person(code, in: "an", named: "Trần Thị Trùng"))
            }
            _ = try books.record(try World.person("an7", in: "an", named: "Công Văn Một"))
        }
        let table = """
            Mã,Họ và tên / Tên tập thể,Hình thức đề nghị,Tóm tắt thành tích
            an1,\(try world.name("an1")),Giấy khen,Tốt
            an1,\(try world.name("an1")),Giấy khen,Lặp lại
            an2,Tên Sai,Giấy khen,Tốt
            ,Trần Thị Trùng,Giấy khen,Tốt
            ,Công Văn Một,Giấy khen,Tốt
            ,Không Có Ai,Giấy khen,Tốt
            an3,\(try world.name("an3")),Huân chương,Tốt
            an4,\(try world.name("an4")),Giấy khen,
            an8,\(try world.name("an8")),Lao động tiên tiến,Tốt
            an,Bảo hiểm xã hội tỉnh An,CSTĐ cơ sở,Tốt
            Tổng cộng,10,,

            """
        let report = try world.imports("an-clerk", "ds.csv", table, unit: "an")
        #expect(report.created == 2)
        #expect(
            report.faults.map(\.code)
                == [
                    .duplicateRow, .nameDiffers, .ambiguousName, .nameNotFound, .badChoice, .missingValue,
                    .badChoice, .wrongSubject,
                ]
        )
        #expect(report.faults[2].help.count == 2)
        #expect(try world.state("nomination/dot.commendation.an7") == "drafting")
        let again = try world.imports("an-clerk", "ds.csv", table, unit: "an")
        #expect(again.unchanged == 2 && again.created == 0 && again.changed == 0)
    }

    @Test func whatHasBeenSentIsNotChangedByAList() throws {
        let world = try World()
        try world.nominate("an", "commendation", ["an1"])
        try world.does("an-clerk", "submit", "nomination/dot.commendation.an1")
        let changed = try world.table("commendation", ["an1"]).replacing(
            "Thành tích của",
            with: "Thành tích mới của"
        )
        let before = try world.nomination("commendation", "an1")
        let report = try world.imports("an-clerk", "ds.csv", changed, unit: "an")
        #expect(report.faults == [] && report.taken == [] && report.unchanged == 1)
        #expect(report.sent.map(\.differences) == [["Tóm tắt thành tích"]])
        #expect(report.sent.map(\.state) == ["Đang thẩm định"])
        #expect(try world.nomination("commendation", "an1") == before)
        // The same list again differs in nothing, and one that says less of the evidence neither.
        let same = try world.imports("an-clerk", "ds.csv", world.table("commendation", ["an1"]), unit: "an")
        #expect(same.sent.map(\.differences) == [[]])
        let other = try world.table("commendation", ["an1"], without: ["an1"])
            .replacing("Kết quả 2 của an1,", with: "Khác,moi.pdf")
        let third = try world.imports("an-clerk", "ds.csv", other, unit: "an")
        #expect(third.faults == [] && third.sent.map(\.differences) == [["Tiêu chí 2", "Minh chứng 2"]])
    }

    /// A list brought in again over what was written in the browser: what it does not speak of stays.
    @Test func whatAListDoesNotSpeakOfStays() throws {
        let world = try World()
        let head = "Mã,Họ và tên / Tên tập thể,Hình thức đề nghị,Tóm tắt thành tích"
        let row = "\nan,\(try world.name("an")),Giấy khen,"
        try world.imports("an-clerk", "ds.csv", "\(head)\(row)Cũ\n", unit: "an")
        let object = ObjectReference(.nomination, "dot.commendation.an")
        let id = Nomination.ID(object.id)
        let office = world.office.at(world.now)
        let criteria = try office.store.read { view in
            let book = FactBook(view: view, library: office.library, today: world.now.day)
            return try DossierCheck(book, book.find(Nomination.self, object.id)).criteria().map(\.id)
        }
        try #require(criteria.count > 1)
        let typed = TypedDossier(
            claims: Dictionary(uniqueKeysWithValues: criteria.map { ($0, "Viết về \($0)") }),
            solutions: "Một\nHai",
            profile: ["Trụ sở": "Phố An", "Tổng số người": "12"]
        )
        let answer = try office.write(typed, into: id, as: "an-clerk", key: nil, version: nil)
        #expect(answer.isDone)
        func dossier() throws -> Dossier { try world.nomination("commendation", "an").dossier }
        let written = try dossier()
        try #require(written.claims.count == criteria.count && written.solutions.count == 2)
        // The list has none of these columns.
        let bare = try world.imports("an-clerk", "ds.csv", "\(head)\(row)Cũ\n", unit: "an")
        #expect(bare.unchanged == 1 && bare.faults == [] && bare.notes == [])
        #expect(try dossier() == written)
        // What it says is written, the rest stays.
        let some = "\(head),Tiêu chí 2,Trụ sở\(row)Mới,Kết quả khác,Phố Bình\n"
        #expect(try world.imports("an-clerk", "ds.csv", some, unit: "an").changed == 1)
        var wanted = written
        wanted.summary = "Mới"
        wanted.profile["Trụ sở"] = "Phố Bình"
        let index = try #require(wanted.claims.firstIndex { $0.criterion == criteria[1] })
        wanted.claims[index].text = "Kết quả khác"
        #expect(try dossier() == wanted)
        // A column that is there and empty takes nothing away either.
        let empty = "\(head),Tiêu chí 1,Giải pháp, sáng kiến,Trụ sở".replacing(
            "Giải pháp, sáng kiến",
            with: "\"Giải pháp, sáng kiến\""
        )
        let kept = try world.imports("an-clerk", "ds.csv", "\(empty)\(row)Mới,,,\n", unit: "an", dry: true)
        #expect(kept.unchanged == 1 && kept.faults == [])
        let told = ["Tiêu chí 1", "Giải pháp, sáng kiến", "Trụ sở"]
        #expect(kept.notes.map(\.code) == [.emptyKept] && kept.notes.map(\.help) == [told])
        #expect(try dossier() == wanted)
    }

    private static let heading = "STT,Mã,Họ và tên,Hình thức,Thành tích,Tiêu chí 1"

    private func taken(_ rows: [String]) throws -> ImportReport {
        let world = try World()
        let text = ([Self.heading] + rows).joined(separator: "\n") + "\n"
        return try world.imports("an-clerk", "ds.csv", text, unit: "an", dry: true)
    }

    private func row(_ number: String, _ who: String, code: Bool = true) throws -> String {
        "\(number),\(code ? who : ""),\(try World().name(who)),Giấy khen,Tự học,Kết quả"
    }

    /// What clerks write below a list is no wrong name; it is named in one line.
    @Test(arguments: [
        [
            ",,Người lập biểu,,Thủ trưởng đơn vị,", ",,(Ký và ghi rõ họ tên),,(Ký và đóng dấu),",
            ",,Trần Thị Lập,,Lê Ký,",
        ],
        [
            ",,Tổng cộng: 2 người,,,", "Ghi chú: danh sách xếp theo tên,,,,,",
            ",,,,\"Hà Nội, ngày 20 tháng 10 năm 2024\",",
        ],
        [",,\"An, ngày … tháng … năm 2024\",,,", ",,NGƯỜI LẬP BIỂU,,,", ",,Trần Thị Lập,,,"],
        ["Ấn định danh sách có 2 người./.,,,,,", ",,,,GIÁM ĐỐC,", ",,,,Lê Ký,"],
    ])
    func whatStandsBelowAListIsNoRow(_ foot: [String]) throws {
        let report = try taken([row("1", "an1"), row("2", "an2")] + foot)
        #expect(report.faults == [] && report.rows == 2 && report.created == 2)
        let notes = report.notes.filter { $0.code == .belowTable }
        #expect(notes.map(\.value) == ["3"] && notes[0].row == 4 && notes[0].help.count == 3)
    }

    /// Whoever may be a nominee stays a row, with or without a number, wherever he stands.
    @Test func aNomineeWithoutANumberIsNotSkipped() throws {
        let foot = [",,Người lập biểu,,,", ",,Trần Thị Lập,,,"]
        let unnumbered = try taken([row("1", "an1"), row("", "an2"), row("", "an3", code: false)] + foot)
        #expect(unnumbered.created == 3 && unnumbered.faults == [])
        #expect(unnumbered.notes.filter { $0.code == .belowTable }.map(\.value) == ["2"])
        // After words of a foot, too: then those stand in the table, and are told as wrong rows.
        let late = try taken([row("1", "an1")] + foot + [row("", "an2")])
        #expect(late.created == 2 && late.faults.count == 2)
        #expect(late.notes.filter { $0.code == .belowTable } == [])
        // A name alone, and a row whose name was forgotten, are in doubt.
        let doubt = try taken([row("1", "an1"), ",,\(World().name("an2")),,,", ",,,Giấy khen,Tự học,Kết quả"])
        #expect(doubt.rows == 3 && doubt.faults.count == 2)
        // Thu Trường is a name.
        let name = try taken([row("1", "an1"), ",,Thu Trường,Giấy khen,Tự học,Kết quả"])
        #expect(name.faults.map(\.code) == [.nameNotFound])
        // Sums between rows are skipped and told.
        let sums = try taken([row("1", "an1"), ",,Tổng cộng,,1 người,", row("2", "an2")])
        #expect(sums.created == 2 && sums.notes.filter { $0.code == .sumRows }.map(\.value) == ["1"])
    }

    @Test func aColumnNobodyAskedForIsTold() throws {
        let world = try World()
        #expect(
            try world.imports("admin", "bang.csv", Self.people).notes.contains {
                $0.code == .unknownColumn && $0.column == "Cột lạ"
            }
        )
        let misspelt = ReportTests.table([("an", 10, 5)]).replacing(
            "Phương hướng, nhiệm vụ",
            with: "Phương hướng"
        )
        #expect(
            try world.imports("officer", "bc.csv", misspelt, year: 2024).notes.map(\.value) == [
                "Phương hướng"
            ]
        )
    }

    @Test func onlyWhoMayImportsAndHisOwn() throws {
        let world = try World()
        #expect(throws: Refusal.self) { try world.imports("an-clerk", "bang.csv", Self.people) }
        #expect(throws: Refusal.self) {
            try world.imports("binh-clerk", "ds.csv", world.table("commendation", ["an1"]), unit: "an")
        }
        let report = try world.imports(
            "binh-clerk",
            "bc.csv",
            ReportTests.table([("an", 10, 5), ("binh", 1, 1)]),
            year: 2024
        )
        #expect(report.faults.map(\.code) == [.refused])
        #expect(report.created == 1)
        #expect(throws: UnknownTable.self) { try world.imports("admin", "bang.csv", "a,b\n1,2\n") }
    }
}
