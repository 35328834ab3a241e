import Awards
import Regulations
import Store
import Vietnamese

/// What a clerk's list of nominees may say in one campaign: the columns, the award forms, the criteria.
public struct ListGuide: Hashable, Sendable {
    /// One kind of nominee and what it must show, in the order of the columns "Tiêu chí 1" and so on.
    public struct Subject: Hashable, Sendable {
        public var label: String
        public var criteria: [String]
    }

    public var campaign: String
    public var required: [String]
    public var optional: [String]
    /// The names of the award forms of the campaign.
    public var forms: [String]
    public var subjects: [Subject]

    /// How many criteria a row may have.
    public var criteria: Int { subjects.map(\.criteria.count).max() ?? 0 }
}

extension Office {
    /// - Throws: `ActFault.unknownObject`; ask `sees` first.
    func listGuide(_ campaign: String) throws -> ListGuide {
        try store.read { view in
            let shelf = Shelf(view: view, library: library, today: clock().day)
            let campaign = try shelf.find(Campaign.self, campaign)
            let regulation = try shelf.rulebook(of: campaign).regulation
            let movement = regulation.movements[campaign.movement]
            return ListGuide(
                campaign: campaign.title,
                required: ImportKind.nominees.required,
                optional: ImportKind.nominees.optional,
                forms: regulation.forms.values
                    .filter { campaign.forms.isEmpty || campaign.forms.contains($0.id) }
                    .map(\.label.vi).sorted(),
                subjects: movement?.classes.compactMap { subject in
                    guard case .stated(let criteria) = movement?.criteria(for: subject.id) else { return nil }
                    return ListGuide.Subject(
                        label: subject.label.vi,
                        criteria: criteria.map { "\($0.label.vi): \($0.text)" }
                    )
                } ?? []
            )
        }
    }
}

extension Sight {
    /// What a list may say in a campaign; nil where it is not his to see.
    public func listGuide(_ campaign: String) throws -> ListGuide? {
        try sees(ObjectReference(.campaign, campaign)) ? office.listGuide(campaign) : nil
    }
}
