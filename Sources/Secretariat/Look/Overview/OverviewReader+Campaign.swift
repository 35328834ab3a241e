import Awards
import Forms
import Store
import Vietnamese
import Workflow

/// Of one campaign: where its nominations stand, how the council voted, whom it honoured.
extension OverviewReader {
    /// States in which an award is given.
    private static let awarded: Set = ["decided", "conferred"]

    func funnels(_ campaign: Campaign) throws -> [Overview.Funnel] {
        let rulebook = try facts.rulebook(of: campaign)
        return try rulebook.regulation.forms.values.sorted { $0.id < $1.id }.compactMap { form in
            let filter = Filter(campaigns: [campaign.id], forms: [form.id], scope: scope)
            let first = try view.all(Nomination.self, where: filter, limit: 1).first?.value
            guard let machine = first.flatMap({ rulebook.workflows[$0.standing.workflow] }) else {
                return nil
            }
            let counts = try view.countByState(Nomination.self, where: filter)
            let days = try view.medianDays(Nomination.self, where: filter, until: facts.today)
            let steps = machine.states.filter { counts[$0.id] != nil || days[$0.id] != nil }.map { state in
                Overview.Funnel.Step(
                    label: state.label,
                    count: counts[state.id] ?? 0,
                    isFinal: state.isFinal,
                    medianDays: state.isFinal ? nil : days[state.id]
                )
            }
            return Overview.Funnel(form: form.short, steps: steps)
        }
    }

    func ballots(_ campaign: Campaign) throws -> [Overview.Ballot] {
        let regulation = try facts.rulebook(of: campaign).regulation
        return try view.all(BallotRound.self, where: Filter(campaigns: [campaign.id], scope: scope))
            .map(\.value).filter(\.isPublished).flatMap { round in
                try round.lines.compactMap { line in
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

    func balance(_ campaign: Campaign, _ reports: [MovementReport]) throws -> Overview.Balance {
        let filter = Filter(states: Self.awarded, campaigns: [campaign.id], scope: scope)
        let awarded = try view.all(Nomination.self, where: filter).map(\.value)
        var balance = Overview.Balance()
        for nomination in awarded {
            guard case .person(let id) = nomination.nominee else {
                balance.collectives += 1
                continue
            }
            balance.persons += 1
            let person = try view.person(id)
            if person?.sex == .female { balance.women += 1 }
            if person?.post(on: campaign.closes)?.postClass == .staff { balance.withoutOffice += 1 }
        }
        let organisation = try facts.organisation()
        balance.shares = Dictionary(grouping: awarded, by: \.unit).map { unit, lines in
            let report = reports.filter { $0.unit == unit && campaign.years.contains($0.year) }
                .max { $0.year < $1.year }
            let version =
                organisation.version(unit, on: facts.today)
                ?? organisation.version(unit, on: campaign.closes)
            return Overview.Share(
                unit: version?.shortName ?? unit.rawValue,
                awards: lines.count,
                staff: report?.figures["staff"].flatMap { Int("\($0)") }
            )
        }.sorted { ($1.awards, $0.unit) < ($0.awards, $1.unit) }
        return balance
    }
}
