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
}

extension Dossier {
    /// This dossier with what a newer list says; what an appraiser found and papers already handed in stay.
    func merging(_ newer: Dossier) -> Dossier {
        var merged = newer
        merged.claims = newer.claims.map { claim in
            var claim = claim
            let earlier = self.claim(claim.criterion)
            claim.appraisal = earlier?.appraisal
            for name in earlier?.evidence ?? [] where !claim.evidence.contains(name) {
                claim.evidence.append(name)
            }
            return claim
        }
        for earlier in claims where newer.claim(earlier.criterion) == nil {
            guard !earlier.evidence.isEmpty || earlier.appraisal != nil else { continue }
            var kept = earlier
            kept.text = ""
            merged.claims.append(kept)
        }
        for paper in papers where !merged.papers.contains(where: { $0.name == paper.name }) {
            merged.papers.append(paper)
        }
        merged.tidy()
        return merged
    }
}
