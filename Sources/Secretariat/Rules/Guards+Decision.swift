import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// Conditions on decisions and reports.
extension Guards {
    static let decisionGuards: [Guard<Situation>] = [
        rule("same_session") { situation, _ in
            let sessions = Set(try situation.lines().compactMap { $0.votes.last?.session })
            guard sessions.count > 1 else { return [] }
            return [
                Unmet(
                    "several-sessions",
                    ["sessions": sessions.map(\.rawValue).sorted().joined(separator: ", ")]
                )
            ]
        },
        rule("authority_in_force") { situation, _ in
            let decision = try situation.the(Decision.self)
            let authority = try situation.regulation.authority(over: decision.form, on: situation.today).value
            guard let function = authority.decidedBy.value.flatMap({ situation.regulation.functions[$0] })
            else { return [Unmet("authority-unknown", ["form": decision.form])] }
            let agency = try situation.desk.organisation().agency(on: situation.today)?.id
            let isOutside = situation.action.effects.contains { $0.name == "record_outside_decision" }
            switch function.seat {
            case .outside where isOutside: return []
            case .agency where decision.unit == agency && !isOutside: return []
            case .ownUnit where !isOutside:
                return try situation.lines().filter { $0.unit != decision.unit }
                    .map { situation.unmet("line-of-other-unit", line: $0) }
            default:
                return [Unmet("authority-elsewhere", ["authority": function.label.vi])]
            }
        },
    ]

    static let reportGuards: [Guard<Situation>] = [
        rule("report_complete") { situation, _ in
            if let report = situation.subject as? MovementReport {
                return ReportCheck(report, situation.regulation).gaps(
                    lastYear: try situation.lastYear(report)
                )
            }
            let rollUp = try situation.the(RollUp.self)
            return rollUp.frozen.isEmpty ? [Unmet("figures-not-frozen")] : []
        },
        rule("not_frozen") { situation, _ in
            let report = try situation.the(MovementReport.self)
            guard ["included", "completed"].contains(report.standing.state) else { return [] }
            return [Unmet("report-frozen")]
        },
        rule("addressee_complete") { situation, _ in
            let rollUp = try situation.the(RollUp.self)
            return rollUp.letters.filter { $0.sentOn == nil }.map { letter in
                let name = situation.regulation.addressees[letter.addressee]?.name.value
                return Unmet("letter-not-sent", ["addressee": name ?? letter.addressee])
            }
        },
    ]
}

extension Situation {
    func lastYear(_ report: MovementReport) throws -> MovementReport? {
        let id = MovementReport.id(year: report.year - 1, unit: report.unit)
        return try desk.books.find(MovementReport.self, key: id.rawValue)?.value
    }
}

/// What a yearly report still lacks: required sections, and a sentence for figures that look implausible.
struct ReportCheck {
    let report: MovementReport
    let regulation: Regulation

    init(_ report: MovementReport, _ regulation: Regulation) {
        self.report = report
        self.regulation = regulation
    }

    func gaps(lastYear: MovementReport?) -> [Unmet] {
        missingSections() + missingFigures() + unexplained(lastYear)
    }

    private func missingSections() -> [Unmet] {
        (regulation.reports["movement-report"]?.sections ?? [])
            .compactMap { regulation.sections[$0] }
            .filter { $0.kind == .text && $0.isRequired && (report.texts[$0.id] ?? "").isEmpty }
            .map { Unmet("section-missing", ["section": $0.label.vi]) }
    }

    private func missingFigures() -> [Unmet] {
        guard report.figures.isEmpty else { return [] }
        return [Unmet("figures-missing")]
    }

    /// Figures that look implausible, whether explained or not; a computed one only where those it comes from do not.
    func suspicions(_ lastYear: MovementReport?) -> [Suspicion] {
        let found = regulation.suspicions(
            regulation.withFormulas(report.figures),
            lastYear: regulation.withFormulas(lastYear?.figures ?? [:])
        )
        let typed = Set(found.map(\.indicator).filter { regulation.indicators[$0]?.formula == nil })
        return found.filter { suspicion in
            regulation.indicators[suspicion.indicator]?.formula?.names.isDisjoint(with: typed) ?? true
        }
    }

    /// Plausibility never blocks a figure that is explained.
    private func unexplained(_ lastYear: MovementReport?) -> [Unmet] {
        guard report.explanations[ReportContents.allFigures] == nil else { return [] }
        return suspicions(lastYear).filter { report.explanations[$0.indicator] == nil }.map(unmet)
    }

    func unmet(_ suspicion: Suspicion) -> Unmet {
        let indicator = regulation.indicators[suspicion.indicator]
        func figure(_ value: Decimal) -> String {
            NumberFormat.grouped(indicator?.printed(value) ?? value)
        }
        return Unmet(
            "figure-unexplained",
            [
                "indicator": indicator?.label.vi ?? suspicion.indicator,
                "value": figure(suspicion.value),
                "against": figure(suspicion.against),
            ]
        )
    }
}
