public import Awards
import GRDB
public import Vietnamese

/// What lets a person sign in: proof of a password, and of a second factor where there is one.
///
/// Neither the password nor anything it could be read from is part of it.
public struct Account: Hashable, Sendable {
    /// A password as scrypt made it unreadable (RFC 7914), with what it was made with.
    public struct Proof: Hashable, Sendable {
        /// Lower-case hex.
        public var salt: String
        public var rounds: Int
        public var blockSize: Int
        public var parallelism: Int
        /// Lower-case hex, 32 bytes.
        public var hash: String

        public init(salt: String, rounds: Int, blockSize: Int, parallelism: Int, hash: String) {
            self.salt = salt
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
            self.hash = hash
        }
    }

    /// A shared secret for codes that change every half minute (RFC 6238).
    public struct SecondFactor: Hashable, Sendable {
        /// Lower-case hex.
        public var secret: String
        /// When a code of it was first given; nil until then, and no code is asked for.
        public var confirmedAt: Moment?
        /// The step of the last code that was accepted: neither it nor an earlier one is accepted again.
        public var lastStep: Int?

        public init(secret: String, confirmedAt: Moment? = nil, lastStep: Int? = nil) {
            self.secret = secret
            self.confirmedAt = confirmedAt
            self.lastStep = lastStep
        }
    }

    public var person: Person.ID
    public var proof: Proof
    public var setAt: Moment
    /// Whether the office made the password and somebody else handed it over: it is replaced before anything is done.
    public var isFirst: Bool
    public var secondFactor: SecondFactor?

    public init(
        person: Person.ID,
        proof: Proof,
        setAt: Moment,
        isFirst: Bool = false,
        secondFactor: SecondFactor? = nil
    ) {
        self.person = person
        self.proof = proof
        self.setAt = setAt
        self.isFirst = isFirst
        self.secondFactor = secondFactor
    }
}

extension Reading {
    public func account(of person: Person.ID) throws -> Account? {
        try row("SELECT * FROM account WHERE person = ?", [person.rawValue]).map(account)
    }

    /// Whether single keys do something on a person's pages; false for whoever has no account.
    public func usesKeys(_ person: Person.ID) throws -> Bool {
        try row("SELECT keys FROM account WHERE person = ?", [person.rawValue])?["keys"] == 1
    }

    /// All accounts, by the ids of their people.
    public func accounts() throws -> [Account] {
        try rows("SELECT * FROM account ORDER BY person").map(account)
    }

    private func account(_ row: Row) throws -> Account {
        let person: String = row["person"]
        let confirmed = row["confirmed_at"] as String?
        guard let setAt = Moment(iso: row["set_at"] as String),
            confirmed == nil || confirmed.flatMap({ Moment(iso: $0) }) != nil
        else { throw StoreError(.unreadableRecord, place: "account", value: person) }
        return Account(
            person: Person.ID(person),
            proof: Account.Proof(
                salt: row["salt"],
                rounds: row["rounds"],
                blockSize: row["block_size"],
                parallelism: row["parallelism"],
                hash: row["hash"]
            ),
            setAt: setAt,
            isFirst: row["is_first"],
            secondFactor: (row["secret"] as String?).map {
                Account.SecondFactor(
                    secret: $0,
                    confirmedAt: confirmed.flatMap { Moment(iso: $0) },
                    lastStep: row["last_step"]
                )
            }
        )
    }
}

extension Transaction {
    /// Writes an account: a new one, or the person's changed.
    public func record(_ account: Account) throws {
        try run(
            """
            INSERT INTO account (person, salt, rounds, block_size, parallelism, hash, set_at, is_first, secret,
                confirmed_at, last_step)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, rounds = excluded.rounds,
                block_size = excluded.block_size, parallelism = excluded.parallelism, hash = excluded.hash,
                set_at = excluded.set_at, is_first = excluded.is_first, secret = excluded.secret,
                confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
            """,
            [
                account.person.rawValue, account.proof.salt, account.proof.rounds, account.proof.blockSize,
                account.proof.parallelism, account.proof.hash, account.setAt.iso, account.isFirst,
                account.secondFactor?.secret, account.secondFactor?.confirmedAt?.iso,
                account.secondFactor?.lastStep,
            ],
            value: account.person.rawValue
        )
    }

    /// Switches single keys on or off.
    public func set(usesKeys: Bool, of person: Person.ID) throws {
        try run("UPDATE account SET keys = ? WHERE person = ?", [usesKeys ? 1 : 0, person.rawValue])
    }

    /// Removes an account, after its sessions; false when there is none.
    @discardableResult
    public func removeAccount(of person: Person.ID) throws -> Bool {
        try run("DELETE FROM account WHERE person = ?", [person.rawValue]) == 1
    }
}
