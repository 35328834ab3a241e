public import Vietnamese

/// A series of document or certificate numbers (sổ).
public struct Series: Hashable, Sendable, Identifiable {
    public enum Mode: String, Hashable, Codable, Sendable, CaseIterable {
        /// The number comes from the office system and is typed in.
        case external
        /// Given by this tool in the transaction that issues.
        case gapless
        /// Typed, in any order; only that no number comes twice is checked.
        case manual
    }

    public let id: String
    public var label: Wording
    /// The abbreviation of the document type: "QĐ"; empty for registers and for công văn.
    public var type: String
    /// "{number}/QĐ-{unit}": `{unit}` is the letters in the dated record of the issuing unit.
    public var symbol: Sourced<String>
    /// Other patterns for certain periods, as after a reorganisation.
    public var symbols: [DatedSymbol]
    public var mode: Mode

    /// A pattern that is true from one day to another.
    public struct DatedSymbol: Hashable, Sendable {
        public var period: Period
        public var symbol: Sourced<String>

        public init(period: Period, symbol: Sourced<String>) {
            self.period = period
            self.symbol = symbol
        }
    }

    public init(
        id: String,
        label: Wording,
        type: String,
        symbol: Sourced<String>,
        symbols: [DatedSymbol] = [],
        mode: Mode
    ) {
        self.symbols = symbols
        self.id = id
        self.label = label
        self.type = type
        self.symbol = symbol
        self.mode = mode
    }

    /// The pattern in force on a day; where none is dated for it, the one that always holds.
    public func symbol(on day: Day) -> Sourced<String> {
        symbols.first { $0.period.contains(day) }?.symbol ?? symbol
    }

    /// The number as printed on a document of that day; nil while the pattern is unknown.
    public func text(number: String, unit: String, on day: Day) -> Answer<String?> {
        let symbol = symbol(on: day)
        var text = symbol.value
        for (name, value) in [("{number}", number), ("{unit}", unit)] {
            text = text?.split(separator: name, omittingEmptySubsequences: false).joined(separator: value)
        }
        return Answer(text, unconfirmed: [symbol.unconfirmed])
    }
}

/// Someone a consolidated report goes to, with the wording meant for them.
public struct Addressee: Hashable, Sendable, Identifiable {
    public let id: String
    /// As printed after "Kính gửi:".
    public var name: Sourced<String>
    /// Outside the agency: another letterhead and another signer.
    public var isOutside: Bool
    /// The subject line of its letter.
    public var subject: String
    /// The opening sentence of its letter.
    public var opening: String
    /// The words in "Nơi nhận": "để báo cáo".
    public var purpose: String
    /// The function that signs its letter.
    public var signer: String

    public init(
        id: String,
        name: Sourced<String>,
        isOutside: Bool,
        subject: String,
        opening: String,
        purpose: String,
        signer: String
    ) {
        self.id = id
        self.name = name
        self.isOutside = isOutside
        self.subject = subject
        self.opening = opening
        self.purpose = purpose
        self.signer = signer
    }
}
