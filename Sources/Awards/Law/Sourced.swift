/// How sure the project is of a value, as the reference on the award law marks it.
///
/// A mark says where the value comes from; only `confirmedBy` lets it decide a vote or a decision.
public enum Mark: String, Hashable, Codable, Sendable, CaseIterable {
    case verified
    case secondary
    case recalled
    case recalledLow = "recalled-low"
    case inference
    case unknown
    case assumed
}

/// A value of the law with the instrument it rests on; a nil value is unknown, which is not zero.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value?
    /// The citation it rests on.
    public var basis: String
    /// Who confirmed it, with the date; nil works but is shown as "chưa xác nhận".
    public var confirmedBy: String?
    public var mark: Mark?
    /// The key path in regulation.yaml, "thresholds/certificate-of-the-ministry": where to mend it.
    public var place: String

    public init(
        _ value: Value?,
        basis: String,
        confirmedBy: String? = nil,
        mark: Mark? = nil,
        place: String
    ) {
        self.value = value
        self.basis = basis
        self.confirmedBy = confirmedBy
        self.mark = mark
        self.place = place
    }

    public var isConfirmed: Bool { value != nil && confirmedBy != nil }

    /// What to confirm, and where; nil when it is confirmed.
    public var unconfirmed: Unconfirmed? {
        isConfirmed ? nil : Unconfirmed(place: place, basis: basis, mark: mark, isUnknown: value == nil)
    }

    /// The same source with another value read from it.
    public func map<Other>(_ change: (Value) -> Other) -> Sourced<Other> {
        Sourced<Other>(value.map(change), basis: basis, confirmedBy: confirmedBy, mark: mark, place: place)
    }
}

/// A value that decided something although nobody has confirmed it.
public struct Unconfirmed: Hashable, Codable, Comparable, Sendable {
    /// The key path in regulation.yaml.
    public var place: String
    public var basis: String
    public var mark: Mark?
    /// The value itself is not known, so nothing can rest on it.
    public var isUnknown: Bool

    public init(place: String, basis: String, mark: Mark?, isUnknown: Bool) {
        self.place = place
        self.basis = basis
        self.mark = mark
        self.isUnknown = isUnknown
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.place, left.basis) < (right.place, right.basis)
    }
}

/// A result, and every unconfirmed value it rests on (each once, in order of place).
public struct Answer<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var unconfirmed: [Unconfirmed]

    public init(_ value: Value, unconfirmed: [Unconfirmed?] = []) {
        self.value = value
        self.unconfirmed = Set(unconfirmed.compactMap { $0 }).sorted()
    }
}

/// A text in the two languages of the program; Vietnamese is the one of the documents.
public struct Wording: Hashable, Codable, Sendable {
    public var vi: String
    public var en: String

    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }
}
