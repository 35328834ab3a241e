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
        let proposal = try matter.letterNumber.map { number in
            let proposer = try name(of: matter.letterUnit ?? matter.unit, on: day)
            return "Theo đề nghị của \(proposer) tại Tờ trình số \(number) "
                + (matter.letterSignature?.day.long ?? "")
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
                recipients: [
                    deciding ? "Như Điều 3" : "Như trên", try filing(of: issuer, regulation, on: day),
                ],
                furtherBases: deciding ? [basis(matter.conclusion), proposal].compactMap(\.self) : []
            ),
            movement: movement(campaign, regulation),
            decider: asked,
            awardForm: regulation.forms[decision.form]?.label.vi ?? decision.form,
            cancelled: try cited(decision),
            ground: reasons.first { $0.id == matter.ground }?.label.vi ?? matter.ground ?? "",
            finding: matter.finding,
            conclusion: citation(of: matter.conclusion) ?? "",
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

    /// "Văn bản số 05/KL-TTr ngày 12/12/2024 của Thanh tra".
    private func citation(of paper: OutsidePaper?) -> String? {
        paper.map { "Văn bản số \($0.number) ngày \($0.day.short) của \($0.issuer)" }
    }

    /// The same as a basis, its day in words.
    private func basis(_ paper: OutsidePaper?) -> String? {
        paper.map { "Căn cứ Văn bản số \($0.number) \($0.day.long) của \($0.issuer)" }
    }

    /// A decision as the basis of another: "Căn cứ Quyết định số 1902/QĐ-BHXH ngày 18 tháng 12 năm 2024 của …".
    private func basis(_ decision: CitedDecisionFacts, conferring form: String) -> String? {
        decision.day.map {
            "Căn cứ Quyết định số \(decision.number) \($0.long) của \(decision.issuer) về việc tặng \(form)"
        }
    }

    /// What a correction prints.
    func facts(of correction: Correction) throws -> CorrectionFacts {
        let campaign = try find(Campaign.self, correction.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let decision = try find(Decision.self, correction.decision.rawValue)
        let day = correction.signature?.day ?? today
        let corrected = try cited(decision)
        let form = regulation.forms[decision.form]?.label.vi ?? decision.form
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
                recipients: ["Như Điều 3", try filing(of: correction.unit, regulation, on: day)],
                furtherBases: [basis(corrected, conferring: form)].compactMap(\.self)
            ),
            movement: movement(campaign, regulation),
            awardForm: form,
            corrected: corrected,
            entries: try correction.entries.map { entry in
                CorrectedFacts(
                    name: try nominee(line(entry.nomination), asSigned: true).name,
                    field: entry.field.label.vi,
                    stood: entry.stood,
                    mustStand: entry.mustStand
                )
            },
            reissued: try correction.reissued.map { certificate in
                let line = try line(certificate.nomination)
                let entries = try view.entries(of: line.reference)
                return ReissuedFacts(
                    name: try nominee(line).name,
                    formerNumber: inItsYear(certificate.former, entries),
                    registerNumber: inItsYear(certificate.number, entries.reversed())
                )
            },
            executors: "Thủ trưởng các đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1"
        )
    }

    /// "02 (năm 2024)": every year has a register of its own.
    private func inItsYear(_ number: String, _ entries: [RegisterEntry]) -> String {
        entries.first { $0.text == number }.map { "\(number) (năm \($0.year))" } ?? number
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
                recipients: ["Như trên", try filing(of: issuer, regulation, on: day)]
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
