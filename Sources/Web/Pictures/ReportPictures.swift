import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese

/// The pictures of the yearly reports.
struct ReportPictures {
    let reports: Overview.Reports
    let day: Day
    let language: Language

    private static let width = 440.0

    /// What each place looks like: a sign besides the colour.
    private static let signs: [Overview.Mark.Place: String] = [
        .sent: "✓", .sentLate: "±", .notYet: "·", .returned: "↩", .overdue: "!", .exempt: "–",
    ]

    private func word(_ place: Overview.Mark.Place) -> String {
        PageWords.place(place, language)
    }

    /// One square for each unit, by what kind of unit it is.
    var grid: Picture {
        var canvas = Canvas()
        let (cell, height, across) = (55.0, 25.0, 8)
        var y = 4.0
        for (group, marks) in groups {
            canvas.text(0, y + 14, group, "strong")
            y += 22
            for (index, mark) in marks.enumerated() {
                let x = Double(index % across) * cell
                let top = y + Double(index / across) * height
                let look = "mark \(mark.place.rawValue)"
                canvas.rect(x, top, 20, 20, look, tip: "\(mark.unit): \(word(mark.place))")
                canvas.text(x + 10, top + 15, Self.signs[mark.place] ?? "", anchor: "middle", "sign")
                canvas.text(x + 24, top + 15, mark.unit.initials, "tiny")
            }
            y += Double((marks.count + across - 1) / across) * height + 6
        }
        var x = 0.0
        for place in Overview.Mark.Place.allCases where reports.count(place) > 0 {
            let label = "\(word(place)): \(reports.count(place))"
            canvas.rect(x, y + 4, 14, 14, "mark \(place.rawValue)")
            canvas.text(x + 7, y + 16, Self.signs[place] ?? "", anchor: "middle", "sign")
            canvas.text(x + 20, y + 16, label)
            x += 40 + Double(label.count) * 7.5
            if x > Self.width - 110 { (x, y) = (0, y + 22) }
        }
        return Picture(
            id: "grid",
            title: PageWords.text("gridTitle", ["year": String(reports.year)], language),
            words: PageWords.text(
                "gridWords",
                [
                    "sent": String(reports.count(.sent, .sentLate)),
                    "owed": String(reports.marks.count - reports.count(.exempt)),
                    "late": String(reports.count(.sentLate)), "overdue": String(reports.count(.overdue)),
                    "returned": String(reports.count(.returned)),
                    "waiting": String(reports.count(.notYet)),
                ],
                language
            ),
            width: Int(Self.width),
            height: Int(y + 26),
            shapes: canvas.shapes,
            address: Links.list(.movementReport)
        )
    }

    private var groups: [(String, [Overview.Mark])] {
        Dictionary(grouping: reports.marks, by: \.group).map { kind, marks in
            (kind.map { PageWords.unitKind($0, language) } ?? "", marks)
        }.sorted { $0.0 < $1.0 }
    }

    /// How many had come by each day, against the year before and the last day; nil before the first has come.
    var curve: Picture? {
        guard let due = reports.due, !reports.arrivals.isEmpty || !reports.before.isEmpty else { return nil }
        // Last year's days are laid over this year's.
        let before = reports.before.map { $0.adding(days: 365) }
        let days = reports.arrivals + before + [due]
        guard let first = days.min()?.adding(days: -5), let last = days.max()?.adding(days: 5) else {
            return nil
        }
        let (left, bottom, height) = (30.0, 150.0, 135.0)
        let most = Double(max(reports.marks.count, before.count, 1))
        let span = Double(max(1, first.days(until: last)))
        func x(_ day: Day) -> Double {
            left + Double(first.days(until: day)) / span * (Self.width - left - 8)
        }
        func y(_ count: Int) -> Double { bottom - Double(count) / most * height }
        func steps(_ days: [Day]) -> [(x: Double, y: Double)] {
            var points = [(x: x(first), y: y(0))]
            for (index, day) in days.enumerated() {
                points.append((x(day), y(index)))
                points.append((x(day), y(index + 1)))
            }
            return points
        }
        var canvas = Canvas()
        canvas.line(left, bottom, Self.width, bottom, "axis")
        canvas.line(left, bottom - height, left, bottom, "axis")
        canvas.text(left - 6, y(Int(most)) + 5, String(Int(most)), anchor: "end")
        canvas.text(left - 6, bottom, "0", anchor: "end")
        canvas.path(steps(before) + (before.isEmpty ? [] : [(x(last), y(before.count))]), "curve before")
        let now = min(max(day, reports.arrivals.last ?? first), last)
        canvas.path(steps(reports.arrivals) + [(x(now), y(reports.arrivals.count))], "curve now")
        canvas.line(x(due), bottom - height, x(due), bottom, "deadline")
        canvas.text(x(due) - 5, bottom - height + 10, due.short, anchor: "end")
        canvas.text(left, bottom + 18, first.short)
        canvas.text(Self.width, bottom + 18, last.short, anchor: "end")
        let onTime = reports.arrivals.count { $0 <= due }
        return Picture(
            id: "curve",
            title: PageWords.text("curveTitle", language),
            words: PageWords.text(
                "curveWords",
                [
                    "due": due.short, "onTime": String(onTime), "sent": String(reports.arrivals.count),
                    "before": reports.before.isEmpty ? nil : String(reports.before.count),
                ].compactMapValues { $0 },
                language
            ),
            width: Int(Self.width),
            height: Int(bottom + 26),
            shapes: canvas.shapes,
            address: nil
        )
    }
}

extension String {
    /// The letters by which a unit is known where there is no room: "BHXH tỉnh An Giang" is AG.
    var initials: String {
        let words = split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        let symbol = words.last.map(String.init) ?? ""
        if symbol.count > 1, symbol.allSatisfy(\.isUppercase), symbol != "BHXH" {
            return String(symbol.prefix(4))
        }
        let named = words.filter { $0.first?.isUppercase ?? false && $0.count(where: \.isUppercase) == 1 }
        let letters = named.compactMap(\.first).map(String.init).joined()
        return String((letters.isEmpty ? words.last.map(String.init) ?? self : letters).prefix(4))
    }

    /// At most so many letters, the last one a sign that there is more.
    func shortened(to most: Int) -> String {
        count <= most ? self : prefix(most - 1).trimmingCharacters(in: .whitespaces) + "…"
    }
}
