import Awards
import Store
import Vietnamese

/// The first drafts of things that an action brings into being; their ids say what they are about.
///
/// `<campaign>.<form>.<nominee>`, `<campaign>.<unit>.<form>`, `<campaign>.<council>.<form or matter>[.n]`,
/// `<session>.<group>.<n>`, `<year>.<unit>`, `<year>` or `<first>-<last>`.
enum Drafts {
    static func draft(_ reference: ObjectReference, input: Input, desk: Desk) throws -> any TrackedRecord {
        let parts = reference.id.split(separator: ".").map(String.init)
        guard !parts.isEmpty else { throw ActFault.unknownObject(reference.description, nearest: []) }
        switch reference.kind {
        case .campaign: return try campaign(reference.id, input, desk)
        case .nomination: return try nomination(reference.id, parts, input, desk)
        case .submission: return try submission(reference.id, parts, input, desk)
        case .session: return try session(reference.id, parts, input, desk)
        case .ballotRound: return try ballotRound(reference.id, parts, desk)
        case .decision: return try decision(reference.id, parts, input, desk)
        case .movementReport: return try report(reference.id, parts, desk)
        case .rollUp: return try rollUp(reference.id, input, desk)
        case .delegation: return try DelegationDraft(reference.id, input, desk).delegation
        case .cancellation: return try cancellation(reference.id, parts, input, desk)
        case .complaint: return try complaint(reference.id, parts, input, desk)
        case .correction: return try correction(reference.id, parts, input, desk)
        case .difficulty: return try difficulty(reference.id, parts, input, desk)
        case .register: throw ActFault.noWorkflow(reference.kind.rawValue)
        case .letter: return try letter(reference.id, parts, input, desk)
        }
    }

    /// The parts of an id after the campaign are joined by dots, so that its own must be without.
    private static func requirePlain(_ id: String) throws {
        guard id.allSatisfy({ $0 != "." && $0 != "/" && !$0.isWhitespace }) else {
            throw ActFault.badInput("on", id, expected: "an id without dots, slashes and blanks")
        }
    }

    static func requireForm(_ form: String, of campaign: Campaign, _ desk: Desk) throws {
        let known = try desk.rulebook(of: campaign).regulation.forms
        guard known[form] != nil else { throw ActFault.unknownReference("form", form) }
    }

    static func standing(_ workflow: String, _ desk: Desk) -> Standing {
        Standing(workflow: workflow, version: 0, state: "", since: desk.now)
    }

    static func agency(_ desk: Desk) throws -> Unit.ID {
        guard let agency = try desk.organisation().agency(on: desk.today) else {
            throw ActFault.unknownReference("agency", desk.today.iso)
        }
        return agency.id
    }

    private static func campaign(_ id: String, _ input: Input, _ desk: Desk) throws -> Campaign {
        try requirePlain(id)
        let regulation = try desk.library.pin(input.text("regulation"), on: desk.today, desk.books)
        let years = (input["years"]?.items ?? []).compactMap(\.integer)
        guard let first = years.first, let last = years.last else { throw ActFault.missingInput("years") }
        guard let opens = try input.day("opens") else { throw ActFault.missingInput("opens") }
        guard let closes = try input.day("closes") else { throw ActFault.missingInput("closes") }
        guard closes >= opens else {
            throw ActFault.badInput("closes", closes.short, expected: "not before \(opens.short)")
        }
        let rules = try desk.library.rulebook(regulation, desk.books).regulation
        let quotas = try quotas(input["quotas"], rules)
        let movement = try input.required("movement")
        guard let known = rules.movements[movement] else {
            throw ActFault.unknownReference("movement", movement)
        }
        let stage = input.text("stage")
        if let stage, !known.stages.contains(where: { $0.id == stage }) {
            throw ActFault.unknownReference("stage", stage)
        }
        let forms = (input["forms"]?.items ?? []).compactMap(\.text)
        if let strange = forms.first(where: { rules.forms[$0] == nil }) {
            throw ActFault.unknownReference("form", strange)
        }
        var campaign = Campaign(
            id: Campaign.ID(id),
            unit: try agency(desk),
            title: try input.required("title"),
            movement: movement,
            stage: stage,
            meritKind: known.meritKind,
            years: ClosedYears(first, last),
            periodText: try input.required("period"),
            opens: opens,
            closes: closes,
            regulation: regulation,
            standing: standing("campaign", desk),
            quotas: quotas
        )
        campaign.forms = forms
        return campaign
    }

    private static func quotas(_ datum: Datum?, _ regulation: Regulation) throws -> [String: Int] {
        guard let datum, datum != .null else { return [:] }
        guard case .map(let fields) = datum else {
            throw ActFault.badInput("quotas", datum.text ?? "", expected: "form: number")
        }
        var quotas: [String: Int] = [:]
        for (form, number) in fields {
            guard regulation.forms[form] != nil else { throw ActFault.unknownReference("form", form) }
            guard let quota = number.integer else {
                throw ActFault.badInput("quotas", number.text ?? "", expected: "whole-number")
            }
            quotas[form] = quota
        }
        return quotas
    }

