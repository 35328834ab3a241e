public import Vietnamese

/// What a person may do, where, and from when to when: a function held in a scope.
public struct Assignment: Hashable, Codable, Sendable {
    /// A function as the workflow files name it, such as `clerk`, `head` or `standing-officer`.
    public typealias Function = String

    /// How the holder signs (NĐ 30/2020, Điều 13): for himself or on behalf of the head or a collective.
    public enum SigningAuthority: String, Hashable, Codable, Sendable, CaseIterable {
        case own = ""
        case acting = "Q."
        case onBehalfOfHead = "KT."
        case byOrder = "TL."
        case byAuthorisation = "TUQ."
        case forCollective = "TM."
    }

    public var person: Person.ID
    public var function: Function
    /// A unit or a council.
    public var scope: String
    public var period: Period
    public var signing: SigningAuthority
    public var basis: String?

    public init(
        person: Person.ID,
        function: Function,
        scope: String,
        period: Period,
        signing: SigningAuthority = .own,
        basis: String? = nil
    ) {
        self.person = person
        self.function = function
        self.scope = scope
        self.period = period
        self.signing = signing
        self.basis = basis
    }
}

/// A signature as it stands under a document: frozen when the document was signed.
public struct Signature: Hashable, Codable, Sendable {
    public var person: Person.ID
    public var name: String
    /// What stands above the name, one entry a line as printed.
    public var lines: [String]
    public var day: Day

    public init(person: Person.ID, name: String, lines: [String], day: Day) {
        self.person = person
        self.name = name
        self.lines = lines
        self.day = day
    }
}
