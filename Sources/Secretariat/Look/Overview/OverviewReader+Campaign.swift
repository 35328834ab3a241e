import Awards
import Forms
import Store
import Vietnamese
import Workflow

/// Of some campaigns: where their nominations stand, how the council voted, whom it honoured.
extension OverviewReader {
    /// States in which an award is given.
    private static let awarded: Set = ["decided", "conferred"]
    /// So many names of one outcome a page has room for.
    private static let names = 12

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

    /// A dossier is opened for its name alone, and for no more names than are read.
    func outcomes(_ campaigns: [Campaign]) throws -> [Overview.Outcome] {
        var lines: [String: [ThresholdVerdict: [Nomination.ID]]] = [:]
        for round in try view.all(BallotRound.self, where: filter(campaigns)).map(\.value)
        where round.isPublished {
            let name = facts.groupName(round.group, try facts.rulebook(of: round).regulation)
            for line in round.lines {
                guard let verdict = try round.verdict(on: line) else { continue }
                lines[name, default: [:]][verdict, default: []].append(line)
            }
        }
        return try lines.sorted { $0.key < $1.key }.flatMap { group, verdicts in
            // The most votes first: the same books are always the same page.
            let ordered = verdicts.sorted {
                ($1.key.yes, $1.key.base, $1.key.needed) < ($0.key.yes, $0.key.base, $0.key.needed)
            }
            return try ordered.map { verdict, lines in
                let names = try lines.prefix(Self.names).map { line in
                    try facts.nominee(facts.find(Nomination.self, line.rawValue)).name
                }
                return Overview.Outcome(group: group, verdict: verdict, lines: lines.count, names: names)
            }
        }
    }

    func balance(_ campaigns: [Campaign], _ reports: [MovementReport]) throws -> Overview.Balance {
        let closes = Dictionary(campaigns.map { ($0.id, $0.closes) }) { first, _ in first }
        let last = closes.values.max() ?? facts.today
        let years = Set(campaigns.flatMap(\.years.all))
        let awarded = try view.nominees(where: filter(campaigns, states: Self.awarded))
        var balance = Overview.Balance()
        var people: [Person.ID: Person?] = [:]
        for award in awarded {
            guard case .person(let code) = award.nominee else {
                balance.collectives += 1
                continue
            }
            balance.persons += 1
            let person = try people[code] ?? view.person(code)
            people[code] = .some(person)
            if person?.sex == .female { balance.women += 1 }
            if person?.post(on: closes[award.campaign] ?? last)?.postClass == .staff {
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
