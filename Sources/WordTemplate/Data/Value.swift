public import Foundation
public import Vietnamese

/// A piece of data for a template.
public enum Value: Hashable, Sendable {
    /// Present, and nothing (null): prints nothing and counts as "trống".
    case empty
    case text(String)
    case number(Decimal)
    case date(Day)
    case bool(Bool)
    case list([Value])
    case record(Record)
    /// Text with emphasis, links and paragraphs of its own.
    case rich(RichText)
    case picture(Picture)

    /// Whether the value counts as "trống": nothing, blank text, a list or record without anything in it.
    public var isEmpty: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.isBlank
        case .list(let items): items.isEmpty
        case .record(let record): record.values.allSatisfy(\.isEmpty)
        case .rich(let text): text.isEmpty
        case .number, .date, .bool, .picture: false
        }
    }

    /// The kind of the value, for reports.
    public var kind: Kind {
        switch self {
        case .empty: .empty
        case .text: .text
        case .number: .number
        case .date: .date
        case .bool: .bool
        case .list: .list
        case .record: .record
        case .rich: .rich
        case .picture: .picture
        }
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case empty, text, number, date, bool, list, record, rich, picture
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .number(Decimal(number)) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral items: Value...) { self = .list(items) }
    public init(dictionaryLiteral fields: (String, Value)...) { self = .record(Record(fields)) }
}

extension String {
    /// Whether there is nothing but blanks; most texts show by their first byte that there is more.
    var isBlank: Bool {
        var isAfterE1 = false
        for byte in utf8 where byte > 0x20 {
            // No blank of Unicode begins with other bytes; of the many letters with E1 only U+1680 is one.
            switch byte {
            case 0xC2, 0xE2, 0xE3: return !isAfterE1 && allSatisfy(\.isWhitespace)
            case 0xE1 where !isAfterE1: isAfterE1 = true
            case 0x9A where isAfterE1: return allSatisfy(\.isWhitespace)
            default: return false
            }
        }
        return true
    }
}
