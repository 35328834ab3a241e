import Vietnamese

extension ExpressionReader {
    private enum Relation {
        case compare(TagExpression.Comparison)
        /// Between "từ" and its end.
        case threshold(TagExpression.Comparison, end: String)
        case among(negated: Bool)
        case contains(negated: Bool)
        /// "có" between a list and a literal.
        case has(negated: Bool)
    }

    /// Longest phrases first, since shorter ones are part of them.
    private static let relations: [(String, Relation)] = [
        ("lớn hơn hoặc bằng", .compare(.greaterOrEqual)),
        ("nhỏ hơn hoặc bằng", .compare(.lessOrEqual)),
        ("không phải là", .compare(.unequal)),
        ("không phải", .compare(.unequal)),
        ("không là", .compare(.unequal)),
        ("là", .compare(.equal)),
        ("lớn hơn", .compare(.greater)),
        ("nhỏ hơn", .compare(.less)),
        ("ít nhất", .compare(.greaterOrEqual)),
        ("nhiều nhất", .compare(.lessOrEqual)),
        ("không thuộc", .among(negated: true)),
        ("thuộc", .among(negated: false)),
        ("không chứa", .contains(negated: true)),
        ("chứa", .contains(negated: false)),
        ("trước ngày", .compare(.less)),
        ("sau ngày", .compare(.greater)),
        ("không có", .has(negated: true)),
        ("có", .has(negated: false)),
    ]

    /// How a comparison that begins with "từ" ends.
    private static let ends: [(String, TagExpression.Comparison)] = [
        ("trở lên", .greaterOrEqual), ("trở đi", .greaterOrEqual), ("trở xuống", .lessOrEqual),
        ("trở về trước", .lessOrEqual),
    ]

    /// A condition without "và" and "hoặc" as operators.
    func simple(_ part: ArraySlice<Token>) -> [Reading] {
        let range = part.startIndex..<part.endIndex
        if let found = known.simple[range] { return found }
        let found = newSimple(part)
        known.simple[range] = found
        return found
    }

    private func newSimple(_ part: ArraySlice<Token>) -> [Reading] {
        guard !part.isEmpty else { return [] }
        if let inner = unwrapped(part) { return logical(inner) }
        var found = prefixed(part)
        var index = part.startIndex
        var nesting = 0
        while index < part.endIndex {
            if part[index].kind == .leftParenthesis { nesting += 1 }
            if part[index].kind == .rightParenthesis { nesting -= 1 }
            if nesting == 0, index > part.startIndex, let (relation, width) = relation(at: index, in: part) {
                found += readings(part[..<index], relation, part[(index + width)...])
                index += width
            } else {
                index += 1
            }
        }
        // A bare name is a condition too ("nếu Đã nộp"), but words around it are more likely operators.
        found += operand(part, quotedIsName: true).map {
            Reading(expression: $0.expression, cost: $0.cost + 2)
        }
        return ExpressionReader.best(found)
    }

    private func prefixed(_ part: ArraySlice<Token>) -> [Reading] {
        var found: [Reading] = []
        if let rest = part.dropping("không có") {
            found += operand(rest, quotedIsName: true).map {
                Reading(expression: .not(.filled($0.expression)), cost: $0.cost)
            }
        } else if let rest = part.dropping("có") {
            found += operand(rest, quotedIsName: true).map {
                Reading(expression: .filled($0.expression), cost: $0.cost)
            }
        } else if let rest = part.dropping("không phải") ?? part.dropping("không"), !rest.isEmpty {
            found += simple(rest).map {
                Reading(expression: .not($0.expression), cost: $0.cost)
            }
        }
        return found
    }

    private func relation(at index: Int, in part: ArraySlice<Token>) -> (Relation, Int)? {
        if case .symbol(let symbol) = part[index].kind {
            return TagExpression.Comparison(symbol).map { (.compare($0), 1) }
        }
        let rest = part[index...]
        if rest.first?.word?.spells("từ") == true {
            // "từ 90 trở lên"
            let end = ExpressionReader.ends.first { rest.droppingLast($0.0) != nil }
            if let end { return (.threshold(end.1, end: end.0), 1) }
        }
        for (phrase, relation) in ExpressionReader.relations {
            guard let after = rest.dropping(phrase) else { continue }
            // "Đơn vị trực thuộc" is a name.
            if phrase == "thuộc", index > part.startIndex, part[index - 1].word?.spells("trực") == true {
                continue
            }
            return (relation, rest.count - after.count)
        }
        return nil
    }

    private func readings(_ left: ArraySlice<Token>, _ relation: Relation, _ right: ArraySlice<Token>)
        -> [Reading]
    {
        let subjects = operand(left, quotedIsName: true)
        guard !subjects.isEmpty, !right.isEmpty else { return [] }
        var found: [Reading] = []
        switch relation {
        case .among(let negated):
            guard let choices = choices(right) else { return [] }
            for subject in subjects {
                let test = TagExpression.among(subject.expression, choices)
                found.append(Reading(expression: negated ? .not(test) : test, cost: subject.cost))
            }
        case .compare(let comparison):
            pairs(subjects, operand(right, quotedIsName: false)) { .comparison(comparison, $0, $1) }
                .forEach { found.append($0) }
        case .threshold(let comparison, let end):
            guard let right = right.droppingLast(end) else { return [] }
            pairs(subjects, operand(right, quotedIsName: false)) { .comparison(comparison, $0, $1) }
                .forEach { found.append($0) }
        case .contains(let negated):
            pairs(subjects, operand(right, quotedIsName: false)) {
                negated ? .not(.contains($0, $1)) : .contains($0, $1)
            }.forEach { found.append($0) }
        case .has(let negated):
            // Without a quoted text after it, "có" is part of a name or begins a condition.
            guard right.count == 1, right.first?.isQuoted == true else { return [] }
            pairs(subjects, operand(right, quotedIsName: false)) {
                negated ? .not(.contains($0, $1)) : .contains($0, $1)
            }.forEach { found.append($0) }
        }
        return found
    }

    private func pairs(
        _ left: [Reading],
        _ right: [Reading],
        _ make: (TagExpression, TagExpression) -> TagExpression
    ) -> [Reading] {
        left.flatMap { a in
            right.map {
                Reading(expression: make(a.expression, $0.expression), cost: a.cost + $0.cost)
            }
        }
    }

    /// `"A", "B" hoặc "C"`, or the name of a list.
    private func choices(_ part: ArraySlice<Token>) -> [TagExpression]? {
        let pieces = part.split { $0.kind == .comma || $0.word?.spells("hoặc") == true }
        let isListed = pieces.allSatisfy {
            $0.count == 1 && ($0.first?.isQuoted == true || literal($0) != nil)
        }
        if isListed {
            return pieces.compactMap { piece -> TagExpression? in
                if case .quoted(let text) = piece.first?.kind { return .literal(.text(text)) }
                return literal(piece).map { .literal($0) }
            }
        }
        return operand(part, quotedIsName: false).first.map { [$0.expression] }
    }
}

extension TagExpression.Comparison {
    init?(_ symbol: Token.Symbol) {
        switch symbol {
        case .equal: self = .equal
        case .unequal: self = .unequal
        case .less: self = .less
        case .greater: self = .greater
        case .lessOrEqual: self = .lessOrEqual
        case .greaterOrEqual: self = .greaterOrEqual
        case .plus, .minus, .times, .divided: return nil
        }
    }
}
