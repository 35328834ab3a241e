import Awards
import Messages
import Secretariat
import Vietnamese

/// The working calendar, the latest year first.
struct CalendarPage: Page {
    struct Year {
        let title: String
        let lines: [Line]
    }

    struct Line {
        let day: String
        let name: String
        let kind: String
        let confirmedBy: String
    }

    let template = "calendar"
    let frame: Frame
    let years: [Year]

    init(_ years: [CalendarYear], frame: Frame, _ language: Language) {
        self.frame = frame
        self.years = years.map { year in
            Year(
                title: PageWords.text("calendarYear", ["year": String(year.year)], language),
                lines: year.days.map { day in
                    Line(
                        day: day.day.map { "\($0.short), \(PageWords.weekday($0, language))" }
                            ?? PageWords.text("notKnown", language),
                        name: language == .vi ? day.label.vi : day.label.en,
                        kind: PageWords.text(day.isWorked ? "dayWorked" : "dayOff", language),
                        confirmedBy: day.confirmedBy ?? PageWords.text("notConfirmed", language)
                    )
                }
            )
        }
    }
}
