import XMLTree

/// Rules PG-01…PG-07 and PG-11…PG-15: paper, margins and page numbers.
struct PageChecks {
    let outline: Outline
    let parts: WordParts
    let styles: StyleSheet

    private var profile: LayoutProfile.Page { outline.profile.page }

    func run(_ findings: inout Findings) {
        for (index, section) in outline.story.sections.enumerated() {
            let landscape = paper(section, index, &findings)
            margins(section, index, landscape, &findings)
            numberFormat(section, index, &findings)
        }
        pageNumbers(&findings)
    }

    private func millimetres(_ twips: Int) -> Double { Double(twips) * 25.4 / 1440 }

    private func paper(_ section: Element, _ index: Int, _ findings: inout Findings) -> Bool {
        guard let size = section.word("pgSz"), let width = size.wordNumber("w"),
            let height = size.wordNumber("h")
        else {
            let expected = "\(profile.width.plain) x \(profile.height.plain)"
            findings.add(.pageSize, .absent, .error, section: index, expected: expected)
            return false
        }
        let (short, long) = (millimetres(min(width, height)), millimetres(max(width, height)))
        if abs(short - profile.width) > profile.tolerance || abs(long - profile.height) > profile.tolerance {
            findings.add(
                .pageSize,
                .size,
                .error,
                section: index,
                expected: "\(profile.width.plain) x \(profile.height.plain)",
                found: "\(short.plain) x \(long.plain)"
            )
        }
        let landscape = width > height
        if landscape, !holdsContentTable(index) {
            let severity: LayoutFinding.Severity = index == 0 ? .error : .warning
            findings.add(
                .orientation,
                .position,
                severity,
                section: index,
                expected: "portrait",
                found: "landscape"
            )
        }
        return landscape
    }

    /// A table with borders or one that is neither the letterhead nor the signatures.
    private func holdsContentTable(_ section: Int) -> Bool {
        let layout = Set(
            (outline.left + outline.right + outline.signatures.flatMap { $0 }
                + [outline.recipients].compactMap { $0 })
                .compactMap { $0.paragraph.cell?.table }
        )
        return outline.story.tableSections.contains { table, place in
            place == section && (outline.story.borderedTables.contains(table) || !layout.contains(table))
        }
    }

    private func margins(_ section: Element, _ index: Int, _ landscape: Bool, _ findings: inout Findings) {
        guard let margins = section.word("pgMar") else { return }
        let gutter = margins.wordNumber("gutter") ?? 0
        let sides: [(LayoutRule, String, Int, ClosedRange<Double>)] = [
            (.topMargin, "top", 0, profile.top), (.bottomMargin, "bottom", 0, profile.bottom),
            (.leftMargin, "left", gutter, profile.left), (.rightMargin, "right", 0, profile.right),
        ]
        for (rule, name, extra, allowed) in sides {
            guard let twips = margins.wordNumber(name) else { continue }
            let found = millimetres(abs(twips) + extra)
            guard
                found < allowed.lowerBound - profile.tolerance
                    || found > allowed.upperBound + profile.tolerance
            else {
                continue
            }
            findings.add(
                landscape ? .landscapeMargins : rule,
                .size,
                landscape ? .warning : .error,
                section: index,
                expected: allowed.points,
                found: landscape ? "\(name) \(found.plain)" : found.plain
            )
        }
    }

    private func numberFormat(_ section: Element, _ index: Int, _ findings: inout Findings) {
        guard let type = section.word("pgNumType") else { return }
        if let format = type.wordValue("fmt"), format != "decimal" {
            findings.add(
                .pageNumberFormat,
                .pattern,
                .error,
                section: index,
                expected: "decimal",
                found: format
            )
        }
        if index == 0, let start = type.wordNumber("start"), start != 1 {
            findings.add(.pageNumberFormat, .value, .error, section: index, expected: "1", found: "\(start)")
        }
    }

    // MARK: - Page numbers

    /// The header or footer of the first section in effect.
    private func margin(_ kind: String, _ type: String) -> WordParts.Margin? {
        let references = outline.story.sections.first?.words(kind) ?? []
        let reference = references.first { ($0.wordValue("type") ?? "default") == type }
        return reference?.relationshipID.flatMap { parts.margins[$0] }
    }

    private func pageNumbers(_ findings: inout Findings) {
        for margin in parts.margins.values.sorted(by: { $0.part < $1.part })
        where margin.root.name.local == "ftr" {
            if margin.root.fieldInstructions.contains(where: \.isPageField) {
                findings.add(
                    .pageNumberPlace,
                    .position,
                    .error,
                    part: margin.part,
                    expected: "header",
                    found: "footer"
                )
            }
        }
        let unsure: LayoutFinding.Severity = parts.pageCount.map { $0 > 1 ? .error : .info } ?? .warning
        guard let header = margin("headerReference", "default"),
            header.root.fieldInstructions.contains(where: \.isPageField)
        else {
            findings.add(.pageNumberPlace, .absent, unsure, section: 0, expected: "header")
            return
        }
        look(header, &findings)
        let first = margin("headerReference", "first")
        let hasTitlePage = outline.story.sections.first?.word("titlePg")?.isOn ?? false
        if !hasTitlePage || first?.root.fieldInstructions.contains(where: \.isPageField) == true {
            findings.add(.pageNumberFirstPage, .unwanted, unsure, section: 0)
        }
    }

    private func look(_ header: WordParts.Margin, _ findings: inout Findings) {
        let story = StoryReader.read(header.root, part: header.part, styles: styles)
        let lines = story.paragraphs.enumerated().flatMap { $0.element.lines(index: $0.offset) }
        guard let line = lines.first(where: { !$0.isBlank }) else { return }
        func add(
            _ rule: LayoutRule,
            _ aspect: LayoutAspect,
            _ severity: LayoutFinding.Severity,
            _ expected: String,
            _ found: String
        ) {
            findings.add(
                rule,
                aspect,
                severity,
                line: line,
                part: header.part,
                expected: expected,
                found: found
            )
        }
        let isFramed = header.root.descendant("framePr")?.anyValue("xAlign") == "center"
        if !line.isCentred, !isFramed {
            add(.pageNumberPlace, .alignment, .error, "center", line.paragraph.format.alignment ?? "left")
        }
        let wrong = line.sizes.filter { !profile.numberSize.contains($0) }
        if !wrong.isEmpty {
            let found = wrong.map(\.plain).joined(separator: ", ")
            add(.pageNumberLook, .size, .error, profile.numberSize.points, found)
        }
        if line.hasItalic { add(.pageNumberLook, .slant, .error, "upright", "italic") }
        if line.hasBold { add(.pageNumberLook, .weight, .warning, "regular", "bold") }
        let isBare = line.text.allSatisfy { $0.isNumber || "- \(Placeholder.mark)".contains($0) }
        let countsPages = header.root.fieldInstructions.contains { $0.contains("NUMPAGES") }
        if countsPages || !isBare { add(.pageNumberText, .unwanted, .warning, "", line.text) }
    }
}

extension Element {
    var relationshipID: String? {
        attributes.first { $0.name.local == "id" }?.value
    }

    /// All field instructions within.
    var fieldInstructions: [String] {
        elements.flatMap { child -> [String] in
            if child.isWord("instrText") { return [child.text] }
            if child.isWord("fldSimple") { return [child.wordValue("instr") ?? ""] + child.fieldInstructions }
            return child.fieldInstructions
        }
    }
}

extension String {
    /// "PAGE" with or without switches.
    fileprivate var isPageField: Bool {
        split(whereSeparator: \.isWhitespace).first?.uppercased() == "PAGE"
    }
}
