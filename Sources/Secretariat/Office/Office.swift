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

    public init(store: Store, library: RuleLibrary, clock: @escaping @Sendable () -> Moment) {
        self.store = store
        self.library = library
        self.clock = clock
    }

    /// The same office at another time: a story replays what happened at its own moments.
    public func at(_ moment: Moment) -> Office {
        Office(store: store, library: library, clock: { moment })
    }

    /// SHA-256 in lower-case hex: the digest of files, records and journal events.
    public static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }
}
