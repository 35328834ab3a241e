import Awards
import Store
import Vietnamese
import Workflow

extension Situation {
    /// Puts a line into the agency's own letter to the authority above, which bears one number for all its lines.
    func passUp() throws {
        let nomination = try the(Nomination.self)
        guard let number = try Int(input.required("number")) else { return }
        let entry = try desk.books.entry(number, of: register(of: "submission"))
        guard let entry else { throw ActFault.missingInput("number") }
        let reference = entry.object
        let isNew = try !desk.exists(reference)
        var letter =
            isNew
            ? try upwardLetter(reference, for: nomination) : try desk.find(Submission.self, reference.id)
        if !letter.lines.contains(nomination.id) { letter.lines.append(nomination.id) }
        letter.number = entry.text
        letter.sentOn = today
        letter.session = nomination.votes.last?.session ?? letter.session
        letter.signature = try letter.signature ?? upwardSignature(of: letter.unit)
        try desk.noteChange(letter, label: "Gửi cấp trên", isNew: isNew)
        try desk.queueDocuments(of: letter)
    }

    private func upwardLetter(_ reference: ObjectReference, for nomination: Nomination) throws -> Submission {
        Submission(
            id: Submission.ID(reference.id),
            campaign: nomination.campaign,
            unit: try issuer(of: "submission"),
            form: nomination.form,
            standing: Standing(
                workflow: "submission",
                version: rulebook.workflows["submission"]?.version ?? 1,
                state: "sent",
                since: desk.now
            )
        )
    }

    /// Whom the registry names as the signer; else the actor where he is the head; else the head himself.
    private func upwardSignature(of agency: Unit.ID) throws -> Signature? {
        if let named = input.text("signer") {
            let signature = try desk.signature(of: Person.ID(named), as: ["head"], of: agency)
            guard let signature else { throw ActFault.unknownReference("signer", named) }
            return signature
        }
        if let own = try desk.signature(of: desk.actor, as: ["head"], of: agency) { return own }
        let head = try desk.books.assignments(in: agency.rawValue)
            .first { $0.function == "head" && $0.period.contains(today) && $0.signing == .own }
        return try head.flatMap { try desk.signature(of: $0.person, as: ["head"], of: agency) }
    }
}
