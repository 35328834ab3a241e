public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// The papers of a campaign that a viewer sees, by kind.
public struct PaperChoice: Sendable {
    public struct Kind: Sendable {
        /// The id of the form; `handed` for what was handed in.
        public var form: String
        /// What the regulation calls it; nil for what was handed in.
        public var title: Label?
        /// How many things have one.
        public var count: Int

        /// Scans and files that came in from outside.
        public static let handed = "handed-in"
    }

    public var campaign: ObjectReference
    public var title: String
    /// In order of titles; what was handed in comes last.
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
            var kinds = counts.map { form, count in
                let title = rulebook.forms[form]?.manifest.title
                return PaperChoice.Kind(
                    form: form,
                    title: Label(vi: title?.vi ?? form, en: title?.en ?? form),
                    count: count
                )
            }
            kinds.sort { ($0.title?.vi ?? "", $0.form) < ($1.title?.vi ?? "", $1.form) }
            let files = try view.handedInCount(of: campaign, scope: viewer.scope)
            if files > 0 { kinds.append(.init(form: PaperChoice.Kind.handed, title: nil, count: files)) }
            return PaperChoice(
                campaign: object,
                title: try shelf.title(of: subject, rulebook),
                kinds: kinds
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
            let handed =
                forms.contains(PaperChoice.Kind.handed)
                ? try shelf.handedFiles(of: campaign, for: viewer) : []
            return PaperList(newestOf: documents, handed: handed) { document in
                let title = rulebook.forms[document.form]?.manifest.title.vi ?? document.form
                return "\(document.folder)/\(PaperList.folderName(title))"
            }
        }
    }
}

extension FactBook {
    /// What was handed in with the things of a campaign that a viewer sees, in folders by unit and thing.
    fileprivate func handedFiles(of campaign: Campaign.ID, for viewer: Viewer) throws -> [PaperList.Handed] {
        let filter = Filter(campaigns: [campaign], scope: viewer.scope)
        return try Reading.keepers.flatMap { try handedFiles(with: $0, filter) }
    }

    private func handedFiles<Value: TrackedRecord>(with type: Value.Type, _ filter: Filter) throws
        -> [PaperList.Handed]
    {
        try view.all(type, where: filter).flatMap { stored in
            let rulebook = try rulebook(of: stored.value)
            let files = try handed(in: stored.value, rulebook)
            guard !files.isEmpty else { return [PaperList.Handed]() }
            let title = PaperList.folderName(try title(of: stored.value, rulebook))
            let folder = "\(try self.folder(of: stored.value.unit))/\(title)"
            return files.map { (folder, $0) }
        }
    }
}
