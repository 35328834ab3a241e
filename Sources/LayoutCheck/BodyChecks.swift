import Vietnamese

/// Rules PG-16…PG-20, PG-22, E14 and E19: the running text.
struct BodyChecks {
    let outline: Outline
    private var profile: LayoutProfile.Body { outline.profile.body }

    func run(_ findings: inout Findings) {
        let paragraphs = bodyParagraphs
        var tally = Tally()
        for (index, lines) in paragraphs.enumerated() {
            guard let line = lines.first else { continue }
            spacing(line, &tally)
            if index > 0, let before = paragraphs[index - 1].first { gap(before, line, &tally) }
            indent(line, &tally)
            alignment(lines, &tally)
            for line in lines { size(line, &tally) }
            article(line, &findings)
        }
        tally.report(&findings)
        consistency(paragraphs, &findings)
        ending(paragraphs, &findings)
    }

    /// The paragraphs of the main text that hold words, outside tables, headings in the middle left out.
    private var bodyParagraphs: [[Line]] {
        var paragraphs: [[Line]] = []
        for line in outline.lines[outline.body] where line.paragraph.cell == nil {
            if paragraphs.last?.first?.index == line.index {
                paragraphs[paragraphs.count - 1].append(line)
            } else {
                paragraphs.append([line])
            }
        }
        return paragraphs.filter { lines in
            // Dot leaders alone are a blank form, no text.
            let text = lines.map(\.raw).joined()
            guard text.contains(where: \.isLetter), let first = lines.first else { return false }
            return !first.isCentred && !lines.allSatisfy(\.isCommand) && !first.isRule
                && first.paragraph.format.alignment != "right"
        }
    }

    private func isListItem(_ line: Line) -> Bool {
        let text = line.text
        let marks = ["- ", "+ ", "* ", "• "]
        return line.paragraph.list != nil || marks.contains { text.hasPrefix($0) }
            || text.dropFirst().hasPrefix(") ")
    }

    private func spacing(_ line: Line, _ tally: inout Tally) {
        let format = line.paragraph.format
        guard let value = format.line else { return }
        let expected = "\(profile.lineSpacing.lowerBound.plain)-\(profile.lineSpacing.upperBound.plain)"
        switch format.lineRule ?? "auto" {
        case "auto":
            let found = Double(value) / 240
            if found < profile.lineSpacing.lowerBound - 0.01 || found > profile.lineSpacing.upperBound + 0.01
            {
                tally.add(.lineSpacing, .spacing, .error, line, expected, found.plain)
            }
        case let rule:
            // A single line of Times New Roman is 1.15 times its size.
            let single = 1.15 * (line.sizes.last ?? 14)
            let found = Double(value) / 20 / single
            let isLow = rule == "exact" && found < profile.lineSpacing.lowerBound - 0.02
            if isLow || found > profile.lineSpacing.upperBound + 0.02 {
                tally.add(.lineSpacing, .spacing, .warning, line, expected, found.plain)
            }
        }
    }

    private func gap(_ before: Line, _ line: Line, _ tally: inout Tally) {
        guard line.index == before.index + 1 else { return }
        let (upper, lower) = (before.paragraph.format, line.paragraph.format)
        let isContextual = before.paragraph.style == line.paragraph.style
        let after = upper.contextual == true && isContextual ? 0 : upper.after ?? 0
        let above = lower.contextual == true && isContextual ? 0 : lower.before ?? 0
        let found = Double(max(after, above)) / 20
        guard found < profile.gap - 0.1 else { return }
        let isList = isListItem(line) || isListItem(before)
        tally.add(.paragraphGap, .spacing, isList ? .warning : .error, line, profile.gap.plain, found.plain)
    }

    private func indent(_ line: Line, _ tally: inout Tally) {
        let expected = profile.indents.map(\.plain).joined(separator: ", ")
        if line.raw.hasPrefix("  ") {
            tally.add(.firstLineIndent, .indent, .error, line, expected, "blanks")
            return
        }
        if line.raw.hasPrefix("\t") {
            let stop = millimetres(line.paragraph.format.firstTab ?? 720)
            let severity: LayoutFinding.Severity = isIndent(stop) ? .info : .error
            tally.add(.firstLineIndent, .indent, severity, line, expected, "tab")
            return
        }
        let format = line.paragraph.format
        let found = millimetres(format.firstLine ?? 0)
        guard !isIndent(found) else { return }
        let isHanging =
            found < 0 || (format.left ?? 0) > 0 || line.paragraph.list != nil
            || line.hasLeader
        tally.add(.firstLineIndent, .indent, isHanging ? .warning : .error, line, expected, found.plain)
    }

    private func isIndent(_ millimetres: Double) -> Bool {
        profile.indents.contains { abs($0 - millimetres) <= profile.indentTolerance }
    }

