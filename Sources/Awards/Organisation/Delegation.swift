public import Vietnamese

/// A giấy ủy quyền: what one person lets another do in his place, where, for what, and from when to when.
///
/// It lends what the delegator himself holds on the day of the action, never more; it is not passed on, and a
/// seat on a council is never lent. Ending it early leaves what was done before as it was done.
public struct Delegation: Tracked, Identifiable {
    public typealias ID = Identifier<Delegation>

    public static let kind = ObjectKind.delegation

    public let id: ID
    /// The delegator, and who acts in his place.
    public let from: Person.ID
    public let to: Person.ID
    /// The functions it lends, as assignments name them.
    public let functions: [Assignment.Function]
    /// The unit in which the delegator holds them.
    public let unit: Unit.ID
    /// Only for this campaign, or for everything.
    public let campaign: Campaign.ID?
    /// Only for these kinds of things; empty for all.
    public let kinds: [ObjectKind]
    public let period: Period
    /// Number and day of the signed paper.
    public let number: String
    public let signedOn: Day
    public let grounds: String
    /// How the delegate signs; by authorisation where nothing else is said.
    public let signing: Assignment.SigningAuthority
    /// The day on which it was ended before its time.
    public var endedOn: Day?
    /// The rules by which it was laid.
    public let regulation: RegulationPin
    public var standing: Standing
    public var remark: Remark?

    public var key: String { id.rawValue }

    public init(
        id: ID,
        from: Person.ID,
        to: Person.ID,
        functions: [Assignment.Function],
        unit: Unit.ID,
        campaign: Campaign.ID? = nil,
        kinds: [ObjectKind] = [],
        period: Period,
        number: String,
        signedOn: Day,
        grounds: String,
        signing: Assignment.SigningAuthority = .byAuthorisation,
        regulation: RegulationPin,
        standing: Standing
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.functions = functions
        self.unit = unit
        self.campaign = campaign
        self.kinds = kinds
        self.period = period
        self.number = number
        self.signedOn = signedOn
        self.grounds = grounds
        self.signing = signing
        self.regulation = regulation
        self.standing = standing
    }

    /// Whether it lends anything on a day; one that was ended lends nothing from that moment on.
    public func isInForce(on day: Day) -> Bool { endedOn == nil && period.contains(day) }

    /// What it lends on a day out of what the delegator himself holds then.
    ///
    /// - Parameter held: The delegator's own assignments; not his seats on councils, and nothing lent to him.
    public func lent(of held: [Assignment], on day: Day) -> [Assignment] {
        guard isInForce(on: day), from != to else { return [] }
        return held.filter { assignment in
            assignment.person == from && assignment.period.contains(day)
                && assignment.scope == unit.rawValue && functions.contains(assignment.function)
                && !Delegation.isVote(assignment.function)
        }
    }

    /// Whether it counts for a thing of a kind in a campaign: power over delegations is never lent.
    public func covers(_ kind: ObjectKind, of campaign: Campaign.ID?) -> Bool {
        guard kind != .delegation, kinds.isEmpty || kinds.contains(kind) else { return false }
        return self.campaign == nil || self.campaign == campaign
    }

    /// Functions that come with a seat on a council: whoever cannot come sends his opinion in writing.
    public static func isVote(_ function: Assignment.Function) -> Bool { function.hasPrefix("council-") }

    /// Whether by these delegations the power of the person could come back to himself.
    ///
    /// - Parameter others: The delegations in force at some time within its period.
    public func closesCircle(with others: [Delegation]) -> Bool {
        let near = others.filter { other in
            other.id != id && other.endedOn == nil && other.unit == unit && other.period.overlaps(period)
                && !Set(other.functions).isDisjoint(with: functions)
        }
        var reached: Set<Person.ID> = [to]
        var waiting = [to]
        while let person = waiting.popLast() {
            for other in near where other.from == person && reached.insert(other.to).inserted {
                waiting.append(other.to)
            }
        }
        return reached.contains(from)
    }
}

extension Assignment.SigningAuthority {
    /// What stands above the name, a line each, as Nghị định về công tác văn thư orders it.
    ///
    /// - Parameters:
    ///   - head: The office of the head of the unit, in capitals.
    ///   - deputy: The office of a deputy.
    ///   - own: The signer's own office.
    ///   - collective: The name of the collective that is signed for.
    public func lines(head: String, deputy: String, own: [String], collective: String = "") -> [String] {
        let lines: [String] =
            switch self {
            case .own: [head]
            case .acting: ["Q. \(head)"]
            case .onBehalfOfHead: ["KT. \(head)", deputy]
            case .byOrder: ["TL. \(head)"] + own
            case .byAuthorisation: ["TUQ. \(head)"] + own
            case .forCollective: ["TM. \(collective.isEmpty ? head : collective)"] + own
            }
        return lines.filter { !$0.isEmpty }
    }
}
