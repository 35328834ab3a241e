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

    private var words: GridWords { GridWords(language: language) }

    /// One square for each unit, by what kind of unit it is; letters and signs are those of the grid of reports.
    ///
    /// Nil for a single unit, of which words say as much.
    var grid: Picture? {
        guard reports.squares.count > 1 else { return nil }
        var canvas = Canvas()
        let (cell, height, across) = (62.0, 25.0, 7)
        var y = 4.0
        let kinds = Dictionary(grouping: reports.squares, by: \.kind)
        for kind in Awards.Unit.Kind.allCases {
            guard let squares = kinds[kind] else { continue }
            canvas.text(0, y + 14, PageWords.unitKind(kind, language), "strong")
            y += 22
            for (index, square) in squares.enumerated() {
                let shown = words.square(square)
                let x = Double(index % across) * cell
                let top = y + Double(index / across) * height
                canvas.rect(x, top, 22, 20, shown.style, tip: shown.words)
                canvas.text(x + 11, top + 15, shown.letter + shown.mark, anchor: "middle", "sign")
                canvas.text(x + 25, top + 15, square.unitName.initials, "tiny")
            }
            y += Double((squares.count + across - 1) / across) * height + 6
        }
        let bottom = legend(&canvas, from: y)
        return Picture(
            id: "grid",
            title: PageWords.text("gridTitle", ["year": String(reports.year)], language),
            words: PageWords.text("gridWords", counts, language),
            width: Int(Self.width),
            height: Int(bottom),
            shapes: canvas.shapes,
            address: Links.reports(reports.year)
        )
    }

    /// What each letter stands for, and how often; answers where it ends.
    private func legend(_ canvas: inout Canvas, from top: Double) -> Double {
        var (x, y) = (0.0, top)
        for state in reports.states {
            let label = "\(words.state(state.id, state.label)): \(state.count)"
            let width = 40 + Double(label.count) * 7.5
            if x > 0, x + width > Self.width { (x, y) = (0, y + 22) }
            canvas.rect(x, y + 4, 16, 16, "s-\(state.id)")
            canvas.text(x + 8, y + 16, words.letter(state.id, state.label), anchor: "middle", "sign")
            canvas.text(x + 22, y + 16, label)
            x += width
        }
        return y + 26
    }

    private var counts: [String: String] {
        let squares = reports.squares
        func count(_ wanted: (ReportGrid.Square) -> Bool) -> String { String(squares.count(where: wanted)) }
        return [
            "sent": String(reports.sent), "owed": String(reports.owed),
            "late": count { $0.isSent && $0.marks.contains(.late) },
            "overdue": count { !$0.isSent && $0.isOwed && $0.marks.contains(.late) },
            "returned": count { $0.marks.contains(.returned) },
            "waiting": count { !$0.isSent && $0.isOwed && $0.marks.isDisjoint(with: [.late, .returned]) },
        ]
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
        let most = Double(max(reports.squares.count, before.count, 1))
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
