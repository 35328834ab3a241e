import Awards
import Foundation
import Messages
import Secretariat
import Vietnamese
import Workflow

/// The pictures of one campaign: where nominations stand, how the council voted, whom it honoured.
struct CampaignPictures {
    let overview: Overview
    let language: Language

    private static let width = 440.0
    /// So many names a sentence has room for.
    private static let names = 12

    /// Bars by step, with how long half of them stayed there.
    var funnels: [Picture] {
        overview.funnels.enumerated().map { index, funnel in
            var canvas = Canvas()
            let row = 22.0
            let most = Double(max(1, funnel.steps.map(\.count).max() ?? 1))
            for (index, step) in funnel.steps.enumerated() {
                let y = Double(index) * row
                let width = Double(step.count) / most * 110
                canvas.text(212, y + 16, step.label.said(language).shortened(to: 32), anchor: "end")
                canvas.rect(
                    218,
                    y + 4,
                    max(width, step.count > 0 ? 2 : 0),
                    16,
                    step.isFinal ? "bar end" : "bar"
                )
                canvas.text(224 + width, y + 16, String(step.count), "strong")
                if let days = step.medianDays {
                    let text = PageWords.text("medianDays", ["days": String(days)], language)
                    canvas.text(Self.width, y + 16, text, anchor: "end")
                }
            }
            let standing = funnel.steps.filter { $0.count > 0 }
                .map { "\($0.label.said(language).lowercasedFirst): \($0.count)" }
            let slowest = funnel.steps.filter { ($0.medianDays ?? 0) > 0 }
                .max { ($0.medianDays ?? 0) < ($1.medianDays ?? 0) }
            return Picture(
                id: "funnel-\(index)",
                title: PageWords.text("funnelTitle", ["form": funnel.name], language),
                words: PageWords.text(
                    "funnelWords",
                    [
                        "all": String(funnel.steps.map(\.count).reduce(0, +)),
                        "standing": standing.joined(separator: "; "),
                        "slowest": slowest.map { $0.label.said(language) },
                        "days": slowest?.medianDays.map { String($0) },
                    ].compactMapValues { $0 },
                    language
                ),
                width: Int(Self.width),
                height: Int(Double(funnel.steps.count) * row + 6),
                shapes: canvas.shapes,
                address: Links.list(.nomination, question(form: funnel.form))
            )
        }
    }

    /// The lines at their share of yes, and what was needed; nil before anything was voted on.
    var outcomes: Picture? {
        guard !overview.outcomes.isEmpty else { return nil }
        var canvas = Canvas()
        let groups = Dictionary(grouping: overview.outcomes, by: \.group).sorted { $0.key < $1.key }
        let (left, right) = (6.0, Self.width - 16)
        func x(_ part: Int, of base: Int) -> Double {
            left + Double(part) / Double(max(1, base)) * (right - left)
        }
        var y = 0.0
        for (group, outcomes) in groups {
            canvas.text(0, y + 14, group.shortened(to: 56), "strong")
            y += 22
            let axis = y + 18
            canvas.line(left, axis, right, axis, "axis")
            for needed in Set(outcomes.map { x($0.verdict.needed, of: $0.verdict.base) }).sorted() {
                canvas.line(needed, y, needed, axis + 14, "deadline")
            }
            // Lines with the same share are one dot that bears their number.
            let dots = Dictionary(grouping: outcomes) { x($0.verdict.yes, of: $0.verdict.base) }
            for (place, outcomes) in dots.sorted(by: { $0.key < $1.key }) {
                let count = outcomes.map(\.lines).reduce(0, +)
                canvas.dot(
                    place,
                    axis,
                    count == 1 ? 7 : 6 + 3 * Double(max(2, String(count).count)),
                    outcomes.allSatisfy(\.isMet) ? "dot met" : "dot unmet",
                    tip: named(outcomes, separator: "\n")
                )
                if count > 1 {
                    canvas.text(place, axis + 4.5, String(count), anchor: "middle", "inside")
                }
            }
            canvas.text(left, axis + 26, "0 %")
            canvas.text(right, axis + 26, "100 %", anchor: "end")
            y = axis + 36
        }
        let unmet = overview.outcomes.filter { !$0.isMet }
        return Picture(
            id: "outcomes",
            title: PageWords.text("ballotsTitle", language),
            words: PageWords.text(
                "ballotsWords",
                [
                    "met": String(overview.passed), "all": String(overview.voted),
                    "failed": unmet.isEmpty ? nil : named(unmet, separator: "; "),
                ].compactMapValues { $0 },
                language
            ),
            width: Int(Self.width),
            height: Int(y),
            shapes: canvas.shapes,
            address: Links.list(.session, question())
        )
    }

    /// The lines by their names and votes: the first of them, and how many more there are.
    private func named(_ outcomes: [Overview.Outcome], separator: String) -> String {
        let names = outcomes.flatMap { outcome in
            outcome.names.map { "\($0) (\(outcome.verdict.yes)/\(outcome.verdict.base))" }
        }.prefix(Self.names)
        let more = outcomes.map(\.lines).reduce(0, +) - names.count
        let rest = more > 0 ? [PageWords.text("andMore", ["count": String(more)], language)] : []
        return (names + rest).joined(separator: separator)
    }

    /// The rows behind a picture; those of all campaigns where none was chosen.
    private func question(form: String? = nil) -> ListQuestion {
        ListQuestion(campaign: overview.campaign?.object.id, form: form)
    }

    /// Awards by unit, and how many of a thousand people that work there have one; nil before anything is awarded.
    var balance: Picture? {
        let balance = overview.balance
        guard !balance.shares.isEmpty else { return nil }
        var canvas = Canvas()
        let shown = balance.shares.prefix(15)
        let most = Double(max(1, shown.map(\.awards).max() ?? 1))
        for (index, share) in shown.enumerated() {
            let y = Double(index) * 22
            let width = Double(share.awards) / most * 110
            canvas.text(172, y + 16, share.unit.shortened(to: 26), anchor: "end")
            canvas.rect(178, y + 4, width, 16, "bar end")
            canvas.text(184 + width, y + 16, String(share.awards), "strong")
            canvas.text(Self.width, y + 16, rate(share), anchor: "end")
        }
        return Picture(
            id: "balance",
            title: PageWords.text("balanceTitle", language),
            words: PageWords.text(
                "balanceWords",
                [
                    "collectives": String(balance.collectives), "persons": String(balance.persons),
                    "women": String(balance.women), "direct": String(balance.withoutOffice),
                ],
                language
            ),
            width: Int(Self.width),
            height: shown.count * 22 + 6,
            shapes: canvas.shapes,
            address: Links.list(.decision, question())
        )
    }

    private func rate(_ share: Overview.Share) -> String {
        guard let staff = share.staff, staff > 0 else { return PageWords.text("staffUnknown", language) }
        let rate = NumberFormat.grouped(Decimal(share.persons * 1000) / Decimal(staff), decimals: 1)
        return PageWords.text("perThousand", ["rate": rate], language)
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
