public import Awards
public import Store

extension Sight {
    /// Changes his own password; every other session of his ends.
    public func changePassword(from old: String, to password: String) throws {
        try office.changePassword(of: viewer.person, from: old, to: password, keeping: token)
    }

    public func beginSecondFactor() throws -> SecondFactorOffer {
        try office.beginSecondFactor(of: viewer.person)
    }

    public func confirmSecondFactor(code: String) throws {
        try office.confirmSecondFactor(of: viewer.person, code: code)
    }

    /// Whether he has a second factor, and whether he decides by functions that ask for one.
    public func secondFactor() throws -> (isOn: Bool, isExpected: Bool) {
        let state = try office.secondFactor(of: viewer.person)
        return (state.isOn, state.isExpected && office.demandsSecondFactor)
    }

    // MARK: - For administrators

    /// Whether he administers the agency: accounts, organisation, rules and journals, but no dossiers.
    public func administers() throws -> Bool {
        try office.store.read { view in
            do {
                try office.requireAdministrator(viewer.person, view)
                return true
            } catch AccountFault.notAdministrator {
                return false
            }
        }
    }

    /// Every account; nil for whoever is no administrator.
    public func accounts() throws -> [AccountLine]? { try administers() ? office.accounts() : nil }

    /// The last events of the journal of accounts; nil for whoever is no administrator.
    public func accessEvents(limit: Int) throws -> [AccessEvent]? {
        try administers() ? office.store.read { try $0.accessEvents(limit: limit) } : nil
    }

    /// - Throws: `AccountFault`.
    public func setPassword(of person: Person.ID, to password: String) throws {
        try requireSecondFactor()
        try office.setPassword(of: person, to: password, by: viewer.person)
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

    /// Ends every session of a person, his own included.
    ///
    /// - Throws: `AccountFault`.
    @discardableResult
    public func revokeSessions(of person: Person.ID) throws -> Int {
        try office.revokeSessions(of: person, by: viewer.person)
    }

    private func requireSecondFactor() throws {
        let state = try secondFactor()
        guard state.isOn || !state.isExpected else { throw AccountFault.secondFactorNeeded }
    }
}
