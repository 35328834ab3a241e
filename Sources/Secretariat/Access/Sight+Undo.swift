public import Workflow

extension Sight {
    /// What he may still undo of what he did under a key; nil when it is too late, or it stays done.
    public func undoOffer(_ key: String) throws -> UndoOffer? {
        try office.undoOffer(key, for: viewer.person)
    }

    /// Puts back what he did under a key.
    ///
    /// - Returns: What is undone.
    /// - Throws: `Refusal`: too late, or somebody has gone on from there.
    public func undo(_ key: String) throws -> Label { try office.undo(key, by: viewer.person) }
}
