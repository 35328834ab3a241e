import Foundation
import Vietnamese

extension Value {
    /// The number that the value is or that its text writes.
    var asNumber: Decimal? {
        switch self {
        case .number(let number): number
        case .text(let text): Decimal(vietnamese: text.trimmingBlanks)
        default: nil
        }
    }

    /// The date that the value is or that its text writes (2026-01-05, 05/01/2026).
    var asDay: Day? {
        switch self {
        case .date(let day): day
        case .text(let text):
            Day(iso: text.trimmingBlanks) ?? Day(iso: text.trimmingBlanks.prefix { $0 != "T" })
                ?? Day(vietnamese: text)
        default: nil
        }
    }

    /// Whether the value counts as "có": true, not empty, not zero.
    var isTrue: Bool {
        switch self {
        case .bool(let value): value
        case .number(let number): number != 0
        case .text(let text): !isEmpty && !["không", "sai", "false"].contains(text.nameKey)
        default: !isEmpty
        }
    }

    /// Whether two values mean the same; nil for records and lists, which do not compare.
    func means(_ other: Value) -> Bool? {
        if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
        if case .rich(let text) = self { return Value.text(text.plainText).means(other) }
        if case .rich(let text) = other { return means(.text(text.plainText)) }
        switch (self, other) {
        case (.picture, _), (_, .picture): return nil
        case (.record, _), (_, .record), (.list, _), (_, .list): return nil
        case (.text(let a), .text(let b)): return a.nameKey == b.nameKey
        case (.bool(let a), .bool(let b)): return a == b
        case (.bool(let a), .text(let b)), (.text(let b), .bool(let a)):
            return a == !["không", "sai", "false"].contains(b.nameKey)
        case (.date, _), (_, .date):
            guard let a = asDay, let b = other.asDay else { return false }
            return a == b
        default:
            guard let a = asNumber, let b = other.asNumber else { return false }
            return a == b
        }
    }

    /// Negative, zero or positive as numbers or dates compare; nil when the values have no order.
    func order(to other: Value) -> Int? {
        if let a = asNumber, let b = other.asNumber { return a < b ? -1 : a == b ? 0 : 1 }
        if let a = asDay, let b = other.asDay { return a < b ? -1 : a == b ? 0 : 1 }
        return nil
    }

    /// The text printed when no format is given; nil for records and lists of them.
    var plainText: String? {
        switch self {
        case .empty: return ""
        case .text(let text): return text
        case .number(let number): return number.plainVietnamese
        case .date(let day): return day.short
        case .bool(let value): return value ? "có" : "không"
        case .rich(let text): return text.plainText
        case .record, .picture: return nil
        case .list(let items): return Value.joined(items, separator: ", ", last: ", ")
        }
    }

    /// Items in a row; empty ones are passed over.
    ///
    /// Nil when one cannot be printed.
    static func joined(_ items: [Value], separator: String, last: String) -> String? {
        var texts: [String] = []
        for item in items where !item.isEmpty {
            guard let text = item.plainText else { return nil }
            texts.append(text)
        }
        guard let final = texts.popLast() else { return "" }
        return texts.isEmpty ? final : texts.joined(separator: separator) + last + final
    }

    var isListOfRecords: Bool {
        guard case .list(let items) = self else { return false }
        return items.contains { if case .record = $0 { true } else { false } }
    }

    /// A short showing of the value for reports.
    var evidence: String {
        switch self {
        case .record(let record): "record: \(record.labels.prefix(3).joined(separator: ", "))"
        case .list(let items): "list of \(items.count)"
        case .picture(let picture): "picture: \(picture.kind.rawValue)"
        default: String((plainText ?? "").prefix(60))
        }
    }
}

extension Decimal {
    /// Digits with a decimal comma and no grouping: a year stays a year.
    var plainVietnamese: String {
        "\(self)".replacing(".", with: ",")
    }
}
