public import Awards
import Store
import Vietnamese

/// A second factor that was begun: shown once, to be taken over by a phone.
public struct SecondFactorOffer: Hashable, Sendable {
    /// Base 32, for typing.
    public let secret: String
    /// `otpauth://totp/…`, for a picture that the phone reads.
    public let address: String
}

extension Office {
    /// Makes a password for somebody, who replaces it when he signs in with it; all his sessions end.
    ///
    /// - Parameter by: An administrator of the agency.
    /// - Returns: The password, told once and kept nowhere.
    /// - Throws: `AccountFault`, `ActFault.unknownPerson`.
    public func makePassword(of person: Person.ID, by: Person.ID) throws -> String {
        let letters = Array(SecondFactor.base32(random(Self.madePasswordLength)))
        let groups = stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }
        let password = groups.joined(separator: "-")
        try setPassword(of: person, to: password, isFirst: true, by: by)
        return password
    }

    /// In bytes: sixteen letters in groups of four.
    private static let madePasswordLength = 10

    /// Sets the password of somebody else, or a first one; all his sessions end.
    ///
    /// - Parameter by: An administrator of the agency, or nil for whoever runs the program.
    /// - Throws: `AccountFault`, `ActFault.unknownPerson`.
    public func setPassword(of person: Person.ID, to password: String, by: Person.ID?) throws {
        try setPassword(of: person, to: password, isFirst: false, by: by)
    }

    private func setPassword(of person: Person.ID, to password: String, isFirst: Bool, by: Person.ID?) throws
    {
        guard by != person else { throw AccountFault.ownAccount }
        let now = clock()
        try store.read { view in
            try requireAdministrator(by, view)
            try PasswordRules.require(password, for: try self.person(person, view))
        }
        let proof = try proof(of: password)
        try store.write { books in
            try requireAdministrator(by, books)
            var account =
                try books.account(of: person) ?? Account(person: person, proof: proof, setAt: now)
            account.proof = proof
            account.setAt = now
            account.isFirst = isFirst
            try books.record(account)
            try books.endWebSessions(of: person)
            try books.set(nil, for: AttemptCount(.name, person.rawValue.uppercased(), books, at: now).key)
            try books.append(AccessEvent(at: now, action: .passwordSet, person: person, by: by))
        }
    }

    /// Changes one's own password; every other session of his ends.
    ///
    /// - Parameter token: Of the session that goes on.
    /// - Throws: `AccountFault`.
    public func changePassword(
        of person: Person.ID,
        from old: String,
        to password: String,
        keeping token: String
    ) throws {
        let now = clock()
        let known = try store.read { view -> Account in
            try PasswordRules.require(password, for: try self.person(person, view))
            return try account(of: person, view)
        }
        guard try Password.fits(old, known.proof, passwordCost) else { throw AccountFault.wrongPassword }
        guard !known.isFirst || password.nfc != old.nfc else { throw AccountFault.samePassword }
        let proof = try proof(of: password)
        try store.write { books in
            var account = try account(of: person, books)
            guard account.proof == known.proof else { throw AccountFault.wrongPassword }
            account.proof = proof
            account.setAt = now
            account.isFirst = false
            try books.record(account)
            try books.endWebSessions(of: person, except: SessionToken.digest(token))
            try books.append(AccessEvent(at: now, action: .passwordChanged, person: person, by: person))
        }
    }

    /// Takes an account away: nobody signs in with it any more.
    ///
    /// What the person did stays.
    ///
    /// - Parameter by: An administrator of the agency, or nil for whoever runs the program.
    public func closeAccount(of person: Person.ID, by: Person.ID?) throws {
        guard by != person else { throw AccountFault.ownAccount }
        let now = clock()
        try store.write { books in
            try requireAdministrator(by, books)
            _ = try account(of: person, books)
            try books.endWebSessions(of: person)
            try books.removeAccount(of: person)
            try books.append(AccessEvent(at: now, action: .accountClosed, person: person, by: by))
        }
    }

    // MARK: - Second factor

    /// Begins a second factor; it is asked for once a code of it was confirmed.
    ///
    /// - Throws: `AccountFault.noAccount`, `.secondFactorInUse`.
    public func beginSecondFactor(of person: Person.ID) throws -> SecondFactorOffer {
        let now = clock()
        let secret = random(SecondFactor.secretLength)
        try store.write { books in
            var account = try account(of: person, books)
            guard account.secondFactor?.confirmedAt == nil else { throw AccountFault.secondFactorInUse }
            account.secondFactor = Account.SecondFactor(
                secret: try vault.close(secret, for: SecondFactor.purpose(person))
            )
            try books.record(account)
            try books.append(AccessEvent(at: now, action: .secondFactorBegun, person: person, by: person))
        }
        let text = SecondFactor.base32(secret)
        return SecondFactorOffer(
            secret: text,
            address: "otpauth://totp/VinhDanh:\(person.rawValue)?secret=\(text)&issuer=VinhDanh"
        )
    }

    /// Confirms with a code that the phone has it; from now on it is asked for.
    ///
    /// - Throws: `AccountFault.noSecondFactor`, `.secondFactorInUse`, `.wrongCode`.
    public func confirmSecondFactor(of person: Person.ID, code: String) throws {
        let now = clock()
        try store.write { books in
            var account = try account(of: person, books)
            guard let factor = account.secondFactor else { throw AccountFault.noSecondFactor }
            guard factor.confirmedAt == nil else { throw AccountFault.secondFactorInUse }
            guard let step = try step(of: code, factor, of: person, at: now) else {
                throw AccountFault.wrongCode
            }
            account.secondFactor?.confirmedAt = now
            account.secondFactor?.lastStep = step
            try books.record(account)
            try books.append(
                AccessEvent(at: now, action: .secondFactorConfirmed, person: person, by: person)
            )
        }
    }

    /// Takes a second factor away, for whoever has lost his phone.
    ///
    /// - Parameter by: An administrator of the agency, or nil for whoever runs the program; never oneself.
    public func removeSecondFactor(of person: Person.ID, by: Person.ID?) throws {
        guard by != person else { throw AccountFault.ownAccount }
        let now = clock()
        try store.write { books in
            try requireAdministrator(by, books)
            var account = try account(of: person, books)
            guard account.secondFactor != nil else { throw AccountFault.noSecondFactor }
            account.secondFactor = nil
            try books.record(account)
            try books.endWebSessions(of: person)
            try books.append(AccessEvent(at: now, action: .secondFactorRemoved, person: person, by: by))
        }
    }

    // MARK: - Shared

    func proof(of password: String) throws -> Account.Proof {
        try Password.proof(of: password, salt: random(Password.saltLength), passwordCost)
    }

    /// The step of a code that counts now.
    ///
    /// - Throws: `AccountFault.secondFactorUnreadable`.
    func step(
        of code: String,
        _ factor: Account.SecondFactor,
        of person: Person.ID,
        at now: Moment
    ) throws -> Int? {
        // Those begun before there was a vault are kept as they were begun.
        guard
            let secret = try vault.open(factor.secret, for: SecondFactor.purpose(person))
                ?? Hex.bytes(factor.secret)
        else { throw AccountFault.secondFactorUnreadable }
        return SecondFactor.step(of: code, secret, after: factor.lastStep, at: now)
    }

    func account(of person: Person.ID, _ view: Reading) throws -> Account {
        guard let account = try view.account(of: person) else {
            throw AccountFault.noAccount(person.rawValue)
        }
        return account
    }

    private func person(_ id: Person.ID, _ view: Reading) throws -> Person {
        guard let person = try view.person(id) else { throw ActFault.unknownPerson(id.rawValue) }
        return person
    }

    /// Nil is whoever runs the program on the agency's own machine: he has the file itself.
    func requireAdministrator(_ person: Person.ID?, _ view: Reading) throws {
        guard let person else { return }
        let shelf = Shelf(view: view, library: library, today: clock().day)
        let agency = try shelf.organisation().agency(on: shelf.today)?.id.rawValue
        guard
            try shelf.functions(of: person).contains(where: {
                $0.function == Shelf.administrator && $0.scope == agency
            })
        else { throw AccountFault.notAdministrator }
    }
}
