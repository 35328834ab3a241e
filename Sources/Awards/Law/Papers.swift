/// A kind of paper that dossiers hold.
public struct PaperKind: Hashable, Sendable, Identifiable {
    public let id: String
    public var label: Wording

    public init(id: String, label: Wording) {
        self.id = id
        self.label = label
    }
}

/// What a dossier for one form must hold.
public struct DossierRule: Hashable, Sendable {
    /// One component (thành phần hồ sơ).
    public struct Component: Hashable, Sendable, Identifiable {
        /// The paper kind.
        public let id: String
        public var subjects: [SubjectKind]
        /// Empty means all kinds of merit.
        public var meritKinds: [String]
        /// When it is asked for, in words; nil means always.
        public var condition: Wording?
        public var isRequired: Sourced<Bool>

        public init(
            id: String,
            subjects: [SubjectKind],
            meritKinds: [String],
            condition: Wording?,
            isRequired: Sourced<Bool>
        ) {
            self.id = id
            self.subjects = subjects
            self.meritKinds = meritKinds
            self.condition = condition
            self.isRequired = isRequired
        }
    }

    public var form: String
    /// Sets of originals (bộ bản chính).
    public var copies: Sourced<Int>?
    public var components: [Component]

    public init(form: String, copies: Sourced<Int>?, components: [Component]) {
        self.form = form
        self.copies = copies
        self.components = components
    }
}

/// A paper asked for, and when.
public struct NeededPaper: Hashable, Sendable, Identifiable {
    public let id: String
    public var label: Wording
    /// False: asked for only under the condition.
    public var isAlways: Bool
    public var condition: Wording?
    public var basis: String
}

extension Regulation {
    /// The papers a dossier needs, in the order of their ids.
    public func papers(
        for form: String,
        subject: SubjectKind,
        meritKind: String
    ) throws(LawError) -> Answer<[NeededPaper]> {
        guard forms[form] != nil else { throw .unknownForm(form, known: forms.keys.sorted()) }
        guard let rule = dossiers[form] else { throw .missing(place: "dossiers/\(form)") }
        let asked = rule.components.filter {
            $0.subjects.contains(subject) && $0.isRequired.value != false
                && ($0.meritKinds.isEmpty || $0.meritKinds.contains(meritKind))
        }
        let needed = asked.map { component in
            NeededPaper(
                id: component.id,
                label: papers[component.id]?.label ?? Wording(vi: component.id, en: component.id),
                isAlways: component.condition == nil && component.isRequired.value == true,
                condition: component.condition,
                basis: component.isRequired.basis
            )
        }
        return Answer(needed, unconfirmed: asked.map(\.isRequired.unconfirmed))
    }

    /// How many sets of originals go with a dossier.
    public func copies(for form: String) throws(LawError) -> Answer<Int> {
        guard let copies = dossiers[form]?.copies else { throw .missing(place: "dossiers/\(form)/copies") }
        guard let value = copies.value else {
            throw .unknownValue(place: copies.place, basis: copies.basis)
        }
        return Answer(value, unconfirmed: [copies.unconfirmed])
    }
}