    private static func nomination(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Nomination {
        guard parts.count == 3 else { throw ActFault.badInput("on", id, expected: "campaign.form.nominee") }
        let campaign = try desk.find(Campaign.self, parts[0])
        let regulation = try desk.rulebook(of: campaign).regulation
        guard regulation.forms[parts[1]] != nil else { throw ActFault.unknownReference("form", parts[1]) }
        let pieces = parts[2].split(separator: "~", maxSplits: 1).map(String.init)
        if pieces.count == 2, Int(pieces[1]).map({ $0 < 2 }) ?? true {
            throw ActFault.badInput("on", id, expected: "campaign.form.nominee")
        }
        let code = pieces.first ?? ""
        let nominee: Nomination.Nominee
        if try desk.books.person(Person.ID(code)) != nil {
            nominee = .person(Person.ID(code))
        } else if try desk.organisation()[Unit.ID(code)] != nil {
            nominee = .collective(Unit.ID(code))
        } else {
            throw ActFault.unknownReference("nominee", parts[2])
        }
        let unit = Unit.ID(try input.required("unit"))
        guard try desk.organisation()[unit] != nil else {
            throw ActFault.unknownReference("unit", unit.rawValue)
        }
        guard try desk.works(nominee, in: unit) else { throw ActFault.unknownReference("nominee", parts[2]) }
        guard let route = try regulation.authority(over: parts[1], on: desk.today).value.route else {
            throw ActFault.noWorkflow(parts[1])
        }
        return Nomination(
            id: Nomination.ID(id),
            campaign: campaign.id,
            unit: unit,
            nominee: nominee,
            form: parts[1],
            standing: standing(route, desk)
        )
    }

    private static func session(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Session {
        guard parts.count >= 3 else { throw ActFault.badInput("on", id, expected: "campaign.council.form") }
        let campaign = try desk.find(Campaign.self, parts[0])
        guard let council = try desk.books.council(Council.ID(parts[1])) else {
            throw ActFault.unknownReference("council", parts[1])
        }
        guard let at = try input.moment("at") else { throw ActFault.missingInput("at") }
        return Session(
            id: Session.ID(id),
            council: council.id,
            unit: council.unit,
            campaign: campaign.id,
            forms: try forms(input["forms"], matter: parts[2], of: campaign, desk),
            standing: standing("session", desk),
            plannedAt: at,
            place: try input.required("place"),
            isSecret: input["secret"]?.bool
        )
    }

    /// The award forms a session deals with: those named, or the one that its id names.
    private static func forms(
        _ named: Datum?,
        matter: String,
        of campaign: Campaign,
        _ desk: Desk
    ) throws -> [String] {
        let forms = (named?.items ?? []).compactMap(\.text)
        guard !forms.isEmpty else {
            try requireForm(matter, of: campaign, desk)
            return [matter]
        }
        for form in forms { try requireForm(form, of: campaign, desk) }
        guard Set(forms).count == forms.count else {
            throw ActFault.badInput("forms", forms.joined(separator: ", "), expected: "each form once")
        }
        let known = try desk.rulebook(of: campaign).regulation.forms
        guard known[matter] == nil || forms == [matter] else {
            throw ActFault.badInput("on", matter, expected: "an id that names no form")
        }
        return forms
    }

    private static func ballotRound(_ id: String, _ parts: [String], _ desk: Desk) throws -> BallotRound {
        guard parts.count >= 5, let ordinal = parts.last.flatMap({ Int($0) }) else {
            throw ActFault.badInput("on", id, expected: "session.group.number")
        }
        let session = try desk.find(Session.self, parts.dropLast(2).joined(separator: "."))
        let key = parts[parts.count - 2]
        guard let group = session.possibleGroups.first(where: { $0.key(among: session.forms) == key }) else {
            throw ActFault.unknownReference("group", key)
        }
        let earlier = try desk.rounds(of: session).filter { $0.group == group }.map(\.ordinal).max() ?? 0
        guard ordinal == earlier + 1 else {
            throw ActFault.badInput("on", id, expected: session.roundID(group, earlier + 1).rawValue)
        }
        return BallotRound(
            session: session,
            group: group,
            ordinal: ordinal,
            standing: standing("ballot-round", desk)
        )
    }

    private static func decision(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Decision {
        guard parts.count >= 3 else { throw ActFault.badInput("on", id, expected: "campaign.unit.form") }
        let campaign = try desk.find(Campaign.self, parts[0])
        guard try desk.organisation()[Unit.ID(parts[1])] != nil else {
            throw ActFault.unknownReference("unit", parts[1])
        }
        try requireForm(parts[2], of: campaign, desk)
        var decision = Decision(
            id: Decision.ID(id),
            campaign: campaign.id,
            unit: Unit.ID(parts[1]),
            form: parts[2],
            standing: standing("decision", desk)
        )
        decision.nominations = try lines(of: decision, named: input["nominations"], desk)
        let voted = try decision.nominations.last.map { try desk.find(Nomination.self, $0.rawValue) }
        decision.session = voted?.votes.last?.session
        return decision
    }

    /// The nominations a decision lists: those named, or all that wait for this unit's decision; persons by
    /// name after collectives, as lists are printed.
    private static func lines(
        of decision: Decision,
        named: Datum?,
        _ desk: Desk
    ) throws -> [Nomination.ID] {
        if let named {
            let lines = try named.items.compactMap(\.text).map { code in
                let id = Nomination.id(campaign: decision.campaign, form: decision.form, nominee: code)
                return try desk.find(Nomination.self, id.rawValue)
            }
            return try desk.inPrintedOrder(lines)
        }
        let agency = try desk.organisation().agency(on: desk.today)?.id
        let taken = Set(
            try desk.books.all(
                Decision.self,
                where: Filter(campaigns: [decision.campaign], forms: [decision.form])
            )
            .filter { $0.value.standing.state != "discarded" }.flatMap(\.value.nominations)
        )
        let waiting = try desk.books.all(
            Nomination.self,
            where: Filter(
                units: decision.unit == agency ? nil : [decision.unit],
                states: ["for-decision", "sent-up", "awaiting-prime-minister"],
                campaigns: [decision.campaign],
                forms: [decision.form]
            )
        ).map(\.value).filter { !taken.contains($0.id) }
        let own = try waiting.filter { try desk.decidingUnit(of: $0, agency: agency) == decision.unit }
        return try desk.inPrintedOrder(own)
    }
}
