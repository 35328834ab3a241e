public import Awards
public import Foundation
public import Vietnamese
public import Workflow

/// What a leader reads on one page: the reports of a year, one campaign, and what waits, as far as he may see.
public struct Overview: Sendable {
    /// The yearly reports, with the days on which they were signed this year and the year before.
    public struct Reports: Sendable {
        public var year: Int
        public var squares: [ReportGrid.Square]
        /// How many of them stand where, in the order of the work.
        public var states: [ReportGrid.State]
        /// The last day in time; nil where no report was begun.
        public var due: Day?
        public var arrivals: [Day]
        public var before: [Day]

        public var sent: Int { squares.count(where: \.isSent) }
        public var owed: Int { squares.count(where: \.isOwed) }
    }

    /// How many nominations for one award form stand at each step.
    public struct Funnel: Hashable, Sendable {
        public struct Step: Hashable, Sendable {
            public var label: Label
            public var count: Int
            public var isFinal: Bool
            /// How long half of them stayed there at most, in calendar days; nil where none has stayed.
            public var medianDays: Int?
        }

        public var form: String
        public var name: String
        public var steps: [Step]
    }

    /// The lines of one group on which the council voted with the same outcome.
    public struct Outcome: Hashable, Sendable {
        public var group: String
        public var verdict: ThresholdVerdict
        public var lines: Int
        /// Of the first of them, as many as a page has room for.
        public var names: [String]

        public var isMet: Bool { verdict.verdict == .met }
    }

    /// What was awarded to one unit, and how many work there as its last report says.
    public struct Share: Hashable, Sendable {
        public var unit: String
        public var awards: Int
        /// How many of them went to persons.
        public var persons: Int
        public var staff: Int?
    }

    /// Whom the awards of the campaign went to.
    public struct Balance: Hashable, Sendable {
        public var shares: [Share] = []
        public var collectives = 0
        public var persons = 0
        public var women = 0
        /// Persons who led nothing when the campaign closed.
        public var withoutOffice = 0
    }

    /// One figure of the movement, year by year; nil where no report gives it.
    public struct Series: Hashable, Sendable {
        public var label: Label
        public var unit: String
        public var values: [(year: Int, value: Decimal?, reports: Int)]

        public static func == (left: Series, right: Series) -> Bool {
            left.label == right.label && left.values.map(\.value) == right.values.map(\.value)
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(label) }
    }

    /// Something that has lain longest where it lies.
    public struct Wait: Hashable, Sendable {
        public var object: ObjectReference
        public var title: String
        public var state: String
        public var holder: String
        public var days: Int
    }

    public var day: Day
    /// Where whoever looks works; empty where that is not known.
    public var place: String
    /// Nil for all campaigns of the year.
    public var campaign: (object: ObjectReference, title: String)?
    /// Those that can be chosen, the newest first.
    public var campaigns: [(object: ObjectReference, title: String)]
    public var year: Int?
    public var reports: Reports?
    /// How many nominations are past the last day of the step at which they stand.
    public var late: Int
    public var years: [Int]
    public var funnels: [Funnel]
    public var outcomes: [Outcome]
    public var balance: Balance
    public var series: [Series]
    public var waits: [Wait]
    public var work: WorkList

    /// How many lines were voted on, and how many of them passed.
    public var voted: Int { outcomes.map(\.lines).reduce(0, +) }
    public var passed: Int { outcomes.filter(\.isMet).map(\.lines).reduce(0, +) }
}
