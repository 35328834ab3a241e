/// Why bytes are not an archive that we read, or why one cannot be written.
public struct ZipError: Error, Hashable, Sendable {
    /// What is wrong; stable, may be quoted.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There are no bytes.
        case empty
        /// It begins as an archive does but ends before its directory: cut off in transfer.
        case truncated
        /// Something else altogether; the evidence is its ``FileKind``.
        case notZip
        /// A compound file of older Office programs or an encrypted document; the evidence is its
        /// ``FileKind``.
        case compoundFile
        /// Directory and contents contradict each other.
        case inconsistent
        /// An entry is encrypted.
        case encryptedEntry
        /// An entry's name is absolute, climbs out with "..", holds a backslash, or is no text.
        case unsafeName
        /// Two entries have the same name but for capitals.
        case duplicateName
        /// An entry is packed by a method other than deflate.
        case unsupportedMethod
        /// More entries than ``ZipLimits/entries``.
        case tooManyEntries
        /// An entry larger than ``ZipLimits/entryBytes``.
        case entryTooLarge
        /// All entries together larger than ``ZipLimits/totalBytes``.
        case tooLarge
        /// An entry packed tighter than ``ZipLimits/ratio``: a bomb.
        case ratio
        /// The packed data cannot be unpacked, or give another length than stated.
        case corruptEntry
        /// The unpacked data have another CRC-32 than stated.
        case badChecksum
        /// There is no such entry.
        case noSuchEntry
        /// An archive without entries cannot be written.
        case noEntries
        /// libzip could not write.
        case writeFailed
        case outOfMemory
    }

    public let code: Code
    /// The entry in question.
    public let entry: String?
    /// The number, limit or kind that offends.
    public let evidence: String

    public init(_ code: Code, entry: String? = nil, evidence: String = "") {
        self.code = code
        self.entry = entry
        self.evidence = evidence
    }
}

extension ZipError: CustomStringConvertible {
    public var description: String {
        "\(entry.map { "\($0): " } ?? "")\(code.rawValue)\(evidence.isEmpty ? "" : " (\(evidence))")"
    }
}
