/// A second of local time in Viet Nam (Asia/Ho_Chi_Minh, UTC+7 all the year, no daylight saving).
///
/// Coded as ISO 8601 text without zone ("2026-01-05T14:02:00").
public struct Moment: Hashable, Sendable {
    public let day: Day
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// Seconds by which the local time is ahead of UTC.
    public static let utcOffset = 7 * 3600

    /// Nil unless the time is 00:00:00…23:59:59.
    public init?(day: Day, hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
            return nil
        }
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The local time so many seconds after 1970-01-01T00:00:00Z; outside the years 1…9999 the nearest end.
    public init(unixSeconds: Int) {
        let first = Day.first.unixDays * 86_400
        let last = Day.last.unixDays * 86_400 + 86_399
        let (shifted, overflow) = unixSeconds.addingReportingOverflow(Moment.utcOffset)
        let local = min(max(overflow ? Int.max : shifted, first), last)
        let days = local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400)
        let rest = local - days * 86_400
        day = Day(unixDays: days)
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    public var unixSeconds: Int {
        day.unixDays * 86_400 + hour * 3600 + minute * 60 + second - Moment.utcOffset
    }
}

extension Moment: Comparable {
    public static func < (left: Moment, right: Moment) -> Bool {
        left.unixSeconds < right.unixSeconds
    }
}

// MARK: - Text

extension Moment {
    /// Reads "yyyy-MM-ddTHH:mm:ss" or "yyyy-MM-ddTHH:mm", without zone.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
        let fields = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2 || fields.count == 3 else { return nil }
        guard fields.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == fields.count else { return nil }
        self.init(day: day, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    /// "2026-01-05T14:02:00".
    public var iso: String {
        "\(day.iso)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
    }

    /// "14 giờ 02, ngày 05 tháng 01 năm 2026", as minutes and invitations state it.
    public var long: String {
        "\(hour.padded(2)) giờ \(minute.padded(2)), \(day.long)"
    }

    /// "14:02 05/01/2026".
    public var short: String {
        "\(hour.padded(2)):\(minute.padded(2)) \(day.short)"
    }

    /// The moment by a pattern such as "HH:mm dd/MM/yyyy"; nil when the pattern is wrong.
    public func formatted(_ pattern: String) -> String? {
        guard let pattern = try? DatePattern(pattern) else { return nil }
        return pattern.text(self)
    }
}

extension Moment: CustomStringConvertible {
    public var description: String { iso }
}

extension Moment: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not a local time: \(text)"
            )
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
