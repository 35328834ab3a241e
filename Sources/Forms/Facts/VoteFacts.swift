import Foundation
import Vietnamese

/// How many agreed, of how many.
public struct VoteFacts: Hashable, Sendable {
    public var yes: Int
    /// The number from which the share is computed.
    public var base: Int

    public init(
        yes: Int,
        base: Int
    ) {
        self.yes = yes
        self.base = base
    }
}

extension VoteFacts {
    /// "86,67%"; nil when there is nothing to compute from.
    var share: String? {
        base > 0 ? NumberFormat.percent(Decimal(yes) / Decimal(base), decimals: 2) : nil
    }

    /// "13/15 (86,67%)".
    var text: String {
        share.map { "\(yes)/\(base) (\($0))" } ?? "\(yes)/\(base)"
    }
}
