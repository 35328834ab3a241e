public import XMLTree
import Zip

/// Why bytes are not an office package that we take, or why a package cannot be changed or saved.
public struct PackageError: Error, Hashable, Sendable {
    /// What is wrong; stable, may be quoted.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file has no bytes.
        case empty
        /// The file was cut off in transfer.
        case truncated
        /// The file is something else; the evidence is its `FileKind` (text, pdf, rtf, html, picture …).
        case notZip
        /// A document protected by a password, or a package with encrypted entries.
        case encrypted
        /// Word 97-2003: to be saved as .docx.
        case legacyWord
        /// Excel 97-2003: to be saved as .xlsx.
        case legacyExcel
        /// PowerPoint 97-2003.
        case legacyPowerPoint
        /// Some other compound file.
        case compoundFile
        /// The archive or an entry of it contradicts itself.
        case damaged
        /// An entry is packed by a method that office packages do not know.
        case unsupportedMethod
        /// An entry's name is absolute or leads out of the package.
        case unsafePath
        /// Two parts have the same name.
        case duplicatePart
        /// More entries than the limits allow.
        case tooManyParts
        /// A part or the whole is larger than the limits allow.
        case tooLarge
        /// A part unpacks to suspiciously many times its size: a bomb.
        case ratio
        /// An archive without `[Content_Types].xml`: not an office package.
        case missingContentTypes
        /// No main document, or the relationship to it leads nowhere.
        case missingMainDocument
        /// The content types or relationships are not what the standard says.
        case badStructure
        /// A part is not well-formed XML.
        case badXML
        /// A relationship leads out of the package though it says it does not.
        case unsafeTarget
        /// A sound package that is no Word document; the evidence is its kind.
        case notWord
        /// A sound package that is no spreadsheet; the evidence is its kind.
        case notSpreadsheet
        /// No part has this name.
        case noSuchPart
        /// A part has this name already.
        case partExists
        /// The name cannot be that of a part.
        case badPartName
        case writeFailed
        case outOfMemory
    }

    public let code: Code
    /// The part in question, as a part name or as the name of the archive's entry.
    public let part: String?
    /// The value, number, limit or kind that offends.
    public let evidence: String
    /// Where in the part, when it is not well-formed.
    public let xml: XMLError?

    public init(_ code: Code, part: String? = nil, evidence: String = "", xml: XMLError? = nil) {
        self.code = code
        self.part = part
        self.evidence = evidence
        self.xml = xml
    }

    init(_ error: ZipError) {
        self.init(Code(error), part: error.entry, evidence: error.evidence)
    }
}

extension PackageError.Code {
    fileprivate init(_ error: ZipError) {
        self =
            switch error.code {
            case .empty, .noEntries: .empty
            case .truncated: .truncated
            case .notZip: .notZip
            case .compoundFile: Self(compound: FileKind(rawValue: error.evidence))
            case .inconsistent, .corruptEntry, .badChecksum: .damaged
            case .encryptedEntry: .encrypted
            case .unsafeName: .unsafePath
            case .duplicateName: .duplicatePart
            case .unsupportedMethod: .unsupportedMethod
            case .tooManyEntries: .tooManyParts
            case .entryTooLarge, .tooLarge: .tooLarge
            case .ratio: .ratio
            case .noSuchEntry: .noSuchPart
            case .writeFailed: .writeFailed
            case .outOfMemory: .outOfMemory
            }
    }

    private init(compound kind: FileKind?) {
        self =
            switch kind {
            case .encryptedOffice: .encrypted
            case .legacyWord: .legacyWord
            case .legacyExcel: .legacyExcel
            case .legacyPowerPoint: .legacyPowerPoint
            default: .compoundFile
            }
    }
}

extension PackageError: CustomStringConvertible {
    public var description: String {
        let words = [evidence, xml?.description ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
        return "\(part.map { "\($0): " } ?? "")\(code.rawValue)\(words.isEmpty ? "" : " (\(words))")"
    }
}
