import Awards
import Foundation
import Secretariat
import Store
import Testing

@testable import Web

/// A clerk's list as clerks write them, on the page that takes it.
@Suite struct ImportTests {
    private let town: Town

    init() throws { town = try Town() }

    private static let place = [("campaign", "dot"), ("unit", "bhxh-nghe-an")]
    /// With a title, other headings than ours, and no column for the award form.
    private static let list = """
        BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN
        TT;Mã CB;Họ tên;Chức vụ;Thành tích nổi bật
        1;NV0261;Đặng Nguyễn Đăng Đức Đạt;Viên chức;Tự học bốn khóa
        2;;Không Có Ai;Viên chức;Tự học
        """

    private func clerk() async throws -> Browser {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/import")
        return clerk
    }

    private var file: (field: String, name: String, bytes: [UInt8]) {
        ("file", "ds.csv", Array(Self.list.utf8))
    }
    private let proof = (field: "evidence", name: "xep loai: 2024.txt", bytes: Array("Kết quả xếp loại".utf8))

    /// What is wrong with the headings is told in the words of this list, and nothing has to be chosen again.
    @Test func whatAListLacksIsToldAndItIsKept() async throws {
        let clerk = try await clerk()
        try await clerk.upload("/import", Self.place, files: [file, proof])
        #expect(clerk.status == 422)
        #expect(clerk.page.contains("chưa có cột “Hình thức đề nghị”"), "\(clerk.page)")
        #expect(!clerk.page.contains("danh sách cán bộ"))
        #expect(clerk.page.contains("không cần chọn lại: ds.csv, xep loai: 2024.txt"))
        // Only the award form is said now.
        let kept = [("kept", clerk.hidden("kept")), ("beside", clerk.hidden("beside"))]
        try await clerk.upload("/import", Self.place + [("form", "commendation")] + kept, files: [])
        #expect(clerk.status == 200 && clerk.page.contains("1 trong 2 dòng ghi được"), "\(clerk.page)")
        #expect(clerk.page.contains("“Không Có Ai” trong Bảo hiểm xã hội tỉnh Nghệ An"))
    }

    /// A file that the list does not name proves something for everybody once it is said what.
    @Test func aFileOfAllProvesForEverybody() async throws {
        let clerk = try await clerk()
        let form = [("form", "commendation")]
        try await clerk.upload("/import", Self.place + form, files: [file, proof])
        #expect(clerk.page.contains("minh chứng của tiêu chí 1, 2, 3"), "\(clerk.page)")
        let names = ["kept", "beside", "campaign", "unit", "form"]
        let share = [("share", "1:\(proof.name)"), ("step", "look")]
        try await clerk.submit("/import", names.map { ($0, clerk.hidden($0)) } + share)
        #expect(clerk.page.contains("minh chứng của tiêu chí 2, 3"))
        #expect(clerk.page.contains("value=\"1:\(proof.name)\" selected"))
        #expect(try town.office.status(kinds: [.nomination], for: nil).isEmpty)
        // Where a mended list is checked anew, what was said of the files is not asked again.
        #expect(clerk.page.contains("type=\"hidden\" name=\"share\" value=\"1:\(proof.name)\""))
        let take = [("share", "1:\(proof.name)"), ("step", "take")]
        try await clerk.submit("/import", names.map { ($0, clerk.hidden($0)) } + take)
        #expect(clerk.page.contains("Đã ghi 1 trong 2 dòng"), "\(clerk.page)")
        let list = "/list/nomination?state=drafting&amp;campaign=dot&amp;form=commendation&amp;mine=yes"
        #expect(clerk.page.contains(list))
        let line = try #require(town.office.status(kinds: [.nomination], for: nil).first)
        let stored = try town.office.store.read {
            try $0.find(Nomination.self, key: line.object.id)?.value.dossier
        }
        #expect(stored?.claims.map(\.evidence) == [[proof.name]])
    }

    /// A list handed in again after some of it was sent: those rows are no errors, and say where they are.
    @Test func whatWasSentStandsInAGroupOfItsOwn() async throws {
        try town.takes("nghe-an/giay-khen.xlsx")
        let lines = try town.office.status(kinds: [.nomination], for: nil).filter { $0.state == "drafting" }
        for line in lines.prefix(2) { try town.does(Town.clerk, "submit", "\(line.object)") }
        let url = Town.sample.appending(path: "nominations/nghe-an/giay-khen.xlsx")
        let clerk = try await clerk()
        // The evidence need not be handed in again for what was sent.
        try await clerk.upload(
            "/import",
            Self.place,
            files: [("file", "giay-khen.xlsx", [UInt8](try Data(contentsOf: url)))]
        )
        #expect(clerk.status == 200 && clerk.page.contains("2 dòng đã trình, giữ nguyên"), "\(clerk.page)")
        #expect(clerk.page.contains("<h2>Đã trình, giữ nguyên</h2>"))
        for line in lines.prefix(2) { #expect(clerk.page.contains(Links.thing(line.object))) }
        #expect(!clerk.page.contains("hồ sơ đã chuyển sang bước sau"))
    }

    /// The sample file is a list that the page can read, whatever stands on its other sheet.
    @Test func theSampleFileIsAList() async throws {
        let clerk = try await clerk()
        #expect(clerk.page.contains("/import/sample/dot"))
        try await clerk.get("/import/sample/dot")
        let sample = clerk.bytes
        #expect(clerk.status == 200 && sample.starts(with: Array("PK".utf8)))
        try await clerk.get("/import")
        try await clerk.upload("/import", Self.place, files: [("file", "mau.xlsx", sample)])
        #expect(clerk.status == 200 && clerk.page.contains("0 trong 0 dòng"), "\(clerk.page)")
        #expect(clerk.page.contains("“Cách ghi” không phải danh sách"))
    }
}
