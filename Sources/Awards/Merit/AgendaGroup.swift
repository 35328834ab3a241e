/// The lines of a session that stand on one list ballot: one award form, and persons or collectives.
public struct AgendaGroup: Hashable, Codable, Sendable {
    public enum Nominees: String, Hashable, Codable, Sendable, CaseIterable {
        case collectives, persons
    }

    /// The award form of the regulation.
    public var form: String
    public var nominees: Nominees

    public init(form: String, nominees: Nominees) {
        self.form = form
        self.nominees = nominees
    }

    public init(of line: Nomination) {
        self.init(form: line.form, nominees: line.nominee.isPerson ? .persons : .collectives)
    }

    /// The group as an id names it: "persons" where the session deals with one form, else "<form>-persons".
    public func key(among forms: [String]) -> String {
        forms == [form] ? nominees.rawValue : "\(form)-\(nominees.rawValue)"
    }
}

extension Session {
    /// Every group that a session may vote on, in the order in which it deals with them.
    public var possibleGroups: [AgendaGroup] {
        forms.flatMap { form in AgendaGroup.Nominees.allCases.map { AgendaGroup(form: form, nominees: $0) } }
    }

    /// The groups that lines of an agenda make.
    public func groups(of lines: [Nomination]) -> [AgendaGroup] {
        let present = Set(lines.map { AgendaGroup(of: $0) })
        return possibleGroups.filter { present.contains($0) }
    }

    /// The id of the nth round on a group: `<session>.<group>.<n>`.
    public func roundID(_ group: AgendaGroup, _ number: Int) -> BallotRound.ID {
        BallotRound.ID("\(id).\(group.key(among: forms)).\(number)")
    }
}
