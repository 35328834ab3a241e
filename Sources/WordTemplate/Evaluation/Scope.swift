import Vietnamese

/// What a loop calls its current item: the list's own name.
struct OwnName: Hashable, Sendable {
    let paths: [[NameKey]]

    init(_ list: Reference) {
        paths = list.paths
    }

    /// What remains of a path that begins with the list's name, or with the whole path to the list.
    func remainder(of path: [NameKey]) -> ArraySlice<NameKey>? {
        for own in paths {
            if let last = own.last, let first = path.first, first.isSameName(as: last) {
                return path.dropFirst()
            }
            if own.count <= path.count, zip(path, own).allSatisfy({ $0.isSameName(as: $1) }) {
                return path.dropFirst(own.count)
            }
        }
        return nil
    }
}

extension NameKey {
    /// Whether a name in a tag means this one: the same, or written wholly without marks.
    func isSameName(as other: NameKey) -> Bool {
        self == other || (isPlain && !other.isPlain && text == other.text.folded)
    }
}

/// One round of a loop, or the whole data at the bottom.
struct Frame: Sendable {
    var item: Value
    var own: OwnName?
    var items: [Value] = []
    var index = 0
}

/// The names visible at a point of rendering: the current items from the innermost loop outwards.
struct Scope: Sendable {
    var frames: [Frame]

    init(_ data: Record) {
        frames = [Frame(item: .record(data), own: nil)]
    }

    /// The number of the current round from 1, nil outside loops.
    var ordinal: Int? {
        frames.count > 1 ? frames[frames.count - 1].index + 1 : nil
    }

    /// The value of a name; nil when no reading of it leads anywhere.
    ///
    /// The nearest frame wins.
    func value(of reference: Reference) -> Value? {
        for path in reference.paths {
            for frame in frames.reversed() {
                if case .record(let record) = frame.item, let found = record.value(at: path[...]) {
                    return found
                }
                if let own = frame.own, let rest = own.remainder(of: path),
                    let found = frame.item.value(at: rest)
                {
                    return found
                }
            }
        }
        return nil
    }

    /// The field of the innermost item that a name means, when it means one directly.
    func directIndex(of reference: Reference) -> Int? {
        for path in reference.paths {
            for (depth, frame) in frames.enumerated().reversed() {
                let isTop = depth == frames.count - 1
                if case .record(let record) = frame.item, record.value(at: path[...]) != nil {
                    return isTop && path.count == 1 ? record.shape.index(of: path[0]) : nil
                }
                if let own = frame.own, let rest = own.remainder(of: path), frame.item.value(at: rest) != nil
                {
                    guard isTop, rest.count == 1, let key = rest.first, case .record(let record) = frame.item
                    else {
                        return nil
                    }
                    return record.shape.index(of: key)
                }
            }
        }
        return nil
    }

    /// The list of a name, for counting and adding up: within its own loop still the list, not the current item.
    func list(of reference: Reference) -> Value? {
        for path in reference.paths {
            for frame in frames.reversed() {
                guard case .record(let record) = frame.item else { continue }
                if let found = record.value(at: path[...]) { return found }
            }
        }
        return nil
    }

    /// The label of the field that a name written without marks was taken for.
    func unmarkedMatch(of reference: Reference) -> String? {
        guard let path = reference.paths.first, path.count == 1, let key = path.first, key.isPlain else {
            return nil
        }
        for frame in frames.reversed() {
            guard case .record(let record) = frame.item, let index = record.shape.index(of: key) else {
                continue
            }
            return record.shape.isExact(key) ? nil : record.labels[index]
        }
        return nil
    }
}

extension Record {
    func value(at path: ArraySlice<NameKey>) -> Value? {
        guard let key = path.first, let index = shape.index(of: key) else { return nil }
        return values[index].value(at: path.dropFirst())
    }
}

extension Value {
    /// Follows a path; through a list it gathers the fields of all items, through nothing it finds nothing.
    func value(at path: ArraySlice<NameKey>) -> Value? {
        guard !path.isEmpty else { return self }
        switch self {
        case .record(let record): return record.value(at: path)
        case .empty: return Value.empty
        case .list(let items):
            var gathered: [Value] = []
            for item in items {
                guard let value = item.value(at: path) else { return nil }
                if case .list(let inner) = value { gathered += inner } else { gathered.append(value) }
            }
            return .list(gathered)
        case .text, .number, .date, .bool, .rich, .picture: return nil
        }
    }

    /// The value itself, or the first item of a list of lists.
    var firstRecord: Value {
        var value = self
        while case .list(let items) = value, let first = items.first { value = first }
        return value
    }
}
