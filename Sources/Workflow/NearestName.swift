/// The known name that somebody most likely meant.
public enum NearestName {
    /// The nearest of some names, or nil when none is near: at most a third of the letters differ.
    public static func of(_ name: String, in known: some Sequence<String>) -> String? {
        let letters = Array(name.lowercased())
        let near =
            known
            .map { (name: $0, distance: distance(letters, Array($0.lowercased()))) }
            .filter { $0.distance <= max(1, max(letters.count, $0.name.count) / 3) }
        return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// The number of letters to insert, remove, replace or swap.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(previous[column + 1] + 1, current[column] + 1)
                best = min(best, previous[column] + (letter == other ? 0 : 1))
                let isSwap =
                    row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
                if isSwap { best = min(best, before[column - 1] + 1) }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
