import Awards
import Store

extension Situation {
    /// Papers handed in with an act stay with what it is about: in the dossier of a nomination, by their kind, in the
    /// record of whatever else keeps papers.
    ///
    /// Evidence is recorded by the claims that name it.
    func keepPapers() {
        guard !papers.isEmpty else { return }
        if let keeper = subject as? any PaperKeeping & TrackedRecord { return keep(in: keeper) }
        guard var nomination = subject as? Nomination else { return }
        nomination.dossier.papers += handed.filter { $0.component != "evidence" }
        nomination.dossier.papers.sort { ($0.component, $0.name) < ($1.component, $1.name) }
        subject = nomination
    }

    private func keep(in keeper: some PaperKeeping & TrackedRecord) {
        var keeper = keeper
        keeper.papers += handed
        subject = keeper
    }

    private var handed: [Dossier.Paper] {
        papers.map {
            Dossier.Paper(
                component: $0.kind,
                name: $0.name,
                digest: Office.digest($0.bytes),
                size: $0.bytes.count
            )
        }
    }
}
