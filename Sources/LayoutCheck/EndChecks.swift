import Vietnamese

/// Rules E23, E26, E28 and E29: signatures and recipients.
struct EndChecks {
    let outline: Outline
    private var profile: LayoutProfile { outline.profile }

    func run(_ findings: inout Findings) {
        if outline.attachmentNote == nil {
            if outline.signatures.isEmpty {
                findings.add(.signerTitle, .absent, isAgreement ? .warning : .error)
            }
            recipients(&findings)
        }
        for block in outline.signatures { signature(block, &findings) }
    }

    /// Papers of two parties have no recipients of their own.
    private var isAgreement: Bool { ["HĐ", "BGN", "BTT"].contains(outline.type?.code ?? "") }

    // MARK: - Signatures

    private func signature(_ block: [Line], _ findings: inout Findings) {
        let block = withoutNotes(block).filter { !$0.isCommand && !$0.isRule }
        let (titles, name) = splitting(block)
        for line in titles { title(line, &findings) }
        let isDelegated =
            titles.first.map { line in ["kt.", "tl.", "tuq."].contains { line.key.hasPrefix($0) } } ?? false
        if isDelegated, titles.count < 2 {
            findings.add(
                .signerTitle,
                .wording,
                .error,
                line: titles.first,
                expected: "",
                found: titles.first?.text ?? ""
            )
        }
        guard let name else {
            findings.add(.signerName, .absent, .info, line: titles.last)
            return
        }
        self.name(name, &findings)
    }

    /// The titles and the name below them.
    ///
    /// Room for the signature parts them; where there is none, the letters do.
    private func splitting(_ block: [Line]) -> (titles: [Line], name: Line?) {
        let lines = block.filter { !$0.isBlank }
        let gap = lines.indices.dropFirst().first { index in
            let isAfterBlank = block.contains {
                $0.isBlank && $0.index > lines[index - 1].index && $0.index < lines[index].index
            }
            return isAfterBlank || (lines[index].paragraph.format.before ?? 0) >= 400
        }
        var end = lines.indices.first {
            !lines[$0].isUpper || lines[$0].isUnknown && $0 == lines.count - 1 && $0 > 0
        }
        if let gap {
            // An office of the agency may stand in capitals above the name.
            let isOffice = lines[gap].isUpper && !lines[gap].isUnknown && gap + 1 < lines.count
            end = isOffice ? gap + 1 : gap
        }
        guard let end else { return (lines, nil) }
        return (Array(lines[..<end]), lines[end])
    }

    /// Without "(Ký, ghi rõ họ tên)" and the like, which may run over several lines.
    private func withoutNotes(_ block: [Line]) -> [Line] {
        var isInNote = false
        return block.filter { line in
            if line.text.hasPrefix("(") || line.key.contains("(đã ký)") { isInNote = true }
            defer { if line.text.contains(")") { isInNote = false } }
            return !isInNote
        }
    }

    private func title(_ line: Line, _ findings: inout Findings) {
        findings.look(of: line, .signerTitle, profile)
        let bare = profile.words.signerPrefixes.map { String($0.dropLast()) }
        let first = line.text.prefix { $0 != " " }
        guard !first.contains(Placeholder.mark) else { return }
        let head = first.prefix { $0 != "." }
        guard bare.contains(String(head)) else { return }
        if first == head, line.text.count > head.count {
            findings.add(
                .signerTitle,
                .punctuation,
                .error,
                line: line,
                expected: "\(head).",
                found: String(first)
            )
        } else if first.count > head.count + 1 {
            findings.add(
                .signerTitle,
                .spacing,
                .warning,
                line: line,
                expected: "\(head). ",
                found: String(first)
            )
        }
    }

