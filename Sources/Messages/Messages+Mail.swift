import Awards
public import Secretariat
public import Vietnamese

/// The letters that people get: what it is about, by when, why they are written to.
public enum MailMessage {
    /// One letter for one or more notices.
    ///
    /// - Parameter name: The reader's.
    public static func letter(
        _ notices: [Notice],
        to name: String,
        today: Day,
        _ language: Language
    ) -> (subject: String, body: String) {
        let subject: String
        if notices.count == 1, let only = notices.first {
            subject = self.subject(only, today, language)
        } else {
            let late = notices.count { isPast($0, today) }
            subject = Phrase(
                "[Nhắc việc] \(notices.count) việc[, {late} việc quá hạn] – ngày \(today.short)",
                "[Reminder] \(notices.count) things[, {late} of them late] – \(today.short)"
            ).filled(["late": late == 0 ? "" : String(late)], language)
        }
        let head = Phrase("Kính gửi ông/bà \(name),", "Dear \(name),")[language]
        let items = notices.enumerated().map { index, notice in
            (notices.count == 1 ? "" : "\(index + 1). ") + item(notice, today, language)
        }
        let foot = Phrase(
            "Thư này do phần mềm VinhDanh gửi tự động vì ông/bà giữ vai trò nêu trên. Nội dung chi tiết xem trong hồ sơ; không trả lời thư này.",
            "VinhDanh sent this letter because of the role named above. The details are in the dossier; please do not answer."
        )[language]
        return (subject, ([head] + items + [foot]).joined(separator: "\n\n") + "\n")
    }

    private static func subject(_ notice: Notice, _ today: Day, _ language: Language) -> String {
        let tag: Phrase
        switch notice.kind {
        case .step: tag = Phrase("[Thông báo]", "[Notice]")
        case .escalation: tag = Phrase("[Báo cáo lãnh đạo]", "[Escalation]")
        case .reminder where notice.isReview: tag = Phrase("[Rà soát]", "[Review]")
        case .reminder:
            let day = notice.lastDay?.adding(days: 1).short ?? ""
            tag =
                isPast(notice, today)
                ? Phrase("[Quá hạn]", "[Late]") : Phrase("[Cần xong trước \(day)]", "[Due before \(day)]")
        }
        let what = notice.action.map { text($0, language) } ?? text(notice.state, language)
        return "\(tag[language]) \(what) – \(thing(notice, language))"
    }

    private static func item(_ notice: Notice, _ today: Day, _ language: Language) -> String {
        func line(_ vi: String, _ en: String, _ value: String?) -> String? {
            value.flatMap { $0.isEmpty ? nil : "\(Phrase(vi, en)[language]): \($0)" }
        }
        let due = notice.lastDay.map {
            ClockMessage.due($0, workingDaysLeft: notice.workingDaysLeft, today: today, language)
        }
        let why: String? =
            switch notice.kind {
            case .step: nil
            case .reminder where notice.isReview:
                Phrase("Đến kỳ rà soát, xin xem lại.", "It is time to look at it again.")[language]
            case .reminder where isPast(notice, today):
                Phrase("Việc này đã quá hạn, xin xử lý ngay.", "It is late; please see to it now.")[language]
            case .reminder: Phrase("Xin xử lý trước hạn.", "Please see to it in time.")[language]
            case .escalation:
                Phrase(
                    "Việc này đã quá hạn ở người đang giữ; xin lãnh đạo chỉ đạo.",
                    "It is late with its holder; please see that it goes on."
                )[language]
            }
        return [
            thing(notice, language).capitalizedFirst,
            line("Việc đã làm", "Done", notice.action.map { text($0, language) }),
            line("Lý do", "Reason", notice.reason.map { text($0, language) }),
            line("Đang ở bước", "It stands at", text(notice.state, language)),
            line("Người giữ", "Held by", notice.holder.map { text($0, language) }),
            line(notice.isReview ? "Ngày rà soát" : "Hạn", notice.isReview ? "Review" : "Due", due),
            line("Mã", "Code", "\(notice.object.kind.rawValue)/\(notice.object.id)"),
            why,
        ].compactMap(\.self).joined(separator: "\n   ")
    }

    private static func isPast(_ notice: Notice, _ today: Day) -> Bool {
        !notice.isReview && notice.lastDay.map { $0 < today } ?? false
    }

    private static func thing(_ notice: Notice, _ language: Language) -> String {
        let kind = Words.word(notice.object.kind.rawValue, Words.things, language)
        return "\(kind) \(notice.title)"
    }

    private static func text(_ text: Notice.Text, _ language: Language) -> String {
        language == .vi ? text.vi : text.en
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
