/// A series of document or certificate numbers (sổ).
public struct Series: Hashable, Sendable, Identifiable {
    public enum Mode: String, Hashable, Codable, Sendable, CaseIterable {
        /// The number comes from the office system and is typed in.
        case external
        /// Given by this tool in the transaction that issues.
        case gapless
        /// Typed and unchecked.
        case manual
    }

    public let id: String
    public var label: Wording
    /// The abbreviation of the document type: "QĐ"; empty for registers and for công văn.
    public var type: String
    /// "{number}/QĐ-{unit}": `{unit}` is the letters in the dated record of the issuing unit.
    public var symbol: Sourced<String>
    public var mode: Mode

    public init(id: String, label: Wording, type: String, symbol: Sourced<String>, mode: Mode) {
        self.id = id
        self.label = label
        self.type = type
        self.symbol = symbol
        self.mode = mode
    }

    /// The number as printed; nil while the pattern is unknown.
    public func text(number: String, unit: String) -> Answer<String?> {
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
