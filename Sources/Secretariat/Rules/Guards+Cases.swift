import Awards
import Store
import Vietnamese
import Workflow

/// Conditions on complaints, difficulties, conversions and repeated returns.
extension Guards {
    static let caseGuards: [Guard<Situation>] = [
        rule("settled_here") { situation, _ in
            let complaint = try situation.the(Complaint.self)
            let agency = try situation.desk.organisation().agency(on: situation.today)?.id
            let lines = try situation.lines()
            guard !lines.isEmpty else { return [Unmet("no-lines")] }
            return try lines.filter { line in
                try situation.desk.decidingUnit(of: line, agency: agency) != complaint.unit
            }.map { situation.unmet("line-of-other-unit", line: $0) }
        },
        rule("verified") { situation, _ in
            let complaint = try situation.the(Complaint.self)
            return complaint.findings.isEmpty ? [Unmet("finding-missing")] : []
        },
        rule("remedy_exists") { situation, _ in
            guard !situation.isPreview else { return [] }
            let remedies = try situation.remedies()
            guard !remedies.isEmpty else { return [Unmet("remedy-missing")] }
            return try remedies.flatMap { try situation.faults(of: $0) }
        },
        rule("instructed") { situation, _ in
            try situation.the(Difficulty.self).instruction == nil ? [Unmet("instruction-missing")] : []
        },
        rule("takes_up") { situation, _ in
            let nomination = try situation.the(Nomination.self)
            guard let id = nomination.takesUp else { return [] }
            let earlier = try situation.desk.find(Nomination.self, id.rawValue)
            var unmet: [Unmet] = []
            if earlier.standing.state != "not-awarded" {
                unmet.append(situation.unmet("line-not-refused", line: earlier))
            }
            let wanted = Filter(
                states: ["verifying", "for-conclusion"],
                campaigns: [nomination.campaign]
            )
            let complaints = try situation.desk.books.all(Complaint.self, where: wanted)
            if !complaints.contains(where: { $0.value.lines.contains(id) }) {
                unmet.append(situation.unmet("no-complaint-open", line: earlier))
            }
            return unmet
        },
        rule("convertible") { situation, _ in
            guard !situation.isPreview else { return [] }
            return try situation.conversionFaults()
        },
        rule("returns_below", [ParameterShape("max", .number), ParameterShape("then", .text)]) {
            situation,
            parameters in
            guard let most = parameters["max"]?.number, let higher = parameters["then"]?.text else {
                return []
            }
            let count = try situation.returns()
            guard count >= most else { return [] }
            let roles = try situation.desk.roles(in: situation.definition, for: situation.subject)
            guard !roles.contains(higher) else { return [] }
            let label = situation.definition.role(higher)?.label
            let evidence: Evidence = [
                "count": String(count), "may": higher, "may.vi": label?.vi ?? higher,
                "may.en": label?.en ?? higher,
            ]
            return [Unmet("returned-too-often", evidence)]
        },
    ]
}

extension Situation {
    /// How often the thing was sent back: its events that bear a reason of the list of returns.
    fileprivate func returns() throws -> Int {
        let reasons = Set(regulation.reasonIDs(Reason.List.return.rawValue) ?? [])
        return try desk.books.events(of: subject.reference)
            .count { $0.reason.map(reasons.contains) ?? false }
    }

    /// What a corrected result led to, as the act names it: "correction/…", "cancellation/…", "nomination/…".
    func remedies() throws -> [ObjectReference] {
        try (input["remedies"]?.items ?? []).compactMap(\.text).map { name in
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, let kind = ObjectKind(rawValue: parts[0]) else {
                throw ActFault.badInput("remedies", name, expected: "kind/id")
            }
            return ObjectReference(kind, parts[1])
        }
    }

    /// Why a thing is no remedy of this complaint.
    fileprivate func faults(of remedy: ObjectReference) throws -> [Unmet] {
        let evidence: Evidence = ["remedy": "\(remedy.kind.rawValue)/\(remedy.id)"]
        guard try desk.exists(remedy) else { return [Unmet("remedy-unknown", evidence)] }
        let thing = try desk.find(remedy)
        let ids = try the(Complaint.self).lines
        let nominees = Set(try lines().map(\.nominee.id))
        let concerns: Bool
        let isVoid: Bool
        switch thing {
        case let value as Correction:
            concerns = value.entries.contains { ids.contains($0.nomination) }
            isVoid = value.standing.state == "discarded"
        case let value as Cancellation:
            concerns = value.lines.contains { ids.contains($0) }
            isVoid = value.standing.state == "not-cancelled"
        case let value as Nomination:
            concerns = nominees.contains(value.nominee.id) && !ids.contains(value.id)
            isVoid = rulebook.isFinal(value.standing)
        default:
            return [Unmet("remedy-of-other-kind", evidence)]
        }
        guard concerns else { return [Unmet("remedy-for-others", evidence)] }
        return isVoid ? [Unmet("remedy-ended", evidence)] : []
    }

    /// Why a nomination cannot become one for another form.
    fileprivate func conversionFaults() throws -> [Unmet] {
        let nomination = try the(Nomination.self)
        let form = try input.required("form")
        guard let known = regulation.forms[form] else { throw ActFault.unknownReference("form", form) }
        let evidence: Evidence = ["form": known.label.vi]
        guard form != nomination.form else { return [Unmet("conversion-to-itself", evidence)] }
        var unmet: [Unmet] = []
        if try desk.exists(conversionTarget()) { unmet.append(Unmet("line-exists", evidence)) }
        let subject: SubjectKind = nomination.nominee.isPerson ? .individual : .collective
        if !known.subjects.contains(subject) { unmet.append(Unmet("form-not-for-nominee", evidence)) }
        if try regulation.authority(over: form, on: today).value.route == nil {
            unmet.append(Unmet("form-without-route", evidence))
        }
        if try !desk.works(nomination.nominee, in: nomination.unit) {
            unmet.append(self.unmet("nominee-has-left", line: nomination))
        }
        return unmet
    }

    /// The nomination that a conversion makes.
    func conversionTarget() throws -> ObjectReference {
        let nomination = try the(Nomination.self)
        let id = Nomination.id(
            campaign: nomination.campaign,
            form: try input.required("form"),
            nominee: nomination.nominee.id
        )
        return ObjectReference(.nomination, id.rawValue)
    }
}
