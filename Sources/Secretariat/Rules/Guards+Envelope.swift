import Awards
import Store
import Vietnamese
import Workflow

/// Conditions between an envelope and its lines, and on time and numbers.
extension Guards {
    private static func states(of subject: String) -> [ParameterShape] {
        [ParameterShape("states", .states(of: subject))]
    }

    static let envelopeGuards: [Guard<Situation>] = [
        rule("parent_in", states(of: "submission")) { situation, parameters in
            let nomination = try situation.the(Nomination.self)
            let wanted = parameters["states"]?.list ?? []
            let id = situation.envelopeID(of: nomination)
            guard try situation.desk.books.find(Submission.self, key: id) != nil else {
                return [Unmet("submission-missing", ["submission": id])]
            }
            let parent = try situation.envelope()
            guard !wanted.contains(parent.standing.state) else { return [] }
            return [Unmet("submission-elsewhere", ["state": situation.rulebook.label(of: parent.standing)])]
        },
        rule("lines_in", states(of: "nomination")) { situation, parameters in
            let lines = try situation.lines()
            let wanted = Set(parameters["states"]?.list ?? [])
            // What has ended travels no more: an envelope of nothing else is empty.
            let isEmpty = lines.allSatisfy {
                situation.rulebook.isFinal($0.standing) && wanted.contains($0.standing.state)
            }
            guard !isEmpty else { return [Unmet("no-lines")] }
            return lines.filter { !wanted.contains($0.standing.state) }
                .map { situation.unmet("line-elsewhere", line: $0) }
        },
        rule("lines_not_in", states(of: "nomination")) { situation, parameters in
            let forbidden = Set(parameters["states"]?.list ?? [])
            return try situation.lines().filter { forbidden.contains($0.standing.state) }
                .map { situation.unmet("line-too-far", line: $0) }
        },
        rule("some_line_in", states(of: "nomination")) { situation, parameters in
            let wanted = Set(parameters["states"]?.list ?? [])
            return try situation.lines().contains { wanted.contains($0.standing.state) }
                ? [] : [Unmet("no-line-there")]
        },
        rule("lines_ended") { situation, _ in
            try situation.lines().filter { !situation.rulebook.isFinal($0.standing) }
                .map { situation.unmet("line-not-ended", line: $0) }
        },
        rule(
            "timeliness",
            [ParameterShape("is", .choice(["on_time", "late"]))],
            alternatives: "is"
        ) { situation, parameters in
            let (isLate, due) = try situation.lateness()
            let wantsLate = parameters["is"]?.text == "late"
            guard isLate != wantsLate else { return [] }
            return [Unmet(isLate ? "arrived-late" : "arrived-in-time", ["due": due.short])]
        },
        rule("number_free", [ParameterShape("series", .text)]) { situation, parameters in
            let number = situation.input.text("number") ?? ""
            guard !number.isEmpty || !situation.isPreview else { return [] }
            guard let series = parameters["series"]?.text, let value = Int(number), value > 0 else {
                return [Unmet("number-not-whole", ["number": number])]
            }
            return try situation.taken(value, of: series).map { [$0] } ?? []
        },
    ]
}

extension Situation {
    /// The envelope that a nomination stands in, or that the act names, or the first of its unit and form.
    fileprivate func envelopeID(of nomination: Nomination) -> String {
        nomination.submission?.rawValue ?? input.text("submission") ?? nomination.submissionID
    }

    /// - Throws: `ActFault.unknownReference` for an envelope of another unit, form or campaign.
    func envelope() throws -> Submission {
        let nomination = try the(Nomination.self)
        let id = envelopeID(of: nomination)
        let envelope = try desk.find(Submission.self, id)
        guard envelope.unit == nomination.unit, envelope.form == nomination.form,
            envelope.campaign == nomination.campaign
        else { throw ActFault.unknownReference("submission", id) }
        return envelope
    }

    func unmet(_ code: String, line nomination: Nomination) -> Unmet {
        Unmet(
            code,
            ["line": desk.displayName(of: nomination), "state": rulebook.label(of: nomination.standing)]
        )
    }

