import SwiftCSV

extension Workbook {
    /// Reads a text file of values between commas, semicolons or tabs; every value is text.
    ///
    /// Takes UTF-8 with or without a mark and UTF-16 with one. Anything else (Windows-1258, TCVN3 …) is
    /// refused, because it would be read wrongly without a sign.
    init(csv bytes: [UInt8], options: ReadOptions) throws(SpreadsheetError) {
        guard !bytes.isEmpty else { throw SpreadsheetError(.empty) }
        let text = try Self.decoded(bytes)
        let delimiter = Self.delimiter(of: text)
        let plain = try Self.normalised(text, delimiter)
        let lines: [[String]]
        do {
            let file = try EnumeratedCSV(string: plain, delimiter: .character(delimiter), loadColumns: false)
            lines = [file.header] + file.rows
        } catch {
            // The normalised text leaves its parser nothing to refuse.
            throw SpreadsheetError(.damaged, evidence: "\(error)")
        }
        var sheet = Sheet(name: "CSV")
        for (index, fields) in lines.enumerated() where index > 0 || fields.first?.hasPrefix("sep=") != true {
            let row = try Self.row(fields, number: index + 1, options)
            if !row.isBlank { sheet.rows.append(row) }
        }
        guard !sheet.rows.isEmpty else { throw SpreadsheetError(.empty) }
        self.init(sheets: [sheet])
    }

    private static func row(_ fields: [String], number: Int, _ options: ReadOptions) throws(SpreadsheetError)
        -> Row
    {
        var row = Row(number: number)
        for (column, field) in fields.enumerated() where !field.isEmpty {
            let place = CellPlace(sheet: "CSV", row: number, column: column)
            guard number <= options.rows else {
                throw SpreadsheetError(.tooManyRows, at: place, evidence: "\(number) > \(options.rows)")
            }
            guard column < options.columns else {
                throw SpreadsheetError(
                    .tooManyColumns,
                    at: place,
                    evidence: "\(column + 1) > \(options.columns)"
                )
            }
            guard field.utf16.count <= options.cellLength else {
                throw SpreadsheetError(
                    .cellTooLong,
                    at: place,
                    evidence: "\(field.utf16.count) > \(options.cellLength)"
                )
            }
            row.cells.append(
                Cell(column: column, value: .text(field), runs: [TextRun(text: field, font: nil)])
            )
        }
        return row
    }

    private static func decoded(_ bytes: [UInt8]) throws(SpreadsheetError) -> String {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        var text: String?
        if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
                let (one, two) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
                return isLittle ? two << 8 | one : one << 8 | two
            }
            text = bytes.count % 2 == 0 ? String(validating: units, as: UTF16.self) : nil
        } else {
            text = String(
                validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...],
                as: UTF8.self
            )
        }
        // A zero byte means UTF-16 without a mark, or no text at all.
        guard let text, !text.utf8.contains(0) else { throw SpreadsheetError(.unknownEncoding) }
        return text
    }

    /// The separator that is most frequent in the first lines, outside quotes; Excel's line `sep=;` prevails.
    private static func delimiter(of text: String) -> Character {
        if text.hasPrefix("sep="), let stated = text.dropFirst(4).first, ",;\t".contains(stated) {
            return stated
        }
        var counts: [Character: Int] = [:]
        var inQuotes = false
        for byte in text.utf8.prefix(8192) {
            switch byte {
            case UInt8(ascii: "\""): inQuotes.toggle()
            case UInt8(ascii: ";") where !inQuotes: counts[";", default: 0] += 1
            case UInt8(ascii: ",") where !inQuotes: counts[",", default: 0] += 1
            case UInt8(ascii: "\t") where !inQuotes: counts["\t", default: 0] += 1
            default: break
            }
        }
        let order: [Character] = [";", "\t", ","]
        return order.max { (counts[$0] ?? 0, $0 == "," ? 1 : 0) < (counts[$1] ?? 0, $1 == "," ? 1 : 0) }
            ?? ","
    }

    /// Puts every field that is not plain into quotes.
    ///
    /// SwiftCSV 0.10.0 refuses a quote inside an unquoted field (`Tổ "A"`) and text behind a closing quote,
    /// drops blanks before a field, takes an unclosed quote for granted, and breaks lines at rarer
    /// characters than Excel does.
    private static func normalised(_ text: String, _ delimiter: Character) throws(SpreadsheetError) -> String
    {
        let separator = delimiter.utf8.first ?? UInt8(ascii: ",")
        let quote = UInt8(ascii: "\"")
        var result: [UInt8] = []
        var field: [UInt8] = []
        var (isQuoted, inQuotes, number, opened) = (false, false, 1, 1)
        func finish() {
            result.append(quote)
            for byte in field { result.append(contentsOf: byte == quote ? [quote, quote] : [byte]) }
            result.append(quote)
            field.removeAll(keepingCapacity: true)
            isQuoted = false
        }
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if inQuotes {
                guard byte == quote else {
                    field.append(byte)
                    continue
                }
                if bytes.first == quote { field.append(bytes.removeFirst()) } else { inQuotes = false }
            } else if byte == quote, field.isEmpty, !isQuoted {
                (isQuoted, inQuotes, opened) = (true, true, number)
            } else if byte == separator {
                finish()
                result.append(separator)
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, bytes.first == 0x0A { bytes.removeFirst() }
                finish()
                result.append(0x0A)
                number += 1
            } else {
                field.append(byte)
            }
        }
        guard !inQuotes else { throw SpreadsheetError(.openQuote, at: CellPlace(sheet: "CSV", row: opened)) }
        if !field.isEmpty || isQuoted { finish() }
        return String(decoding: result, as: UTF8.self)
    }
}
