/// How a date or time is written: "dd/MM/yyyy", "HH:mm", "d 'tháng' M".
///
/// `d` `M` `y` stand for day, month, year, `H` `m` `s` for the time; doubled letters are padded, `yyyy` is the
/// whole year, `yy` its last two digits. Capitals `D` and `Y` mean the same; `mm` means the month when the
/// pattern has no hour, because clerks write "dd/mm/yyyy". Words stand in straight or curly quotation marks;
/// a doubled straight mark is the mark itself.
public struct DatePattern: Hashable, Sendable {
    enum Field: Hashable, Sendable {
        case day, month, year, hour, minute, second
    }

    enum Piece: Hashable, Sendable {
        case literal(String)
        case field(Field, width: Int)
    }

    let pieces: [Piece]

    /// The pattern names an hour, minute or second, so that a ``Day`` alone cannot fill it.
    public let needsTime: Bool

    public init(_ pattern: String) throws(VietnameseError) {
        let hasHour = DatePattern.unquoted(pattern).contains { $0 == "H" || $0 == "h" }
        var scanner = PatternScanner(pattern: pattern, minutesAllowed: hasHour)
        pieces = try scanner.pieces()
        guard pieces.contains(where: { if case .field = $0 { true } else { false } }) else {
            throw VietnameseError(.emptyPattern, value: pattern)
        }
        needsTime = pieces.contains {
            if case .field(.hour, _) = $0 { return true }
            if case .field(.minute, _) = $0 { return true }
            if case .field(.second, _) = $0 { return true }
            return false
        }
    }

    private static func unquoted(_ pattern: String) -> [Character] {
        var closing: Character?
        return pattern.filter { character in
            if let open = closing {
                if character == open { closing = nil }
                return false
            }
            closing = PatternScanner.closing(of: character)
            return closing == nil
        }
    }

    /// The date in this pattern, or nil when the pattern asks for a time.
    public func text(_ day: Day) -> String? {
        guard !needsTime else { return nil }
        return text(day, hour: 0, minute: 0, second: 0)
    }

    /// The moment in this pattern.
    public func text(_ moment: Moment) -> String {
        text(moment.day, hour: moment.hour, minute: moment.minute, second: moment.second)
    }

    private func text(_ day: Day, hour: Int, minute: Int, second: Int) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .field(.year, 2): (day.year % 100).padded(2)
            case .field(.year, let width): day.year.padded(width)
            case .field(.day, let width): day.day.padded(width)
            case .field(.month, let width): day.month.padded(width)
            case .field(.hour, let width): hour.padded(width)
            case .field(.minute, let width): minute.padded(width)
            case .field(.second, let width): second.padded(width)
            }
        }.joined()
    }
}

/// Splits a pattern into fields and literal text.
private struct PatternScanner {
    let pattern: String
    let minutesAllowed: Bool

    static func closing(of character: Character) -> Character? {
        switch character {
        case "'", "\"": character
        case "\u{2018}": "\u{2019}"
        case "\u{201C}": "\u{201D}"
        default: nil
        }
    }

    mutating func pieces() throws(VietnameseError) -> [DatePattern.Piece] {
        var found: [DatePattern.Piece] = []
        var rest = pattern[...]
        while let character = rest.first {
            if let closing = PatternScanner.closing(of: character) {
                found.append(.literal(try quotation(&rest, closing: closing)))
            } else if character.isLetter {
                let run = rest.prefix { $0 == character }
                rest = rest.dropFirst(run.count)
                found.append(try field(character, run: run))
            } else {
                found.append(.literal(String(character)))
                rest = rest.dropFirst()
            }
        }
        return found
    }

    private func quotation(_ rest: inout Substring, closing: Character) throws(VietnameseError) -> String {
        let start = rest
        let isStraight = rest.first == closing
        var text = ""
        rest = rest.dropFirst()
        while let character = rest.first {
            rest = rest.dropFirst()
            if character != closing {
                text.append(character)
            } else if isStraight, text.isEmpty, rest.first != closing {
                return String(closing)
            } else if isStraight, rest.first == closing {
                text.append(closing)
                rest = rest.dropFirst()
            } else {
                return text
            }
        }
        throw VietnameseError(.unclosedQuote, value: pattern, fragment: String(start))
    }

    private func field(_ letter: Character, run: Substring) throws(VietnameseError) -> DatePattern.Piece {
        let field: DatePattern.Field? =
            switch (letter, run.count) {
            case ("d", 1...2), ("D", 1...2): .day
            case ("M", 1...2): .month
            case ("m", 1...2): minutesAllowed ? .minute : .month
            case ("y", 2), ("y", 4), ("Y", 2), ("Y", 4): .year
            case ("H", 1...2), ("h", 1...2): .hour
            case ("s", 1...2), ("S", 1...2): .second
            default: nil
            }
        guard let field else {
            throw VietnameseError(.unknownPatternLetter, value: pattern, fragment: String(run))
        }
        return .field(field, width: run.count)
    }
}
