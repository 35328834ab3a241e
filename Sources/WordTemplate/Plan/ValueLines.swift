import XMLTree

/// A value's text cut at line breaks, without characters that XML cannot carry.
struct ValueLines {
    /// What stands before a line.
    enum Break {
        case none, line, paragraph
    }

    private(set) var lines: [(Break, Substring)] = []
    private(set) var strippedCount = 0

    var isEmpty: Bool { lines.isEmpty }

    init(_ source: String) {
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in source.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0A, 0x0D, 0x0B, 0x85, 0x2028: clean.append("\n")
            case 0x2029: clean.append(contentsOf: "\n\n".unicodeScalars)
            case 0x09: clean.append(scalar)
            case 0x00..<0x20, 0xFFFE, 0xFFFF: strippedCount += 1
            default: clean.append(scalar)
            }
            previous = scalar
        }
        cut(String(clean))
    }

    /// Empty lines at the ends print nothing; those between make a paragraph.
    private mutating func cut(_ text: String) {
        var skipped = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                skipped += 1
            } else {
                lines.append((lines.isEmpty ? .none : skipped > 0 ? .paragraph : .line, line))
                skipped = 0
            }
        }
    }

    func write(to writer: inout Writer, _ slot: Slot) {
        writer.bytes.append(contentsOf: slot.before)
        for (kind, line) in lines {
            switch kind {
            case .none: break
            case .line where !slot.splitsAtLines || slot.paragraphBreak == nil: lineBreak(&writer, slot)
            case .line, .paragraph:
                if let bytes = slot.paragraphBreak {
                    writer.bytes.append(contentsOf: bytes)
                } else {
                    lineBreak(&writer, slot)
                    lineBreak(&writer, slot)
                }
            }
            write(line, to: &writer, slot)
        }
        writer.bytes.append(contentsOf: slot.after)
    }

    private func lineBreak(_ writer: inout Writer, _ slot: Slot) {
        if let bytes = slot.lineBreak { writer.bytes.append(contentsOf: bytes) } else { writer.text(" ") }
    }

    private func write(_ line: Substring, to writer: inout Writer, _ slot: Slot) {
        var isFirst = true
        for piece in line.split(separator: "\t", omittingEmptySubsequences: false) {
            if !isFirst {
                if let bytes = slot.tab { writer.bytes.append(contentsOf: bytes) } else { writer.text(" ") }
            }
            writer.text(String(piece))
            isFirst = false
        }
    }
}
