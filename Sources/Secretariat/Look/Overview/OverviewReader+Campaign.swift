import Awards
import Forms
import Store
import Vietnamese
import Workflow

/// Of some campaigns: where their nominations stand, how the council voted, whom it honoured.
extension OverviewReader {
    /// States in which an award is given.
    private static let awarded: Set = ["decided", "conferred"]

    private func filter(_ campaigns: [Campaign], states: Set<String>? = nil, forms: Set<String>? = nil)
        -> Filter
    {
        Filter(states: states, campaigns: Set(campaigns.map(\.id)), forms: forms, scope: scope)
    }

    func funnels(_ campaigns: [Campaign]) throws -> [Overview.Funnel] {
        let rulebooks = try campaigns.map { try facts.rulebook(of: $0) }
        let forms = Dictionary(rulebooks.flatMap { $0.regulation.forms.values }.map { ($0.id, $0) }) {
            first,
            _ in first
        }
        return try forms.values.sorted { $0.id < $1.id }.compactMap { form in
            let filter = filter(campaigns, forms: [form.id])
            guard let first = try view.all(Nomination.self, where: filter, limit: 1).first?.value else {
                return nil
            }
            let counts = try view.countByState(Nomination.self, where: filter)
            let days = try view.medianDays(Nomination.self, where: filter, until: facts.today)
            // Campaigns of other years may have steps of their own.
            let machines = rulebooks.compactMap { $0.workflows[first.standing.workflow] }
            var seen: Set<String> = []
            let states = machines.flatMap(\.states).filter { seen.insert($0.id).inserted }
            let steps = states.filter { (counts[$0.id] ?? 0) > 0 }.map { state in
                Overview.Funnel.Step(
                    label: state.label,
                    count: counts[state.id] ?? 0,
                    isFinal: state.isFinal,
                    medianDays: state.isFinal ? nil : days[state.id]
                )
            }
            return Overview.Funnel(form: form.id, name: form.short, steps: steps)
        }
    }

    func ballots(_ campaigns: [Campaign]) throws -> [Overview.Ballot] {
        try view.all(BallotRound.self, where: filter(campaigns)).map(\.value).filter(\.isPublished)
            .flatMap { round -> [Overview.Ballot] in
                let regulation = try facts.rulebook(of: round).regulation
                return try round.lines.compactMap { line in
                    guard let verdict = try round.verdict(on: line) else { return nil }
                    let nomination = try facts.find(Nomination.self, line.rawValue)
                    return Overview.Ballot(
                        line: nomination.reference,
                        name: try facts.nominee(nomination).name,
                        group: facts.groupName(round.group, regulation),
                        verdict: verdict
                    )
                }
            }
    }

    func balance(_ campaigns: [Campaign], _ reports: [MovementReport]) throws -> Overview.Balance {
        let closes = Dictionary(campaigns.map { ($0.id, $0.closes) }) { first, _ in first }
        let last = closes.values.max() ?? facts.today
        let years = Set(campaigns.flatMap(\.years.all))
        let awarded = try view.all(Nomination.self, where: filter(campaigns, states: Self.awarded)).map(
            \.value
        )
        var balance = Overview.Balance()
        for nomination in awarded {
            guard case .person(let id) = nomination.nominee else {
                balance.collectives += 1
                continue
            }
            balance.persons += 1
            let person = try view.person(id)
            if person?.sex == .female { balance.women += 1 }
            if person?.post(on: closes[nomination.campaign] ?? last)?.postClass == .staff {
                balance.withoutOffice += 1
            }
        }
        let organisation = try facts.organisation()
        balance.shares = Dictionary(grouping: awarded, by: \.unit).map { unit, lines in
            let report = reports.filter { $0.unit == unit && years.contains($0.year) }
                .max { $0.year < $1.year }
            let version =
                organisation.version(unit, on: facts.today)
                ?? organisation.version(unit, on: last)
            return Overview.Share(
                unit: version?.shortName ?? unit.rawValue,
                awards: lines.count,
                persons: lines.count { $0.nominee.isPerson },
                staff: report?.figures["staff"].flatMap { Int("\($0)") }
            )
        }.sorted { ($1.awards, $0.unit) < ($0.awards, $1.unit) }
        return balance
    }
}
