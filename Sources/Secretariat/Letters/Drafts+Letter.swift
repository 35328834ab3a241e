import Awards
import Store
import Vietnamese

/// Letters: `<campaign>.<purpose>[.<unit or award form>][.n]`.
extension Drafts {
    static func letter(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Letter {
        guard parts.count >= 2, let purpose = Letter.Purpose(rawValue: parts[1]) else {
            throw ActFault.badInput("on", id, expected: "campaign.purpose.unit")
        }
        let about = parts.count > 2 ? parts[2] : ""
        if purpose == .urging { return try urging(id, of: parts[0], about, input, desk) }
        let campaign = try desk.find(Campaign.self, parts[0])
        if purpose == .conclusion { return try conclusion(id, parts, desk) }
        var letter = Letter(
            id: Letter.ID(id),
            campaign: campaign.id,
            unit: try agency(desk),
            purpose: purpose,
            addressee: try addressee(purpose, about, input, desk),
            standing: standing(purpose.workflow, desk)
        )
        letter.lines = try lines(of: letter, about, input, campaign, desk).map { Letter.Line($0) }
        if purpose == .result { try desk.fillOutcomes(of: &letter) }
        if purpose == .submissionUrging { letter.owedSubmissions = try desk.owedSubmissions(to: letter) }
        return letter
    }

    /// The answer to a complaint, from the unit that settled it: `<campaign>.conclusion.<unit>.<name>[.n]`.
    private static func conclusion(_ id: String, _ parts: [String], _ desk: Desk) throws -> Letter {
        let name = ([parts[0]] + parts.dropFirst(2)).joined(separator: ".")
        let complaint =
            try desk.lookUp(Complaint.self, name)
            ?? desk.find(Complaint.self, name.split(separator: ".").dropLast().joined(separator: "."))
        var letter = Letter(
            id: Letter.ID(id),
            campaign: complaint.campaign,
            unit: complaint.unit,
            purpose: .conclusion,
            addressee: .outside(complaint.complainant),
            standing: standing(Letter.Purpose.conclusion.workflow, desk),
            lines: complaint.lines.map { Letter.Line($0) }
        )
        letter.complaint = complaint.id
        letter.note = try desk.remediesText(of: complaint)
        return letter
    }

    /// One letter a unit, for all that it owes to the roll-up.
    private static func urging(
        _ id: String,
        of rollUp: String,
        _ unit: String,
        _ input: Input,
        _ desk: Desk
    ) throws -> Letter {
        let rollUp = try desk.find(RollUp.self, rollUp)
        var letter = Letter(
            id: Letter.ID(id),
            campaign: nil,
            rollUp: rollUp.id,
            unit: rollUp.unit,
            purpose: .urging,
            addressee: try addressee(.urging, unit, input, desk),
            standing: standing(Letter.Purpose.urging.workflow, desk)
        )
        letter.owed = try desk.owed(to: letter)
        return letter
    }

    private static func addressee(
        _ purpose: Letter.Purpose,
        _ about: String,
        _ input: Input,
        _ desk: Desk
    ) throws -> Letter.Addressee {
        switch purpose {
        case .guidance, .posting: return .units
        case .consultation: return .outside(try input.required("authority"))
        case .conclusion: return .outside(about)
        case .supplement, .return, .result, .urging, .submissionUrging:
            guard try desk.organisation()[Unit.ID(about)] != nil else {
                throw ActFault.unknownReference("unit", about)
            }
            return .unit(Unit.ID(about))
        }
    }

    /// The nominations a letter that somebody draws up is about; a step names its own.
    private static func lines(
        of letter: Letter,
        _ about: String,
        _ input: Input,
        _ campaign: Campaign,
        _ desk: Desk
    ) throws -> [Nomination.ID] {
        let regulation = try desk.rulebook(of: campaign).regulation
        let known: [Nomination]
        switch letter.purpose {
        case .guidance, .supplement, .return, .urging, .submissionUrging, .conclusion:
            return []
        case .result:
            known = try desk.submitted(by: Unit.ID(about), in: campaign)
        case .consultation:
            guard try desk.organisation()[Unit.ID(about)] != nil else {
                throw ActFault.unknownReference("unit", about)
            }
            known = try desk.underAppraisal(Filter(units: [Unit.ID(about)], campaigns: [campaign.id]))
                .filter { line in
                    try regulation.consultations.values.contains {
                        try desk.concerns($0, line) && $0.forms.value?.contains(line.form) != false
                    }
                }
        case .posting:
            guard regulation.forms[about] != nil else { throw ActFault.unknownReference("form", about) }
            known = try desk.underAppraisal(Filter(campaigns: [campaign.id], forms: [about]))
        }
        guard let named = input["nominations"] else { return try desk.inPrintedOrder(known) }
        let codes = named.items.compactMap(\.text)
        for code in codes where !known.contains(where: { $0.id.rawValue == code || $0.nominee.id == code }) {
            throw ActFault.unknownReference("nominations", code)
        }
        return try desk.inPrintedOrder(
            known.filter { codes.contains($0.id.rawValue) || codes.contains($0.nominee.id) }
        )
    }
}

extension Shelf {
    /// What lies with the standing body, the supplements that it waits for included.
    func underAppraisal(_ filter: Filter) throws -> [Nomination] {
        var filter = filter
        filter.states = ["appraisal", "supplement"]
        return try view.all(Nomination.self, where: filter).map(\.value)
    }

    /// What a unit has sent in a campaign, whatever became of it.
    func submitted(by unit: Unit.ID, in campaign: Campaign) throws -> [Nomination] {
        let own = try view.all(
            Submission.self,
            where: Filter(units: [unit], campaigns: [campaign.id])
        ).map(\.value).filter { $0.sentOn != nil }
        return try own.flatMap(\.lines).map { try find(Nomination.self, $0.rawValue) }
    }
}
