import Awards
import Crypto
import Foundation
import Store
import Vietnamese

/// Codes that change every half minute (TOTP: RFC 6238 over RFC 4226, SHA-1, 6 digits), as every phone makes them.
enum SecondFactor {
    static let step = 30
    static let digits = 6
    static let secretLength = 20
    /// Steps by which the clock of a phone may be off, to either side.
    static let window = 1

    static func code(_ secret: [UInt8], step: Int, digits: Int = digits) -> String {
        let counter = withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Array($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        )
        let offset = Int(mac[mac.count - 1] & 0xF)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// For what the secret of a person is closed: put into another's account, it does not open.
    static func purpose(_ person: Person.ID) -> String { "second-factor \(person.rawValue)" }

    /// The step of the code, where it is one of now that was not used before.
    static func step(of code: String, _ secret: [UInt8], after last: Int?, at now: Moment) -> Int? {
        let typed = code.filter { !$0.isWhitespace }
        let current = now.unixSeconds / step
        return (current - window...current + window).first { step in
            step > last ?? -1 && Constant.equal(self.code(secret, step: step), typed)
        }
    }

    /// Base 32 (RFC 4648) without padding, as it is typed into a phone.
    static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return text
    }
}
