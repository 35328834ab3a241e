public import Awards
import Foundation
import GRDB
public import Vietnamese

extension Reading {
    /// The answer that this request got when it was sent before.
    public func answer(for key: String, of actor: Person.ID) throws -> [UInt8]? {
        let row = try row(
            "SELECT answer FROM idempotency WHERE actor = ? AND key = ?",
            [actor.rawValue, key]
        )
        return (row?["answer"] as Data?).map(Array.init)
    }
}

extension Transaction {
    /// Keeps the answer of a request, in the transaction that did what it asked.
    ///
    /// - Throws: `StoreError.keyReused` when the key has an answer.
    public func remember(_ answer: [UInt8], for key: String, of actor: Person.ID, at moment: Moment) throws {
        guard try self.answer(for: key, of: actor) == nil else {
            throw StoreError(.keyReused, place: "idempotency", value: key)
        }
        try run(
            "INSERT INTO idempotency (actor, key, answer, at) VALUES (?, ?, ?, ?)",
            [actor.rawValue, key, Data(answer), moment.iso],
            value: key
        )
    }

    /// Forgets the answers given before a moment; says how many.
    @discardableResult
    public func forgetAnswers(before moment: Moment) throws -> Int {
        try run("DELETE FROM idempotency WHERE at < ?", [moment.iso])
    }
}
