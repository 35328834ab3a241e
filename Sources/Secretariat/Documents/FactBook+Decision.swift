import Awards
import Forms
import Foundation
import Store
import Vietnamese
import Workflow

extension FactBook {
    /// What a decision and its list print.
    func facts(of decision: Decision) throws -> DecisionFacts {
        let campaign = try find(Campaign.self, decision.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let day = decision.signature?.day ?? today
        let lines = try decision.nominations.map { try find(Nomination.self, $0.rawValue) }
        let session = try decision.session.map { try find(Session.self, $0.rawValue) }
        let council = try session.flatMap { try view.council($0.council)?.name }
        let rate = { (subject: SubjectKind) -> Reward? in
            try? regulation.reward(for: decision.form, to: subject, decidedOn: day).value
        }
        // What signing will write stands in the draft already: both papers say the same. Number and day go together.
        let isDraft = decision.number == nil
        let fund = rate(.individual)?.fund.flatMap { regulation.funds[$0]?.vi }
        var letterhead = try letterhead(
            of: decision.unit,
            on: day,
            number: decision.number,
            series: "decision",
            signature: decision.signature,
            purpose: "decision",
            regulation: regulation,
            recipients: ["Như Điều 3", try filing(of: decision.unit, regulation, on: day)],
            furtherBases: council.map { ["Theo đề nghị của \($0)"] } ?? []
        )
        if isDraft { letterhead.signedOn = nil }
        return DecisionFacts(
            letterhead: letterhead,
            movement: movement(campaign, regulation),
            awardForm: regulation.forms[decision.form]?.label.vi ?? decision.form,
            merit: merit(campaign, regulation),
            awarded: try lines.map { line in
                let amount = try line.reward ?? (isDraft ? reward(for: line, decidedOn: day).amount : nil)
                return AwardedFacts(
                    nominee: try nominee(line, asSigned: true),
                    reward: amount.map { Decimal($0) }
                )
            },
            collectiveReward: rate(.collective)?.amount,
            individualReward: rate(.individual)?.amount,
            fund: fund ?? "",
            executors: "Thủ trưởng các đơn vị liên quan"
        )
    }

    /// "Đã có thành tích xuất sắc trong …", as decisions and certificates say it.
    private func merit(_ campaign: Campaign, _ regulation: Regulation) -> String {
        let movement = movement(campaign, regulation)
        return "thành tích xuất sắc trong Phong trào “\(movement.name)” \(campaign.periodText)"
    }

    /// What one certificate prints: its nominee, its decision, its number in the register.
    func awardFacts(of nomination: Nomination) throws -> AwardFacts? {
        guard let id = nomination.decision else { return nil }
        let decision = try find(Decision.self, id.rawValue)
        let campaign = try find(Campaign.self, nomination.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let day = decision.signature?.day ?? today
        return AwardFacts(
            letterhead: try letterhead(
                of: decision.unit,
                on: day,
                number: decision.number,
                signature: decision.signature,
                regulation: regulation
            ),
            movement: movement(campaign, regulation),
            nominee: try nominee(nomination),
            awardForm: regulation.forms[nomination.form]?.short ?? nomination.form,
            merit: merit(campaign, regulation),
            registerNumber: nomination.registerNumber
        )
    }

    /// What the names' proof list and the leader's page print of a campaign.
    func facts(of campaign: Campaign) throws -> CampaignFacts {
        let rulebook = try rulebook(of: campaign)
        let regulation = rulebook.regulation
        let all = try view.all(Nomination.self, where: Filter(campaigns: [campaign.id])).map(\.value)
        let proof = all.filter { ["passed", "for-decision", "decided"].contains($0.standing.state) }
        let byUnit = Dictionary(grouping: proof, by: \.unit).sorted { $0.key < $1.key }
        var letterhead = try letterhead(of: campaign.unit, on: today, regulation: regulation)
        letterhead.signedOn = today
        return CampaignFacts(
            letterhead: letterhead,
            movement: movement(campaign, regulation),
            name: campaign.title,
            proofDeadline: today.adding(days: 3),
            units: try byUnit.map { unit, nominations in
                UnitNamesFacts(
                    unit: try name(of: unit, on: today),
                    nominees: try nominations.map { try nominee($0) }
                )
            },
            remarks: remarks(all, campaign),
            states: states(all, rulebook),
            awards: awardCounts(all, regulation),
            decisionsNeeded: try decisionsNeeded(campaign)
        )
    }

    private func remarks(_ all: [Nomination], _ campaign: Campaign) -> [String] {
        let units = Set(all.map(\.unit)).count
        let awarded = all.count { ["decided", "conferred"].contains($0.standing.state) }
        let over: Set = ["not-awarded", "withdrawn", "revoked", "converted"]
        let ended = all.count { over.contains($0.standing.state) }
        let held = all.count { $0.standing.state == "on-hold" }
        return [
            "Đến \(today.short): \(all.count) đề nghị của \(units) đơn vị; "
                + "\(awarded) đã có quyết định, \(ended) không khen, đã rút, hủy hoặc chuyển hình thức, "
                + "\(all.count - awarded - ended) đang xử lý.",
            held > 0 ? "\(held) hồ sơ đang tạm dừng xem xét." : "",
        ].filter { !$0.isEmpty }
    }

    private func states(_ all: [Nomination], _ rulebook: Rulebook) -> [StateCountFacts] {
        let groups = Dictionary(grouping: all) { nomination -> String in
            rulebook.workflows[nomination.standing.workflow]?.state(nomination.standing.state)?.label.vi
                ?? nomination.standing.state
        }
        return groups.sorted { $0.key < $1.key }.map { label, nominations in
            StateCountFacts(
                state: label,
                collectives: nominations.count { !$0.nominee.isPerson },
                individuals: nominations.count { $0.nominee.isPerson },
                overdue: 0
            )
        }
    }

    func awardCounts(_ all: [Nomination], _ regulation: Regulation) -> [AwardCountFacts] {
        let awarded = all.filter { ["decided", "conferred"].contains($0.standing.state) }
        return Dictionary(grouping: awarded, by: \.form).sorted { $0.key < $1.key }.map { form, nominations in
            AwardCountFacts(
                awardForm: regulation.forms[form]?.label.vi ?? form,
                collectives: nominations.count { !$0.nominee.isPerson },
                individuals: nominations.count { $0.nominee.isPerson }
            )
        }
    }

    private func decisionsNeeded(_ campaign: Campaign) throws -> [String] {
        let drafted = try view.all(Decision.self, where: Filter(campaigns: [campaign.id]))
            .map(\.value).filter { $0.number == nil && $0.outside == nil }
        return try drafted.map { decision -> String in
            let unit = try name(of: decision.unit, on: today)
            return "Ký quyết định khen thưởng \(decision.nominations.count) trường hợp (\(unit))."
        }
    }
}
