import Awards
import Store
import Workflow

extension Office {
    /// Writes contents into a thing that stays where it stands.
    ///
    /// - Parameters:
    ///   - act: Who, on what, with key and row version; its input is what was written, so that a key stands for it.
    ///   - fill: Puts it into the record; a `Refusal` says what is wrong with it.
    func write(
        _ act: Act,
        _ fill: @escaping (Desk, inout any TrackedRecord) throws -> Void
    ) throws -> ActAnswer {
        let object = act.objects[0]
        return try told(act, on: object) {
            try transaction { books in
                try answer(act, on: object, books) { desk in
                    try desk.write(object) { try fill(desk, &$0) }
                }
            }
        }
    }
}

extension Desk {
    /// The name that every machine gives to the action by which a thing's contents are edited.
    static let editing = "edit"

    /// Changes the contents of a thing, if its machine lets the actor edit it; what changes nothing leaves no trace.
    fileprivate func write(
        _ reference: ObjectReference,
        _ fill: @escaping (inout any TrackedRecord) throws -> Void
    ) throws -> ActAnswer.Outcome {
        let subject = try find(reference)
        var changed = subject
        try fill(&changed)
        let state = subject.standing.state
        if AnyHashable(subject) == AnyHashable(changed), try isEditable(subject) {
            return .done(from: state, to: state)
        }
        return try carryOutEditing(of: reference) { $0 = changed }
    }
}

extension Refusal {
    /// What is wrong with what was written, each reason at its field.
    static func ofContents(_ reasons: [Unmet]) -> Refusal {
        Refusal(definition: "", action: Desk.editing, actionLabel: nil, state: nil, reasons: reasons)
    }
}
