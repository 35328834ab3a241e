public import Awards
import Store
import Vietnamese
import Workflow

/// A row whose nomination has gone on: nothing of it is changed, and it is not wrong.
public struct SentRow: Hashable, Sendable {
    public var row: Int
    public var object: ObjectReference
    public var name: String
    public var form: String
    /// What people call the state in which the nomination stands now.
    public var state: String
    /// The columns in which the list says something else than the dossier.
    public var differences: [String]
}

extension NomineeRows {
    /// What is told of a row whose nomination stands where nobody writes it; nil where it is still written.
    func sent(_ row: ImportRow, _ nomination: Nomination, form: AwardForm) throws -> SentRow? {
        let state = try desk.definition(of: nomination)?.state(nomination.standing.state)
        guard nomination.unit == unit, state?.editableBy.isEmpty ?? false else { return nil }
        return SentRow(
            row: row.number,
            object: nomination.reference,
            name: try row.text("Họ và tên / Tên tập thể"),
            form: form.short,
            state: try desk.rulebook(of: nomination).label(of: nomination.standing),
            differences: try differences(row, nomination)
        )
    }

    private func differences(_ row: ImportRow, _ nomination: Nomination) throws -> [String] {
        let dossier = nomination.dossier
        var found: [String] = []
        func compare(_ heading: String, _ isSame: (String) throws -> Bool) throws {
            // A list takes nothing away: an empty cell says nothing.
            guard try !row.text(heading).isEmpty else { return }
            if try !isSame(row.text(heading)) { found.append(heading) }
        }
        try compare("Tóm tắt thành tích") { $0 == dossier.summary }
        for (index, criterion) in try DossierCheck(desk, nomination).criteria().enumerated() {
            let claim = dossier.claim(criterion.id)
            try compare("Tiêu chí \(index + 1)") { $0 == claim?.text ?? "" }
            let shared = options.shared.filter { $0.criterion == index + 1 }.map(\.file)
            let heading = "Minh chứng \(index + 1)"
            let files = try row.list(heading) + shared
            if try !files.allSatisfy({ try lies($0, in: dossier, for: claim) }) { found.append(heading) }
        }
        try compare("Giải pháp, sáng kiến") { _ in
            try row.list("Giải pháp, sáng kiến") == dossier.solutions
        }
        for heading in Dossier.profileHeadings {
            try compare(heading) { $0 == dossier.profile[heading] ?? "" }
        }
        return found
    }

    /// Whether a file that the row names proves the claim already: by its bytes where they were handed in, else by
    /// its name.
    private func lies(_ name: String, in dossier: Dossier, for claim: Dossier.Claim?) throws -> Bool {
        guard name.folded != ImportRow.waiting else { return true }
        let evidence = claim?.evidence ?? []
        guard let bytes = try options.attachment(name) else { return evidence.contains(name) }
        let digest = Office.digest(bytes)
        return dossier.papers.contains { evidence.contains($0.name) && $0.digest == digest }
    }
}
