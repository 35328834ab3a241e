public import Awards
import Regulations
import Store
import Vietnamese

/// A value of the regulation that waits for somebody to confirm it.
public struct OpenValue: Sendable {
    public struct Key: Hashable, Sendable {
        public var name: String
        /// Nil where it is not known, or does not apply.
        public var text: String?
        /// Whether it can be typed; lists and maps cannot.
        public var isPlain: Bool
    }

    /// The key path in the regulation.
    public var place: String
    public var keys: [Key]
    /// The citation it rests on.
    public var basis: String
    public var mark: Mark?
    public var isUnknown: Bool
}

/// What the agency itself has confirmed, and whether it still stands.
public struct ConfirmedValue: Hashable, Sendable {
    public var place: String
    public var values: [String: String]
    public var confirmedBy: String
    /// The file says something else by now: it holds no longer.
    public var isOutdated: Bool
}

extension Sight {
    /// Whether he confirms values of the regulation: by a function that it names, not for keeping the machine.
    public func confirmsLaw() throws -> Bool { try office.confirms(viewer.person) }

    /// What the agency has confirmed of the rules in force: the same for everybody.
    public func confirmedValues() throws -> [ConfirmedValue] { try office.confirmedValues() }

    /// A value that he may confirm; nil for whoever may not, and where nothing is open.
    public func openValue(at place: String) throws -> OpenValue? {
        try confirmsLaw() ? office.openValue(at: place) : nil
    }

    /// - Throws: `ConfirmationFault`, `RegulationError`, `AccountFault`.
    public func confirm(_ place: String, values: [String: String], basis: String) throws {
        try requireSecondFactor()
        try office.confirm(place, values: values, basis: basis, by: viewer.person)
    }

    /// - Throws: `ConfirmationFault`, `AccountFault`.
    public func withdrawConfirmation(of place: String) throws {
        try requireSecondFactor()
        try office.withdrawConfirmation(of: place, by: viewer.person)
    }
}

extension Office {
    fileprivate func resolvedToday() throws -> ResolvedRegulation {
        try library.inForce(store.read { try $0.setting("regulation") }, on: clock().day)
    }

    func openValue(at place: String) throws -> OpenValue? {
        let resolved = try resolvedToday()
        guard let open = resolved.unconfirmed.first(where: { $0.place == place }),
            let value = resolved.value(at: place)
        else { return nil }
        return OpenValue(
            place: place,
            keys: value.keys.map { OpenValue.Key(name: $0.name, text: $0.text, isPlain: $0.isPlain) },
            basis: resolved.regulation.citations[open.basis]?.text ?? open.basis,
            mark: open.mark,
            isUnknown: open.isUnknown || open.mark == .unknown
        )
    }

    func confirmedValues() throws -> [ConfirmedValue] {
        let resolved = try resolvedToday()
        let all = try store.read { try $0.confirmations() }.filter { $0.regulation == resolved.id }
        var last: [String: KeptConfirmation] = [:]
        for one in all { last[one.place] = one }
        let open = Set(resolved.unconfirmed.map(\.place))
        return last.values.filter { !$0.isWithdrawal }.sorted { $0.place < $1.place }.map {
            ConfirmedValue(
                place: $0.place,
                values: $0.values,
                confirmedBy: $0.confirmedBy,
                isOutdated: open.contains($0.place)
            )
        }
    }
}
