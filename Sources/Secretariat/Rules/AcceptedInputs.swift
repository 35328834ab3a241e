import Awards
import Vietnamese
import Workflow

extension Action {
    /// The named values that an act may give: those that its effects read, and those of a first draft.
    func inputs(of kind: ObjectKind) -> [String] {
        var names = effects.compactMap(Effects.entry).flatMap(\.inputs)
        if creates { names += Drafts.inputs(of: kind) }
        let numbers = effects.contains { $0.name == "record_number" || $0.name == "record_sending" }
        if kind == .rollUp, numbers { names.append("addressee") }
        return names
    }
}

extension Input {
    /// - Throws: `ActFault.unknownInput` for the first name, in order, that nothing reads.
    func refuseUnknown(besides known: [String]) throws(ActFault) {
        guard let strange = fields.keys.sorted().first(where: { !known.contains($0) }) else { return }
        let guess = nearest(to: strange, in: known)
        throw .unknownInput(strange, nearest: guess.isEmpty ? Set(known).sorted() : guess)
    }
}

extension Drafts {
    /// What an act that brings a thing into being may say of it.
    static func inputs(of kind: ObjectKind) -> [String] {
        switch kind {
        case .campaign:
            [
                "title", "movement", "stage", "years", "period", "opens", "closes", "regulation", "quotas",
                "forms",
            ]
        case .nomination: ["unit"]
        case .session: ["at", "place", "secret", "forms"]
        case .decision: ["nominations"]
        case .rollUp: ["stage"]
        case .delegation: DelegationDraft.inputs
        case .cancellation: ["decision", "nominees", "finding", "date", "number", "issuer"]
        case .complaint: ["form", "nominees", "complainant", "text", "date"]
        case .correction: ["decision", "corrections"]
        case .difficulty: ["movement", "subject", "text", "proposal"]
        case .letter: ["authority", "nominations"]
        case .submission, .ballotRound, .movementReport, .register: []
        }
    }
}
