import Vietnamese

/// What the lines of a document are: its header, its name, its body, its signatures and annexes.
struct Outline {
    let profile: LayoutProfile
    let story: Story
    let lines: [Line]
    /// The lines of text boxes.
    let boxed: [Line]
    /// The main document: the lines before the first annex.
    let main: Range<Int>
    let annexes: [Range<Int>]

    /// The columns of the header, in order.
    var left: [Line] = []
    var right: [Line] = []
    /// The line behind the header.
    var headerEnd = 0

    var number: Line?
    var typeLine: Line?
    var type: LayoutProfile.DocumentType?
    var subject: [Line] = []
    var attachmentNote: Line?
    var addressees: [Line] = []
    var authority: [Line] = []
    var grounds: [Line] = []
    var resolution: Line?
    /// The line with which the body begins, and the one behind its end.
    var body: Range<Int> = 0..<0
    var recipients: Line?
    var recipientList: [Line] = []
    /// The signature blocks, from left to right.
    var signatures: [[Line]] = []

    init(_ story: Story, profile: LayoutProfile) {
        self.profile = profile
        self.story = story
        let lines = story.paragraphs.enumerated().flatMap { $0.element.lines(index: $0.offset) }
        self.lines = lines
        boxed = story.boxed.flatMap { $0.lines(index: -1) }
        let starts = lines.indices.filter { Outline.beginsAnnex(lines, $0, profile) }
        main = 0..<(starts.first ?? lines.count)
        annexes = starts.enumerated().map {
            $0.element..<($0.offset + 1 < starts.count ? starts[$0.offset + 1] : lines.count)
        }
        findHeader()
        findTitle()
        findEnd()
    }

    /// "Phụ lục", "PHỤ LỤC II" as the first words of a page.
    private static func beginsAnnex(_ lines: [Line], _ position: Int, _ profile: LayoutProfile) -> Bool {
        let line = lines[position]
        guard line.paragraph.cell == nil, line.key.hasPrefix(profile.words.annex.nameKey) else {
            return false
        }
        guard line.text.split(separator: " ").count <= 3, line.isCentred || line.isBold else { return false }
        var index = line.index
        while true {
            if line.paragraph.startsPage || position == 0 { return true }
            // Empty paragraphs may stand between the page's top and the heading.
            guard let before = lines[..<position].last(where: { !$0.isBlank }) else { return true }
            let between = lines[..<position].filter { $0.index > before.index && $0.index < index }
            index = before.index
            return between.contains { $0.paragraph.startsPage }
        }
    }

    // MARK: - Header

    /// The national name, spelt right or nearly so.
    func isNationalName(_ line: Line) -> Bool {
        let wanted = profile.words.nationalName.nameKey.folded
        let found = line.key.folded
        guard abs(found.count - wanted.count) <= 3 else { return false }
        return found == wanted || editDistance(found, wanted) <= 3
    }

    /// The motto, whatever its dashes, blanks and capitals.
    func isMotto(_ line: Line) -> Bool {
        let wanted = profile.words.motto.folded.filter(\.isLetter)
        return line.loose.folded.filter(\.isLetter) == wanted
    }

    private mutating func findHeader() {
        let first = lines.indices.prefix(60).filter { main.contains($0) }
        let anchor = first.first { isNationalName(lines[$0]) || isMotto(lines[$0]) }
        if let table = anchor.flatMap({ lines[$0].paragraph.cell?.table }) {
            takeHeader(table: table)
            takeNumberBelowHeader()
        } else {
            findHeaderWithoutTable()
        }
        number = (left + right).first { $0.key.hasPrefix("số") && !$0.isUnknown }
    }

    private mutating func takeHeader(table: Int) {
        let rows = main.filter { lines[$0].paragraph.cell?.table == table }
        headerEnd = (rows.last ?? 0) + 1
        for line in rows.map({ lines[$0] }) {
            guard let cell = line.paragraph.cell else { continue }
            if cell.column == 0, cell.columnCount > 1 { left.append(line) } else { right.append(line) }
        }
    }

    /// Number and date may stand in a table of their own, or in a line with a tab, below the names.
    private mutating func takeNumberBelowHeader() {
        guard !left.contains(where: { $0.key.hasPrefix("số") }) else { return }
        let next = (headerEnd..<main.upperBound).first {
            !lines[$0].isBlank && !lines[$0].isCommand && !lines[$0].isRule
        }
        guard let next, next < headerEnd + 6 else { return }
        if let table = lines[next].paragraph.cell?.table {
            let isNumberRow = main.contains { position in
                let line = lines[position]
                return line.paragraph.cell?.table == table
                    && (line.key.hasPrefix("số:") || line.key.hasPrefix("số "))
            }
            if isNumberRow, !story.borderedTables.contains(table) { takeHeader(table: table) }
            return
        }
        let columns = lines[next].columns
        let hasTab = lines[next].raw.contains("\t")
        let first = hasTab ? columns[0] : columns[1]
        guard first.key.hasPrefix("số:") || first.key.hasPrefix("số ") else { return }
        left.append(first)
        if hasTab { right.append(columns[1]) }
        headerEnd = next + 1
    }

