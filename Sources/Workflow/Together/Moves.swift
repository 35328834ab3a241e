/// An action of one machine of a composition, compiled so that it is quick to try.
///
/// A class, like the part it belongs to: both are looked at millions of times and never change.
final class Move {
    enum Check {
        /// The one of this part that lists it (or, where it joins, is there) stands in these states.
        case partnerIn(part: Int, StateSet, joining: Bool)
        case partnerNotIn(part: Int, StateSet)
        case partnerNotInWhile(part: Int, StateSet, other: Int)
        case partnerExists(part: Int)
        case linesIn(part: Int, StateSet, ended: StateSet)
        case linesNotIn(part: Int, StateSet)
        case linesEnded(parts: [Int])
        case linesMarked(part: Int)
        case linesUnmarked(part: Int, besides: Set<Int>)
        case ownMark(part: Int, Int?)
    }

    enum Deed {
        case join(part: Int)
        case leave(part: Int)
        case mark(part: Int, [Int], besides: Set<Int>)
        case markOne(part: Int, Int)
        case gatherFrom(part: Int, line: Int)
        case markIn(part: Int, line: Int, [Int])
        case clearIn(part: Int, line: Int)
        case moveItself([[Int]])
        case gather(part: Int, StateSet)
        case release
        /// Actions by part of the line; the parts that need not move.
        case move([Int: [Int]], lenient: Set<Int>)
        case moveByMark([(mark: Int, actions: [Int: [Int]])])
    }

    /// What a new object is joined to: its holder, or lines.
    struct Beginning {
        let part: Int
        let isHolder: Bool
    }

    let action: Action
    let target: Int?
    let checks: [Check]
    let deeds: [Deed]
    /// What joins it to other parts when it is made.
    let begins: [Beginning]
    /// It happens whenever it can: people press it, or what makes it happen is not part of the composition.
    let isFree: Bool
    /// It happens by itself as soon as it can.
    let isAutomatic: Bool
    /// Something in the composition makes it happen.
    let isFollowing: Bool
    let isWithdrawal: Bool

    init(
        _ action: Action,
        target: Int?,
        checks: [Check],
        deeds: [Deed],
        begins: [Beginning],
        isFree: Bool,
        isAutomatic: Bool,
        isFollowing: Bool,
        isWithdrawal: Bool
    ) {
        self.action = action
        self.target = target
        self.checks = checks
        self.deeds = deeds
        self.begins = begins
        self.isFree = isFree
        self.isAutomatic = isAutomatic
        self.isFollowing = isFollowing
        self.isWithdrawal = isWithdrawal
    }

    /// It changes nothing that others could see.
    var isIdle: Bool { target == nil && deeds.isEmpty && !action.creates }
}

/// States by number, from 1; 0 is an object that does not exist.
struct StateSet {
    private(set) var bits: UInt64 = 0

    init(_ states: some Sequence<Int>) { for state in states { bits |= 1 << UInt64(state) } }

    func contains(_ state: Int) -> Bool { (bits >> UInt64(state)) & 1 == 1 }
}

/// One machine of a composition.
final class Part {
    let definition: Definition
    let finals: StateSet
    let moves: [Move]
    /// Numbers of moves by the state they start from; under 0 those that create.
    let leaving: [[Int]]
    /// The same, of those that people press or that come from outside; a holder that has ended may begin anew.
    let free: [[Int]]
    /// The same, of those that happen by themselves.
    let automatic: [[Int]]
    /// States in which it waits for an object of another part.
    let waits: [(states: StateSet, part: Int)]
    let rules: [CompiledRule]

    init(
        _ definition: Definition,
        finals: StateSet,
        moves: [Move],
        leaving: [[Int]],
        free: [[Int]],
        waits: [(states: StateSet, part: Int)],
        rules: [CompiledRule]
    ) {
        self.definition = definition
        self.finals = finals
        self.moves = moves
        self.leaving = leaving
        self.free = free
        automatic = leaving.map { $0.filter { moves[$0].isAutomatic } }
        self.waits = waits
        self.rules = rules
    }
}

struct CompiledRule {
    let rule: Rule
    let own: StateSet
    let part: Int
    let others: StateSet
    let mark: Int?
    let isEntering: Bool
}

extension Definition {
    /// The numbers of some states, leaving out names it does not have.
    func numbers(_ ids: some Sequence<StateID>) -> StateSet {
        StateSet(ids.compactMap { id in states.firstIndex { $0.id == id }.map { $0 + 1 } })
    }
}
