public import Awards
import Store
import Vietnamese
import Workflow

/// Two revisions of a thing's contents beside each other, what differs first.
public struct Comparison: Sendable {
    /// A revision that was kept: the contents as they came back to be edited.
    public struct Side: Sendable {
        /// The event that sent it back; nil for the contents as they are now.
        public var event: Event?
        public var actor: String

        public var sequence: Int? { event?.sequence }
    }

    /// One field in both.
    public struct Field: Hashable, Sendable {
        /// The name under which it is written.
        public var name: String
        /// What the rules call it; nil where the program does.
        public var label: Wording?
        public var before: String
        public var after: String

        public var isChanged: Bool { before != after }
    }

    public var title: String
    /// Everything that can be compared, first to last.
    public var sides: [Side]
    public var from: Int?
    public var to: Int?
    public var fields: [Field]
}

extension Office {
    /// Compares two revisions of a report or a nomination.
    ///
    /// - Parameters:
    ///   - from: The event that sent the earlier one back; the last one where none is named.
    ///   - to: The same of the later one; nil for the contents as they are now.
    /// - Returns: Nil for a thing that never came back, or has no contents of its own.
    public func comparison(of object: ObjectReference, from: Int?, to: Int?) throws -> Comparison? {
        try store.read { view in
            let facts = FactBook(view: view, library: library, today: clock().day)
            return try facts.comparison(of: facts.find(object), from: from, to: to)
        }
    }
}

extension FactBook {
    fileprivate func comparison(of subject: any TrackedRecord, from: Int?, to: Int?) throws -> Comparison? {
        let kept = try revisions(of: subject)
        guard let last = kept.last else { return nil }
        let events = try view.events(of: subject.reference)
        func contents(_ sequence: Int?) throws -> (any TrackedRecord)? {
            guard let sequence else { return subject }
            return kept.first { $0.sequence == sequence }?.value
        }
        guard let before = try contents(from ?? last.sequence), let after = try contents(to) else {
            return nil
        }
        let sides = try kept.map { revision in
            let event = events.first { $0.sequence == revision.sequence }
            let actor = try event?.actor.flatMap { try view.person($0)?.name } ?? ""
            return Comparison.Side(event: event, actor: actor)
        }
        return Comparison(
            title: try title(of: subject, rulebook(of: subject)),
            sides: sides + [.init(event: nil, actor: "")],
            from: from ?? last.sequence,
            to: to,
            fields: try fields(before, after)
        )
    }

    /// What was changed since a thing last came back to be edited; nothing where it never did.
    func changesSinceItCameBack(_ subject: any TrackedRecord) throws -> [Comparison.Field] {
        guard let before = try revisions(of: subject).last?.value else { return [] }
        return try fields(before, subject).filter(\.isChanged)
    }

    private func revisions(of subject: any TrackedRecord) throws -> [(
        sequence: Int, value: any TrackedRecord
    )] {
        switch subject {
        case is MovementReport:
            try view.revisions(MovementReport.self, of: subject.key).map { ($0.sequence, $0.value) }
        case is Nomination:
            try view.revisions(Nomination.self, of: subject.key).map { ($0.sequence, $0.value) }
        default: []
        }
    }

    /// What differs first, each part in the order of the form.
    private func fields(_ before: any TrackedRecord, _ after: any TrackedRecord) throws -> [Comparison.Field]
    {
        let (then, now) = (try contents(of: before), try contents(of: after))
        let old = Dictionary(then.map { ($0.name, $0.text) }) { first, _ in first }
        let names = Set(now.map(\.name))
        let fields =
            now.map {
                Comparison.Field(name: $0.name, label: $0.label, before: old[$0.name] ?? "", after: $0.text)
            }
            + then.filter { !names.contains($0.name) }.map {
                Comparison.Field(name: $0.name, label: $0.label, before: $0.text, after: "")
            }
        let told = fields.filter { !$0.before.isEmpty || !$0.after.isEmpty }
        return told.filter(\.isChanged) + told.filter { !$0.isChanged }
    }

    private typealias Content = (name: String, label: Wording?, text: String)

    private func contents(of subject: any TrackedRecord) throws -> [Content] {
        switch subject {
        case let value as MovementReport: try contents(of: value)
        case let value as Nomination: try contents(of: value)
        default: []
        }
    }

    private func contents(of report: MovementReport) throws -> [Content] {
        let regulation = try rulebook(of: report).regulation
        let questions = try questions(ofReport: report.year, by: report.unit, regulation)
        let figures = questions.figures.map { indicator -> Content in
            let value = report.figures[indicator.id].map { NumberFormat.grouped($0) } ?? ""
            return ("figure.\(indicator.id)", indicator.label, value)
        }
        let sections = questions.sections.map { section -> Content in
            ("text.\(section.id)", section.label, report.texts[section.id] ?? "")
        }
        let criteria = questions.criteria.map { criterion -> Content in
            let name = ReportQuestions.text(of: criterion)
            return ("text.\(name)", criterion.label, report.texts[name] ?? "")
        }
        let explanations = report.explanations.sorted { $0.key < $1.key }.map { id, text -> Content in
            ("why.\(id)", regulation.indicators[id]?.label, text)
        }
        return sections + criteria + figures + explanations
    }

    private func contents(of nomination: Nomination) throws -> [Content] {
        let dossier = nomination.dossier
        let criteria = try DossierCheck(self, nomination).criteria()
        let papers = try rulebook(of: nomination).regulation.papers
        let texts = criteria.map { criterion -> Content in
            ("claim.\(criterion.id)", criterion.label, dossier.claim(criterion.id)?.text ?? "")
        }
        let evidence = criteria.map { criterion -> Content in
            let names = dossier.claim(criterion.id)?.evidence ?? []
            return ("evidence.\(criterion.id)", criterion.label, names.joined(separator: "\n"))
        }
        let others = Dictionary(grouping: dossier.papers, by: \.component)
            .filter { component, _ in !criteria.contains { $0.id == component } }
            .sorted { $0.key < $1.key }.map { component, lying -> Content in
                let names = lying.map(\.name).joined(separator: "\n")
                return ("component.\(component)", papers[component]?.label, names)
            }
        let profile = dossier.profile.sorted { $0.key < $1.key }.map { heading, text -> Content in
            ("profile.\(heading)", Wording(vi: heading, en: heading), text)
        }
        return [("summary", nil, dossier.summary)] + texts + evidence
            + [("solutions", nil, dossier.solutions.joined(separator: "\n"))] + profile + others
    }
}
