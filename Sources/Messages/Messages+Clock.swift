public import Vietnamese

/// Sentences about last days.
public enum ClockMessage {
    /// "trước ngày 10/12 (hết ngày 09/12, còn 12 ngày làm việc)": both wordings, and what is left.
    ///
    /// - Parameter workingDaysLeft: Negative when it is past; nil in a year without a working calendar.
    public static func due(
        _ lastDay: Day,
        workingDaysLeft: Int?,
        today: Day,
        _ language: Language
    ) -> String {
        let first = lastDay.adding(days: 1)
        // The year is said when it is not the reader's.
        let isThisYear = lastDay.year == today.year && first.year == today.year
        let short = { (day: Day) in isThisYear ? String(day.short.dropLast(5)) : day.short }
        let left = self.left(lastDay, workingDaysLeft, today, language)
        return Phrase(
            "trước ngày {first} (hết ngày {last}[, {left}])",
            "before {first} (until the end of {last}[, {left}])"
        ).filled(["first": short(first), "last": short(lastDay), "left": left], language)
    }

    /// "còn 12 ngày làm việc", "hôm nay là ngày cuối", "quá hạn 3 ngày làm việc".
    public static func left(
        _ lastDay: Day,
        _ workingDays: Int?,
        _ today: Day,
        _ language: Language
    ) -> String {
        if lastDay == today { return Phrase("hôm nay là ngày cuối", "today is the last day")[language] }
        guard let days = workingDays else {
            let days = today.days(until: lastDay)
            return days > 0
                ? Phrase("còn \(days) ngày", "\(days) days left")[language]
                : Phrase("quá hạn \(-days) ngày", "\(-days) days late")[language]
        }
        if lastDay < today {
            return days == 0
                ? Phrase("vừa quá hạn", "just past")[language]
                : Phrase("quá hạn \(-days) ngày làm việc", "\(-days) working days late")[language]
        }
        return Phrase("còn \(days) ngày làm việc", "\(days) working days left")[language]
    }

    /// Why working days of a year cannot be counted, and what to do.
    public static func gap(_ year: Int, _ language: Language) -> String {
        Phrase(
            "Chưa có lịch làm việc năm \(year): ngày nghỉ lễ, Tết và ngày hoán đổi. Hãy bổ sung vào mục calendar của tệp regulation.yaml.",
            "There is no working calendar of \(year): its holidays and swapped days. Add them under calendar in regulation.yaml."
        )[language]
    }
}
