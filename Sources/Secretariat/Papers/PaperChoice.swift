public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// The papers of a campaign that a viewer sees, by kind.
public struct PaperChoice: Sendable {
    public struct Kind: Sendable {
        /// The id of the form.
        public var form: String
        public var title: Label
        /// How many things have one.
        public var count: Int
    }

    public var campaign: ObjectReference
    public var title: String
    /// In order of titles.
    public var kinds: [Kind]
}

extension Office {
    /// - Returns: nil when the campaign is not the viewer's to see.
    func paperChoice(of campaign: Campaign.ID, for viewer: Viewer) throws -> PaperChoice? {
        let object = ObjectReference(.campaign, campaign.rawValue)
        guard try sees(viewer, object) else { return nil }
        return try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            let subject = try shelf.find(object)
            let rulebook = try shelf.rulebook(of: subject)
            let counts = try view.documentCounts(of: campaign, scope: viewer.scope)
            let kinds = counts.map { form, count in
                let title = rulebook.forms[form]?.manifest.title
                return PaperChoice.Kind(
                    form: form,
                    title: Label(vi: title?.vi ?? form, en: title?.en ?? form),
                    count: count
                )
            }
            return PaperChoice(
                campaign: object,
                title: try shelf.title(of: subject, rulebook),
                kinds: kinds.sorted { ($0.title.vi, $0.form) < ($1.title.vi, $1.form) }
            )
        }
    }

    /// The papers of some kinds that a viewer sees of a campaign, in folders by unit and kind.
    func papers(of campaign: Campaign.ID, forms: Set<String>, for viewer: Viewer) throws -> PaperList {
        try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            let rulebook = try shelf.rulebook(of: ObjectReference(.campaign, campaign.rawValue))
            let documents = try view.documents(of: campaign, scope: viewer.scope)
                .filter { forms.contains($0.form) }
            return PaperList(newestOf: documents) { document in
                let title = rulebook.forms[document.form]?.manifest.title.vi ?? document.form
                return "\(document.folder)/\(PaperList.folderName(title))"
            }
        }
    }
}
