import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// Cancellations, complaints and corrections of a campaign; difficulties of every year.
    func caseStatus(of kind: ObjectKind, _ excerpt: Excerpt) throws -> [StatusLine] {
        switch kind {
        case .cancellation:
            return try excerpt.values(Cancellation.self, view).map { value in
                var line = try line(value, name: try names(of: value.lines), form: "")
                line.remark = value.finding
                line.decision = value.number ?? value.outside?.number ?? ""
                return line
            }
        case .complaint:
            return try excerpt.values(Complaint.self, view).map { value in
                var line = try line(value, name: value.complainant, form: "")
                line.remark = value.conclusion
                return line
            }
        case .correction:
            return try excerpt.values(Correction.self, view).map { value in
                var line = try line(value, name: try names(of: value.lines), form: "")
                line.remark = value.remark?.text ?? ""
                line.decision = value.number ?? value.outside?.number ?? ""
                return line
            }
        case .difficulty:
            return try excerpt.values(Difficulty.self, view).map {
                try line($0, name: $0.subject, form: "")
            }
        default: return []
        }
    }

    private func names(of lines: [Nomination.ID]) throws -> String {
        try lines.map { try nominee(try find(Nomination.self, $0.rawValue)).name }.joined(separator: ", ")
    }

    /// The nominations about which a complaint is open that the filter's scope lets be seen.
    func complainedOf(_ filter: Filter) throws -> Set<Nomination.ID> {
        var open: Set<Nomination.ID> = []
        let wanted = Filter(campaigns: filter.campaigns, scope: filter.scope)
        for complaint in try view.all(Complaint.self, where: wanted).map(\.value)
        where try !rulebook(of: complaint).isFinal(complaint.standing) {
            open.formUnion(complaint.lines)
        }
        return open
    }
}
