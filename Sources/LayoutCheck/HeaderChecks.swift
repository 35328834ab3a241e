import Vietnamese

/// Rules E01…E06 and E09: the letterhead.
struct HeaderChecks {
    let outline: Outline
    private var profile: LayoutProfile { outline.profile }

    /// A document with number and date; annexed papers and forms have only names.
    let isNumbered: Bool

    func run(_ findings: inout Findings) {
        nationalName(&findings)
        motto(&findings)
        agency(&findings)
        if isNumbered { number(&findings) }
        date(&findings)
        letterSubject(&findings)
        sizes(&findings)
    }

    private func nationalName(_ findings: inout Findings) {
        let words = profile.words.nationalName
        guard let line = outline.right.first(where: outline.isNationalName) else {
            if let boxed = outline.boxed.first(where: outline.isNationalName) {
                findings.look(of: boxed, .nationalName, profile)
                return
            }
            let misplaced = outline.left.first(where: outline.isNationalName)
            findings.add(
                .nationalName,
                misplaced == nil ? .absent : .position,
                .error,
                line: misplaced,
                expected: words
            )
            return
        }
        if line.key != words.nameKey {
            findings.add(.nationalName, .wording, .error, line: line, expected: words, found: line.text)
        }
        findings.look(of: line, .nationalName, profile)
        let isNarrow = line.paragraph.cell?.textWidth.map { line.width > Double($0) / 20 + 1 } ?? false
        if isNarrow {
            let found = line.paragraph.cell?.textWidth.map { (Double($0) / 20).plain } ?? ""
            findings.add(
                .nationalName,
                .length,
                .warning,
                line: line,
                expected: line.width.plain,
                found: found
            )
        }
        let isInRightHalf =
            line.paragraph.cell.map { $0.columnCount > 1 }
            ?? (line.raw != line.paragraph.runs.map(\.text).joined())
        if !isInRightHalf, isNumbered {
            findings.add(.nationalName, .position, .error, line: line, expected: "right", found: "full width")
        }
    }

    private func motto(_ findings: inout Findings) {
        let words = profile.words.motto
        guard let line = outline.right.first(where: outline.isMotto) else {
            // The lines drawn in a text box are not measured.
            if let boxed = outline.boxed.first(where: outline.isMotto) {
                findings.look(of: boxed, .motto, profile)
                return
            }
            findings.add(.motto, .absent, .error, expected: words)
            return
        }
        let text = line.text.placingTonesAlike
        if text != words.placingTonesAlike {
            let dashed = String(text.map { "–—−‑".contains($0) ? "-" : $0 })
            let isDashOnly = dashed == words.placingTonesAlike
            let isCase = dashed.lowercased() == words.placingTonesAlike.lowercased()
            let aspect: LayoutAspect = isCase && !isDashOnly ? .letterCase : .punctuation
            findings.add(
                .motto,
                aspect,
                isDashOnly ? .warning : .error,
                line: line,
                expected: words,
                found: line.text
            )
        }
        findings.look(of: line, .motto, profile)
        guard let rule = outline.rule(below: line, in: outline.right) else {
            findings.add(
                .motto,
                .line,
                .error,
                line: line,
                expected: profile.ruleLengths.motto.ratio,
                found: ""
            )
            return
        }
        if rule.kind == .underline {
            findings.add(.motto, .line, .warning, line: line, expected: "drawn", found: rule.kind.rawValue)
        }
        findings.length(of: line, text: [line], rule: rule, .motto, allowed: profile.ruleLengths.motto)
    }

