public import Vietnamese

/// What a unit should have sent and has not.
public struct OwedFacts: Hashable, Sendable {
    /// "Báo cáo kết quả thực hiện năm 2025".
    public var what: String
    /// The last day on which it would have been in time.
    public var lastDay: Day
    /// Nil where a year has no working calendar.
    public var workingDaysLate: Int?

    public init(what: String, lastDay: Day, workingDaysLate: Int?) {
        self.what = what
        self.lastDay = lastDay
        self.workingDaysLate = workingDaysLate
    }
}

extension OwedFacts {
    /// "03 ngày làm việc"; nothing on a day before which no working day has passed.
    var late: String? {
        guard let days = workingDaysLate, days > 0 else { return nil }
        return (days < 10 ? "0" : "") + "\(days) ngày làm việc"
    }

    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<OwedFacts>] = [
        .text("owed.what", "Nội dung chưa gửi", "Báo cáo kết quả thực hiện năm 2025") { $0.what },
        // "Trước ngày 10/12" and "hết ngày 09/12" are the same time; letters say both.
        .date("owed.before", "Thời hạn trước ngày", "2025-12-10") { $0.lastDay.adding(days: 1) },
        .date("owed.last-day", "Thời hạn hết ngày", "2025-12-09") { $0.lastDay },
        .text("owed.late", "Số ngày quá hạn", "03 ngày làm việc") { $0.late },
    ]
}
