import Awards
import Store
import Vietnamese
import Workflow

extension Shelf {
    /// The units that have not sent their submissions although the campaign's last day is past, by unit.
    ///
    /// A unit owes what it has drawn up and not sent; one that the campaign asks directly and that has neither
    /// sent nor drawn up anything owes an answer. What was sent and returned went back by a letter of its own.
    func owing(_ campaign: Campaign) throws -> [(unit: Unit.ID, owed: [Letter.OwedSubmission])] {
        guard campaign.closes < today, try !rulebook(of: campaign).isFinal(campaign.standing) else {
            return []
        }
        let days = library.calendar(for: try rulebook(of: campaign)).days
        let late = try? days.workingDays(after: campaign.closes, through: today)
        func owed(_ form: String?, _ waiting: Int) -> Letter.OwedSubmission {
            Letter.OwedSubmission(
                form: form,
                waiting: waiting,
                lastDay: campaign.closes,
                workingDaysLate: late
            )
        }
        let submissions = try view.all(Submission.self, where: Filter(campaigns: [campaign.id])).map(\.value)
        let sent = Set(submissions.filter { $0.sentOn != nil }.map(\.id))
        let waiting = try heldByUnits(campaign).filter { line in
            line.submission.map { !sent.contains($0) } ?? true
        }
        var byUnit = Dictionary(grouping: waiting, by: \.unit).mapValues { lines in
            Dictionary(grouping: lines, by: \.form).sorted { $0.key < $1.key }
                .map { form, lines in owed(form, lines.count) }
        }
        let active = Set(submissions.filter { $0.sentOn != nil }.map(\.unit))
        for unit in try asked(by: campaign) where byUnit[unit] == nil && !active.contains(unit) {
            byUnit[unit] = [owed(nil, 0)]
        }
        return byUnit.filter { $0.key != campaign.unit }.sorted { $0.key < $1.key }
            .map { (unit: $0.key, owed: $0.value) }
    }

    /// The nominations that lie with their units: up to the state in which a line waits for its submission.
    private func heldByUnits(_ campaign: Campaign) throws -> [Nomination] {
        let machines = try rulebook(of: campaign).workflows.values
            .filter { $0.subject == ObjectKind.nomination.rawValue }
        let held = machines.flatMap { machine -> [Nomination] in
            let wait = machine.states.firstIndex { state in
                if case .follows(ObjectKind.submission.rawValue) = state.clock { true } else { false }
            }
            guard let wait else { return [] }
            let states = Set(machine.states[...wait].map(\.id))
            let lines = try? view.all(
                Nomination.self,
                where: Filter(states: states, campaigns: [campaign.id])
            )
            return (lines ?? []).map(\.value).filter { $0.standing.workflow == machine.id }
        }
        return held
    }

    /// The units to which the guidance of the campaign is addressed.
    private func asked(by campaign: Campaign) throws -> [Unit.ID] {
        let organisation = try organisation()
        let agency = organisation.agency(on: today)?.id
        let kinds = (try rulebook(of: campaign).regulation.movements[campaign.movement]?.classes ?? [])
            .compactMap { Unit.Kind(rawValue: $0.id) }
        return organisation.units(of: Set(kinds), on: today).filter {
            $0.version(on: today)?.parent == agency
        }
        .map(\.id)
    }

    /// What the addressee of a letter that urges for submissions owes today.
    func owedSubmissions(to letter: Letter) throws -> [Letter.OwedSubmission] {
        guard let campaign = letter.campaign, case .unit(let unit) = letter.addressee else { return [] }
        return try owing(find(Campaign.self, campaign.rawValue)).first { $0.unit == unit }?.owed ?? []
    }

    /// The late units that no letter urges yet: none waits for its number, and none went out today.
    func toUrge(_ campaign: Campaign) throws -> [(unit: Unit.ID, owed: [Letter.OwedSubmission])] {
        let letters = try view.all(Letter.self, where: Filter(campaigns: [campaign.id])).map(\.value)
        let urged = letters.filter { letter in
            letter.purpose == .submissionUrging
                && (letter.standing.state == "drafting" || letter.sentOn == today)
        }.map(\.addressee)
        return try owing(campaign).filter { !urged.contains(.unit($0.unit)) }
    }
}
