import Awards
import Store
import Vietnamese
import Workflow

/// Who may import what: reference tables the administrator, a list of nominees the unit's clerk, report
/// figures the unit's clerk or the standing body.
enum Clearance {
    static func require(_ kind: ImportKind, _ options: ImportOptions, _ desk: Desk) throws {
        let all = try desk.books.assignments()
        guard !all.isEmpty else { return }
        let held = all.filter { $0.person == desk.actor && $0.period.contains(desk.today) }
        let may: Bool
        switch kind {
        case .units, .people, .assignments, .delegations, .councils, .merits:
            may = held.contains { $0.function == "administrator" }
        case .nominees:
            let lent = try desk.lent(to: desk.actor)
            may = (held + lent).contains { $0.function == "clerk" && $0.scope == options.unit?.rawValue }
        case .reports:
            may = held.contains { $0.function == "clerk" || $0.function == "standing-officer" }
        }
        guard !may else { return }
        throw Refusal(
            definition: "import",
            action: "import \(kind.rawValue)",
            actionLabel: nil,
            state: nil,
            reasons: [Unmet(Unmet.wrongRole, ["may": kind == .nominees ? "clerk" : "administrator"])]
        )
    }
}
