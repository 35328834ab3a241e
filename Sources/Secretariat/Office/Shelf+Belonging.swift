import Awards
import Store

/// What a thing belongs to and what it lists, whatever its kind.
extension Shelf {
    /// The campaign a thing belongs to, itself for a campaign; nil for what belongs to a year, or to none.
    func campaign(of subject: any Tracked) throws -> Campaign? {
        if let campaign = subject as? Campaign { return campaign }
        return try Self.campaignID(of: subject).map { try find(Campaign.self, $0.rawValue) }
    }

    static func campaignID(of subject: any Tracked) -> Campaign.ID? {
        switch subject {
        case let value as Campaign: value.id
        case let value as Nomination: value.campaign
        case let value as Submission: value.campaign
        case let value as Session: value.campaign
        case let value as BallotRound: value.campaign
        case let value as Decision: value.campaign
        case let value as Cancellation: value.campaign
        case let value as Complaint: value.campaign
        case let value as Correction: value.campaign
        case let value as Letter: value.campaign
        default: nil
        }
    }

    /// The nominations that a thing lists.
    func lines(of subject: any Tracked) throws -> [Nomination] {
        let ids: [Nomination.ID] =
            switch subject {
            case let value as Submission: value.lines
            case let value as Session: value.agenda
            case let value as BallotRound: value.lines
            case let value as Decision: value.nominations
            case let value as Cancellation: value.lines
            case let value as Complaint: value.lines
            case let value as Correction: value.lines
            case let value as Letter: value.lines.map(\.nomination)
            default: []
            }
        return try ids.map { try find(Nomination.self, $0.rawValue) }
    }
}
