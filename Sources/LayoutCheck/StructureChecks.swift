import Vietnamese

/// Rules E15…E18 and E20…E22: parts, chapters, sections, clauses, points and Roman headings of the text.
struct StructureChecks {
    let outline: Outline
    private var profile: LayoutProfile { outline.profile }

    /// The letters of points in the order of the alphabet; f, j, w and z are not among them.
    private static let letters = Array("abcdđeghiklmnopqrstuvxy")

    func run(_ findings: inout Findings) {
        let lines = outline.lines[outline.body].filter {
            $0.paragraph.cell == nil && !$0.isBlank && !$0.isCommand
        }
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            division(line, next: next, &findings)
            clause(line, &findings)
            heading(line, &findings)
        }
        points(lines, &findings)
    }

    // MARK: - Phần, Chương, Mục, Tiểu mục

    private func division(_ line: Line, next: Line?, _ findings: inout Findings) {
        for (word, isRoman) in [("phần", true), ("chương", true), ("mục", false), ("tiểu mục", false)] {
            guard line.key.hasPrefix(word + " ") else { continue }
            let rest = line.loose.dropFirst(word.count).trimmed
            let number = rest.prefix { !" .:".contains($0) }
            let isRomanNumber = !number.isEmpty && number.allSatisfy { "IVXLC".contains($0) }
            let isArabic = !number.isEmpty && number.allSatisfy { ("0"..."9").contains($0) }
            guard isRomanNumber || isArabic else { continue }
            let rule: LayoutRule = isRoman ? .chapter : .section
            // "Chương II của Luật này" is a sentence; a heading stands alone or has its title behind a stop.
            guard rest.count == number.count || ".:".contains(rest.dropFirst(number.count).first ?? " ")
            else { continue }
            if isRoman != isRomanNumber {
                let expected = isRoman ? "I, II, III" : "1, 2, 3"
                findings.add(rule, .pattern, .error, line: line, expected: expected, found: String(number))
            }
            if rest.count > number.count {
                findings.add(rule, .position, .warning, line: line, expected: "", found: line.text)
                continue
            }
            findings.look(of: line, rule, profile)
            if line.isUpper, !isRoman || line.text.count > number.count + 1 {
                let expected = "\(word.withFirstCapital) \(number)"
                findings.add(rule, .letterCase, .error, line: line, expected: expected, found: line.text)
            }
            title(isRoman ? .chapterTitle : .sectionTitle, below: line, next, &findings)
        }
    }

    private func title(_ rule: LayoutRule, below line: Line, _ next: Line?, _ findings: inout Findings) {
        guard let next, next.isCentred || next.isUpper else {
            findings.add(rule, .absent, .error, line: line)
            return
        }
        findings.look(of: next, rule, profile)
    }

    // MARK: - Khoản, mục

    private func clause(_ line: Line, _ findings: inout Findings) {
        let number = line.text.prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(number.count), outline.type?.resolution != nil else { return }
        let rest = line.text.dropFirst(number.count)
        guard rest.hasPrefix(") ") || rest.hasPrefix("/ ") else { return }
        findings.add(
            .clause,
            .pattern,
            .error,
            line: line,
            expected: "\(number).",
            found: "\(number)\(rest.prefix(1))"
        )
    }

    private func heading(_ line: Line, _ findings: inout Findings) {
        let number = line.text.prefix { "IVXLC".contains($0) }
        guard !number.isEmpty, line.text.dropFirst(number.count).hasPrefix(". ") else { return }
        if !line.isUpper {
            let expected = line.text.uppercased()
            findings.add(.heading, .letterCase, .warning, line: line, expected: expected, found: line.text)
        }
        if !line.isBold {
            findings.add(.heading, .weight, .warning, line: line, expected: "bold", found: "regular")
        }
    }

    // MARK: - Điểm

    private func points(_ lines: [Line], _ findings: inout Findings) {
        var before: Character?
        var automatic = 0
        for line in lines {
            automatic = line.paragraph.list?.format == "lowerLetter" ? automatic + 1 : 0
            // Word's own numbering knows no đ: the fifth item is out of order.
            if automatic == 5 {
                findings.add(.point, .value, .error, line: line, expected: "đ)", found: "e)")
            }
            guard let letter = line.text.first, letter.isLowercase, let mark = line.text.dropFirst().first,
                ")./".contains(mark), line.text.dropFirst(2).first == " "
            else { continue }
            if mark != ")" {
                findings.add(
                    .point,
                    .pattern,
                    .error,
                    line: line,
                    expected: "\(letter))",
                    found: "\(letter)\(mark)"
                )
            }
            let place = StructureChecks.letters.firstIndex(of: letter)
            if place == nil {
                findings.add(.point, .value, .error, line: line, expected: "", found: String(letter))
            } else if letter == "e", before == "d" {
                findings.add(.point, .value, .error, line: line, expected: "đ)", found: "e)")
            }
            before = letter
        }
    }
}
