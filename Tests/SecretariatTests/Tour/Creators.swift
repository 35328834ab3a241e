import Awards
import Store
import TestSupport
import Vietnamese
import Workflow

@testable import Secretariat

/// Ids for new things of each kind; a new kind needs a line here.
struct Creators {
    let view: Reading
    let campaign: Campaign
    let number: Int
    let machines: [String: Definition]
    let provinces: [String]

    typealias Make = @Sendable (Creators, inout SeededGenerator) throws -> (id: String, unit: String)?

    static let known: [ObjectKind: Make] = [
        .campaign: { context, _ in ("khac-\(context.number)", "vn") },
        .nomination: { context, random in
            let unit = context.province(&random)
            let form = context.form(&random)
            // The last of them is the unit itself.
            let who = Int.random(in: 1...9, using: &random)
            return ("\(context.campaign.key).\(form).\(who == 9 ? unit : "\(unit)\(who)")", unit)
        },
        .submission: { context, random in
            let unit = context.province(&random)
            return ("\(context.campaign.key).\(unit).\(context.form(&random))", unit)
        },
        .session: { context, random in
            let waiting = try context.nominations { action in
                action.inputs(of: .nomination).contains("session")
            }
            guard let (line, action) = waiting.randomElement(using: &random) else { return nil }
            let unit = action.id.contains("unit") || line.form == "commendation" ? line.unit : "vn"
            let planned = try context.view.all(
                Session.self,
                where: Filter(units: [unit], states: ["planned"])
            ).filter { $0.value.forms.contains(line.form) }
            // One at a time, so that lines come together.
            guard planned.isEmpty else { return nil }
            return ("\(context.campaign.key).hd-\(unit).\(line.form).\(context.number)", unit.rawValue)
        },
        .ballotRound: { context, random in
            // A further round of a group whose first one was annulled.
            let rounds = try context.view.all(BallotRound.self).map(\.value)
            guard let round = rounds.randomElement(using: &random) else { return nil }
            let own = rounds.filter { $0.session == round.session && $0.group == round.group }
            let parts = round.key.split(separator: ".").dropLast()
            let last = own.map(\.ordinal).max() ?? 0
            return (parts.joined(separator: ".") + ".\(last + 1)", round.unit.rawValue)
        },
        .decision: { context, random in
            let states: Set = ["for-decision", "sent-up", "awaiting-prime-minister"]
            let waiting = try context.view.all(Nomination.self, where: Filter(states: states)).map(\.value)
            guard let line = waiting.randomElement(using: &random) else { return nil }
            let unit = line.form == "commendation" ? line.unit : "vn"
            let drafts = try context.view.all(
                Decision.self,
                where: Filter(units: [unit], states: ["drafting"], forms: [line.form])
            )
            guard drafts.isEmpty else { return nil }
            return ("\(context.campaign.key).\(unit).\(line.form).\(context.number)", unit.rawValue)
        },
        .movementReport: { context, random in
            let unit = context.province(&random)
            return ("\(context.campaign.years.last).\(unit)", unit)
        },
        .delegation: { context, random in
            let unit = Bool.random(using: &random) ? "vn" : context.province(&random)
            return ("uy-quyen-\(context.number)", unit)
        },
        .cancellation: { context, random in
            try context.awarded(&random).map { line, decision in
                (context.caseID(line, of: decision.unit), decision.unit.rawValue)
            }
        },
        .correction: { context, random in
            try context.awarded(&random).map { line, decision in
                (context.caseID(line, of: decision.unit), decision.unit.rawValue)
            }
        },
        .complaint: { context, random in
            let lines = try context.view.all(Nomination.self, where: Filter(campaigns: [context.campaign.id]))
            guard let line = lines.randomElement(using: &random)?.value else { return nil }
            let unit: Awards.Unit.ID = line.form == "commendation" ? line.unit : "vn"
            return (context.caseID(line, of: unit), unit.rawValue)
        },
        .difficulty: { context, random in
            let unit = context.province(&random)
            return ("\(context.campaign.years.last).\(unit).vuong-mac-\(context.number)", unit)
        },
        .letter: { context, random in
            let unit = context.province(&random)
            let about: [(Letter.Purpose, String)] = [
                (.consultation, unit), (.posting, context.form(&random)), (.result, unit),
            ]
            guard let (purpose, what) = about.randomElement(using: &random) else { return nil }
            return ("\(context.campaign.key).\(purpose.rawValue).\(what).\(context.number)", "vn")
        },
        .rollUp: { context, _ in (String(context.campaign.years.last), "vn") },
    ]

    /// A nomination that a decision stands behind, with the decision.
    private func awarded(_ random: inout SeededGenerator) throws -> (Nomination, Decision)? {
        let lines = try view.all(Nomination.self, where: Filter(states: ["decided", "conferred"])).map(
            \.value
        )
        guard let line = lines.randomElement(using: &random),
            let decision = try line.decision.flatMap({ try view.find(Decision.self, $0)?.value })
        else { return nil }
        return (line, decision)
    }

    /// An id that says which nomination the case is about.
    private func caseID(_ line: Nomination, of unit: Awards.Unit.ID) -> String {
        "\(campaign.key).\(unit).\(number)_\(line.form)_\(line.nominee.id)"
    }

    /// The nominations of the campaign with those of their open actions that are like this.
    private func nominations(_ isLike: (Action) -> Bool) throws -> [(Nomination, Action)] {
        try view.all(Nomination.self, where: Filter(campaigns: [campaign.id])).flatMap { stored in
            let actions = machines[stored.value.standing.workflow]?.actions ?? []
            return actions.filter { $0.from.contains(stored.value.standing.state) && isLike($0) }
                .map { (stored.value, $0) }
        }
    }

    private func province(_ random: inout SeededGenerator) -> String {
        provinces.randomElement(using: &random) ?? "an"
    }

    private func form(_ random: inout SeededGenerator) -> String {
        ["commendation", World.merit, World.premier].randomElement(using: &random) ?? World.merit
    }
}
