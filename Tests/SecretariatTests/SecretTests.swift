import Testing
import Vietnamese

@testable import Secretariat

/// The published examples of what secrets are made with.
struct SecretTests {
    @Test(
        "scrypt: RFC 7914, section 12",
        arguments: [
            (
                "", "", PasswordCost(rounds: 16, blockSize: 1),
                "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                    + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
            ),
            (
                "password", "NaCl", PasswordCost(rounds: 1024, blockSize: 8, parallelism: 16),
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                    + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
            ),
            (
                "pleaseletmein", "SodiumChloride", PasswordCost(rounds: 16384, blockSize: 8),
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                    + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
            ),
        ]
    )
    func scrypt(_ password: String, _ salt: String, _ cost: PasswordCost, _ expected: String) throws {
        let made = try Password.derive(password, salt: Array(salt.utf8), cost, length: 64)
        #expect(Hex.text(made) == expected)
    }

    @Test(
        "TOTP: RFC 6238, appendix B, SHA-1",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ]
    )
    func totp(_ seconds: Int, _ expected: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(SecondFactor.code(secret, step: seconds / SecondFactor.step, digits: 8) == expected)
        #expect(SecondFactor.code(secret, step: seconds / SecondFactor.step) == String(expected.suffix(6)))
    }

    @Test(
        "base 32: RFC 4648, section 10, without padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ]
    )
    func base32(_ text: String, _ expected: String) {
        #expect(SecondFactor.base32(Array(text.utf8)) == expected)
    }

    @Test func comparingTellsDifferences() {
        #expect(Constant.equal("abc", "abc") && !Constant.equal("abc", "abd") && !Constant.equal("abc", "ab"))
        #expect(Hex.bytes("00ff1a") == [0, 255, 26] && Hex.bytes("0") == nil && Hex.bytes("zz") == nil)
    }
}
