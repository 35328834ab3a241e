/// What documents of one ballot round may print: the ballot paper, the minutes of the count.
public struct BallotRoundFacts: ScopedFacts {
    public var session: SessionFacts
    public var round: RoundFacts

    public init(session: SessionFacts, round: RoundFacts) {
        self.session = session
        self.round = round
    }

    public static var scope: Scope { .ballotRound }
    public var letterhead: LetterheadFacts { session.letterhead }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<BallotRoundFacts>] =
        SessionFacts.fields.lifted { $0.session } + RoundFacts.fields.lifted { $0.round }
}
