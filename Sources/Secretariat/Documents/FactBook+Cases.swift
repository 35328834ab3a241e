import Awards
import Forms
import Foundation
import Store
import Vietnamese

extension FactBook {
    /// What the proposal to cancel, or the decision to, prints.
    func facts(of matter: Cancellation, deciding: Bool) throws -> CancellationFacts {
        let campaign = try find(Campaign.self, matter.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let decision = try find(Decision.self, matter.decision.rawValue)
        let signature = deciding ? matter.signature : matter.letterSignature
        let day = signature?.day ?? today
        let issuer = deciding ? matter.decidedBy : matter.letterUnit ?? matter.unit
        let asked = try decider(of: matter, decision, on: day)
        let proposal = matter.letterNumber.map { number in
            "Theo đề nghị tại Tờ trình số \(number) ngày \(matter.letterSignature?.day.short ?? "")"
        }
        let reasons = regulation.reasons[.revocation] ?? []
        let reward = try? regulation.reward(for: decision.form, to: .individual, decidedOn: day).value
        let fund = reward?.fund.flatMap { regulation.funds[$0]?.vi }
        return CancellationFacts(
            letterhead: try letterhead(
                of: issuer,
                on: day,
                number: deciding ? matter.number : matter.letterNumber,
                series: deciding ? "decision" : "submission",
                signature: signature,
                purpose: deciding ? "decision" : "submission",
                regulation: regulation,
                addressees: deciding ? [] : [asked],
                recipients: [deciding ? "Như Điều 3" : "Như trên", try filing(of: issuer, on: day)],
                furtherBases: deciding ? [citation(of: matter.conclusion), proposal].compactMap(\.self) : []
            ),
            movement: movement(campaign, regulation),
            decider: asked,
            awardForm: regulation.forms[decision.form]?.label.vi ?? decision.form,
            cancelled: try cited(decision),
            ground: reasons.first { $0.id == matter.ground }?.label.vi ?? matter.ground ?? "",
            finding: matter.finding,
            conclusion: citation(of: matter.conclusion, leading: "")?.sentence ?? "",
            opinion: matter.opinion?.text ?? "",
            lines: try matter.lines.map { try cancelled($0, matter) },
            recoverBy: matter.recoverBy,
            fund: fund ?? "",
            executors: "Thủ trưởng các đơn vị liên quan"
        )
    }

    /// Who annuls, as a sentence names him: who decided.
    private func decider(of matter: Cancellation, _ decision: Decision, on day: Day) throws -> String {
        if let issuer = decision.outside?.issuer { return issuer }
        return try head(of: matter.decidedBy, on: day)
    }

    /// What stood in the record on the day of the decision; before that, what stands today.
    private func cancelled(_ id: Nomination.ID, _ matter: Cancellation) throws -> CancelledFacts {
        let line = try find(Nomination.self, id.rawValue)
        let due = matter.dues.first { $0.nomination == id }
        let money = due == nil ? line.reward : due?.money
        return CancelledFacts(
            nominee: try nominee(line),
            registerNumber: due == nil ? line.registerNumber : due?.certificate,
            reward: money.map { Decimal($0) }
        )
    }

    /// A decision as another paper cites it.
    private func cited(_ decision: Decision) throws -> CitedDecisionFacts {
        let day = decision.signature?.day ?? decision.outside?.day
        return CitedDecisionFacts(
            number: decision.number ?? decision.outside?.number ?? "",
            day: day,
            issuer: try decision.outside?.issuer ?? head(of: decision.unit, on: day ?? today)
        )
    }

    /// "Căn cứ Văn bản số 05/KL-TTr ngày 12/12/2024 của Thanh tra".
    private func citation(of paper: OutsidePaper?, leading: String = "Căn cứ ") -> String? {
        paper.map { "\(leading)văn bản số \($0.number) ngày \($0.day.short) của \($0.issuer)" }
    }

    /// What a correction prints.
    func facts(of correction: Correction) throws -> CorrectionFacts {
        let campaign = try find(Campaign.self, correction.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let decision = try find(Decision.self, correction.decision.rawValue)
        let day = correction.signature?.day ?? today
        func line(_ id: Nomination.ID) throws -> Nomination { try find(Nomination.self, id.rawValue) }
        return CorrectionFacts(
            letterhead: try letterhead(
                of: correction.unit,
                on: day,
                number: correction.number,
                series: "decision",
                signature: correction.signature,
                purpose: "decision",
                regulation: regulation,
                recipients: ["Như Điều 3", try filing(of: correction.unit, on: day)]
            ),
            movement: movement(campaign, regulation),
            awardForm: regulation.forms[decision.form]?.label.vi ?? decision.form,
            corrected: try cited(decision),
            entries: try correction.entries.map { entry in
                CorrectedFacts(
                    name: try nominee(line(entry.nomination), asSigned: true).name,
                    field: entry.field.label.vi,
                    stood: entry.stood,
                    mustStand: entry.mustStand
                )
            },
            reissued: try correction.reissued.map { certificate in
                ReissuedFacts(
                    name: try nominee(line(certificate.nomination)).name,
                    formerNumber: certificate.former,
                    registerNumber: certificate.number
                )
            },
            executors: "Thủ trưởng các đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1"
        )
    }

    /// What the letter of a unit about a difficulty, or the answer to it, prints.
    func facts(of difficulty: Difficulty, answering: Bool) throws -> DifficultyFacts {
        let regulation = try rulebook(of: difficulty).regulation
        let answer = answering ? difficulty.answers.last : nil
        let signature = answering ? answer?.signature : difficulty.signature
        let day = signature?.day ?? today
        let agency = try organisation().agency(on: day)
        let issuer = answering ? agency?.id ?? difficulty.unit : difficulty.unit
        let unit = try name(of: difficulty.unit, on: day)
        let centre = try agency.map { try name(of: $0.id, on: day) } ?? ""
        let title = regulation.movements[difficulty.movement]?.title.vi ?? difficulty.movement
        return DifficultyFacts(
            letterhead: try letterhead(
                of: issuer,
                on: day,
                number: answering ? answer?.number : difficulty.number,
                series: "letter",
                signature: signature,
                regulation: regulation,
                addressees: [answering ? unit : centre],
                recipients: ["Như trên", try filing(of: issuer, on: day)]
            ),
            movement: MovementFacts(name: title, stage: ""),
            subject: difficulty.subject,
            text: difficulty.text,
            proposal: difficulty.proposal,
            unit: unit,
            report: difficulty.number.map { number in
                "Công văn số \(number) ngày \(difficulty.signature?.day.short ?? "")"
            } ?? "",
            instruction: difficulty.instruction ?? "",
            answer: answer?.text ?? ""
        )
    }
}

extension FrozenNominee.Field {
    /// As documents name it.
    var label: Wording {
        switch self {
        case .name: Wording(vi: "Họ và tên hoặc tên tập thể", en: "Name")
        case .salutation: Wording(vi: "Danh xưng", en: "Salutation")
        case .post: Wording(vi: "Chức vụ", en: "Post")
        case .unit: Wording(vi: "Đơn vị công tác", en: "Unit")
        }
    }
}

extension String {
    /// With a capital at its beginning.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
