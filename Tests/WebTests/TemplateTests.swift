import Foundation
import HTTPTypes
import Testing

@testable import Web

/// The templates of the rules in force: taken, filled with examples, and a changed one checked.
@Suite struct TemplateTests {
    private let town: Town

    private static let shared = Result { try Town() }

    init() throws { town = try Self.shared.get() }

    private func shipped(_ name: String) throws -> [UInt8] {
        let file = Town.root.appending(path: "templates/nd98-2023/forms/\(name).docx")
        return [UInt8](try Data(contentsOf: file))
    }

    @Test func theListNamesEveryForm() async throws {
        let browser = try await Browser(town, as: Town.officer)
        try await browser.get("/more")
        #expect(browser.page.contains("href=\"/templates\""))
        try await browser.get("/templates")
        #expect(browser.status == 200)
        for word in ["href=\"/templates/nominee-list\"", "Khi có người yêu cầu", "Tờ trình: Đã gửi"] {
            #expect(browser.page.contains(word), "\(word)")
        }
        // A code stands nowhere where a word belongs.
        for line in browser.page.matches(of: /<td[^>]*>([^<]*)<\/td>/) {
            #expect(line.1.first?.isUppercase != false, "\(line.1)")
        }
        let clerk = try await Browser(town, as: Town.clerk)
        try await clerk.get("/more")
        #expect(!clerk.page.contains("/templates"))
    }

    @Test func isTakenAsItLiesThereAndFilledWithExamples() async throws {
        let browser = try await Browser(town, as: Town.officer)
        try await browser.get("/templates/nominee-list")
        #expect(browser.bytes == (try shipped("nominee-list")))
        #expect(browser.headers[.contentDisposition] == "attachment; filename*=UTF-8''nominee-list.docx")
        try await browser.get("/templates/nominee-list/sample")
        #expect(browser.status == 200 && browser.bytes.starts(with: Array("PK".utf8)))
        #expect(browser.bytes != (try shipped("nominee-list")))
        try await browser.get("/templates/no-such-form")
        #expect(browser.status == 404)
    }

    private func check(_ browser: Browser, _ name: String, _ bytes: [UInt8], for form: String) async throws {
        try await browser.get("/templates")
        try await browser.upload("/templates", [("form", form)], files: [("file", name, bytes)])
    }

    @Test func whatFitsIsSaidToFit() async throws {
        let browser = try await Browser(town, as: Town.officer)
        try await check(browser, "mẫu.docx", shipped("nominee-list"), for: "nominee-list")
        #expect(browser.status == 200 && browser.page.contains("dùng được làm mẫu"))
    }

    /// A form that prints facts of something else does not fit; the copy says where, to whoever asked only.
    @Test func whatDoesNotFitIsListedAndAnnotated() async throws {
        let browser = try await Browser(town, as: Town.officer)
        try await check(browser, "mẫu.docx", shipped("award-guidance"), for: "nominee-list")
        #expect(browser.status == 422 && browser.page.contains("“mẫu.docx” chưa dùng được làm mẫu"))
        #expect(browser.page.contains("<li>Thân văn bản"))
        let kept = browser.hidden("kept")
        try await browser.submit("/templates/copy", [("kept", kept)])
        #expect(browser.status == 200 && browser.bytes.count > 1000)
        #expect(browser.bytes.starts(with: Array("PK".utf8)))
        #expect(browser.bytes != (try shipped("award-guidance")))
        let other = try await Browser(town, as: Town.standingHead)
        try await other.get("/templates")
        try await other.submit("/templates/copy", [("kept", kept)])
        #expect(other.status == 404)
    }

    @Test func whatIsNoTemplateIsSaidToBeNone() async throws {
        let browser = try await Browser(town, as: Town.officer)
        try await check(browser, "a.docx", Array("<html><script>".utf8), for: "nominee-list")
        #expect(browser.status == 422 && browser.page.contains("chưa dùng được làm mẫu"))
        #expect(!browser.page.contains("name=\"kept\""))
        try await browser.upload("/templates", [("form", "nominee-list")], files: [])
        #expect(browser.status == 422 && browser.page.contains("Chưa có tệp nào"))
        try await check(browser, "a.docx", [1], for: "no-such-form")
        #expect(browser.status == 422 && browser.page.contains("Chưa có tệp nào"))
        let large = [UInt8](repeating: 0, count: TemplateRoutes.most + 1)
        try await check(browser, "a.docx", large, for: "nominee-list")
        #expect(browser.status == 422 && browser.page.contains("lớn hơn 8 MB"))
    }
}
