public import Vietnamese

/// One entry of a count as salted digests: enough to compare it with another, not to be read.
public struct SealedCount: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        public var nomination: Nomination.ID
        public var seal: String
    }

    public var by: Person.ID
    public var at: Moment
    public var salt: String
    /// Of the numbers of papers.
    public var papers: String
    public var lines: [Line]

    /// - Parameter digest: Of the bytes of a text, passed in as everywhere.
    public init(
        _ ballots: BallotRound.Ballots,
        _ counts: [BallotRound.Count],
        by: Person.ID,
        at: Moment,
        salt: String,
        digest: ([UInt8]) -> String
    ) {
        self.by = by
        self.at = at
        self.salt = salt
        papers = digest(Array("\(salt) \(ballots.issued) \(ballots.returned) \(ballots.invalid)".utf8))
        lines = counts.map { count in
            let chair = count.chairSaidYes.map { " \($0)" } ?? ""
            let text = "\(salt) \(count.nomination) \(count.yes) \(count.no) \(count.blank)\(chair)"
            return Line(nomination: count.nomination, seal: digest(Array(text.utf8)))
        }
    }

    /// Where two entries made with the same salt differ; nil when they agree.
    public func difference(from other: SealedCount) -> (papers: Bool, lines: [Nomination.ID])? {
        let theirs = Dictionary(other.lines.map { ($0.nomination, $0.seal) }, uniquingKeysWith: { $1 })
        let own = lines.map(\.nomination)
        let changed = lines.filter { theirs[$0.nomination] != $0.seal }.map(\.nomination)
        let differing = changed + other.lines.map(\.nomination).filter { !own.contains($0) }
        let isOther = papers != other.papers
        return isOther || !differing.isEmpty ? (isOther, differing) : nil
    }
}
