// MARK: - Reading

extension Day {
    /// Reads exactly "yyyy-MM-dd".
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else {
            return nil
        }
        self.init(digits: parts)
    }

    /// Reads what people type: "05/01/2026", "5/1/2026", "5-1-2026", "05.01.2026" (one kind of
    /// separator, day first, year in four digits) and "ngày 05 tháng 01 năm 2026".
    public init?(vietnamese text: some StringProtocol) {
        let trimmed = String(text).nameKey
        if trimmed.hasPrefix("ngày ") {
            let words = trimmed.split(separator: " ")
            guard words.count == 6, words[2] == "tháng", words[4] == "năm" else { return nil }
            self.init(dayFirst: [words[1], words[3], words[5]])
            return
        }
        for separator: Character in ["/", "-", "."] where trimmed.contains(separator) {
            self.init(dayFirst: trimmed.split(separator: separator, omittingEmptySubsequences: false))
            return
        }
        return nil
    }

    private init?(dayFirst parts: [Substring]) {
        guard parts.count == 3, parts[2].count == 4 else { return nil }
        guard (1...2).contains(parts[0].count), (1...2).contains(parts[1].count) else { return nil }
        self.init(digits: [parts[2], parts[1], parts[0]])
    }

    private init?(digits parts: [some StringProtocol]) {
        // Int("+5") succeeds, so the digits are checked first.
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

// MARK: - Writing

extension Day {
    /// "2026-01-05".
    public var iso: String {
        "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }

    /// "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 with a leading zero
    /// (NĐ 30/2020, Phụ lục I, Mục II.4).
    public var long: String {
        "ngày \(day.padded(2)) tháng \(month < 3 ? month.padded(2) : "\(month)") năm \(year)"
    }

    /// "05/01/2026".
    public var short: String {
        "\(day.padded(2))/\(month.padded(2))/\(year.padded(4))"
    }

    /// The date by a pattern such as "dd/MM/yyyy" or "d 'tháng' M"; nil when the pattern is wrong or asks
    /// for a time (``DatePattern`` says why).
    public func formatted(_ pattern: String) -> String? {
        guard let pattern = try? DatePattern(pattern) else { return nil }
        return pattern.text(self)
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not a date yyyy-MM-dd: \(text)"
            )
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension Int {
    /// The number in at least so many digits.
    func padded(_ width: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, width - text.utf8.count)) + text
    }
}
