import Awards
import Foundation
import HTTPTypes
import Logging
import Secretariat
import Store
import Synchronization
import TestSupport
import Testing
import Vietnamese

@testable import Web

/// What stands before the office: the first start, TLS and proxies, forms of other sites, the log.
@Suite struct DoorTests {
    // MARK: - The first start

    /// An office in which nothing is but its rules.
    private func empty() throws -> Town { try Town(opening: false, peopled: false) }

    private func code(_ browser: Browser) -> String { browser.server.door.setupCode }

    private let first = [
        ("agency", "bhxh-vn"), ("agency-name", "Bảo hiểm xã hội Việt Nam"), ("name", "QT01"),
        ("full-name", "Trần Quản Trị"), ("new", Town.password), ("again", Town.password),
    ]

    @Test func aNewOfficeAsksForItsFirstAdministrator() async throws {
        let town = try empty()
        let browser = try Browser(town)
        try await browser.get("/")
        #expect(browser.location == "/sign-in")
        try await browser.follow()
        #expect(browser.location == "/setup")
        try await browser.follow()
        #expect(browser.status == 200 && browser.page.contains("Mã cơ quan"))
        try await browser.submit("/setup", first + [("setup", "AAAAA-AAAAA")])
        #expect(browser.status == 422 && browser.page.contains("Mã thiết lập không đúng"))
        // What was typed stays, but no password.
        #expect(browser.page.contains("Trần Quản Trị") && !browser.page.contains(Town.password))
        try await browser.submit(
            "/setup",
            first.filter { $0.0 != "agency-name" } + [("setup", code(browser))]
        )
        #expect(browser.status == 422 && browser.page.contains("điền đủ"))
        #expect(try town.office.store.read { try $0.accounts() }.isEmpty)
        try await browser.submit("/setup", first + [("setup", code(browser).lowercased())])
        #expect(browser.location == "/sign-in?done=setup", "\(browser.page.suffix(2000))")
        try await browser.follow()
        #expect(browser.status == 200 && browser.page.contains("Đã tạo quản trị"))
        try await browser.post("/sign-in", ["name": "QT01", "password": Town.password])
        #expect(browser.status == 303)
        // He administers: the next import is his.
        let units = [UInt8](try Data(contentsOf: Town.sample.appending(path: "units.csv")))
        #expect(
            try town.office.importTable(named: "units.csv", units, as: "QT01", ImportOptions()).allSatisfy {
                $0.created + $0.changed > 0
            }
        )
        // It is over, whoever still has the code.
        try await browser.get("/setup")
        #expect(browser.status == 404)
        let other = first.map { $0.0 == "name" ? ("name", "QT02") : $0 }
        try await browser.submit("/setup", other + [("setup", code(browser))])
        #expect(browser.status == 404)
        #expect(try town.office.store.read { try $0.accounts() }.map(\.person) == ["QT01"])
    }

    @Test func whoWasImportedAsAdministratorIsTheFirst() async throws {
        let town = try Town(opening: false, accounts: false)
        let browser = try Browser(town)
        try await browser.get("/setup")
        #expect(browser.status == 200 && !browser.page.contains("Mã cơ quan"))
        func fields(_ person: String) -> [(String, String)] {
            [("setup", code(browser)), ("name", person), ("new", Town.password), ("again", Town.password)]
        }
        try await browser.submit("/setup", fields(Town.clerk))
        #expect(browser.status == 422 && browser.page.contains("không phải quản trị"))
        try await browser.submit("/setup", fields("NV0001"))
        #expect(browser.status == 303)
        try await browser.post("/sign-in", ["name": "NV0001", "password": Town.password])
        #expect(browser.status == 303)
    }

    // MARK: - TLS and proxies

    @Test func behindTLSTheCookieGoesOnlyThere() async throws {
        let town = try Town(opening: false)
        for isBehind in [false, true] {
            let browser = try Browser(town, surroundings: Surroundings(isBehindTLS: isBehind))
            try await browser.post("/sign-in", ["name": Town.clerk, "password": Town.password])
            #expect((browser.headers[.setCookie] ?? "").contains("Secure") == isBehind)
            #expect((browser.headers[.strictTransportSecurity] != nil) == isBehind)
        }
    }

    @Test func onlyAProxyOfOursIsBelieved() throws {
        let ours = Surroundings(proxies: ["10.0.0.1", "10.0.0.2"])
        func told(_ forwarded: String, _ scheme: String) throws -> HTTPFields {
            var fields = HTTPFields()
            fields[try #require(HTTPField.Name("X-Forwarded-For"))] = forwarded
            fields[try #require(HTTPField.Name("X-Forwarded-Proto"))] = scheme
            return fields
        }
        let fields = try told("1.2.3.4, 5.6.7.8, 10.0.0.2", "https")
        // What the browser itself wrote before does not count: the last that none of ours added.
        #expect(ours.address(of: "10.0.0.1", fields) == "5.6.7.8" && ours.isSecure(from: "10.0.0.1", fields))
        #expect(ours.address(of: "9.9.9.9", fields) == "9.9.9.9" && !ours.isSecure(from: "9.9.9.9", fields))
        #expect(ours.address(of: "10.0.0.1", HTTPFields()) == "10.0.0.1")
        #expect(try !ours.isSecure(from: "10.0.0.1", told("", "http")))
    }

    @Test func aFormOfAnotherSiteIsRefused() async throws {
        let town = try Town(opening: false)
        for (site, status) in [("cross-site", 403), ("same-site", 403), ("same-origin", 303), ("none", 303)] {
            let browser = try Browser(town)
            browser.site = site
            try await browser.post("/sign-in", ["name": Town.clerk, "password": Town.password])
            #expect(browser.status == status, "\(site)")
        }
    }

    // MARK: - The log

    @Test func theLogNamesNobody() async throws {
        let lines = Mutex<[String]>([])
        let town = try Town()
        let browser = try Browser(town)
        browser.log = { line in lines.withLock { $0.append(line) } }
        try await browser.post("/sign-in", ["name": Town.clerk, "password": Town.password])
        try await browser.get("/search?q=Phan%20Ti%E1%BA%BFn")
        try await browser.get("/thing/nomination/dot.commendation.NV0261")
        try await browser.get("/nowhere/NV0153")
        let all = lines.withLock { $0 }
        let records = try all.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
        }
        #expect(
            records.compactMap { $0["route"] } == ["/sign-in", "/search", "/thing/{kind}/{id}", "NotFound"],
            "\(all)"
        )
        #expect(records.compactMap { $0["status"] } == ["303", "200", "404", "404"])
        #expect(records.allSatisfy { $0["ms"] != nil && $0["method"] != nil && $0["at"] != nil })
        for word in ["NV0", "Phan", "q=", Town.password, "127.0.0.1"] {
            #expect(!all.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func aLineIsJSONWhateverItSays() throws {
        let lines = Mutex<[String]>([])
        var log = JSONLog(
            label: "x",
            now: { "2024-01-01T00:00" },
            write: { line in lines.withLock { $0.append(line) } }
        )
        log[metadataKey: "tệp"] = "\u{7}\"\\\n"
        log.log(
            event: LogEvent(
                level: .error,
                message: "a\"b",
                metadata: nil,
                source: "",
                file: "",
                function: "",
                line: 0
            )
        )
        let line = try #require(lines.withLock { $0 }.first)
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        #expect(
            record == ["at": "2024-01-01T00:00", "level": "error", "message": "a\"b", "tệp": "\u{7}\"\\\n"]
        )
    }

    @Test func aWatcherLearnsThatTheStoreIsGone() async throws {
        let town = try Town(opening: false)
        let browser = try Browser(town)
        try await browser.get("/health")
        #expect(browser.status == 200 && browser.page == "ok\n")
        try town.office.store.close()
        try await browser.get("/health")
        #expect(browser.status == 503)
    }
}
