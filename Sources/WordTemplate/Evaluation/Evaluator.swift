import Foundation
import Vietnamese

/// Computes expressions in a scope and gathers what is wrong instead of stopping at the first problem.
struct Evaluator: Sendable {
    var scope: Scope
    /// Problems since they were last taken, in the order met.
    var problems: [TagError] = []

    init(_ data: Record) {
        scope = Scope(data)
    }

    /// The value; nil after a problem.
    mutating func value(of expression: TagExpression) -> Value? {
        switch expression {
        case .literal(let value): return value
        case .field(let reference): return scope.value(of: reference) ?? missing(reference)
        case .ordinal:
            guard let ordinal = scope.ordinal else { return problem(.outsideLoop) }
            return .number(Decimal(ordinal))
        case .count(let reference): return items(of: reference).map { .number(Decimal($0.count)) }
        case .sum(let reference):
            return numbers(of: reference).map { .number($0.reduce(Decimal(0), +)) }
        case .average(let reference):
            guard let numbers = numbers(of: reference) else { return nil }
            guard !numbers.isEmpty else { return Value.empty }
            return .number(numbers.reduce(Decimal(0), +) / Decimal(numbers.count))
        case .calculation(let symbol, let left, let right): return calculate(symbol, left, right)
        case .firstKnown(let readings): return known(readings).flatMap { value(of: $0) }
        default: return truth(of: expression).map { .bool($0) }
        }
    }

    /// The first reading whose names the data has; the likeliest one when none is known, so that its names are reported.
    private func known(_ readings: [TagExpression]) -> TagExpression? {
        readings.first { isKnown($0) } ?? readings.first
    }

    private func isKnown(_ expression: TagExpression) -> Bool {
        switch expression {
        case .literal: true
        case .ordinal: scope.ordinal != nil
        case .field(let reference): scope.value(of: reference) != nil
        case .count(let reference), .sum(let reference), .average(let reference):
            scope.list(of: reference) != nil
        case .calculation(_, let left, let right), .comparison(_, let left, let right),
            .contains(let left, let right),
            .all(let left, let right), .any(let left, let right):
            isKnown(left) && isKnown(right)
        case .among(let left, let choices): isKnown(left) && choices.allSatisfy { isKnown($0) }
        case .filled(let inner), .not(let inner): isKnown(inner)
        case .firstKnown(let readings): readings.contains { isKnown($0) }
        }
    }

    private mutating func problem<T>(_ code: TemplateFault.Code, _ evidence: String = "") -> T? {
        problems.append(TagError(code: code, evidence: evidence))
        return nil
    }

    private mutating func missing<T>(_ reference: Reference) -> T? {
        let nearest = scope.suggestions(for: reference)
        problems.append(TagError(code: .missingName, evidence: reference.text, nearest: nearest))
        return nil
    }
}

// MARK: - Lists and numbers

extension Evaluator {
    private mutating func items(of reference: Reference) -> [Value]? {
        guard let value = scope.list(of: reference) else { return missing(reference) }
        switch value {
        case .list(let items): return items
        case .empty: return []
        default: return problem(.notAList, "\(reference.text): \(value.kind.rawValue)")
        }
    }

    /// The items that a loop goes through; nil after a problem.
    mutating func rounds(of reference: Reference) -> [Value]? {
        guard let value = scope.value(of: reference) else { return missing(reference) }
        switch value {
        case .list(let items): return items
        case .empty: return []
        default:
            // Inside its own loop the list's name is the item; a list of the same name may stand further out.
            if case .list(let items)? = scope.list(of: reference) { return items }
            return problem(.notAList, "\(reference.text): \(value.kind.rawValue)")
        }
    }

    private mutating func numbers(of reference: Reference) -> [Decimal]? {
        guard let items = items(of: reference) else { return nil }
        var numbers: [Decimal] = []
        for item in items where !item.isEmpty {
            guard let number = item.asNumber else { return problem(.notANumber, item.evidence) }
            numbers.append(number)
        }
        return numbers
    }

