import Awards
import Forms
import Foundation
import Store
import Vietnamese

extension FactBook {
    /// Texts that only the review of a stage prints, beside the sections that the regulation declares.
    static let reviewTexts = ["situation", "targets", "strengths"]

    /// What the letter to one addressee of a roll-up prints, out of the frozen figures.
    func facts(of rollUp: RollUp, to addressee: String?) throws -> RollUpFacts {
        let regulation = try rulebook(of: rollUp).regulation
        let letter = rollUp.letters.first { $0.addressee == addressee } ?? rollUp.letters.first
        let to = letter.flatMap { regulation.addressees[$0.addressee] }
        let day = letter?.signature?.day ?? today
        let last = rollUp.frozen.last
        let before = try yearBefore(rollUp, regulation)
        return RollUpFacts(
            letterhead: try letterhead(
                of: rollUp.unit,
                on: day,
                number: letter?.number,
                series: "report",
                signature: letter?.signature,
                regulation: regulation,
                addressees: to.flatMap { $0.name.value.map { [$0] } } ?? [],
                recipients: ["Như trên", try filing(of: rollUp.unit, regulation, on: day)]
            ),
            movement: movement(of: regulation, stage: rollUp.stage.map { _ in stageText(rollUp) }),
            year: rollUp.stage == nil ? rollUp.years.last : nil,
            decider: to?.name.value,
            reportedTo: to?.name.value,
            // The forms of the yearly letters begin with words of their own.
            opening: rollUp.stage == nil ? nil : to?.opening,
            expectedUnits: last?.owing.count ?? 0,
            unitsNotOnTime: try rollUp.frozen.flatMap { try unitsNotOnTime($0, day, latest: $0 == last) },
            inspection: rollUp.texts["inspection"],
            result: MovementResultFacts(
                direction: rollUp.texts["direction"] ?? "",
                contents: contents(rollUp.texts, regulation),
                indicators: indicators(totals(last), before, regulation),
                awards: try awards(in: rollUp.years, regulation),
                models: models(rollUp.texts, named: "Toàn Ngành"),
                limits: rollUp.texts["limits"] ?? "",
                plan: rollUp.texts["plan"] ?? "",
                proposals: paragraphs(rollUp.texts["proposals"])
            ),
            ranking: [],
            groups: last.map { groups($0, regulation) } ?? [],
            stage: rollUp.stage == nil ? nil : stage(rollUp, regulation)
        )
    }

    private func stageText(_ rollUp: RollUp) -> String {
        "giai đoạn \(rollUp.years.first) - \(rollUp.years.last)"
    }

    /// The sector's figures of the year before: the frozen ones, else the sums of the reports received then.
    private func yearBefore(_ rollUp: RollUp, _ regulation: Regulation) throws -> [String: Decimal] {
        let year = rollUp.years.last - 1
        if rollUp.stage != nil { return totals(rollUp.frozen.first { $0.year == year }) }
        if let frozen = try view.find(RollUp.self, key: String(year))?.value.frozen.last {
            return totals(frozen)
        }
        let reports = try view.all(MovementReport.self, where: Filter(years: [year])).map(\.value)
        let figures = Dictionary(
            reports.map { ($0.unit.rawValue, $0.figures) },
            uniquingKeysWith: { first, _ in first }
        )
        return regulation.rollUp(figures).sums
    }

    func totals(_ year: RollUp.Year?) -> [String: Decimal] {
        guard let year else { return [:] }
        var totals: [String: Decimal] = [:]
        for figures in year.sums.values { totals.merge(figures, uniquingKeysWith: +) }
        return totals
    }

    /// Units that sent nothing, or late, or were exempt: named, never silently zero.
    ///
    /// Of earlier years of a stage only what is missing still matters.
    private func unitsNotOnTime(
        _ year: RollUp.Year,
        _ day: Day,
        latest: Bool
    ) throws -> [UnitStatusFacts] {
        let note = "năm \(year.year)"
        return try year.missing.map {
            UnitStatusFacts(unit: try name(of: $0, on: day), isMissing: true, status: "Chưa gửi", note: note)
        }
            + (latest ? year.late : []).map {
                UnitStatusFacts(
                    unit: try name(of: $0, on: day),
                    isMissing: false,
                    status: "Gửi chậm",
                    note: note
                )
            }
            + (latest ? year.exempt : []).map {
                UnitStatusFacts(
                    unit: try name(of: $0, on: day),
                    isMissing: false,
                    status: "Được miễn",
                    note: note
                )
            }
    }

    private func groups(_ year: RollUp.Year, _ regulation: Regulation) -> [UnitGroupFacts] {
        year.sums.sorted { $0.key < $1.key }.map { kind, figures in
            UnitGroupFacts(
                name: Unit.Kind(rawValue: kind)?.groupLabel ?? kind,
                unitCount: year.counts[kind] ?? 0,
                indicators: indicators(figures, [:], regulation)
            )
        }
    }

    private func stage(_ rollUp: RollUp, _ regulation: Regulation) -> StageFacts {
        let years = rollUp.frozen.map { (year: $0, figures: regulation.withFormulas(totals($0))) }
        return StageFacts(
            years: years.map(\.year.year),
            situation: rollUp.texts["situation"] ?? "",
            indicators: regulation.indicatorsInOrder.filter { $0.kind != .text }.map { indicator in
                let values = years.map { indicator.printed($0.figures[indicator.id]) }
                let known = values.compactMap { $0 }
                let isSum = indicator.isSummed && !indicator.isStock && known.count == values.count
                return StageIndicatorFacts(
                    name: indicator.label.vi,
                    unit: indicator.unit,
                    values: values,
                    total: isSum ? known.reduce(0, +) : nil
                )
            },
            againstTargets: rollUp.texts["targets"],
            strengths: rollUp.texts["strengths"] ?? "",
            lessons: rollUp.texts["lessons"] ?? ""
        )
    }

    /// The awards registered in those years, in this data.
    private func awards(in years: ClosedYears, _ regulation: Regulation) throws -> [AwardCountFacts] {
        let decisions = try view.all(Decision.self, where: Filter()).map(\.value)
            .filter { ($0.signature?.day ?? $0.outside?.day).map { years.contains($0.year) } ?? false }
        let nominations = try decisions.flatMap { $0.nominations }.map {
            try find(Nomination.self, $0.rawValue)
        }
        return awardCounts(nominations, regulation)
    }
}

extension Awards.Unit.Kind {
    var groupLabel: String {
        switch self {
        case .agency: "Cơ quan Bảo hiểm xã hội Việt Nam"
        case .ministry: "Bộ"
        case .central: "Các đơn vị trực thuộc"
        case .province: "Bảo hiểm xã hội tỉnh, thành phố"
        case .region: "Bảo hiểm xã hội khu vực"
        case .district: "Bảo hiểm xã hội cấp huyện"
        case .base: "Bảo hiểm xã hội cơ sở"
        case .outside: "Đơn vị ngoài ngành"
        }
    }
}
