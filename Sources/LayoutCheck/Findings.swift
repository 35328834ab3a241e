/// Gathers findings; the same fault of body paragraphs is reported once, with its count.
struct Findings {
    private(set) var list: [LayoutFinding] = []
    let part: String
    /// The most that a finding may weigh.
    var ceiling: LayoutFinding.Severity = .error

    init(part: String) {
        self.part = part
    }

    mutating func add(
        _ rule: LayoutRule,
        _ aspect: LayoutAspect,
        _ severity: LayoutFinding.Severity,
        line: Line? = nil,
        section: Int? = nil,
        part: String? = nil,
        expected: String = "",
        found: String = ""
    ) {
        let excerpt = line.map { line in
            let text = line.raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.count > 60 ? text.prefix(59) + "…" : text
        }
        list.append(
            LayoutFinding(
                rule: rule,
                aspect: aspect,
                severity: min(severity, ceiling),
                place: .init(
                    part: part ?? self.part,
                    paragraph: line?.paragraph.number,
                    section: section.map { $0 + 1 }
                ),
                expected: expected,
                found: found,
                excerpt: excerpt ?? ""
            )
        )
    }

    /// Checks the letters of a line against the look of its element.
    mutating func look(of line: Line, _ rule: LayoutRule, _ profile: LayoutProfile) {
        // A row of dots has no look.
        guard let look = profile.looks[rule], line.raw.contains(where: { $0.isLetter || $0.isNumber }) else {
            return
        }
        let wrong = line.sizes.filter { !look.size.contains($0) }
        if !wrong.isEmpty {
            add(
                rule,
                .size,
                .error,
                line: line,
                expected: look.size.points,
                found: wrong.map(\.plain).joined(separator: ", ")
            )
        }
        if look.isBold == true, !line.isBold {
            add(rule, .weight, .error, line: line, expected: "bold", found: "regular")
        }
        if look.isBold == false, line.hasBold {
            add(rule, .weight, .error, line: line, expected: "regular", found: "bold")
        }
        if look.isItalic == true, !line.isItalic {
            add(rule, .slant, .error, line: line, expected: "italic", found: "upright")
        }
        if look.isItalic == false, line.hasItalic {
            add(rule, .slant, .error, line: line, expected: "upright", found: "italic")
        }
        if look.isUpper == true, !line.isUpper {
            add(rule, .letterCase, .error, line: line, expected: line.text.uppercased(), found: line.text)
        }
        if look.isCentred == true, !line.isCentred {
            let found = line.paragraph.format.alignment ?? "left"
            add(
                rule,
                .alignment,
                rule == .signerName || rule == .signerTitle ? .warning : .error,
                line: line,
                expected: "center",
                found: found
            )
        }
    }

    /// Checks the rule below an element against the width of its text.
    mutating func length(
        of line: Line,
        text: [Line],
        rule: HorizontalRule,
        _ layoutRule: LayoutRule,
        allowed: ClosedRange<Double>
    ) {
        guard let length = rule.length, !text.contains(where: \.hasUnknown) else { return }
        guard let width = text.map(\.width).max(), width > 0 else { return }
        let ratios = length.lowerBound / width...length.upperBound / width
        if !ratios.overlaps(allowed) {
            let found =
                ratios.lowerBound == ratios.upperBound
                ? ratios.lowerBound.plain
                : "\(ratios.lowerBound.plain)-\(ratios.upperBound.plain)"
            let expected = "\(allowed.lowerBound.plain)-\(allowed.upperBound.plain)"
            add(layoutRule, .length, .warning, line: line, expected: expected, found: found)
        }
    }
}

extension Double {
    /// At most two decimals, no trailing zeros.
    var plain: String {
        guard abs(self) < 1e12 else { return "\(self)" }
        let hundredths = Int((self * 100).rounded())
        let fraction = hundredths % 100
        guard fraction != 0 else { return "\(hundredths / 100)" }
        let digits = abs(fraction) < 10 ? "0\(abs(fraction))" : "\(abs(fraction))"
        let sign = hundredths < 0 && hundredths > -100 ? "-" : ""
        return "\(sign)\(hundredths / 100).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
    }
}

extension ClosedRange<Double> {
    /// "13-14" or "13", in points.
    var points: String {
        lowerBound == upperBound ? lowerBound.plain : "\(lowerBound.plain)-\(upperBound.plain)"
    }
}
