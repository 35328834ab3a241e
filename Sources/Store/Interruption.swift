/// Where the work of a store can break off: asked by tests before each, to play a crash.
///
/// After the commit only the answer is lost: the work is on the disk and whoever asked does not know it.
public enum BreakingPoint: Hashable, Sendable {
    case statement, commit, acknowledgement
}

/// Throws where the work is to break off.
public typealias Interruption = @Sendable (BreakingPoint) throws -> Void
