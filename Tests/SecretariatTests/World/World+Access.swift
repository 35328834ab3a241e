import Awards
import Foundation
import Secretariat
import Store
import Synchronization
import TestSupport
import Vietnamese

extension World {
    /// The office as the browser has it, with a password that costs little and chance that repeats itself.
    func front(_ seed: UInt64 = 1, store: Store? = nil) -> Office {
        let (now, generator) = (now, Chance(seed))
        return Office(
            store: store ?? office.store,
            library: office.library,
            clock: { now },
            random: { generator.bytes($0) },
            passwordCost: PasswordCost(rounds: 16, blockSize: 1)
        )
    }
}

/// Repeatable bytes.
final class Chance: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in
            (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
    }
}

extension SignIn {
    var token: String? { if case .signedIn(let token) = self { token } else { nil } }
    var isThrottled: Bool { if case .throttled = self { true } else { false } }
}
