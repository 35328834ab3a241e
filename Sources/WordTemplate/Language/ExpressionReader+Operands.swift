import Foundation
import Vietnamese

extension ExpressionReader {
    /// Readings of a value: literal, summary, calculation or name.
    func operand(_ part: ArraySlice<Token>, quotedIsName: Bool) -> [Reading] {
        guard let first = part.first else { return [] }
        if part.count == 1, case .quoted(let text) = first.kind {
            return [Reading(expression: quoted(text, isName: quotedIsName), cost: 0)]
        }
        let range = part.startIndex..<part.endIndex
        if let found = known.operands[range] { return found }
        let found = newOperand(part)
        known.operands[range] = found
        return found
    }

    private func newOperand(_ part: ArraySlice<Token>) -> [Reading] {
        if let value = literal(part) { return [Reading(expression: .literal(value), cost: 0)] }
        if part.matches("stt") { return [Reading(expression: .ordinal, cost: 0)] }
        var found = summary(part)
        if let cost = nameCost(part) {
            // A whole name comes before a summary: "Tổng số phiếu" may be a field.
            let name = Reading(expression: .field(Reference(source(part))), cost: cost)
            if found.isEmpty { found.append(name) } else { found.insert(name, at: 0) }
        }
        found += calculation(part)
        return ExpressionReader.best(found)
    }

    private func quoted(_ text: String, isName: Bool) -> TagExpression {
        let isDelimiter =
            !text.isEmpty && text.unicodeScalars.allSatisfy { "{}<>«»".unicodeScalars.contains($0) }
        return isName && !isDelimiter ? .field(Reference(text, quoted: true)) : .literal(.text(text))
    }

    /// What it costs to take all tokens for one name; nil when they cannot be one.
    private func nameCost(_ part: ArraySlice<Token>) -> Int? {
        guard part.first?.kind != .leftParenthesis, !isConnective(part.first), !isConnective(part.last) else {
            return nil
        }
        var cost = 0
        var depth = 0
        for token in part {
            switch token.kind {
            case .word(let word): cost += ExpressionReader.cost(ofWord: word)
            case .symbol(let symbol):
                guard symbol == .minus || symbol == .plus || symbol == .divided else { return nil }
                cost += 1
            case .quoted, .pipe: return nil
            case .leftParenthesis: depth += 1
            case .rightParenthesis: depth -= 1
            case .comma: break
            }
            guard depth >= 0 else { return nil }
        }
        return depth == 0 ? cost : nil
    }

    /// Words that no label begins or ends with.
    private func isConnective(_ token: Token?) -> Bool {
        guard let word = token?.word else { return false }
        return ["là", "và", "hoặc"].contains(word)
    }

    private static func cost(ofWord word: String) -> Int {
        switch word {
        case "là", "có", "không", "chứa": 3
        case "và", "hoặc", "thuộc": 1
        default: 0
        }
    }

    private static let summaries: [(String, @Sendable (Reference) -> TagExpression)] = [
        ("tổng số", { .count($0) }),
        ("đếm", { .count($0) }),
        ("tổng", { .sum($0) }),
        ("trung bình", { .average($0) }),
    ]

    private func summary(_ part: ArraySlice<Token>) -> [Reading] {
        for (phrase, make) in ExpressionReader.summaries {
            guard let rest = part.dropping(phrase), !rest.isEmpty else { continue }
            if rest.count == 1, case .quoted(let name) = rest.first?.kind {
                return [Reading(expression: make(Reference(name, quoted: true)), cost: 0)]
            }
            guard let cost = nameCost(rest) else { continue }
            return [Reading(expression: make(Reference(source(rest))), cost: cost)]
        }
        return []
    }

    /// + − × ÷, split at the last loosest operator outside parentheses, so that equals bind to the left.
    private func calculation(_ part: ArraySlice<Token>) -> [Reading] {
        if part.first?.kind == .leftParenthesis, part.last?.kind == .rightParenthesis, isEnclosed(part) {
            return operand(part.dropFirst().dropLast(), quotedIsName: true)
        }
        for operators: [Token.Symbol] in [[.plus, .minus], [.times, .divided]] {
            var depth = 0
            for index in part.indices.reversed() {
                switch part[index].kind {
                case .rightParenthesis: depth += 1
                case .leftParenthesis: depth -= 1
                case .symbol(let symbol) where depth == 0 && operators.contains(symbol):
                    let found = calculations(symbol, part[..<index], part[(index + 1)...])
                    if !found.isEmpty { return found }
                default: break
                }
            }
        }
        return []
    }

    private func calculations(
        _ symbol: Token.Symbol,
        _ left: ArraySlice<Token>,
        _ right: ArraySlice<Token>
    ) -> [Reading] {
        let right = operand(right, quotedIsName: true)
        return operand(left, quotedIsName: true).flatMap { a in
            right.map { b in
                let expression = TagExpression.calculation(symbol, a.expression, b.expression)
                return Reading(expression: expression, cost: a.cost + b.cost + 2)
            }
        }
    }

    private func isEnclosed(_ part: ArraySlice<Token>) -> Bool {
        var depth = 0
        for index in part.indices.dropLast() {
            if part[index].kind == .leftParenthesis { depth += 1 }
            if part[index].kind == .rightParenthesis { depth -= 1 }
            if depth == 0 { return false }
        }
        return true
    }

    /// A number, date or truth value.
    func literal(_ part: ArraySlice<Token>) -> Value? {
        guard part.allSatisfy({ $0.word != nil }) else { return nil }
        if part.matches("đúng") { return .bool(true) }
        if part.matches("sai") { return .bool(false) }
        let source = source(part)
        if let number = Decimal(vietnamese: source) { return .number(number) }
        guard source.unicodeScalars.first?.isDigit == true || part.count == 6 else { return nil }
        return (Day(vietnamese: source) ?? Day(iso: source)).map { .date($0) }
    }
}

extension Decimal {
    /// A number as people write it: "1.234.567,8", "1234,5", "-3", "50%"; and "2.5" as programs do.
    init?(vietnamese source: String) {
        var digits = source
        var scale = Decimal(1)
        if digits.hasSuffix("%") {
            digits.removeLast()
            scale = Decimal(sign: .plus, exponent: -2, significand: 1)
        }
        let isNegative = digits.hasPrefix("-") || digits.hasPrefix("−")
        if isNegative { digits.removeFirst() }
        let halves = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = halves.first, halves.count <= 2, !digits.isEmpty else { return nil }
        let groups = first.split(separator: ".", omittingEmptySubsequences: false)
        guard
            (groups + halves.dropFirst()).allSatisfy({
                !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit)
            })
        else {
            return nil
        }
        let plain: String
        if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3 {
            plain = groups.joined() + (halves.count == 2 ? ".\(halves[1])" : "")
        } else if groups.count == 2, halves.count == 1 {
            plain = "\(groups[0]).\(groups[1])"
        } else if groups.count == 1 {
            plain = "\(groups[0])" + (halves.count == 2 ? ".\(halves[1])" : "")
        } else {
            return nil
        }
        guard let value = Decimal(string: plain) else { return nil }
        self = value * scale * (isNegative ? -1 : 1)
    }
}
