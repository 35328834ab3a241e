import Awards
import Store
import Vietnamese
public import Workflow

/// A file that was handed in with what was done to a thing, as it lies in the store.
public struct HandedFile: Hashable, Sendable {
    /// The kind of paper that an action asked for, or the component of a dossier that it answers.
    public var kind: String
    /// What the regulation calls that component; nil for a kind that only actions ask for.
    public var label: Label?
    /// The name that it had where it came from.
    public var name: String
    public var digest: String
}

extension Office {
    /// A file that was handed in with a thing, and its bytes; nil where none with that digest was.
    func handedFile(_ digest: String, of object: ObjectReference) throws -> (
        file: HandedFile, bytes: [UInt8]
    )? {
        let file = try store.read { view in
            let shelf = FactBook(view: view, library: library, today: clock().day)
            let subject = try shelf.find(object)
            return try shelf.handed(in: subject, shelf.rulebook(of: subject)).first { $0.digest == digest }
        }
        return try file.map { ($0, try self.file(digest)) }
    }
}

extension FactBook {
    /// What was handed in with a thing, each file once under each name.
    func handed(in subject: any TrackedRecord, _ rulebook: Rulebook) throws -> [HandedFile] {
        let criteria = try (subject as? Nomination).map { try DossierCheck(self, $0).criteria() } ?? []
        let papers = (subject as? any PaperKeeping)?.papers ?? (subject as? Nomination)?.dossier.papers ?? []
        var files: [HandedFile] = []
        for paper in papers {
            guard let digest = paper.digest else { continue }
            // What proves a claim is called by what it claims.
            let criterion = criteria.first { $0.id == paper.component }
            let label = rulebook.regulation.papers[paper.component]?.label ?? criterion?.label
            let file = HandedFile(
                kind: paper.component,
                label: label.map { Label(vi: $0.vi, en: $0.en) },
                name: paper.name,
                digest: digest
            )
            if !files.contains(file) { files.append(file) }
        }
        return files
    }
}
