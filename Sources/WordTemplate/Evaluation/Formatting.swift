import Foundation
import Vietnamese

/// What the formats of a tag do to a value, worked out once at compile time.
struct Formatting: Hashable, Sendable {
    /// Formats that change the text, in order.
    private(set) var steps: [Format] = []
    private(set) var textIfEmpty: String?
    private(set) var dropped: Format.Unit?
    private(set) var splitsParagraphs = false
    private(set) var keepsLine = false
    private(set) var mergesCells = false
    /// In EMU.
    private(set) var pictureHeight: Int?
    private(set) var pictureWidth: Int?

    /// What a value must be for these formats.
    var form: TemplateSchema.Field.Form {
        if wantsPicture { return .picture }
        for step in steps {
            switch step {
            case .longDate, .shortDate, .datePattern: return .date
            case .number, .money, .words, .moneyWords, .twoDigits, .roman: return .number
            default: continue
            }
        }
        return .text
    }

    /// Whether only a picture can be meant.
    var wantsPicture: Bool { pictureHeight != nil || pictureWidth != nil }

    /// Whether a text is printed as it is.
    var isPlain: Bool { steps.isEmpty && textIfEmpty == nil && !wantsPicture }

    init(_ formats: [Format]) {
        for format in formats {
            switch format {
            case .ifEmpty(let text): textIfEmpty = text
            case .dropIfEmpty(let unit): dropped = unit
            case .paragraphs: splitsParagraphs = true
            case .keepLine: keepsLine = true
            case .mergeCells: mergesCells = true
            case .pictureHeight(let size): pictureHeight = size
            case .pictureWidth(let size): pictureWidth = size
            default: steps.append(format)
            }
        }
    }

    /// The text to print.
    func text(of value: Value) throws(TagError) -> String {
        if value.isEmpty { return textIfEmpty ?? "" }
        var current = value
        for step in steps { current = try Formatting.apply(step, to: current) }
        // A list of records cannot be printed: the tag only asks whether its table is to stay.
        if dropped == .table, steps.isEmpty, value.isListOfRecords { return "" }
        guard let text = current.plainText else {
            throw TagError(code: .notPrintable, evidence: value.evidence)
        }
        return text
    }

    private static func apply(_ format: Format, to value: Value) throws(TagError) -> Value {
        guard case .list(let items) = value else { return .text(try text(of: value, in: format)) }
        if case .join(let separator, let last) = format {
            guard let joined = Value.joined(items, separator: separator, last: last) else {
                throw TagError(code: .notPrintable, evidence: value.evidence)
            }
            return .text(joined)
        }
        var formatted: [Value] = []
        for item in items where !item.isEmpty { formatted.append(try apply(format, to: item)) }
        return .list(formatted)
    }

    private static func text(of value: Value, in format: Format) throws(TagError) -> String {
        switch format {
        case .longDate: try day(value).long
        case .shortDate: try day(value).short
        case .datePattern(let pattern): pattern.text(try day(value)) ?? ""
        case .number: NumberFormat.grouped(try number(value))
        case .money: NumberFormat.grouped(try number(value)) + " đồng"
        case .words: NumberWords.words(try number(value))
        case .moneyWords: NumberWords.money(try number(value))
        case .twoDigits: NumberFormat.twoDigits(try number(value))
        case .roman: NumberFormat.roman(try number(value))
        case .upperCase: try plain(value).inCapitals
        case .lowerCase: try plain(value).inSmallLetters
        case .titleCase: try plain(value).withCapitalWords
        case .join, .ifEmpty, .dropIfEmpty, .paragraphs, .keepLine, .mergeCells, .pictureHeight,
            .pictureWidth:
            try plain(value)
        }
    }

    private static func plain(_ value: Value) throws(TagError) -> String {
        guard let text = value.plainText else {
            throw TagError(code: .notPrintable, evidence: value.evidence)
        }
        return text
    }

    private static func day(_ value: Value) throws(TagError) -> Day {
        guard let day = value.asDay else { throw TagError(code: .notADate, evidence: value.evidence) }
        return day
    }

    private static func number(_ value: Value) throws(TagError) -> Decimal {
        if let number = value.asNumber { return number }
        // Who wants a date in words looks for it among the numbers.
        let dates = value.asDay == nil ? [] : ["ngày dài"]
        throw TagError(code: .notANumber, evidence: value.evidence, nearest: dates)
    }
}
