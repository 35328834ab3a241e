import Vietnamese

/// Rules E07, E08 and E10…E13: what stands between the letterhead and the text.
struct TitleChecks {
    let outline: Outline
    private var profile: LayoutProfile { outline.profile }

    func run(_ findings: inout Findings) {
        documentType(&findings)
        addressees(&findings)
        if outline.type?.resolution != nil { opening(&findings) }
    }

    private func documentType(_ findings: inout Findings) {
        guard let line = outline.typeLine else {
            if let type = outline.type { findings.add(.documentType, .absent, .error, expected: type.name) }
            return
        }
        findings.look(of: line, .documentType, profile)
        if outline.type == nil {
            findings.add(.documentType, .wording, .warning, line: line, found: line.text)
        }
        if let last = line.text.last, ".,;:".contains(last) {
            findings.add(.documentType, .punctuation, .warning, line: line, expected: "", found: String(last))
        }
        if outline.type?.hasSubject ?? true { subject(&findings) }
    }

    private func subject(_ findings: inout Findings) {
        guard let last = outline.subject.last, let first = outline.subject.first else {
            findings.add(.subject, .absent, .error, line: outline.typeLine)
            return
        }
        for line in outline.subject {
            findings.look(of: line, .subject, profile)
            let letters = line.text.filter(\.isLetter)
            if letters.count > 3, line.isUpper {
                findings.add(
                    .subject,
                    .letterCase,
                    .error,
                    line: line,
                    expected: line.text.lowercased().withFirstCapital,
                    found: line.text
                )
            }
        }
        if last.text.hasSuffix(".") {
            findings.add(.subject, .punctuation, .warning, line: last, expected: "", found: ".")
        }
        if outline.type?.code == "QĐ", !first.text.hasPrefix(String(Placeholder.mark)) {
            let starts = ["về việc", "ban hành", "phê duyệt"]
            if !starts.contains(where: { first.key.hasPrefix($0) }) {
                findings.add(
                    .subject,
                    .wording,
                    .warning,
                    line: first,
                    expected: "Về việc, Ban hành, Phê duyệt",
                    found: first.text
                )
            }
        }
        line(below: last, &findings)
    }

    private func line(below last: Line, _ findings: inout Findings) {
        let column = Array(outline.lines[outline.main].filter { $0.paragraph.cell == nil })
        guard let rule = outline.rule(below: last, in: column) else {
            let isMinutes = outline.type?.hasDate == false
            let severity: LayoutFinding.Severity =
                isMinutes || outline.attachmentNote != nil ? .warning : .error
            findings.add(.subject, .line, severity, line: last, expected: profile.ruleLengths.drawn.ratio)
            return
        }
        if rule.kind == .underline {
            let expected = profile.ruleLengths.drawn.ratio
            findings.add(.subject, .line, .error, line: last, expected: expected, found: rule.kind.rawValue)
            return
        }
        let allowed = rule.kind == .typed ? profile.ruleLengths.typed : profile.ruleLengths.drawn
        findings.length(of: last, text: outline.subject, rule: rule, .subject, allowed: allowed)
    }

    private func addressees(_ findings: inout Findings) {
        guard let first = outline.addressees.first else {
            let isLetter = outline.typeLine == nil && outline.type == nil && outline.number != nil
            if isLetter {
                findings.add(.addressees, .absent, .error, expected: "\(profile.words.addressees):")
            }
            return
        }
        for line in outline.addressees { findings.look(of: line, .addressees, profile) }
        let heads = outline.addressees.filter { $0.key.hasPrefix(profile.words.addressees.nameKey) }
        for head in heads where !head.key.hasPrefix(profile.words.addressees.nameKey + ":") {
            let expected = "\(profile.words.addressees):"
            findings.add(.addressees, .punctuation, .error, line: head, expected: expected, found: head.text)
        }
        if first.hasBold {
            findings.add(.addressees, .weight, .warning, line: first, expected: "regular", found: "bold")
        }
        let list = outline.addressees.filter { !$0.key.hasPrefix(profile.words.addressees.nameKey) }
        for (index, line) in list.enumerated() where list.count > 1 {
            let wanted = index == list.count - 1 ? "." : ";"
            guard let last = line.text.last, String(last) != wanted, last != Placeholder.mark else {
                continue
            }
            findings.add(.addressees, .punctuation, .error, line: line, expected: wanted, found: String(last))
        }
    }

    private func opening(_ findings: inout Findings) {
        if outline.authority.isEmpty { findings.add(.authority, .absent, .warning, line: outline.typeLine) }
        for line in outline.authority {
            findings.look(of: line, .authority, profile)
            if let last = line.text.last, ",:;".contains(last) {
                findings.add(
                    .authority,
                    .punctuation,
                    .warning,
                    line: line,
                    expected: "",
                    found: String(last)
                )
            }
            if !line.isBold {
                findings.add(.authority, .weight, .warning, line: line, expected: "bold", found: "regular")
            }
        }
        grounds(&findings)
        guard let resolution = outline.resolution else {
            findings.add(.resolution, .absent, .error, expected: outline.type?.resolution ?? "")
            return
        }
        findings.look(of: resolution, .resolution, profile)
        if !resolution.text.hasSuffix(":") {
            let expected = outline.type?.resolution ?? ""
            findings.add(
                .resolution,
                .punctuation,
                .error,
                line: resolution,
                expected: expected,
                found: resolution.text
            )
        }
        if !resolution.isBold {
            findings.add(.resolution, .weight, .warning, line: resolution, expected: "bold", found: "regular")
        }
    }

    private func grounds(_ findings: inout Findings) {
        for (index, line) in outline.grounds.enumerated() {
            findings.look(of: line, .grounds, profile)
            guard outline.isGround(line), let last = line.text.last, last != Placeholder.mark else {
                continue
            }
            let isLast = index == outline.grounds.count - 1
            let wanted = isLast ? "." : ";"
            if String(last) != wanted {
                findings.add(
                    .grounds,
                    .punctuation,
                    .error,
                    line: line,
                    expected: wanted,
                    found: String(last)
                )
            }
        }
    }
}
