import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// Rows of số liệu báo cáo năm: one row a unit, one column an indicator or a text section.
struct ReportRows {
    let desk: Desk
    let regulation: Regulation
    let year: Int

    /// The headings that the regulation declares: indicators that are typed, and text sections.
    var headings: [String] {
        regulation.indicatorsInOrder.filter { $0.formula == nil }.map(\.label.vi)
            + textSections.map(\.label.vi)
    }

    private var textSections: [ReportSection] {
        let ids = regulation.reports["movement-report"]?.sections ?? []
        return ids.compactMap { regulation.sections[$0] }.filter { $0.kind == .text }
    }

    func take(_ row: ImportRow, into report: inout ImportReport) throws {
        let code = try row.required("Mã đơn vị")
        guard let unit = try desk.organisation()[Unit.ID(code)] else {
            throw row.fault(
                .unknownCode,
                "Mã đơn vị",
                value: code,
                help: nearest(to: code, in: try desk.organisation().all.map(\.id.rawValue))
            )
        }
        var figures: [String: Decimal] = [:]
        for indicator in regulation.indicatorsInOrder where indicator.formula == nil {
            figures[indicator.id] = try row.figure(indicator.label.vi)
        }
        var texts: [String: String] = [:]
        for section in textSections {
            let text = try row.text(section.label.vi)
            if !text.isEmpty { texts[section.id] = text }
        }
        for (index, criterion) in try criteria(of: unit.id).enumerated() {
            let text = try row.text("Tiêu chí \(index + 1)")
            if !text.isEmpty { texts["criterion.\(criterion.id)"] = text }
        }
        let explanation = try row.text("Giải trình")
        try save(unit.id, figures, texts, explanation, row, into: &report)
    }

    /// The criteria of the movement for the unit's kind at the end of the year; none where the plan has none.
    private func criteria(of unit: Unit.ID) throws -> [Criterion] {
        guard let day = Day(year: year, month: 12, day: 31),
            let kind = try desk.organisation().version(unit, on: day)?.kind,
            let movement = regulation.movements.values.sorted(by: { $0.id < $1.id }).first,
            case .stated(let stated) = movement.criteria(for: kind.rawValue)
        else { return [] }
        return stated
    }

    private func save(
        _ unit: Unit.ID,
        _ figures: [String: Decimal],
        _ texts: [String: String],
        _ explanation: String,
        _ row: ImportRow,
        into report: inout ImportReport
    ) throws {
        let id = MovementReport.id(year: year, unit: unit)
        let fill = { (value: inout MovementReport) in
            value.figures = figures
            value.texts = texts
            value.explanations = explanation.isEmpty ? [:] : ["*": explanation]
        }
        do {
            guard let stored = try desk.books.find(MovementReport.self, key: id.rawValue) else {
                try desk.create(ObjectReference(.movementReport, id.rawValue), input: Input()) { subject in
                    guard var value = subject as? MovementReport else { return }
                    fill(&value)
                    subject = value
                }
                report.count(.created)
                return
            }
            var changed = stored.value
            fill(&changed)
            guard changed != stored.value else {
                report.count(.unchanged)
                return
            }
            guard try desk.isEditable(stored.value) else {
                throw row.fault(
                    .alreadySent,
                    value: try desk.rulebook(of: stored.value).label(of: stored.value.standing)
                )
            }
            try desk.edit(changed)
            report.count(.changed)
        } catch let refusal as Refusal {
            throw row.fault(.refused, value: unit.rawValue, help: refusal.reasons.map(\.code))
        }
    }
}
