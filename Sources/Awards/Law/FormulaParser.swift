import Foundation

/// Reads a formula by recursive descent; the length limit bounds the depth.
struct FormulaParser {
    private let characters: [Character]
    private var position = 0
    private var depth = 0

    init(_ text: String) {
        characters = text.map { Self.signs[$0] ?? $0 }
    }

    private static let signs: [Character: Character] = ["×": "*", "÷": "/", "−": "-", ":": "/"]

    mutating func whole() throws(Formula.Fault) -> Formula.Term {
        let term = try sum()
        skipSpaces()
        guard position == characters.count else { throw fault(.unexpectedText) }
        return term
    }

    private mutating func sum() throws(Formula.Fault) -> Formula.Term {
        var left = try product()
        while let sign = take(["+", "-"]) { left = .operation(sign, left, try product()) }
        return left
    }

    private mutating func product() throws(Formula.Fault) -> Formula.Term {
        var left = try atom()
        while let sign = take(["*", "/"]) { left = .operation(sign, left, try atom()) }
        return left
    }

    private mutating func atom() throws(Formula.Fault) -> Formula.Term {
        skipSpaces()
        guard position < characters.count else { throw fault(.unexpectedEnd) }
        if characters[position] == "(" {
            let terms = try brackets()
            guard terms.count == 1, let only = terms.first else { throw fault(.unexpectedText) }
            return only
        }
        let word = word()
        guard !word.isEmpty else { throw fault(.unexpectedText) }
        if word.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) {
            guard word.filter({ $0 == "." }).count <= 1, let number = Decimal(string: word) else {
                throw fault(.unexpectedText)
            }
            return .number(number)
        }
        skipSpaces()
        if word == "sum", position < characters.count, characters[position] == "(" {
            return .sum(try brackets())
        }
        return .name(word)
    }

    /// "(a, b)", from the opening bracket.
    private mutating func brackets() throws(Formula.Fault) -> [Formula.Term] {
        depth += 1
        guard depth <= 50 else { throw fault(.tooLong) }
        position += 1
        var terms = [try sum()]
        skipSpaces()
        while position < characters.count, characters[position] == "," {
            position += 1
            terms.append(try sum())
            skipSpaces()
        }
        guard position < characters.count else { throw fault(.unclosedBracket) }
        guard characters[position] == ")" else { throw fault(.unexpectedText) }
        position += 1
        depth -= 1
        return terms
    }

    private mutating func take(_ signs: [Character]) -> Formula.Operator? {
        skipSpaces()
        guard position < characters.count, signs.contains(characters[position]) else { return nil }
        defer { position += 1 }
        return Formula.Operator(rawValue: String(characters[position]))
    }

    private mutating func word() -> String {
        let start = position
        while position < characters.count {
            let character = characters[position]
            let isPart = character.isASCII && (character.isLetter || character.isNumber)
            guard isPart || (position > start && (character == "-" || character == ".")) else { break }
            position += 1
        }
        return String(characters[start..<position])
    }

    private mutating func skipSpaces() {
        while position < characters.count, characters[position] == " " { position += 1 }
    }

    private func fault(_ code: Formula.Fault.Code) -> Formula.Fault {
        let found = position < characters.count ? String(characters[position...].prefix(20)) : ""
        return Formula.Fault(code: code, column: position + 1, found: found)
    }
}
