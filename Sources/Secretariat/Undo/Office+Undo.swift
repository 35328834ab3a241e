import Awards
import Foundation
import Store
public import Vietnamese
public import Workflow

/// What may still be undone.
public struct UndoOffer: Hashable, Sendable {
    /// What was done.
    public var label: Label
    public var ends: Moment
}

/// What puts an act back, as it lies in the store.
private struct UndoRecord: Codable {
    struct Item: Codable {
        var original: Original
        /// The version that the act left: as long as it stands, nothing followed.
        var version: Int
    }

    var label: [String]
    var items: [Item]
}

extension Office {
    /// What takes the records as they stand before an act; nil for an act that stays done.
    func originals(for act: Act, _ books: Transaction) throws -> Originals? {
        guard act.key != nil, try action(of: act, books)?.undoSeconds != nil else { return nil }
        return try Originals(books)
    }

    /// Keeps what puts an act back, where its workflow says that it may be and it did nothing that stays.
    ///
    /// In the transaction of the act: either both are there, or none.
    func keepUndo(of act: Act, _ answers: [ActAnswer], _ originals: Originals?, _ books: Transaction) throws {
        guard let key = act.key, answers.contains(where: { $0.isDone && !$0.isRepeated }),
            let action = try action(of: act, books), let seconds = action.undoSeconds,
            let originals, try originals.areAll(books)
        else { return }
        let items = try originals.kept.compactMap { original -> UndoRecord.Item? in
            let version = try books.original(original.object).version
            // What a refused part wrote was undone with it.
            return version == original.version ? nil : UndoRecord.Item(original: original, version: version)
        }
        guard !items.isEmpty else { return }
        let now = clock()
        try books.forgetUndos(before: now)
        let record = UndoRecord(label: [action.label.vi, action.label.en], items: items)
        try books.keep(
            KeptUndo(
                person: act.actor,
                key: key,
                ends: Moment(unixSeconds: now.unixSeconds + seconds),
                body: String(decoding: try record.keptBytes, as: UTF8.self)
            )
        )
    }

    /// What a person may still undo of what he asked for under a key; nil when it is too late, or nothing.
    func undoOffer(_ key: String, for person: Person.ID) throws -> UndoOffer? {
        guard let kept = try store.read({ try $0.undo(key, of: person) }), kept.ends >= clock() else {
            return nil
        }
        let record = try UndoRecord(kept)
        return UndoOffer(label: Label(vi: record.label[0], en: record.label[1]), ends: kept.ends)
    }

    /// Puts everything back as it stood before an act, each thing with an event that says so; all of it, or nothing.
    ///
    /// - Returns: What was done and is undone.
    /// - Throws: `Refusal` with `undo-too-late`, or `undo-followed` with who was quicker and what he did.
    func undo(_ key: String, by person: Person.ID) throws -> Label {
        try store.write { books in
            func refusal(_ unmet: Unmet) -> Refusal {
                Refusal(
                    definition: "",
                    action: Event.undoing,
                    actionLabel: nil,
                    state: nil,
                    reasons: [unmet]
                )
            }
            guard let kept = try books.undo(key, of: person), kept.ends >= clock() else {
                throw refusal(Unmet("undo-too-late"))
            }
            let record = try UndoRecord(kept)
            let desk = try desk(books, actor: person, name: "undo \(key)")
            for item in record.items where try desk.version(of: item.original.object) != item.version {
                throw refusal(try desk.following(item.original.object))
            }
            for item in record.items { try desk.putBack(item.original, label: record.label[0]) }
            try books.forgetUndo(key, of: person)
            return Label(vi: record.label[0], en: record.label[1])
        }
    }
}

extension UndoRecord {
    init(_ kept: KeptUndo) throws {
        self = try JSONDecoder().decode(UndoRecord.self, from: Data(kept.body.utf8))
    }
}

extension Desk {
    /// Writes a record as it stood before, with an event that undoes those since.
    fileprivate func putBack(_ original: Original, label: String) throws {
        let present = try find(original.object)
        let before = try value(of: original, Self.type(of: original.object.kind))
        let transition = Transition(
            action: Event.undoing,
            from: present.standing.state,
            to: before.standing.state,
            reason: GivenReason(id: Event.reason(undoingFrom: original.sequence + 1)),
            revisionPlus: false,
            effects: []
        )
        try record(before, by: transition, label: "Hoàn tác: \(label)", isNew: false, issues: false)
    }

    private func value<Value: TrackedRecord>(of original: Original, _ type: Value.Type) throws
        -> any TrackedRecord
    {
        try books.value(type, of: original)
    }

    /// Who did something with a thing since, and what.
    fileprivate func following(_ object: ObjectReference) throws -> Unmet {
        var evidence: Evidence = [:]
        if let last = try books.lastEvent(of: object) {
            if let actor = last.actor, let person = try books.person(actor) {
                evidence.add("who.vi", person.addressed)
                evidence.add("who.en", person.name)
            }
            evidence.add("what", last.label)
        }
        return Unmet("undo-followed", evidence)
    }
}
