/// A unit that did not report, or reported late.
public struct UnitStatusFacts: Hashable, Sendable {
    public var unit: String
    /// False when it reported late.
    public var isMissing: Bool
    /// "chưa báo cáo", "quá hạn 3 ngày".
    public var status: String
    public var note: String?

    public init(
        unit: String,
        isMissing: Bool,
        status: String,
        note: String? = nil
    ) {
        self.unit = unit
        self.isMissing = isMissing
        self.status = status
        self.note = note
    }
}

extension UnitStatusFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<UnitStatusFacts>] =
        [
            .text("unit-status.unit", "Tên đơn vị", "Bảo hiểm xã hội tỉnh Nghệ An") { $0.unit },
            .text("unit-status.status", "Tình trạng báo cáo", "quá hạn 03 ngày") { $0.status },
            .text("unit-status.note", "Ghi chú", "Đã nhắc ngày 11/12") { $0.note },
        ]
}
