import Awards
import Forms
import Store
import Vietnamese
import Workflow

/// A register as something that can be printed: `register/<series>.<unit>.<year>`.
struct RegisterReference {
    let series: RegisterSeries

    init?(_ reference: ObjectReference) {
        let parts = reference.id.split(separator: ".").map(String.init)
        guard reference.kind == .register, parts.count == 3, let year = Int(parts[2]) else { return nil }
        series = RegisterSeries(parts[0], unit: Unit.ID(parts[1]), year: year)
    }
}

extension FactBook {
    /// The rules under which a thing, or the newest line of a register, came about.
    func rulebook(of reference: ObjectReference) throws -> Rulebook {
        guard reference.kind == .register else { return try rulebook(of: find(reference)) }
        guard let last = try entries(of: reference).last else {
            throw ActFault.unknownObject(reference.description, nearest: [])
        }
        return try rulebook(of: find(last.object))
    }

    /// The lines of a register in order of their numbers, the void ones too.
    func entries(of reference: ObjectReference) throws -> [RegisterEntry] {
        guard let register = RegisterReference(reference) else {
            throw ActFault.badInput("on", reference.id, expected: "series.unit.year")
        }
        return try view.entries(of: register.series)
    }

    /// What the print of a register says: exactly its lines.
    func registerFacts(of reference: ObjectReference) throws -> RegisterFacts {
        let entries = try entries(of: reference)
        guard let register = RegisterReference(reference), !entries.isEmpty else {
            throw ActFault.unknownObject(reference.description, nearest: [])
        }
        let regulation = try rulebook(of: reference).regulation
        let report = try view.report(on: register.series)
        var letterhead = try letterhead(of: register.series.unit, on: today, regulation: regulation)
        letterhead.signerName = try holder(of: "head", in: register.series.unit, on: today)?.name
        return RegisterFacts(
            letterhead: letterhead,
            name: regulation.series[register.series.series]?.label.vi ?? register.series.series,
            year: register.series.year,
            lines: try entries.map { try line($0, among: entries) },
            gaps: report.gaps.map {
                $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound) đến \($0.upperBound)"
            }
        )
    }

    private func line(_ entry: RegisterEntry, among all: [RegisterEntry]) throws -> RegisterLineFacts {
        let earlier = all.last {
            $0.object == entry.object && $0.number < entry.number && $0.void != nil
        }
        var line = RegisterLineFacts(
            number: entry.text,
            day: entry.day,
            object: "",
            void: entry.void,
            replaces: earlier?.text
        )
        let object = try find(entry.object)
        let rulebook = try rulebook(of: object)
        if let nomination = object as? Nomination {
            let nominee = try nominee(nomination)
            line.object = nominee.displayName
            line.positionAndUnit = nominee.positionAndUnit
            line.awardForm = rulebook.regulation.forms[nomination.form]?.label.vi ?? nomination.form
            line.decision = try nomination.decision.flatMap { try find(Decision.self, $0.rawValue).citation }
        } else {
            let machine = rulebook.workflows[object.standing.workflow]?.label.vi ?? ""
            line.object = "\(machine): \(entry.object.id)"
        }
        return line
    }
}
