import Vietnamese

// MARK: - Signatures and recipients

extension Outline {
    mutating func findEnd() {
        let zone = max(headerEnd, body.lowerBound)..<main.upperBound
        let wanted = profile.words.recipients.nameKey
        let recipientsAt = zone.last { lines[$0].key == wanted || lines[$0].key.hasPrefix(wanted + ":") }
        let table = recipientsAt.flatMap { lines[$0].paragraph.cell?.table } ?? signatureTable(zone)
        let signatureTable = hasSignature(table, zone) ? table : self.signatureTable(zone)
        if let recipientsAt {
            recipients = lines[recipientsAt]
            recipientList = recipientLines(behind: recipientsAt)
        }
        if let signatureTable { signatures = blocks(of: signatureTable) }
        let tableStart = signatureTable.flatMap { table in
            zone.first { lines[$0].paragraph.cell?.table == table }
        }
        let end = [recipientsAt, tableStart].compactMap { $0 }.min() ?? main.upperBound
        body = body.lowerBound..<max(body.lowerBound, end)
        if signatures.isEmpty, let recipientsAt { signatures = blockWithoutTable(from: recipientsAt) }
    }

    private func hasSignature(_ table: Int?, _ zone: Range<Int>) -> Bool {
        guard let table else { return false }
        return zone.contains { isTitle(lines[$0]) && lines[$0].paragraph.cell?.table == table }
    }

    /// A line like "GIÁM ĐỐC" in a table without borders.
    private func isTitle(_ line: Line) -> Bool {
        guard let cell = line.paragraph.cell, !story.borderedTables.contains(cell.table) else { return false }
        return line.isUpper && line.isBold && line.isCentred && !line.isBlank
    }

    /// The last table of the main document that holds a signer's title.
    private func signatureTable(_ zone: Range<Int>) -> Int? {
        zone.last { isTitle(lines[$0]) }.flatMap { lines[$0].paragraph.cell?.table }
    }

    /// The columns of a table that hold a title.
    private func blocks(of table: Int) -> [[Line]] {
        var columns: [Int: [Line]] = [:]
        for line in lines[main] {
            guard let cell = line.paragraph.cell, cell.table == table, !line.isCommand else { continue }
            columns[
                cell.column == 0 ? 0 : cell.column == cell.columnCount - 1 ? .max : cell.column,
                default: []
            ].append(line)
        }
        return columns.sorted { $0.key < $1.key }.map(\.value).filter { $0.contains(where: isTitle) }
            .map { column in Array(column.drop { !isTitle($0) }) }
            .filter { block in !block.contains { $0.index == recipients?.index } }
    }

    /// Signatures set with tabs or indents: the lines in capitals near the recipients.
    private func blockWithoutTable(from position: Int) -> [[Line]] {
        let near = (max(body.lowerBound, position - 3)..<min(main.upperBound, position + 25)).map {
            lines[$0].columns[1]
        }
        let block = near.drop { !($0.isUpper && $0.isBold && !$0.isBlank) }
        return block.isEmpty ? [] : [Array(block)]
    }

    private func recipientLines(behind position: Int) -> [Line] {
        let cell = lines[position].paragraph.cell
        let rest = lines[(position + 1)..<main.upperBound].prefix { line in
            cell == nil ? line.paragraph.cell == nil : line.paragraph.cell?.table == cell?.table
        }
        return rest.filter { line in
            line.paragraph.cell?.column == cell?.column && !line.isBlank && !line.isCommand
        }
    }

    /// The width for text of a section in twips.
    func textWidth(section: Int) -> Int? {
        guard story.sections.indices.contains(section) else { return nil }
        let element = story.sections[section]
        guard let page = element.word("pgSz")?.wordNumber("w"), let margins = element.word("pgMar") else {
            return nil
        }
        return page - (margins.wordNumber("left") ?? 0) - (margins.wordNumber("right") ?? 0)
            - (margins.wordNumber("gutter") ?? 0)
    }

    /// The rule below a line, looked for among the lines that follow it in its column.
    func rule(below line: Line, in column: [Line]) -> HorizontalRule? {
        let width = textWidth(section: line.paragraph.section)
        if let drawn = line.paragraph.drawnLines.first {
            return HorizontalRule(kind: .drawn, length: drawn.length.map { $0...$0 })
        }
        if let own = line.borderRule(textWidth: width) { return own }
        if line.isUnderlined {
            return HorizontalRule(kind: .underline, length: line.width...line.width)
        }
        let position = column.lastIndex { $0.index == line.index && $0.raw == line.raw } ?? -1
        for next in column.dropFirst(position + 1) {
            if let rule = next.asRule(textWidth: width) { return rule }
            // A floating line may be anchored in the paragraph below.
            if let drawn = next.paragraph.drawnLines.first {
                return HorizontalRule(kind: .drawn, length: drawn.length.map { $0...$0 })
            }
            guard next.isBlank else { break }
        }
        return nil
    }
}
