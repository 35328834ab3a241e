import Awards
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Secretariat
@testable import Web

/// A clerk writes a dossier in the browser and hands in what proves it.
@Suite struct DossierTests {
    private let town: Town
    private static let id = "dot.commendation.NV0261"
    private let page = "/dossier/\(id)"

    init() throws {
        town = try Town()
        try town.does(Town.clerk, "create", "nomination/\(Self.id)", ["unit": "bhxh-nghe-an"])
    }

    private func dossier() throws -> Dossier {
        try #require(try town.office.store.read { try $0.find(Nomination.self, key: Self.id)?.value.dossier })
    }

    private func criteria() throws -> [Criterion] {
        let viewer = try town.office.viewer(Person.ID(Town.clerk))
        return try town.office.dossierForm(Nomination.ID(Self.id), for: viewer).parts.map(\.criterion)
    }

    private func save(
        _ browser: Browser,
        _ fields: [(String, String)],
        files: [(field: String, name: String, bytes: [UInt8])] = []
    ) async throws {
        try await browser.get(page)
        let frame = ["version", "key"].map { ($0, browser.hidden($0)) }
        try await browser.upload(page, frame + fields, files: files)
    }

    private let paper = Array("%PDF-1.4 giấy xác nhận".utf8)

    @Test func aDossierIsWrittenAndProved() async throws {
        let criterion = try #require(try criteria().first)
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(page)
        #expect(clerk.status == 200 && clerk.page.contains("Hồ sơ còn thiếu"), "\(clerk.page)")
        let file = (field: "file.\(criterion.id)", name: "Giấy xác nhận.pdf", bytes: paper)
        try await save(
            clerk,
            [
                ("summary", "Tự học đều"), ("claim.\(criterion.id)", "Học xong <3> khóa"),
                ("solutions", "A\n\nB"),
            ],
            files: [file]
        )
        #expect(clerk.status == 303, "\(clerk.page.prefix(4000))")
        let written = try dossier()
        #expect(written.summary == "Tự học đều" && written.solutions == ["A", "B"])
        #expect(written.claim(criterion.id)?.text == "Học xong <3> khóa")
        #expect(written.claim(criterion.id)?.evidence == ["Giấy xác nhận.pdf"])
        #expect(written.papers.map(\.digest) == [Office.digest(paper)])
        try await clerk.follow()
        #expect(clerk.page.contains("Học xong &lt;3&gt; khóa"))
        // Another file of the same name does not take its place.
        try await save(clerk, [], files: [(file.field, file.name, Array("%PDF khác".utf8))])
        #expect(
            try dossier().claim(criterion.id)?.evidence == ["Giấy xác nhận.pdf", "Giấy xác nhận (2).pdf"]
        )
        // What was not on the form stays.
        #expect(try dossier().summary == "Tự học đều")
        try await clerk.get(Links.handed(Office.digest(paper), with: ObjectReference(.nomination, Self.id)))
        #expect(clerk.bytes == paper && clerk.headers[.contentType] == "application/octet-stream")
        #expect(clerk.headers[.contentDisposition]?.hasPrefix("attachment") ?? false)
        try await save(clerk, [("remove", "\(criterion.id)/Giấy xác nhận.pdf")])
        #expect(try dossier().papers.map(\.name) == ["Giấy xác nhận (2).pdf"])
        #expect(try dossier().claim(criterion.id)?.evidence == ["Giấy xác nhận (2).pdf"])
    }

    /// A session ends while he writes: what he sends is kept on the page on which he signs in anew.
    @Test func whatWasWrittenOutlivesItsSession() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(page)
        let frame = ["version", "key"].map { ($0, clerk.hidden($0)) }
        _ = try town.office.revokeSessions(of: Person.ID(Town.clerk), by: nil)
        let text = "Một ngày viết,\nhai dòng \"và\" <ba> dấu"
        let file = (field: "file.council-minutes", name: "x.pdf", bytes: paper)
        try await clerk.upload(page, frame + [("summary", text)], files: [file])
        #expect(clerk.status == 401 && clerk.page.contains("chưa được ghi nhưng vẫn giữ"))
        #expect(try dossier().summary.isEmpty)
        // A wrong password loses nothing either.
        for password in ["sai", Town.password] {
            let kept = clerk.page.matches(of: /name="(unsent[^"]*)"/).map { String($0.1) }
            #expect(kept.contains("unsent.field.summary") && !kept.contains("unsent.field.csrf"))
            try await clerk.upload(
                "/sign-in",
                kept.map { ($0, clerk.hidden($0)) } + [("name", Town.clerk), ("password", password)],
                files: []
            )
        }
        #expect(clerk.status == 200 && clerk.page.contains("Tệp đã chọn không giữ được"), "\(clerk.page)")
        #expect(try dossier().summary.isEmpty)
        let again = ["version", "key", "summary"].map { ($0, clerk.hidden($0)) }
        try await clerk.upload(page, again, files: [])
        #expect(clerk.status == 303 && clerk.location.hasPrefix(page), "\(clerk.page)")
        #expect(try dossier().summary == text)
    }

    /// What another site lets a browser send after a session has ended is no form of ours.
    @Test func aForeignFormIsNotKept() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get(page)
        _ = try town.office.revokeSessions(of: Person.ID(Town.clerk), by: nil)
        for csrf in ["", "x"] {
            try await clerk.post(page, ["csrf": csrf, "summary": "Của kẻ khác"])
            #expect(clerk.status == 403 && !clerk.page.contains("Của kẻ khác"))
        }
        // Nor do passwords travel in hidden fields.
        let mine = try await Browser(town, as: Town.clerk)
        try await mine.get("/account")
        _ = try town.office.revokeSessions(of: Person.ID(Town.clerk), by: nil)
        try await mine.submit("/account/password", [("old", "bí mật"), ("new", "bí mật hơn")])
        #expect(mine.status == 403 && !mine.page.contains("bí mật"))
    }

    /// Whatever was written first, achievements stand in the order of the criteria, each under its own.
    @Test func achievementsStandInTheOrderOfTheCriteria() async throws {
        let criteria = try criteria()
        #expect(criteria.count > 1)
        let clerk = try await Browser(town, as: Town.clerk)
        for criterion in criteria.reversed() {
            try await save(clerk, [("claim.\(criterion.id)", "Kết quả của \(criterion.id)")])
        }
        try await clerk.get("/thing/nomination/\(Self.id)")
        let read = clerk.page.matches(of: /<li><small>([^<]*)<\/small><br>Kết quả của ([^<]*)</)
        #expect(read.map { String($0.2) } == criteria.map(\.id), "\(clerk.page)")
        for (match, criterion) in zip(read, criteria) {
            #expect(criterion.label.vi.hasPrefix(match.1.prefix { $0 != "&" }))
        }
    }

    @Test(arguments: [
        "<html><script>alert(1)</script>", "\u{FEFF}  <!doctype html>", "", "MZ\u{0}\u{1}", "#!/bin/sh",
    ])
    func whatIsNoDocumentIsRefusedAndTheTextIsKept(bytes: String) async throws {
        let criterion = try #require(try criteria().first)
        let clerk = try await Browser(town, as: Town.clerk)
        try await save(
            clerk,
            [("summary", "Không được mất")],
            files: [("file.\(criterion.id)", "anh.pdf", Array(bytes.utf8))]
        )
        #expect(clerk.status == 422 && clerk.page.contains("anh.pdf"), "\(clerk.page.prefix(3000))")
        #expect(clerk.page.contains(">Không được mất</textarea>"))
        #expect(try dossier() == Dossier())
    }

    @Test func onlyWhoMayWriteWrites() async throws {
        let head = try await Browser(town, as: Town.head)
        try await save(head, [("summary", "x")])
        #expect(head.status == 422 && !head.page.contains("<textarea"))
        let stranger = try await Browser(town, as: Town.stranger)
        for path in [page, Links.handed(Office.digest(paper), with: ObjectReference(.nomination, Self.id))] {
            try await stranger.get(path)
            #expect(stranger.status == 404)
        }
        #expect(try dossier() == Dossier())
    }

    @Test func aPaperThatTheRulesAskForIsHandedIn() async throws {
        let clerk = try await Browser(town, as: Town.clerk)
        try await save(clerk, [], files: [("file.council-minutes", "Biên bản.pdf", paper)])
        #expect(try dossier().papers.map(\.component) == ["council-minutes"])
        try await clerk.get(page)
        #expect(clerk.page.contains("✓ Đã có"))
        try await save(clerk, [], files: [("file.no-such-paper", "x.pdf", paper)])
        #expect(clerk.status == 400)
    }
}
