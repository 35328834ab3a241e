public import Awards
import Store
import Vietnamese
import Workflow

/// What an act on its objects would do, in their order, and the digest by which it can be asked for.
public struct ActPreview: Hashable, Sendable {
    public var answers: [ActAnswer]
    /// Over what was asked, the row versions it was decided on, and everything that comes of it.
    public var digest: String
    public var consequences = Consequences()
}

/// Ends a preview: everything it did in the transaction is undone.
private struct PreviewEnds: Error {
    var preview: ActPreview
}

extension Office {
    /// Does to all objects one after the other what the act asks, looks, and undoes it.
    ///
    /// The objects follow each other as in the real run: what the first one takes is gone for the second. Handed
    /// to the act as `expecting`, the digest makes the result equal the preview, or nothing is done.
    public func preview(_ act: Act) throws -> ActPreview {
        do {
            return try transaction { books -> ActPreview in
                let before = try Consequences.Mark(books)
                var preview = try previewed(act, books)
                preview.consequences = try consequences(of: preview.answers, since: before, books)
                throw PreviewEnds(preview: preview)
            }
        } catch let end as PreviewEnds {
            return end.preview
        }
    }

    /// Does the whole act in one transaction, if it still comes to what was previewed.
    ///
    /// - Parameter finish: Goes into the same transaction; what it throws undoes everything.
    /// - Throws: `Refusal` with the code `preview-changed`.
    func actAsPreviewed(
        _ act: Act,
        digest: String,
        finish: (ActPreview, Transaction) throws -> Void = { _, _ in }
    ) throws -> [ActAnswer] {
        try transaction { books in
            if let kept = try books.answers(to: act) { return kept }
            let originals = try originals(for: act, books)
            let preview = try previewed(act, books, originals: originals)
            guard preview.digest == digest else {
                let unmet = Unmet("preview-changed", ["expected": digest, "found": preview.digest])
                throw refusal(act, [unmet])
            }
            try keepUndo(of: act, preview.answers, originals, books)
            try finish(preview, books)
            if let key = act.key {
                let kept = preview.answers.map { KeptAnswer($0, request: act.content) }
                try books.remember(kept.keptBytes, for: key, of: act.actor, at: clock())
            }
            return preview.answers
        }
    }

    /// The row version of a thing as it stands; 0 when it is not there.
    public func version(of object: ObjectReference) throws -> Int {
        try store.read { view in
            try Shelf(view: view, library: library, today: clock().day).version(of: object)
        }
    }

    private func previewed(_ act: Act, _ books: Transaction, originals: Originals? = nil) throws -> ActPreview
    {
        let answers = try answers(act, books, isTrial: true, originals: originals)
        let parts = [act.content, act.actor.rawValue] + answers.flatMap(\.parts)
        return ActPreview(
            answers: answers,
            digest: String(Office.digest(Array(parts.sealed.utf8)).prefix(16))
        )
    }
}

extension ActAnswer {
    /// Everything that a preview promises of one object.
    fileprivate var parts: [String] {
        var parts = [object.description, String(seen)]
        switch outcome {
        case .done(let from, let to): parts += ["done", from ?? "", to]
        case .refused(let refusal):
            parts.append("refused")
            parts += refusal.reasons.flatMap { [$0.code, $0.evidence.description] }
        case .faulty(let fault): parts += ["faulty", "\(fault)"]
        }
        return parts + moved.flatMap { [$0.object.description, String($0.version), $0.state] }
    }
}
