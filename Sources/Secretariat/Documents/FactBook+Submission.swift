import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// What the achievement report of one nominee prints.
    func facts(of nomination: Nomination) throws -> NominationFacts {
        let campaign = try find(Campaign.self, nomination.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let submission = try nomination.submission.map { try find(Submission.self, $0.rawValue) }
        let day = submission?.signature?.day ?? today
        var letterhead = try letterhead(of: nomination.unit, on: day, regulation: regulation)
        letterhead.signedOn = submission?.signature?.day
        let head = submission?.signature.map { SignatureFacts(office: $0.lines, name: $0.name) }
        return NominationFacts(
            letterhead: letterhead,
            movement: movement(campaign, regulation),
            awardForm: regulation.forms[nomination.form]?.label.vi ?? nomination.form,
            nominee: try nominee(nomination, asSigned: true),
            merit: try merit(nomination, campaign, regulation),
            unitHead: try head ?? headBlock(of: nomination.unit, on: day),
            submitter: try head ?? headBlock(of: nomination.unit, on: day)
        )
    }

    /// What a submission's letter, list and profiles print.
    func facts(of submission: Submission) throws -> SubmissionFacts {
        let campaign = try find(Campaign.self, submission.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let day = submission.signature?.day ?? today
        let lines = try submission.lines.map { try find(Nomination.self, $0.rawValue) }
        let decider = try decider(of: submission.form, nominating: submission.unit, regulation, on: day)
        let addressee = try above(submission.unit, on: day).map { try name(of: $0, on: day) } ?? decider
        let session = try submission.session.map { try find(Session.self, $0.rawValue) }
        return SubmissionFacts(
            letterhead: try letterhead(
                of: submission.unit,
                on: day,
                number: submission.number,
                series: "submission",
                signature: submission.signature,
                purpose: "submission",
                regulation: regulation,
                addressees: [addressee],
                recipients: ["Như trên", try filing(of: submission.unit, regulation, on: day)],
                furtherBases: try session.map { [try minutesCitation($0)] } ?? []
            ),
            movement: movement(campaign, regulation),
            decider: decider,
            awardForm: regulation.forms[submission.form]?.label.vi ?? submission.form,
            process: try session.map { try process($0) } ?? "",
            pledges: [],
            nominees: try lines.map { try listed($0, of: submission, campaign, regulation) }
        )
    }

    /// Who gets a unit's submission: the agency, and what the agency itself sends its own superior.
    private func above(_ unit: Unit.ID, on day: Day) throws -> Unit.ID? {
        guard let agency = try organisation().agency(on: day) else { return nil }
        return agency.id == unit ? agency.version(on: day)?.parent : agency.id
    }

    /// One line of a submission, with the vote whose minutes go with it.
    private func listed(
        _ nomination: Nomination,
        of submission: Submission,
        _ campaign: Campaign,
        _ regulation: Regulation
    ) throws -> ListedNomineeFacts {
        let vote = nomination.votes.last { $0.session == submission.session } ?? nomination.votes.last
        return ListedNomineeFacts(
            nominee: try nominee(nomination, asSigned: true),
            awardForm: regulation.forms[nomination.form]?.label.vi ?? nomination.form,
            vote: vote.map { VoteFacts(yes: $0.yes, base: $0.base) },
            merit: try merit(nomination, campaign, regulation)
        )
    }

    /// How the minutes of a session are cited: by number where they have one, else by the day of the meeting.
    private func minutesCitation(_ session: Session) throws -> String {
        let council = try view.council(session.council)?.name ?? ""
        let day = session.heldOn
        let number = session.number.map { " số \($0)" } ?? ""
        return "Căn cứ Biên bản họp\(number) \(day.long) của \(council)"
    }

    private func process(_ session: Session) throws -> String {
        let council = try view.council(session.council)?.name ?? ""
        let day = session.heldOn
        return "\(council) đã họp \(day.long), xem xét từng trường hợp và bỏ phiếu theo quy định."
    }
}
