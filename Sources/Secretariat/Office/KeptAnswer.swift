import Awards
import Foundation
import Store
import Workflow

/// The answer that a request got, as it is kept under its key: what was asked, and what came of it.
///
/// Two answers are kept. What was done is done once. A request that came too late stays too late: what its
/// person saw is gone, and no mending makes it true again. Any other refusal is not kept, because the person
/// mends what is missing and presses the same button again, and nothing had been done. Of an act that is done
/// exactly as previewed, all answers are kept together, its refusals too.
struct KeptAnswer: Codable {
    /// The digest of what was asked.
    var request: String
    var from: String?
    var to: String?
    var seen: Int
    var refusal: KeptRefusal?
    var fault: ActFault?

    init(_ answer: ActAnswer, request: String) {
        self.request = request
        seen = answer.seen
        switch answer.outcome {
        case .done(let from, let to): (self.from, self.to) = (from, to)
        case .refused(let refusal): self.refusal = KeptRefusal(refusal)
        case .faulty(let fault): self.fault = fault
        }
    }

    /// The answer as it is given again.
    func answer(on object: ObjectReference) -> ActAnswer {
        let no = refusal.map { ActAnswer.Outcome.refused($0.refusal) } ?? fault.map { .faulty($0) }
        let outcome = no ?? .done(from: from, to: to ?? "")
        return ActAnswer(object: object, outcome: outcome, isRepeated: true, seen: seen)
    }
}

extension Encodable {
    /// The bytes under which answers are kept.
    var keptBytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self))
        }
    }
}

/// A refusal as it is kept.
struct KeptRefusal: Codable {
    struct Reason: Codable {
        var code: String
        var evidence: [[String]]
    }

    var definition: String
    var action: String
    var label: [String]?
    var state: String?
    var reasons: [Reason]

    init(_ refusal: Refusal) {
        definition = refusal.definition
        action = refusal.action
        label = refusal.actionLabel.map { [$0.vi, $0.en] }
        state = refusal.state
        reasons = refusal.reasons.map { unmet in
            Reason(code: unmet.code, evidence: unmet.evidence.items.map { [$0.key, $0.value] })
        }
    }

    var refusal: Refusal {
        Refusal(
            definition: definition,
            action: action,
            actionLabel: label.flatMap { $0.count == 2 ? Label(vi: $0[0], en: $0[1]) : nil },
            state: state,
            reasons: reasons.map { reason in
                var evidence: Evidence = [:]
                for pair in reason.evidence where pair.count == 2 { evidence.add(pair[0], pair[1]) }
                return Unmet(reason.code, evidence)
            }
        )
    }
}

extension Act {
    /// The digest of everything that is asked, whoever asks and of whichever object.
    var content: String {
        var parts = [action, Datum.map(input.fields).canonical]
        parts += [reason?.id ?? "", reason?.text ?? ""]
        for paper in papers {
            parts += [paper.kind, paper.name, paper.criterion ?? "", Office.digest(paper.bytes)]
        }
        return Office.digest(Array(parts.sealed.utf8))
    }
}

extension Reading {
    /// The answer that an act with this key got on the object, if it was given before.
    ///
    /// - Throws: `ActFault.keyUsed` when the key stands for something else.
    func answer(to act: Act, on object: ObjectReference) throws -> ActAnswer? {
        guard let key = act.key(on: object), let bytes = try answer(for: key, of: act.actor) else {
            return nil
        }
        guard let kept = try? JSONDecoder().decode(KeptAnswer.self, from: Data(bytes)) else {
            return try earlierAnswer(bytes, on: object)
        }
        guard kept.request == act.content else { throw ActFault.keyUsed(act.key ?? key) }
        return kept.answer(on: object)
    }

    /// The answers that an act done as previewed got on all its objects, if it was given before.
    func answers(to act: Act) throws -> [ActAnswer]? {
        guard let key = act.key, let bytes = try answer(for: key, of: act.actor) else { return nil }
        let kept = try JSONDecoder().decode([KeptAnswer].self, from: Data(bytes))
        guard kept.count == act.objects.count, kept.allSatisfy({ $0.request == act.content }) else {
            throw ActFault.keyUsed(key)
        }
        return zip(kept, act.objects).map { $0.answer(on: $1) }
    }

    /// Data of the first release kept only the id of the action: what it did stands in the journal.
    private func earlierAnswer(_ bytes: [UInt8], on object: ObjectReference) throws -> ActAnswer? {
        let actionID = String(decoding: bytes, as: UTF8.self)
        let events = try events(ofAction: actionID).filter { $0.object == object }
        guard let first = events.first, let last = events.last else { return nil }
        return ActAnswer(object: object, outcome: .done(from: first.from, to: last.to), isRepeated: true)
    }
}

extension Act {
    /// The key under which the answer on one of the objects is kept.
    func key(on object: ObjectReference) -> String? { key.map { "\($0)/\(object)" } }
}

extension Datum {
    /// One text for one value.
    fileprivate var canonical: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "bool \(flag)"
        case .number(let number): "number \(number)"
        case .text(let text): "text \(text)"
        case .list(let items): "list " + items.map(\.canonical).sealed
        case .map(let fields):
            "map " + fields.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.canonical] }.sealed
        }
    }
}

extension [String] {
    /// The texts as one, each with its length before it, so that no two lists read the same.
    var sealed: String { map { "\($0.utf8.count):\($0)" }.joined(separator: "\n") }
}
