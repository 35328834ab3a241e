import Awards
import Store
import Vietnamese
import Workflow

/// Who signs and numbers the two letters of a case: the proposal and the decision of a cancellation, the report and
/// the answer of a difficulty.
extension Situation {
    /// The unit whose register numbers a letter of a case; nil for what is no case.
    func caseIssuer(of series: String) throws -> Unit.ID? {
        switch subject {
        case let matter as Cancellation:
            isAnswer ? matter.decidedBy : try signer(of: matter.unit)?.unit ?? matter.unit
        case let difficulty as Difficulty:
            try isAnswer ? agency() : difficulty.unit
        default: nil
        }
    }

    func signCase() throws {
        switch subject {
        case let matter as Cancellation:
            let (signature, unit) = try signed(for: isAnswer ? matter.decidedBy : matter.unit)
            let decides = isAnswer
            try change(Cancellation.self) {
                if decides {
                    $0.signature = signature
                } else {
                    ($0.letterSignature, $0.letterUnit) = (signature, unit)
                }
            }
        case let difficulty as Difficulty:
            let unit = try isAnswer ? agency() : difficulty.unit
            let answers = isAnswer
            let signature = try answers ? byOrder(for: unit) : signed(for: unit).0
            try change(Difficulty.self) {
                if answers {
                    $0.answers[$0.answers.count - 1].signature = signature
                } else {
                    $0.signature = signature
                }
            }
        default: break
        }
    }

    func numberCase(_ number: String) throws {
        let isAnswer = isAnswer
        if subject is Cancellation {
            try change(Cancellation.self) {
                if isAnswer { $0.number = number } else { $0.letterNumber = number }
            }
        } else {
            try change(Difficulty.self) {
                if isAnswer {
                    $0.answers[$0.answers.count - 1].number = number
                } else {
                    $0.number = number
                }
            }
        }
    }

    /// Whether the letter is the second one: the decision, or the answer.
    private var isAnswer: Bool {
        action.effects.contains { $0.name == "list_dues" || $0.name == "write_answer" }
    }

    private func agency() throws -> Unit.ID {
        try desk.organisation().agency(on: today)?.id ?? subject.unit
    }

    private var signerID: Person.ID { input.text("signer").map { Person.ID($0) } ?? desk.actor }

    /// The head of the unit, or the head of its standing body, who then writes under that body's letterhead.
    private func signer(of unit: Unit.ID) throws -> (signature: Signature, unit: Unit.ID)? {
        if let own = try desk.signature(of: signerID, as: ["head"], of: unit, on: subject) {
            return (own, unit)
        }
        guard try holds("standing-head", in: unit),
            let body = try desk.books.person(signerID)?.post(on: today)?.unit,
            let signature = try desk.signature(of: signerID, as: ["head"], of: body)
        else { return nil }
        return (signature, body)
    }

    private func signed(for unit: Unit.ID) throws -> (Signature, Unit.ID) {
        guard let (signature, unit) = try signer(of: unit) else {
            throw ActFault.unknownReference("signer", signerID.rawValue)
        }
        return (signature, unit)
    }

    /// The agency's letter: by its head, or by order of him (TL.) the head of the standing body.
    private func byOrder(for unit: Unit.ID) throws -> Signature {
        if let own = try desk.signature(of: signerID, as: ["head"], of: unit, on: subject) {
            return own
        }
        guard try holds("standing-head", in: unit), let person = try desk.books.person(signerID) else {
            throw ActFault.unknownReference("signer", signerID.rawValue)
        }
        let head = try desk.organisation().version(unit, on: today)?.headTitle ?? ""
        let title = person.post(on: today)?.title ?? ""
        return Signature(
            person: person.id,
            name: person.name,
            lines: ["TL. \(head)".inCapitals, title.inCapitals],
            day: today
        )
    }

    private func holds(_ function: String, in unit: Unit.ID) throws -> Bool {
        try desk.books.assignments(of: signerID).contains {
            $0.function == function && $0.scope == unit.rawValue && $0.period.contains(today)
        }
    }
}
