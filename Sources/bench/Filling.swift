import Awards
import Store
import Vietnamese

/// Years of finished campaigns, put straight into the store: records with their journal, as the office leaves
/// them, without replaying each year.
struct Filling {
    let store: Store
    let agency: Agency

    /// Writes at least so many conferred nominations, a campaign holding one of each person.
    func fill(_ wanted: Int, like campaign: Campaign, at moment: Moment) throws {
        var written = 0
        var index = 0
        while written < wanted {
            index += 1
            var past = campaign
            past = Campaign(copying: past, id: "past-\(index)")
            past.standing.state = "closed"
            try store.write { books in
                try books.insert(past)
                try append(past.reference, at: moment, books)
            }
            for unit in agency.names where written < wanted {
                try store.write { books in
                    for code in agency.nominees(unit) where written < wanted {
                        try write(code, of: unit, in: past, at: moment, books)
                        written += 1
                    }
                }
            }
        }
    }

    private func write(
        _ code: String,
        of unit: String,
        in campaign: Campaign,
        at moment: Moment,
        _ books: Transaction
    ) throws {
        var nomination = Nomination(
            id: Nomination.id(campaign: campaign.id, form: Clerks.form, nominee: code),
            campaign: campaign.id,
            unit: Awards.Unit.ID(unit),
            nominee: .person(Person.ID(code)),
            form: Clerks.form,
            standing: Standing(workflow: "nomination-merit", version: 1, state: "conferred", since: moment)
        )
        nomination.dossier.summary = "Thành tích của \(code)"
        for index in 1...4 {
            nomination.dossier.claims.append(
                Dossier.Claim(
                    criterion: "c\(index)",
                    text: "Kết quả \(index) của \(code)",
                    evidence: ["minh-chung-\(index).pdf"],
                    appraisal: Dossier.Finding(.met)
                )
            )
        }
        try books.insert(nomination)
        try append(nomination.reference, at: moment, books)
    }

    private func append(_ object: ObjectReference, at moment: Moment, _ books: Transaction) throws {
        _ = try books.append(
            Event(
                object: object,
                sequence: 0,
                at: moment,
                actor: Person.ID("officer"),
                action: "take-over",
                actionID: "filling",
                label: "Chuyển từ sổ cũ",
                from: nil,
                to: "conferred",
                reason: nil,
                text: "",
                contentHash: "",
                previousHash: ""
            )
        )
    }
}

extension Campaign {
    init(copying other: Campaign, id: String) {
        self.init(
            id: Campaign.ID(id),
            unit: other.unit,
            title: "Đợt \(id)",
            movement: other.movement,
            stage: other.stage,
            meritKind: other.meritKind,
            years: other.years,
            periodText: other.periodText,
            opens: other.opens,
            closes: other.closes,
            regulation: other.regulation,
            standing: other.standing,
            quotas: other.quotas
        )
    }
}
