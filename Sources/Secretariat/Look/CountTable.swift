public import Awards
import Forms
import Store
public import Vietnamese
import Workflow

/// What was counted in a round, with what follows from it: read by whoever publishes it, and published by everybody
/// who sees the round.
public struct CountTable: Sendable {
    public struct Line: Hashable, Sendable {
        public var name: String
        public var count: BallotRound.Count
        public var verdict: ThresholdVerdict?
    }

    public var ballots: BallotRound.Ballots?
    /// The rule of the vote, as it was when the round opened.
    public var threshold: Threshold?
    /// Nil as long as it is not.
    public var publishedAt: Moment?
    public var lines: [Line]
}

extension FactBook {
    /// Not yet published, nil for everybody but who may publish it now; before two entries agree there is nothing to
    /// read.
    func countTable(
        of round: BallotRound,
        _ options: [(action: Action, answer: Result<Transition, Refusal>)]
    ) throws -> CountTable? {
        let mayPublish = options.contains { action, answer in
            (try? answer.get()) != nil && action.effects.contains { $0.name == "publish_count" }
        }
        guard round.isPublished || mayPublish, round.countedAt != nil else { return nil }
        return CountTable(
            ballots: round.frozen?.method == .secret ? round.ballots : nil,
            threshold: round.frozen?.threshold,
            publishedAt: round.publishedAt,
            lines: try round.counts.map { count in
                CountTable.Line(
                    name: try nominee(try find(Nomination.self, count.nomination.rawValue)).name,
                    count: count,
                    verdict: try round.verdict(on: count.nomination)
                )
            }
        )
    }
}
