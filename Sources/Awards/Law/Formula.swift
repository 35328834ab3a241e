public import Foundation

/// A formula of an indicator: names, numbers, + − × ÷, brackets and sum(…); nothing else.
///
/// Names contain hyphens, so an operator stands between spaces: `learning-citizens / staff * 100`.
public struct Formula: Hashable, Sendable, CustomStringConvertible {
    indirect enum Term: Hashable, Sendable {
        case number(Decimal)
        case name(String)
        case sum([Term])
        case operation(Operator, Term, Term)
    }

    enum Operator: String, Hashable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
    }

    /// What is wrong with a text, and at which character (from 1).
    public struct Fault: Error, Hashable, Sendable {
        public enum Code: String, Hashable, Sendable, CaseIterable {
            case unexpectedEnd, unexpectedText, unclosedBracket, tooLong
        }

        public var code: Code
        public var column: Int
        public var found: String
    }

    let term: Term
    /// As written.
    public let description: String

    /// Reads a formula; × ÷ − mean * / -.
    public init(_ text: String) throws(Fault) {
        guard text.utf8.count <= 1000 else { throw Fault(code: .tooLong, column: 1, found: "") }
        var parser = FormulaParser(text)
        term = try parser.whole()
        description = text
    }

    /// The indicators it uses.
    public var names: Set<String> { term.names }

    /// The value; nil when a figure is absent or a divisor is zero.
    public func value(_ figures: [String: Decimal]) -> Decimal? { term.value(figures) }
}

extension Formula.Term {
    var names: Set<String> {
        switch self {
        case .number: []
        case .name(let name): [name]
        case .sum(let terms): terms.reduce(into: []) { $0.formUnion($1.names) }
        case .operation(_, let left, let right): left.names.union(right.names)
        }
    }

    func value(_ figures: [String: Decimal]) -> Decimal? {
        switch self {
        case .number(let number): return number
        case .name(let name): return figures[name]
        case .sum(let terms):
            let values = terms.compactMap { $0.value(figures) }
            return values.count == terms.count ? values.reduce(0, +) : nil
        case .operation(let sign, let left, let right):
            guard let left = left.value(figures), let right = right.value(figures) else { return nil }
            switch sign {
            case .plus: return left + right
            case .minus: return left - right
            case .times: return left * right
            case .divided: return right == 0 ? nil : left / right
            }
        }
    }
}
