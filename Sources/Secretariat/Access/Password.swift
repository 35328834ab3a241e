import Awards
import Crypto
import CryptoExtras
import Foundation
import Store
import Vietnamese

/// How much work scrypt makes of a password (RFC 7914): memory is 128 × rounds × blockSize bytes.
public struct PasswordCost: Hashable, Sendable {
    /// A power of two.
    public var rounds: Int
    public var blockSize: Int
    public var parallelism: Int

    public init(rounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 MiB and about a tenth of a second: 500 people sign in on a small server.
    public static let standard = PasswordCost(rounds: 1 << 15)
}

/// A password as it is made unreadable and compared.
enum Password {
    static let saltLength = 16
    static let hashLength = 32

    /// The bytes of scrypt.
    static func derive(
        _ password: some StringProtocol,
        salt: [UInt8],
        _ cost: PasswordCost,
        length: Int = hashLength
    ) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8),
            salt: salt,
            outputByteCount: length,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Array($0) }
    }

    /// The password, typed in whatever way of composing marks, with the salt.
    static func proof(of password: String, salt: [UInt8], _ cost: PasswordCost) throws -> Account.Proof {
        let hash = try derive(password.nfc, salt: salt, cost)
        return Account.Proof(
            salt: Hex.text(salt),
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism,
            hash: Hex.text(hash)
        )
    }

    /// Whether it is the password of the proof; where there is none, the same work is done for nothing, so that
    /// the time says nothing about who has an account.
    static func fits(_ password: String, _ proof: Account.Proof?, _ cost: PasswordCost) throws -> Bool {
        guard let proof, let salt = Hex.bytes(proof.salt) else {
            _ = try derive(password.nfc, salt: [UInt8](repeating: 0, count: saltLength), cost)
            return false
        }
        let made = try self.proof(of: password, salt: salt, proof.cost)
        return Constant.equal(made.hash, proof.hash)
    }
}

extension Account.Proof {
    var cost: PasswordCost {
        PasswordCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }
}

/// What a password must be: long rather than full of signs, and not guessed from whose it is.
enum PasswordRules {
    static let least = 12
    static let most = 128
    /// Fewer different characters than this are a pattern.
    static let variety = 5
    /// How many characters there must be beside the name or personnel code, where the password has it.
    static let beside = 8

    static func require(_ password: String, for person: Person) throws(AccountFault) {
        let text = password.nfc
        guard text.count >= least else { throw .passwordTooShort(least: least) }
        guard text.count <= most else { throw .passwordTooLong(most: most) }
        let plain = text.folded
        guard Set(plain).count >= variety, !isRun(plain) else { throw .passwordTooSimple }
        let told = [person.id.rawValue.folded, person.name.folded]
        let whole = compact(plain)
        let rest = told.map(compact).filter { !$0.isEmpty }.reduce(whole) {
            $0.replacingOccurrences(of: $1, with: "")
        }
        guard rest == whole || rest.count >= beside else { throw .passwordTellsName }
    }

    private static func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// "abcdefghijkl", "123456789012", "qwertyuiopasdf": each character follows the one before it.
    private static func isRun(_ text: String) -> Bool {
        let rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"]
        let runs = rows.flatMap { [$0, String($0.reversed())] }
        return runs.contains { row in (row + row).contains(text) }
    }
}

/// Comparing without telling by the time how much was right.
enum Constant {
    static func equal(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Bytes as lower-case hex.
enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
