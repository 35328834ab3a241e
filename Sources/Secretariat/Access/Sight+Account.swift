import Awards
import Store

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

    /// Switches on or off that single keys do something on his pages.
    public func set(usesKeys: Bool) throws {
        try office.store.write { try $0.set(usesKeys: usesKeys, of: viewer.person) }
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
}
