public import OPC
import XMLTree

/// Why a file is not a table that we read, or why one cannot be written; and where.
public struct SpreadsheetError: Error, Hashable, Sendable {
    /// What is wrong; stable, may be quoted.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file has no bytes or no rows.
        case empty
        /// Excel 97-2003 (.xls): to be saved as .xlsx.
        case legacyExcel
        /// A binary workbook (.xlsb): to be saved as .xlsx.
        case binaryWorkbook
        /// The file is protected by a password.
        case encrypted
        /// The package or a part of it is broken; ``SpreadsheetError/package`` tells more.
        case damaged
        /// Something else than a spreadsheet; the evidence is its kind.
        case notSpreadsheet
        /// A text file in an encoding that cannot be told: to be saved as "CSV UTF-8".
        case unknownEncoding
        /// A quoted field that never ends; the row is where it begins.
        case openQuote
        /// The workbook has no sheet with rows.
        case noSheet
        /// No sheet has the wanted name; the evidence lists those there are.
        case noSuchSheet
        /// No row has enough of the wanted headings; see ``SpreadsheetError/header``.
        case headerNotFound
        case tooManyRows
        case tooManyColumns
        /// A cell's text is longer than a cell may hold.
        case cellTooLong
        /// More cells or bytes than the limits allow.
        case tooLarge
        /// A name that a sheet cannot have, or has twice.
        case badSheetName
        case writeFailed
    }

    /// What was looked for, and the row that came nearest.
    public struct HeaderEvidence: Hashable, Sendable {
        public var wanted: [String]
        /// The number of the best row as Excel shows it; nil when there are no rows.
        public var bestRow: Int?
        /// The texts of that row.
        public var found: [String]
        /// The wanted headings that no cell of that row has.
        public var missing: [String]
    }

    public let code: Code
    public let place: CellPlace?
    /// The value, limit, kind or names in question.
    public let evidence: String
    public let header: HeaderEvidence?
    /// The fault below, when the package is at fault.
    public let package: PackageError?

    public init(
        _ code: Code,
        at place: CellPlace? = nil,
        evidence: String = "",
        header: HeaderEvidence? = nil,
        package: PackageError? = nil
    ) {
        self.code = code
        self.place = place
        self.evidence = evidence
        self.header = header
        self.package = package
    }

    init(_ error: PackageError) {
        let code: Code =
            switch error.code {
            case .empty: .empty
            case .legacyExcel: .legacyExcel
            case .encrypted: .encrypted
            case .notZip, .legacyWord, .legacyPowerPoint, .compoundFile, .missingContentTypes, .notWord:
                .notSpreadsheet
            case .notSpreadsheet:
                error.evidence == DocumentKind.xlsb.rawValue ? .binaryWorkbook : .notSpreadsheet
            case .tooLarge, .tooManyParts, .ratio: .tooLarge
            case .writeFailed: .writeFailed
            default: error.xml?.code == .tooManyNodes || error.xml?.code == .tooLarge ? .tooLarge : .damaged
            }
        let kind = error.evidence.isEmpty ? error.code.rawValue : error.evidence
        self.init(code, evidence: code == .notSpreadsheet ? kind : error.evidence, package: error)
    }
}

/// A place in a workbook, in the words in which Excel shows it.
public struct CellPlace: Hashable, Sendable {
    public var sheet: String
    /// The row as Excel numbers it, from 1.
    public var row: Int?
    /// The column, counted from 0.
    public var column: Int?
    /// The heading over the column.
    public var heading: String?

    public init(sheet: String, row: Int? = nil, column: Int? = nil, heading: String? = nil) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.heading = heading
    }

    /// The letters over a column: 0 is A, 26 is AA.
    public static func letters(of column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

extension CellPlace: CustomStringConvertible {
    public var description: String {
        var words = ["sheet \(sheet)"]
        if let row { words.append("row \(row)") }
        if let column {
            words.append("column \(Self.letters(of: column))" + (heading.map { " (\($0))" } ?? ""))
        }
        return words.joined(separator: ", ")
    }
}

extension SpreadsheetError: CustomStringConvertible {
    public var description: String {
        var words = [evidence]
        if let header {
            words.append("wanted \(header.wanted), best row \(header.bestRow.map(String.init) ?? "none")")
        }
        words.append(package?.description ?? "")
        let text = words.filter { !$0.isEmpty }.joined(separator: "; ")
        return "\(place.map { "\($0): " } ?? "")\(code.rawValue)\(text.isEmpty ? "" : " (\(text))")"
    }
}
