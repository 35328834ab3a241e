public import Awards
import GRDB

extension Reading {
    /// Everything that belongs to a campaign, besides the campaign itself, by kind and id.
    public func references(ofCampaign id: Campaign.ID) throws -> [ObjectReference] {
        try TrackedKinds.all.flatMap { try references(of: $0, campaign: id) }
    }

    private func references<Value: TrackedRecord>(
        of type: Value.Type,
        campaign: Campaign.ID
    ) throws -> [ObjectReference] {
        guard Value.table.has("campaign") else { return [] }
        return try rows(
            "SELECT id FROM \(Value.table.name) WHERE campaign = ? ORDER BY id",
            [campaign.rawValue]
        ).map { ObjectReference(Value.kind, $0["id"]) }
    }
}
