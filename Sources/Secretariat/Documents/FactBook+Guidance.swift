import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// One class of those who compete, as far as there is anybody in it on a day.
    struct Competing {
        var id: String
        var label: String
        var subject: SubjectKind
        /// Whether such units stand directly under the agency, so that they are written to.
        var isDirect: Bool
    }

    /// What the guidance that opens a campaign prints, all of it from the pinned regulation and the campaign.
    func guidanceFacts(of letter: Letter) throws -> GuidanceFacts {
        let campaign = try find(Campaign.self, letter.campaign?.rawValue ?? letter.key)
        let regulation = try rulebook(of: campaign).regulation
        let day = letter.sentOn ?? today
        return GuidanceFacts(
            letterhead: try letterhead(of: letter, regulation),
            movement: movement(campaign, regulation),
            campaign: campaign.title,
            meritKind: regulation.meritKinds[campaign.meritKind]?.label.vi ?? campaign.meritKind,
            classes: try classes(of: campaign, regulation, on: day).map { competing in
                let criteria = regulation.movements[campaign.movement]?.criteria[competing.id] ?? []
                return SubjectClassFacts(name: competing.label, criteria: criteria.map(\.text))
            },
            forms: try regulation.offered(by: campaign, on: campaign.opens).map {
                try offered($0, campaign, regulation)
            },
            opens: campaign.opens,
            closes: campaign.closes,
            receiver: try standingBody(of: letter.unit, regulation, on: day)
        )
    }

    /// The classes that the movement addresses, without kinds of units of which there is none that day.
    func classes(of campaign: Campaign, _ regulation: Regulation, on day: Day) throws -> [Competing] {
        let organisation = try organisation()
        let agency = organisation.agency(on: day)?.id
        return (regulation.movements[campaign.movement]?.classes ?? []).compactMap { known in
            guard let kind = Unit.Kind(rawValue: known.id) else {
                return Competing(id: known.id, label: known.label.vi, subject: known.subject, isDirect: false)
            }
            let units = organisation.units(of: [kind], on: day)
            guard !units.isEmpty else { return nil }
            let isDirect = units.contains { $0.version(on: day)?.parent == agency }
            return Competing(id: known.id, label: known.label.vi, subject: known.subject, isDirect: isDirect)
        }
    }

    private func offered(
        _ form: String,
        _ campaign: Campaign,
        _ regulation: Regulation
    ) throws -> OfferedFormFacts {
        var papers: [String] = []
        for subject in regulation.forms[form]?.subjects ?? [] {
            let needed = try? regulation.papers(for: form, subject: subject, meritKind: campaign.meritKind)
            for paper in needed?.value ?? [] {
                let condition = paper.condition.map { " (\($0.vi))" } ?? ""
                let text = paper.label.vi + condition
                if !papers.contains(text) { papers.append(text) }
            }
        }
        return OfferedFormFacts(
            name: regulation.forms[form]?.label.vi ?? form,
            decider: try deciderTitle(of: form, regulation, on: campaign.opens),
            quota: campaign.quotas[form],
            copies: try? regulation.copies(for: form).value,
            papers: papers
        )
    }

    /// Who decides, without naming one unit where each unit's head decides for his own.
    private func deciderTitle(of form: String, _ regulation: Regulation, on day: Day) throws -> String {
        let authority = try? regulation.authority(over: form, on: day).value
        guard let function = authority?.decidedBy.value.flatMap({ regulation.functions[$0] }) else {
            return ""
        }
        guard function.seat != .ownUnit else { return function.label.vi }
        let agency = try organisation().agency(on: day)?.id
        return try agency.map { try decider(of: form, nominating: $0, regulation, on: day) } ?? ""
    }
}

extension Regulation {
    /// The award forms a campaign offers: its own, else its stage's; nil where neither says.
    func forms(offeredBy campaign: Campaign) -> [String]? {
        if !campaign.forms.isEmpty { return campaign.forms }
        let stages = movements[campaign.movement]?.stages ?? []
        return campaign.stage.flatMap { id in stages.first { $0.id == id } }?.forms
    }

    /// The same, or all forms that travel through this tool where nobody says, from the highest level down.
    func offered(by campaign: Campaign, on day: Day) -> [String] {
        let travelling = forms.keys.filter { form in
            (try? authority(over: form, on: day).value.route) != nil
        }
        let offered = forms(offeredBy: campaign) ?? Array(travelling)
        return offered.sorted { (rank($0), $1) > (rank($1), $0) }
    }

    private func rank(_ form: String) -> Int { forms[form].flatMap { levels[$0.level] }?.rank ?? 0 }
}
