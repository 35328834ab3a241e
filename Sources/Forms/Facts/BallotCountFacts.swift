/// The papers of a ballot.
public struct BallotCountFacts: Hashable, Sendable {
    public var issued: Int
    public var returned: Int
    public var valid: Int
    public var invalid: Int
    /// Written opinions of absent members that were counted.
    public var writtenOpinions: Int

    public init(
        issued: Int,
        returned: Int,
        valid: Int,
        invalid: Int,
        writtenOpinions: Int = 0
    ) {
        self.issued = issued
        self.returned = returned
        self.valid = valid
        self.invalid = invalid
        self.writtenOpinions = writtenOpinions
    }
}

extension BallotCountFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<BallotCountFacts>] =
        [
            .count("ballots.issued", "Số phiếu phát ra", 13) { $0.issued },
            .count("ballots.returned", "Số phiếu thu về", 13) { $0.returned },
            .count("ballots.unreturned", "Số phiếu không thu về", 0) { $0.issued - $0.returned },
            .count("ballots.valid", "Số phiếu hợp lệ", 13) { $0.valid },
            .count("ballots.invalid", "Số phiếu không hợp lệ", 0) { $0.invalid },
            .count("ballots.written", "Số ý kiến bằng văn bản", 2) { $0.writtenOpinions },
        ]
}
