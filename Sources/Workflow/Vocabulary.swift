/// Everything a definition may name: the closed registry, and what the regulation declares.
public struct Vocabulary: Hashable, Sendable {
    public var guards: [CallShape]
    /// In the order in which effects are carried out, whatever the order in the file.
    public var effects: [CallShape]
    /// Kinds of objects.
    public var subjects: [String]
    /// Functions that people hold.
    public var functions: [String]
    /// Lists of reasons, papers and citations of the regulation; nil leaves them unchecked.
    public var reasonLists: Set<String>?
    public var papers: Set<String>?
    public var citations: Set<String>?
    /// The days that a clock may run until, and the deadlines it may take its days from; nil leaves them
    /// unchecked.
    public var dates: Set<String>?
    public var deadlines: Set<String>?
    /// Which kinds of objects list which.
    public var relations: [Relation]
    /// Kinds of objects that people may withdraw before they are decided.
    public var withdrawable: [String]

    public init(
        guards: [CallShape],
        effects: [CallShape],
        subjects: [String],
        functions: [String],
        reasonLists: Set<String>? = nil,
        papers: Set<String>? = nil,
        citations: Set<String>? = nil,
        dates: Set<String>? = nil,
        deadlines: Set<String>? = nil,
        relations: [Relation] = [],
        withdrawable: [String] = []
    ) {
        self.guards = guards
        self.effects = effects
        self.subjects = subjects
        self.functions = functions
        self.reasonLists = reasonLists
        self.papers = papers
        self.citations = citations
        self.dates = dates
        self.deadlines = deadlines
        self.relations = relations
        self.withdrawable = withdrawable
    }
}

/// The shape of a guard or an effect: its name, and the parameters it takes.
public struct CallShape: Hashable, Sendable {
    public var name: String
    public var version: Int
    public var parameters: [ParameterShape]
    /// The choice parameter whose values exclude each other and together cover every case: from one state
    /// either all of its values have an action, or none.
    public var alternatives: String?
    /// Gives an official number: at most one such effect an action.
    public var isNumbering: Bool
    /// Numbers, signs, sends out or counts votes: nothing of it is ever undone.
    public var isLasting: Bool
    /// Changes nothing but records whose contents before can be put back.
    public var isReversible: Bool
    /// What it asks of other objects, or does to them.
    public var meanings: [Meaning]

    public var key: String { "\(name)@\(version)" }

    public init(
        _ name: String,
        version: Int = 1,
        _ parameters: [ParameterShape] = [],
        alternatives: String? = nil,
        isNumbering: Bool = false,
        isLasting: Bool = false,
        isReversible: Bool = false,
        meanings: [Meaning] = []
    ) {
        self.name = name
        self.version = version
        self.parameters = parameters
        self.alternatives = alternatives
        self.isNumbering = isNumbering
        self.isLasting = isLasting || isNumbering
        self.isReversible = isReversible
        self.meanings = meanings
    }
}

/// One parameter: its name, what it may be, whether it may be left out.
public struct ParameterShape: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case text
        case number
        case choice([String])
        case list
        /// A list out of a closed set.
        case choices([String])
        /// States of the definitions of another kind of object.
        case states(of: String)
        /// Actions of the definitions of another kind of object.
        case actions(of: String)
    }

    public var name: String
    public var kind: Kind
    public var isRequired: Bool

    public init(_ name: String, _ kind: Kind, isRequired: Bool = true) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }
}

extension ParameterShape.Kind: CustomStringConvertible {
    public var description: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .choice(let values): "one of \(values.joined(separator: ", "))"
        case .list: "list"
        case .choices(let values): "list of \(values.joined(separator: ", "))"
        case .states(let subject): "list of states of \(subject)"
        case .actions(let subject): "list of actions of \(subject)"
        }
    }
}
