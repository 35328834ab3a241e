import Awards
import Store
public import Vietnamese

/// What came of trying to sign in.
public enum SignIn: Hashable, Sendable {
    /// The token is for the browser alone: it is told once and kept nowhere.
    case signedIn(token: String)
    /// Whatever was wrong: the name, the password or the code.
    case refused
    /// It was tried too often; before then nothing is looked at.
    case throttled(until: Moment)
    /// The password is right, and the code of the second factor is asked for.
    case needsCode
}

extension Office {
    /// Tries to sign in.
    ///
    /// An attempt counts as failed from its beginning until it has succeeded, so that many at once get no more
    /// guesses than one after the other. A name that nobody has takes the same time and gets the same answer.
    ///
    /// - Parameters:
    ///   - name: The personnel code; capitals do not count.
    ///   - code: Of the second factor, where the person has one.
    ///   - address: Of the browser's machine, as the server knows it.
    public func signIn(
        as name: String,
        password: String,
        code: String? = nil,
        from address: String
    ) throws -> SignIn {
        let attempt = SignInAttempt(office: self, name: name, address: address, now: clock())
        return try attempt.run(password, code)
    }
}

/// One attempt to sign in.
private struct SignInAttempt {
    let office: Office
    let name: String
    let address: String
    let now: Moment

    private struct Begun {
        var counts: [AttemptCount]
        var account: Account?
    }

    private enum Beginning {
        case begun(Begun)
        case throttled(Moment)
    }

    init(office: Office, name: String, address: String, now: Moment) {
        self.office = office
        self.name = String(name.nfc.prefix(100)).filter { !$0.isWhitespace }
        self.address = String(address.prefix(100))
        self.now = now
    }

    func run(_ password: String, _ code: String?) throws -> SignIn {
        let begun: Begun
        switch try begin() {
        case .throttled(let until): return .throttled(until: until)
        case .begun(let value): begun = value
        }
        // A password longer than any can be is not worked on.
        let typed = String(password.prefix(PasswordRules.most + 1))
        let isRight = try Password.fits(typed, begun.account?.proof, office.passwordCost)
        var renewed: Account.Proof?
        if isRight, let proof = begun.account?.proof, proof.cost != office.passwordCost {
            renewed = try office.proof(of: typed)
        }
        return try office.store.write { books in
            let known = try begun.account.flatMap { try books.account(of: $0.person) }
            // Somebody may have set another password meanwhile.
            guard isRight, var account = known, account.proof == begun.account?.proof else {
                return try refuse(begun, books)
            }
            if let factor = account.secondFactor, factor.confirmedAt != nil {
                guard let code, !code.isEmpty else {
                    for count in begun.counts { try count.takeBack(books, at: now) }
                    return .needsCode
                }
                guard let step = try office.step(of: code, factor, of: account.person, at: now) else {
                    return try refuse(begun, books)
                }
                account.secondFactor?.lastStep = step
            }
            if let renewed { account.proof = renewed }
            if account != known { try books.record(account) }
            for count in begun.counts {
                if count.key.kind == .name {
                    try books.set(nil, for: count.key)
                } else {
                    try count.takeBack(books, at: now)
                }
            }
            return .signedIn(token: try open(account.person, books))
        }
    }

    private func begin() throws -> Beginning {
        try office.store.write { books in
            let counts = [
                try AttemptCount(.name, name.uppercased(), books, at: now),
                try AttemptCount(.address, address, books, at: now),
            ]
            if let until = counts.compactMap({ $0.until(now) }).max() { return .throttled(until) }
            for count in counts { try count.begin(books, at: now) }
            let names = [name, name.uppercased(), name.lowercased()].map { Person.ID($0) }
            let account = try names.lazy.compactMap { try books.account(of: $0) }.first
            return .begun(Begun(counts: counts, account: account))
        }
    }

    private func refuse(_ begun: Begun, _ books: Transaction) throws -> SignIn {
        let person = begun.account?.person
        try books.append(AccessEvent(at: now, action: .refused, person: person, address: address))
        // Told once: what is tried while it waits is not looked at, nor written down.
        if begun.counts.contains(where: { $0.key.kind == .name && $0.beginsToWait }) {
            try books.append(AccessEvent(at: now, action: .throttled, person: person, address: address))
        }
        return .refused
    }

    private func open(_ person: Person.ID, _ books: Transaction) throws -> String {
        let length = try SessionLength(books)
        try books.forgetWebSessions(
            at: now,
            unusedSince: Moment(unixSeconds: now.unixSeconds - length.idle * 60)
        )
        try books.forgetAttempts(before: Moment(unixSeconds: now.unixSeconds - Throttle.byName.memory))
        let token = SessionToken.text(office.random(SessionToken.length))
        guard let digest = SessionToken.digest(token) else {
            preconditionFailure("a token of another length")
        }
        try books.insert(
            KeptSession(
                digest: digest,
                person: person,
                began: now,
                seen: now,
                ends: Moment(unixSeconds: now.unixSeconds + length.full * 60)
            )
        )
        try books.append(AccessEvent(at: now, action: .signedIn, person: person, address: address))
        return token
    }
}
