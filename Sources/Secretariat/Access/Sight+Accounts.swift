public import Awards
public import Store
public import Vietnamese

/// One line of the journal of accounts, with the names of who is meant.
public struct AccessLine: Hashable, Sendable {
    public var at: Moment
    public var action: AccessEvent.Action
    /// Whose account; nil where a name that nobody has was tried.
    public var person: Person.ID?
    public var name: String?
    /// Who did it for him.
    public var by: String?
    /// The machine it came from.
    public var address: String

    /// Whether somebody was kept out.
    public var isFailure: Bool { action == .refused || action == .throttled }
}

/// Accounts, for administrators of the agency: nil, or `AccountFault.notAdministrator`, for everybody else.
extension Sight {
    /// Whoever has an account or holds a function today, or whose name or code has the text in it.
    public func accounts(containing text: String, limit: Int) throws -> AccountList? {
        try administers() ? office.accounts(containing: text, limit: limit) : nil
    }

    /// One person.
    public func account(of person: Person.ID) throws -> AccountLine? {
        try administers() ? office.account(of: person) : nil
    }

    /// The last events of the journal of accounts, of one person or of everybody, the newest first.
    public func accessEvents(of person: Person.ID?, limit: Int) throws -> [AccessLine]? {
        guard try administers() else { return nil }
        return try office.store.read { view in
            let events = try view.accessEvents(of: person, limit: limit)
            let people = try view.people(Set(events.flatMap { [$0.person, $0.by] }.compactMap(\.self)))
            return events.map { event in
                AccessLine(
                    at: event.at,
                    action: event.action,
                    person: event.person,
                    name: event.person.map { people[$0]?.name ?? $0.rawValue },
                    by: event.by == event.person ? nil : event.by.map { people[$0]?.name ?? $0.rawValue },
                    address: event.address
                )
            }
        }
    }

    /// Makes a password for somebody, his first one or another one.
    ///
    /// - Returns: The password, told once.
    /// - Throws: `AccountFault`, `ActFault.unknownPerson`.
    public func makePassword(of person: Person.ID) throws -> String {
        try requireSecondFactor()
        return try office.makePassword(of: person, by: viewer.person)
    }

    /// - Throws: `AccountFault`.
    public func closeAccount(of person: Person.ID) throws {
        try requireSecondFactor()
        try office.closeAccount(of: person, by: viewer.person)
    }

    /// - Throws: `AccountFault`.
    public func removeSecondFactor(of person: Person.ID) throws {
        try requireSecondFactor()
        try office.removeSecondFactor(of: person, by: viewer.person)
    }

    /// Ends every session of somebody.
    ///
    /// - Throws: `AccountFault`.
    @discardableResult
    public func revokeSessions(of person: Person.ID) throws -> Int {
        guard try administers() else { throw AccountFault.notAdministrator }
        return try office.revokeSessions(of: person, by: viewer.person)
    }

    /// What an administrator does to others asks for a second factor of his own, where his function does.
    func requireSecondFactor() throws {
        let state = try secondFactor()
        guard state.isOn || !state.isExpected else { throw AccountFault.secondFactorNeeded }
    }
}
