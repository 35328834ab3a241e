/// The names that one unit has to proof-read.
public struct UnitNamesFacts: Hashable, Sendable {
    public var unit: String
    public var nominees: [NomineeFacts]

    public init(
        unit: String,
        nominees: [NomineeFacts]
    ) {
        self.unit = unit
        self.nominees = nominees
    }
}

extension UnitNamesFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<UnitNamesFacts>] =
        [
            .text("unit.name", "Tên đơn vị", "Bảo hiểm xã hội tỉnh Nghệ An") { $0.unit },
            .list("unit.nominees", "Tên cần rà soát", NomineeFacts.fields) { $0.nominees },
        ]
}
