import Awards
import Forms
import Store
import Vietnamese

extension FactBook {
    /// Cancellations, complaints and corrections of a campaign; difficulties of every year.
    func caseStatus(of kind: ObjectKind, _ filter: Filter) throws -> [StatusLine] {
        switch kind {
        case .cancellation:
            return try view.all(Cancellation.self, where: filter).map { stored in
                let value = stored.value
                var line = try line(value, name: try names(of: value.lines), form: "")
                line.remark = value.finding
                line.decision = value.number ?? value.outside?.number ?? ""
                return line
            }
        case .complaint:
            return try view.all(Complaint.self, where: filter).map { stored in
                var line = try line(stored.value, name: stored.value.complainant, form: "")
                line.remark = stored.value.conclusion
                return line
            }
        case .correction:
            return try view.all(Correction.self, where: filter).map { stored in
                let value = stored.value
                var line = try line(value, name: try names(of: value.lines), form: "")
                line.remark = value.remark?.text ?? ""
                line.decision = value.number ?? value.outside?.number ?? ""
                return line
            }
        case .difficulty:
            return try view.all(Difficulty.self, where: Filter()).map { stored in
                try line(stored.value, name: stored.value.subject, form: "")
            }
        default: return []
        }
    }

    private func names(of lines: [Nomination.ID]) throws -> String {
        try lines.map { try nominee(try find(Nomination.self, $0.rawValue)).name }.joined(separator: ", ")
    }

    /// The nominations about which a complaint is open.
    func complainedOf(_ filter: Filter) throws -> Set<Nomination.ID> {
        var open: Set<Nomination.ID> = []
        let wanted = Filter(campaigns: filter.campaigns)
        for complaint in try view.all(Complaint.self, where: wanted).map(\.value)
        where try !rulebook(of: complaint).isFinal(complaint.standing) {
            open.formUnion(complaint.lines)
        }
        return open
    }
}
