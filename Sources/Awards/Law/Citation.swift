public import Vietnamese

/// A legal instrument as documents cite it.
public struct Citation: Hashable, Sendable, Identifiable {
    /// What a document cites it for; a purpose is a word of the regulation ("decision", "submission").
    public typealias Purpose = String

    public let id: String
    /// The text after "Căn cứ", without final punctuation.
    public var text: String
    /// The short form for screens: "Nghị định 98/2023".
    public var short: String
    public var dated: Day?
    /// The days on which it may be cited; nil until known.
    public var inForce: Period?
    public var purposes: [Purpose]
    /// Place in a list of căn cứ, lowest first.
    public var order: Int
    public var confirmedBy: String?
    public var mark: Mark?

    public init(
        id: String,
        text: String,
        short: String,
        dated: Day?,
        inForce: Period?,
        purposes: [Purpose],
        order: Int,
        confirmedBy: String? = nil,
        mark: Mark? = nil
    ) {
        self.id = id
        self.text = text
        self.short = short
        self.dated = dated
        self.inForce = inForce
        self.purposes = purposes
        self.order = order
        self.confirmedBy = confirmedBy
        self.mark = mark
    }

    public var unconfirmed: Unconfirmed? {
        guard confirmedBy == nil else { return nil }
        return Unconfirmed(place: "citations/\(id)", basis: id, mark: mark, isUnknown: false)
    }
}

extension Regulation {
    /// The citations a document of this purpose and date prints as "Căn cứ", in printing order.
    ///
    /// An instrument whose days in force are not known is left out and listed as unknown.
    public func citations(for purpose: Citation.Purpose, on day: Day) -> Answer<[Citation]> {
        let wanted = citations.values.filter { $0.purposes.contains(purpose) }
        let cited = wanted.filter { $0.inForce?.contains(day) ?? false }
            .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        let undated = wanted.filter { $0.inForce == nil }.map {
            Unconfirmed(place: "citations/\($0.id)/in_force", basis: $0.id, mark: $0.mark, isUnknown: true)
        }
        return Answer(cited, unconfirmed: cited.map(\.unconfirmed) + undated)
    }
}
