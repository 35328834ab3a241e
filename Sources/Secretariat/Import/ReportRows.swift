import Awards
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
        ReportQuestions(regulation: regulation, criteria: []).headings
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
        let questions = try desk.questions(ofReport: year, by: unit.id, regulation)
        var contents = ReportContents()
        for indicator in questions.figures {
            contents.figures[indicator.id] = try row.figure(indicator.label.vi)
        }
        for section in questions.sections {
            contents.texts[section.id] = try row.text(section.label.vi).nilIfEmpty
        }
        for (index, criterion) in questions.criteria.enumerated() {
            contents.texts[ReportQuestions.text(of: criterion)] =
                try row.text("Tiêu chí \(index + 1)").nilIfEmpty
        }
        if let explanation = try row.text("Giải trình").nilIfEmpty {
            contents.explanations = [ReportContents.allFigures: explanation]
        }
        try save(unit.id, contents, row, into: &report)
    }

    /// The columns of which a report says something.
    private func filled(_ report: MovementReport) throws -> [String] {
        let questions = try desk.questions(ofReport: year, by: report.unit, regulation)
        let criteria = questions.criteria.enumerated()
            .filter { report.texts[ReportQuestions.text(of: $0.element)] != nil }
        return questions.figures.filter { report.figures[$0.id] != nil }.map(\.label.vi)
            + questions.sections.filter { report.texts[$0.id] != nil }.map(\.label.vi)
            + criteria.map { "Tiêu chí \($0.offset + 1)" }
            + (report.explanations[ReportContents.allFigures] == nil ? [] : ["Giải trình"])
    }

    private func save(
        _ unit: Unit.ID,
        _ contents: ReportContents,
        _ row: ImportRow,
        into report: inout ImportReport
    ) throws {
        let id = MovementReport.id(year: year, unit: unit)
        do {
            guard let stored = try desk.books.find(MovementReport.self, key: id.rawValue) else {
                try desk.create(ObjectReference(.movementReport, id.rawValue), input: Input()) { subject in
                    guard var value = subject as? MovementReport else { return }
                    value.take(contents)
                    subject = value
                }
                report.count(.created)
                return
            }
            var changed = stored.value
            changed.take(contents.over(stored.value))
            report.notes += try row.kept(filled(stored.value))
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
