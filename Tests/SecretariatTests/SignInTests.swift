import Awards
import Foundation
import Store
import Synchronization
import TestSupport
import Testing
import Vietnamese

@testable import Secretariat

/// Who comes in, for how long, and who is kept out.
struct SignInTests {
    private static let password = "Bánh chưng xanh"
    private let world: World

    init() throws {
        world = try World(opening: false)
        try world.front().setPassword(of: "an-clerk", to: Self.password, by: nil)
    }

    private func tries(
        _ name: String = "an-clerk",
        _ password: String = password,
        code: String? = nil,
        from address: String = "10.0.0.1",
        seed: UInt64 = 1
    ) throws -> SignIn {
        try world.front(seed).signIn(as: name, password: password, code: code, from: address)
    }

    private func events() throws -> [String] {
        try world.office.store.read { try $0.accessEvents(limit: 100) }.reversed().map(\.action.rawValue)
    }

    @Test func whoHasAPasswordSignsInAndOut() throws {
        let token = try #require(try tries().token)
        let session = try #require(try world.front().webSession(token))
        #expect(session.person == "an-clerk" && session.began == world.now)
        #expect(session.accepts(csrf: session.csrf) && !session.accepts(csrf: session.csrf + "x"))
        #expect(session.csrf != token && !session.accepts(csrf: ""))
        // However the keyboard composes marks, and in whatever capitals the code is typed.
        let composed = Self.password.decomposedStringWithCanonicalMapping
        let other = try #require(try tries(" AN-Clerk ", composed, seed: 2).token)
        try world.front().signOut(token)
        #expect(try world.front().webSession(token) == nil)
        #expect(try world.front().webSession(other) != nil)
        #expect(
            try events() == ["password-set", "signed-in", "signed-in", "signed-out"]
        )
        #expect(try world.office.store.read { try $0.firstAccessFault() } == nil)
    }

    @Test func whateverIsWrongGetsTheSameAnswer() throws {
        #expect(try tries("an-clerk", "không phải mật khẩu") == .refused)
        #expect(try tries("nobody") == .refused)
        // Somebody without a password is nobody.
        #expect(try tries("an-head") == .refused)
        #expect(try tries("an-clerk", "") == .refused)
        #expect(try tries("an-clerk", String(repeating: "x", count: 100_000)) == .refused)
        #expect(try world.front().webSession("") == nil)
        #expect(try world.front().webSession(String(repeating: "A", count: 43)) == nil)
    }

    @Test func failuresMakeWaitAndSuccessForgets() throws {
        for _ in 1...5 { #expect(try tries("an-clerk", "sai sai sai sai") == .refused) }
        let first = try tries()
        #expect(first == .throttled(until: Moment(unixSeconds: world.now.unixSeconds + 30)))
        // The same for a name that nobody has: nothing is learnt by it.
        for _ in 1...5 { #expect(try tries("nobody") == .refused) }
        #expect(try tries("Nobody").isThrottled)
        // Others behind the same address go on.
        try world.front().setPassword(of: "an-head", to: Self.password, by: nil)
        #expect(try tries("an-head").token != nil)
        world.now = Moment(unixSeconds: world.now.unixSeconds + 31)
        #expect(try tries("an-clerk", "sai sai sai sai") == .refused)
        // It doubles.
        world.now = Moment(unixSeconds: world.now.unixSeconds + 31)
        #expect(try tries().isThrottled)
        world.now = Moment(unixSeconds: world.now.unixSeconds + 30)
        #expect(try tries(seed: 2).token != nil)
        for _ in 1...5 { #expect(try tries("an-clerk", "sai sai sai sai") == .refused) }
        // An administrator who sets a new password lets in at once.
        try world.front().setPassword(of: "an-clerk", to: "Một mật khẩu mới", by: "admin")
        #expect(try tries("an-clerk", "Một mật khẩu mới", seed: 3).token != nil)
    }

    @Test func anAddressThatTriesManyNamesWaits() throws {
        for index in 1...50 { #expect(try tries("name-\(index)") == .refused) }
        #expect(try tries().isThrottled)
        #expect(try tries(from: "10.0.0.2", seed: 2).token != nil)
    }

    /// Looks at a page: its session is there, and that it was used is written down.
    private func uses(_ token: String) throws {
        let door = FrontDoor(world.front())
        let session = try #require(try door.enter(with: token)).session
        let note = try #require(door.note(session))
        // While that waits for the disk, other pages do not write it once more.
        #expect(door.note(session) == nil)
        note()
        let noted = try #require(try door.enter(with: token)).session
        #expect(door.note(noted) == nil)
    }

    @Test func sessionsEndByThemselves() throws {
        let token = try #require(try tries().token)
        for _ in 1...4 {
            world.advance(minutes: 5 * 60)
            try uses(token)
        }
        // Twenty-four hours after its beginning, however much it is used.
        world.advance(minutes: 4 * 60)
        #expect(try world.front().webSession(token) == nil)
        let idle = try #require(try tries(seed: 2).token)
        world.advance(minutes: 8 * 60 - 1)
        try uses(idle)
        world.advance(minutes: 8 * 60)
        #expect(try world.front().webSession(idle) == nil)
        try world.office.store.write { try $0.set(SessionLength.idleSetting, to: "10") }
        let short = try #require(try tries(seed: 3).token)
        world.advance(minutes: 11)
        #expect(try world.front().webSession(short) == nil)
    }

    @Test func sessionsAreRevoked() throws {
        let tokens = try [1, 2].map { try #require(try tries(seed: $0).token) }
        #expect(throws: AccountFault.notAdministrator) {
            try world.front().revokeSessions(of: "an-clerk", by: "an-head")
        }
        #expect(try world.front().revokeSessions(of: "an-clerk", by: "admin") == 2)
        for token in tokens { #expect(try world.front().webSession(token) == nil) }
        // A new password ends them too; changing one's own keeps the one it is done in.
        let old = try #require(try tries(seed: 3).token)
        try world.front().setPassword(of: "an-clerk", to: "Một mật khẩu mới", by: "admin")
        #expect(try world.front().webSession(old) == nil)
        let (kept, other) = (
            try #require(try tries("an-clerk", "Một mật khẩu mới", seed: 4).token),
            try #require(try tries("an-clerk", "Một mật khẩu mới", seed: 5).token)
        )
        #expect(throws: AccountFault.wrongPassword) {
            try world.front().changePassword(
                of: "an-clerk",
                from: "sai sai sai sai",
                to: "Mật khẩu khác hẳn",
                keeping: kept
            )
        }
        try world.front().changePassword(
            of: "an-clerk",
            from: "Một mật khẩu mới",
            to: "Mật khẩu khác hẳn",
            keeping: kept
        )
        #expect(try world.front().webSession(kept) != nil)
        #expect(try world.front().webSession(other) == nil)
        try world.front().closeAccount(of: "an-clerk", by: "admin")
        #expect(try world.front().webSession(kept) == nil)
        #expect(try tries("an-clerk", "Mật khẩu khác hẳn") == .refused)
    }

    @Test func passwordsAreLongAndNotGuessed() throws {
        let name = try world.name("an-head")
        let faults: [(String, AccountFault)] = [
            ("ngắn quá", .passwordTooShort(least: 12)),
            (String(repeating: "dài quá ", count: 17), .passwordTooLong(most: 128)),
            ("aaaaaaaaaaaaa", .passwordTooSimple), ("abababababab", .passwordTooSimple),
            ("1234567890123", .passwordTooSimple), ("qwertyuiopasdf", .passwordTooSimple),
            ("an-head-2026!", .passwordTellsName), ("\(name) 1", .passwordTellsName),
        ]
        for (password, fault) in faults {
            #expect(throws: fault, "\(password)") {
                try world.front().setPassword(of: "an-head", to: password, by: nil)
            }
        }
        #expect(throws: AccountFault.notAdministrator) {
            try world.front().setPassword(of: "an-head", to: Self.password, by: "director")
        }
        #expect(throws: AccountFault.ownAccount) {
            try world.front().setPassword(of: "admin", to: Self.password, by: "admin")
        }
        #expect(throws: ActFault.unknownPerson("nobody")) {
            try world.front().setPassword(of: "nobody", to: Self.password, by: nil)
        }
    }

    @Test func aPasswordMadeAtLessCostIsMadeAnewWhenItIsUsed() throws {
        let now = world.now
        let dearer = Office(
            store: world.office.store,
            library: world.office.library,
            clock: { now },
            passwordCost: PasswordCost(rounds: 32, blockSize: 1)
        )
        func rounds() throws -> Int? {
            try world.office.store.read { try $0.account(of: "an-clerk")?.proof.rounds }
        }
        #expect(try dearer.signIn(as: "an-clerk", password: "sai sai sai sai", from: "a") == .refused)
        #expect(try rounds() == 16)
        #expect(try dearer.signIn(as: "an-clerk", password: Self.password, from: "a").token != nil)
        #expect(try rounds() == 32)
    }

    // MARK: - Second factor

    private func setUp() throws -> [UInt8] {
        let offer = try world.front().beginSecondFactor(of: "an-clerk")
        #expect(offer.address.hasPrefix("otpauth://totp/VinhDanh:an-clerk?secret=\(offer.secret)&"))
        return Self.bytes(ofBase32: offer.secret)
    }

    private static func bytes(ofBase32 text: String) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.compactMap { letters.firstIndex(of: $0) }.flatMap { value in
            (0..<5).reversed().map { value >> $0 & 1 }
        }
        return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
        }
    }

    /// Whoever has the database alone makes no code of it.
    @Test func theSecretLiesClosedInTheStore() throws {
        let secret = try setUp()
        try world.front().confirmSecondFactor(of: "an-clerk", code: code(secret))
        let store = world.office.store
        let kept = try #require(try store.read { try $0.account(of: "an-clerk")?.secondFactor?.secret })
        #expect(!kept.contains(Hex.text(secret)) && !kept.contains(SecondFactor.base32(secret)))
        let key = store.folder.appending(path: Vault.fileName)
        let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // Put into another account, it does not open.
        try store.write { books in
            let mine = try #require(try books.account(of: "an-clerk"))
            try books.record(
                Account(
                    person: "officer",
                    proof: mine.proof,
                    setAt: mine.setAt,
                    secondFactor: mine.secondFactor
                )
            )
        }
        #expect(throws: AccountFault.secondFactorUnreadable) {
            try tries("officer", Self.password, code: code(secret, 1))
        }
        // Without the key nobody comes in by it, and whoever runs the program takes it away.
        try FileManager.default.removeItem(at: key)
        #expect(throws: AccountFault.secondFactorUnreadable) { try tries(code: code(secret, 1)) }
        try world.front().removeSecondFactor(of: "an-clerk", by: nil)
        #expect(try tries(seed: 9).token != nil)
    }

    /// Those begun before there was a vault.
    @Test func anOpenSecretOfBeforeIsAccepted() throws {
        let secret = try setUp()
        try world.office.store.write { books in
            var account = try #require(try books.account(of: "an-clerk"))
            account.secondFactor?.secret = Hex.text(secret)
            try books.record(account)
        }
        try world.front().confirmSecondFactor(of: "an-clerk", code: code(secret))
        #expect(try tries(code: code(secret, 1)).token != nil)
    }

    private func code(_ secret: [UInt8], _ steps: Int = 0) -> String {
        SecondFactor.code(secret, step: world.now.unixSeconds / SecondFactor.step + steps)
    }

    @Test func aCodeIsAskedForOnceItWasConfirmedAndIsUsedOnce() throws {
        let secret = try setUp()
        // Begun, not confirmed: nobody is locked out by it.
        #expect(try tries().token != nil)
        #expect(throws: AccountFault.wrongCode) {
            try world.front().confirmSecondFactor(of: "an-clerk", code: code(secret, 5))
        }
        let first = code(secret)
        try world.front().confirmSecondFactor(of: "an-clerk", code: first)
        #expect(throws: AccountFault.secondFactorInUse) {
            try world.front().beginSecondFactor(of: "an-clerk")
        }
        #expect(try tries() == .needsCode)
        #expect(try tries("an-clerk", "sai sai sai sai", code: code(secret, 1)) == .refused)
        // The code that confirmed it is used; an older one too.
        #expect(try tries(code: first) == .refused)
        #expect(try tries(code: code(secret, -1)) == .refused)
        let next = code(secret, 1)
        #expect(try tries(code: " \(next.prefix(3)) \(next.suffix(3))", seed: 2).token != nil)
        #expect(try tries(code: next) == .refused)
        // A phone two steps ahead is too far off.
        world.advance(minutes: 5)
        #expect(try tries(code: code(secret, 2)) == .refused)
        #expect(try tries(code: code(secret, -1), seed: 3).token != nil)
        try world.front().removeSecondFactor(of: "an-clerk", by: "admin")
        #expect(try tries(seed: 4).token != nil)
    }

    @Test func guessingCodesIsThrottledThoughThePasswordIsRight() throws {
        let secret = try setUp()
        try world.front().confirmSecondFactor(of: "an-clerk", code: code(secret))
        var answers: [SignIn] = []
        for _ in 1...6 {
            // Asking for the code between guesses forgets nothing.
            answers.append(try tries(code: "000000"))
            _ = try tries()
        }
        #expect(answers.prefix(5).allSatisfy { $0 == .refused })
        #expect(answers.last?.isThrottled == true)
    }

    // MARK: - Two programs

    private func race(
        _ count: Int,
        seed: Int,
        _ work: @escaping @Sendable (Office) throws -> SignIn
    ) throws -> [SignIn] {
        let folder = world.office.store.folder
        let answers = Mutex<[SignIn]>([])
        let failures = Mutex<[String]>([])
        let offices = try (0..<count).map { index in
            world.front(
                UInt64(index + seed),
                store: try Store(folder: folder, digest: Office.digest, busyTimeout: 60)
            )
        }
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do {
                let answer = try work(offices[index])
                answers.withLock { $0.append(answer) }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock(\.self) == [])
        return answers.withLock(\.self)
    }

    @Test func programsAtTheSameTimeAddUp() throws {
        let tokens = try race(3, seed: 100) { office in
            try office.signIn(as: "an-clerk", password: Self.password, from: "a")
        }.compactMap(\.token)
        #expect(Set(tokens).count == 3)
        for token in tokens { #expect(try world.front().webSession(token) != nil) }
        // One code for two: one of them comes in.
        let secret = try setUp()
        try world.front().confirmSecondFactor(of: "an-clerk", code: code(secret))
        let next = code(secret, 1)
        let both = try race(2, seed: 200) { office in
            try office.signIn(as: "an-clerk", password: Self.password, code: next, from: "a")
        }
        #expect(both.compactMap(\.token).count == 1 && both.contains(.refused))
        // Guesses at the same time get no more tries than one after the other.
        let guesses = try race(8, seed: 300) { office in
            try office.signIn(as: "nobody", password: "sai sai sai sai", from: "b")
        }
        #expect(guesses.count { $0 == .refused } == 5 && guesses.count(where: \.isThrottled) == 3)
        #expect(try world.office.store.read { try $0.firstAccessFault() } == nil)
    }

    @Test func theStoreHoldsNeitherPasswordsNorTokens() throws {
        let token = try #require(try tries().token)
        // A password typed into the field for the name.
        let mistaken = "mật khẩu gõ nhầm ô"
        #expect(try tries(mistaken, "x") == .refused)
        let session = try #require(try world.front().webSession(token))
        let folder = world.office.store.folder
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let files = names.filter { $0.hasPrefix(Store.fileName) }
        #expect(files.count >= 2)
        var bytes = Data()
        for name in files { bytes += try Data(contentsOf: folder.appending(path: name)) }
        // What is looked for can be found.
        #expect(bytes.range(of: Data(Office.digest(Array(token.utf8)).utf8)) != nil)
        for secret in [token, Self.password, mistaken, session.csrf] {
            for form in [secret, secret.filter { !$0.isWhitespace }, secret.folded] {
                #expect(bytes.range(of: Data(form.utf8)) == nil, "\(form)")
            }
        }
    }
}
