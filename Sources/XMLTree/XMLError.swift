/// Why bytes are not a document that we read, and where.
public struct XMLError: Error, Hashable, Sendable {
    /// What is wrong; stable, may be quoted.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is nothing to read.
        case empty
        /// More bytes than ``XMLLimits/bytes``.
        case tooLarge
        /// Deeper than ``XMLLimits/depth``.
        case tooDeep
        /// More nodes than ``XMLLimits/nodes``, or one text or name longer than the parser takes.
        case tooManyNodes
        /// A document type declaration: office packages forbid them, and they carry attacks.
        case doctype
        /// An entity other than the five predefined ones.
        case undeclaredEntity
        /// A prefix that no `xmlns` binds, or a namespace declaration that is not allowed.
        case undeclaredPrefix
        case duplicateAttribute
        /// The end tag is not that of the open element.
        case mismatchedTag
        /// The document ends before its root element does.
        case truncated
        /// An encoding that is unknown, or bytes that are not of the declared encoding.
        case encoding
        /// Any other offence against the grammar of XML.
        case notWellFormed
        /// The machine had no memory for the parser.
        case outOfMemory
    }

    public let code: Code
    /// The line, counted from 1.
    public let line: Int?
    /// The column in bytes, counted from 1.
    public let column: Int?
    /// The offending name, value or limit, or the parser's own words.
    public let evidence: String

    public init(code: Code, line: Int? = nil, column: Int? = nil, evidence: String = "") {
        self.code = code
        self.line = line
        self.column = column
        self.evidence = evidence
    }
}

extension XMLError: CustomStringConvertible {
    public var description: String {
        var place = ""
        if let line { place = "line \(line)" + (column.map { ", column \($0)" } ?? "") + ": " }
        return "\(place)\(code.rawValue)\(evidence.isEmpty ? "" : " (\(evidence))")"
    }
}
