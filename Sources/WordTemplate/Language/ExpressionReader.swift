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
            throw TagError(
                code: .unreadableExpression,
                evidence: source(part),
                nearest: ExpressionReader.words(insteadOf: part)
            )
        }
        return best.expression
    }

    /// Words that are not in the language, and those that are.
    private static let instead: [(String, String)] = [
        ("khác", "không là"), ("bằng", "là"), ("gồm", "chứa"), ("trên", "lớn hơn"), ("dưới", "nhỏ hơn"),
        ("tối thiểu", "ít nhất"), ("tối đa", "nhiều nhất"), ("hay", "hoặc"),
    ]

    private static func words(insteadOf part: ArraySlice<Token>) -> [String] {
        instead.filter { word, _ in part.indices.contains { part[$0...].dropping(word) != nil } }.map(\.1)
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
    func logical(_ part: ArraySlice<Token>) -> [Reading] {
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
    func unwrapped(_ part: ArraySlice<Token>) -> ArraySlice<Token>? {
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
