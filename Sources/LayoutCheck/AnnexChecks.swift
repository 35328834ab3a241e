import Vietnamese

/// Rules E30…E33: annexes in the same file.
struct AnnexChecks {
    let outline: Outline
    private var profile: LayoutProfile { outline.profile }

    func run(_ findings: inout Findings) {
        guard !outline.annexes.isEmpty else { return }
        for annex in outline.annexes {
            let lines = outline.lines[annex].filter { !$0.isBlank && !$0.isCommand }
            heading(lines, &findings)
            pages(lines, &findings)
        }
        let mention = outline.lines[outline.main].contains { line in
            line.key.contains(profile.words.annex.nameKey) || line.key.contains("kèm theo")
        }
        if !mention, !outline.isAnnexOnly {
            findings.add(
                .annex,
                .wording,
                .warning,
                line: outline.lines[outline.annexes[0].lowerBound],
                expected: "kèm theo"
            )
        }
    }

    private func heading(_ lines: [Line], _ findings: inout Findings) {
        guard let head = lines.first else { return }
        findings.look(of: head, .annex, profile)
        if head.text.count > 2, head.isUpper, !head.isUnknown {
            findings.add(
                .annex,
                .letterCase,
                .error,
                line: head,
                expected: profile.words.annex,
                found: head.text
            )
        }
        number(head, &findings)
        var rest = lines.dropFirst().prefix(12).filter { $0.paragraph.cell == nil }
        let note = rest.firstIndex { $0.key.hasPrefix("(kèm theo") || $0.key.hasPrefix("(ban hành") }
        guard let note else {
            findings.add(.annexReference, .absent, .warning, line: head, expected: "(Kèm theo …)")
            for line in rest.prefix(while: { $0.isCentred && $0.isBold }) {
                findings.look(of: line, .annexTitle, profile)
            }
            return
        }
        for line in rest[..<note] where !line.isRule { findings.look(of: line, .annexTitle, profile) }
        rest = Array(rest[note...])
        let end = rest.firstIndex { $0.text.hasSuffix(")") || $0.text.hasSuffix(").") } ?? 0
        for line in rest[...end] { findings.look(of: line, .annexReference, profile) }
    }

    private func number(_ head: Line, _ findings: inout Findings) {
        let number = head.text.dropFirst(profile.words.annex.count).trimmed
        guard !number.contains(Placeholder.mark) else { return }
        let isRoman = !number.isEmpty && number.allSatisfy { "IVXLC".contains($0) }
        if outline.annexes.count > 1, !isRoman {
            findings.add(.annex, .pattern, .error, line: head, expected: "I, II, III", found: number)
        } else if outline.annexes.count == 1, !number.isEmpty {
            findings.add(
                .annex,
                .unwanted,
                .info,
                line: head,
                expected: profile.words.annex,
                found: head.text
            )
        }
    }

    private func pages(_ lines: [Line], _ findings: inout Findings) {
        guard let section = lines.first?.paragraph.section, section > 0,
            section < outline.story.sections.count
        else { return }
        let start = outline.story.sections[section].word("pgNumType")?.wordNumber("start")
        if start != 1 {
            findings.add(
                .annexPages,
                .value,
                .warning,
                section: section,
                expected: "1",
                found: start.map { "\($0)" } ?? ""
            )
        }
    }
}