    private func name(_ line: Line, _ findings: inout Findings) {
        findings.look(of: line, .signerName, profile)
        guard !line.hasUnknown else { return }
        let first = line.text.prefix { $0 != " " && $0 != "." }
        let isTitled = profile.words.titles.contains { $0.lowercased() == first.lowercased() }
        if isTitled, line.text.split(whereSeparator: { " .".contains($0) }).count > 1 {
            findings.add(.signerName, .unwanted, .error, line: line, found: String(first))
            return
        }
        for finding in PersonName.findings(in: line.text) {
            let expected = finding.proposal ?? ""
            switch finding.code {
            case .allCapitals:
                findings.add(
                    .signerName,
                    .letterCase,
                    .error,
                    line: line,
                    expected: expected,
                    found: line.text
                )
            case .capitals where line.text != "Họ và tên":
                findings.add(
                    .signerName,
                    .letterCase,
                    .warning,
                    line: line,
                    expected: expected,
                    found: line.text
                )
            case .digits, .signs, .abbreviation:
                findings.add(
                    .signerName,
                    .wording,
                    .warning,
                    line: line,
                    expected: "",
                    found: finding.fragment
                )
            default: break
            }
        }
    }

    // MARK: - Recipients

    private func recipients(_ findings: inout Findings) {
        guard let line = outline.recipients else {
            let severity: LayoutFinding.Severity = isAgreement ? .warning : .error
            findings.add(.recipients, .absent, severity, expected: "\(profile.words.recipients):")
            return
        }
        findings.look(of: line, .recipients, profile)
        if !line.text.hasSuffix(":") {
            findings.add(
                .recipients,
                .punctuation,
                .error,
                line: line,
                expected: "\(profile.words.recipients):",
                found: line.text
            )
        }
        let list = joiningContinuations(outline.recipientList.filter { !isDrafter($0) })
        for (index, item) in list.enumerated() {
            recipient(item.head, tail: item.tail, isLast: index == list.count - 1, &findings)
        }
        let archive = profile.words.archive.nameKey
        let hasArchive = list.contains { $0.head.key.drop { "- ".contains($0) }.hasPrefix(archive) }
        if !hasArchive, !list.contains(where: \.head.hasUnknown) || list.isEmpty {
            findings.add(
                .recipientList,
                .absent,
                .error,
                line: line,
                expected: "- \(profile.words.archive): VT."
            )
        }
    }

    /// "PL.(300)": the drafter's mark and the number of copies.
    private func isDrafter(_ line: Line) -> Bool {
        line.text.hasSuffix(")")
            && line.text.prefix { $0 != "(" }.allSatisfy { $0.isUppercase || ". ".contains($0) }
    }

    /// An item set in several lines is judged by its first and its last one.
    private func joiningContinuations(_ lines: [Line]) -> [(head: Line, tail: Line)] {
        var items: [(head: Line, tail: Line)] = []
        for line in lines {
            let continues = items.last.map { item in
                !line.text.hasPrefix("-") && (item.tail.index == line.index || item.tail.text.hasSuffix(","))
            }
            if let item = items.last, continues == true {
                items[items.count - 1] = (item.head, line)
            } else {
                items.append((line, line))
            }
        }
        return items
    }

    private func recipient(_ line: Line, tail: Line, isLast: Bool, _ findings: inout Findings) {
        findings.look(of: line, .recipientList, profile)
        let isItem = line.text.hasPrefix("- ") || line.paragraph.list?.text == "-" || line.isUnknown
        if !isItem {
            findings.add(
                .recipientList,
                .pattern,
                .error,
                line: line,
                expected: "- ",
                found: String(line.text.prefix(2))
            )
        }
        let archive = profile.words.archive
        if line.key.hasPrefix("- \(archive.nameKey) ") {
            findings.add(
                .recipientList,
                .punctuation,
                .warning,
                line: line,
                expected: "\(archive):",
                found: archive
            )
        }
        guard let last = tail.text.last, last != Placeholder.mark else { return }
        let wanted = isLast ? "." : ";"
        if String(last) != wanted {
            findings.add(
                .recipientList,
                .punctuation,
                .error,
                line: tail,
                expected: wanted,
                found: String(last)
            )
        }
    }
}
