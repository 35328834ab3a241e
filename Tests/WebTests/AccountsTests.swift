import Awards
import Foundation
import Secretariat
import Store
import Testing
import Vietnamese

@testable import Web

/// Accounts as an administrator looks after them.
@Suite struct AccountsTests {
    private static let administrator = "NV0001"
    private let town: Town

    init() throws {
        town = try Town(opening: false)
        try town.office.setPassword(of: Person.ID(Self.administrator), to: Town.password, by: nil)
    }

    private func events() throws -> [AccessEvent] {
        try town.office.store.read { try $0.accessEvents(limit: 100) }.reversed()
    }

    @Test func anAccountIsGivenAndItsPasswordReplaced() async throws {
        let administrator = try await Browser(town, as: Self.administrator)
        try await administrator.get("/accounts?q=NV0154")
        #expect(administrator.page.contains("NV0154") && administrator.page.contains("chưa có tài khoản"))
        try await administrator.get("/accounts/NV0154")
        #expect(administrator.page.contains("Cấp tài khoản"))
        try await administrator.submit("/accounts/NV0154/password")
        let made = try #require(administrator.page.firstMatch(of: /<code>([A-Z2-7-]{19})<\/code>/)).1
        #expect(try events().last?.action == .passwordSet && events().last?.by == "NV0001")
        try await administrator.get("/accounts/NV0154")
        #expect(!administrator.page.contains(made) && administrator.page.contains("chưa thay mật khẩu"))

        let person = try Browser(town)
        try await person.post("/sign-in", ["name": "NV0154", "password": String(made)])
        #expect(person.status == 303)
        // Nothing is open to him before he has a password of his own.
        for address in ["/", "/list/nomination", "/more", "/account/second-factor"] {
            try await person.get(address)
            #expect(person.status == 303 && person.location == "/account", "\(address)")
        }
        try await person.follow()
        #expect(person.page.contains("do quản trị cấp") && !person.page.contains("Bật xác thực"))
        let same = [("old", String(made)), ("new", String(made)), ("again", String(made))]
        try await person.submit("/account/password", same)
        #expect(person.status == 422 && person.page.contains("phải khác mật khẩu được cấp"))
        try await person.get("/account")
        let own = [("old", String(made)), ("new", Town.password), ("again", Town.password)]
        try await person.submit("/account/password", own)
        #expect(person.status == 200 && person.page.contains("Đã đổi mật khẩu"))
        try await person.get("/")
        #expect(person.status == 200)
    }

    @Test func sessionsEndAndAnAccountIsTakenAway() async throws {
        let (administrator, clerk) = try await (
            Browser(town, as: Self.administrator), Browser(town, as: Town.clerk)
        )
        try town.setsUpSecondFactor(of: Town.clerk)
        try await administrator.get("/accounts/\(Town.clerk)")
        #expect(administrator.page.contains("Cấp mật khẩu mới") && administrator.page.contains("đang bật"))
        try await administrator.submit("/accounts/\(Town.clerk)/sessions")
        #expect(administrator.status == 200 && administrator.page.contains("Đã kết thúc mọi phiên"))
        try await clerk.get("/")
        #expect(clerk.location == "/sign-in")
        try await administrator.submit("/accounts/\(Town.clerk)/second-factor")
        #expect(administrator.page.contains("Đã tắt xác thực hai lớp"))
        try await administrator.submit("/accounts/\(Town.clerk)/second-factor")
        #expect(administrator.status == 422 && administrator.page.contains("chưa cài xác thực hai lớp"))
        try await administrator.submit("/accounts/\(Town.clerk)/close")
        #expect(administrator.page.contains("Đã đóng tài khoản"))
        let done = try events().suffix(3)
        #expect(done.map(\.action) == [.sessionsRevoked, .secondFactorRemoved, .accountClosed])
        #expect(done.allSatisfy { $0.by == "NV0001" && $0.person == "NV0153" })
        try await clerk.post("/sign-in", ["name": Town.clerk, "password": Town.password])
        #expect(clerk.status == 422 || clerk.status == 401, "\(clerk.status)")
    }

    @Test func nobodyDoesItToHimselfNorWithoutASecondFactor() async throws {
        let administrator = try await Browser(town, as: Self.administrator)
        try await administrator.get("/accounts/\(Self.administrator)")
        #expect(administrator.page.contains("quản trị cuối cùng"))
        for deed in ["password", "second-factor", "close"] {
            try await administrator.get("/account")
            try await administrator.submit("/accounts/\(Self.administrator)/\(deed)")
            #expect(
                administrator.status == 422 && administrator.page.contains("Không tự làm việc này"),
                "\(deed)"
            )
        }
        let strict = try await Browser(town, as: Self.administrator, strict: true)
        try await strict.get("/accounts/\(Town.clerk)")
        try await strict.submit("/accounts/\(Town.clerk)/password")
        #expect(strict.status == 422 && strict.page.contains("cần xác thực hai lớp"))
    }

    /// An address of a form that is not his reads like one that is not there.
    @Test func nobodyElseDoesIt() async throws {
        let head = try await Browser(town, as: Town.head)
        for deed in ["password", "second-factor", "sessions", "close"] {
            try await head.get("/account")
            try await head.submit("/accounts/\(Town.clerk)/\(deed)")
            #expect(head.status == 404, "\(deed)")
        }
        #expect(try events().allSatisfy { $0.by == nil || $0.by == $0.person })
    }

    @Test func whoFailsIsSeen() async throws {
        let thief = try Browser(town)
        for _ in 1...6 {
            try await thief.post("/sign-in", ["name": Town.clerk, "password": "sai sai sai sai"])
        }
        let administrator = try await Browser(town, as: Self.administrator)
        try await administrator.get("/accounts")
        #expect(administrator.page.contains("tạm khóa đến"))
        try await administrator.get("/sign-ins?person=\(Town.clerk)")
        let page = administrator.page
        #expect(page.components(separatedBy: "đăng nhập không được").count == 6)
        #expect(page.components(separatedBy: "tạm khóa vì nhập sai").count == 2)
        #expect(!page.contains("NV0001"))
    }
}