    /// The names on the left: of the superior in regular, of the issuer in bold letters.
    private func agency(_ findings: inout Findings) {
        let names = outline.left.prefix { line in
            !line.key.hasPrefix("số") && !line.key.hasPrefix("v/v") && !(line.isRule && !line.isBlank)
        }.filter { !$0.isBlank && !$0.isCommand && !$0.isRule }
        guard let last = names.last else {
            if isNumbered { findings.add(.agency, .absent, .error) }
            return
        }
        let firstBold = names.firstIndex(where: \.isBold) ?? names.count - 1
        for line in names[..<firstBold] { findings.look(of: line, .parentAgency, profile) }
        for line in names[firstBold...] { findings.look(of: line, .agency, profile) }
        if !last.isCentred {
            findings.add(
                .agency,
                .alignment,
                .warning,
                line: last,
                expected: "center",
                found: last.paragraph.format.alignment ?? "left"
            )
        }
        guard let rule = outline.rule(below: last, in: outline.left) else {
            findings.add(.agency, .line, .error, line: last, expected: profile.ruleLengths.drawn.ratio)
            return
        }
        if rule.kind == .underline {
            findings.add(
                .agency,
                .line,
                .error,
                line: last,
                expected: profile.ruleLengths.drawn.ratio,
                found: rule.kind.rawValue
            )
            return
        }
        let allowed = rule.kind == .typed ? profile.ruleLengths.typed : profile.ruleLengths.drawn
        findings.length(of: last, text: Array(names[firstBold...]), rule: rule, .agency, allowed: allowed)
    }

    private func number(_ findings: inout Findings) {
        guard let line = outline.number else {
            findings.add(.number, .absent, .error, expected: "Số: …/…")
            return
        }
        findings.look(of: line, .number, profile)
        for fault in NumberLine(
            line.text,
            profile: profile,
            type: outline.type,
            isNamed: outline.typeLine != nil
        ).faults {
            findings.add(
                .number,
                fault.aspect,
                fault.severity,
                line: line,
                expected: fault.expected,
                found: fault.found
            )
        }
    }

    private func date(_ findings: inout Findings) {
        let mottoAt = outline.right.lastIndex(where: outline.isMotto) ?? -1
        let rest = outline.right.dropFirst(mottoAt + 1).filter { !$0.isBlank && !$0.isCommand && !$0.isRule }
        guard let line = rest.first(where: outline.isDate) ?? rest.first(where: \.hasUnknown) else {
            if outline.type?.hasDate ?? true, isNumbered {
                findings.add(.placeAndDate, .absent, .error, expected: "…, ngày … tháng … năm …")
            }
            return
        }
        findings.look(of: line, .placeAndDate, profile)
        for fault in DateLine.faults(in: line.text) {
            findings.add(
                .placeAndDate,
                fault.aspect,
                fault.severity,
                line: line,
                expected: fault.expected,
                found: fault.found
            )
        }
        let rows = (outline.number?.paragraph.cell?.row, line.paragraph.cell?.row)
        if let numberRow = rows.0, let dateRow = rows.1, numberRow != dateRow {
            findings.add(.placeAndDate, .position, .warning, line: line, expected: "same row as E05")
        }
    }

    private func letterSubject(_ findings: inout Findings) {
        let line = outline.left.first { $0.key.hasPrefix("v/v") }
        guard let line else {
            let isLetter =
                outline.typeLine == nil && outline.type == nil && isNumbered && outline.number != nil
            if isLetter { findings.add(.letterSubject, .absent, .error, expected: "V/v …") }
            return
        }
        findings.look(of: line, .letterSubject, profile)
        if line.key.hasPrefix("v/v:") {
            findings.add(.letterSubject, .punctuation, .warning, line: line, expected: "V/v …", found: "V/v:")
        }
        if !line.isCentred {
            let found = line.paragraph.format.alignment ?? "left"
            findings.add(.letterSubject, .alignment, .warning, line: line, expected: "center", found: found)
        }
    }

    /// National name 13, motto 14, date 14; or 12, 13, 13.
    private func sizes(_ findings: inout Findings) {
        guard let name = outline.right.first(where: outline.isNationalName),
            let motto = outline.right.first(where: outline.isMotto),
            let nameSize = name.sizes.first, let mottoSize = motto.sizes.first
        else { return }
        if mottoSize - nameSize != 1 {
            let found = "\(nameSize.plain)/\(mottoSize.plain)"
            findings.add(
                .headerSizes,
                .consistency,
                .warning,
                line: motto,
                expected: "12/13, 13/14",
                found: found
            )
        }
    }
}

extension ClosedRange<Double> {
    /// "0.3-0.55".
    var ratio: String { "\(lowerBound.plain)-\(upperBound.plain)" }
}

extension String {
    /// The text with blanks collapsed and both spellings of tone marks alike, capitals kept.
    fileprivate var placingTonesAlike: String {
        replacing("hoà", with: "hòa").replacing("Hoà", with: "Hòa")
    }
}
