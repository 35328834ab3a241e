import Awards
import Regulations
import Store
import Vietnamese
import Workflow

extension Desk {
    /// Queues the documents that a thing's new state issues; they are made after the transaction.
    ///
    /// - Parameter moment: What happened where it is not a new state: "written-asked".
    func queueDocuments(of object: any TrackedRecord, on moment: String? = nil) throws {
        let rulebook = try rulebook(of: object)
        let event = "\(object.reference.kind.rawValue).\(moment ?? object.standing.state)"
        for form in rulebook.formsByEvent[event] ?? [] {
            for target in try targets(of: form.manifest, object) {
                try queue(form.id, of: target)
            }
        }
    }

    /// Queues one form of one thing, unless it waits already.
    func queue(_ form: String, of object: ObjectReference) throws {
        let waiting = try books.pending(for: object)
        guard !waiting.contains(where: { $0.payload == "\(form) \(today.iso)" }) else { return }
        _ = try books.enqueue("document", for: object, payload: "\(form) \(today.iso)", actionID: actionID)
    }

    /// The things a form is made of when an object enters a state: itself, or each of its lines.
    private func targets(of manifest: FormManifest, _ object: any TrackedRecord) throws -> [ObjectReference] {
        guard let kind = ObjectKind(scope: manifest.scope) else { return [] }
        let candidates: [any TrackedRecord]
        if kind == object.reference.kind {
            candidates = [object]
        } else {
            candidates = try lines(of: object)
        }
        return try candidates.filter { try applies(manifest, to: $0) }.map(\.reference)
    }

}

extension Shelf {
    /// Whether a form is meant for this thing: its award forms, its kind of nominee, its council, its level.
    func applies(_ manifest: FormManifest, to object: any TrackedRecord) throws -> Bool {
        let condition = manifest.condition
        if let subject = manifest.per, let nomination = object as? Nomination {
            guard (subject == .individual) == nomination.nominee.isPerson else { return false }
        }
        let forms = awardForms(of: object)
        if !condition.awards.isEmpty, !forms.isEmpty {
            guard forms.contains(where: { condition.awards.contains($0) }) else { return false }
        }
        if let level = condition.level {
            guard try self.level(of: object) == level else { return false }
        }
        if manifest.scope == "award", let nomination = object as? Nomination {
            // Nothing of another authority is printed here.
            let decision = try nomination.decision.map { try find(Decision.self, $0.rawValue) }
            guard let decision, decision.outside == nil else { return false }
        }
        if let letter = object as? Letter {
            guard manifest.letter == letter.purpose else { return false }
        }
        if let stage = condition.isStage, let rollUp = object as? RollUp {
            guard (rollUp.stage != nil) == stage else { return false }
        }
        return true
    }

    private func awardForms(of object: any TrackedRecord) -> [String] {
        switch object {
        case let value as Nomination: [value.form]
        case let value as Submission: [value.form]
        case let value as Session: value.forms
        case let value as BallotRound: [value.group.form]
        case let value as Decision: [value.form]
        default: []
        }
    }

    /// "agency" for what the agency itself does, "unit" for what its units do.
    private func level(of object: any TrackedRecord) throws -> String {
        try organisation().agency(on: today)?.id == object.unit ? "agency" : "unit"
    }
}

extension ObjectKind {
    /// The kind of thing whose facts a scope of forms prints.
    init?(scope: String) {
        switch scope {
        case "award", "appraisal": self = .nomination
        case "guidance": self = .letter
        case "report": self = .movementReport
        default: self.init(rawValue: scope)
        }
    }
}