    private mutating func calculate(_ symbol: Token.Symbol, _ left: TagExpression, _ right: TagExpression)
        -> Value?
    {
        let a = value(of: left)
        let b = value(of: right)
        guard let a, let b else { return nil }
        // Nothing in a calculation counts as 0, as in a spreadsheet; nothing with nothing stays nothing.
        if a.isEmpty, b.isEmpty { return Value.empty }
        guard let x = a.isEmpty ? Decimal(0) : a.asNumber else { return problem(.notANumber, a.evidence) }
        guard let y = b.isEmpty ? Decimal(0) : b.asNumber else { return problem(.notANumber, b.evidence) }
        switch symbol {
        case .plus: return .number(x + y)
        case .minus: return .number(x - y)
        case .times: return .number(x * y)
        case .divided:
            guard y != 0 else { return problem(.divisionByZero) }
            return .number(x / y)
        default: return problem(.unreadableExpression)
        }
    }
}

// MARK: - Conditions

extension Evaluator {
    /// Whether a condition holds; nil after a problem.
    mutating func truth(of expression: TagExpression) -> Bool? {
        switch expression {
        case .comparison(let comparison, let left, let right): return compare(comparison, left, right)
        case .among(let left, let choices): return isAmong(left, choices)
        case .contains(let left, let right): return contains(left, right)
        case .filled(let inner): return value(of: inner).map { !$0.isEmpty }
        case .not(let inner): return truth(of: inner).map { !$0 }
        case .all(let left, let right):
            // Both sides are computed, so that a missing name is reported whatever the other side says.
            let (a, b) = (truth(of: left), truth(of: right))
            guard let a, let b else { return nil }
            return a && b
        case .any(let left, let right):
            let (a, b) = (truth(of: left), truth(of: right))
            guard let a, let b else { return nil }
            return a || b
        case .firstKnown(let readings): return known(readings).flatMap { truth(of: $0) }
        default: return value(of: expression).map(\.isTrue)
        }
    }

    /// The other side of a comparison, where a text that should be in quotation marks is often meant.
    private mutating func other(_ expression: TagExpression) -> Value? {
        guard case .field(let reference) = expression, scope.value(of: reference) == nil else {
            return value(of: expression)
        }
        let nearest = scope.suggestions(for: reference)
        problems.append(TagError(code: .unknownOther, evidence: reference.text, nearest: nearest))
        return nil
    }

    private mutating func compare(
        _ comparison: TagExpression.Comparison,
        _ left: TagExpression,
        _ right: TagExpression
    ) -> Bool? {
        let a = value(of: left)
        let b = other(right)
        guard let a, let b else { return nil }
        switch comparison {
        case .equal, .unequal:
            guard let isEqual = a.means(b) else {
                return problem(.notComparable, "\(a.evidence), \(b.evidence)")
            }
            return isEqual == (comparison == .equal)
        case .less, .greater, .lessOrEqual, .greaterOrEqual:
            if a.isEmpty || b.isEmpty { return false }
            guard let order = a.order(to: b) else {
                return problem(.notComparable, "\(a.evidence), \(b.evidence)")
            }
            return switch comparison {
            case .less: order < 0
            case .greater: order > 0
            case .lessOrEqual: order <= 0
            default: order >= 0
            }
        }
    }

    private mutating func isAmong(_ left: TagExpression, _ choices: [TagExpression]) -> Bool? {
        let subject = value(of: left)
        var options: [Value] = []
        var failed = subject == nil
        for choice in choices {
            switch other(choice) {
            case .list(let items)?: options += items
            case let option?: options.append(option)
            case nil: failed = true
            }
        }
        guard let subject, !failed else { return nil }
        guard case .list(let items) = subject else { return options.contains { subject.means($0) == true } }
        return items.contains { item in options.contains { item.means($0) == true } }
    }

    private mutating func contains(_ left: TagExpression, _ right: TagExpression) -> Bool? {
        let whole = value(of: left)
        let part = other(right)
        guard let whole, let part else { return nil }
        if case .list(let items) = whole { return items.contains { $0.means(part) == true } }
        if whole.isEmpty { return part.isEmpty }
        guard let text = whole.plainText, let piece = part.plainText else {
            return problem(.notComparable, "\(whole.evidence), \(part.evidence)")
        }
        return text.nameKey.contains(piece.nameKey)
    }
}
