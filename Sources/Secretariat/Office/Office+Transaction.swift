import Regulations
import Store
import Workflow

extension Office {
    /// One transaction in which people may pin rules.
    ///
    /// Rules that this program has not explored yet are explored between two attempts: that takes seconds, rests
    /// on files alone, and nobody waits for it.
    func transaction<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        while true {
            do {
                return try store.write(body)
            } catch let unexplored as UnexploredRules {
                _ = Soundness.faultsTogether(of: unexplored.resolved, .quick)
            }
        }
    }
}

/// Nothing can be pinned to these rules before they were explored, and that is not done inside a transaction.
struct UnexploredRules: Error {
    let resolved: ResolvedRegulation
}
