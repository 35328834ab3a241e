public import Awards
import Foundation
import Vietnamese

/// What is true of a unit from a day on, as it is typed.
public struct UnitFacts: Hashable, Sendable {
    public var name: String
    public var shortName: String
    public var symbol: String
    public var kind: Unit.Kind
    public var parent: Unit.ID?
    public var headTitle: String
    public var deputyTitle: String
    public var place: String
    /// The paper that says so.
    public var basis: String

    public init(
        name: String,
        shortName: String,
        symbol: String,
        kind: Unit.Kind,
        parent: Unit.ID?,
        headTitle: String,
        deputyTitle: String,
        place: String,
        basis: String
    ) {
        self.name = name
        self.shortName = shortName
        self.symbol = symbol
        self.kind = kind
        self.parent = parent
        self.headTitle = headTitle
        self.deputyTitle = deputyTitle
        self.place = place
        self.basis = basis
    }

    /// - Parameter confirmedBy: Who records it.
    func version(from day: Day, confirmedBy: String) -> Unit.Version {
        Unit.Version(
            period: Period(from: day),
            name: Self.plain(name),
            shortName: Self.plain(shortName),
            symbol: Self.plain(symbol),
            kind: kind,
            parent: parent,
            headTitle: Self.plain(headTitle),
            deputyTitle: Self.plain(deputyTitle),
            place: Self.plain(place),
            basis: Self.plain(basis).nilIfEmpty,
            confirmedBy: confirmedBy
        )
    }

    private static func plain(_ text: String) -> String {
        text.nfc.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
