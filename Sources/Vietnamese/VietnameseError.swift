/// Why a text could not be read as a date pattern or a number.
public struct VietnameseError: Error, Hashable, Sendable {
    /// What is wrong; stable and quotable.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A date pattern holds a letter that stands for nothing; quote literal words.
        case unknownPatternLetter
        /// A date pattern opens a quotation mark and never closes it.
        case unclosedQuote
        /// A date pattern is blank or has no field in it.
        case emptyPattern
        /// The text is no number in any notation a Vietnamese clerk uses.
        case notANumber
    }

    public let code: Code
    /// The whole text that was read.
    public let value: String
    /// The part of it that is at fault, or nil when the whole text is.
    public let fragment: String?

    public init(_ code: Code, value: String, fragment: String? = nil) {
        self.code = code
        self.value = value
        self.fragment = fragment
    }
}

extension VietnameseError: CustomStringConvertible {
    public var description: String {
        let at = fragment.map { " at \"\($0)\"" } ?? ""
        return "\(code.rawValue)\(at) in \"\(value)\""
    }
}
