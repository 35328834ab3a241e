import Awards
import Store
import Vietnamese
import Workflow

/// Conditions on one nomination and its dossier.
extension Guards {
    static let dossierGuards: [Guard<Situation>] = [
        rule("campaign_open") { situation, _ in
            let campaign = try situation.campaign()
            guard campaign.standing.state == "open" else {
                return [
                    Unmet(
                        "campaign-not-open",
                        ["campaign": campaign.title, "state": campaign.standing.state]
                    )
                ]
            }
            var unmet: [Unmet] = []
            if situation.today < campaign.opens {
                unmet.append(
                    Unmet(
                        "campaign-opens-later",
                        ["campaign": campaign.title, "opens": campaign.opens.short]
                    )
                )
            }
            if let nomination = situation.subject as? Nomination,
                let offered = situation.regulation.forms(offeredBy: campaign),
                !offered.contains(nomination.form)
            {
                let label = situation.regulation.forms[nomination.form]?.label.vi ?? nomination.form
                unmet.append(Unmet("form-not-offered", ["form": label]))
            }
            return unmet
        },
        rule("form_complete") { situation, _ in
            try DossierCheck(situation.desk, situation.the(Nomination.self)).contentGaps()
        },
        rule("evidence_complete") { situation, _ in
            try DossierCheck(situation.desk, situation.the(Nomination.self)).evidenceGaps()
        },
        rule("checklist_done") { situation, _ in
            let check = try DossierCheck(situation.desk, situation.the(Nomination.self))
            return try check.appraisalGaps() + check.appraisalFailures() + check.componentFailures()
        },
        rule("preconditions") { situation, _ in
            try DossierCheck(situation.desk, situation.the(Nomination.self)).standardFailures()
        },
        rule("one_achievement_one_award") { situation, _ in
            let nomination = try situation.the(Nomination.self)
            let settled: Set = ["drafting", "withdrawn", "not-awarded", "revoked", "converted"]
            let others = try situation.desk.books.all(
                Nomination.self,
                where: Filter(campaigns: [nomination.campaign], nominees: [nomination.nominee.id])
            ).map(\.value).filter { $0.id != nomination.id && !settled.contains($0.standing.state) }
            return others.map { other in
                Unmet(
                    "nominated-for-other-form",
                    [
                        "form": situation.regulation.forms[other.form]?.label.vi ?? other.form,
                        "state": situation.rulebook.label(of: other.standing),
                    ]
                )
            }
        },
        rule("within_quota") { situation, _ in
            let nomination = try situation.the(Nomination.self)
            guard let quota = try situation.campaign().quotas[nomination.form] else { return [] }
            let gone: Set = ["drafting", "withdrawn", "not-awarded", "converted"]
            var states = try situation.desk.books.countByState(
                Nomination.self,
                where: Filter(
                    units: [nomination.unit],
                    campaigns: [nomination.campaign],
                    forms: [nomination.form]
                )
            )
            // The one that asks does not stand in its own way.
            if !situation.isNew { states[nomination.standing.state, default: 1] -= 1 }
            let count = states.filter { !gone.contains($0.key) }.map(\.value).reduce(0, +)
            guard count >= quota else { return [] }
            return [Unmet("quota-used-up", ["quota": String(quota), "used": String(count)])]
        },
        rule("has_decision") { situation, _ in
            let nomination = try situation.the(Nomination.self)
            guard nomination.decision == nil else { return [] }
            return [Unmet("decision-missing")]
        },
    ]
}

extension Situation {
    /// The campaign of whatever lies on the desk.
    func campaign() throws -> Campaign {
        guard let campaign = try desk.campaign(of: subject) else {
            throw ActFault.unknownReference("campaign", subject.key)
        }
        return campaign
    }

    /// The session that the subject is, or stands before, or is being put before.
    func session() throws -> Session? {
        if let session = subject as? Session { return session }
        if let round = subject as? BallotRound { return try desk.find(Session.self, round.session.rawValue) }
        if let named = input.text("session") { return try desk.find(Session.self, named) }
        // Put before a session, it is not the one before which it stood earlier.
        if action.inputs(of: subject.reference.kind).contains("session") { return nil }
        let id = (subject as? Nomination)?.session ?? (subject as? Decision)?.session
        return try id.map { try desk.find(Session.self, $0.rawValue) }
    }

    /// The nominations that the subject lists.
    func lines() throws -> [Nomination] { try desk.lines(of: subject) }

    /// The reports that a roll-up stands on.
    func reports() throws -> [MovementReport] {
        guard let rollUp = subject as? RollUp else { return [] }
        return try rollUp.frozen.flatMap(\.sources)
            .map { try desk.find(MovementReport.self, $0.report.rawValue) }
    }
}
