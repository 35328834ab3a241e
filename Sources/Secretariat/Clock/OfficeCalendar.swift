public import Awards
import Store
public import Vietnamese

/// The working calendar as it is counted by, with the data it was made of.
public struct OfficeCalendar: Sendable {
    public let book: CalendarBook
    public let days: WorkingCalendar

    init(book: CalendarBook) {
        self.book = book
        days = book.calendar
    }

    /// The text whose digest is the version of the calendar between two days.
    func text(from first: Day, through last: Day) -> String {
        book.text(of: Set(min(first.year, last.year)...max(first.year, last.year)))
    }
}

/// A day that the clock of a state may run until, by the name that workflow files give it.
enum NamedDay: String, CaseIterable {
    case campaignCloses = "campaign.closes"
    case reportDue = "movement-report.due"
    case rollUpDue = "roll-up.due"
    case sessionPlanned = "session.planned"
    case cancellationSend = "cancellation.send-by"
    case cancellationRecover = "cancellation.recover-by"
    case complaintAccept = "complaint.accept-by"
    case complaintAnswer = "complaint.answer-by"
    case letterDue = "letter.due"
}

extension Shelf {
    /// The named day for a thing; nil where the regulation does not know it yet.
    func day(_ name: String, for subject: any TrackedRecord, _ rulebook: Rulebook) throws -> Day? {
        guard let name = NamedDay(rawValue: name) else { return nil }
        switch name {
        case .campaignCloses: return try campaign(of: subject)?.closes
        case .reportDue: return (subject as? MovementReport)?.due
        case .rollUpDue:
            guard let rollUp = subject as? RollUp, rollUp.stage == nil else { return nil }
            return rulebook.regulation.dueDay(ofReport: "roll-up", year: rollUp.years.last)
        case .sessionPlanned: return (subject as? Session)?.plannedAt.day
        case .cancellationSend: return (subject as? Cancellation)?.sendBy
        case .cancellationRecover: return (subject as? Cancellation)?.recoverBy
        case .complaintAccept: return (subject as? Complaint)?.acceptBy
        case .complaintAnswer: return (subject as? Complaint)?.answerBy
        case .letterDue: return (subject as? Letter)?.due
        }
    }
}
