import Synchronization

/// Compiled templates by their content, within a budget of bytes; shared by all threads.
///
/// A digest of the content is the key, not where it came from: a template that was edited is another one, and the same
/// bytes from two places are one. When the budget is full, the template that was used least recently goes.
public final class TemplateCache: Sendable {
    private struct Kept {
        var template: Template
        var used: Int
        var weight: Int
    }

    private struct State {
        var kept: [String: Kept] = [:]
        var clock = 0
        var weight = 0
        var hits = 0
        var misses = 0
    }

    private let budget: Int
    private let state = Mutex(State())

    /// - Parameter budget: the most bytes that all kept plans may take together.
    public init(budget: Int = 64 << 20) {
        self.budget = budget
    }

    /// The template, read and compiled when it is not known yet.
    ///
    /// - Parameter digest: a digest of the bytes that no other bytes have, SHA-256 for instance.
    /// - Throws: `TemplateFaults`, what is wrong with it, or what reading throws; nothing is kept then.
    public func template(_ digest: String, reading bytes: () throws -> [UInt8]) throws -> Template {
        let known = state.withLock { state -> Template? in
            state.clock += 1
            guard var kept = state.kept[digest] else { return nil }
            state.hits += 1
            kept.used = state.clock
            state.kept[digest] = kept
            return kept.template
        }
        if let known { return known }
        // Compiled outside the lock: others fill meanwhile, and two may compile the same.
        let template = try Template(compiling: bytes())
        state.withLock { state in
            state.misses += 1
            keep(template, for: digest, in: &state)
        }
        return template
    }

    private func keep(_ template: Template, for digest: String, in state: inout State) {
        let weight = template.weight
        guard weight <= budget, state.kept[digest] == nil else { return }
        while state.weight + weight > budget,
            let oldest = state.kept.min(by: { $0.value.used < $1.value.used })
        {
            state.kept.removeValue(forKey: oldest.key)
            state.weight -= oldest.value.weight
        }
        state.kept[digest] = Kept(template: template, used: state.clock, weight: weight)
        state.weight += weight
    }

    var count: Int { state.withLock { $0.kept.count } }
    var weight: Int { state.withLock { $0.weight } }
    var hits: Int { state.withLock { $0.hits } }
    var misses: Int { state.withLock { $0.misses } }
}
