import Awards
import Foundation
import Store
import Vietnamese
import Workflow

/// Conditions on cancellations and corrections of what was decided.
extension Guards {
    static let cancellationGuards: [Guard<Situation>] = [
        rule("lines_cancellable") { situation, _ in
            let matter = try situation.the(Cancellation.self)
            let lines = try situation.lines()
            guard !lines.isEmpty else { return [Unmet("no-lines")] }
            return try situation.notDecided(lines) + situation.alreadyCancelling(matter)
                + situation.notProposedHere(matter, lines)
        },
        rule("opinion_grounded") { situation, _ in
            let matter = try situation.the(Cancellation.self)
            guard let session = try situation.session() else {
                let hasPaper = situation.papers.contains { $0.kind == "council-opinion" }
                return hasPaper || situation.isPreview ? [] : [Unmet("opinion-without-ground")]
            }
            var unmet: [Unmet] = []
            if session.signature == nil { unmet.append(Unmet("minutes-not-signed")) }
            if session.unit != matter.unit {
                unmet.append(Unmet("session-for-other-form", ["session": try situation.name(of: session)]))
            }
            return unmet
        },
        rule("opinion_recorded") { situation, _ in
            try situation.the(Cancellation.self).opinion == nil ? [Unmet("opinion-missing")] : []
        },
        rule(
            "decided_by",
            [ParameterShape("is", .choice(["here", "above"]))],
            alternatives: "is"
        ) { situation, parameters in
            let decision = try situation.decisionInQuestion()
            let isAbove = decision.outside != nil
            guard isAbove != (parameters["is"]?.text == "above") else { return [] }
            return [
                Unmet(
                    isAbove ? "decided-above" : "decided-here",
                    ["issuer": decision.outside?.issuer ?? "", "number": decision.officialNumber]
                )
            ]
        },
        rule(
            "recovery_is",
            [ParameterShape("is", .choice(["complete", "in-part"]))],
            alternatives: "is"
        ) { situation, parameters in
            let matter = try situation.the(Cancellation.self)
            let open = matter.dues.compactMap { matter.outstanding($0) }
            guard parameters["is"]?.text == "complete" else {
                return open.isEmpty ? [Unmet("recovery-complete")] : []
            }
            return try open.map { due in
                let line = try situation.desk.find(Nomination.self, due.nomination.rawValue)
                return Unmet(
                    "recovery-open",
                    [
                        "line": situation.desk.displayName(of: line), "certificate": due.certificate ?? "",
                        "money": due.money.map { NumberFormat.grouped(Decimal($0)) } ?? "",
                    ]
                )
            }
        },
        rule("revocation_case_in", [ParameterShape("states", .states(of: "cancellation"))]) {
            situation,
            parameters in
            let nomination = try situation.the(Nomination.self)
            let wanted = parameters["states"]?.list ?? []
            let cases = try situation.desk.cancellations(of: nomination)
            guard !cases.contains(where: { wanted.contains($0.standing.state) }) else { return [] }
            return [Unmet("cancellation-missing")]
        },
        rule("corrections_apply") { situation, _ in
            let correction = try situation.the(Correction.self)
            guard !correction.entries.isEmpty else { return [Unmet("nothing-to-correct")] }
            return try situation.notDecided(try situation.lines())
                + situation.wrongEntries(of: correction)
        },
    ]
}

extension Situation {
    /// The decision that a cancellation or a correction is about.
    func decisionInQuestion() throws -> Decision {
        switch subject {
        case let value as Cancellation: try desk.find(Decision.self, value.decision.rawValue)
        case let value as Correction: try desk.find(Decision.self, value.decision.rawValue)
        default: try the(Decision.self)
        }
    }

    /// Lines that no decision stands behind now.
    fileprivate func notDecided(_ lines: [Nomination]) -> [Unmet] {
        lines.filter { !["decided", "conferred"].contains($0.standing.state) }
            .map { unmet("line-not-decided", line: $0) }
    }

    /// Lines that another case has in hand.
    fileprivate func alreadyCancelling(_ matter: Cancellation) throws -> [Unmet] {
        try lines().flatMap { line -> [Unmet] in
            try desk.cancellations(of: line)
                .filter { $0.id != matter.id && !rulebook.isFinal($0.standing) }
                .map { other in
                    Unmet(
                        "line-in-other-case",
                        ["line": desk.displayName(of: line), "case": other.key]
                    )
                }
        }
    }

    /// A unit proposes to cancel what it proposed to honour; the deciding level may do so for everybody.
    fileprivate func notProposedHere(_ matter: Cancellation, _ lines: [Nomination]) throws -> [Unmet] {
        guard matter.unit != matter.decidedBy else { return [] }
        let isOutside = try decisionInQuestion().outside != nil
        let strange = lines.filter { isOutside || $0.unit != matter.unit }
        return strange.map { unmet("line-of-other-unit", line: $0) }
    }

    /// Entries that change nothing, or that do not say what stands today.
    fileprivate func wrongEntries(of correction: Correction) throws -> [Unmet] {
        try correction.entries.flatMap { entry -> [Unmet] in
            let line = try desk.find(Nomination.self, entry.nomination.rawValue)
            let stands = try desk.asPrinted(line)[entry.field]
            let evidence: Evidence = [
                "line": desk.displayName(of: line), "stood": entry.stood, "stands": stands,
            ]
            if stands != entry.stood { return [Unmet("correction-outdated", evidence)] }
            return entry.mustStand == entry.stood ? [Unmet("correction-without-change", evidence)] : []
        }
    }
}

extension Desk {
    /// The cancellations that name a line.
    func cancellations(of nomination: Nomination) throws -> [Cancellation] {
        guard let decision = nomination.decision else { return [] }
        return try books.all(Cancellation.self, where: Filter(decisions: [decision]))
            .map(\.value).filter { $0.lines.contains(nomination.id) }
    }

    /// A nominee as documents print him now: frozen, or as recorded today where nothing was frozen yet.
    func asPrinted(_ nomination: Nomination) throws -> FrozenNominee {
        try nomination.frozen ?? freeze(nomination)
    }
}

extension Decision {
    /// The number under which it is cited, whoever gave it; empty in a draft.
    var officialNumber: String { number ?? outside?.number ?? "" }
}
