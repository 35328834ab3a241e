public import Awards
import Foundation
import GRDB
public import Vietnamese

/// What somebody confirmed of a regulation, or took back; neither is ever changed.
public struct KeptConfirmation: Hashable, Sendable {
    /// The regulation of which it was said.
    public var regulation: String
    /// The key path in it.
    public var place: String
    /// The text of the value that it was said of.
    public var was: String
    /// The keys that were filled in.
    public var values: [String: String]
    /// The instrument, with its number, its day and the article.
    public var basis: String
    /// As papers and pages say it: name, day, instrument; of that day, whatever he is called later.
    public var confirmedBy: String
    public var person: Person.ID
    public var at: Moment
    /// Whether it takes back what was confirmed of the place before.
    public var isWithdrawal: Bool

    public init(
        regulation: String,
        place: String,
        was: String,
        values: [String: String],
        basis: String,
        confirmedBy: String,
        person: Person.ID,
        at: Moment,
        isWithdrawal: Bool = false
    ) {
        self.regulation = regulation
        self.place = place
        self.was = was
        self.values = values
        self.basis = basis
        self.confirmedBy = confirmedBy
        self.person = person
        self.at = at
        self.isWithdrawal = isWithdrawal
    }
}

extension Reading {
    /// Everything that was ever confirmed or taken back, in order of time.
    public func confirmations() throws -> [KeptConfirmation] {
        try rows("SELECT * FROM law_confirmation ORDER BY sequence", []).map { row in
            let given: String = row["given"]
            guard let at = Moment(iso: row["at"] as String),
                let values = try? JSONDecoder().decode([String: String].self, from: Data(given.utf8))
            else { throw StoreError(.unreadableRecord, place: "law_confirmation", value: row["place"]) }
            return KeptConfirmation(
                regulation: row["regulation"],
                place: row["place"],
                was: row["was"],
                values: values,
                basis: row["basis"],
                confirmedBy: row["confirmed_by"],
                person: Person.ID(row["person"] as String),
                at: at,
                isWithdrawal: row["withdrawal"]
            )
        }
    }
}

extension Transaction {
    public func append(_ confirmation: KeptConfirmation) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let given = String(decoding: try encoder.encode(confirmation.values), as: UTF8.self)
        try run(
            """
            INSERT INTO law_confirmation (regulation, place, was, given, basis, confirmed_by, person, at,
                withdrawal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                confirmation.regulation, confirmation.place, confirmation.was, given, confirmation.basis,
                confirmation.confirmedBy, confirmation.person.rawValue, confirmation.at.iso,
                confirmation.isWithdrawal,
            ],
            value: confirmation.place
        )
    }
}