    /// A header set with tabs, or line by line.
    private mutating func findHeaderWithoutTable() {
        let zone = main.prefix(15).prefix { position in
            let line = lines[position]
            return type(named: line) == nil && !line.key.hasPrefix(profile.words.addressees.nameKey)
        }
        guard zone.contains(where: { isNationalName(lines[$0].columns[1]) || isMotto(lines[$0].columns[1]) })
        else { return }
        for position in zone {
            let columns = lines[position].columns
            if columns[0].isBlank == false, lines[position].raw.contains("\t") { left.append(columns[0]) }
            let isLeft = columns[1].key.hasPrefix("số") || columns[1].key.hasPrefix("v/v")
            if isLeft { left.append(columns[1]) } else { right.append(columns[1]) }
        }
        let last = zone.last {
            isNationalName(lines[$0].columns[1]) || isMotto(lines[$0].columns[1]) || isDate(lines[$0])
        }
        headerEnd = last.map { $0 + 1 } ?? 0
        while headerEnd > 0, headerEnd < main.upperBound, lines[headerEnd].isRule { headerEnd += 1 }
        let end = headerEnd
        right.removeAll { line in !main.prefix(end).contains { lines[$0].index == line.index } }
    }

    func isDate(_ line: Line) -> Bool {
        let key = line.key
        return key.contains("ngày") && key.contains("tháng") && key.contains("năm")
    }

    // MARK: - Name and subject

    /// The type of document that a line names; the longest name that the line begins with.
    func type(named line: Line) -> LayoutProfile.DocumentType? {
        guard line.isUpper, line.paragraph.cell == nil else { return nil }
        let key = line.key
        return profile.types
            .filter { key == $0.name.nameKey || key.hasPrefix($0.name.nameKey + " ") }
            .max { $0.name.count < $1.name.count }
    }

    private mutating func findTitle() {
        var position = headerEnd
        func next() -> Line? {
            while position < main.upperBound, lines[position].isBlank || lines[position].isCommand {
                position += 1
            }
            return position < main.upperBound ? lines[position] : nil
        }
        if let line = next(), line.paragraph.cell == nil, line.isCentred,
            line.isUpper || type(named: line) != nil,
            !line.isUnknown
        {
            typeLine = line
            type = type(named: line)
            position += 1
            while position < main.upperBound, subject.count < 5, !lines[position].isRule {
                let line = lines[position]
                guard !line.isBlank || subject.isEmpty, line.paragraph.cell == nil else { break }
                guard line.isBlank || line.isCentred, !isAfterSubject(line) else { break }
                if !line.isBlank, !line.isCommand { subject.append(line) }
                position += 1
            }
        }
        if type == nil, typeLine == nil { type = typeByNumber }
        while position < main.upperBound, lines[position].isBlank || lines[position].isRule { position += 1 }
        if let line = next(), line.key.hasPrefix("(kèm theo") {
            attachmentNote = line
            position += 1
        }
        body = findOpening(from: position)..<main.upperBound
    }

    /// The line belongs to what follows the subject.
    private func isAfterSubject(_ line: Line) -> Bool {
        let key = line.key
        if key.hasPrefix("(kèm theo") || key.hasPrefix(profile.words.addressees.nameKey) || isGround(line) {
            return true
        }
        // The issuing authority stands in capitals where the subject does not.
        return type?.resolution != nil && line.isUpper && !subject.isEmpty
    }

    func isGround(_ line: Line) -> Bool {
        profile.words.grounds.contains { line.key.hasPrefix($0.nameKey + " ") }
    }

    private var typeByNumber: LayoutProfile.DocumentType? {
        let groups = number?.text.split(separator: "/").dropFirst().first?.split(separator: "-") ?? []
        return groups.count > 1 ? profile.types.first { $0.code == groups[0] } : nil
    }

    /// The addressees, authority, grounds and resolving word; the position behind them.
    private mutating func findOpening(from start: Int) -> Int {
        var position = start
        if type?.resolution != nil {
            let word = (start..<main.upperBound).prefix(60).first { isResolution(lines[$0]) }
            guard let word else { return start }
            resolution = lines[word]
            for line in lines[start..<word] where !line.isBlank && !line.isCommand && !line.isRule {
                if grounds.isEmpty, line.isCentred { authority.append(line) } else { grounds.append(line) }
            }
            return word + 1
        }
        while position < main.upperBound {
            let line = lines[position]
            let belongs =
                line.key.hasPrefix(profile.words.addressees.nameKey)
                || !addressees.isEmpty && isAddressee(line)
            guard belongs || line.isBlank || line.isCommand else { break }
            if belongs { addressees.append(line) }
            position += 1
        }
        return addressees.isEmpty ? start : position
    }

    private func isAddressee(_ line: Line) -> Bool {
        let head = addressees.last { $0.key.hasPrefix(profile.words.addressees.nameKey) }
        guard head?.text.hasSuffix(":") == true, !line.isBlank else { return false }
        return (line.text.hasPrefix("-") || line.paragraph.list != nil)
    }

    private func isResolution(_ line: Line) -> Bool {
        guard line.isCentred, let word = type?.resolution?.nameKey.filter({ $0 != ":" }) else { return false }
        return line.key.filter { $0 != ":" } == word && line.index != typeLine?.index
    }
}

extension Line {
    /// The text before and behind the first tab; all of it behind when there is none.
    var columns: [Line] {
        guard let place = runs.firstIndex(where: { $0.text.contains("\t") }) else {
            return [Line(index: index, paragraph: paragraph, runs: []), self]
        }
        let parts = runs[place].text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        let format = runs[place].format
        let before = Array(runs[..<place]) + [TextRun(text: String(parts[0]), format: format)]
        let behind = [TextRun(text: String(parts[1]), format: format)] + Array(runs[(place + 1)...])
        return [before, behind].map { Line(index: index, paragraph: paragraph, runs: $0) }
    }

    var isRule: Bool { asRule(textWidth: nil) != nil }
}
