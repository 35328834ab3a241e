import Vietnamese

/// Rules PG-08…PG-10: font, encoding and colour of every run with letters.
struct TextChecks {
    let outline: Outline

    /// All lines, those of text boxes last.
    private var lines: [Line] { outline.lines + outline.boxed }

    func run(_ findings: inout Findings, colors withColors: Bool) {
        fonts(&findings)
        encoding(&findings)
        if withColors { colors(&findings) }
    }

    private func fonts(_ findings: inout Findings) {
        var uses: [String: (first: Line, count: Int)] = [:]
        for line in lines {
            for run in line.runs {
                for font in run.usedFonts
                where !outline.profile.fonts.contains(where: { $0.nameKey == font.nameKey }) {
                    uses[font] = (uses[font]?.first ?? line, (uses[font]?.count ?? 0) + 1)
                }
            }
        }
        for (font, use) in uses.sorted(by: { $0.key < $1.key }) {
            let expected = outline.profile.fonts.joined(separator: ", ")
            if LegacyText.encoding(ofFont: font) != nil {
                findings.add(
                    .encoding,
                    .encoding,
                    .error,
                    line: use.first,
                    expected: "Unicode",
                    found: "\(font) (\(use.count))"
                )
                continue
            }
            let isAlike = outline.profile.fontLookAlikes.contains { $0.nameKey == font.nameKey }
            let found = "\(font) (\(use.count))"
            findings.add(
                .font,
                .font,
                isAlike ? .warning : .error,
                line: use.first,
                expected: expected,
                found: found
            )
        }
    }

    private func encoding(_ findings: inout Findings) {
        var hasCombining = false
        for line in lines {
            if let slip = line.raw.unicodeScalars.first(where: { [0xD0, 0xF0].contains($0.value) }) {
                let expected = slip.value == 0xD0 ? "Đ U+0110" : "đ U+0111"
                let found = slip.value == 0xD0 ? "Ð U+00D0" : "ð U+00F0"
                findings.add(.encoding, .encoding, .error, line: line, expected: expected, found: found)
            } else if let encoding = LegacyText.detect(line.raw) {
                findings.add(
                    .encoding,
                    .encoding,
                    .error,
                    line: line,
                    expected: "Unicode",
                    found: encoding.rawValue
                )
            }
            if !hasCombining, !line.raw.nfc.unicodeScalars.elementsEqual(line.raw.unicodeScalars) {
                hasCombining = true
                findings.add(
                    .encoding,
                    .encoding,
                    .warning,
                    line: line,
                    expected: "NFC",
                    found: "combining marks"
                )
            }
        }
    }

    private func colors(_ findings: inout Findings) {
        var seen: Set<String> = []
        for line in lines {
            for run in line.runs where run.text.contains(where: \.isLetter) {
                guard let color = run.format.color, !color.isBlack, seen.insert(color).inserted else {
                    continue
                }
                let isLink = run.format.style?.lowercased().contains("hyperlink") ?? false
                findings.add(
                    .color,
                    .color,
                    isLink ? .warning : .error,
                    line: line,
                    expected: "black",
                    found: color
                )
            }
        }
    }
}

extension String {
    fileprivate var isBlack: Bool {
        ["AUTO", "000000", "theme:text1", "theme:dark1", "theme:tx1", "theme:dk1"].contains(self)
    }
}

extension TextRun {
    /// The fonts in which Word sets the letters of the run: one slot for ASCII, one for the rest.
    var usedFonts: Set<String> {
        var fonts: Set<String> = []
        for character in text where character.isLetter || character.isNumber {
            let font = character.isASCII ? format.asciiFont : format.hAnsiFont ?? format.asciiFont
            // Word falls back on Times New Roman when no part of the file names a font.
            fonts.insert(font ?? "Times New Roman")
        }
        return fonts
    }
}
