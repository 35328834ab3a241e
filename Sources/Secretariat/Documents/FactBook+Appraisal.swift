import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// What the sheet of one appraisal prints.
    func appraisalFacts(of nomination: Nomination) throws -> AppraisalFacts {
        let campaign = try find(Campaign.self, nomination.campaign.rawValue)
        let regulation = try rulebook(of: campaign).regulation
        let check = try DossierCheck(self, nomination)
        let submission = try nomination.submission.map { try find(Submission.self, $0.rawValue) }
        let last = try view.standingEvents(of: nomination.reference)
            .last { $0.action == Self.appraising }
        let day = last?.at.day ?? today
        let isOwn = regulation.isDecidedByOwnUnit(nomination.form, on: day)
        let unit = isOwn ? nomination.unit : try organisation().agency(on: day)?.id ?? nomination.unit
        return AppraisalFacts(
            letterhead: try sheetHead(of: unit, regulation, on: day),
            movement: movement(campaign, regulation),
            awardForm: regulation.forms[nomination.form]?.label.vi ?? nomination.form,
            nominee: try nominee(nomination),
            dossier: nomination.key,
            submission: submission.flatMap(citation),
            receivedOn: try received(nomination, submission),
            components: try check.components(isOwn: isOwn, submission),
            criteria: try merit(nomination, campaign, regulation).criteria,
            bars: try bars(check, regulation),
            opinions: opinions(on: nomination),
            conclusion: conclusion(nomination),
            grounds: grounds(nomination, regulation),
            doubt: doubt(check, regulation),
            due: nomination.standing.state == "supplement" ? nomination.supplement?.due : nil,
            appraiser: try last?.actor.flatMap { try view.person($0)?.name },
            appraisedOn: last?.at.day,
            head: try standingHead(of: unit, isOwn: isOwn, on: day)
        )
    }

    /// The action in which an appraiser records his findings.
    static let appraising = "appraise"

    /// A sheet bears the body that appraises, under the unit it belongs to.
    private func sheetHead(of unit: Unit.ID, _ regulation: Regulation, on day: Day) throws -> LetterheadFacts
    {
        var head = try letterhead(of: unit, on: day, regulation: regulation)
        head.signedOn = day
        let isAgency = try organisation().agency(on: day)?.id == unit
        if isAgency, let body = try? regulation.standingBody(on: day).value {
            head.parentAgency = head.issuer
            head.issuer = body
        }
        return head
    }

    /// The day on which the dossier came to the body that appraises.
    private func received(_ nomination: Nomination, _ submission: Submission?) throws -> Day? {
        guard let submission else {
            return try view.standingEvents(of: nomination.reference).first { $0.to == "appraisal" }?.at.day
        }
        return try view.standingEvents(of: submission.reference).last {
            $0.to == "received" && $0.from != $0.to
        }?.at
            .day
    }

    /// What the findings rest on although nobody has confirmed it, with the instruments it stands in.
    private func doubt(_ check: DossierCheck, _ regulation: Regulation) -> String? {
        let open = (try? check.eligibility().unconfirmed) ?? []
        guard !open.isEmpty else { return nil }
        let bases = Set(open.map { regulation.citations[$0.basis]?.short ?? $0.basis }).filter { !$0.isEmpty }
        let count = (open.count < 10 ? "0" : "") + String(open.count)
        return "\(count) giá trị chưa được xác nhận (\(bases.sorted().joined(separator: "; ")))"
    }

    private func bars(_ check: DossierCheck, _ regulation: Regulation) throws -> [BarFacts] {
        let eligibility = try? check.eligibility().value
        return (eligibility?.bars ?? []).map { result in
            let grounds = result.records.map(\.label) + result.proceedings.map(\.paper)
            let found = grounds.filter { !$0.isEmpty }.joined(separator: "; ")
            let finding =
                switch result.finding {
                case .clear: "Không có"
                case .holds: "Có, chờ kết luận"
                case .refuses: "Có"
                case .notEnoughEvidence: "Chưa đủ căn cứ"
                }
            return BarFacts(
                name: result.bar.label?.vi ?? result.bar.id,
                finding: found.isEmpty || result.finding == .clear ? finding : "\(finding): \(found)",
                basis: regulation.citations[result.bar.applies.basis]?.short ?? result.bar.applies.basis
            )
        }
    }

    private func opinions(on nomination: Nomination) -> [String] {
        let asked = nomination.consultations.map { consultation -> String in
            let answer =
                switch consultation.opinion {
                case .agreed: "đồng ý"
                case .disagreed: "không đồng ý"
                case .silent: "không trả lời khi hết hạn\(consultation.due.map { " \($0.short)" } ?? "")"
                case nil: "chưa trả lời\(consultation.due.map { ", hạn \($0.short)" } ?? "")"
                }
            return "\(consultation.authority): \(answer)."
        }
        let posted = nomination.postings.map { posting in
            "Công khai từ \(posting.from.short) đến hết \(posting.until.short)"
                + (posting.isClosed ? ", đã kết thúc." : ", chưa kết thúc.")
        }
        return asked + posted
    }

    private func conclusion(_ nomination: Nomination) -> String {
        switch nomination.standing.state {
        case "appraisal": "Đang thẩm định"
        case "supplement": "Yêu cầu bổ sung hồ sơ"
        case "on-hold": "Tạm dừng xem xét"
        case "not-awarded" where nomination.votes.last?.met != false: "Không đủ điều kiện"
        case "withdrawn": "Đề nghị đã rút"
        case "drafting", "in-submission": "Trả lại hồ sơ"
        default: "Đủ điều kiện trình Hội đồng xem xét"
        }
    }

    /// Why, and what is asked for, where the conclusion is not that all is well.
    private func grounds(_ nomination: Nomination, _ regulation: Regulation) -> [String] {
        let lists: [String: Reason.List] = [
            "supplement": .return, "drafting": .return, "in-submission": .return, "on-hold": .hold,
            "not-awarded": .notAwarded,
        ]
        guard let list = lists[nomination.standing.state] else { return [] }
        var grounds: [String] = []
        if let remark = nomination.remark {
            let reason = remark.reason.map { label($0, list, regulation) }
            grounds = [reason, remark.text.nilIfEmpty].compactMap(\.self)
        }
        if nomination.standing.state == "supplement" { grounds += nomination.supplement?.missing ?? [] }
        return grounds
    }

    /// Who answers for the appraisal: the head of the standing body, or of the unit that appraises its own.
    private func standingHead(of unit: Unit.ID, isOwn: Bool, on day: Day) throws -> SignatureFacts {
        let function = isOwn ? "head" : "standing-head"
        guard let person = try holder(of: function, in: unit, on: day) else { return SignatureFacts() }
        return SignatureFacts(
            office: [(person.post(on: day)?.title ?? "").inCapitals],
            name: person.name
        )
    }
}

