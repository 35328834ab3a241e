public import Awards
import Forms
import Regulations
import Store
public import Vietnamese

/// The names that are about to be printed on certificates, to be read letter by letter, unit by unit.
public struct NameProof: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var nomination: ObjectReference
        /// As it will be printed.
        public var name: String
        /// Title and unit, as they will be printed.
        public var post: String
        public var form: String
        /// The number in the register of certificates; nil until there is one.
        public var certificate: String?
        /// What looks odd; names of collectives are not judged.
        public var findings: [NameFinding]
    }

    public struct Group: Hashable, Sendable {
        public var unit: String
        public var lines: [Line]
    }

    public var campaign: ObjectReference
    public var title: String
    /// The decision whose lines these are; nil for all of the campaign.
    public var decision: ObjectReference?
    public var groups: [Group]
}

extension Office {
    /// Where names are still read, or have just been printed.
    private static let proofStates: Set = ["passed", "for-decision", "decided", "conferred"]

    /// The names of a campaign, or of one decision of it, of the lines that a viewer sees; nil when the campaign or
    /// the decision is not his to see.
    func nameProof(of campaign: Campaign.ID, decision: Decision.ID?, for viewer: Viewer) throws -> NameProof?
    {
        let object = ObjectReference(.campaign, campaign.rawValue)
        guard try sees(viewer, object) else { return nil }
        let paper = decision.map { ObjectReference(.decision, $0.rawValue) }
        if let paper, try !sees(viewer, paper) { return nil }
        return try store.read { view in
            let book = FactBook(view: view, library: library, today: clock().day)
            let known = try decision.map { try book.find(Decision.self, $0.rawValue) }
            if let known, known.campaign != campaign { return nil }
            let listed = known.map { Set($0.nominations) }
            let filter = Filter(campaigns: [campaign], scope: viewer.scope)
            let lines = try view.all(Nomination.self, where: filter).map(\.value).filter { nomination in
                listed?.contains(nomination.id) ?? Self.proofStates.contains(nomination.standing.state)
            }
            let groups = try Dictionary(grouping: lines, by: \.unit).map { unit, nominations in
                NameProof.Group(
                    unit: try book.organisation().version(unit, on: book.today)?.name ?? unit.rawValue,
                    lines: try nominations.map { try book.proofLine($0) }.sorted {
                        ($0.form, NameOrder($0.name)) < ($1.form, NameOrder($1.name))
                    }
                )
            }
            return NameProof(
                campaign: object,
                title: try book.find(Campaign.self, campaign.rawValue).title,
                decision: paper,
                groups: groups.sorted { CollationKey($0.unit) < CollationKey($1.unit) }
            )
        }
    }
}

extension FactBook {
    fileprivate func proofLine(_ nomination: Nomination) throws -> NameProof.Line {
        let facts = try nominee(nomination)
        let post = nomination.nominee.isPerson ? [facts.position, facts.unit].compactMap(\.self) : []
        return NameProof.Line(
            nomination: nomination.reference,
            name: facts.name,
            post: post.joined(separator: ", "),
            form: try rulebook(of: nomination).regulation.forms[nomination.form]?.short ?? nomination.form,
            certificate: nomination.registerNumber,
            findings: nomination.nominee.isPerson ? PersonName.findings(in: facts.name) : []
        )
    }
}

extension Sight {
    /// The names to be read before certificates are printed; nil when the campaign or the decision is not his to see.
    public func nameProof(of campaign: String, decision: String?) throws -> NameProof? {
        try office.nameProof(
            of: Campaign.ID(campaign),
            decision: decision.map { Decision.ID($0) },
            for: viewer
        )
    }
}
