import Vietnamese

// MARK: - What may have been meant

extension Scope {
    /// The names that a tag here may have meant, nearest first.
    func suggestions(for reference: Reference) -> [String] {
        var found: [String] = []
        for path in reference.spellings where path.count > 1 {
            let prefix = path.dropLast().joined(separator: ".")
            guard let owner = value(of: Reference(prefix)), case .record(let record) = owner.firstRecord
            else { continue }
            found += nearest(to: path[path.count - 1], in: record.labels).map { "\(prefix).\($0)" }
        }
        let visible = frames.reversed().flatMap { frame -> [String] in
            guard case .record(let record) = frame.item else { return [] }
            return record.labels
        }
        found += nearest(to: reference.text, in: visible)
        var seen: Set<String> = []
        return Array(
            (asked(reference) + found + summed(reference) + nested(reference)).filter {
                seen.insert($0).inserted
            }.prefix(3)
        )
    }

    /// "Ghi chú có": the question stands before the name.
    private func asked(_ reference: Reference) -> [String] {
        let questions = [
            (" không có", "không có"), (" có", "có"), (" không trống", "có"), (" trống", "không có"),
        ]
        for (ending, question) in questions where reference.text.hasSuffix(ending) {
            let name = String(reference.text.dropLast(ending.count))
            if value(of: Reference(name)) != nil { return ["\(question) \(name)"] }
        }
        return []
    }

    /// "Tổng số Cá nhân": the summary of a list that has another name.
    private func summed(_ reference: Reference) -> [String] {
        let words = reference.text.split(separator: " ").map(String.init)
        for phrase in ["tổng số", "đếm", "tổng", "trung bình"] {
            let count = phrase.split(separator: " ").count
            guard words.count > count, words.prefix(count).joined(separator: " ").nameKey == phrase else {
                continue
            }
            let rest = Reference(words.dropFirst(count).joined(separator: " "))
            let names = suggestions(for: rest)
            return names.map { (words.prefix(count) + [$0]).joined(separator: " ") }
        }
        return []
    }

    /// Names within other things: "Đơn vị.Cá nhân" for "Cá nhân".
    private func nested(_ reference: Reference) -> [String] {
        guard let spelling = reference.spellings.last, let head = spelling.first else { return [] }
        var paths: [String: [String]] = [:]
        var open: [([String], Value)] = frames.first.map { [([], $0.item)] } ?? []
        // Breadth first, within reason: the shortest way to a name is the one to tell.
        while let (path, value) = open.first, paths.count < 500 {
            open.removeFirst()
            guard path.count < 4, case .record(let record) = value.firstRecord else { continue }
            for (label, value) in zip(record.labels, record.values) {
                if !path.isEmpty, paths[label] == nil { paths[label] = path }
                open.append((path + [label], value))
            }
        }
        return nearest(to: head, in: paths.keys).compactMap { label in
            let whole = (paths[label, default: []] + [label] + spelling.dropFirst()).joined(separator: ".")
            return value(of: Reference(whole)) == nil ? nil : whole
        }
    }
}
