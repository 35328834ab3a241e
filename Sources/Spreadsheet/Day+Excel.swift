public import Vietnamese

extension Day {
    /// The day that a serial number of Excel means; nil outside 1900-9999 and for the 29 February 1900 it invents.
    public init?(serial: Int, from1904: Bool) {
        guard serial >= 0, serial <= 2_958_465 else { return nil }
        if from1904 {
            self.init(unixDays: serial - 24_107)
        } else {
            guard serial > 0, serial != 60 else { return nil }
            self.init(unixDays: serial - (serial < 60 ? 25_568 : 25_569))
        }
    }

    /// The serial number of Excel's 1900 system; nil before 1900.
    public var serial: Int? {
        let days = unixDays + 25_569
        guard days > 1 else { return nil }
        return days > 60 ? days : days - 1
    }
}
