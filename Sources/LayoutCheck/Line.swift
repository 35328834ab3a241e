import Vietnamese

/// One line as the reader sees it: a paragraph, or a part of it between manual line breaks.
struct Line {
    /// The paragraph it belongs to; its position in the story.
    let index: Int
    let paragraph: StoryParagraph
    let runs: [TextRun]
    /// The text as written.
    let raw: String
    /// NFC, blanks collapsed, values masked (``Placeholder``).
    let text: String
    /// The text with every dash as a hyphen and look-alike letters repaired.
    let loose: String
    /// The comparison key of the loose text.
    let key: String

    init(index: Int, paragraph: StoryParagraph, runs: [TextRun]) {
        self.index = index
        self.paragraph = paragraph
        self.runs = runs
        raw = runs.map(\.text).joined()
        text = Placeholder.masking(raw.nfc).collapsingBlanks
        loose = String(text.repairingLookAlikes.map { "–—−‑".contains($0) ? "-" : $0 })
        key = loose.nameKey
    }

    var isBlank: Bool { text.isEmpty }

    /// A line of tags that print nothing.
    var isCommand: Bool { Placeholder.isCommandOnly(raw) }

    /// Nothing is known of the text: it is one value.
    var isUnknown: Bool { text.allSatisfy { $0 == Placeholder.mark || $0.isWhitespace } && !text.isEmpty }

    var hasUnknown: Bool { text.contains(Placeholder.mark) }

    /// Dots stand where words will be written; how they are set says nothing.
    var hasLeader: Bool { Placeholder.hasLeader(raw) }

    /// The runs that count for the look of the line: those with letters or digits, else all that print.
    private var printed: [TextRun] {
        let lettered = runs.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
        return lettered.isEmpty ? runs.filter { $0.text.contains { !$0.isWhitespace } } : lettered
    }

    /// The sizes in points, each once, smallest first.
    ///
    /// Word's size is 10 where none is stated.
    var sizes: [Double] { Set(printed.map { $0.format.size ?? 10 }).sorted() }

    var isBold: Bool { !printed.isEmpty && printed.allSatisfy { $0.format.bold == true } }
    var hasBold: Bool { printed.contains { $0.format.bold == true } }
    var isItalic: Bool { !printed.isEmpty && printed.allSatisfy { $0.format.italic == true } }
    var hasItalic: Bool { printed.contains { $0.format.italic == true } }
    var isUnderlined: Bool { !printed.isEmpty && printed.allSatisfy { $0.format.underline == true } }

    /// All letters are capitals, by themselves or by their format; values count as what is wanted.
    var isUpper: Bool {
        guard !text.isEmpty else { return false }
        let visible = runs.filter { $0.format.caps != true }.map(\.text).joined()
        return Placeholder.masking(visible.nfc).allSatisfy { !$0.isLowercase }
    }

    var isCentred: Bool { paragraph.format.alignment == "center" }

    /// The width in points when set in Times New Roman.
    var width: Double {
        let trimmed = runs.map { run in
            let text = run.format.caps == true ? run.text.uppercased() : run.text
            return TextWidth.points(
                text.nfc,
                size: run.format.size ?? 10,
                bold: run.format.bold == true,
                italic: run.format.italic == true
            )
        }
        return trimmed.reduce(0, +)
    }
}

extension String {
    /// One space for each run of blanks, none at the ends, zero-width characters gone.
    fileprivate var collapsingBlanks: String {
        let visible = unicodeScalars.filter { ![0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains($0.value) }
        return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(
            separator: " "
        )
    }
}

extension StoryParagraph {
    /// The lines of the paragraph; an empty paragraph has one empty line.
    func lines(index: Int) -> [Line] {
        var lines: [[TextRun]] = [[]]
        for run in runs {
            for (position, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if position > 0 { lines.append([]) }
                if !part.isEmpty {
                    lines[lines.count - 1].append(TextRun(text: String(part), format: run.format))
                }
            }
        }
        return lines.map { Line(index: index, paragraph: self, runs: $0) }
    }
}
