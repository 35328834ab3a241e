import Awards
import Store
import Testing
import TestSupport
import Vietnamese

@testable import Secretariat

struct SignInTests {
    @Test func whoHasAPasswordSignsInAndOut() throws {
        let world = try World(opening: false)
        let office = world.office
        try office.setPassword(of: "an-clerk", to: "bánh chưng xanh 2026", by: nil)
        let answer = try office.signIn(as: "an-clerk", password: "bánh chưng xanh 2026", from: "10.0.0.1")
        guard case .signedIn(let token) = answer else {
            Issue.record("not signed in")
            return
        }
        #expect(try office.webSession(token)?.person == "an-clerk")
        try office.signOut(token)
        #expect(try office.webSession(token) == nil)
    }
}
