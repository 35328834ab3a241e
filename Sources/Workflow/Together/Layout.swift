/// Where each object's state and each membership lie in the 64 bits of a world.
///
/// A world is the composite state: a state for every object (0 while it does not exist), and for every pair of
/// related objects whether one lists the other (0 no, 1 yes, from 2 on with a mark).
final class Layout {
    static let stateBits = 6
    static let pairBits = 3

    struct Field {
        let shift: UInt64
        let mask: UInt64

        func get(_ world: UInt64) -> Int { Int((world >> shift) & mask) }
        func set(_ value: Int, in world: UInt64) -> UInt64 {
            (world & ~(mask << shift)) | (UInt64(value) << shift)
        }
    }

    /// By object: the holders, then the lines.
    let states: [Field]
    /// By object and object; nil where neither lists the other.
    let pairs: [[Field?]]
    private let copies: Int
    private let recordBits: UInt64
    private let recordMask: UInt64
    /// Bits used; more than 64 cannot be explored.
    let size: Int

    /// - Parameter isRelated: whether two objects' kinds list each other, for the indices of a holder and of
    ///   another holder, or of the line where the second is the number of holders.
    init(holders: Int, copies: Int, isRelated: (Int, Int) -> Bool) {
        let count = holders + copies
        var states: [Field] = []
        var pairs = [[Field?]](repeating: [Field?](repeating: nil, count: count), count: count)
        let related = (0..<holders).filter { isRelated($0, holders) }
        let bits = Self.stateBits + Self.pairBits * related.count
        func field(_ at: Int, _ width: Int) -> Field {
            Field(shift: UInt64(min(at, 63)), mask: (1 << UInt64(width)) - 1)
        }
        var at = bits * copies
        for _ in 0..<holders {
            states.append(field(at, Self.stateBits))
            at += Self.stateBits
        }
        for first in 0..<holders {
            for second in 0..<holders
            where second > first && (isRelated(first, second) || isRelated(second, first)) {
                let pair = field(at, Self.pairBits)
                (pairs[first][second], pairs[second][first]) = (pair, pair)
                at += Self.pairBits
            }
        }
        for copy in 0..<copies {
            let start = copy * bits
            states.append(field(start, Self.stateBits))
            for (offset, holder) in related.enumerated() {
                let pair = field(start + Self.stateBits + offset * Self.pairBits, Self.pairBits)
                (pairs[holder][holders + copy], pairs[holders + copy][holder]) = (pair, pair)
            }
        }
        self.states = states
        self.pairs = pairs
        self.copies = copies
        recordBits = UInt64(bits)
        recordMask = bits < 64 ? (1 << UInt64(bits)) - 1 : .max
        size = at
    }

    /// What distinguishes a line from others like it; nil for a holder.
    func record(_ object: Int, _ world: UInt64) -> UInt64? {
        let copy = object - (states.count - copies)
        guard copy >= 0 else { return nil }
        return (world >> (UInt64(copy) * recordBits)) & recordMask
    }

    /// The same world with its lines in order: lines are alike, so worlds that differ in their order are one.
    func ordered(_ world: UInt64) -> UInt64 {
        guard copies > 1 else { return world }
        var records: [UInt64] = []
        for copy in 0..<copies { records.append((world >> (UInt64(copy) * recordBits)) & recordMask) }
        records.sort()
        let shift = UInt64(copies) * recordBits
        var result = shift < 64 ? (world >> shift) << shift : 0
        for copy in 0..<copies { result |= records[copy] << (UInt64(copy) * recordBits) }
        return result
    }
}
