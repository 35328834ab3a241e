extension String {
    /// The text with no-break spaces inside "2023 - 2030", so that no line ends between two years.
    var keepingYearsTogether: String {
        guard contains(" - ") else { return self }
        let parts = split(separator: " - ", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for (before, after) in zip(parts, parts.dropFirst()) {
            let isRange = before.suffix(4).isYear && after.prefix(4).isYear
            text += (isRange ? "\u{A0}-\u{A0}" : " - ") + after
        }
        return text
    }
}

extension Substring {
    fileprivate var isYear: Bool {
        utf8.count == 4 && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
