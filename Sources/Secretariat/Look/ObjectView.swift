public import Awards
import Regulations
import Store
import Vietnamese
public import Workflow

/// One thing as a person looks at it: where it stands, whose turn it is, by when, what can be done and why not.
public struct ObjectView: Sendable {
    /// Something that can be done, or why not.
    public struct Option: Sendable {
        public var form: ActionForm
        public var isPossible: Bool { reasons.isEmpty }
        public var reasons: [Unmet]
        public var target: Label?
        public var bearing: Bearing
        /// What a later step will be refused for although this can be done.
        public var warnings: [Lacking]
        /// Whether it is for people in another role, whatever else stands against it.
        public var isOthers: Bool { reasons.contains { $0.code == Unmet.wrongRole } }
        /// Whether nothing but what can be waived stands against it.
        public var isWaivable: Bool {
            !reasons.isEmpty && reasons.allSatisfy { Unmet.hopeless.contains($0.code) }
        }
    }

    /// A paper that was issued.
    public struct Paper: Hashable, Sendable {
        public var document: IssuedDocument
        public var title: String
    }

    /// What happened, as the journal has it.
    public struct Happening: Hashable, Sendable {
        public var event: Event
        public var actor: String
        /// In whose place.
        public var behalf: String
        public var reason: String
    }

    public var line: StatusLine
    public var title: String
    public var state: Label
    public var version: Int
    public var campaign: (object: ObjectReference, title: String)?
    public var workflow: Label
    /// The states that it passes when all goes well; empty where it does not stand on that way.
    public var way: [WayStep]
    /// What it lists, and what lists it.
    public var lines: [StatusLine]
    public var holders: [StatusLine]
    public var papers: [Paper]
    /// What was handed in with what was done to it.
    public var handed: [HandedFile]
    /// The papers that the next steps will issue, as they would be now.
    public var drafts: [PrintableForm]
    /// Of a ballot round: for everybody once it is published, before that for whoever may publish it.
    public var count: CountTable?
    /// Of a ballot round that has not ended: who does what next.
    public var turn: Meeting.Turn?
    public var history: [Happening]
    public var options: [Option]
    /// What the dossier still lacks, by the step that asks for it.
    public var lacking: [Lacking]
    public var remark: Remark?
    public var dossier: Dossier?
    /// What the claims of a dossier are about, in the order of the rules.
    public var criteria: [Criterion]
}

extension Office {
    /// A thing as this person looks at it now; looking changes nothing.
    ///
    /// What belongs to it and is not his to see is not in the answer, nor counted.
    ///
    /// - Throws: `ActFault.unknownObject` when there is no such thing; ask `sees` first.
    func look(at object: ObjectReference, for viewer: Viewer) throws -> ObjectView {
        try looking(for: viewer) { desk, facts in
            var view = try facts.view(of: object, options: desk.options(on: object), for: viewer)
            if object.kind == .ballotRound {
                let round = try facts.find(BallotRound.self, object.id)
                let rulebook = try facts.rulebook(of: round)
                view.turn = try TurnReader(desk: desk, facts: facts, rulebook: rulebook).turn(of: round)
            }
            return view
        }
    }
}

extension FactBook {
    func view(
        of object: ObjectReference,
        options: [(action: Action, answer: Result<Transition, Refusal>)],
        for viewer: Viewer
    ) throws -> ObjectView {
        let subject = try find(object)
        let rulebook = try rulebook(of: subject)
        let definition = rulebook.workflows[subject.standing.workflow]
        let forms = FormReader(
            shelf: self,
            subject: subject,
            rulebook: rulebook,
            scope: viewer.scope,
            person: viewer.person
        )
        let campaign = try campaign(of: subject)
        let nomination = subject as? Nomination
        let events = try view.events(of: object)
        return ObjectView(
            line: try line(subject, name: try title(of: subject, rulebook), form: ""),
            title: try title(of: subject, rulebook),
            state: definition?.state(subject.standing.state)?.label
                ?? Label(vi: subject.standing.state, en: subject.standing.state),
            version: try version(of: object),
            campaign: campaign.map { ($0.reference, $0.title) },
            workflow: definition?.label ?? Label(vi: object.kind.rawValue, en: object.kind.rawValue),
            way: definition?.way(from: subject.standing.state, passed: Set(events.map(\.to))) ?? [],
            lines: try listed(by: subject, for: viewer),
            holders: try holders(of: subject, rulebook, for: viewer),
            papers: try papers(of: object, rulebook),
            handed: try handed(in: subject, rulebook),
            drafts: try drafts(of: subject, rulebook, options),
            count: try (subject as? BallotRound).flatMap { try countTable(of: $0, options) },
            history: try events.map { try happening($0, rulebook) },
            options: try self.options(options, forms, definition),
            lacking: try nomination.map { nomination in
                try rulebook.isFinal(nomination.standing) ? [] : lacking(of: nomination)
            } ?? [],
            remark: subject.remark,
            dossier: nomination?.dossier,
            criteria: try nomination.map { try DossierCheck(self, $0).criteria() } ?? []
        )
    }

