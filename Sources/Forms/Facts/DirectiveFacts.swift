public import Vietnamese

/// A document by which the movement was led.
public struct DirectiveFacts: Hashable, Sendable {
    /// Number and symbol.
    public var number: String
    public var issuedOn: Day?
    public var subject: String

    public init(
        number: String,
        issuedOn: Day? = nil,
        subject: String
    ) {
        self.number = number
        self.issuedOn = issuedOn
        self.subject = subject
    }
}

extension DirectiveFacts {
    /// What templates may say of it, in the order of the data-entry screens.
    public static let fields: [Field<DirectiveFacts>] =
        [
            .text("directive.number", "Số văn bản", "12/KH-BHXH") { $0.number },
            .date("directive.issued-on", "Ngày ban hành", "2025-01-15") { $0.issuedOn },
            .text(
                "directive.subject",
                "Trích yếu văn bản",
                "Kế hoạch triển khai Phong trào năm 2025"
            ) { $0.subject },
        ]
}
