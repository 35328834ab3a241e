import Awards
import Store
import Vietnamese

extension Shelf {
    /// What has become of a nomination by now, as a notice of results says it.
    func outcome(of nomination: Nomination) throws -> Letter.Outcome {
        let rulebook = try rulebook(of: nomination)
        switch nomination.standing.state {
        case "decided", "conferred":
            return Letter.Outcome(.awarded, try decision(of: nomination)?.citation ?? "")
        case "revoked":
            return Letter.Outcome(.revoked, reason(nomination, .revocation, rulebook.regulation))
        case "not-awarded":
            return Letter.Outcome(.notAwarded, whyNot(nomination, rulebook.regulation))
        case "withdrawn":
            return Letter.Outcome(.withdrawn, reason(nomination, .withdrawal, rulebook.regulation))
        case "on-hold":
            return Letter.Outcome(.held, reason(nomination, .hold, rulebook.regulation))
        case "sent-up", "ministry-supplement", "awaiting-prime-minister":
            return Letter.Outcome(.sentUp, try upward(nomination) ?? rulebook.label(of: nomination.standing))
        default:
            return Letter.Outcome(.inProgress, rulebook.label(of: nomination.standing))
        }
    }

    private func decision(of nomination: Nomination) throws -> Decision? {
        try nomination.decision.map { try find(Decision.self, $0.rawValue) }
    }

    /// The reason that was given, in the words of the list; else what was written beside it.
    private func reason(
        _ nomination: Nomination,
        _ list: Reason.List,
        _ regulation: Regulation
    ) -> String {
        guard let remark = nomination.remark else { return "" }
        // What was refused with its envelope bears the envelope's reason, out of another list.
        let lists = [list] + Reason.List.allCases
        let listed = lists.lazy.compactMap { regulation.reasons[$0]?.first { $0.id == remark.reason } }.first
        return listed?.label.vi ?? remark.text
    }

    /// A vote that failed says by how much; everything else was given a reason.
    private func whyNot(_ nomination: Nomination, _ regulation: Regulation) -> String {
        if let vote = nomination.votes.last, !vote.met, nomination.decision == nil {
            return "Không đạt tỷ lệ phiếu đồng ý: \(vote.yes)/\(vote.base), cần \(vote.needed)"
        }
        return reason(nomination, .notAwarded, regulation)
    }

    /// The agency's letter with which it went to the authority above.
    private func upward(_ nomination: Nomination) throws -> String? {
        let letters = try view.all(
            Submission.self,
            where: Filter(campaigns: [nomination.campaign], forms: [nomination.form])
        ).map(\.value).filter { letter in
            letter.lines.contains(nomination.id) && letter.id != nomination.submission
                && letter.sentOn != nil
        }
        guard let letter = letters.max(by: { ($0.sentOn ?? .first, $0.id) < ($1.sentOn ?? .first, $1.id) }),
            let number = letter.number, let day = letter.sentOn
        else { return nil }
        return "Tờ trình số \(number) ngày \(day.short)"
    }
}

extension Decision {
    /// "Quyết định số 1902/QĐ-BHXH ngày 20/12/2024", of whoever decided.
    var citation: String? {
        if let outside {
            return "Quyết định số \(outside.number) ngày \(outside.day.short) của \(outside.issuer)"
        }
        guard let number, let day = signature?.day else { return nil }
        return "Quyết định số \(number) ngày \(day.short)"
    }
}
