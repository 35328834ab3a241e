import Vietnamese

/// What stands where a value will be: template tags and dot leaders, as one mark of unknown content.
enum Placeholder {
    /// The mark; U+FFFC OBJECT REPLACEMENT CHARACTER.
    static let mark: Character = "\u{FFFC}"

    private static let pairs: [(open: String, close: String)] = [("{{", "}}"), ("«", "»"), ("<<", ">>")]

    /// Words with which a tag begins that prints nothing itself.
    private static let commands = [
        "mỗi", "hết", "nếu", "hoặc nếu", "ngược lại", "còn lại", "lặp", "ghi chú", "ngắt trang", "ngăn", "#",
        "/",
    ]

    /// The text with value tags and dot leaders as marks, and command tags gone.
    static func masking(_ text: String) -> String {
        joiningMarks(maskingLeaders(maskingTags(text) { isCommand($0) ? "" : String(mark) }))
    }

    /// The text holds a tag, and nothing but tags that print nothing.
    static func isCommandOnly(_ text: String) -> Bool {
        var count = 0
        let rest = maskingTags(text) { content in
            count += 1
            return isCommand(content) ? "" : String(mark)
        }
        return count > 0 && rest.allSatisfy(\.isWhitespace)
    }

    /// The text is one tag that draws a rule, by its name.
    static func isRuleTag(_ text: String) -> Bool {
        var isRule = false
        let rest = maskingTags(text) { content in
            isRule = isRule || String(content).nameKey.hasPrefix("vạch")
            return ""
        }
        return isRule && rest.allSatisfy(\.isWhitespace)
    }

    /// The text holds a row of dots.
    static func hasLeader(_ text: String) -> Bool {
        let rest = maskingTags(text) { _ in "" }
        return rest.contains("…") || rest.contains("...")
    }

    private static func isCommand(_ content: Substring) -> Bool {
        let key = String(content).nameKey
        return commands.contains {
            key == $0 || key.hasPrefix($0 + " ") || $0.count == 1 && key.hasPrefix($0)
        }
    }

    private static func maskingTags(_ text: String, _ replace: (Substring) -> String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            let pair = pairs.first { rest.hasPrefix($0.open) }
            if let pair, let end = rest.firstRange(of: pair.close) {
                result += replace(
                    rest[rest.index(rest.startIndex, offsetBy: pair.open.count)..<end.lowerBound]
                )
                rest = rest[end.upperBound...]
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Three dots or more, or an ellipsis, as a mark.
    private static func maskingLeaders(_ text: String) -> String {
        var result = ""
        var leader = ""
        func flush() {
            result += leader.count >= 3 || leader.contains("…") ? String(mark) : leader
            leader = ""
        }
        for character in text {
            if character == "." || character == "…" {
                leader.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }

    /// Marks with nothing but blanks, digits or dots between them are one.
    private static func joiningMarks(_ text: String) -> String {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let head = parts.first, parts.count > 1 else { return text }
        var result = String(head) + String(mark)
        for (index, part) in parts.enumerated().dropFirst() {
            let isLast = index == parts.count - 1
            if !isLast, part.allSatisfy({ $0.isWhitespace || $0.isNumber || $0 == "." }) { continue }
            result += part
            if !isLast { result.append(mark) }
        }
        return result
    }
}
