import Awards
import Forms
import Foundation
import Store
import Vietnamese

extension FactBook {
    /// What one unit's yearly report prints, beside last year's figures.
    func facts(of report: MovementReport) throws -> ReportFacts {
        let regulation = try rulebook(of: report).regulation
        let day = report.signature?.day ?? today
        let agency = try organisation().agency(on: day)
        let standing = try? regulation.standingBody(on: day).value
        let addressee = try agency.map { try name(of: $0.id, on: day) } ?? ""
        let through = standing.map { " (qua \($0))" } ?? ""
        let before = try view.find(
            MovementReport.self,
            key: MovementReport.id(year: report.year - 1, unit: report.unit).rawValue
        )
        return ReportFacts(
            letterhead: try letterhead(
                of: report.unit,
                on: day,
                number: report.number,
                series: "report",
                signature: report.signature,
                regulation: regulation,
                addressees: [addressee + through],
                recipients: ["Như trên", try filing(of: report.unit, regulation, on: day)]
            ),
            movement: movement(of: regulation, stage: nil),
            year: report.year,
            directives: [],
            criteria: try criteria(report, regulation, on: day),
            result: MovementResultFacts(
                direction: report.texts["direction"] ?? "",
                contents: contents(report.texts, regulation),
                indicators: indicators(report.figures, before?.value.figures ?? [:], regulation),
                awards: try awards(of: report.unit, year: report.year, regulation),
                models: try models(report.texts, named: name(of: report.unit, on: day)),
                limits: report.texts["limits"] ?? "",
                plan: report.texts["plan"] ?? "",
                proposals: paragraphs(report.texts["proposals"])
            )
        )
    }

    /// What a unit says of each criterion of its kind (text "criterion.<id>").
    private func criteria(
        _ report: MovementReport,
        _ regulation: Regulation,
        on day: Day
    ) throws -> [CriterionFacts] {
        let kind = try organisation().version(report.unit, on: day)?.kind.rawValue ?? ""
        guard let movement = regulation.movements.values.sorted(by: { $0.id < $1.id }).first,
            case .stated(let stated) = movement.criteria(for: kind)
        else { return [] }
        return stated.compactMap { criterion in
            report.texts["criterion.\(criterion.id)"].map {
                CriterionFacts(name: criterion.label.vi, result: $0)
            }
        }
    }

    func movement(of regulation: Regulation, stage: String?) -> MovementFacts {
        let movement = regulation.movements.values.sorted { $0.id < $1.id }.first
        return MovementFacts(name: movement?.title.vi ?? "", stage: stage)
    }

    /// The text sections that are not the fixed ones: what was done under each content of the movement.
    func contents(_ texts: [String: String], _ regulation: Regulation) -> [ContentFacts] {
        let fixed: Set = ["direction", "limits", "plan", "proposals"]
        let ids = regulation.reports["movement-report"]?.sections ?? []
        return ids.compactMap { id in
            guard !fixed.contains(id), let section = regulation.sections[id], section.kind == .text,
                let text = texts[id]
            else { return nil }
            return ContentFacts(name: section.label.vi, result: text)
        }
    }

    func indicators(
        _ figures: [String: Decimal],
        _ before: [String: Decimal],
        _ regulation: Regulation
    ) -> [IndicatorFacts] {
        let (now, then) = (regulation.withFormulas(figures), regulation.withFormulas(before))
        return regulation.indicatorsInOrder.filter { $0.kind != .text }.map { indicator in
            IndicatorFacts(
                name: indicator.label.vi,
                unit: indicator.unit,
                current: indicator.printed(now[indicator.id]),
                previous: indicator.printed(then[indicator.id])
            )
        }
    }

    /// The models a report tells about, one a line, each under the name of who tells it.
    func models(_ texts: [String: String], named name: String) -> [ModelFacts] {
        paragraphs(texts["models"]).map {
            ModelFacts(nominee: NomineeFacts(kind: .collective, name: name), summary: $0)
        }
    }

    func paragraphs(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map(String.init)
    }

    /// The awards a unit's head decided in a year, as registered.
    func awards(of unit: Unit.ID, year: Int, _ regulation: Regulation) throws -> [AwardCountFacts] {
        let decisions = try view.all(Decision.self, where: Filter(units: [unit])).map(\.value)
            .filter { $0.signature?.day.year == year }
        let nominations = try decisions.flatMap { $0.nominations }.map {
            try find(Nomination.self, $0.rawValue)
        }
        return awardCounts(nominations, regulation)
    }
}

extension Indicator {
    /// The figure as documents print it: a percentage with two decimals at most.
    func printed(_ figure: Decimal?) -> Decimal? {
        guard kind == .percent, var exact = figure else { return figure }
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 2, .plain)
        return rounded
    }
}
