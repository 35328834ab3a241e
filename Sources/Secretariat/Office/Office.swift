import Crypto
import Foundation
public import Store
public import Vietnamese

/// The agency's office: everything a person can do, on one data folder, by one clock.
///
/// State changes here and nowhere else. The command line, the browser and the demo call the same functions.
public struct Office: Sendable {
    public let store: Store
    public let library: RuleLibrary
    /// The time of an action; passed in, so that the same input gives the same bytes.
    public let clock: @Sendable () -> Moment

    /// Random bytes, for tokens, salts and secrets; passed in, so that a test can repeat itself.
    public let random: @Sendable (Int) -> [UInt8]
    /// The work that guessing a password costs.
    public let passwordCost: PasswordCost
    /// Whether those whom the rules name act only when their account has a second factor: at the front door, not for
    /// whoever runs the program on the agency's own machine.
    var demandsSecondFactor = false
    let vault: Vault

    public init(
        store: Store,
        library: RuleLibrary,
        clock: @escaping @Sendable () -> Moment,
        random: @escaping @Sendable (Int) -> [UInt8] = Office.systemRandom,
        passwordCost: PasswordCost = .standard
    ) {
        self.store = store
        self.library = library
        self.clock = clock
        self.random = random
        self.passwordCost = passwordCost
        vault = Vault(in: store.folder, random: random)
    }

    /// The same office at another time: a story replays what happened at its own moments.
    public func at(_ moment: Moment) -> Office {
        var office = Office(
            store: store,
            library: library,
            clock: { moment },
            random: random,
            passwordCost: passwordCost
        )
        office.demandsSecondFactor = demandsSecondFactor
        return office
    }

    /// Keeps bytes by their digest, which is the answer; named by no record yet.
    public func keep(_ bytes: [UInt8]) throws -> String { try store.files.put(bytes) }

    /// The bytes with a digest: of an issued document, or of a file that was kept.
    public func file(_ digest: String) throws -> [UInt8] { try store.files.read(digest) }

    /// Bytes of the system's cryptographic generator.
    public static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// SHA-256 in lower-case hex: the digest of files, records and journal events.
    public static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }
}
