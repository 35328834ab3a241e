import Awards
import Foundation
import Regulations
import Store
import Vietnamese

/// Confirming values of the regulation: kept in the agency's own data, laid over the files, never written into them.
extension Office {
    /// Lays over the files what was confirmed; whoever opens the office does so before anything is asked.
    ///
    /// - Throws: `RegulationError` when the regulation cannot be read with it.
    public func adoptConfirmations() throws {
        let standing = try store.read { try Self.standing($0) }
        guard !standing.isEmpty else { return }
        library.adopt(try library.layered(with: standing))
    }

    /// Confirms a value of the rules in force today, filling in what is not known of it.
    ///
    /// Campaigns that have opened keep their rules: it holds for what begins afterwards.
    ///
    /// - Throws: `ConfirmationFault`.
    func confirm(_ place: String, values: [String: String], basis: String, by: Person.ID) throws {
        let now = clock()
        let basis = basis.nfc.trimmingCharacters(in: .whitespacesAndNewlines)
        let layered = try store.write { books in
            let resolved = try requireConfirmer(by, books)
            guard let open = resolved.unconfirmed.first(where: { $0.place == place }),
                let value = resolved.value(at: place)
            else { throw ConfirmationFault.noSuchValue(place) }
            guard !basis.isEmpty else { throw ConfirmationFault.basisNeeded }
            let given = value.given(values)
            guard !given.isEmpty || !(open.isUnknown || open.mark == .unknown) else {
                throw ConfirmationFault.valueNeeded
            }
            let name = try books.person(by)?.name ?? by.rawValue
            try books.append(
                KeptConfirmation(
                    regulation: resolved.id,
                    place: place,
                    was: value.text,
                    values: given,
                    basis: basis,
                    confirmedBy: "\(name), \(now.day.short), \(basis)",
                    person: by,
                    at: now
                )
            )
            // Nothing is kept with which the regulation could not be read.
            do {
                return try library.layered(with: Self.standing(books))
            } catch let error as RegulationError {
                throw ConfirmationFault.unreadable(error)
            }
        }
        library.adopt(layered)
    }

    /// Takes back what was confirmed of a place; it is unconfirmed again for what begins afterwards.
    func withdrawConfirmation(of place: String, by: Person.ID) throws {
        let now = clock()
        let layered = try store.write { books in
            let resolved = try requireConfirmer(by, books)
            let standing = try books.confirmations().last {
                $0.regulation == resolved.id && $0.place == place
            }
            guard var withdrawn = standing, !withdrawn.isWithdrawal else {
                throw ConfirmationFault.nothingConfirmed(place)
            }
            withdrawn.isWithdrawal = true
            withdrawn.person = by
            withdrawn.at = now
            try books.append(withdrawn)
            return try library.layered(with: Self.standing(books))
        }
        library.adopt(layered)
    }

    /// Whether somebody confirms values of the rules in force: by a function that they name, in the agency.
    func confirms(_ person: Person.ID) throws -> Bool {
        try store.read { view in
            do {
                _ = try requireConfirmer(person, view)
                return true
            } catch ConfirmationFault.notConfirmer {
                return false
            }
        }
    }

    private func requireConfirmer(_ person: Person.ID, _ view: Reading) throws -> ResolvedRegulation {
        let shelf = Shelf(view: view, library: library, today: clock().day)
        let resolved = try library.inForce(view.setting("regulation"), on: shelf.today)
        let agency = try shelf.organisation().agency(on: shelf.today)?.id.rawValue
        let confirms = try shelf.functions(of: person).contains {
            resolved.regulation.confirmers.contains($0.function) && $0.scope == agency
        }
        guard confirms else { throw ConfirmationFault.notConfirmer }
        return resolved
    }

    /// What stands confirmed, by regulation: the last word on each place.
    private static func standing(_ view: Reading) throws -> [String: [LawConfirmation]] {
        var last: [String: [String: KeptConfirmation]] = [:]
        for one in try view.confirmations() { last[one.regulation, default: [:]][one.place] = one }
        return last.mapValues { places in
            places.values.filter { !$0.isWithdrawal }.map {
                LawConfirmation(place: $0.place, was: $0.was, values: $0.values, confirmedBy: $0.confirmedBy)
            }
        }
    }
}

extension LawValue {
    /// Of what was typed only what can be, and differs from what stands there.
    fileprivate func given(_ values: [String: String]) -> [String: String] {
        var given: [String: String] = [:]
        for key in keys where key.isPlain {
            guard let text = values[key.name]?.nfc.trimmingCharacters(in: .whitespacesAndNewlines),
                !text.isEmpty, text != key.text
            else { continue }
            given[key.name] = text
        }
        return given
    }
}
