import Awards
import Store
import Vietnamese
import Workflow

/// Conditions on letters, and on what was asked of others about a nomination.
extension Guards {
    static let letterGuards: [Guard<Situation>] = [
        rule("letter_about_something") { situation, _ in
            let letter = try situation.the(Letter.self)
            if letter.purpose == .urging {
                return letter.owed?.isEmpty == false ? [] : [Unmet("nothing-owed")]
            }
            if letter.purpose == .submissionUrging {
                return letter.owedSubmissions?.isEmpty == false ? [] : [Unmet("no-submission-owed")]
            }
            if let id = letter.complaint {
                let complaint = try situation.desk.find(Complaint.self, id.rawValue)
                return try situation.desk.isConcluded(complaint) ? [] : [Unmet("complaint-open")]
            }
            return letter.purpose == .guidance || !letter.lines.isEmpty ? [] : [Unmet("no-lines")]
        },
        rule("letter_still_owed") { situation, _ in
            let letter = try situation.the(Letter.self)
            if letter.purpose == .submissionUrging {
                return try situation.desk.owedSubmissions(to: letter).isEmpty
                    ? [Unmet("no-submission-owed")] : []
            }
            guard letter.purpose == .urging else { return [] }
            return try situation.desk.owed(to: letter).isEmpty ? [Unmet("nothing-owed")] : []
        },
        rule("submissions_late") { situation, _ in
            let campaign = try situation.the(Campaign.self)
            let owing = try situation.desk.owing(campaign)
            guard !owing.isEmpty else { return [Unmet("no-submission-late")] }
            return try situation.desk.toUrge(campaign).isEmpty
                ? [Unmet("all-urged", ["count": String(owing.count)])] : []
        },
        rule("reports_late") { situation, _ in
            let rollUp = try situation.the(RollUp.self)
            let owing = try situation.desk.owing(rollUp)
            guard !owing.isEmpty else { return [Unmet("nobody-late")] }
            return try situation.desk.toUrge(rollUp).isEmpty
                ? [Unmet("all-urged", ["count": String(owing.count)])] : []
        },
        rule("letter_number_free") { situation, _ in
            let number = situation.input.text("number") ?? ""
            guard !number.isEmpty || !situation.isPreview else { return [] }
            guard let series = try situation.letterSeries(), let value = Int(number), value > 0 else {
                return [Unmet("number-not-whole", ["number": number])]
            }
            return try situation.taken(value, of: series).map { [$0] } ?? []
        },
        rule("opinions_closed") { situation, _ in
            let nomination = try situation.the(Nomination.self)
            return try situation.regulation.consultations.values.sorted { $0.id < $1.id }
                .filter { try situation.desk.concerns($0, nomination) }
                .flatMap { situation.openOpinions(nomination, $0) }
        },
        rule("posted_days") { situation, _ in
            let nomination = try situation.the(Nomination.self)
            let list = situation.regulation.lists[Regulation.postingList]
            guard let forms = list?.value else {
                return [
                    Unmet(
                        "value-unknown",
                        ["place": "lists/\(Regulation.postingList)", "basis": list?.basis ?? ""]
                    )
                ]
            }
            guard forms.contains(nomination.form) else { return [] }
            guard let posting = nomination.postings.last else { return [Unmet("posting-missing")] }
            if posting.until >= situation.today {
                return [Unmet("posting-runs", ["until": posting.until.short])]
            }
            return posting.isClosed ? [] : [Unmet("posting-not-closed", ["until": posting.until.short])]
        },
    ]
}

extension Situation {
    /// What is still missing of the opinions that the law wants: nobody asked, the letter not sent, no answer.
    fileprivate func openOpinions(_ nomination: Nomination, _ rule: ConsultationRule) -> [Unmet] {
        guard let forms = rule.forms.value else {
            return [Unmet("value-unknown", ["place": rule.forms.place, "basis": rule.forms.basis])]
        }
        guard forms.contains(nomination.form) else { return [] }
        let asked = nomination.consultations
        guard !asked.isEmpty else { return [Unmet("opinion-not-asked", ["authority": rule.label.vi])] }
        let open = asked.filter { $0.opinion == nil }
        guard !open.isEmpty else { return [] }
        let closed = asked.count - open.count
        return open.map { consultation in
            Unmet(
                consultation.askedOn == nil ? "opinion-letter-not-sent" : "opinion-awaited",
                [
                    "authority": consultation.authority, "due": consultation.due?.short ?? "",
                    "closed": String(closed), "asked": String(asked.count),
                ]
            )
        }
    }
}
