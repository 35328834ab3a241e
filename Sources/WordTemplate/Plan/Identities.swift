/// The ids of one rendering: the first round of a loop keeps the template's, later rounds get new ones.
struct Identities {
    private let identities: [Identity]
    private var isUsed: [Bool]
    /// The number of the current round, or nil for the template's own id.
    private var current: [Int?]
    private var next: [Identity.Kind: Int]
    /// Lists that rounds began anew: their ids, and the lists they are like.
    private(set) var newLists: [(id: Int, like: String)] = []

    init(_ plan: Plan) {
        identities = plan.identities
        isUsed = Array(repeating: false, count: plan.identities.count)
        current = Array(repeating: nil, count: plan.identities.count)
        next = plan.firstFree
    }

    /// Begins a round of the loop that these identities belong to.
    mutating func refresh(_ set: [Int]) {
        for number in set {
            guard isUsed[number] else {
                isUsed[number] = true
                continue
            }
            // A bookmark's name takes the number of its id.
            guard identities[number].partner == nil else { continue }
            let kind = identities[number].kind
            current[number] = next[kind, default: 1]
            if kind == .list { newLists.append((next[kind, default: 1], identities[number].original)) }
            next[kind, default: 1] += 1
        }
    }

    /// An id that nothing has yet.
    mutating func fresh(_ kind: Identity.Kind) -> Int {
        let number = next[kind, default: 1]
        next[kind] = number + 1
        return number
    }

    func text(of number: Int) -> String {
        let identity = identities[number]
        guard let value = current[identity.partner ?? number] else { return identity.original }
        switch identity.kind {
        case .drawing, .bookmark, .permission, .control, .list, .footnote, .endnote: return "\(value)"
        case .shape: return "_x0000_s\(value)"
        case .bookmarkName(let base):
            // Word allows forty characters.
            let suffix = "_\(value)"
            return String(base.prefix(40 - suffix.count)) + suffix
        }
    }
}