    private func millimetres(_ twips: Int) -> Double { Double(twips) * 25.4 / 1440 }

    /// One short line looks the same whichever way it is set.
    private func alignment(_ lines: [Line], _ tally: inout Tally) {
        guard let line = lines.first, line.paragraph.format.alignment != "both" else { return }
        let room = outline.textWidth(section: line.paragraph.section).map { Double($0) / 20 } ?? 450
        let isLong = lines.contains { !$0.hasLeader && ($0.width > room - 30 || $0.hasUnknown) }
        let found = line.paragraph.format.alignment ?? "left"
        tally.add(.justification, .alignment, isLong ? .error : .info, line, "both", found)
    }

    private func size(_ line: Line, _ tally: inout Tally) {
        let wrong = line.sizes.filter { !profile.size.contains($0) }
        guard !wrong.isEmpty else { return }
        tally.add(
            .bodySize,
            .size,
            .error,
            line,
            profile.size.points,
            wrong.map(\.plain).joined(separator: ", ")
        )
    }

    // MARK: - Điều

    private func article(_ line: Line, _ findings: inout Findings) {
        guard line.key.hasPrefix("điều ") else { return }
        let rest = line.text.dropFirst(5)
        let number = rest.prefix { $0.isLetter || $0.isNumber }
        let behind = rest.dropFirst(number.count).first
        guard number.allSatisfy(\.isNumber) || number.allSatisfy({ "IVXLC".contains($0) }), !number.isEmpty
        else { return }
        // "Điều 5 của Luật" begins a sentence, no article.
        guard let behind, ".:".contains(behind) else { return }
        if behind != "." {
            findings.add(.article, .punctuation, .error, line: line, expected: ".", found: String(behind))
        }
        if !number.allSatisfy({ ("0"..."9").contains($0) }) || number.first == "0" {
            let expected = Int(number).map { "\($0)" } ?? "1, 2, 3"
            findings.add(.article, .pattern, .error, line: line, expected: expected, found: String(number))
        }
        let head = line.runs.first { $0.text.contains(where: \.isLetter) }
        if head?.format.bold != true {
            findings.add(.article, .weight, .error, line: line, expected: "bold", found: "regular")
        }
        if head?.format.italic == true {
            findings.add(.article, .slant, .error, line: line, expected: "upright", found: "italic")
        }
    }

    // MARK: - The text as a whole

    private func consistency(_ paragraphs: [[Line]], _ findings: inout Findings) {
        let sizes = Set(paragraphs.flatMap { $0.flatMap(\.sizes) }).sorted()
        if sizes.count > 1 {
            let found = sizes.map(\.plain).joined(separator: ", ")
            findings.add(
                .bodySizes,
                .consistency,
                .warning,
                line: paragraphs.first?.first,
                expected: "",
                found: found
            )
        }
        let indents = Set(
            paragraphs.compactMap { $0.first.map { millimetres($0.paragraph.format.firstLine ?? 0) } }
        )
        .filter(isIndent)
        if indents.count > 1 {
            let found = indents.sorted().map(\.plain).joined(separator: ", ")
            findings.add(
                .firstLineIndent,
                .consistency,
                .warning,
                line: paragraphs.first?.first,
                expected: "",
                found: found
            )
        }
    }

    private func ending(_ paragraphs: [[Line]], _ findings: inout Findings) {
        guard let last = paragraphs.last?.last, !last.text.hasSuffix("./.") else { return }
        guard !last.text.hasSuffix("\(Placeholder.mark)/."), last.text.last != Placeholder.mark else {
            return
        }
        findings.add(
            .bodyText,
            .punctuation,
            .warning,
            line: last,
            expected: "./.",
            found: String(last.text.suffix(3))
        )
    }
}

/// The same fault of several paragraphs as one finding.
private struct Tally {
    private struct Key: Hashable {
        let rule: LayoutRule
        let severity: LayoutFinding.Severity
        let found: String
    }

    private var order: [Key] = []
    private var faults: [Key: (aspect: LayoutAspect, line: Line, expected: String, count: Int)] = [:]

    mutating func add(
        _ rule: LayoutRule,
        _ aspect: LayoutAspect,
        _ severity: LayoutFinding.Severity,
        _ line: Line,
        _ expected: String,
        _ found: String
    ) {
        let key = Key(rule: rule, severity: severity, found: found)
        if faults[key] == nil { order.append(key) }
        faults[key] = (aspect, faults[key]?.line ?? line, expected, (faults[key]?.count ?? 0) + 1)
    }

    func report(_ findings: inout Findings) {
        for key in order {
            guard let fault = faults[key] else { continue }
            let count = fault.count > 1 ? " (\(fault.count) paragraphs)" : ""
            findings.add(
                key.rule,
                fault.aspect,
                key.severity,
                line: fault.line,
                expected: fault.expected,
                found: key.found + count
            )
        }
    }
}