    func papers(of object: ObjectReference, _ rulebook: Rulebook) throws -> [ObjectView.Paper] {
        try view.documents(of: object).map { document in
            ObjectView.Paper(
                document: document,
                title: rulebook.forms[document.form]?.manifest.title.vi ?? document.form
            )
        }
    }

    /// What can be done and what not, in the order in which it is offered: what leads on first.
    func options(
        _ options: [(action: Action, answer: Result<Transition, Refusal>)],
        _ forms: FormReader,
        _ definition: Definition?
    ) throws -> [ObjectView.Option] {
        let state = forms.subject.standing.state
        let foreseen = try foresight(of: forms.subject, scope: forms.scope)
        let all = try options.map { action, answer in
            var reasons: [Unmet] = []
            var target: Label?
            switch answer {
            case .success(let transition): target = definition?.state(transition.to)?.label
            case .failure(let refusal): reasons = refusal.reasons
            }
            return ObjectView.Option(
                form: try forms.form(of: action, reasons),
                reasons: reasons,
                target: target,
                bearing: action.bearing(from: state),
                warnings: reasons.isEmpty ? try foreseen(action) : []
            )
        }
        return Dictionary(grouping: all, by: \.bearing).sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private func happening(_ event: Event, _ rulebook: Rulebook) throws -> ObjectView.Happening {
        ObjectView.Happening(
            event: event,
            actor: try event.actor.flatMap { try view.person($0)?.name } ?? event.actor?.rawValue ?? "",
            behalf: try event.onBehalfOf.flatMap { try view.person($0)?.name } ?? "",
            reason: event.reason.flatMap { rulebook.regulation.reasonLabel($0)?.vi } ?? ""
        )
    }

    private func listed(by subject: any TrackedRecord, for viewer: Viewer) throws -> [StatusLine] {
        let ids = try inPrintedOrder(try lines(of: subject)).map(\.rawValue)
        guard !ids.isEmpty else { return [] }
        let filter = Filter(ids: Set(ids), scope: viewer.scope)
        let found = try status(of: .nomination, Excerpt(filter))
        let order = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        return found.sorted { (order[$0.object.id] ?? 0) < (order[$1.object.id] ?? 0) }
    }

    /// What a nomination stands on; of a decision the sessions in which its lines were voted on.
    private func holders(
        of subject: any TrackedRecord,
        _ rulebook: Rulebook,
        for viewer: Viewer
    ) throws -> [StatusLine] {
        var holders: [any TrackedRecord] = []
        if let nomination = subject as? Nomination {
            if let id = nomination.submission { holders.append(try find(Submission.self, id.rawValue)) }
            if let id = nomination.session { holders.append(try find(Session.self, id.rawValue)) }
            if let id = nomination.decision {
                holders.append(try find(Decision.self, id.rawValue))
            } else if !rulebook.isFinal(nomination.standing) {
                holders += try openDecisions(listing: nomination, rulebook)
            }
        } else if let round = subject as? BallotRound {
            holders.append(try find(Session.self, round.session.rawValue))
        } else if let decision = subject as? Decision {
            let sessions = Set(try lines(of: decision).compactMap(\.session)).sorted()
            holders += try sessions.map { try find(Session.self, $0.rawValue) }
        }
        return try holders.filter { try view.sees(viewer.scope, $0.reference) }
            .map { try statusLine($0, rulebook) }
    }

    /// The decisions, not signed yet, that list a nomination: they rest on the session that voted on it.
    private func openDecisions(listing nomination: Nomination, _ rulebook: Rulebook) throws -> [Decision] {
        guard let session = nomination.votes.last?.session else { return [] }
        let decisions = try view.all(Decision.self, where: Filter(sessions: [session]))
        return decisions.map(\.value).filter {
            $0.nominations.contains(nomination.id) && !rulebook.isFinal($0.standing)
        }
    }

    private func statusLine(_ value: some TrackedRecord, _ rulebook: Rulebook) throws -> StatusLine {
        try line(value, name: try title(of: value, rulebook), form: "")
    }
}