    /// Whether the subject was signed after the last day, and which day that is.
    func lateness() throws -> (isLate: Bool, due: Day) {
        if let report = subject as? MovementReport { return (report.isLate, report.due) }
        let closes = try campaign().closes
        let signed = (subject as? Submission)?.signature?.day ?? today
        return (signed > closes, closes)
    }

    /// The register in which the subject's number of a series stands.
    func register(of series: String) throws -> RegisterSeries {
        try RegisterSeries(series, unit: issuer(of: series), year: today.year)
    }

    /// The unit whose register numbers the subject's documents: what goes up bears the agency's number.
    func issuer(of series: String) throws -> Unit.ID {
        if let unit = try caseIssuer(of: series) { return unit }
        guard subject is Nomination else { return subject.unit }
        return try desk.organisation().agency(on: today)?.id ?? subject.unit
    }

    /// Why a number cannot be given: another thing has it, or it is void.
    func taken(_ number: Int, of series: String) throws -> Unmet? {
        let register = try register(of: series)
        guard let entry = try desk.books.entry(number, of: register) else {
            let gap = try desk.books.explainedGaps(of: register).first { $0.number == number }
            return gap.map { Unmet("number-explained", ["number": String(number), "reason": $0.reason]) }
        }
        let own = try numberedObject(number, of: series)
        guard entry.object != own || entry.void != nil || subject is RollUp || subject is Difficulty
        else { return nil }
        return Unmet("number-taken", ["number": entry.text, "day": entry.day.short])
    }

    /// Why a number would break the order of days; a reason given with the act explains it.
    func disorder(_ number: Int, in register: RegisterSeries) throws -> Unmet? {
        guard regulation.series[register.series]?.mode != .manual,
            reason?.text.contains(where: { !$0.isWhitespace }) != true,
            try desk.books.entry(number, of: register) == nil,
            let other = try desk.books.disorder(number, of: register, on: today)
        else { return nil }
        let evidence: Evidence = ["number": String(number), "other": other.text, "day": other.day.short]
        return Unmet("number-out-of-order", evidence)
    }

    /// Which object an official number is registered for: lines passed up together share their letter's.
    func numberedObject(_ number: Int, of series: String) throws -> ObjectReference {
        guard let nomination = subject as? Nomination else { return subject.reference }
        let entry = try desk.books.entry(number, of: register(of: series))
        return ObjectReference(.submission, try desk.upwardLetter(of: nomination, numbered: entry))
    }
}

extension Nomination {
    /// The envelope it goes into unless another is named.
    var submissionID: String { "\(campaign).\(unit).\(form)" }
}

extension Desk {
    /// "Nguyễn Văn An (NV0012)": a line as a message names it.
    func displayName(of nomination: Nomination) -> String {
        let name: String? =
            switch nomination.nominee {
            case .person(let id): try? books.person(id)?.name
            case .collective(let id): try? organisation().version(id, on: today)?.name
            }
        return name.map { "\($0) (\(nomination.nominee.id))" } ?? nomination.nominee.id
    }

    /// The agency's own letter that passes lines of a campaign and form to the authority above.
    ///
    /// One letter a sending: the lines of one day and number stand in one letter; a later sending is the next
    /// letter, "….2", with a number of its own.
    func upwardLetter(of nomination: Nomination, numbered entry: RegisterEntry?) throws -> String {
        let agency = try organisation().agency(on: today)?.id ?? nomination.unit
        let first = "\(nomination.campaign).\(agency).\(nomination.form)"
        var id = first
        var count = 1
        while let letter = try books.find(Submission.self, key: id)?.value {
            let isOpen = try !rulebook(of: letter).isFinal(letter.standing)
            if let entry, entry.object == letter.reference, letter.sentOn == today, isOpen,
                try isUpward(letter)
            {
                return id
            }
            count += 1
            id = "\(first).\(count)"
        }
        return id
    }

    /// A submission that the agency drew up itself, as a unit, is no letter to the authority above.
    private func isUpward(_ letter: Submission) throws -> Bool {
        if letter.standing.workflow == Submission.upwardWorkflow { return true }
        // Under rules without a machine for it, it stands in the envelope's and was never drawn up by anybody.
        return try books.events(of: letter.reference).first?.action != Desk.creation
    }
}
