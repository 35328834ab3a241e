import Foundation
import Vietnamese

/// A reading of some words, with what speaks against it.
///
/// The cost counts words that are probably operators but stand in a name, and names where a whole condition should
/// be. The cheapest reading is tried first.
struct Reading {
    var expression: TagExpression
    var cost: Int
}

/// Reads values and conditions.
///
/// Vietnamese labels contain the words that are operators ("Họ và tên", "Đơn vị trực thuộc"), so several readings
/// can be possible. They are ordered by likelihood, and the data decides which names exist.
struct ExpressionReader {
    let text: [Unicode.Scalar]
    /// Readings of stretches already looked at, so that the work grows with the length of the tag only.
    let known = KnownReadings()

    /// Readings kept at each step; real tags have one to four.
    private static let mostReadings = 12
    /// The longest expression in words; longer ones are no expressions.
    private static let mostTokens = 150

    init(text: [Unicode.Scalar]) {
        self.text = text
    }

    final class KnownReadings {
        var operands: [Range<Int>: [Reading]] = [:]
        var logical: [Range<Int>: [Reading]] = [:]
        var simple: [Range<Int>: [Reading]] = [:]
    }

    func value(_ part: ArraySlice<Token>) throws(TagError) -> TagExpression {
        guard part.count <= ExpressionReader.mostTokens else { return try choose([], from: part) }
        return try choose(operand(part, quotedIsName: true), from: part)
    }

    func condition(_ part: ArraySlice<Token>) throws(TagError) -> TagExpression {
        guard part.count <= ExpressionReader.mostTokens else { return try choose([], from: part) }
        return try choose(logical(part), from: part)
    }

    private func choose(_ readings: [Reading], from part: ArraySlice<Token>) throws(TagError) -> TagExpression
    {
        guard let best = ExpressionReader.best(readings).first else {
            throw TagError(code: .unreadableExpression, evidence: source(part))
        }
        return best.expression
    }

    /// One reading of several: cheapest first, equal costs in the order found.
    ///
    /// Which of them is meant shows in the data, at this very place; so the choice need not be multiplied with others.
    /// Readings share parts: they are never compared or hashed, which would take each part as often as it is shared.
    static func best(_ readings: [Reading]) -> [Reading] {
        guard readings.count > 1 else { return readings }
        let sorted = readings.enumerated().sorted {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }
        let kept = sorted.prefix(mostReadings).map(\.element)
        return [Reading(expression: .firstKnown(kept.map(\.expression)), cost: kept[0].cost)]
    }

    func source(_ part: ArraySlice<Token>) -> String {
        guard let first = part.first, let last = part.last else { return "" }
        return String(scalars: text[first.range.lowerBound..<last.range.upperBound])
    }
}

// MARK: - và, hoặc

extension ExpressionReader {
    private func logical(_ part: ArraySlice<Token>) -> [Reading] {
        let range = part.startIndex..<part.endIndex
        if let found = known.logical[range] { return found }
        let found = newLogical(part)
        known.logical[range] = found
        return found
    }

    private func newLogical(_ part: ArraySlice<Token>) -> [Reading] {
        guard !part.isEmpty else { return [] }
        if let inner = unwrapped(part) { return logical(inner) }
        var found = simple(part)
        found += joined(part, by: "hoặc") { .any($0, $1) }
        // "và" binds tighter: it is split only where no "hoặc" is.
        let isLoose = topLevel(part) { $0.word?.spells("hoặc") == true }.isEmpty
        if isLoose { found += joined(part, by: "và") { .all($0, $1) } }
        return ExpressionReader.best(found)
    }

    /// Readings with the word as an operator.
    ///
    /// The left side holds none of it any more, so the work stays small.
    private func joined(
        _ part: ArraySlice<Token>,
        by word: String,
        _ make: (TagExpression, TagExpression) -> TagExpression
    ) -> [Reading] {
        var found: [Reading] = []
        for place in topLevel(part, where: { $0.word?.spells(word) == true }).prefix(4) {
            let left =
                word == "hoặc" ? leftOfOr(part[..<place]) : simple(part[..<place])
            guard !left.isEmpty else { continue }
            let right = logical(part[(place + 1)...])
            for a in left {
                for b in right {
                    found.append(Reading(expression: make(a.expression, b.expression), cost: a.cost + b.cost))
                }
            }
        }
        return found
    }

    private func leftOfOr(_ part: ArraySlice<Token>) -> [Reading] {
        guard !part.isEmpty else { return [] }
        if let inner = unwrapped(part) { return logical(inner) }
        return ExpressionReader.best(
            simple(part) + joined(part, by: "và") { .all($0, $1) }
        )
    }

    /// Places of tokens outside parentheses.
    private func topLevel(_ part: ArraySlice<Token>, where matches: (Token) -> Bool) -> [Int] {
        var depth = 0
        var found: [Int] = []
        for index in part.indices {
            switch part[index].kind {
            case .leftParenthesis: depth += 1
            case .rightParenthesis: depth -= 1
            default: if depth == 0, matches(part[index]) { found.append(index) }
            }
        }
        return found
    }

    /// What stands within parentheses that enclose all of it.
    private func unwrapped(_ part: ArraySlice<Token>) -> ArraySlice<Token>? {
        guard part.count > 2, part.first?.kind == .leftParenthesis, part.last?.kind == .rightParenthesis
        else {
            return nil
        }
        var depth = 0
        for index in part.indices.dropLast() {
            if part[index].kind == .leftParenthesis { depth += 1 }
            if part[index].kind == .rightParenthesis { depth -= 1 }
            if depth == 0 { return nil }
        }
        return part.dropFirst().dropLast()
    }
}

// MARK: - Comparisons

extension ExpressionReader {
    private enum Relation {
        case compare(TagExpression.Comparison)
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
        ("không có", .has(negated: true)),
        ("có", .has(negated: false)),
    ]

    /// A condition without "và" and "hoặc" as operators.
    private func simple(_ part: ArraySlice<Token>) -> [Reading] {
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
