public import Store

extension Office {
    /// Keeps the head of the journal as it is now: what is printed, mailed or written elsewhere as an anchor.
    public func keepHead() throws -> JournalHead {
        let now = clock()
        return try store.write { try $0.keepHead(at: now) }
    }
}
