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
        guard try desk.exists(reference) else {
            guard rulebook.workflows[Submission.upwardWorkflow] != nil else {
                return try passUpInEnvelope(nomination, reference, entry)
            }
            return try desk.create(reference, input: Input(["above": .bool(true)]), bySystem: true) {
                subject in
                guard var letter = subject as? Submission else { return }
                try self.take(nomination, into: &letter, entry)
                subject = letter
            }
        }
        var letter = try desk.find(Submission.self, reference.id)
        try take(nomination, into: &letter, entry)
        try desk.noteChange(letter, label: "Gửi cấp trên")
        try desk.queueDocuments(of: letter)
    }

    /// The rules pinned before the letter had a machine of its own know only the units' envelope.
    private func passUpInEnvelope(
        _ nomination: Nomination,
        _ reference: ObjectReference,
        _ entry: RegisterEntry
    ) throws {
        var letter = Submission(
            id: Submission.ID(reference.id),
            campaign: nomination.campaign,
            unit: try issuer(of: "submission"),
            form: nomination.form,
            standing: Standing(
                workflow: Submission.workflow,
                version: rulebook.workflows[Submission.workflow]?.version ?? 1,
                state: "sent",
                since: desk.now
            )
        )
        try take(nomination, into: &letter, entry)
        try desk.noteChange(letter, label: "Gửi cấp trên", isNew: true)
        try desk.queueDocuments(of: letter)
    }

    private func take(_ nomination: Nomination, into letter: inout Submission, _ entry: RegisterEntry) throws
    {
        if !letter.lines.contains(nomination.id) { letter.lines.append(nomination.id) }
        letter.number = entry.text
        letter.sentOn = today
        letter.session = nomination.votes.last?.session ?? letter.session
        letter.signature = try letter.signature ?? upwardSignature(of: letter.unit)
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

extension Desk {
    /// Has the letter with which a nomination went to the authority above follow it: the first of its machine's
    /// actions whose guards hold.
    func followUpwards(_ nomination: Nomination, reason: GivenReason?) throws {
        let rulebook = try rulebook(of: nomination)
        guard let definition = rulebook.workflows[Submission.upwardWorkflow] else { return }
        let open = Set(definition.states.filter { !$0.isFinal }.map(\.id))
        let filter = Filter(states: open, campaigns: [nomination.campaign], forms: [nomination.form])
        for letter in try books.all(Submission.self, where: filter).map(\.value)
        where letter.standing.workflow == definition.id && letter.lines.contains(nomination.id) {
            for action in definition.actions where action.from.contains(letter.standing.state) {
                do {
                    let text = reason?.fitting(action.reason)
                    try carryOutBySystem(action.id, on: letter.reference, reason: text)
                    break
                } catch is Refusal {
                    // It does not stand like this; another action may.
                }
            }
        }
    }
}
