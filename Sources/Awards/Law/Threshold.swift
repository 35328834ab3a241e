/// How many votes a form needs: whole numbers, an explicit comparison and an explicit base.
///
/// Percentages are never rounded: `yes × den` is compared with `num × base`.
public struct Threshold: Hashable, Codable, Sendable {
    public enum Comparison: String, Hashable, Codable, Sendable, CaseIterable {
        case moreThan = ">"
        case atLeast = ">="
    }

    /// What the share is a share of.
    public enum Base: String, Hashable, Codable, Sendable, CaseIterable {
        /// Everyone on the council that day, present or not.
        case totalMembers = "total-members"
        /// Those present, and those who voted in writing.
        case present
        /// The valid ballots: yes, no and blank.
        case validBallots = "valid-ballots"
    }

    public enum Absent: String, Hashable, Codable, Sendable, CaseIterable {
        case writtenBallot = "written-ballot"
        case notAsked = "not-asked"
    }

    /// What an exact half means for "more than half".
    public enum Tie: String, Hashable, Codable, Sendable, CaseIterable {
        case rejected
        case chairSide = "chair-side"
    }

    public var num: Int
    public var den: Int
    public var comparison: Comparison
    public var base: Base
    /// Whether members who may not vote on the line still count in the base.
    public var recusedInBase: Bool
    public var absent: Absent
    public var tie: Tie

    /// Nil unless 0 < num ≤ den, and num < den for "more than" (nothing is more than all).
    public init?(
        num: Int,
        den: Int,
        comparison: Comparison,
        base: Base,
        recusedInBase: Bool = true,
        absent: Absent = .writtenBallot,
        tie: Tie = .rejected
    ) {
        guard num > 0, den > 0, den <= 1_000_000 else { return nil }
        guard comparison == .moreThan ? num < den : num <= den else { return nil }
        self.num = num
        self.den = den
        self.comparison = comparison
        self.base = base
        self.recusedInBase = recusedInBase
        self.absent = absent
        self.tie = tie
    }

    /// The fewest yes votes that pass on a base.
    public func needed(of base: Int) -> Int {
        switch comparison {
        case .moreThan: num * base / den + 1
        case .atLeast: (num * base + den - 1) / den
        }
    }

    /// Whether so many votes of a base pass.
    func passes(_ yes: Int, of base: Int) -> Bool {
        switch comparison {
        case .moreThan: yes * den > num * base
        case .atLeast: yes * den >= num * base
        }
    }
}

/// What was counted for one line of a ballot.
public struct BallotCount: Hashable, Codable, Sendable {
    public var yes: Int
    public var no: Int
    public var blank: Int
    public var invalid: Int
    /// Everyone on the council that day.
    public var members: Int
    /// Those in the room, the recused among them included.
    public var present: Int
    /// Absent members whose written opinion arrived.
    public var written: Int
    /// Members who may not vote on this line, all of them present or asked in writing.
    public var recused: Int
    /// Members who may not vote on this line and have no ballot at all: they count only in a base of members.
    public var recusedAbsent: Int
    /// How the chair voted, in an open vote only.
    public var chairSaidYes: Bool?

    public init(
        yes: Int,
        no: Int,
        blank: Int = 0,
        invalid: Int = 0,
        members: Int,
        present: Int,
        written: Int = 0,
        recused: Int = 0,
        recusedAbsent: Int = 0,
        chairSaidYes: Bool? = nil
    ) {
        self.yes = yes
        self.no = no
        self.blank = blank
        self.invalid = invalid
        self.members = members
        self.present = present
        self.written = written
        self.recused = recused
        self.recusedAbsent = recusedAbsent
        self.chairSaidYes = chairSaidYes
    }
}

/// Counts that cannot be: every fault found is listed.
public struct CountFault: Error, Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        case negative(String, Int)
        /// More people present or writing than the council has.
        case tooManyMembers(present: Int, written: Int, members: Int)
        case tooManyRecused(recused: Int, of: Int)
        /// More ballots than people who may vote.
        case tooManyBallots(ballots: Int, voters: Int)
        /// Written opinions although the rule does not ask absent members.
        case writtenNotAsked(Int)
        /// Nobody is left in the base.
        case emptyBase
        case tooLarge(Int)
    }

    public var faults: [Fault]

    public init(faults: [Fault]) {
        self.faults = faults
    }
}

/// Met or not met, with the numbers that say why.
public struct ThresholdVerdict: Hashable, Codable, Sendable {
    public var verdict: Verdict
    public var yes: Int
    public var needed: Int
    public var base: Int
    public var baseRule: Threshold.Base
    /// An exact half that the tie rule settled; nil when there was no tie.
    public var tie: Threshold.Tie?
}

/// Whether a vote can still pass.
public struct Feasibility: Hashable, Codable, Sendable {
    public var isPossible: Bool
    public var needed: Int
    /// The people who may vote on the line.
    public var voters: Int
    public var base: Int
}
