public import Awards
public import Store
import Vietnamese
import Workflow

/// A register as it is looked at: its entries, and what does not fit.
public struct RegisterSheet: Hashable, Sendable {
    public var series: RegisterSeries
    public var unitName: String
    public var entries: [RegisterEntry]
    public var report: RegisterReport
}

extension Office {
    /// Every register that has a number, by series, unit and year; only those of one series, unit or year where
    /// one is named.
    public func registers(
        series: String? = nil,
        unit: Unit.ID? = nil,
        year: Int? = nil,
        for viewer: Viewer?
    ) throws -> [RegisterSheet] {
        try store.read { view in
            let organisation = try view.organisation()
            return try view.registers().filter { viewer?.scope.opens($0.unit) ?? true }.filter { register in
                (series == nil || register.series == series) && (unit == nil || register.unit == unit)
                    && (year == nil || register.year == year)
            }.map { register in
                RegisterSheet(
                    series: register,
                    unitName: organisation.version(register.unit, on: clock().day)?.shortName
                        ?? register.unit.rawValue,
                    entries: try view.entries(of: register),
                    report: try view.report(on: register)
                )
            }
        }
    }

    /// Records why numbers of a register were never given; the journal of the thing that has the next number
    /// says so.
    public func explainGap(
        _ numbers: ClosedRange<Int>,
        of register: RegisterSeries,
        reason: String,
        as actor: Person.ID
    ) throws {
        try onRegister(register, reason: reason, as: actor, action: "explain-gap") { desk in
            guard let next = try desk.books.entry(after: numbers.upperBound, of: register) else {
                let last = try desk.books.nextNumber(of: register) - 1
                return [
                    Unmet(
                        "number-not-reached",
                        ["number": String(numbers.upperBound), "last": String(last)]
                    )
                ]
            }
            let unmet = try numbers.compactMap { try desk.whyNoGap($0, of: register) }
            guard unmet.isEmpty else { return unmet }
            for number in numbers {
                try desk.books.explain(
                    ExplainedGap(number: number, reason: reason, person: actor, at: desk.now),
                    of: register
                )
            }
            let which =
                numbers.count == 1
                ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)–\(numbers.upperBound)"
            try desk.noteChange(
                try desk.find(next.object),
                label: "Giải trình số bỏ trống \(which) (\(register.series)/\(register.year))",
                action: "explain-gap",
                note: GivenReason(text: reason)
            )
            return []
        }
    }

    /// Marks a number as no longer counting, with the reason; its line stays.
    public func voidNumber(
        _ number: Int,
        of register: RegisterSeries,
        reason: String,
        as actor: Person.ID
    ) throws {
        try onRegister(register, reason: reason, as: actor, action: "void-number") { desk in
            guard let entry = try desk.books.entry(number, of: register) else {
                return [Unmet("number-unknown", ["number": String(number)])]
            }
            if let void = entry.void {
                return [Unmet("number-void", ["number": entry.text, "reason": void])]
            }
            try desk.books.voidNumber(number, of: register, reason: reason)
            try desk.noteChange(
                try desk.find(entry.object),
                label: "Hủy số \(entry.text) trong sổ",
                action: "void-number",
                note: GivenReason(text: reason)
            )
            return []
        }
    }

    /// The registry of the unit keeps its registers, or the administrator; every entry says why.
    private func onRegister(
        _ register: RegisterSeries,
        reason: String,
        as actor: Person.ID,
        action: String,
        _ work: (Desk) throws -> [Unmet]
    ) throws {
        try store.write { books in
            let desk = try desk(books, actor: actor, name: "\(action) \(register.series) \(register.unit)")
            let own = try desk.ownFunctions() + desk.lent(to: actor)
            var unmet: [Unmet] = []
            if !own.contains(where: { held in
                (held.function == "registry" && held.scope == register.unit.rawValue)
                    || held.function == "administrator"
            }) {
                unmet.append(Unmet(Unmet.wrongRole, ["may": "registry, administrator"]))
            }
            if reason.allSatisfy(\.isWhitespace) {
                unmet.append(Unmet(Unmet.reasonMissing, ["list": "", "allowed": ""]))
            }
            if unmet.isEmpty { unmet = try work(desk) }
            guard unmet.isEmpty else {
                throw Refusal(
                    definition: "",
                    action: action,
                    actionLabel: Label(
                        vi: action == "explain-gap" ? "Giải trình số bỏ trống" : "Hủy số",
                        en: action == "explain-gap" ? "Explain a gap" : "Void a number"
                    ),
                    state: nil,
                    reasons: unmet
                )
            }
        }
    }
}

extension Desk {
    /// Why a number is no gap that could be explained; nil when it is one.
    fileprivate func whyNoGap(_ number: Int, of register: RegisterSeries) throws -> Unmet? {
        if let entry = try books.entry(number, of: register) {
            return Unmet(
                "number-in-use",
                ["number": entry.text, "object": entry.object.id]
            )
        }
        return try books.explainedGaps(of: register).first { $0.number == number }.map {
            Unmet("number-explained", ["number": String(number), "reason": $0.reason])
        }
    }
}
