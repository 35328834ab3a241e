import Awards
import Store
import Vietnamese

/// First drafts of what stands beside the main path.
///
/// `<campaign>.<unit>.<name>` for cancellations, complaints and corrections, `<year>.<unit>.<name>` for
/// difficulties; the name is whatever tells two of one unit apart.
extension Drafts {
    static func cancellation(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Cancellation {
        let (campaign, unit) = try place(id, parts, desk)
        let decision = try decision(of: campaign, input, desk)
        let all = try decision.nominations.map { try desk.find(Nomination.self, $0.rawValue) }
        let own = unit == decision.unit ? all : all.filter { $0.unit == unit }
        let lines =
            try input["nominees"].map { try named($0, among: all) }
            ?? own.filter { ["decided", "conferred"].contains($0.standing.state) }
        return Cancellation(
            id: Cancellation.ID(id),
            campaign: campaign.id,
            unit: unit,
            decision: decision.id,
            decidedBy: decision.unit,
            lines: lines.map(\.id),
            standing: standing("cancellation", desk)
        )
    }

    static func complaint(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Complaint {
        let (campaign, unit) = try place(id, parts, desk)
        let form = try input.required("form")
        try requireForm(form, of: campaign, desk)
        guard let nominees = input["nominees"] else { throw ActFault.missingInput("nominees") }
        let lines = try nominees.items.compactMap(\.text).map { code in
            let id = Nomination.id(campaign: campaign.id, form: form, nominee: code)
            return try desk.find(Nomination.self, id.rawValue)
        }
        let received = try input.day("date") ?? desk.today
        guard received <= desk.today else {
            throw ActFault.badInput("date", received.short, expected: "not after \(desk.today.short)")
        }
        return Complaint(
            id: Complaint.ID(id),
            campaign: campaign.id,
            unit: unit,
            lines: lines.map(\.id),
            standing: standing("complaint", desk),
            complainant: try input.required("complainant"),
            text: try input.required("text"),
            receivedOn: received
        )
    }

    static func correction(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Correction {
        let (campaign, unit) = try place(id, parts, desk)
        let decision = try decision(of: campaign, input, desk)
        guard decision.unit == unit else { throw ActFault.unknownReference("decision", decision.key) }
        return Correction(
            id: Correction.ID(id),
            campaign: campaign.id,
            unit: unit,
            decision: decision.id,
            standing: standing("correction", desk),
            entries: try entries(input["corrections"], of: decision, desk)
        )
    }

    static func difficulty(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Difficulty {
        guard parts.count == 3, let year = Int(parts[0]) else {
            throw ActFault.badInput("on", id, expected: "year.unit.name")
        }
        let unit = Unit.ID(parts[1])
        guard try desk.organisation()[unit] != nil else { throw ActFault.unknownReference("unit", parts[1]) }
        let pin = try desk.library.pin(nil, on: desk.today, desk.books)
        let movements = try desk.library.rulebook(pin, desk.books).regulation.movements
        let only = movements.count == 1 ? movements.keys.first : nil
        let movement = try input.text("movement") ?? only ?? input.required("movement")
        guard movements[movement] != nil else { throw ActFault.unknownReference("movement", movement) }
        return Difficulty(
            id: Difficulty.ID(id),
            unit: unit,
            year: year,
            movement: movement,
            regulation: pin,
            standing: standing("difficulty", desk),
            subject: try input.required("subject"),
            text: try input.required("text"),
            proposal: input.text("proposal") ?? ""
        )
    }

    /// Nominee code → field → what must stand; what stood is read off the record.
    static func entries(_ datum: Datum?, of decision: Decision, _ desk: Desk) throws -> [Correction.Entry] {
        guard case .map(let lines) = datum else { throw ActFault.missingInput("corrections") }
        let all = try decision.nominations.map { try desk.find(Nomination.self, $0.rawValue) }
        return try lines.sorted { $0.key < $1.key }.flatMap { code, fields -> [Correction.Entry] in
            guard let line = all.first(where: { $0.nominee.id == code || $0.key == code }) else {
                throw ActFault.unknownReference("nominees", code)
            }
            guard case .map(let values) = fields else {
                throw ActFault.badInput("corrections.\(code)", fields.text ?? "", expected: fieldNames)
            }
            return try values.sorted { $0.key < $1.key }.map { name, value in
                guard let field = FrozenNominee.Field(rawValue: name) else {
                    throw ActFault.unknownInput("corrections.\(code).\(name)", nearest: [fieldNames])
                }
                return Correction.Entry(
                    nomination: line.id,
                    field: field,
                    stood: try desk.asPrinted(line)[field],
                    mustStand: value.text ?? ""
                )
            }
        }
    }

    private static let fieldNames = FrozenNominee.Field.allCases.map(\.rawValue).joined(separator: ", ")

    private static func place(_ id: String, _ parts: [String], _ desk: Desk) throws -> (Campaign, Unit.ID) {
        guard parts.count == 3 else { throw ActFault.badInput("on", id, expected: "campaign.unit.name") }
        let campaign = try desk.find(Campaign.self, parts[0])
        guard try desk.organisation()[Unit.ID(parts[1])] != nil else {
            throw ActFault.unknownReference("unit", parts[1])
        }
        return (campaign, Unit.ID(parts[1]))
    }

    private static func decision(of campaign: Campaign, _ input: Input, _ desk: Desk) throws -> Decision {
        let decision = try desk.find(Decision.self, try input.required("decision"))
        guard decision.campaign == campaign.id else {
            throw ActFault.unknownReference("decision", decision.key)
        }
        return decision
    }

    private static func named(_ datum: Datum, among lines: [Nomination]) throws -> [Nomination] {
        let codes = datum.items.compactMap(\.text)
        for code in codes where !lines.contains(where: { $0.nominee.id == code || $0.key == code }) {
            throw ActFault.unknownReference("nominees", code)
        }
        return lines.filter { codes.contains($0.nominee.id) || codes.contains($0.key) }
    }
}
