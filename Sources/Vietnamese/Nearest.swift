/// The known names most like a mistaken one, for "Có phải: …", best first; none when nothing comes near.
///
/// Marks, case and blanks do not count. A name is near when at most a third of its letters (at least one) must be
/// changed, inserted, left out or swapped with a neighbour, or when it holds all the words of the mistaken name.
public func nearest(to name: String, in known: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Candidate(name)
    var found: [(rank: [Int], order: CollationKey, name: String)] = []
    for other in Set(known) {
        let candidate = Candidate(other)
        let distance = editDistance(wanted.folded, candidate.folded)
        let marked = editDistance(wanted.marked, candidate.marked)
        let length = max(wanted.folded.count, candidate.folded.count)
        if distance <= max(1, length / 3) {
            found.append(([0, distance, marked], CollationKey(other), other))
        } else if !wanted.words.isEmpty, wanted.words.isSubset(of: candidate.words) {
            found.append(([1, candidate.words.count, marked], CollationKey(other), other))
        }
    }
    found.sort { left, right in
        left.rank == right.rank ? left.order < right.order : left.rank.lexicographicallyPrecedes(right.rank)
    }
    return found.prefix(limit).map(\.name)
}

private struct Candidate {
    let folded: [Unicode.Scalar]
    let marked: [Unicode.Scalar]
    let words: Set<Substring>

    init(_ name: String) {
        let key = name.nameKey
        let folded = key.folded
        marked = Array(key.unicodeScalars)
        self.folded = Array(folded.unicodeScalars)
        words = Set(folded.split { !$0.isLetter && !$0.isNumber })
    }
}

/// How many letters must be inserted, left out, changed or swapped with a neighbour to make one text of the other.
public func editDistance(_ left: String, _ right: String) -> Int {
    editDistance(Array(left.nfc.unicodeScalars), Array(right.nfc.unicodeScalars))
}

func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for j in right.indices {
            var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}
