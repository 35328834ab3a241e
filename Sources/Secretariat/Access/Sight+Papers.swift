public import Awards
public import Foundation

extension Sight {
    /// The papers of a campaign that he sees, by kind; nil when the campaign is not his to see.
    public func paperChoice(of campaign: String) throws -> PaperChoice? {
        try office.paperChoice(of: Campaign.ID(campaign), for: viewer)
    }

    /// A file that was handed in with a thing; nil where none with that digest was, or the thing is not his.
    public func handedFile(_ digest: String, of object: ObjectReference) throws -> (
        file: HandedFile, bytes: [UInt8]
    )? {
        try sees(object) ? office.handedFile(digest, of: object) : nil
    }

    /// Begins to pack the papers of a campaign that he sees; an earlier packet of his is dropped.
    ///
    /// - Parameter forms: Kinds of which he sees none are left out.
    /// - Returns: nil when he sees no such paper, or not the campaign.
    public func startPacket(of campaign: String, forms: Set<String>) async throws -> Packet? {
        let seen = Set(try paperChoice(of: campaign)?.kinds.map(\.form) ?? [])
        let wanted = forms.intersection(seen)
        guard !wanted.isEmpty else { return nil }
        return try await packets.start(
            PacketOrder(office: office, viewer: viewer, campaign: Campaign.ID(campaign), forms: wanted)
        )
    }

    /// The packet that is being made for him, or was within the hour.
    public func packet() async -> Packet? { await packets.packet(of: viewer) }

    /// The archive of his packet, when it is whole.
    public func packetFile() async -> (packet: Packet, file: URL)? { await packets.file(of: viewer) }

    /// A paper of a thing as PDF; nil where the thing has no such paper, or is not his.
    ///
    /// - Throws: `PDFFault`.
    @concurrent public func pdf(
        _ form: String,
        issue: Int,
        of object: ObjectReference
    ) async throws -> (document: IssuedDocument, bytes: [UInt8])? {
        guard let (document, bytes) = try paper(form, issue: issue, of: object) else { return nil }
        return (document, try await converter.pdf(of: document.digest, bytes))
    }

    public func dropPacket() async { await packets.drop(viewer.person) }
}
