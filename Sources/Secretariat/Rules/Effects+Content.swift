import Awards
import Store
import Vietnamese
import Workflow

/// Effects that write what a person found, handed in or decided into the object itself.
extension Effects {
    private static let outsideInputs = ["date", "number", "issuer"]

    static let contentEffects: [Entry] = [
        Entry("pin_rules", perform: pinRules),
        Entry(
            "extend_deadline",
            inputs: ["closes"],
            perform: { situation, _ in
                guard let closes = try situation.input.day("closes") else {
                    throw ActFault.missingInput("closes")
                }
                let before = try situation.the(Campaign.self).closes
                guard closes > before else {
                    throw ActFault.badInput("closes", closes.short, expected: "a day after \(before.short)")
                }
                try situation.change(Campaign.self) { $0.closes = closes }
            },
            follow: { situation, _ in try situation.moveClosingDay() }
        ),
        Entry(
            "record_findings",
            isReversible: true,
            inputs: ["verdict", "verdicts", "notes", "components"],
            perform: recordFindings
        ),
        Entry("add_evidence", perform: addEvidence),
        Entry(
            "record_outside_paper",
            inputs: outsideInputs,
            perform: { situation, _ in
                let paper = try outsidePaper(situation, what: situation.action.id)
                try situation.change(Nomination.self) { $0.outside.append(paper) }
            }
        ),
        Entry(
            "record_outside_decision",
            isLasting: true,
            inputs: outsideInputs,
            perform: { situation, _ in
                let paper = try outsidePaper(situation, what: "outside-decision")
                switch situation.subject {
                case is Cancellation: try situation.change(Cancellation.self) { $0.outside = paper }
                case is Correction: try situation.change(Correction.self) { $0.outside = paper }
                default: try situation.change(Decision.self) { $0.outside = paper }
                }
            }
        ),
        Entry(
            "write_texts",
            inputs: ["texts"],
            perform: { situation, _ in
                guard case .map(let fields) = situation.input["texts"] else {
                    throw ActFault.missingInput("texts")
                }
                let known = situation.regulation.sections.values.filter { $0.kind == .text }.map(\.id)
                if let strange = fields.keys.sorted().first(where: {
                    !(known + FactBook.reviewTexts).contains($0)
                }) {
                    throw ActFault.unknownInput("texts.\(strange)", nearest: nearest(to: strange, in: known))
                }
                try situation.change(RollUp.self) { rollUp in
                    for (section, text) in fields { rollUp.texts[section] = text.text ?? "" }
                }
            }
        ),
    ]

    /// The rules are those of the day on which it opens; from then on nothing changes them.
    private static func pinRules(_ situation: Situation, _: [String: Parameter]) throws {
        guard let campaign = situation.subject as? Campaign else { return }
        let pin = try situation.desk.library.pin(
            campaign.regulation.id,
            on: situation.today,
            situation.desk.books
        )
        try situation.change(Campaign.self) { $0.regulation = pin }
    }

    /// The appraiser's word on each criterion: đạt, không đạt or chưa đủ căn cứ.
    private static func recordFindings(_ situation: Situation, _: [String: Parameter]) throws {
        let input = situation.input
        let nomination = try situation.the(Nomination.self)
        let criteria = try DossierCheck(situation.desk, nomination).criteria()
        let common = try input.text("verdict").map { try verdict($0) }
        var findings: [String: Dossier.Finding] = [:]
        for (index, criterion) in criteria.enumerated() {
            let names = [String(index + 1), criterion.id]
            let own = names.compactMap { input["verdicts"]?[$0]?.text }.first
            guard let found = try own.map({ try verdict($0) }) ?? common else { continue }
            let note = names.compactMap { input["notes"]?[$0]?.text }.first ?? ""
            findings[criterion.id] = Dossier.Finding(found, note: note)
        }
        if criteria.isEmpty == false, findings.isEmpty { throw ActFault.missingInput("verdict") }
        let components = try componentFindings(situation, nomination)
        try situation.change(Nomination.self) { nomination in
            for component in components {
                nomination.dossier.components.removeAll { $0.paper == component.paper }
                nomination.dossier.components.append(component)
            }
            nomination.dossier.components.sort { $0.paper < $1.paper }
            for (criterion, finding) in findings {
                if let index = nomination.dossier.claims.firstIndex(where: { $0.criterion == criterion }) {
                    nomination.dossier.claims[index].appraisal = finding
                } else {
                    nomination.dossier.claims.append(
                        Dossier.Claim(criterion: criterion, text: "", appraisal: finding)
                    )
                }
            }
            nomination.dossier.claims.sort { $0.criterion < $1.criterion }
        }
    }

    /// How each component named lies there; `notes` say what is wrong with it.
    private static func componentFindings(
        _ situation: Situation,
        _ nomination: Nomination
    ) throws -> [Dossier.Component] {
        guard case .map(let fields) = situation.input["components"] else { return [] }
        let known = situation.regulation.dossiers[nomination.form]?.components.map(\.id) ?? []
        return try fields.sorted { $0.key < $1.key }.map { paper, state in
            guard known.contains(paper) else {
                throw ActFault.unknownInput("components.\(paper)", nearest: nearest(to: paper, in: known))
            }
            guard let found = state.text.flatMap(Dossier.Component.State.init) else {
                throw ActFault.badInput(
                    "components",
                    state.text ?? "",
                    expected: "present | missing | wrong-form"
                )
            }
            let note = situation.input["notes"]?[paper]?.text ?? ""
            return Dossier.Component(paper, found, note: note)
        }
    }

    private static func verdict(_ text: String) throws -> Verdict {
        guard let verdict = Verdict(rawValue: text) else {
            throw ActFault.badInput(
                "verdict",
                text,
                expected: Verdict.allCases.map(\.rawValue).joined(separator: " | ")
            )
        }
        return verdict
    }

    /// Papers handed in with a supplement become evidence of the criterion they name.
    private static func addEvidence(_ situation: Situation, _: [String: Parameter]) throws {
        let nomination = try situation.the(Nomination.self)
        let criteria = try DossierCheck(situation.desk, nomination).criteria()
        let papers = situation.papers.filter { $0.kind == "evidence" }
        try situation.change(Nomination.self) { nomination in
            for paper in papers {
                let wanted = paper.criterion ?? ""
                let criterion =
                    Int(wanted).flatMap { criteria.indices.contains($0 - 1) ? criteria[$0 - 1].id : nil }
                    ?? wanted
                nomination.dossier.hand(
                    in: Dossier.Paper(
                        component: criterion,
                        name: paper.name,
                        digest: Office.digest(paper.bytes),
                        size: paper.bytes.count
                    ),
                    provingCriterion: true
                )
            }
            nomination.dossier.tidy()
        }
    }

    /// Number, date and issuer of another authority's paper, with the scan that was handed in.
    static func outsidePaper(_ situation: Situation, what: String) throws -> OutsidePaper {
        guard let day = try situation.input.day("date") else { throw ActFault.missingInput("date") }
        return OutsidePaper(
            what: what,
            number: try situation.input.required("number"),
            day: day,
            issuer: try situation.input.required("issuer"),
            file: situation.papers.first.map { Office.digest($0.bytes) }
        )
    }
}
