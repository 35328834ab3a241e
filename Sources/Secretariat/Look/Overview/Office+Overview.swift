import Awards
import Store
import Vietnamese
import Workflow

extension Office {
    /// The leader's page, made of what the viewer may see and of nothing else.
    ///
    /// - Parameters:
    ///   - campaign: Its id; all of the year where none is named.
    ///   - year: Of reports and campaigns; the newest where none is named.
    func overview(campaign: String? = nil, year: Int? = nil, for viewer: Viewer) throws -> Overview {
        let work = try work(of: viewer.person)
        return try store.read { view in
            let facts = FactBook(view: view, library: library, today: clock().day)
            return try OverviewReader(facts: facts, person: viewer.person, scope: viewer.scope)
                .overview(campaign: campaign, year: year, work: work)
        }
    }
}

/// Reads the leader's page out of one view of the books.
struct OverviewReader {
    let facts: FactBook
    let person: Person.ID
    let scope: Scope
    var view: Reading { facts.view }

    func overview(campaign: String?, year: Int?, work: WorkList) throws -> Overview {
        let campaigns = try view.all(Campaign.self, where: Filter(scope: scope)).map(\.value)
            .sorted { ($1.opens, $1.key) < ($0.opens, $0.key) }
        let reports = try view.all(MovementReport.self, where: Filter(scope: scope)).map(\.value)
        let years = Set(reports.map(\.year) + campaigns.flatMap(\.years.all)).sorted()
        let ofYear = year.flatMap { years.contains($0) ? $0 : nil } ?? years.last
        let one = campaigns.first { $0.key == campaign }
        let chosen = one.map { [$0] } ?? campaigns.filter { $0.years.contains(ofYear ?? 0) }
        return Overview(
            day: facts.today,
            place: try facts.placeName(view.person(person)?.post(on: facts.today)?.unit.rawValue ?? ""),
            campaign: one.map { ($0.reference, $0.title) },
            campaigns: campaigns.map { ($0.reference, $0.title) },
            year: ofYear,
            reports: try ofYear.flatMap { try self.reports($0, reports) },
            late: try view.countLate(Nomination.self, on: facts.today, within: scope),
            years: years.reversed(),
            funnels: try funnels(chosen),
            outcomes: try outcomes(chosen),
            balance: try balance(chosen, reports),
            series: try series(reports, through: ofYear),
            waits: try waits(),
            work: work
        )
    }

    private func waits() throws -> [Overview.Wait] {
        let yesterday = facts.today.adding(days: -1)
        return try view.longestStays(5, within: scope).filter { $0.entered.day <= yesterday }.map { visit in
            let subject = try facts.find(visit.object)
            let rulebook = try facts.rulebook(of: subject)
            let role = visit.role.flatMap { rulebook.workflows[subject.standing.workflow]?.role($0) }
            let place = try facts.placeName(visit.scope)
            return Overview.Wait(
                object: visit.object,
                title: try facts.title(of: subject, rulebook),
                state: rulebook.label(of: subject.standing),
                holder: [role?.label.vi ?? "", place].filter { !$0.isEmpty }.joined(separator: ", "),
                days: visit.entered.day.days(until: facts.today)
            )
        }
    }
}
