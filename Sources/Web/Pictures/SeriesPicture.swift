import Foundation
import Messages
import Secretariat
import Vietnamese

/// The figures of the movement year by year, small and side by side.
struct SeriesPicture {
    let series: [Overview.Series]
    let language: Language

    var picture: Picture? {
        guard series.contains(where: { $0.values.contains { $0.value != nil } }) else { return nil }
        var canvas = Canvas()
        let (cell, height, across) = (220.0, 112.0, 2)
        for (index, series) in series.enumerated() {
            let left = Double(index % across) * cell
            let top = Double(index / across) * height
            canvas.text(left, top + 14, series.label.said(language).shortened(to: 28), "strong")
            let most = series.values.compactMap { $0.value }.max() ?? 1
            let bottom = top + height - 34
            let step = min(72.0, (cell - 20) / Double(max(1, series.values.count)))
            for (place, point) in series.values.enumerated() {
                let x = left + Double(place) * step
                canvas.text(x + step / 2, bottom + 16, String(point.year), anchor: "middle")
                guard let value = point.value, most > 0 else {
                    canvas.text(x + step / 2, bottom - 4, "?", anchor: "middle")
                    continue
                }
                let share = NSDecimalNumber(decimal: value / most).doubleValue
                canvas.rect(x + 6, bottom - share * 44, step - 12, share * 44, "bar")
                canvas.text(x + step / 2, bottom - share * 44 - 4, text(value, series), anchor: "middle")
            }
            canvas.line(left, bottom, left + step * Double(series.values.count), bottom, "axis")
        }
        let words = series.map { series in
            let values = series.values.map { point in
                let value = point.value.map { text($0, series) } ?? PageWords.text("noFigure", language)
                return "\(point.year): \(value)"
            }
            return series.label.said(language) + " – " + values.joined(separator: ", ")
        }
        let counts = series.first?.values.map { "\($0.year): \($0.reports)" } ?? []
        return Picture(
            id: "series",
            title: PageWords.text("seriesTitle", language),
            words: PageWords.text(
                "seriesWords",
                ["series": words.joined(separator: "; "), "reports": counts.joined(separator: ", ")],
                language
            ),
            width: 440,
            height: ((series.count + across - 1) / across) * Int(height),
            shapes: canvas.shapes,
            address: nil
        )
    }

    private func text(_ value: Decimal, _ series: Overview.Series) -> String {
        series.unit == "%" ? NumberFormat.grouped(value, decimals: 1) + " %" : NumberFormat.grouped(value)
    }
}
