import Zip

/// The sheets of a spreadsheet file, with values as stored: nothing is calculated.
public struct Workbook: Hashable, Sendable {
    public var sheets: [Sheet]

    public init(sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// Reads an .xlsx (.xlsm, .xltx, .xltm) or a .csv; the bytes decide which, not a name.
    public init(reading bytes: [UInt8], options: ReadOptions = .standard) throws(SpreadsheetError) {
        switch FileKind(of: bytes) {
        case .text, .unknown: try self.init(csv: bytes, options: options)
        default: try self.init(xlsx: bytes, options: options)
        }
    }

    /// The first sheet that is shown and has rows.
    public func firstSheet() throws(SpreadsheetError) -> Sheet {
        guard let sheet = sheets.first(where: { !$0.isHidden && !$0.rows.isEmpty }) else {
            throw SpreadsheetError(.noSheet, evidence: sheets.map(\.name).joined(separator: ", "))
        }
        return sheet
    }

    /// The sheet with a name, without regard to capitals.
    public func sheet(named name: String) throws(SpreadsheetError) -> Sheet {
        guard let sheet = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw SpreadsheetError(
                .noSuchSheet,
                at: CellPlace(sheet: name),
                evidence: sheets.map(\.name).joined(separator: ", ")
            )
        }
        return sheet
    }
}

/// One sheet.
public struct Sheet: Hashable, Sendable {
    public var name: String
    public var isHidden: Bool
    /// The rows that hold something, by number; blank ones are left out.
    public var rows: [Row]
    /// The hidden columns, counted from 0; their cells are read like all others.
    public var hiddenColumns: Set<Int>

    public init(name: String, isHidden: Bool = false, rows: [Row] = [], hiddenColumns: Set<Int> = []) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.hiddenColumns = hiddenColumns
    }
}

/// One row of a sheet.
public struct Row: Hashable, Sendable {
    /// The number that Excel shows, from 1.
    public var number: Int
    public var isHidden: Bool
    /// The cells that hold something, from left to right.
    public var cells: [Cell]

    public init(number: Int, isHidden: Bool = false, cells: [Cell] = []) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
    }

    /// The cell in a column, counted from 0.
    public func cell(_ column: Int) -> Cell? {
        cells.first { $0.column == column }
    }

    /// The value in a column, counted from 0.
    public subscript(column: Int) -> CellValue {
        cell(column)?.value ?? .empty
    }

    /// Whether no cell holds more than blanks.
    public var isBlank: Bool {
        cells.allSatisfy(\.value.isBlank)
    }
}

/// How a file is read, and how much of it.
public struct ReadOptions: Sendable {
    /// The last row number taken.
    public var rows: Int
    public var columns: Int
    /// The most UTF-16 units in a cell; Excel itself holds 32,767.
    public var cellLength: Int
    /// Turns text typed in a legacy font (`.VnTime`, `VNI-Times`) into Unicode: takes text and font, gives
    /// nil when the font is none of those.
    public var convert: (@Sendable (_ text: String, _ font: String) -> String?)?

    public init(
        rows: Int = 100_000,
        columns: Int = 1_000,
        cellLength: Int = 32_767,
        convert: (@Sendable (_ text: String, _ font: String) -> String?)? = nil
    ) {
        self.rows = rows
        self.columns = columns
        self.cellLength = cellLength
        self.convert = convert
    }

    /// 100,000 rows, 1,000 columns, 32,767 units of text in a cell; no conversion.
    public static let standard = ReadOptions()
}
