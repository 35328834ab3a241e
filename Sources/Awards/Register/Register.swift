public import Vietnamese

/// One number of a series (by issuer and year).
///
/// Numbers are never used twice; a gap has a recorded reason.
public struct RegisterEntry: Hashable, Codable, Sendable {
    public var series: String
    public var unit: Unit.ID
    public var year: Int
    public var number: Int
    /// As printed: "05/QĐ-BHXH".
    public var text: String
    public var day: Day
    public var object: ObjectReference
    /// Why a number was never used, or no longer counts.
    public var void: String?

    public init(
        series: String,
        unit: Unit.ID,
        year: Int,
        number: Int,
        text: String,
        day: Day,
        object: ObjectReference,
        void: String? = nil
    ) {
        self.series = series
        self.unit = unit
        self.year = year
        self.number = number
        self.text = text
        self.day = day
        self.object = object
        self.void = void
    }
}
