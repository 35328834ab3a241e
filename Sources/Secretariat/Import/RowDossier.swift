import Awards
import Vietnamese

/// What a row of a list says, as a dossier.
extension NomineeRows {
    /// What the row says of the nominee, with the files that it names.
    func dossier(
        _ row: ImportRow,
        nominee: Nomination.Nominee
    ) throws -> (Dossier, notes: [RowFault]) {
        var dossier = Dossier(summary: try row.required("Tóm tắt thành tích"))
        var notes: [RowFault] = []
        let criteria = try desk.criteria(for: nominee, campaign: campaign, regulation: regulation)
        if criteria.isEmpty { notes.append(row.fault(.noCriteria, value: nominee.id)) }
        for (index, criterion) in criteria.enumerated() {
            let text = try row.text("Tiêu chí \(index + 1)")
            dossier.claims.append(Dossier.Claim(criterion: criterion.id, text: text))
            let column = "Minh chứng \(index + 1)"
            let own = try row.list(column)
            let shared = options.shared.filter { $0.criterion == index + 1 }.map(\.file)
            for name in own + shared.filter({ !own.contains($0) }) {
                if name.folded == ImportRow.waiting {
                    notes.append(row.fault(.waitingForEvidence, column, value: criterion.label.vi))
                    continue
                }
                guard let bytes = try options.attachment(name) else {
                    throw row.fault(.missingFile, column, value: name)
                }
                switch EvidenceFile.fault(bytes) {
                case nil: break
                case .tooLarge: throw row.fault(.fileTooLarge, column, value: name)
                case .unknownType: throw row.fault(.fileUnknown, column, value: name)
                }
                dossier.hand(
                    in: Dossier.Paper(
                        component: criterion.id,
                        name: name,
                        digest: options.isDryRun ? Office.digest(bytes) : try keep(bytes),
                        size: bytes.count
                    ),
                    provingCriterion: true
                )
            }
        }
        dossier.tidy()
        dossier.solutions = try row.list("Giải pháp, sáng kiến")
        for heading in Dossier.profileHeadings { dossier.profile[heading] = try row.text(heading).nilIfEmpty }
        return (dossier, notes)
    }

    /// The columns that are there and empty while the dossier says something: that stays.
    func kept(_ row: ImportRow, in dossier: Dossier, _ criteria: [Criterion]) throws -> [RowFault] {
        var headings: [String] = []
        for (index, criterion) in criteria.enumerated() where dossier.says(criterion.id) {
            headings.append("Tiêu chí \(index + 1)")
        }
        if !dossier.solutions.isEmpty { headings.append("Giải pháp, sáng kiến") }
        headings += Dossier.profileHeadings.filter { dossier.profile[$0]?.nilIfEmpty != nil }
        return try row.kept(headings)
    }
}

extension Dossier {
    /// This dossier with what a list says on top.
    ///
    /// What the list does not speak of stays, and so does what an empty cell stands for, what an appraiser found, and
    /// papers already handed in.
    func merging(_ newer: Dossier) -> Dossier {
        var merged = self
        merged.summary = newer.summary.nilIfEmpty ?? summary
        for claim in newer.claims {
            guard let index = merged.claims.firstIndex(where: { $0.criterion == claim.criterion }) else {
                merged.claims.append(claim)
                continue
            }
            let earlier = merged.claims[index]
            merged.claims[index].text = claim.text.nilIfEmpty ?? earlier.text
            merged.claims[index].evidence =
                claim.evidence + earlier.evidence.filter { !claim.evidence.contains($0) }
        }
        if !newer.solutions.isEmpty { merged.solutions = newer.solutions }
        merged.profile.merge(newer.profile) { $1 }
        let names = Set(newer.papers.map(\.name))
        merged.papers = newer.papers + papers.filter { !names.contains($0.name) }
        merged.tidy()
        return merged
    }
}