extension DossierCheck {
    /// Every component that the rules ask for, as the appraiser found it; where he said nothing, as the records show.
    func components(isOwn: Bool, _ submission: Submission?) throws -> [ComponentFacts] {
        try neededPapers().map { paper in
            ComponentFacts(
                name: paper.label.vi,
                condition: paper.condition?.vi,
                state: try state(of: paper, isOwn: isOwn, submission),
                note: nomination.dossier.components.first { $0.paper == paper.id }?.note.nilIfEmpty
            )
        }
    }

    /// The papers that the rules ask of this dossier; none where they do not say.
    func neededPapers() -> [NeededPaper] {
        let needed = try? regulation.papers(
            for: nomination.form,
            subject: nomination.nominee.isPerson ? .individual : .collective,
            meritKind: campaign.meritKind
        )
        return needed?.value ?? []
    }

    /// How one of them lies there: as the appraiser found it, else as the records show.
    func state(of paper: NeededPaper, isOwn: Bool, _ submission: Submission?) throws -> ComponentFacts.State {
        let said = nomination.dossier.components.first { $0.paper == paper.id }
        return try said.map { $0.state.printed } ?? shown(paper, isOwn, submission)
    }

    private func shown(
        _ paper: NeededPaper,
        _ isOwn: Bool,
        _ submission: Submission?
    ) throws -> ComponentFacts.State {
        if nomination.dossier.papers.contains(where: { $0.component == paper.id }) { return .present }
        switch paper.id {
        case "achievement-report": return try contentGaps().isEmpty ? .present : .missing
        case "council-minutes" where !nomination.votes.isEmpty: return .present
        case "submission-letter" where submission?.sentOn != nil: return .present
        case "nominee-list" where submission?.sentOn != nil: return .present
        case "consultation-opinion"
        where nomination.consultations.contains { [.agreed, .disagreed].contains($0.opinion) }:
            return .present
        case "council-minutes" where isOwn, "submission-letter" where isOwn, "nominee-list" where isOwn:
            return .later
        default: return paper.isAlways ? .unstated : .notAsked
        }
    }
}

extension Dossier.Component.State {
    fileprivate var printed: ComponentFacts.State {
        switch self {
        case .present: .present
        case .missing: .missing
        case .wrongForm: .wrongForm
        }
    }
}
